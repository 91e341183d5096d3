// Calls are held back until the limiter lets them through.
import { describe, expect, it } from 'vitest';
import { STARTING_CALLS } from '../../../../src/core/limiter.ts';
import { DOCUMENTED_RATE, type Rate } from '../../../../src/core/rate.ts';
import { maxCallsInWindow } from '../../../../src/local/sandbox/limit.ts';
import { MOST_PARALLEL_CALLS } from '../../../../src/run/throttle/entry.ts';
import { LONGEST_SLEEP_MS, RateGate } from '../../../../src/run/throttle/rate-gate.ts';
import { countingIds, FakeClock, FakeStore, freeLock, NOW } from '../../../support/run-fakes.ts';

function stage() {
  const clock = new FakeClock();
  const store = new FakeStore();
  const memory = new FakeStore();
  const ids = countingIds();
  const gate = (fixed: Rate | null, account = 'a') =>
    new RateGate({ clock, store, memory, lock: freeLock, ids }, account, fixed);
  return { clock, store, memory, gate };
}

const always = () => true;
const FOREVER = Number.POSITIVE_INFINITY;

/** Makes so many calls, each round taking so long; answers with when each call started. */
function makeCalls({ clock }: { clock: FakeClock }, gate: RateGate, count: number, took: number) {
  const calls: { at: number }[] = [];
  while (calls.length < count) {
    const granted = gate.enter(count - calls.length, FOREVER, always);
    for (let one = 0; one < granted; one++) calls.push({ at: clock.time });
    clock.time += took;
    gate.done();
  }
  return calls;
}

describe('a fixed rate', () => {
  it.each([
    [{ calls: 1, seconds: 5 }, 300],
    [{ calls: 10, seconds: 5 }, 50],
    [{ calls: 25, seconds: 5 }, 4000],
    [{ calls: 3, seconds: 60 }, 1000],
  ])('%j is kept in every window when calls take %i ms', (rate, took) => {
    const world = stage();
    const calls = makeCalls(world, world.gate(rate), 80, took);
    expect(calls.length).toBe(80);
    expect(maxCallsInWindow(calls, rate.seconds)).toBeLessThanOrEqual(rate.calls);
  });

  it('is kept by two executions of one account together, but not by two accounts', () => {
    const world = stage();
    const rate = { calls: 2, seconds: 5 };
    expect(world.gate(rate).enter(2, FOREVER, always)).toBeGreaterThan(0);
    const second = world.gate(rate);
    second.enter(2, FOREVER, always);
    expect(world.gate(rate).enter(1, world.clock.time + 1000, always)).toBe(0);
    expect(world.gate(rate, 'b').enter(1, world.clock.time + 1000, always)).toBe(1);
  });
});

describe('the gate', () => {
  it('grants nothing when the next call may start only after the deadline, and does not wait for it', () => {
    const world = stage();
    const gate = world.gate({ calls: 1, seconds: 5 });
    gate.enter(1, FOREVER, always);
    gate.done();
    const before = world.clock.time;
    expect(gate.enter(1, before + 4000, always)).toBe(0);
    expect(world.clock.time).toBe(before);
    expect(gate.calls).toBe(1);
  });

  it('lets a window of calls out at once, and the next when the whole of it is free again', () => {
    const world = stage();
    const gate = world.gate({ calls: 5, seconds: 5 });
    const starts = makeCalls(world, gate, 12, 600).map(({ at }) => at - NOW);
    expect(starts.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
    const second = starts[5] ?? 0;
    expect(second).toBeGreaterThanOrEqual(5600);
    expect(starts.slice(5, 10)).toEqual([second, second, second, second, second]);
  });

  it('lets out no more side by side than the documented window holds', () => {
    const granted = stage().gate({ calls: 1000, seconds: 5 }).enter(100, FOREVER, always);
    expect(granted).toBe(MOST_PARALLEL_CALLS);
  });

  it('pauses after a refusal, keeps the rate that it named, and remembers it when the shared window is lost', () => {
    const world = stage();
    const gate = world.gate(null);
    gate.enter(1, FOREVER, always);
    gate.refused({ calls: 2, seconds: 5 });
    const refusedAt = world.clock.time;
    const calls = makeCalls(world, gate, 10, 20);
    expect((calls[0]?.at ?? 0) - refusedAt).toBeGreaterThanOrEqual(5000);
    expect(maxCallsInWindow(calls, 5)).toBeLessThanOrEqual(2);
    world.store.values.clear();
    world.clock.time += 3_000_000;
    const later = makeCalls(world, world.gate(null), 10, 20);
    expect(maxCallsInWindow(later, 5)).toBeLessThanOrEqual(2);
  });

  it('waits in pieces, between which it is asked whether to go on, and leaves when not', () => {
    const world = stage();
    const gate = world.gate({ calls: 1, seconds: 300 });
    gate.enter(1, FOREVER, always);
    gate.done();
    const begun = world.clock.time;
    const asked: number[] = [];
    const goesOn = () => {
      asked.push(world.clock.time - begun);
      return asked.length < 5;
    };
    expect(gate.enter(1, FOREVER, goesOn)).toBe(0);
    expect(asked).toEqual([0, 1, 2, 3, 4].map((piece) => piece * LONGEST_SLEEP_MS));
    expect(gate.enter(1, FOREVER, always)).toBe(1);
  });

  it('tells the rates that it keeps, and the calls that it tries where the user has set none', () => {
    const fixed = { calls: 10, seconds: 5 };
    expect(stage().gate(fixed).pace()).toEqual({ rates: [fixed], allowance: null });
    const { gate } = stage();
    const own = gate(null);
    expect(own.pace()).toEqual({ rates: [DOCUMENTED_RATE], allowance: STARTING_CALLS });
    own.enter(1, FOREVER, always);
    own.refused({ calls: 3, seconds: 10 });
    expect(own.pace()).toEqual({ rates: [DOCUMENTED_RATE, { calls: 3, seconds: 10 }], allowance: 3 });
  });

  it('starts carefully when what is stored cannot be read', () => {
    const world = stage();
    world.store.set('limiter.a', '{"limiter":7}');
    expect(maxCallsInWindow(makeCalls(world, world.gate(null), 5, 10), 5)).toBeLessThanOrEqual(5);
  });
});
