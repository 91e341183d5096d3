// Schedules: new rows are sent by themselves.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, resultOf } from '../support/bench.ts';
import { openOnMonday, shownSchedule } from '../support/schedules.ts';
import {
  addRow,
  columnOf,
  plainRow,
  plainRows,
  putAt,
  refusedRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { DAY, HOUR, MINUTE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

describe('a schedule', () => {
  it('sends new rows every hour, and writes no mail when all is well', async () => {
    bench = await openOnMonday(plainRows(3));
    expect(await bench.saveSchedule()).toMatchObject({ ok: true });
    expect(await shownSchedule(bench)).toMatchObject({
      every: 'hour',
      next: '2026-01-05 15:00',
      owner: 'Priya Nair',
      isMine: true,
    });
    await bench.host.passTime(HOUR + MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
    addRow(bench.sheet, plainRow(4));
    await bench.host.passTime(HOUR);
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 4 });
    expect(bench.host.mails).toEqual([]);
    expect((await shownSchedule(bench)).last).toMatchObject({ message: '1 task created from 1 new row.' });
  });

  it.each([
    ['day', 9, '2026-01-06 09:00'],
    ['day', 15, '2026-01-05 15:00'],
    ['weekday', 14, '2026-01-06 14:00'],
  ])('every %s at %i is due at %s', async (every, hour, next) => {
    bench = await openOnMonday(plainRows(2));
    await bench.saveSchedule(every, hour);
    expect(await shownSchedule(bench)).toMatchObject({ every, hour, next, zone: 'Asia/Kolkata' });
  });

  it('that is turned off leaves no timer behind, unless a run still needs it', async () => {
    bench = await openOnMonday(plainRows(120));
    await bench.saveSchedule();
    expect(bench.host.triggers().length).toBe(1);
    await bench.startInSidebar();
    await bench.saveSchedule('off');
    expect(bench.host.triggers().length).toBeGreaterThan(0);
    await bench.host.passTime(2 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 120 });
    expect(bench.host.triggers()).toEqual([]);
    await bench.saveSchedule();
    await bench.saveSchedule('off');
    expect(bench.host.triggers()).toEqual([]);
  });

  it('of weekdays leaves out Saturday and Sunday', async () => {
    bench = await openOnMonday(plainRows(1), { startAt: Date.UTC(2026, 0, 9, 9) });
    await bench.saveSchedule('weekday', 9);
    await bench.host.passTime(2 * DAY);
    expect(words(bench.sheet)).toEqual([]);
    await bench.host.passTime(DAY);
    expect(words(bench.sheet)).toEqual(['Created']);
  });

  it('resumes a run that does not fit into one execution', async () => {
    bench = await openOnMonday(plainRows(400));
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(1, 60);
    await bench.saveSchedule();
    await bench.host.passTime(4 * HOUR);
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 400 });
  });

  it('sends each row once, however often its trigger fires', async () => {
    bench = await openOnMonday(plainRows(60));
    await bench.saveSchedule();
    const [trigger] = bench.host.triggers();
    await bench.host.passTime(40 * MINUTE);
    for (let time = 0; time < 3; time++) await bench.host.fireTrigger(trigger?.id ?? '');
    expect(bench.untruths()).toEqual([]);
    expect(bench.bulkCalls().length).toBe(2);
  });

  it('leaves no line in the history when there was nothing to send', async () => {
    bench = await openOnMonday(plainRows(1));
    await bench.saveSchedule();
    await bench.host.passTime(5 * HOUR);
    const runs = bench.workbook.sheets.find(({ name }) => name === 'Runs');
    expect(runs?.lastRow).toBe(2);
  });

  it('leaves rows alone that LeadSquared refused or that are unverified', async () => {
    bench = await openOnMonday(
      [plainRow(1), refusedRow(2)],
      {},
      { badRows: 'skip', replyForm: 'rows-array' },
    );
    await bench.saveSchedule();
    await bench.host.passTime(HOUR);
    putAt(bench.sheet, 2, 'Task status', 'Unknown · ABCD-1 — no answer.');
    const calls = bench.account.calls.length;
    await bench.host.passTime(5 * HOUR);
    expect(bench.account.calls.length).toBe(calls);
    expect(words(bench.sheet)).toEqual(['Unknown', 'Failed']);
  });

  it('turned off takes its trigger along', async () => {
    bench = await openOnMonday(plainRows(2));
    await bench.saveSchedule();
    expect(bench.host.triggers().length).toBe(1);
    await bench.saveSchedule('off');
    await bench.host.passTime(2 * HOUR);
    expect(bench.host.triggers()).toEqual([]);
    expect(bench.bulkCalls()).toEqual([]);
    expect(await shownSchedule(bench)).toMatchObject({ every: 'off', next: null });
  });

  it('outlives a run from the menu and its trigger', async () => {
    bench = await openOnMonday(plainRows(400));
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(1, 60);
    await bench.saveSchedule('day', 9);
    await bench.send();
    expect(bench.host.triggers().length).toBe(2);
    await bench.host.passTime(30 * MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 400 });
    expect(bench.host.triggers().length).toBe(1);
    addRow(bench.sheet, plainRow(401));
    await bench.host.passTime(DAY);
    expect(words(bench.sheet).length).toBe(401);
    expect(bench.untruths()).toEqual([]);
  });

  it('in a published add-on lives with one trigger, also beside a run', async () => {
    bench = await openOnMonday(plainRows(400), { installed: 'add-on' });
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(1, 60);
    await bench.saveSchedule();
    await bench.send();
    expect(bench.lastWords()).toMatch(/by itself within the hour/);
    expect(bench.host.triggers().length).toBe(1);
    await bench.host.passTime(4 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 400 });
    expect(bench.host.triggers().length).toBe(1);
  });

  it('that Google gives no timer for is not saved', async () => {
    bench = await openOnMonday(plainRows(1), { limits: { triggers: 0 } });
    expect(await bench.saveSchedule()).toMatchObject({ ok: false, code: 'no-trigger' });
    expect(await shownSchedule(bench)).toMatchObject({ every: 'off' });
  });

  it('asks for keys before it is saved', async () => {
    bench = await openOnMonday(plainRows(1));
    await bench.call('sidebarDisconnect');
    expect(await bench.saveSchedule()).toMatchObject({ ok: false, code: 'no-keys' });
    expect(bench.host.triggers()).toEqual([]);
  });
});

describe('two users', () => {
  it('the one who saved last owns the schedule, and the other’s trigger goes', async () => {
    bench = await openOnMonday(plainRows(3));
    await bench.saveSchedule();
    const other = { user: 'other@example.com' };
    await bench.connectAs(other.user);
    const input = { sheetId: bench.sheet.gid, every: 'hour', hour: 0 };
    expect(resultOf(await bench.host.callClient('sidebarSaveSchedule', [input], other))).toMatchObject({
      ok: true,
    });
    expect(await shownSchedule(bench)).toMatchObject({ isMine: false });
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
    bench = await openOnMonday(plainRows(1));
    expect(await bench.call('sidebarSaveSchedule', input)).toMatchObject({ ok: false });
    expect(await shownSchedule(bench)).toMatchObject({ every: 'off' });
    expect(bench.host.triggers()).toEqual([]);
  });
});

describe('a schedule that also refreshes task progress', () => {
  const progressOfRows = () => {
    const column = columnOf(bench.sheet, 'Task progress');
    const rows = bench.sheet.lastRow - 1;
    return column === 0
      ? []
      : bench.sheet.displays({ row: 2, column, rows, columns: 1 }).map(([text = '']) => text.split(' ')[0]);
  };
  const save = (progress: boolean) =>
    bench.call('sidebarSaveSchedule', { sheetId: bench.sheet.gid, every: 'hour', hour: 0, progress });

  it('tells what became of all tasks each time, also when there is no new row', async () => {
    bench = await openOnMonday(plainRows(3));
    expect(await save(true)).toMatchObject({ ok: true, schedule: { progress: true } });
    await bench.host.passTime(HOUR + MINUTE);
    expect(progressOfRows()).toEqual(['Open', 'Open', 'Open']);
    bench.account.complete([bench.account.tasks[1]?.id ?? ''], bench.host.now());
    await bench.host.passTime(HOUR);
    expect(progressOfRows()).toEqual(['Open', 'Done', 'Open']);
    expect((await shownSchedule(bench)).last).toMatchObject({
      message: 'There was no new row. Task progress: 2 open, 1 done.',
    });
    expect(bench.host.mails).toEqual([]);
  });

  it('is not paused when LeadSquared does not tell, and says so', async () => {
    bench = await openOnMonday(plainRows(3));
    await save(true);
    await bench.host.passTime(HOUR + MINUTE);
    bench.account.configure({ faults: [{ on: 'Retrieve', kind: 'error-500' }] });
    await bench.host.passTime(HOUR);
    const { last, paused } = await shownSchedule(bench);
    expect(paused).toBeNull();
    expect(last).toMatchObject({
      message: expect.stringMatching(
        /^There was no new row\. The progress of tasks was not refreshed: LeadSquared/,
      ),
    });
  });

  it('is off unless it is asked for, and a schedule saved before goes on without it', async () => {
    bench = await openOnMonday(plainRows(3));
    await bench.saveSchedule();
    await bench.host.passTime(HOUR + MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
    expect(progressOfRows()).toEqual([]);
  });
});
