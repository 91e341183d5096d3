// Schedules of several people in one spreadsheet: each uses its own person's keys, and only those with which it was saved.
import { afterEach, describe, expect, it } from 'vitest';
import { partOf } from '../support/answers.ts';
import { addRow, addSheet, bookOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { type Member, openTeam, type Team } from '../support/team.ts';
import { DAY, HOUR, MINUTE } from '../support/times.ts';

let team: Team;
afterEach(() => team.close());

async function openTwoSheets() {
  team = await openTeam({ book: bookOf(plainRows(3)) });
  const first = team.workbook.activeSheet;
  const second = addSheet(team.workbook, 'Second', [plainRow(11), plainRow(12)]);
  return { first, second };
}

const save = (member: Member, sheetId: number) =>
  member.call('sidebarSaveSchedule', { sheetId, every: 'hour', hour: 0 });
const namesIn = (account: 'A' | 'B') => team.accounts[account].tasks.map(({ name }) => name).sort();

describe('schedules of two people on two sheets', () => {
  it('send each sheet’s rows with its own person’s keys, hour after hour', async () => {
    const { first, second } = await openTwoSheets();
    await save(team.priya, first.gid);
    await save(team.kavya, second.gid);
    await team.host.passTime(HOUR + MINUTE);
    addRow(first, plainRow(4));
    addRow(second, plainRow(13));
    await team.host.passTime(HOUR);
    expect(namesIn('A')).toEqual(['Task 00001', 'Task 00002', 'Task 00003', 'Task 00004']);
    expect(namesIn('B')).toEqual(['Task 00011', 'Task 00012', 'Task 00013']);
    expect(team.host.mails).toEqual([]);
    const users = team.host.triggers().map(({ user }) => user);
    expect(users.sort()).toEqual([team.kavya.user, team.priya.user]);
  });

  it('outlive each other: one that is turned off takes only its own trigger along', async () => {
    const { first, second } = await openTwoSheets();
    await save(team.priya, first.gid);
    await save(team.kavya, second.gid);
    await team.priya.call('sidebarSaveSchedule', { sheetId: first.gid, every: 'off', hour: 0 });
    await team.host.passTime(2 * HOUR);
    expect(team.host.triggers().map(({ user }) => user)).toEqual([team.kavya.user]);
    expect(namesIn('A')).toEqual([]);
    expect(tally(words(second))).toEqual({ Created: 2 });
  });
});

describe('a schedule whose person has set keys of another account since', () => {
  it('sends nothing, pauses with a sentence, and mails it once', async () => {
    const { first } = await openTwoSheets();
    await save(team.priya, first.gid);
    await team.priya.connect('kavya');
    await team.host.passTime(2 * DAY);
    expect(namesIn('A')).toEqual([]);
    expect(namesIn('B')).toEqual([]);
    const said =
      /saved with keys of another LeadSquared account than those that are set now \(SOUTH\), so nothing was sent/;
    team.workbook.activate(first);
    expect(partOf(await team.priya.call('sidebarSchedule', { sheetId: null }), 'schedule')).toMatchObject({
      next: null,
      paused: expect.stringMatching(said),
    });
    expect(team.host.mails.map(({ to }) => to)).toEqual([team.priya.user]);
    expect(team.host.mails[0]?.body).toMatch(said);
    expect(team.host.triggers()).toEqual([]);
  });

  it('sends into the other account once it has been saved again', async () => {
    const { first } = await openTwoSheets();
    await save(team.priya, first.gid);
    await team.priya.connect('kavya');
    await team.host.passTime(2 * HOUR);
    await save(team.priya, first.gid);
    await team.host.passTime(HOUR + MINUTE);
    expect(namesIn('A')).toEqual([]);
    expect(namesIn('B')).toEqual(['Task 00001', 'Task 00002', 'Task 00003']);
  });
});
