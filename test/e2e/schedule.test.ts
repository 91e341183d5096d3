// Schedules: new rows are sent by themselves, and a person hears of it only when one is needed.
import { afterEach, describe, expect, it } from 'vitest';
import type { HostOptions } from '../../src/local/apps-script/host-options.ts';
import { DEFAULT_KEYS } from '../../src/local/leadsquared/default-records.ts';
import type { AccountOptions } from '../../src/local/leadsquared/options.ts';
import { type Bench, isRecord, openBench, resultOf } from '../support/bench.ts';
import {
  bookOf,
  columnOf,
  HEADER,
  plainRow,
  plainRows,
  refusedRow,
  type TaskRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

async function open(
  rows: readonly TaskRow[],
  host: Partial<HostOptions> = {},
  sandbox: Partial<AccountOptions> = {},
) {
  // A Monday, 14:30 in the spreadsheet's zone.
  bench = await openBench({
    book: bookOf(rows),
    host: { startAt: Date.UTC(2026, 0, 5, 9), ...host },
    sandbox,
  });
}

async function call(name: string, ...args: unknown[]): Promise<Record<string, unknown>> {
  return resultOf(await bench.host.callClient(name, args));
}

/** The schedule as the sidebar shows it. */
async function shown(): Promise<Record<string, unknown>> {
  const { schedule } = await call('sidebarSchedule');
  if (!isRecord(schedule)) throw new Error('no schedule');
  return schedule;
}

async function save(every: string, hour = 9): Promise<Record<string, unknown>> {
  return call('sidebarSaveSchedule', { sheetId: bench.sheet.gid, every, hour });
}

function addRow(row: TaskRow): void {
  const { sheet } = bench;
  const line = HEADER.map((column) => row[column] ?? '');
  const number = sheet.lastRow + 1;
  sheet.write({ row: number, column: 1, rows: 1, columns: line.length }, [line]);
}

function set(row: number, header: string, text: string): void {
  bench.sheet.write({ row, column: columnOf(bench.sheet, header), rows: 1, columns: 1 }, [[text]]);
}

const BAD_DATE = { 'Due date': '31/02/2029' };

describe('a schedule', () => {
  it('sends new rows every hour, and writes no mail when all is well', async () => {
    await open(plainRows(3));
    expect(await save('hour')).toMatchObject({ ok: true });
    expect(await shown()).toMatchObject({
      every: 'hour',
      next: '2026-01-05 15:00',
      owner: 'Priya Nair',
      isMine: true,
    });
    await bench.host.passTime(HOUR + MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
    addRow(plainRow(4));
    await bench.host.passTime(HOUR);
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 4 });
    expect(bench.host.mails).toEqual([]);
    expect((await shown()).last).toMatchObject({ message: '1 task created from 1 new row.' });
  });

  it.each([
    ['day', 9, '2026-01-06 09:00'],
    ['day', 15, '2026-01-05 15:00'],
    ['weekday', 14, '2026-01-06 14:00'],
  ])('every %s at %i is due at %s', async (every, hour, next) => {
    await open(plainRows(2));
    await save(every, hour);
    expect(await shown()).toMatchObject({ every, hour, next, zone: 'Asia/Kolkata' });
  });

  it('of weekdays leaves out Saturday and Sunday', async () => {
    await open(plainRows(1), { startAt: Date.UTC(2026, 0, 9, 9) });
    await save('weekday', 9);
    await bench.host.passTime(2 * DAY);
    expect(words(bench.sheet)).toEqual([]);
    await bench.host.passTime(DAY);
    expect(words(bench.sheet)).toEqual(['Created']);
  });

  it('goes on with a run that does not fit into one execution', async () => {
    await open(plainRows(400));
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(1, 60);
    await save('hour');
    await bench.host.passTime(4 * HOUR);
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 400 });
  });

  it('sends each row once, however often its trigger fires', async () => {
    await open(plainRows(60));
    await save('hour');
    const [trigger] = bench.host.triggers();
    await bench.host.passTime(40 * MINUTE);
    for (let time = 0; time < 3; time++) await bench.host.fireTrigger(trigger?.id ?? '');
    expect(bench.untruths()).toEqual([]);
    expect(bench.bulkCalls().length).toBe(2);
  });

  it('leaves no line in the history when there was nothing to send', async () => {
    await open(plainRows(1));
    await save('hour');
    await bench.host.passTime(5 * HOUR);
    const runs = bench.workbook.sheets.find(({ name }) => name === 'Runs');
    expect(runs?.lastRow).toBe(2);
  });

  it('leaves rows alone that LeadSquared refused or that are in doubt', async () => {
    await open([plainRow(1), refusedRow(2)], {}, { badRows: 'skip', replyForm: 'rows-array' });
    await save('hour');
    await bench.host.passTime(HOUR);
    set(2, 'Task status', 'Unknown · ABCD-1 — no answer.');
    const calls = bench.account.calls.length;
    await bench.host.passTime(5 * HOUR);
    expect(bench.account.calls.length).toBe(calls);
    expect(words(bench.sheet)).toEqual(['Unknown', 'Failed']);
  });

  it('turned off takes its trigger along', async () => {
    await open(plainRows(2));
    await save('hour');
    expect(bench.host.triggers().length).toBe(1);
    await save('off');
    await bench.host.passTime(2 * HOUR);
    expect(bench.host.triggers()).toEqual([]);
    expect(bench.bulkCalls()).toEqual([]);
    expect(await shown()).toMatchObject({ every: 'off', next: null });
  });

  it('outlives a run from the menu and its trigger', async () => {
    await open(plainRows(400));
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(1, 60);
    await save('day', 9);
    await bench.send();
    expect(bench.host.triggers().length).toBe(2);
    await bench.host.passTime(30 * MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 400 });
    expect(bench.host.triggers().length).toBe(1);
    addRow(plainRow(401));
    await bench.host.passTime(DAY);
    expect(words(bench.sheet).length).toBe(401);
    expect(bench.untruths()).toEqual([]);
  });

  it('in a published add-on lives with one trigger, also beside a run', async () => {
    await open(plainRows(400), { installed: 'add-on' });
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(1, 60);
    await save('hour');
    await bench.send();
    expect(bench.lastWords()).toMatch(/by itself within the hour/);
    expect(bench.host.triggers().length).toBe(1);
    await bench.host.passTime(4 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 400 });
    expect(bench.host.triggers().length).toBe(1);
  });

  it('that Google gives no timer for is not saved', async () => {
    await open(plainRows(1), { limits: { triggers: 0 } });
    expect(await save('hour')).toMatchObject({ ok: false, code: 'no-trigger' });
    expect(await shown()).toMatchObject({ every: 'off' });
  });

  it('asks for keys before it is saved', async () => {
    await open(plainRows(1));
    await call('sidebarDisconnect');
    expect(await save('hour')).toMatchObject({ ok: false, code: 'no-keys' });
    expect(bench.host.triggers()).toEqual([]);
  });
});

describe('rows that need a person', () => {
  it('are told in one mail with counts and first cells, and not again', async () => {
    await open(
      [plainRow(1), plainRow(2, BAD_DATE), plainRow(3, BAD_DATE), refusedRow(4)],
      {},
      { badRows: 'skip', replyForm: 'rows-array' },
    );
    await save('hour');
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
    await open([plainRow(1, BAD_DATE)]);
    await save('hour');
    await bench.host.passTime(HOUR);
    expect(bench.host.mails.length).toBe(1);
    addRow(plainRow(2, BAD_DATE));
    await bench.host.passTime(3 * HOUR);
    expect(bench.host.mails.length).toBe(1);
    addRow(plainRow(3, { 'Owner e-mail': 'nobody' }));
    await bench.host.passTime(HOUR);
    expect(bench.host.mails.length).toBe(2);
    expect(bench.host.mails[1]?.body).toMatch(/Owner e-mail/);
    expect(bench.host.mails[1]?.body).toMatch(/2 rows: Due date/);
    addRow(plainRow(4, BAD_DATE));
    await bench.host.passTime(DAY + 2 * HOUR);
    expect(bench.host.mails.length).toBe(3);
  });

  it('are sent the next time once they were corrected', async () => {
    await open([plainRow(1, BAD_DATE)]);
    await save('hour');
    await bench.host.passTime(HOUR);
    set(2, 'Due date', '2029-03-01 10:00');
    await bench.host.passTime(HOUR);
    expect(bench.untruths()).toEqual([]);
    expect(words(bench.sheet)).toEqual(['Created']);
  });

  it('are told later when the day’s mails are used up', async () => {
    await open([plainRow(1, BAD_DATE)], { limits: { mailRecipientsPerDay: 0 } });
    await save('hour');
    await bench.host.passTime(2 * HOUR);
    expect(bench.host.mails).toEqual([]);
    expect((await shown()).last).toMatchObject({
      message: expect.stringContaining('1 row needs a correction'),
    });
  });
});

describe('a schedule pauses itself, says so by mail and in the sidebar, and guesses nothing', () => {
  async function expectPaused(reason: RegExp) {
    await bench.host.passTime(5 * HOUR);
    const view = await shown();
    expect(view.paused).toMatch(reason);
    expect(view.next).toBeNull();
    expect(bench.host.mails.length).toBe(1);
    expect(bench.host.mails[0]?.body).toMatch(reason);
    expect(bench.bulkCalls()).toEqual([]);
    expect(bench.host.triggers()).toEqual([]);
  }

  it('when a column that every task needs is gone', async () => {
    await open(plainRows(3));
    await save('hour');
    set(1, 'Due date', 'Something');
    await expectPaused(/Due date/);
    set(1, 'Something', 'Due date');
    await save('hour');
    await bench.host.passTime(HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
  });

  it('when the keys are gone', async () => {
    await open(plainRows(3));
    await save('hour');
    await call('sidebarDisconnect');
    await expectPaused(/access keys/);
  });

  it('when LeadSquared does not accept the keys any more', async () => {
    await open(plainRows(3));
    await save('hour');
    bench.account.configure({ keys: { access: 'another-access', secret: 'another-secret' } });
    await bench.host.passTime(5 * HOUR);
    expect((await shown()).paused).toMatch(/access keys/);
    expect(bench.host.mails.length).toBeGreaterThan(0);
    bench.account.configure({ keys: { access: DEFAULT_KEYS.access, secret: DEFAULT_KEYS.secret } });
    await save('hour');
    await bench.host.passTime(HOUR);
    expect(bench.untruths()).toEqual([]);
  });

  it('when the sheet was deleted', async () => {
    await open(plainRows(3));
    await save('hour');
    bench.workbook.insertSheet({ name: 'Other' });
    bench.workbook.deleteSheet(bench.sheet);
    await bench.host.passTime(5 * HOUR);
    expect(bench.host.mails.map(({ body }) => /was deleted/.test(body))).toEqual([true]);
    expect(bench.host.triggers()).toEqual([]);
  });

  it('but not when the sheet was renamed', async () => {
    await open(plainRows(3));
    await save('hour');
    bench.sheet.rename('New name');
    await bench.host.passTime(HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
    expect(bench.host.mails).toEqual([]);
  });
});

describe('two users', () => {
  it('the one who saved last owns the schedule, and the other’s trigger goes', async () => {
    await open(plainRows(3));
    await save('hour');
    const other = { user: 'other@example.com' };
    bench.ui.willType(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
    await bench.host.run('setAccessKeys', [], { kind: 'menu', ...other });
    const input = { sheetId: bench.sheet.gid, every: 'hour', hour: 0 };
    expect(resultOf(await bench.host.callClient('sidebarSaveSchedule', [input], other))).toMatchObject({
      ok: true,
    });
    expect(await shown()).toMatchObject({ isMine: false });
    await bench.host.passTime(2 * HOUR);
    expect(bench.host.triggers().map(({ user }) => user)).toEqual(['other@example.com']);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
    expect(bench.bulkCalls().length).toBe(1);
  });
});

describe('bad input', () => {
  it.each([
    [null],
    ['hour'],
    [{ sheetId: 'x', every: 'hour', hour: 1 }],
    [{ sheetId: 0, every: 'minute', hour: 1 }],
    [{ sheetId: 0, every: 'day', hour: 24 }],
    [{ sheetId: 0, every: 'day', hour: 1.5 }],
    [{ sheetId: 987654, every: 'day', hour: 1 }],
  ])('%j is refused and nothing is saved', async (input) => {
    await open(plainRows(1));
    expect(await call('sidebarSaveSchedule', input)).toMatchObject({ ok: false });
    expect(await shown()).toMatchObject({ every: 'off' });
    expect(bench.host.triggers()).toEqual([]);
  });
});
