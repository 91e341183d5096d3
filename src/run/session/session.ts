// An execution's share of a run: whether the run is still its own, what time is left, and its way to LeadSquared.
import type { Clock } from '../ports.ts';
import type { CallLog } from '../record/call-log.ts';
import { LONGEST_SLEEP_MS, type RateGate } from '../throttle/rate-gate.ts';
import type { Lease } from './lease.ts';

interface SessionParts {
  readonly clock: Clock;
  readonly lease: Lease;
  readonly gate: RateGate;
  /** Written together with the record. */
  readonly calls: CallLog;
  /** Moment after which no new call is started. */
  readonly until: number;
  /** Moment at which the execution must be over. */
  readonly deadline: number;
}

export class Session {
  readonly gate: RateGate;
  readonly calls: CallLog;
  readonly until: number;
  readonly deadline: number;
  readonly openedAt: number;
  /** True once a question to LeadSquared no longer fitted into this execution. */
  outOfTime = false;
  private readonly clock: Clock;
  private readonly lease: Lease;
  private isLost = false;

  constructor({ clock, lease, gate, calls, until, deadline }: SessionParts) {
    this.clock = clock;
    this.lease = lease;
    this.gate = gate;
    this.calls = calls;
    this.until = until;
    this.deadline = deadline;
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

  /** Waits until a moment, as long as the run is this execution's. */
  rest(until: number): void {
    const { clock } = this;
    while (clock.now() < until && this.keepLease()) {
      clock.sleep(Math.min(until - clock.now(), LONGEST_SLEEP_MS));
    }
  }
}
