// What somebody else has changed in a sheet's settings is shown to the one whose keys are used with them, before anything is sent.
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS } from '../../src/core/settings.ts';
import { readChanges } from '../../src/run/record/settings-log.ts';
import { type Answer, isRecord } from '../support/answers.ts';
import { type Bench, openBench, resultOf } from '../support/bench.ts';
import { openOnMonday, shownSchedule } from '../support/schedules.ts';
import {
  addRow,
  addSheet,
  bookOf,
  columnOf,
  plainRow,
  plainRows,
  statuses,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { SHEET_SETTINGS } from '../support/sheet-settings.ts';
import { HOUR, MINUTE } from '../support/times.ts';

const RAVI = 'ravi@example.com';
const HOOK = 'https://collect.example.net/tasks';

let bench: Bench;
afterEach(() => bench.close());

/** Calls a function of the sidebar as another Google user. */
async function callAs(user: string, name: string, input: Record<string, unknown>): Promise<Answer> {
  return resultOf(await bench.host.callClient(name, [input], { user }));
}

async function ravisChange(changes: Record<string, unknown>): Promise<void> {
  const { reference } = DEFAULT_SHEET_SETTINGS;
  const choice = { sheetId: bench.sheet.gid, ...SHEET_SETTINGS, reference, ...changes };
  expect(await callAs(RAVI, 'sidebarSaveMatch', choice)).toMatchObject({ ok: true });
}

const rowsMeant = () => ({ sheetId: bench.sheet.gid, target: 'new', spans: [] });

async function changedInCheck(): Promise<readonly string[]> {
  const { check } = await bench.call('sidebarCheck', { target: 'new', rows: rowsMeant() });
  if (!isRecord(check) || !Array.isArray(check.changed)) throw new Error('no check');
  return check.changed.map(String);
}

const start = () => bench.call('sidebarStart', { rows: rowsMeant(), sendHidden: false });

describe('a webhook that a colleague has set', () => {
  it('is shown with who, when and where to, and sending confirms it', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)) });
    await bench.connectAs(RAVI);
    await ravisChange({ webhookUrl: HOOK });
    const [who, hook, ...more] = await changedInCheck();
    expect(who).toMatch(/^Priya Nair \(\d{4}-\d\d-\d\d \d\d:\d\d\) changed the settings of this sheet/);
    expect(hook).toBe(`LeadSquared reports what became of each call to “${HOOK}”.`);
    expect(more).toEqual([]);
    expect(await start()).toMatchObject({ ok: true });
    expect(await changedInCheck()).toEqual([]);
  });

  it('after the check is not used: the send is refused with what changed, and goes when it is asked for again', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)) });
    await bench.connectAs(RAVI);
    expect(await changedInCheck()).toEqual([]);
    await ravisChange({ webhookUrl: HOOK });
    const refused = await start();
    expect(refused).toMatchObject({ ok: false, code: 'settings' });
    expect(refused.message).toContain(HOOK);
    expect(statuses(bench.sheet).filter((text) => text !== '')).toEqual([]);
    expect(bench.bulkCalls()).toEqual([]);
    expect(await start()).toMatchObject({ ok: true });
  });

  it('is not taken for shown by a look at a sheet without a schedule: the send after it is refused once', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)) });
    await bench.connectAs(RAVI);
    await ravisChange({ webhookUrl: HOOK });
    expect(await shownSchedule(bench)).toMatchObject({ every: 'off', changed: [] });
    await bench.saveSchedule('off');
    expect(await start()).toMatchObject({ ok: false, code: 'settings' });
    expect(bench.bulkCalls()).toEqual([]);
    expect(await start()).toMatchObject({ ok: true });
  });

  it('is shown once more to a user who has changed something else meanwhile', async () => {
    bench = await openBench({ book: bookOf(plainRows(1)) });
    await bench.connectAs(RAVI);
    await ravisChange({ webhookUrl: HOOK });
    await bench.set({ webhookUrl: HOOK, defaultTime: '10:00' });
    expect((await changedInCheck()).join(' ')).toContain(HOOK);
  });

  it('and took back is told of as none', async () => {
    bench = await openBench({ book: bookOf(plainRows(1)) });
    await bench.connectAs(RAVI);
    await ravisChange({ webhookUrl: HOOK });
    await ravisChange({});
    expect((await changedInCheck()).join(' ')).toContain('to no address any more');
  });
});

describe('values for all rows and columns that a colleague has changed', () => {
  it('are named with their new values, as plain text', async () => {
    bench = await openBench({ book: bookOf(plainRows(1)) });
    await bench.connectAs(RAVI);
    await ravisChange({
      constants: { Location: '<b>x</b>\u202e\nhere' },
      columns: { 'Task name': 'Name', Remark: '' },
      blankDue: 'today',
    });
    const lines = await changedInCheck();
    expect(lines.slice(1)).toEqual([
      'Set for all rows: Location “<b>x</b> here”.',
      '2 columns are matched differently: “Task name”, “Remark”.',
      'Changed too: what becomes of rows without a due date.',
    ]);
  });

  it('are no news to the one who made them, nor once they were sent with', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)) });
    await bench.connectAs(RAVI);
    await bench.set({ webhookUrl: HOOK });
    expect(await changedInCheck()).toEqual([]);
    const { check } = await callAs(RAVI, 'sidebarCheck', { target: 'new', rows: rowsMeant() });
    expect(isRecord(check) && check.changed).not.toEqual([]);
  });
});

describe('a match that a colleague has changed after the check', () => {
  it('is shown by the answer to a question about dates, which confirms none of it', async () => {
    bench = await openBench({ book: bookOf([plainRow(1, { 'Due date': '05-01-29' })]) });
    await bench.connectAs(RAVI);
    expect(await changedInCheck()).toEqual([]);
    await ravisChange({ columns: { 'Task name': 'Name', Description: '' } });
    const column = columnOf(bench.sheet, 'Due date') - 1;
    const question = { column, header: 'Due date', question: 'shortYears', answer: true };
    const { check } = await bench.call('sidebarAnswer', { rows: rowsMeant(), ...question });
    expect(isRecord(check) && String(check.changed)).toContain('Description');
    expect((await changedInCheck()).join(' ')).toContain('Description');
  });
});

describe('another sheet’s match that is taken over', () => {
  it('leaves each sheet its own webhook, and logs none as changed', async () => {
    const book = bookOf(plainRows(1));
    const from = addSheet(book, 'March', plainRows(1)).gid;
    bench = await openBench({ book });
    await bench.connectAs(RAVI);
    const columns = { 'Task name': 'Name' };
    await ravisChange({ sheetId: from, webhookUrl: HOOK, columns, constants: { Location: 'Pune' } });
    expect(await bench.call('sidebarMatch')).toMatchObject({
      match: { offer: { sheetId: from, name: 'March', constants: 'Set for all rows: Location “Pune”.' } },
    });
    expect(await bench.call('sidebarTakeMatch', { sheetId: bench.sheet.gid, from })).toMatchObject({
      match: { webhookUrl: '', constants: { Location: 'Pune' } },
    });
    const kept = bench.host.documentProperties.entries;
    const logOf = (sheetId: number) =>
      JSON.stringify(readChanges({ get: (key) => kept[key] ?? null }, sheetId));
    expect([from, bench.sheet.gid].map((sheetId) => logOf(sheetId).includes('webhook'))).toEqual([
      true,
      false,
    ]);
  });
});

describe('the menu', () => {
  it('asks with what a colleague has changed, and once only', async () => {
    bench = await openBench({ book: bookOf(plainRows(1)) });
    await bench.connectAs(RAVI);
    await ravisChange({ webhookUrl: HOOK });
    await bench.send();
    const asked = bench.ui.heard.filter(({ text }) => text.includes(HOOK));
    expect(asked).toHaveLength(1);
    addRow(bench.sheet, plainRow(2));
    await bench.send();
    expect(bench.ui.heard.filter(({ text }) => text.includes(HOOK))).toHaveLength(1);
    expect(tally(words(bench.sheet))).toEqual({ Created: 2 });
  });

  it('asks again after a no', async () => {
    bench = await openBench({ book: bookOf(plainRows(1)) });
    await bench.connectAs(RAVI);
    await ravisChange({ webhookUrl: HOOK });
    bench.willRefuse();
    expect(await bench.send()).toBeNull();
    expect((await changedInCheck()).join(' ')).toContain(HOOK);
  });
});

describe('a schedule', () => {
  it('pauses when somebody else changes what it sends with, says so by mail, and goes on once it is saved again', async () => {
    bench = await openOnMonday(plainRows(1));
    await bench.connectAs(RAVI);
    await bench.saveSchedule();
    await bench.host.passTime(HOUR + MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 1 });
    await ravisChange({ webhookUrl: HOOK });
    addRow(bench.sheet, plainRow(2));
    await bench.host.passTime(HOUR);
    expect(tally(words(bench.sheet))).toEqual({ '': 1, Created: 1 });
    expect(bench.host.mails.map(({ body }) => body).join('\n')).toContain(HOOK);
    const shown = await shownSchedule(bench);
    expect(String(shown.paused)).toContain('changed the settings of this sheet');
    expect(await bench.saveSchedule()).toMatchObject({ ok: true });
    await bench.host.passTime(HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: 2 });
  });

  it('goes on when its own person changes them', async () => {
    bench = await openOnMonday(plainRows(1));
    await bench.saveSchedule();
    await bench.set({ webhookUrl: HOOK, defaultTime: '10:00' });
    await bench.host.passTime(HOUR + MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 1 });
    expect(await shownSchedule(bench)).toMatchObject({ paused: null });
  });

  it('is not saved with changes that its person has not seen', async () => {
    bench = await openOnMonday(plainRows(1));
    await bench.connectAs(RAVI);
    await ravisChange({ webhookUrl: HOOK });
    const refused = await bench.saveSchedule();
    expect(refused).toMatchObject({ ok: false, code: 'settings' });
    expect(refused.message).toContain(HOOK);
    expect(bench.host.triggers()).toEqual([]);
    expect(await bench.saveSchedule()).toMatchObject({ ok: true });
  });
});
