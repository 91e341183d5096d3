// Runs that want calls of one account at the same time each get their part of a window.
import { describe, expect, it } from 'vitest';
import { fairShare, type Seeker, seeking, withoutSeeker } from '../../../../src/run/throttle/fair-share.ts';
import { RateGate } from '../../../../src/run/throttle/rate-gate.ts';
import { countingIds, FakeClock, FakeStore, freeLock } from '../../../support/run-fakes.ts';

const FIXED = { calls: 10, seconds: 5 };
const SECOND = 1000;
const always = () => true;

function stage() {
  const clock = new FakeClock();
  const store = new FakeStore();
  const memory = new FakeStore();
  const ids = countingIds();
  const gate = (owner: string) =>
    new RateGate({ clock, store, memory, lock: freeLock, ids }, 'a', FIXED, owner);
  return { clock, gate };
}

describe('of a window', () => {
  it('a run that is alone takes all', () => {
    const { gate } = stage();
    expect(gate('BCDFGHJK').enter(20, Number.POSITIVE_INFINITY, always)).toBe(10);
  });

  it('two runs of which both want calls take half each, and the other’s half is left to it', () => {
    const { gate } = stage();
    const [one, other] = [gate('BCDFGHJK'), gate('KJHGFDCB')];
    other.announce(20);
    expect(one.enter(20, Number.POSITIVE_INFINITY, always)).toBe(5);
    expect(other.enter(20, Number.POSITIVE_INFINITY, always)).toBe(5);
  });

  it('a run takes all again once the other has ended, or has asked for nothing for a while', () => {
    const { clock, gate } = stage();
    const [one, other] = [gate('BCDFGHJK'), gate('KJHGFDCB')];
    other.announce(20);
    other.close();
    expect(one.enter(20, Number.POSITIVE_INFINITY, always)).toBe(10);
    one.done();
    gate('DFGHJKLM').announce(20);
    clock.sleep(20 * SECOND);
    expect(one.enter(20, Number.POSITIVE_INFINITY, always)).toBe(10);
  });

  it('nothing is left to a run of few calls that has said nothing, since nobody else was at work', () => {
    const { gate } = stage();
    gate('KJHGFDCB').announce(2);
    expect(gate('BCDFGHJK').enter(20, Number.POSITIVE_INFINITY, always)).toBe(10);
  });

  it('a run of few calls is left its part where another one wants calls', () => {
    const { gate } = stage();
    const [one, other] = [gate('BCDFGHJK'), gate('KJHGFDCB')];
    one.announce(20);
    other.announce(1);
    expect(one.enter(20, Number.POSITIVE_INFINITY, always)).toBe(5);
  });

  it('a run of few calls is left its part of the next where the window is not free', () => {
    const { clock, gate } = stage();
    const [one, other] = [gate('BCDFGHJK'), gate('KJHGFDCB')];
    expect(one.enter(4, Number.POSITIVE_INFINITY, always)).toBe(4);
    one.done();
    one.close();
    other.announce(1);
    clock.sleep(6 * SECOND);
    expect(one.enter(20, Number.POSITIVE_INFINITY, always)).toBe(5);
  });

  it('many runs get a fifth in turn, and those that have had the least come first', () => {
    const many = (had: (n: number) => number) =>
      Array.from({ length: 30 }, (_, n): Seeker => ({ owner: `R${n}`, at: 0, had: had(n) }));
    expect(
      fairShare(
        many(() => 0),
        'R7',
        25,
        25,
      ),
    ).toEqual({ inTurn: 5, outOfTurn: 5 });
    const fed = many((n) => (n < 3 ? 0 : 5));
    expect(fairShare(fed, 'R7', 25, 25)).toEqual({ inTurn: 5, outOfTurn: 5 });
    expect(fairShare(fed, 'R7', 17, 25)).toEqual({ inTurn: 2, outOfTurn: 5 });
    expect(fairShare(fed, 'R7', 15, 25)).toEqual({ inTurn: 0, outOfTurn: 5 });
    expect(fairShare(fed, 'R1', 3, 25)).toEqual({ inTurn: 3, outOfTurn: 3 });
    expect(fairShare([], 'R1', 25, 25)).toEqual({ inTurn: 25, outOfTurn: 25 });
    expect(
      fairShare(
        many(() => 0),
        'R1',
        1,
        1,
      ),
    ).toEqual({ inTurn: 1, outOfTurn: 1 });
  });

  it('the run that has had less comes first, and what it does not come for is taken by the other in a moment', () => {
    const { clock, gate } = stage();
    const [one, other] = [gate('BCDFGHJK'), gate('KJHGFDCB')];
    other.announce(20);
    expect(one.enter(5, Number.POSITIVE_INFINITY, always)).toBe(5);
    one.done();
    one.close();
    one.announce(20);
    clock.sleep(4 * SECOND);
    other.announce(20);
    clock.sleep(3 * SECOND);
    expect(other.enter(20, Number.POSITIVE_INFINITY, always)).toBe(5);
    const begun = clock.now();
    expect(one.enter(20, Number.POSITIVE_INFINITY, always)).toBe(5);
    expect(clock.now()).toBe(begun);
    other.done();
    one.done();
    other.close();
    clock.sleep(6 * SECOND);
    other.announce(20);
    expect(one.enter(20, Number.POSITIVE_INFINITY, always)).toBe(5);
  });
});

describe('a run that wants calls', () => {
  it('is known once, and is not written again within seconds', () => {
    const first = seeking([], 'A', 0);
    expect(seeking(first, 'A', 4 * SECOND)).toBe(first);
    expect(seeking(first, 'A', 6 * SECOND)).toEqual([{ owner: 'A', at: 6 * SECOND, had: 0 }]);
    expect(seeking(first, 'B', 6 * SECOND)).toHaveLength(2);
    expect(seeking(first, 'B', 16 * SECOND)).toEqual([{ owner: 'B', at: 16 * SECOND, had: 0 }]);
    expect(withoutSeeker(first, 'A')).toEqual([]);
  });
});
