// One row of a run while an execution works on it.
import type { Status } from '../../core/status.ts';
import type { Task } from '../../core/task.ts';
import { formatToken, type Token } from '../../core/token.ts';

/** What a reply with counts says of a call as a whole. */
export interface CallFacts {
  readonly created: number;
  readonly size: number;
  readonly message: string;
}

export class Entry {
  readonly key: string;
  /** As sent, or as the row reads now; null while nobody looked. */
  task: Task | null = null;
  /** What its task was made of when it was claimed, as `taskForm` gives it; null before. */
  form: string | null = null;
  /** True once it was read for a look-up that asks for another task than the one that was sent. */
  hasChanged = false;
  /** What the row showed when it was claimed, so that it is told from a copy of it; null before. */
  claimed: readonly string[] | null = null;
  /** When its call was over, in milliseconds since 1970 UTC; null when this execution has not sent it. */
  sentAt: number | null = null;
  /** True once LeadSquared was asked about its task, and did not have it yet. */
  wasMissed = false;
  /** Facts of the call that took the row, used when the reply only counts. */
  call: CallFacts | null = null;

  /**
   * @param row where the row was seen last; null when its token is gone from the sheet
   * @param reference the token that the task carries as its reference: an earlier run's when that run sent it
   * @param isRefused true when its call was refused as a whole, and it waits to be looked up before it is sent again
   * @param isCopied true when another row had the same token, so that its task may be that one's
   */
  constructor(
    readonly token: Token,
    public row: number | null,
    private current: Status | null,
    public reference = formatToken(token),
    readonly isRefused = false,
    readonly isCopied = false,
  ) {
    this.key = formatToken(token);
  }

  /** The state last read from, or written into, the row's status cell; null once the row left the run unsent. */
  get status(): Status | null {
    return this.current;
  }

  /** LeadSquared has no task of it: what is sent from now on is known by its own token. */
  sendsAgain(): void {
    this.reference = this.key;
    this.call = null;
    this.wasMissed = false;
  }

  /** For `transition.ts` alone, once the sheet says so; null when the row has left the run unsent. */
  become(status: Status | null): void {
    this.current = status;
  }
}
