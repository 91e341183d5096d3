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
  /** What the row showed when it was claimed, so that it is told from a copy of it; null before. */
  claimed: readonly string[] | null = null;
  /** Facts of the call that took the row, used when the reply only counts. */
  call: CallFacts | null = null;

  /**
   * @param row where the row was seen last; null when its token is gone from the sheet
   * @param reference the token that the task carries as its reference: an earlier run's when that run sent it
   */
  constructor(
    readonly token: Token,
    public row: number | null,
    private current: Status | null,
    readonly reference = formatToken(token),
  ) {
    this.key = formatToken(token);
  }

  /** The state last read from, or written into, the row's status cell; null once the row left the run unsent. */
  get status(): Status | null {
    return this.current;
  }

  /** For `transition.ts` alone, once the sheet says so; null when the row has left the run unsent. */
  become(status: Status | null): void {
    this.current = status;
  }
}
