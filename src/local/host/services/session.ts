// Session: who runs the script, in which zone and language (page reference/base/session).
import { createHash } from 'node:crypto';
import type { ServiceContext } from '../host-state.ts';
import { Service } from '../service.ts';
import { ContextService } from './context-service.ts';

export class Session extends ContextService {
  readonly #user: User;

  constructor(context: ServiceContext) {
    super(context);
    this.#user = new User(context.execution.user);
  }

  getActiveUser(): User {
    return this.#user;
  }

  getEffectiveUser(): User {
    return this.#user;
  }

  /** Language only, as Google gives it: `en`. */
  getActiveUserLocale(): string {
    return this.context.state.facts.userLocale;
  }

  /** The zone of the manifest, not of the file. */
  getScriptTimeZone(): string {
    return this.context.state.facts.manifest.timeZone;
  }

  /** Tells users apart without naming them. */
  getTemporaryActiveUserKey(): string {
    return createHash('sha256').update(this.context.execution.user).digest('base64url');
  }
}

export class User extends Service {
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }
}
