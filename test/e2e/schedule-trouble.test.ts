// Schedules in trouble: a person hears of it only when one is needed, and nothing is guessed.
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import type { Bench } from '../support/bench.ts';
import { BAD_DATE, openOnMonday, shownSchedule } from '../support/schedules.ts';
import { addRow, plainRow, plainRows, putAt, refusedRow, tally, words } from '../support/sheet-of-tasks.ts';
import { DAY, HOUR } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

describe('rows that need a person', () => {
  it('are told in one mail with counts and first cells, and not again', async () => {
    bench = await openOnMonday(
      [plainRow(1), plainRow(2, BAD_DATE), plainRow(3, BAD_DATE), refusedRow(4)],
      {},
      { badRows: 'skip', replyForm: 'rows-array' },
    );
    await bench.saveSchedule();
    await bench.host.passTime(6 * HOUR);
    expect(words(bench.sheet)).toEqual(['Created', 'Invalid', 'Invalid', 'Failed']);
    expect(bench.host.mails.length).toBe(1);
    const { to, body } = bench.host.mails[0] ?? {};
    expect(to).toBe('user@example.com');
    expect(body).toMatch(/2 rows: Due date .*First: cell D3/);
    expect(body).toMatch(/1 row refused by LeadSquared.*First: cell N5/);
    await bench.host.passTime(3 * DAY);
    expect(bench.host.mails.length).toBe(1);
  });

  it('of a new kind are told at once, more of a known kind a day later', async () => {
    bench = await openOnMonday([plainRow(1, BAD_DATE)]);
    await bench.saveSchedule();
    await bench.host.passTime(HOUR);
    expect(bench.host.mails.length).toBe(1);
    addRow(bench.sheet, plainRow(2, BAD_DATE));
    await bench.host.passTime(3 * HOUR);
    expect(bench.host.mails.length).toBe(1);
    addRow(bench.sheet, plainRow(3, { 'Owner e-mail': 'nobody' }));
    await bench.host.passTime(HOUR);
    expect(bench.host.mails.length).toBe(2);
    expect(bench.host.mails[1]?.body).toMatch(/Owner e-mail/);
    expect(bench.host.mails[1]?.body).toMatch(/2 rows: Due date/);
    addRow(bench.sheet, plainRow(4, BAD_DATE));
    await bench.host.passTime(DAY + 2 * HOUR);
    expect(bench.host.mails.length).toBe(3);
  });

  it('are sent the next time once they were corrected', async () => {
    bench = await openOnMonday([plainRow(1, BAD_DATE)]);
    await bench.saveSchedule();
    await bench.host.passTime(HOUR);
    putAt(bench.sheet, 2, 'Due date', '2029-03-01 10:00');
    await bench.host.passTime(HOUR);
    expect(bench.untruths()).toEqual([]);
    expect(words(bench.sheet)).toEqual(['Created']);
  });

  it('are told later when the day’s mails are used up', async () => {
    bench = await openOnMonday([plainRow(1, BAD_DATE)], { limits: { mailRecipientsPerDay: 0 } });
    await bench.saveSchedule();
    await bench.host.passTime(2 * HOUR);
    expect(bench.host.mails).toEqual([]);
    expect((await shownSchedule(bench)).last).toMatchObject({
      message: expect.stringContaining('1 row needs a correction'),
    });
  });
});

describe('a schedule pauses itself, says so by mail and in the sidebar, and guesses nothing', () => {
  async function expectPaused(reason: RegExp) {
    await bench.host.passTime(5 * HOUR);
    const view = await shownSchedule(bench);
    expect(view.paused).toMatch(reason);
    expect(view.next).toBeNull();
    expect(bench.host.mails.length).toBe(1);
    expect(bench.host.mails[0]?.body).toMatch(reason);
    expect(bench.bulkCalls()).toEqual([]);
    expect(bench.host.triggers()).toEqual([]);
  }

  it('when a column that every task needs is gone', async () => {
    bench = await openOnMonday(plainRows(3));
    await bench.saveSchedule();
    putAt(bench.sheet, 1, 'Due date', 'Something');
    await expectPaused(/Due date/);
    putAt(bench.sheet, 1, 'Something', 'Due date');
    await bench.saveSchedule();
    await bench.host.passTime(HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
  });

  it('when its rows come from a formula, whose order is not the sheet’s own', async () => {
    bench = await openOnMonday(plainRows(3));
    await bench.saveSchedule();
    bench.sheet.typeCell(2, 1, '=QUERY(Leads!A:D)');
    await expectPaused(/formula in A2 \(QUERY\)/);
  });

  it('when the keys are gone', async () => {
    bench = await openOnMonday(plainRows(3));
    await bench.saveSchedule();
    await bench.call('sidebarDisconnect');
    await expectPaused(/access keys/);
  });

  it('when LeadSquared does not accept the keys any more', async () => {
    bench = await openOnMonday(plainRows(3));
    await bench.saveSchedule();
    bench.account.configure({ keys: { access: 'another-access', secret: 'another-secret' } });
    await bench.host.passTime(5 * HOUR);
    expect((await shownSchedule(bench)).paused).toMatch(/access keys/);
    expect(bench.host.mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/is paused$/)]);
    bench.account.configure({ keys: { access: DEFAULT_KEYS.access, secret: DEFAULT_KEYS.secret } });
    await bench.saveSchedule();
    await bench.host.passTime(HOUR);
    expect(bench.untruths()).toEqual([]);
  });

  it('when the sheet was deleted', async () => {
    bench = await openOnMonday(plainRows(3));
    await bench.saveSchedule();
    bench.workbook.insertSheet({ name: 'Other' });
    bench.workbook.deleteSheet(bench.sheet);
    await bench.host.passTime(5 * HOUR);
    expect(bench.host.mails.map(({ body }) => /was deleted/.test(body))).toEqual([true]);
    expect(bench.host.triggers()).toEqual([]);
  });

  it('but not when the sheet was renamed', async () => {
    bench = await openOnMonday(plainRows(3));
    await bench.saveSchedule();
    bench.sheet.rename('New name');
    await bench.host.passTime(HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
    expect(bench.host.mails).toEqual([]);
  });
});
