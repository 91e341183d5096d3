// ScriptApp: authorisation and triggers (page reference/script/script-app).
import { EnumValue, Service } from '../service.ts';
import { Spreadsheet } from '../spreadsheet/services/spreadsheet.ts';
import { badArguments, listArgument, textArgument } from './arguments.ts';
import { ContextService } from './context-service.ts';
import { Trigger, TriggerBuilder } from './trigger-builders.ts';

export class ScriptApp extends ContextService {
  override get enumerations() {
    return {
      AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
      AuthorizationStatus: ['REQUIRED', 'NOT_REQUIRED'],
    };
  }

  /** `getAuthorizationInfo(authMode, oAuthScopes?)`: of these scopes, or of all that the manifest asks for. */
  getAuthorizationInfo(_authMode?: unknown, scopes?: unknown): AuthorizationInfo {
    const { facts } = this.context.state;
    const all = [...(facts.manifest.oauthScopes ?? [])];
    const wanted =
      scopes === undefined ? all : listArgument('ScriptApp.getAuthorizationInfo', scopes).map(String);
    const granted = facts.granted(this.context.execution.user);
    return new AuthorizationInfo(wanted.every((scope) => granted?.has(scope) ?? true));
  }

  newTrigger(functionName: unknown): TriggerBuilder {
    return new TriggerBuilder(this.context, textArgument('ScriptApp.newTrigger', functionName));
  }

  /** Those of the current user only, fired ones included. */
  getProjectTriggers(): Trigger[] {
    const { projectTriggers } = this.context.state.facts.unsettled;
    return this.#triggers(projectTriggers === 'this-file' ? this.context.state.file : null);
  }

  /** The same in one file. */
  getUserTriggers(spreadsheet: unknown): Trigger[] {
    if (!(spreadsheet instanceof Spreadsheet)) throw badArguments('ScriptApp.getUserTriggers', [spreadsheet]);
    return this.#triggers(spreadsheet.getId());
  }

  #triggers(inFile: string | null): Trigger[] {
    const { state, execution } = this.context;
    const mine = state.triggers.of(execution.user);
    return mine.filter(({ file }) => inFile === null || file === inFile).map((record) => new Trigger(record));
  }

  deleteTrigger(trigger: unknown): void {
    if (!(trigger instanceof Trigger)) throw new Error('Invalid argument: trigger');
    this.context.state.triggers.remove(trigger.getUniqueId());
  }
}

export class AuthorizationInfo extends Service {
  readonly #isGranted: boolean;

  constructor(isGranted = true) {
    super();
    this.#isGranted = isGranted;
  }

  getAuthorizationStatus(): EnumValue {
    return new EnumValue('AuthorizationStatus', this.#isGranted ? 'NOT_REQUIRED' : 'REQUIRED');
  }

  /** Null when nothing has to be granted. */
  getAuthorizationUrl(): string | null {
    return this.#isGranted ? null : 'https://accounts.google.com/o/oauth2/auth';
  }
}
