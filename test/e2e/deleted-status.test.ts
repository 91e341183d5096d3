// The user deletes the status column of rows that have tasks: their ids tell that they are not new.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { headerOf, loseMarks, ownColumn, ownTexts, textsOf } from '../support/own-columns.ts';
import { addRow, bookOf, columnOf, nameOf, plainRow, plainRows } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const SENT = 4;
const NEW = 2;
const ALL = SENT + NEW;
const RESTORED = 'Created — its status was deleted; the Task ID is still there.';

/** Rows that were sent and have lost their status column since, and new ones below them. */
async function openDeleted(): Promise<SheetModel> {
  bench = await openBench({ book: bookOf(plainRows(SENT)), sandbox: { replyForm: 'counts' } });
  const { sheet } = bench;
  await bench.send();
  sheet.deleteColumns(ownColumn(sheet, 'status'), 1);
  for (let number = SENT + 1; number <= ALL; number++) addRow(sheet, plainRow(number));
  return sheet;
}

const taskNames = (): string[] => bench.account.tasks.map(({ name }) => name).sort();
const names = (count: number) => Array.from({ length: count }, (_, place) => nameOf(place + 1));

/** Statuses by the names of their rows, in the order of the names. */
function byName(sheet: SheetModel): string[] {
  const statuses = ownTexts(sheet, 'status');
  return textsOf(sheet, columnOf(sheet, 'Task name'))
    .map((name, place) => [name, statuses[place] ?? ''] as const)
    .filter(([name]) => name !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, status]) => status.replace(/ · .*$/, ''));
}

const EXPECTED = [...new Array(SENT).fill(RESTORED), ...new Array(NEW).fill('Created')];

describe('rows with a Task ID whose status column was deleted', () => {
  it('are named before anything is sent, are not sent, and get a true status again beside those that are', async () => {
    const sheet = await openDeleted();
    bench.willRefuse();
    expect(await bench.tell('sendAllNewRows')).toMatch(
      /Send 2 rows to LeadSquared[\s\S]*4 rows have a Task ID but no status, so they may have a task and are not sent/,
    );
    expect(ownColumn(sheet, 'status')).toBe(0);
    await bench.close();
    const again = await openDeleted();
    await bench.send();
    expect(byName(again)).toEqual(EXPECTED);
    expect(taskNames()).toEqual(names(ALL));
  });

  it('are left alone when nothing else is to be sent', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)) });
    const { sheet } = bench;
    await bench.send();
    sheet.deleteColumns(ownColumn(sheet, 'status'), 1);
    expect(await bench.tell('sendAllNewRows')).toMatch(/3 rows have a Task ID but no status/);
    expect(taskNames()).toEqual(names(3));
  });

  it('are not sent when they are selected, and a check gives all of the sheet their status again', async () => {
    const sheet = await openDeleted();
    sheet.select([{ row: 2, column: 1, rows: 1, columns: 1 }]);
    await bench.menu('sendSelectedRows');
    expect(taskNames()).toEqual(names(SENT));
    await bench.menu('checkSelectedRows');
    expect(byName(sheet).slice(0, SENT)).toEqual(EXPECTED.slice(0, SENT));
  });

  it('are sent again, once, when the user clears the status that they have got back', async () => {
    const sheet = await openDeleted();
    await bench.send();
    sheet.typeCell(2, ownColumn(sheet, 'status'), '');
    await bench.send();
    expect(taskNames()).toEqual([nameOf(1), ...names(ALL)]);
    expect(byName(sheet)[0]).toBe('Created');
  });

  it('keep a row that repeats one of them from being sent', async () => {
    const sheet = await openDeleted();
    addRow(sheet, plainRow(1));
    await bench.send();
    expect(taskNames()).toEqual(names(ALL));
  });

  it('are not sent in a file that has lost the marks, where nobody can tell whose the ids are, and nothing is said of them that may be untrue', async () => {
    const sheet = await openDeleted();
    loseMarks(sheet);
    const ids = columnOf(sheet, 'Task ID');
    const before = textsOf(sheet, ids);
    bench.willRefuse();
    const reason =
      /4 rows have an ID in the column “Task ID”, so they may have a task already and are not sent/;
    expect(await bench.tell('sendAllNewRows')).toMatch(reason);
    await bench.close();
    const again = await openDeleted();
    loseMarks(again);
    await bench.send();
    expect(byName(again)).toEqual([...new Array(SENT).fill(''), ...new Array(NEW).fill('Created')]);
    expect(taskNames()).toEqual(names(ALL));
    expect(textsOf(again, ids)).toEqual(before);
    expect(await bench.tell('sendAllNewRows')).toMatch(reason);
    again.typeCell(1, ids, 'My task ID');
    again.select([{ row: 2, column: 1, rows: ALL, columns: 1 }]);
    await bench.send('sendSelectedRows');
    expect(taskNames()).toEqual([...names(SENT), ...names(ALL)].sort());
    expect(textsOf(again, ids)).toEqual(before);
  });

  const moments = async () => {
    await openDeleted();
    const calls = callsIn(await bench.menu('sendAllNewRows'));
    await bench.close();
    return calls;
  };

  it('are not sent whenever a run is killed, and all have a true status in the end', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    for (const [place, call] of pointsOf('cut', await moments()).entries()) {
      const when = place % 2 === 0 ? 'after' : 'before';
      const where = `killed ${when} call ${call}`;
      const sheet = await openDeleted();
      await bench.host.run('sendAllNewRows', [], { kind: 'menu', killAt: { call, when } });
      await bench.host.passTime(LEASE);
      bench.workbook.activate(sheet);
      await bench.send();
      // Another one finishes what only one kind of rows was left to do for.
      sheet.select([{ row: 2, column: 1, rows: ALL, columns: 1 }]);
      await bench.menu('checkSelectedRows');
      const statuses = byName(sheet);
      expect([where, statuses.slice(0, SENT)]).toEqual([where, EXPECTED.slice(0, SENT)]);
      expect([where, taskNames().slice(0, SENT)]).toEqual([where, names(SENT)]);
      const created = statuses.filter((text) => text === 'Created').length;
      expect([where, taskNames().length]).toEqual([where, SENT + created]);
      expect([where, headerOf(sheet).filter((text) => text.startsWith('Task status'))]).toEqual([
        where,
        ['Task status'],
      ]);
      await bench.close();
    }
  });

  it('are not sent whenever the user sorts backwards, and the statuses are on their rows', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    for (const moment of pointsOf('strike', await moments())) {
      const where = `sorted before call ${moment}`;
      const sheet = await openDeleted();
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (n) => {
          if (n === moment) sheet.sortRows(columnOf(sheet, 'Task name'), false);
        },
      });
      bench.workbook.activate(sheet);
      await bench.send();
      expect([where, byName(sheet)]).toEqual([where, EXPECTED]);
      expect([where, taskNames()]).toEqual([where, names(ALL)]);
      await bench.close();
    }
  });

  it('are not sent whenever the user sorts and the run is killed right after', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    const calls = await moments();
    for (const moment of pointsOf('strike', calls)) {
      for (const later of [1, 4]) {
        const where = `sorted before call ${moment}, killed ${later} later`;
        const sheet = await openDeleted();
        await bench.host.run('sendAllNewRows', [], {
          kind: 'menu',
          killAt: { call: moment + later, when: 'before' },
          onServiceCall: (n) => {
            if (n === moment) sheet.sortRows(columnOf(sheet, 'Task name'), false);
          },
        });
        await bench.host.passTime(LEASE);
        bench.workbook.activate(sheet);
        await bench.send();
        expect([where, taskNames().filter((name) => names(SENT).includes(name))]).toEqual([
          where,
          names(SENT),
        ]);
        const doubles = taskNames().filter((name, place, all) => all[place - 1] === name);
        expect([where, doubles]).toEqual([where, []]);
        await bench.close();
      }
    }
  });
});

describe('an id of the add-on’s beside its status, in a column where somebody typed more', () => {
  const id = (number: number) => `0b1e5f0a-0000-4000-8000-00000000000${number}`;
  const IDS = [id(1), id(2), 'T1'];

  it('keeps the rows of all ids in that column from being sent', async () => {
    bench = await openBench({ book: bookOf(plainRows(IDS.length)), sandbox: { replyForm: 'counts' } });
    const { sheet } = bench;
    const column = sheet.lastColumn + 1;
    for (const [place, text] of ['Task ID', ...IDS].entries()) sheet.typeCell(place + 1, column, text);
    for (const [place, text] of ['Task Status', 'Created · EQZB-2'].entries()) {
      sheet.typeCell(place + 1, column + 1, text);
    }
    await bench.send();
    await bench.send();
    expect(taskNames()).toEqual([nameOf(IDS.length)]);
    expect(textsOf(sheet, column)).toEqual(IDS);
  });
});
