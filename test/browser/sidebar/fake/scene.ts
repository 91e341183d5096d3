// What a test lays down before the page opens, and what it can look at afterwards.
import type {
  AccountView,
  CeilingView,
  CheckView,
  MatchView,
  PreviewView,
  RunView,
  ServerApi,
  TrialView,
} from '../../../../src/rpc/api.ts';

/** How one call goes wrong: on the way, on the server, or with a refusal in words. */
export type Trouble =
  | 'lost'
  | 'accounts'
  | 'crash'
  | 'null'
  | 'never'
  | { readonly code: string; readonly message: string };

export interface Scene {
  readonly account: AccountView | null;
  readonly match: MatchView;
  readonly check: CheckView;
  /** The run of which the server speaks first. */
  readonly run: RunView | null;
  /** Other open runs, whosesoever. */
  readonly others: readonly RunView[];
  /** Runs that have ended before. */
  readonly past: readonly RunView[];
  /** What LeadSquared said of its limit; nothing when it is left out. */
  readonly ceiling?: CeilingView | null;
  /** What could not be read of the account, whole sentences; nothing when it is left out. */
  readonly unread?: readonly string[];
  /** The preview of the row that is selected; the first row's when it is left out. */
  readonly selected?: PreviewView;
  /** What LeadSquared has of the row that was sent first; as it was meant when it is left out. */
  readonly trial?: TrialView;
  /** How far each piece of looking leads and opportunities up has come, before the check is there; none when it is left out. */
  readonly lookingUp?: readonly (readonly [done: number, total: number, opportunities?: number])[];
  /** Milliseconds that each call takes. */
  readonly delay: number;
  /** Rows that one advance brings to their outcome. */
  readonly perTurn: number;
  /** Rows that LeadSquared refuses, and rows without a clear answer. */
  readonly failing: number;
  readonly unclear: number;
  readonly troubles: Partial<Readonly<Record<keyof ServerApi, readonly Trouble[]>>>;
}

export interface FakeWindow {
  scene: Scene;
  /** Every call that was made, in order. */
  readonly calls: { readonly name: string; readonly input: unknown }[];
  /** Lets the next calls of a function go wrong. */
  trouble(name: keyof ServerApi, ...troubles: readonly Trouble[]): void;
}

declare global {
  var scene: Scene;
  var fake: FakeWindow;
}
