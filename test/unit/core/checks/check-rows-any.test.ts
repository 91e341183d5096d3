// Rows of any cells at all, hostile ones too, become tasks or issues.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/core/cell.ts';
import { check, GOOD, ID, type Row } from './rows.ts';

describe('any cells at all', () => {
  const hostile = fc.constantFrom<CellValue>(
    '=IMPORTXML("http://x")',
    '__proto__',
    '<script>',
    '{{x}}',
    '%s%d',
    '\ud800',
    '(((((((((((((((((((((((((((((',
    'a@'.repeat(60),
    `${'1 '.repeat(90)}x`,
    '-'.repeat(100),
    '#N/A',
    '2026-03-05',
    '05/03/2026 10:00',
    'priya@example.com',
    ID,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1e308,
    new Date(Number.NaN),
    new Date(8.64e15),
    new Date(-8.64e15),
  );
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    hostile,
    fc.constant(''),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.date(),
  );
  const cell = fc.record({ value, display: fc.string() });
  const LIKELY: Row = {
    ...GOOD,
    'Due time': '14:30',
    'End date': '2026-03-05 15:00',
    'End time': '3 pm',
    Duration: '30 min',
    'Related to': 'lead',
    'Related ID': '',
    'Lead ID': ID,
    'Opportunity ID': '',
    Description: 'Bring the price list.',
    Location: 'Pune office',
    Reminder: '15',
    Notify: 'yes',
    mx_A: 'Gold',
    Phone: 12,
  };
  /** Rows of which every cell, or one among many, may be anything. */
  const row = fc
    .constantFrom(1, 20)
    .chain((likeliness) =>
      fc.record(
        Object.fromEntries(
          Object.entries(LIKELY).map(([header, likely]) => [
            header,
            fc.oneof({ arbitrary: fc.constant(likely), weight: likeliness }, { arbitrary: cell, weight: 1 }),
          ]),
        ),
      ),
    );

  it('give a task exactly when no issue is an error', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        for (const { task, issues, blank } of check(rows)) {
          expect(task === null).toBe(blank || issues.some((issue) => issue.level === 'error'));
          for (const issue of issues) {
            expect(issue.found.length).toBeLessThanOrEqual(80);
            expect(issue.message).toMatch(/^\S.*\.$/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give tasks whose due date is a whole second and whose texts are within the limit', () => {
    fc.assert(
      fc.property(row, (one) => {
        const related = { 'Lead ID': ID, 'Related to': '', 'Related ID': '', 'Opportunity ID': '' };
        const task = check([{ ...one, ...related }])[0]?.task;
        if (task === null || task === undefined) return;
        expect((task.due ?? Number.NaN) % 1000).toBe(0);
        expect(task.description.length).toBeLessThanOrEqual(2000);
        expect(task.relatedEntityId).toBe(ID);
      }),
    );
  });
});
