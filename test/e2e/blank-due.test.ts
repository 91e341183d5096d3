// Rows without a due date: refused, due today, or left to LeadSquared; their tasks are found again all the same.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { DAY, HOUR } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 60;
const withoutDue = () => plainRows(ROWS).map((row) => ({ ...row, 'Due date': '' }));

async function open(changes: Record<string, unknown>, sandbox = {}): Promise<void> {
  bench = await openBench({ book: bookOf(withoutDue()), sandbox });
  await bench.set(changes);
}

describe('rows without a due date', () => {
  it('are refused unless the sheet is set otherwise', async () => {
    await open({});
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Invalid: ROWS });
    expect(bench.account.tasks).toEqual([]);
  });

  it('are due today at the set time, which is said before', async () => {
    await open({ blankDue: 'today', blankDueTime: '18:00' });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    const asked = bench.ui.heard.map(({ text }) => text).join('\n');
    expect(asked).toContain(`${ROWS} rows: Due date is missing, so today is taken`);
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Kolkata',
      hour: '2-digit',
      minute: '2-digit',
    });
    expect(new Set(bench.account.tasks.map(({ dueDate }) => clock.format(dueDate)))).toEqual(
      new Set(['18:00']),
    );
  });

  it('are left to LeadSquared, and are found by the day of their making', async () => {
    await open({ blankDue: 'leave' });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.account.tasks).toHaveLength(ROWS);
    const now = bench.host.now();
    expect(bench.account.tasks.filter(({ dueDate }) => Math.abs(dueDate - now) > DAY)).toEqual([]);
  });

  it.each(['leave', 'today'])('are found days later too (%s)', async (blankDue) => {
    // LeadSquared shows nothing before the run has given up looking.
    await open({ blankDue, readBackSeconds: 0 });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Accepted: ROWS });
    await bench.host.passTime(3 * DAY + HOUR);
    await bench.set({ blankDue, readBackSeconds: 60 });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.account.tasks).toHaveLength(ROWS);
  });
});
