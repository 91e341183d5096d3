// An execution's share of a run: whether the run is still its own, what time is left, and its way to LeadSquared.
import type { Clock } from '../ports.ts';
import type { CallLog } from '../record/call-log.ts';
import type { RateGate } from '../throttle/rate-gate.ts';
import { FarClock } from './far-clock.ts';
import type { Lease } from './lease.ts';

/**
 * A first round is taken to be marked in this time: whoever reserved its calls later than those who have marked one would find the
 * window taken by them, each time.
 */
const FIRST_MARKS_MS = 1500;

export class Session {
  readonly openedAt: number;
  /** True once a question to LeadSquared no longer fitted into this execution. */
  outOfTime = false;
  readonly farClock = new FarClock();
  /** Rounds of calls with rows that were answered in this execution. */
  answered = 0;
  /** Milliseconds that it took last to mark the rows of a round. */
  marksFor = FIRST_MARKS_MS;
  private isLost = false;

  /**
   * @param calls written together with the record
   * @param until moment after which no new call is started
   * @param deadline moment at which the execution must be over
   */
  constructor(
    clock: Clock,
    private readonly lease: Lease,
    readonly gate: RateGate,
    readonly calls: CallLog,
    readonly until: number,
    readonly deadline: number,
  ) {
    this.openedAt = clock.now();
  }

  /** True once another execution has taken the run over: from then on the record is not ours to write. */
  get overtaken(): boolean {
    return this.isLost;
  }

  /** Renews the lease; false when another execution has taken the run over. */
  keepLease(): boolean {
    this.isLost ||= !this.lease.renew();
    return !this.isLost;
  }
}
