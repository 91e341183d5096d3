// Holds calls back until the limiter lets them through; its state is shared by all executions that use the same account.
import * as v from 'valibot';
import {
  DOCUMENTED_RATE,
  endCalls,
  freeCalls,
  type LimiterState,
  newLimiter,
  type Rate,
  ratesInForce,
  refusedCall,
  startCalls,
  waitForCall,
} from '../../core/limiter.ts';
import type { Account, RunPorts } from '../job.ts';
import type { Clock, Ids, Lock, Store } from '../ports.ts';
import { readJson } from '../read-json.ts';

/** Most calls sent side by side: a broken connection leaves all of them in doubt. */
export const MOST_PARALLEL_CALLS = 10;
/** Much shorter than the lease of whoever waits. */
export const LONGEST_SLEEP_MS = 20_000;
/** How much a new measurement counts in the average length of a round. */
const ROUND_WEIGHT = 0.3;

const RateSchema = v.object({ calls: v.number(), seconds: v.number() });
const LearntSchema = v.nullable(v.object({ rate: RateSchema, at: v.number() }));
const LimiterSchema = v.object({
  allowance: v.number(),
  learnt: LearntSchema,
  pausedUntil: v.number(),
  cleanSince: v.number(),
  groups: v.array(
    v.object({ id: v.string(), start: v.number(), end: v.nullable(v.number()), count: v.number() }),
  ),
});

const SharedSchema = v.object({ limiter: LimiterSchema, roundMs: v.number() });
/** What all executions that use the same account share. */
interface Shared {
  readonly limiter: LimiterState;
  /** How long a round takes, from one entry to the next without the waiting: calls, and the sheet around them. 0 at first. */
  readonly roundMs: number;
}

interface GatePorts {
  readonly clock: Clock;
  /** Shared by all users, for hours at least: the window. What it loses is started afresh, and carefully. */
  readonly store: Store;
  /** The user's own, for good: the rate that a refusal taught. */
  readonly memory: Store;
  readonly lock: Lock;
  readonly ids: Ids;
}

/** Calls let through last: not yet over, or over and not yet written down. */
interface Round {
  readonly id: string;
  readonly start: number;
  end: number | null;
}

export class RateGate {
  /** Calls let through so far. */
  calls = 0;
  private readonly ports: GatePorts;
  private readonly key: string;
  private readonly fixed: Rate | null;
  private round: Round | null = null;
  /** Until then a long run lets nothing through, so that it moves steadily instead of in bursts. */
  private paceUntil = 0;

  /**
   * @param accountHash tells accounts apart, since LeadSquared counts the calls of all their users together
   * @param fixed the rate that the user chose; null finds the best one
   */
  constructor(ports: GatePorts, accountHash: string, fixed: Rate | null) {
    this.ports = ports;
    this.key = `limiter.${accountHash}`;
    this.fixed = fixed;
  }

  /**
   * Waits until calls may start and reserves them; `done` or `refused` must follow once they are over.
   *
   * @param wanted how many calls there are to make
   * @param deadline moment after which it is no use to start
   * @param goesOn asked before each piece of waiting, which is short enough to keep a lease in between; false ends it
   * @returns how many calls may start now, at most `wanted`; 0 when none may before the deadline
   */
  enter(wanted: number, deadline: number, goesOn: () => boolean): number {
    const { clock } = this.ports;
    const arrived = clock.now();
    for (;;) {
      const { granted, wait } = this.tryEnter(wanted, arrived);
      if (granted > 0) {
        this.calls += granted;
        return granted;
      }
      if (clock.now() + wait >= deadline || !goesOn()) return 0;
      clock.sleep(Math.min(Math.max(wait, 1), LONGEST_SLEEP_MS));
    }
  }

  /** The calls let through last are over, and none was refused. Written down at the next entry, or by `close`. */
  done(): void {
    if (this.round !== null) this.round.end = this.ports.clock.now();
  }

  /** The calls let through last are over, and at least one was refused for its rate. */
  refused(rate: Rate | null): void {
    this.done();
    this.change((shared) => {
      const limiter = refusedCall(this.ended(shared.limiter), rate, this.ports.clock.now());
      this.ports.memory.set(this.key, JSON.stringify(limiter.learnt));
      return { shared: { ...shared, limiter }, result: null };
    });
    this.round = null;
  }

  /** Writes down what `done` left; to be called before the execution ends, since others wait for calls that seem open. */
  close(): void {
    if (this.round?.end == null) return;
    this.change((shared) => ({ shared: { ...shared, limiter: this.ended(shared.limiter) }, result: null }));
    this.round = null;
  }

  /** Seconds that so many calls take at the rate in force, by the limiter alone. */
  secondsFor(calls: number): number {
    const rates = ratesInForce(this.read().limiter, this.fixed, this.ports.clock.now());
    return Math.max(...rates.map((rate) => Math.max(0, Math.ceil(calls / rate.calls) - 1) * rate.seconds));
  }

  private tryEnter(wanted: number, arrived: number): { granted: number; wait: number } {
    return this.change((before) => {
      const now = this.ports.clock.now();
      const shared = this.measured(before, arrived);
      const limiter = this.ended(shared.limiter);
      const free = freeCalls(limiter, this.fixed, now);
      // What fits into the window goes out at once; spacing it would only make a short run slower.
      if (free > 0 && wanted > free && now < this.paceUntil) {
        return { shared: before, result: { granted: 0, wait: this.paceUntil - now } };
      }
      const granted = Math.min(wanted, this.useful(shared, now), free);
      if (granted === 0) {
        const wait = waitForCall(limiter, this.fixed, now);
        const changed = limiter === before.limiter ? before : { ...shared, limiter };
        if (changed !== before) this.round = null;
        return { shared: changed, result: { granted, wait } };
      }
      const id = this.ports.ids.uuid();
      this.round = { id, start: now, end: null };
      this.paceUntil = now + granted * this.spacing(limiter, now);
      const started = startCalls(limiter, id, granted, now, this.fixed);
      return { shared: { ...shared, limiter: started }, result: { granted, wait: 0 } };
    });
  }

  /** The limiter with the last round written down. */
  private ended(limiter: LimiterState): LimiterState {
    const { round } = this;
    return round?.end == null ? limiter : endCalls(limiter, round.id, round.end);
  }

  private measured(shared: Shared, arrived: number): Shared {
    const { round } = this;
    if (round?.end == null) return shared;
    const took = arrived - round.start;
    const roundMs = shared.roundMs === 0 ? took : shared.roundMs + ROUND_WEIGHT * (took - shared.roundMs);
    return { ...shared, roundMs };
  }

  /** Milliseconds from call to call at which the window is never full. */
  private spacing(limiter: LimiterState, now: number): number {
    const rates = ratesInForce(limiter, this.fixed, now);
    return Math.max(...rates.map((rate) => (rate.seconds * 1000) / rate.calls));
  }

  /** As many calls side by side as fill the window at the length that a round was seen to take. */
  private useful({ limiter, roundMs }: Shared, now: number): number {
    const [rate = DOCUMENTED_RATE] = ratesInForce(limiter, this.fixed, now);
    const needed = Math.ceil((roundMs * rate.calls) / (rate.seconds * 1000));
    return Math.min(MOST_PARALLEL_CALLS, Math.max(1, needed));
  }

  private change<T>(work: (shared: Shared) => { shared: Shared; result: T }): T {
    return this.ports.lock.during(() => {
      const before = this.read();
      const { shared, result } = work(before);
      if (shared !== before) this.ports.store.set(this.key, JSON.stringify(shared));
      return result;
    });
  }

  /** What is missing or cannot be read taught nothing, and the careful start is always safe. */
  private read(): Shared {
    const shared = readJson(SharedSchema, this.ports.store.get(this.key));
    if (shared !== null) return shared;
    const learnt = readJson(LearntSchema, this.ports.memory.get(this.key));
    return { limiter: { ...newLimiter(this.ports.clock.now()), learnt }, roundMs: 0 };
  }
}

/** The gate through which all calls of one account go. */
export function openGate(ports: RunPorts, account: Pick<Account, 'hash' | 'rate'>): RateGate {
  const { clock, ids, sharedStore, userStore, scriptLock } = ports;
  return new RateGate(
    { clock, ids, store: sharedStore, memory: userStore, lock: scriptLock },
    account.hash,
    account.rate,
  );
}
