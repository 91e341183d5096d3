// Whose turn it is among runs that want calls at once: those that have had the least, unless they do not come.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Seeker, seeking, served } from '../../../../src/run/throttle/fair-share.ts';
import { TURN_PATIENCE_MS, Turn } from '../../../../src/run/throttle/turn.ts';

const seekers = (...had: number[]): Seeker[] => had.map((each, n) => ({ owner: `R${n}`, at: 0, had: each }));

describe('a run whose turn it is not', () => {
  it('leaves the calls to those before it for a second or so, and takes its part then', () => {
    const turn = new Turn('R1');
    const waiting = seekers(0, 5);
    const partAt = (now: number) => turn.part(waiting, 5, 10, now);
    expect([0, 300, TURN_PATIENCE_MS - 1].map(partAt)).toEqual([0, 0, 0]);
    expect(partAt(TURN_PATIENCE_MS)).toBe(5);
  });

  it('is patient anew once none was free in between', () => {
    const turn = new Turn('R1');
    const waiting = seekers(0, 5);
    turn.part(waiting, 5, 10, 0);
    turn.part(waiting, 0, 10, 1000);
    expect(turn.part(waiting, 5, 10, 2000)).toBe(0);
  });

  it('takes what is free beyond the parts of those before it', () => {
    expect(new Turn('R1').part(seekers(0, 5), 7, 10, 0)).toBe(2);
  });
});

describe('runs that come for their parts as soon as calls are free', () => {
  it('have had nearly the same at any time, however many they are and whoever asks first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom(1, 5, 10, 25),
        fc.array(fc.nat(), { minLength: 200, maxLength: 400 }),
        (count, window, asks) => {
          let all: readonly Seeker[] = [];
          for (let n = 0; n < count; n++) all = seeking(all, `R${n}`, 0);
          const part = Math.ceil(window / Math.min(5, count));
          let free = window;
          for (const ask of asks) {
            const owner = `R${ask % count}`;
            const taken = new Turn(owner).part(all, free, window, 0);
            all = served(all, owner, taken);
            free = free - taken;
            if (free === 0) free = window;
            const had = all.map((seeker) => seeker.had);
            expect(Math.max(...had) - Math.min(...had)).toBeLessThanOrEqual(2 * part);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('let those who come later in as their equals', () => {
    const all = seeking(seekers(15, 20), 'new', 0);
    expect(all.find(({ owner }) => owner === 'new')?.had).toBe(15);
  });
});
