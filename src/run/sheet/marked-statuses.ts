// Statuses that were seen to stand on their own rows, and bear their placement marks still: whoever changes them next takes these off, too.
export interface MarkedStatuses {
  /** Who has written them. */
  readonly writer: string;
  /** How many there are. */
  readonly count: number;
  /** When they were seen, in milliseconds since 1970 UTC. */
  readonly at: number;
  /** Takes the marks off, by what the cells hold. @param left how many are on still; all when it is left out */
  takeOff(left?: number): void;
}

/** What stood on its row so long ago may be claimed without another look: as long as rows may be read ahead of their call. */
const FRESH_MS = 3000;

/** The marks that an execution has left on while it goes on at once. */
export class KeptMarks {
  private left: number;

  constructor(
    private readonly marked: MarkedStatuses,
    private readonly now: () => number,
  ) {
    this.left = marked.count;
  }

  get writer(): string {
    return this.marked.writer;
  }

  /** Whether nobody need look again which rows these are. */
  get isFresh(): boolean {
    return this.now() - this.marked.at <= FRESH_MS;
  }

  /** Notes that so many are gone with what was written. @returns whether any is left */
  gone(count: number): boolean {
    this.left -= count;
    return this.left > 0;
  }

  takeOff(): void {
    this.marked.takeOff(this.left);
  }
}
