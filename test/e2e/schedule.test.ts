// Schedules: new rows are sent by themselves.
import { describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { resultOf } from '../support/bench.ts';
import { DAY, HOUR, MINUTE, ScheduleStage } from '../support/schedule-stage.ts';
import { plainRow, plainRows, refusedRow, tally, words } from '../support/sheet-of-tasks.ts';

const stage = new ScheduleStage();

describe('a schedule', () => {
  it('sends new rows every hour, and writes no mail when all is well', async () => {
    await stage.open(plainRows(3));
    expect(await stage.save('hour')).toMatchObject({ ok: true });
    expect(await stage.shown()).toMatchObject({
      every: 'hour',
      next: '2026-01-05 15:00',
      owner: 'Priya Nair',
      isMine: true,
    });
    await stage.bench.host.passTime(HOUR + MINUTE);
    expect(tally(words(stage.bench.sheet))).toEqual({ Created: 3 });
    stage.addRow(plainRow(4));
    await stage.bench.host.passTime(HOUR);
    expect(stage.bench.untruths()).toEqual([]);
    expect(tally(words(stage.bench.sheet))).toEqual({ Created: 4 });
    expect(stage.bench.host.mails).toEqual([]);
    expect((await stage.shown()).last).toMatchObject({ message: '1 task created from 1 new row.' });
  });

  it.each([
    ['day', 9, '2026-01-06 09:00'],
    ['day', 15, '2026-01-05 15:00'],
    ['weekday', 14, '2026-01-06 14:00'],
  ])('every %s at %i is due at %s', async (every, hour, next) => {
    await stage.open(plainRows(2));
    await stage.save(every, hour);
    expect(await stage.shown()).toMatchObject({ every, hour, next, zone: 'Asia/Kolkata' });
  });

  it('of weekdays leaves out Saturday and Sunday', async () => {
    await stage.open(plainRows(1), { startAt: Date.UTC(2026, 0, 9, 9) });
    await stage.save('weekday', 9);
    await stage.bench.host.passTime(2 * DAY);
    expect(words(stage.bench.sheet)).toEqual([]);
    await stage.bench.host.passTime(DAY);
    expect(words(stage.bench.sheet)).toEqual(['Created']);
  });

  it('goes on with a run that does not fit into one execution', async () => {
    await stage.open(plainRows(400));
    await stage.bench.set({ sendHiddenRows: true });
    await stage.bench.setRate(1, 60);
    await stage.save('hour');
    await stage.bench.host.passTime(4 * HOUR);
    expect(stage.bench.untruths()).toEqual([]);
    expect(tally(words(stage.bench.sheet))).toEqual({ Created: 400 });
  });

  it('sends each row once, however often its trigger fires', async () => {
    await stage.open(plainRows(60));
    await stage.save('hour');
    const [trigger] = stage.bench.host.triggers();
    await stage.bench.host.passTime(40 * MINUTE);
    for (let time = 0; time < 3; time++) await stage.bench.host.fireTrigger(trigger?.id ?? '');
    expect(stage.bench.untruths()).toEqual([]);
    expect(stage.bench.bulkCalls().length).toBe(2);
  });

  it('leaves no line in the history when there was nothing to send', async () => {
    await stage.open(plainRows(1));
    await stage.save('hour');
    await stage.bench.host.passTime(5 * HOUR);
    const runs = stage.bench.workbook.sheets.find(({ name }) => name === 'Runs');
    expect(runs?.lastRow).toBe(2);
  });

  it('leaves rows alone that LeadSquared refused or that are in doubt', async () => {
    await stage.open([plainRow(1), refusedRow(2)], {}, { badRows: 'skip', replyForm: 'rows-array' });
    await stage.save('hour');
    await stage.bench.host.passTime(HOUR);
    stage.set(2, 'Task status', 'Unknown · ABCD-1 — no answer.');
    const calls = stage.bench.account.calls.length;
    await stage.bench.host.passTime(5 * HOUR);
    expect(stage.bench.account.calls.length).toBe(calls);
    expect(words(stage.bench.sheet)).toEqual(['Unknown', 'Failed']);
  });

  it('turned off takes its trigger along', async () => {
    await stage.open(plainRows(2));
    await stage.save('hour');
    expect(stage.bench.host.triggers().length).toBe(1);
    await stage.save('off');
    await stage.bench.host.passTime(2 * HOUR);
    expect(stage.bench.host.triggers()).toEqual([]);
    expect(stage.bench.bulkCalls()).toEqual([]);
    expect(await stage.shown()).toMatchObject({ every: 'off', next: null });
  });

  it('outlives a run from the menu and its trigger', async () => {
    await stage.open(plainRows(400));
    await stage.bench.set({ sendHiddenRows: true });
    await stage.bench.setRate(1, 60);
    await stage.save('day', 9);
    await stage.bench.send();
    expect(stage.bench.host.triggers().length).toBe(2);
    await stage.bench.host.passTime(30 * MINUTE);
    expect(tally(words(stage.bench.sheet))).toEqual({ Created: 400 });
    expect(stage.bench.host.triggers().length).toBe(1);
    stage.addRow(plainRow(401));
    await stage.bench.host.passTime(DAY);
    expect(words(stage.bench.sheet).length).toBe(401);
    expect(stage.bench.untruths()).toEqual([]);
  });

  it('in a published add-on lives with one trigger, also beside a run', async () => {
    await stage.open(plainRows(400), { installed: 'add-on' });
    await stage.bench.set({ sendHiddenRows: true });
    await stage.bench.setRate(1, 60);
    await stage.save('hour');
    await stage.bench.send();
    expect(stage.bench.lastWords()).toMatch(/by itself within the hour/);
    expect(stage.bench.host.triggers().length).toBe(1);
    await stage.bench.host.passTime(4 * HOUR);
    expect(tally(words(stage.bench.sheet))).toEqual({ Created: 400 });
    expect(stage.bench.host.triggers().length).toBe(1);
  });

  it('that Google gives no timer for is not saved', async () => {
    await stage.open(plainRows(1), { limits: { triggers: 0 } });
    expect(await stage.save('hour')).toMatchObject({ ok: false, code: 'no-trigger' });
    expect(await stage.shown()).toMatchObject({ every: 'off' });
  });

  it('asks for keys before it is saved', async () => {
    await stage.open(plainRows(1));
    await stage.call('sidebarDisconnect');
    expect(await stage.save('hour')).toMatchObject({ ok: false, code: 'no-keys' });
    expect(stage.bench.host.triggers()).toEqual([]);
  });
});

describe('two users', () => {
  it('the one who saved last owns the schedule, and the other’s trigger goes', async () => {
    await stage.open(plainRows(3));
    await stage.save('hour');
    const other = { user: 'other@example.com' };
    stage.bench.ui.willType(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
    await stage.bench.host.run('setAccessKeys', [], { kind: 'menu', ...other });
    const input = { sheetId: stage.bench.sheet.gid, every: 'hour', hour: 0 };
    expect(resultOf(await stage.bench.host.callClient('sidebarSaveSchedule', [input], other))).toMatchObject({
      ok: true,
    });
    expect(await stage.shown()).toMatchObject({ isMine: false });
    await stage.bench.host.passTime(2 * HOUR);
    expect(stage.bench.host.triggers().map(({ user }) => user)).toEqual(['other@example.com']);
    expect(tally(words(stage.bench.sheet))).toEqual({ Created: 3 });
    expect(stage.bench.bulkCalls().length).toBe(1);
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
    await stage.open(plainRows(1));
    expect(await stage.call('sidebarSaveSchedule', input)).toMatchObject({ ok: false });
    expect(await stage.shown()).toMatchObject({ every: 'off' });
    expect(stage.bench.host.triggers()).toEqual([]);
  });
});
