// The words for what became of a task, and when it is overdue: at the borders of days, in zones, and through changes of the clock.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../src/core/dates/civil.ts';
import { withMark } from '../../../src/core/placement-mark.ts';
import {
  isProgress,
  type Progress,
  progressOf,
  progressText,
  type TaskSeen,
} from '../../../src/core/progress.ts';
import { zoneOf } from './dates/zones.ts';

const KOLKATA = zoneOf('Asia/Kolkata');
/** 2026-03-05 10:30 in India. */
const DUE = Date.UTC(2026, 2, 5, 5);

const seen = (changes: Partial<TaskSeen> = {}): TaskSeen => ({
  kind: 'appointment',
  state: 'open',
  due: DUE,
  end: null,
  completedAt: null,
  ...changes,
});
const said = (task: TaskSeen, now: number, zone = KOLKATA) => progressText(progressOf(task, now, zone), zone);

describe('what is said of a task', () => {
  it.each([
    [seen(), DUE - 1, 'Open · due 5 Mar 2026 10:30'],
    [seen(), DUE, 'Open · due 5 Mar 2026 10:30'],
    [seen(), DUE + 1, 'Overdue · was due 5 Mar 2026 10:30'],
    [seen({ end: DUE + HOUR_MS }), DUE + HOUR_MS, 'Open · due 5 Mar 2026 10:30'],
    [seen({ end: DUE + HOUR_MS }), DUE + HOUR_MS + 1, 'Overdue · was due 5 Mar 2026 10:30'],
    [seen({ due: null }), DUE, 'Open in LeadSquared'],
    [seen({ state: 'done', completedAt: DUE + 13.5 * HOUR_MS }), DUE, 'Done · 6 Mar 2026 00:00'],
    [seen({ state: 'done' }), DUE + HOUR_MS, 'Done in LeadSquared'],
    [seen({ state: 'cancelled' }), DUE + HOUR_MS, 'Cancelled in LeadSquared'],
  ])('%j at %d: %s', (task, now, words) => {
    expect(said(task, now)).toBe(words);
  });

  it('that is gone is said without a date', () => {
    expect(progressText({ kind: 'gone' }, KOLKATA)).toBe('Not found in LeadSquared');
  });
});

describe('a to-do of a whole day', () => {
  it.each([
    ['Asia/Kolkata', Date.UTC(2026, 2, 4, 18, 30), 24],
    // The clocks are put forward on 8 March, and back on 1 November.
    ['America/New_York', Date.UTC(2026, 2, 8, 5), 23],
    ['America/New_York', Date.UTC(2026, 10, 1, 4), 25],
  ])('in %s from %d is open for %d hours, and overdue when the next day begins', (name, midnight, hours) => {
    const zone = zoneOf(name);
    const task = seen({ kind: 'to-do', due: midnight, end: midnight });
    const end = midnight + hours * HOUR_MS;
    expect(said(task, midnight - MINUTE_MS, zone)).toMatch(/^Open · due \d+ [A-Z][a-z]{2} 2026$/);
    expect(said(task, end - 1, zone)).toMatch(/^Open/);
    expect(said(task, end, zone)).toMatch(/^Overdue · was due \d+ [A-Z][a-z]{2} 2026$/);
  });

  it('with a time of day is overdue when that has passed', () => {
    expect(said(seen({ kind: 'to-do' }), DUE + 1)).toBe('Overdue · was due 5 Mar 2026 10:30');
  });
});

describe('the add-on’s own words', () => {
  const moment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2099, 0) });
  const anything: fc.Arbitrary<Progress> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('open' as const, 'overdue' as const),
      due: fc.option(moment),
      isWholeDay: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('done' as const), at: fc.option(moment) }),
    fc.record({ kind: fc.constant('cancelled' as const) }),
    fc.record({ kind: fc.constant('gone' as const) }),
  );

  it('are known again, whatever they say, with their placement mark too', () => {
    fc.assert(
      fc.property(anything, (progress) => {
        const text = progressText(progress, KOLKATA);
        expect([isProgress(text), isProgress(withMark(text, 'ab12-3c'))]).toEqual([true, true]);
      }),
    );
  });

  it.each([
    'Open',
    'Done',
    'open · due tomorrow',
    'Cancelled',
    'Not found',
    'Open · due 5 Mar 2026 10:30!',
    '',
  ])('are not %j, which a user may write', (text) => {
    expect(isProgress(text)).toBe(false);
  });
});
