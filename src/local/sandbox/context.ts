// What an endpoint gets to see of one call.
import { type Answer, envelope, type Refusal } from './answer.ts';
import type { SandboxUser } from './records.ts';
import type { AccountState } from './state.ts';

export interface CallContext {
  readonly state: AccountState;
  readonly callNumber: number;
  /** Whose keys the call carries. */
  readonly user: SandboxUser;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly query: Readonly<Record<string, string>>;
  /** The body's JSON; null for a GET. */
  readonly body: unknown;
}

export type Endpoint = (context: CallContext) => Answer;

/** The refusal under the status that this account refuses with. */
export function refuse({ state }: CallContext, refusal: Refusal): Answer {
  return envelope(state.options.errorStatus, refusal);
}
