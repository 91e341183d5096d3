// Schedules in trouble: a person hears of it only when one is needed, and nothing is guessed.
import { describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { BAD_DATE, DAY, HOUR, ScheduleStage } from '../support/schedule-stage.ts';
import { plainRow, plainRows, refusedRow, tally, words } from '../support/sheet-of-tasks.ts';

const stage = new ScheduleStage();

describe('rows that need a person', () => {
  it('are told in one mail with counts and first cells, and not again', async () => {
    await stage.open(
      [plainRow(1), plainRow(2, BAD_DATE), plainRow(3, BAD_DATE), refusedRow(4)],
      {},
      { badRows: 'skip', replyForm: 'rows-array' },
    );
    await stage.save('hour');
    await stage.bench.host.passTime(6 * HOUR);
    expect(words(stage.bench.sheet)).toEqual(['Created', 'Invalid', 'Invalid', 'Failed']);
    expect(stage.bench.host.mails.length).toBe(1);
    const { to, body } = stage.bench.host.mails[0] ?? {};
    expect(to).toBe('user@example.com');
    expect(body).toMatch(/2 rows: Due date .*First: cell D3/);
    expect(body).toMatch(/1 row refused by LeadSquared.*First: cell N5/);
    await stage.bench.host.passTime(3 * DAY);
    expect(stage.bench.host.mails.length).toBe(1);
  });

  it('of a new kind are told at once, more of a known kind a day later', async () => {
    await stage.open([plainRow(1, BAD_DATE)]);
    await stage.save('hour');
    await stage.bench.host.passTime(HOUR);
    expect(stage.bench.host.mails.length).toBe(1);
    stage.addRow(plainRow(2, BAD_DATE));
    await stage.bench.host.passTime(3 * HOUR);
    expect(stage.bench.host.mails.length).toBe(1);
    stage.addRow(plainRow(3, { 'Owner e-mail': 'nobody' }));
    await stage.bench.host.passTime(HOUR);
    expect(stage.bench.host.mails.length).toBe(2);
    expect(stage.bench.host.mails[1]?.body).toMatch(/Owner e-mail/);
    expect(stage.bench.host.mails[1]?.body).toMatch(/2 rows: Due date/);
    stage.addRow(plainRow(4, BAD_DATE));
    await stage.bench.host.passTime(DAY + 2 * HOUR);
    expect(stage.bench.host.mails.length).toBe(3);
  });

  it('are sent the next time once they were corrected', async () => {
    await stage.open([plainRow(1, BAD_DATE)]);
    await stage.save('hour');
    await stage.bench.host.passTime(HOUR);
    stage.set(2, 'Due date', '2029-03-01 10:00');
    await stage.bench.host.passTime(HOUR);
    expect(stage.bench.untruths()).toEqual([]);
    expect(words(stage.bench.sheet)).toEqual(['Created']);
  });

  it('are told later when the day’s mails are used up', async () => {
    await stage.open([plainRow(1, BAD_DATE)], { limits: { mailRecipientsPerDay: 0 } });
    await stage.save('hour');
    await stage.bench.host.passTime(2 * HOUR);
    expect(stage.bench.host.mails).toEqual([]);
    expect((await stage.shown()).last).toMatchObject({
      message: expect.stringContaining('1 row needs a correction'),
    });
  });
});

describe('a schedule pauses itself, says so by mail and in the sidebar, and guesses nothing', () => {
  async function expectPaused(reason: RegExp) {
    await stage.bench.host.passTime(5 * HOUR);
    const view = await stage.shown();
    expect(view.paused).toMatch(reason);
    expect(view.next).toBeNull();
    expect(stage.bench.host.mails.length).toBe(1);
    expect(stage.bench.host.mails[0]?.body).toMatch(reason);
    expect(stage.bench.bulkCalls()).toEqual([]);
    expect(stage.bench.host.triggers()).toEqual([]);
  }

  it('when a column that every task needs is gone', async () => {
    await stage.open(plainRows(3));
    await stage.save('hour');
    stage.set(1, 'Due date', 'Something');
    await expectPaused(/Due date/);
    stage.set(1, 'Something', 'Due date');
    await stage.save('hour');
    await stage.bench.host.passTime(HOUR);
    expect(tally(words(stage.bench.sheet))).toEqual({ Created: 3 });
  });

  it('when its rows come from a formula, whose order is not the sheet’s own', async () => {
    await stage.open(plainRows(3));
    await stage.save('hour');
    stage.bench.sheet.typeCell(2, 1, '=QUERY(Leads!A:D)');
    await expectPaused(/formula in A2 \(QUERY\)/);
  });

  it('when the keys are gone', async () => {
    await stage.open(plainRows(3));
    await stage.save('hour');
    await stage.call('sidebarDisconnect');
    await expectPaused(/access keys/);
  });

  it('when LeadSquared does not accept the keys any more', async () => {
    await stage.open(plainRows(3));
    await stage.save('hour');
    stage.bench.account.configure({ keys: { access: 'another-access', secret: 'another-secret' } });
    await stage.bench.host.passTime(5 * HOUR);
    expect((await stage.shown()).paused).toMatch(/access keys/);
    expect(stage.bench.host.mails.length).toBeGreaterThan(0);
    stage.bench.account.configure({ keys: { access: DEFAULT_KEYS.access, secret: DEFAULT_KEYS.secret } });
    await stage.save('hour');
    await stage.bench.host.passTime(HOUR);
    expect(stage.bench.untruths()).toEqual([]);
  });

  it('when the sheet was deleted', async () => {
    await stage.open(plainRows(3));
    await stage.save('hour');
    stage.bench.workbook.insertSheet({ name: 'Other' });
    stage.bench.workbook.deleteSheet(stage.bench.sheet);
    await stage.bench.host.passTime(5 * HOUR);
    expect(stage.bench.host.mails.map(({ body }) => /was deleted/.test(body))).toEqual([true]);
    expect(stage.bench.host.triggers()).toEqual([]);
  });

  it('but not when the sheet was renamed', async () => {
    await stage.open(plainRows(3));
    await stage.save('hour');
    stage.bench.sheet.rename('New name');
    await stage.bench.host.passTime(HOUR);
    expect(tally(words(stage.bench.sheet))).toEqual({ Created: 3 });
    expect(stage.bench.host.mails).toEqual([]);
  });
});
