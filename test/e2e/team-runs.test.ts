// Several runs of several people in one spreadsheet: each is kept, shown and finished, and none takes anything from another.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { partOf } from '../support/answers.ts';
import {
  addRow,
  addSheet,
  bookOf,
  nameOf,
  plainRow,
  plainRows,
  putAt,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { openTeam, type Team } from '../support/team.ts';
import { HOUR, MINUTE } from '../support/times.ts';

let team: Team;
afterEach(() => team.close());

const namesIn = (account: 'A' | 'B') => team.accounts[account].tasks.map(({ name }) => name).sort();
const numbered = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, place) => nameOf(first + place));
const idsOf = (runs: readonly Record<string, unknown>[]) => runs.map(({ id }) => id);
const usersOfTriggers = () => team.host.triggers().map(({ user }) => user);

/** Rows from a number on, all in order. */
const rowsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, place) => plainRow(first + place));

/** Priya's sheet, and another one beside it. */
async function openTwoSheets(rows: number, others: number) {
  team = await openTeam({ book: bookOf(plainRows(rows)) });
  const first = team.workbook.activeSheet;
  const second = addSheet(team.workbook, 'Second', rowsFrom(rows + 1, others));
  for (const sheet of [first, second]) await team.set(sheet, { sendHiddenRows: true });
  return { first, second };
}

describe('a colleague with keys of the same account', () => {
  const ROWS = 120;

  async function openHalfSent(): Promise<{ readonly sheet: SheetModel; readonly runId: string }> {
    team = await openTeam({ book: bookOf(plainRows(ROWS)) });
    const sheet = team.workbook.activeSheet;
    await team.set(sheet, { sendHiddenRows: true });
    await team.priya.setRate(1, 10);
    const runId = await team.priya.start(sheet);
    await team.priya.call('sidebarAdvance', { runId });
    expect(namesIn('A')).toHaveLength(50);
    return { sheet, runId };
  }

  it('who opens the sidebar sees the run, and goes on with nothing before taking it over', async () => {
    const { sheet, runId } = await openHalfSent();
    const [shown] = await team.arjun.openRuns(sheet);
    expect(shown).toMatchObject({ id: runId, owner: { name: 'Priya Nair', access: 'ask' } });
    expect(await team.arjun.call('sidebarAdvance', { runId })).toMatchObject({
      ok: false,
      code: 'other-person',
      message: expect.stringMatching(/belongs to Priya Nair.*take it over/),
    });
    expect(namesIn('A')).toHaveLength(50);
  });

  it('who chooses “Send all new rows” sends new rows, and leaves those that wait to the run', async () => {
    const { sheet, runId } = await openHalfSent();
    addRow(sheet, plainRow(ROWS + 1));
    await team.arjun.tell('sendAllNewRows', sheet);
    expect(namesIn('A')).toEqual([...numbered(1, 50), nameOf(ROWS + 1)]);
    await team.priya.finish(runId);
    expect(namesIn('A')).toEqual(numbered(1, ROWS + 1));
    expect(tally(words(sheet))).toEqual({ Created: ROWS + 1 });
  });

  it('who takes it over finishes it with each task once, and the first person’s trigger leaves it alone', async () => {
    const { sheet, runId } = await openHalfSent();
    const [trigger] = team.host.triggers();
    expect(trigger?.user).toBe(team.priya.user);
    expect(await team.arjun.call('sidebarTakeOver', { runId })).toMatchObject({ ok: true });
    await team.arjun.setRate(1, 10);
    await team.host.passTime(MINUTE / 2);
    const fired = await team.host.fireTrigger(trigger?.id ?? '');
    expect(fired).toMatchObject({ ok: true, value: { run: null } });
    expect(await team.priya.call('sidebarAdvance', { runId })).toMatchObject({
      ok: false,
      code: 'other-person',
    });
    expect(namesIn('A')).toHaveLength(50);
    await team.arjun.finish(runId);
    expect(namesIn('A')).toEqual(numbered(1, ROWS));
    expect(tally(words(sheet))).toEqual({ Created: ROWS });
    const [record] = await team.priya.history();
    expect(record).toMatchObject({
      id: runId,
      state: 'ended',
      owner: { name: 'Arjun Mehta', access: 'ask' },
    });
    await team.host.passTime(HOUR);
    expect(team.host.triggers()).toEqual([]);
    expect(namesIn('A')).toEqual(numbered(1, ROWS));
  });

  it('who takes it over has it finished by the clock, by triggers of their own', async () => {
    const { sheet, runId } = await openHalfSent();
    await team.arjun.call('sidebarTakeOver', { runId });
    await team.host.passTime(HOUR);
    expect(namesIn('A')).toEqual(numbered(1, ROWS));
    expect(tally(words(sheet))).toEqual({ Created: ROWS });
    expect(team.host.triggers()).toEqual([]);
  });
});

describe('an open run', () => {
  it('of 1,000 rows is not orphaned by a second one: both are shown, and the clock finishes both', async () => {
    const { first, second } = await openTwoSheets(1000, 60);
    await team.priya.setRate(1, 10);
    const large = await team.priya.start(first);
    await team.priya.call('sidebarAdvance', { runId: large });
    const small = await team.priya.start(second);
    expect(idsOf(await team.priya.openRuns(first))).toEqual([large, small]);
    await team.priya.finish(small);
    expect(tally(words(second))).toEqual({ Created: 60 });
    expect(idsOf(await team.priya.openRuns(second))).toEqual([large]);
    expect(usersOfTriggers()).toEqual([team.priya.user]);
    await team.host.passTime(HOUR);
    expect(namesIn('A')).toEqual(numbered(1, 1060));
    expect(tally(words(first))).toEqual({ Created: 1000 });
    expect(await team.priya.openRuns(first)).toEqual([]);
    expect(team.host.triggers()).toEqual([]);
  });

  it('is not taken up by a colleague’s new run in another sheet, and each goes into its own account', async () => {
    const { first, second } = await openTwoSheets(110, 70);
    await team.priya.setRate(1, 10);
    await team.kavya.setRate(1, 10);
    const ours = await team.priya.start(first);
    const theirs = await team.kavya.start(second);
    const hasEnded = new Set<string>();
    for (let turn = 0; turn < 60 && hasEnded.size < 2; turn++) {
      const [member, runId] =
        turn % 2 === 0 ? ([team.priya, ours] as const) : ([team.kavya, theirs] as const);
      if (hasEnded.has(runId)) continue;
      const answer = await member.call('sidebarAdvance', { runId });
      if (partOf(answer, 'run').state === 'ended') hasEnded.add(runId);
    }
    expect([...hasEnded].sort()).toEqual([ours, theirs].sort());
    expect(namesIn('A')).toEqual(numbered(1, 110));
    expect(namesIn('B')).toEqual(numbered(111, 180));
    expect(tally(words(first))).toEqual({ Created: 110 });
    expect(tally(words(second))).toEqual({ Created: 70 });
    expect(team.host.triggers()).toEqual([]);
  });

  it('keeps its trigger when another run of the same user ends, and a colleague’s keeps theirs', async () => {
    const { first, second } = await openTwoSheets(60, 60);
    const third = addSheet(team.workbook, 'Third', rowsFrom(200, 60));
    await team.set(third, { sendHiddenRows: true });
    await team.priya.start(first);
    const other = await team.priya.start(second);
    const theirs = await team.kavya.start(third);
    expect(usersOfTriggers().sort()).toEqual([team.kavya.user, team.priya.user]);
    await team.priya.finish(other);
    expect(usersOfTriggers().sort()).toEqual([team.kavya.user, team.priya.user]);
    await team.kavya.finish(theirs);
    expect(usersOfTriggers()).toEqual([team.priya.user]);
    await team.host.passTime(10 * MINUTE);
    expect(tally(words(first))).toEqual({ Created: 60 });
    expect(team.host.triggers()).toEqual([]);
  });

  it('of a sheet that was deleted ends with one mail to its person, and the run of another sheet goes on', async () => {
    const { first, second } = await openTwoSheets(60, 60);
    const lost = await team.priya.start(second);
    const kept = await team.kavya.start(first);
    team.workbook.activate(first);
    team.workbook.deleteSheet(second);
    await team.host.passTime(HOUR);
    expect(team.host.mails.map(({ to, subject }) => [to, subject])).toEqual([
      [team.priya.user, expect.stringContaining(lost)],
    ]);
    expect(tally(words(first))).toEqual({ Created: 60 });
    expect(namesIn('A')).toEqual([]);
    const runs = await team.priya.history();
    expect(runs.map(({ id, state }) => [id, state])).toEqual([
      [kept, 'ended'],
      [lost, 'ended'],
    ]);
    expect(team.host.triggers()).toEqual([]);
  });

  it('is one of 30 at most: the next one is refused, and nothing of it is queued', async () => {
    team = await openTeam({ book: bookOf([]) });
    const sheet = team.workbook.activeSheet;
    await team.set(sheet, { sendHiddenRows: true });
    for (let run = 0; run < 30; run++) {
      addRow(sheet, plainRow(run + 1));
      await team.priya.start(sheet);
    }
    addRow(sheet, plainRow(31));
    const notes = () => Object.keys(team.host.documentProperties.entries).sort();
    const before = notes();
    const rows = { sheetId: sheet.gid, target: 'new', spans: [] };
    expect(await team.priya.call('sidebarStart', { rows, sendHidden: true })).toMatchObject({
      ok: false,
      code: 'busy',
      message: expect.stringMatching(/^30 runs are open in this spreadsheet/),
    });
    expect(words(sheet)[30]).toBe('');
    expect(notes()).toEqual(before);
    const open = await team.priya.openRuns(sheet);
    expect(open).toHaveLength(30);
    await team.priya.finish(String(open[0]?.id));
    await team.priya.start(sheet);
    expect(words(sheet)[30]).toBe('Queued');
  });
});

describe('a run that was undone', () => {
  it('is sent again with each task once more, and its rows bear the new run’s tokens', async () => {
    team = await openTeam({ book: bookOf(plainRows(5)) });
    const sheet = team.workbook.activeSheet;
    await team.priya.tell('sendAllNewRows', sheet);
    const [{ id: runId } = {}] = await team.priya.history();
    await team.priya.call('sidebarUndo', { runId });
    await team.host.passTime(MINUTE);
    const again = partOf(await team.priya.call('sidebarSendAgain', { runId }), 'run');
    await team.priya.finish(String(again.id));
    expect(tally(words(sheet))).toEqual({ Created: 5 });
    expect(namesIn('A')).toEqual([...numbered(1, 5), ...numbered(1, 5)].sort());
    expect(await team.priya.call('sidebarSendAgain', { runId })).toMatchObject({
      ok: false,
      code: 'nothing-selected',
      message: expect.stringContaining(`No row says Deleted under run ${runId} any more.`),
    });
    expect(namesIn('A')).toHaveLength(10);
    expect(await team.priya.history()).toHaveLength(2);
  });

  it('is not offered again for rows that were given back: these are new, and sent as such', async () => {
    team = await openTeam({ book: bookOf(plainRows(5)) });
    const sheet = team.workbook.activeSheet;
    await team.priya.tell('sendAllNewRows', sheet);
    const [{ id: runId } = {}] = await team.priya.history();
    await team.priya.call('sidebarUndo', { runId });
    const offered = async () => (await team.priya.history()).find(({ id }) => id === runId)?.toSendAgain;
    expect(await offered()).toBe(5);
    const again = partOf(await team.priya.call('sidebarSendAgain', { runId }), 'run');
    expect(await offered()).toBe(0);
    await team.priya.call('sidebarStop', { runId: again.id });
    await team.priya.finish(String(again.id));
    expect((await team.priya.history()).find(({ id }) => id === again.id)?.stopped).toContain(
      '“Send all new rows” takes the row like any new one.',
    );
    expect(await offered()).toBe(0);
    expect(tally(words(sheet))).toEqual({ '': 5 });
    await team.priya.tell('sendAllNewRows', sheet);
    expect(tally(words(sheet))).toEqual({ Created: 5 });
    expect(namesIn('A')).toEqual([...numbered(1, 5), ...numbered(1, 5)].sort());
  });

  it('long ago is not hidden by a newer one that is empty, nor by one that was undone', async () => {
    team = await openTeam({ book: bookOf(plainRows(4)) });
    const sheet = team.workbook.activeSheet;
    await team.priya.tell('sendAllNewRows', sheet);
    const [{ id: older } = {}] = await team.priya.history();
    // Whose only row is gone before it is sent.
    addRow(sheet, plainRow(5));
    const empty = await team.priya.start(sheet);
    putAt(sheet, 6, 'Task status', '');
    await team.priya.finish(empty);
    const [last] = await team.priya.history();
    expect(last).toMatchObject({ id: empty, state: 'ended', counts: { created: 0 } });
    await team.priya.tell('undoLastRun', sheet);
    expect(tally(words(sheet))).toEqual({ Deleted: 4, '': 1 });
    const runs = await team.priya.history();
    expect(runs.find(({ id }) => id === older)).toMatchObject({ counts: { created: 0, deleted: 4 } });
  });
});
