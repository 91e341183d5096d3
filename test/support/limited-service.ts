// A world for the limiter: executions that make calls at once, a network that delays them, and a service that counts them.
import { endCalls, type LimiterState, newLimiter, refusedCall, startCalls } from '../../src/core/limiter.ts';
import type { Rate } from '../../src/core/rate.ts';
import { entryOf } from '../../src/run/throttle/entry.ts';
import { Turn } from '../../src/run/throttle/turn.ts';

/** Calls that an execution makes side by side; every list of batches is gone through again and again. */
export interface Batch {
  /** Calls wanted side by side. */
  readonly wanted: number;
  /** Milliseconds until the replies are there. */
  readonly duration: number;
  /** For each call, when in that time the service saw it: 0 at once, 1 at the very end. */
  readonly seen: readonly number[];
  /** The execution is killed before it records the end. */
  readonly killed: boolean;
  /** Milliseconds of other work before the next batch. */
  readonly pause: number;
  /** Calls are reserved so long before they may leave. */
  readonly ahead?: number;
  /** Milliseconds after that moment at which they do leave. */
  readonly late?: number;
}

export interface World {
  /** One list of batches for each execution. */
  readonly executions: readonly (readonly Batch[])[];
  readonly calls: number;
  readonly fixed: Rate | null;
  /** What the service allows; it counts refused calls too. Null allows everything. */
  readonly limit: Rate | null;
  /** Whether a refusal taught long ago that calls reach the service late. */
  readonly isKnownLate?: boolean;
  /** Milliseconds after its leaving at which a call is seen at the latest; as long as it takes when left out. */
  readonly seenWithin?: number;
}

export interface SeenCall {
  /** When the limiter let it through. */
  readonly letThrough: number;
  readonly started: number;
  readonly seen: number;
  refused: boolean;
  /** Its execution was killed, so nobody learnt what became of it. */
  readonly lost: boolean;
}

export interface Story {
  /** In the order in which the service saw them. */
  readonly calls: readonly SeenCall[];
  /** When the first refusal was recorded; infinite when none was. */
  readonly learntAt: number;
  readonly seconds: number;
  readonly state: LimiterState;
}

const START = Date.UTC(2026, 2, 5, 9);
/** Decisions after which a world that is still not done has starved. */
const MOST_STEPS = 60_000;

/** Most calls that the service saw in any window of so many seconds. */
export function busiestWindow(calls: readonly SeenCall[], seconds: number): number {
  let most = 0;
  let first = 0;
  for (const [last, call] of calls.entries()) {
    while ((calls[first]?.seen ?? 0) < call.seen - seconds * 1000) first++;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

class Service {
  readonly seen: SeenCall[] = [];
  private coming: SeenCall[] = [];
  private readonly limit: Rate | null;

  constructor(limit: Rate | null) {
    this.limit = limit;
  }

  expect(calls: readonly SeenCall[]): void {
    this.coming = [...this.coming, ...calls].sort((a, b) => a.seen - b.seen);
  }

  /** Lets in what arrives until `now`; every call seen by then has been started by then. */
  advance(now: number): void {
    for (let call = this.coming[0]; call !== undefined && call.seen <= now; call = this.coming[0]) {
      this.coming.shift();
      this.seen.push(call);
      const { limit } = this;
      if (limit === null) continue;
      const since = call.seen - limit.seconds * 1000;
      call.refused = this.seen.filter((other) => other.seen > since).length > limit.calls;
    }
  }
}

/** @throws Error when the calls are not made in a reasonable number of steps */
export function play({ executions, calls, fixed, limit, isKnownLate = false, seenWithin }: World): Story {
  const service = new Service(limit);
  let state: LimiterState = {
    ...newLimiter(START),
    lateness: isKnownLate ? { until: Number.MAX_SAFE_INTEGER, nextMs: 0 } : null,
  };
  let left = calls;
  let learntAt = Number.POSITIVE_INFINITY;
  let now = START;
  const actors = executions.map((batches, number) => ({
    number,
    batches,
    turn: 0,
    nextAt: START + number,
    out: null as { id: string; calls: SeenCall[]; batch: Batch; left: number } | null,
  }));
  for (let step = 0; left > 0 || actors.some((actor) => actor.out !== null); step++) {
    if (step > MOST_STEPS) throw new Error('starved');
    const [actor] = actors
      .filter((each) => each.out !== null || left > 0)
      .sort((a, b) => a.nextAt - b.nextAt || a.number - b.number);
    if (actor === undefined) break;
    now = actor.nextAt;
    if (actor.out !== null) {
      const { id, calls: made, batch, left: leftAt } = actor.out;
      service.advance(now);
      if (!batch.killed) {
        state = endCalls(state, id, now, leftAt);
        if (made.some((call) => call.refused)) {
          state = refusedCall(state, limit, now);
          learntAt = Math.min(learntAt, now);
        }
      }
      actor.out = null;
      actor.nextAt = now + batch.pause;
      continue;
    }
    const batch = actor.batches[actor.turn % actor.batches.length];
    if (batch === undefined) throw new Error('an execution has no batches');
    const { ahead: aheadMs = 0, late = 0 } = batch;
    const wanted = Math.min(batch.wanted, left);
    const asked = { wanted, aheadMs, now, fixed, paceUntil: 0, turn: new Turn('') };
    const { limiter, granted: count, wait, startAt } = entryOf({ limiter: state, seekers: [] }, asked);
    state = limiter;
    if (count === 0) {
      actor.nextAt = now + wait;
      continue;
    }
    const id = `${actor.number}-${actor.turn}`;
    state = startCalls(state, id, count, now, fixed, startAt);
    const started = startAt + late;
    const made = Array.from({ length: count }, (_, place): SeenCall => {
      const share = batch.seen[place % batch.seen.length] ?? 0;
      const seen = started + Math.round(share * Math.min(batch.duration, seenWithin ?? batch.duration));
      return { letThrough: now, started, seen, refused: false, lost: batch.killed };
    });
    service.expect(made);
    left -= count;
    actor.turn++;
    actor.out = { id, calls: made, batch, left: started };
    actor.nextAt = started + batch.duration;
  }
  service.advance(Number.POSITIVE_INFINITY);
  return { calls: service.seen, learntAt, seconds: (now - START) / 1000, state };
}
