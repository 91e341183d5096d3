// A repair or an answer in the sidebar goes on with the check that its user works through: what that has looked up is not asked again.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import { checkInSidebar, leadBook, leadCalls, leadRow, leadsUpTo, phoneOf } from '../support/lead-list.ts';
import { columnOf } from '../support/sheet-of-tasks.ts';
import { MINUTE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 20;

describe('a check of rows that take their leads’ owners', () => {
  it('goes on after a repair with what it has looked up, and a new check asks anew', async () => {
    const rows = Array.from({ length: ROWS }, (_, place) =>
      leadRow(place + 1, {
        'Lead phone': phoneOf(place + 1),
        'Owner e-mail': place === 0 ? 'Kavya Rao <kavya.rao@example.com>' : '',
      }),
    );
    bench = await openBench({ book: leadBook(rows), sandbox: { leads: leadsUpTo(ROWS) } });
    await bench.set({ ownerFromLead: true });
    await checkInSidebar(bench);
    const before = leadCalls(bench).single;
    expect(before).toBeGreaterThanOrEqual(ROWS);
    await bench.host.passTime(20 * MINUTE);
    const input = {
      rows: { sheetId: bench.sheet.gid, target: 'new', spans: [] },
      code: 'email-name',
      column: columnOf(bench.sheet, 'Owner e-mail') - 1,
    };
    expect(await bench.call('sidebarApplyFix', input)).toMatchObject({ changed: 1, check: { ready: ROWS } });
    expect(leadCalls(bench).single).toBe(before);
    await checkInSidebar(bench);
    expect(leadCalls(bench).single).toBeGreaterThanOrEqual(before + ROWS);
  });

  it('goes on after an answer, too', async () => {
    const rows = Array.from({ length: ROWS }, (_, place) =>
      leadRow(place + 1, {
        'Lead phone': phoneOf(place + 1),
        'Owner e-mail': '',
        'Due date': `0${(place % 9) + 1}/04/27 10:00`,
      }),
    );
    bench = await openBench({ book: leadBook(rows), sandbox: { leads: leadsUpTo(ROWS) } });
    await bench.set({ ownerFromLead: true });
    await checkInSidebar(bench);
    const before = leadCalls(bench).single;
    await bench.host.passTime(20 * MINUTE);
    const column = columnOf(bench.sheet, 'Due date') - 1;
    const answered = await bench.call('sidebarAnswer', {
      rows: { sheetId: bench.sheet.gid, target: 'new', spans: [] },
      column,
      header: 'Due date',
      question: 'shortYears',
      answer: true,
    });
    expect(answered).toMatchObject({ ok: true, check: { ready: ROWS } });
    expect(leadCalls(bench).single).toBe(before);
  });
});
