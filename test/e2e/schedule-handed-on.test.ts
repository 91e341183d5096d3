// Runs that a schedule began, and that go on without it: somebody else's by then, or with the schedule turned off.
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { partOf } from '../support/answers.ts';
import type { Bench } from '../support/bench.ts';
import { openOnMonday } from '../support/schedules.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { openTeam, type Team } from '../support/team.ts';
import { HOUR, MINUTE } from '../support/times.ts';

let opened: Team | Bench;
afterEach(() => opened.close());

const ROWS = 400;

async function openBench(rows: number): Promise<Bench> {
  const bench = await openOnMonday(plainRows(rows));
  opened = bench;
  await bench.set({ sendHiddenRows: true });
  return bench;
}

const shownRun = async (bench: Bench) => partOf(await bench.call('sidebarProgress'), 'run');
const turnOff = (bench: Bench) =>
  bench.call('sidebarSaveSchedule', { sheetId: bench.sheet.gid, every: 'off', hour: 0 });

describe('a run that a schedule began', () => {
  it('and that a colleague takes over is finished by the clock, by triggers of the colleague’s own', async () => {
    const team = await openTeam({ book: bookOf(plainRows(ROWS)) });
    opened = team;
    const sheet = team.workbook.activeSheet;
    await team.set(sheet, { sendHiddenRows: true });
    await team.priya.setRate(1, 60);
    await team.priya.call('sidebarSaveSchedule', { sheetId: sheet.gid, every: 'hour', hour: 0 });
    await team.host.passTime(HOUR + MINUTE);
    const [run] = await team.arjun.openRuns(sheet);
    expect(run).toMatchObject({ state: 'sending', goesOn: 'hour', owner: { access: 'ask' } });
    await team.arjun.call('sidebarTakeOver', { runId: run?.id });
    expect(team.host.triggers().map(({ user }) => user)).toContain(team.arjun.user);
    await team.host.passTime(HOUR);
    expect(tally(words(sheet))).toEqual({ Created: ROWS });
  });

  it('and that waited for its person goes on by itself from their click on, though the schedule was turned off', async () => {
    const bench = await openBench(ROWS);
    await bench.setRate(1, 60);
    await bench.saveSchedule();
    await bench.host.passTime(HOUR + MINUTE);
    const { id } = await shownRun(bench);
    await bench.call('sidebarDisconnect');
    await bench.host.passTime(HOUR);
    await turnOff(bench);
    await bench.host.passTime(HOUR);
    expect(bench.host.triggers()).toEqual([]);
    await bench.connect(DEFAULT_KEYS.access, DEFAULT_KEYS.secret);
    await bench.call('sidebarAdvance', { runId: id });
    await bench.host.passTime(2 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.host.triggers()).toEqual([]);
  });

  it('and that waits with few rows for LeadSquared keeps its timer when the schedule is turned off', async () => {
    const bench = await openBench(3);
    await bench.saveSchedule();
    bench.account.configure({ faults: [{ on: 'any', kind: 'cut-before' }] });
    await bench.host.passTime(HOUR + MINUTE);
    expect(await shownRun(bench)).toMatchObject({ state: 'checking', goesOn: 'short' });
    await turnOff(bench);
    bench.account.configure({ faults: [] });
    await bench.host.passTime(4 * HOUR);
    expect(await shownRun(bench)).toMatchObject({ state: 'ended' });
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 3 });
    expect(bench.host.triggers()).toEqual([]);
  });
});
