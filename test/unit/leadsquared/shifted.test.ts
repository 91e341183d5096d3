// The tasks that may be a row's at a shifted time are counted as if each row were held against each task.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundTask } from '../../../src/leadsquared/found-task.ts';
import { NO_HABITS } from '../../../src/leadsquared/habits.ts';
import { mayBeShifted } from '../../../src/leadsquared/otherwise.ts';
import { shiftedCounter } from '../../../src/leadsquared/shifted.ts';
import { sentRows } from '../../support/matching.ts';
import { SENDER, SINCE, world } from './match-world.ts';
import { HOUR, MINUTE } from './spans.ts';

const shift = fc.oneof(
  fc.constantFrom(0, 14 * HOUR, -14 * HOUR, 14 * HOUR + 15 * MINUTE, 14 * HOUR - 30_000),
  fc.integer({ min: -60, max: 60 }).map((step) => step * 15 * MINUTE),
);

describe('tasks at a shifted time', () => {
  it('are counted for each row, whatever was sent and found', () => {
    let counted = 0;
    fc.assert(
      fc.property(
        world,
        fc.array(shift, { minLength: 13, maxLength: 13 }),
        fc.boolean(),
        (drawn, shifts, isInDoubt) => {
          const found = [...drawn.own, ...drawn.foreign].map((task, place): FoundTask => {
            const due = (task.due ?? 0) + (shifts[place] ?? 0);
            return isInDoubt && place === 0 ? { ...task, due: null, isDueInDoubt: true } : { ...task, due };
          });
          const count = shiftedCounter(found, (row, task) => mayBeShifted(row, task, NO_HABITS));
          for (const row of sentRows(drawn.rows, { since: SINCE, senders: [SENDER] })) {
            const wanted = found.filter((task) => mayBeShifted(row, task, NO_HABITS)).length;
            expect(count(row)).toBe(wanted);
            counted += wanted;
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(counted).toBeGreaterThan(1000);
  });
});
