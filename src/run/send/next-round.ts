// The next round of calls while the limiter holds it back: its rows are read in the last seconds of the wait, and marked after it.
import type { RunContext } from '../session/run-context.ts';
import { LONGEST_SLEEP_MS } from '../throttle/rate-gate.ts';
import type { BatchQueue } from './batch-queue.ts';
import { putBack, type ReadBatches, readBatches } from './send-once.ts';

/**
 * Rows are read no earlier than this before their call may leave: what the user changes in a row from then on is not sent. More than a
 * piece of waiting, so that no wait passes without it, and about a window of the documented rate.
 */
const AHEAD_MS = LONGEST_SLEEP_MS + 1500;

export class NextRound {
  private found: ReadBatches | null = null;

  /** @param goesAlone true when one call shows something that the others wait for */
  constructor(
    private readonly run: RunContext,
    private readonly queue: BatchQueue,
    private readonly goesAlone: boolean,
  ) {}

  /** How many calls there are to make. */
  get wanted(): number {
    return this.found?.batches.length ?? (this.goesAlone ? 1 : this.queue.waiting());
  }

  /** The chunks whose rows were read; null when none were. */
  get read(): ReadBatches | null {
    return this.found;
  }

  /**
   * Reads the rows when their call may leave soon.
   *
   * @param freeAt from when on a call may start
   * @returns how many calls there are to make now
   */
  prepare(freeAt: number): number {
    const { run, queue } = this;
    // Who waits may wait for long.
    run.sheet.takeMarksOff();
    const isSoon = freeAt - run.job.ports.clock.now() <= AHEAD_MS;
    if (this.found === null && isSoon && !this.goesAlone) {
      this.found = readBatches(run, queue, run.session.gate.roundSize());
    }
    return this.wanted;
  }

  /** Puts the chunks back: none of their calls is let out now. */
  giveUp(): void {
    putBack(this.queue, this.found?.batches ?? []);
    this.found = null;
  }
}
