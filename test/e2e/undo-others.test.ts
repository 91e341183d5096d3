// The menu's undo where the last run of the keys' account is somebody else's, or stands in another sheet: it names whose it is, and asks.
import { afterEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';

import { addRow, bookOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { headersOf, openTeam, type Team } from '../support/team.ts';
import { MINUTE } from '../support/times.ts';

let team: Team;
afterEach(() => team.close());

/** Priya has sent two rows, and all of her tasks are deleted in LeadSquared since. */
async function openWithGoneTasks() {
  team = await openTeam({ book: bookOf(plainRows(2)) });
  const sheet = team.workbook.activeSheet;
  await team.priya.tell('sendAllNewRows', sheet);
  const { accounts, host } = team;
  await host.passTime(10 * MINUTE);
  const body = JSON.stringify({ TaskIds: accounts.A.tasks.map(({ id }) => id) });
  const call = { method: 'POST', path: PATHS.deleteTasks, query: {}, headers: headersOf('arjun'), body };
  expect(accounts.A.handle(call, host.now()).status).toBe(200);
  await host.passTime(MINUTE);
  return sheet;
}

/** The question before the last words. */
const asked = () => team.ui.heard.filter(({ kind }) => kind === 'alert').slice(-2)[0]?.text ?? '';

describe('an undo of a colleague’s run', () => {
  it('says whose it is when it asks', async () => {
    team = await openTeam({ book: bookOf(plainRows(2)) });
    const sheet = team.workbook.activeSheet;
    await team.priya.tell('sendAllNewRows', sheet);
    expect(await team.arjun.tell('undoLastRun', sheet)).toMatch(/^2 tasks were deleted\./);
    expect(asked()).toMatch(/^Delete 2 open tasks that run \w+ of Priya Nair created from the sheet/);
  });

  it('asks before rows whose tasks are gone say so', async () => {
    const sheet = await openWithGoneTasks();
    const { heard } = team.ui;
    const before = heard.length;
    await team.arjun.tell('undoLastRun', sheet);
    const [question] = heard.slice(before).filter(({ kind }) => kind === 'alert');
    expect(question?.text).toMatch(
      /^There is no open task to delete among those that run \w+ of Priya Nair .* Say Deleted in the 2 rows whose tasks are gone\?/,
    );
    expect(tally(words(sheet))).toEqual({ Deleted: 2 });
  });

  it('says of the person’s own last run that it is in another account than that of the keys', async () => {
    team = await openTeam({ book: bookOf(plainRows(1)) });
    const sheet = team.workbook.activeSheet;
    await team.kavya.tell('sendAllNewRows', sheet);
    addRow(sheet, plainRow(2));
    await team.priya.tell('sendAllNewRows', sheet);
    await team.priya.connect('kavya');
    const before = team.ui.heard.length;
    await team.priya.tell('undoLastRun', sheet);
    const [question] = team.ui.heard.slice(before).filter(({ kind }) => kind === 'alert');
    expect(question?.text).toMatch(
      /^Delete 1 open task that run \w+ of Kavya Rao .*\n\nYour last run was another one, from the sheet “Sheet1”\. Run \w+ created its tasks in NORTH, and your keys are those of SOUTH now\./s,
    );
    expect(words(sheet)).toEqual(['Deleted', 'Created']);
  });
});
