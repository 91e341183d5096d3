// People with keys of different LeadSquared accounts on one spreadsheet: nobody's keys touch what another account holds.
import { afterEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { partOf } from '../support/answers.ts';
import { isThere } from '../support/oracle/after-undo.ts';
import {
  addRow,
  bookOf,
  nameOf,
  plainRow,
  plainRows,
  statuses,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { openTeam, type Team } from '../support/team.ts';
import { LEASE, MINUTE } from '../support/times.ts';

let team: Team;
afterEach(() => team.close());

const names = (account: 'A' | 'B') => team.accounts[account].tasks.map(({ name }) => name).sort();
const living = (account: 'A' | 'B') =>
  team.accounts[account].tasks.filter((task) => isThere(task, team.host.now())).length;
const callsOf = (account: 'A' | 'B') => team.accounts[account].calls.map(({ path }) => path);
const numbered = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, place) => nameOf(first + place));

describe('a run that was sent with keys of another account', () => {
  const ROWS = 12;

  async function openSentByPriya() {
    team = await openTeam({ book: bookOf(plainRows(ROWS)) });
    const sheet = team.workbook.activeSheet;
    await team.priya.tell('sendAllNewRows', sheet);
    expect(tally(words(sheet))).toEqual({ Created: ROWS });
    const [run] = await team.priya.history();
    return { sheet, runId: String(run?.id) };
  }

  it('is not undone from the menu: 12 living tasks stay Created with their ids, and it says whose run it is', async () => {
    const { sheet, runId } = await openSentByPriya();
    const before = sheet.displays(sheet.all);
    const calls = callsOf('B').length;
    const words = await team.kavya.tell('undoLastRun', sheet);
    expect(words).toContain(runId);
    expect(words).toMatch(/Priya Nair.*NORTH.*your keys are those of SOUTH/);
    expect(sheet.displays(sheet.all)).toEqual(before);
    expect(living('A')).toBe(ROWS);
    expect(callsOf('B').length).toBe(calls);
  });

  it('does not stand in the way of the undo of an older run with those keys', async () => {
    team = await openTeam({ book: bookOf(plainRows(2)) });
    const sheet = team.workbook.activeSheet;
    await team.kavya.tell('sendAllNewRows', sheet);
    addRow(sheet, plainRow(3));
    await team.priya.tell('sendAllNewRows', sheet);
    await team.kavya.tell('undoLastRun', sheet);
    expect([living('A'), living('B')]).toEqual([1, 0]);
    expect(words(sheet)).toEqual(['Deleted', 'Deleted', 'Created']);
  });

  it('is neither looked at nor undone from the sidebar', async () => {
    const { sheet, runId } = await openSentByPriya();
    const before = sheet.displays(sheet.all);
    for (const name of ['sidebarUndoPreview', 'sidebarUndo']) {
      expect(await team.kavya.call(name, { runId })).toMatchObject({
        ok: false,
        code: 'other-account',
        message: expect.stringMatching(/belongs to Priya Nair.*Only somebody with keys of NORTH/),
      });
    }
    expect(sheet.displays(sheet.all)).toEqual(before);
    expect(living('A')).toBe(ROWS);
  });

  it('is undone by a colleague of the same account', async () => {
    const { sheet, runId } = await openSentByPriya();
    expect(await team.arjun.call('sidebarUndo', { runId })).toMatchObject({ ok: true });
    expect(tally(words(sheet))).toEqual({ Deleted: ROWS });
    expect(living('A')).toBe(0);
  });

  it('keeps its rows in doubt from being sent again with other keys, and says whose keys can tell', async () => {
    team = await openTeam({ book: bookOf(plainRows(2)) });
    const sheet = team.workbook.activeSheet;
    team.accounts.A.configure({
      faults: [
        { on: 'bulk', kind: 'cut-after' },
        { on: 'Retrieve', kind: 'error-500' },
      ],
    });
    await team.priya.tell('sendAllNewRows', sheet);
    team.accounts.A.configure({ faults: [] });
    expect(tally(words(sheet))).toEqual({ Unknown: 2 });
    expect(
      await team.kavya.call('sidebarSendMissing', { sheetId: sheet.gid, confirmed: true }),
    ).toMatchObject({
      ok: false,
      code: 'nothing-selected',
      message: expect.stringMatching(
        /^2 rows were sent to NORTH by run .* Somebody with keys of NORTH has to .* No other row .* in doubt any more\./,
      ),
    });
    expect(names('B')).toEqual([]);
  });

  it('is not sent again into the other account', async () => {
    const { sheet, runId } = await openSentByPriya();
    await team.priya.call('sidebarUndo', { runId });
    expect(await team.kavya.call('sidebarSendAgain', { runId })).toMatchObject({
      ok: false,
      code: 'other-account',
    });
    expect(tally(words(sheet))).toEqual({ Deleted: ROWS });
    expect(names('B')).toEqual([]);
  });

  it('is not settled by an undo of the other account’s run in the same sheet, although its own undo was cut off', async () => {
    const { sheet, runId } = await openSentByPriya();
    addRow(sheet, plainRow(ROWS + 1));
    const [own] = [await team.kavya.start(sheet)];
    await team.kavya.finish(own);
    // Killed before the call that deletes has left.
    await team.host.callClient('sidebarUndo', [{ runId }], {
      user: team.priya.user,
      onServiceCall: (_n, execution, call) => {
        const isMarked = statuses(sheet).some((text) => text.includes('being deleted'));
        if (isMarked && call.startsWith('UrlFetchApp.')) execution.kill('Killed by the test');
      },
    });
    await team.host.passTime(LEASE + MINUTE);
    const told = statuses(sheet).slice(0, ROWS);
    expect(told.every((text) => text.includes('being deleted'))).toBe(true);
    expect(await team.kavya.call('sidebarUndo', { runId: own })).toMatchObject({ ok: true });
    expect(words(sheet)[ROWS]).toBe('Deleted');
    expect(statuses(sheet).slice(0, ROWS)).toEqual(told);
    expect(living('A')).toBe(ROWS);
    expect(await team.priya.call('sidebarUndo', { runId })).toMatchObject({ ok: true });
    expect(tally(words(sheet))).toEqual({ Deleted: ROWS + 1 });
    expect(living('A') + living('B')).toBe(0);
  });
});

describe('a run that is half sent', () => {
  const ROWS = 100;
  const HALF = 50;

  async function openHalfSent() {
    team = await openTeam({ book: bookOf(plainRows(ROWS)) });
    const sheet = team.workbook.activeSheet;
    await team.set(sheet, { sendHiddenRows: true });
    await team.priya.setRate(1, 10);
    const runId = await team.priya.start(sheet);
    await team.priya.call('sidebarAdvance', { runId });
    expect(names('A')).toEqual(numbered(1, HALF));
    return { sheet, runId };
  }

  it('sends nothing into a colleague’s account when the colleague opens the sidebar and goes on', async () => {
    const { sheet, runId } = await openHalfSent();
    const [shown] = await team.kavya.openRuns(sheet);
    expect(shown).toMatchObject({
      id: runId,
      owner: { name: 'Priya Nair', organisation: 'NORTH', access: 'no' },
    });
    for (const name of ['sidebarAdvance', 'sidebarTakeOver']) {
      expect(await team.kavya.call(name, { runId })).toMatchObject({ ok: false, code: 'other-account' });
    }
    expect(names('B')).toEqual([]);
    await team.priya.finish(runId);
    expect(names('A')).toEqual(numbered(1, ROWS));
    expect(tally(words(sheet))).toEqual({ Created: ROWS });
  });

  it('keeps its waiting rows when a colleague with other keys chooses “Send all new rows”', async () => {
    const { sheet, runId } = await openHalfSent();
    addRow(sheet, plainRow(ROWS + 1));
    await team.kavya.tell('sendAllNewRows', sheet);
    expect(names('B')).toEqual(numbered(ROWS + 1, ROWS + 1));
    await team.priya.finish(runId);
    expect(names('A')).toEqual(numbered(1, ROWS));
    expect(tally(words(sheet))).toEqual({ Created: ROWS + 1 });
  });

  it('stands still while its person has keys of another account, and goes on when they are set back', async () => {
    const { sheet, runId } = await openHalfSent();
    await team.priya.connect('kavya');
    expect(await team.priya.call('sidebarAdvance', { runId })).toMatchObject({
      ok: false,
      code: 'other-account',
      message: expect.stringMatching(
        /creates its tasks in NORTH, and your keys are those of SOUTH now\. Set the keys of NORTH again/,
      ),
    });
    // The clock comes by, and tells once.
    await team.host.passTime(60 * MINUTE);
    expect(names('A')).toEqual(numbered(1, HALF));
    expect(names('B')).toEqual([]);
    expect(team.host.mails.map(({ body }) => /keys are those of SOUTH now/.test(body))).toEqual([true]);
    await team.priya.connect('priya');
    await team.priya.finish(runId);
    expect(names('A')).toEqual(numbered(1, ROWS));
    expect(names('B')).toEqual([]);
    expect(tally(words(sheet))).toEqual({ Created: ROWS });
    expect(team.host.triggers()).toEqual([]);
  });

  it('keeps its account when the keys are changed while a call of it is out', async () => {
    const { sheet, runId } = await openHalfSent();
    await team.host.passTime(MINUTE / 2);
    let isChanged = false;
    await team.host.callClient('sidebarAdvance', [{ runId }], {
      user: team.priya.user,
      onServiceCall: (_n, _execution, call) => {
        const isPosting = call.startsWith('UrlFetchApp.') && words(sheet).includes('Sending');
        if (!isPosting || isChanged) return;
        isChanged = true;
        const keys = { accessKey: 'u$rkavya'.padEnd(32, '0'), secretKey: 'secretkavya'.padEnd(32, '0') };
        team.host.runNow('sidebarConnect', [keys], { kind: 'client', user: team.priya.user });
      },
    });
    expect(isChanged).toBe(true);
    expect(names('B')).toEqual([]);
    await team.priya.connect('priya');
    await team.host.passTime(10 * MINUTE);
    expect(names('A')).toEqual(numbered(1, ROWS));
    expect(tally(words(sheet))).toEqual({ Created: ROWS });
  });
});

describe('a run of rows that are in doubt', () => {
  it('is looked up by keys of its account alone', async () => {
    team = await openTeam({ book: bookOf(plainRows(3)) });
    const sheet = team.workbook.activeSheet;
    team.accounts.A.configure({ faults: [{ on: 'bulk', from: 1, times: 1, kind: 'plain-500-stored' }] });
    await team.set(sheet, { readBackSeconds: 0 });
    await team.priya.tell('sendAllNewRows', sheet);
    expect(tally(words(sheet))).toEqual({ Unknown: 3 });
    const [run] = await team.priya.history();
    const calls = callsOf('B').length;
    expect(await team.kavya.call('sidebarAdvance', { runId: String(run?.id) })).toMatchObject({
      ok: false,
      code: 'other-account',
    });
    expect(callsOf('B').length).toBe(calls);
    await team.set(sheet, { readBackSeconds: 60 });
    const looking = partOf(await team.arjun.call('sidebarAskLeadSquared', { sheetId: sheet.gid }), 'run');
    await team.arjun.finish(String(looking.id));
    expect(tally(words(sheet))).toEqual({ Created: 3 });
    expect(team.accounts.A.calls.filter(({ path }) => path === PATHS.bulkCreate)).toHaveLength(1);
  });
});
