// LockService: one execution at a time per document, per user or per script (page reference/lock).
import { hasFile } from '../has-file.ts';
import type { ServiceContext } from '../host-state.ts';
import { type Answer, Service } from '../service.ts';
import { numberArgument } from './arguments.ts';
import { ContextService } from './context-service.ts';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

export class LockService extends Service {
  readonly #document: Lock | null;
  readonly #script: Lock;
  readonly #user: Lock;

  constructor(context: ServiceContext) {
    super();
    this.#document = hasFile(context) ? new Lock(context, `file ${context.state.file}`) : null;
    this.#script = new Lock(context, 'script');
    this.#user = new Lock(context, `user ${context.execution.user}`);
  }

  /** Null where no document is attached. */
  getDocumentLock(): Lock | null {
    return this.#document;
  }

  getScriptLock(): Lock {
    return this.#script;
  }

  getUserLock(): Lock {
    return this.#user;
  }
}

export class Lock extends ContextService {
  readonly #name: string;

  constructor(context: ServiceContext, name: string) {
    super(context);
    this.#name = name;
  }

  hasLock(): boolean {
    return this.context.state.locks.isHeldBy(this.#name, this.context.execution);
  }

  tryLock(milliseconds: unknown): Answer<boolean> {
    const { state, execution } = this.context;
    return state.locks.acquire(this.#name, execution, numberArgument('Lock.tryLock', milliseconds));
  }

  waitLock(milliseconds: unknown): Answer<void> {
    const orThrow = (held: boolean) => {
      if (!held) throw new Error(TIMEOUT);
    };
    const held = this.tryLock(milliseconds);
    return held instanceof Promise ? held.then(orThrow) : orThrow(held);
  }

  releaseLock(): void {
    this.context.state.locks.release(this.#name, this.context.execution);
  }
}
