// Holds calls back until the limiter lets them through; its state is shared by all executions that use the same access key.
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
} from '../core/limiter.ts';
import type { Clock, Ids, Lock, Store } from './ports.ts';

/** Most calls sent side by side: a broken connection leaves all of them in doubt. */
export const MOST_PARALLEL_CALLS = 10;
/** How much a new measurement counts in the average length of a call. */
const LATENCY_WEIGHT = 0.3;

const RateSchema = v.object({ calls: v.number(), seconds: v.number() });
const LimiterSchema = v.object({
  allowance: v.number(),
  learnt: v.nullable(v.object({ rate: RateSchema, at: v.number() })),
  pausedUntil: v.number(),
  cleanSince: v.number(),
  groups: v.array(
    v.object({ id: v.string(), start: v.number(), end: v.nullable(v.number()), count: v.number() }),
  ),
});

const SharedSchema = v.object({
  limiter: LimiterSchema,
  /** How long calls were seen to take, on average; 0 when none was seen. */
  latencyMs: v.number(),
});
/** What all executions that use the same access key share. */
interface Shared {
  readonly limiter: LimiterState;
  readonly latencyMs: number;
}

interface GatePorts {
  readonly clock: Clock;
  readonly store: Store;
  readonly lock: Lock;
  readonly ids: Ids;
}

export class RateGate {
  /** Calls let through so far. */
  calls = 0;
  private readonly ports: GatePorts;
  private readonly key: string;
  private readonly fixed: Rate | null;
  private open: { id: string; start: number } | null = null;

  /**
   * @param keyHash tells accounts apart without naming the access key
   * @param fixed the rate that the user chose; null finds the best one
   */
  constructor(ports: GatePorts, keyHash: string, fixed: Rate | null) {
    this.ports = ports;
    this.key = `limiter.${keyHash}`;
    this.fixed = fixed;
  }

  /**
   * Waits until calls may start and reserves them; `done` or `refused` must follow once they are over.
   *
   * @param wanted how many calls there are to make
   * @param deadline moment after which it is no use to start
   * @returns how many calls may start now, at most `wanted`; 0 when none may before the deadline
   */
  enter(wanted: number, deadline: number): number {
    const { clock } = this.ports;
    for (;;) {
      const { granted, wait } = this.tryEnter(wanted);
      if (granted > 0) {
        this.calls += granted;
        return granted;
      }
      if (clock.now() + wait >= deadline) return 0;
      clock.sleep(Math.max(wait, 1));
    }
  }

  private tryEnter(wanted: number): { granted: number; wait: number } {
    return this.change((shared) => {
      const { limiter } = shared;
      const now = this.ports.clock.now();
      const granted = Math.min(wanted, this.useful(shared, now), freeCalls(limiter, this.fixed, now));
      if (granted === 0) return { shared, result: { granted, wait: waitForCall(limiter, this.fixed, now) } };
      const id = this.ports.ids.uuid();
      this.open = { id, start: now };
      return {
        shared: { ...shared, limiter: startCalls(limiter, id, granted, now) },
        result: { granted, wait: 0 },
      };
    });
  }

  /** The calls let through last are over, and none was refused. */
  done(): void {
    this.close((limiter, id, now) => endCalls(limiter, id, now));
  }

  /** The calls let through last are over, and at least one was refused for its rate. */
  refused(rate: Rate | null): void {
    this.close((limiter, id, now) => refusedCall(endCalls(limiter, id, now), rate, now));
  }

  /** Seconds that so many calls take at the rate in force, by the limiter alone. */
  secondsFor(calls: number): number {
    const rates = ratesInForce(this.read().limiter, this.fixed, this.ports.clock.now());
    return Math.max(...rates.map((rate) => Math.max(0, Math.ceil(calls / rate.calls) - 1) * rate.seconds));
  }

  /** As many calls side by side as fill the window at the length that calls were seen to take. */
  private useful({ limiter, latencyMs }: Shared, now: number): number {
    const [rate = DOCUMENTED_RATE] = ratesInForce(limiter, this.fixed, now);
    const needed = Math.ceil((latencyMs * rate.calls) / (rate.seconds * 1000));
    return Math.min(MOST_PARALLEL_CALLS, Math.max(1, needed));
  }

  private close(next: (limiter: LimiterState, id: string, now: number) => LimiterState): void {
    const { open } = this;
    if (open === null) return;
    this.open = null;
    this.change(({ limiter, latencyMs }) => {
      const now = this.ports.clock.now();
      const took = now - open.start;
      const average = latencyMs === 0 ? took : latencyMs + LATENCY_WEIGHT * (took - latencyMs);
      return { shared: { limiter: next(limiter, open.id, now), latencyMs: average }, result: null };
    });
  }

  private change<T>(work: (shared: Shared) => { shared: Shared; result: T }): T {
    return this.ports.lock.during(() => {
      const before = this.read();
      const { shared, result } = work(before);
      if (shared !== before) this.ports.store.set(this.key, JSON.stringify(shared));
      return result;
    });
  }

  private read(): Shared {
    const fresh: Shared = { limiter: newLimiter(this.ports.clock.now()), latencyMs: 0 };
    const text = this.ports.store.get(this.key);
    if (text === null) return fresh;
    try {
      return v.parse(SharedSchema, JSON.parse(text));
    } catch {
      // What cannot be read taught nothing; the careful start is always safe.
      return fresh;
    }
  }
}
