// The add-on's own columns: they are known again whatever is renamed, dragged, cleared or lost.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { letPass } from '../chaos/clock.ts';
import { callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  headerOf,
  loseMarks,
  ownColumn,
  ownTexts,
  textsOf,
  typeColumns,
  wordsOf,
} from '../support/own-columns.ts';
import { addRow, bookOf, columnOf, nameOf, plainRow, plainRows } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { LONGER_THAN_A_LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

/** Good rows with columns of the user's right of the task's. */
async function openWith(
  rows: number,
  columns: Readonly<Record<string, readonly string[]>>,
): Promise<SheetModel> {
  bench = await openBench({ book: bookOf(plainRows(rows)), sandbox: { replyForm: 'counts' } });
  typeColumns(bench.sheet, columns);
  return bench.sheet;
}

const taskNames = (): string[] => bench.account.tasks.map(({ name }) => name).sort();
const names = (count: number) => Array.from({ length: count }, (_, place) => nameOf(place + 1));

describe('the add-on’s own columns', () => {
  it('are known again when both are renamed, dragged elsewhere, and a column of the user’s takes their name', async () => {
    const sheet = await openWith(3, {});
    await bench.send();
    sheet.typeCell(1, ownColumn(sheet, 'status'), 'Outcome');
    sheet.typeCell(1, ownColumn(sheet, 'task-id'), 'Ref');
    sheet.moveColumn(ownColumn(sheet, 'task-id'), 1);
    sheet.insertColumns(3, 1);
    sheet.typeCell(1, 3, 'Task status');
    sheet.typeCell(2, 3, 'mine');
    sheet.write({ row: 5, column: 2, rows: 1, columns: 1 }, [['']]);
    const next = plainRow(4);
    for (const [header, value] of Object.entries(next))
      sheet.typeCell(5, columnOf(sheet, header), String(value));
    await bench.send();
    expect(wordsOf(ownTexts(sheet, 'status'))).toEqual(['Created', 'Created', 'Created', 'Created']);
    expect(textsOf(sheet, columnOf(sheet, 'Task status'))).toEqual(['mine', '', '', '']);
    expect([
      headerOf(sheet).filter((text) => text === 'Outcome' || text === 'Ref').length,
      taskNames(),
    ]).toEqual([2, names(4)]);
  });

  it('get their headers back when the user has cleared them', async () => {
    const sheet = await openWith(2, {});
    await bench.send();
    const [status, id] = [ownColumn(sheet, 'status'), ownColumn(sheet, 'task-id')];
    sheet.typeCell(1, status, '');
    sheet.typeCell(1, id, '');
    addRow(sheet, plainRow(3));
    await bench.send();
    expect([headerOf(sheet)[status - 1], headerOf(sheet)[id - 1]]).toEqual(['Task status', 'Task ID']);
    expect(taskNames()).toEqual(names(3));
  });

  it('are known by header and content in a file that has lost the marks, and marked again', async () => {
    const sheet = await openWith(3, {});
    await bench.send();
    const before = headerOf(sheet);
    loseMarks(sheet);
    addRow(sheet, plainRow(4));
    await bench.send();
    expect(headerOf(sheet)).toEqual(before);
    expect(taskNames()).toEqual(names(4));
    expect(ownColumn(sheet, 'status')).toBe(columnOf(sheet, 'Task status'));
    expect(ownColumn(sheet, 'task-id')).toBe(columnOf(sheet, 'Task ID'));
  });

  it('are known so beside columns of the user’s that bear their first names', async () => {
    const sheet = await openWith(2, { 'Task status': ['Pending', 'Accepted'], 'Task ID': ['T-1', 'T-2'] });
    await bench.send();
    const before = headerOf(sheet);
    loseMarks(sheet);
    expect(await bench.tell('sendAllNewRows')).toMatch(/2 rows are Created already/);
    await bench.menu('checkSelectedRows');
    expect(headerOf(sheet)).toEqual(before);
    expect(ownColumn(sheet, 'status')).toBe(columnOf(sheet, 'Task status (LeadSquared)'));
    expect(ownColumn(sheet, 'task-id')).toBe(columnOf(sheet, 'Task ID (LeadSquared)'));
  });

  it('are known so when a check has only written reasons, or nothing at all', async () => {
    bench = await openBench({ book: bookOf([plainRow(1, { 'Due date': 'soon' }), plainRow(2)]) });
    const { sheet } = bench;
    sheet.select([{ row: 2, column: 1, rows: 2, columns: 1 }]);
    await bench.menu('checkSelectedRows');
    expect(wordsOf(ownTexts(sheet, 'status'))).toEqual(['Invalid', '']);
    const before = headerOf(sheet);
    loseMarks(sheet);
    await bench.menu('checkSelectedRows');
    expect(headerOf(sheet)).toEqual(before);
    sheet.typeCell(2, columnOf(sheet, 'Due date'), '2029-03-01 10:00');
    await bench.menu('checkSelectedRows');
    expect(ownTexts(sheet, 'status')).toEqual(['', '']);
    loseMarks(sheet);
    await bench.menu('checkSelectedRows');
    expect(headerOf(sheet)).toEqual(before);
  });

  it.each([true, false])(
    'are the add-on’s on a duplicate of the sheet, which bears the marks or not: %s',
    async (carries) => {
      const sheet = await openWith(3, {});
      await bench.send();
      const copy = bench.workbook.duplicateSheet(sheet, carries);
      expect(await bench.tell('sendAllNewRows')).toMatch(/3 rows are Created already/);
      addRow(copy, plainRow(4));
      await bench.send();
      expect(headerOf(copy)).toEqual(headerOf(sheet));
      expect(taskNames()).toEqual(names(4));
    },
  );

  it('are there once when another window adds them, too, at any moment', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    const open = () => openWith(4, {});
    await open();
    const calls = callsIn(await bench.menu('sendAllNewRows'));
    await bench.close();
    for (const moment of pointsOf('held', calls)) {
      const sheet = await open();
      const before = headerOf(sheet);
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (n) => {
          if (n !== moment) return;
          letPass(bench.host, LONGER_THAN_A_LEASE);
          bench.workbook.activate(sheet);
          expect(bench.host.runNow('sendAllNewRows', [], { kind: 'menu' }).ok).toBe(true);
        },
      });
      letPass(bench.host, LONGER_THAN_A_LEASE);
      bench.workbook.activate(sheet);
      await bench.send();
      const where = `another window before call ${moment}`;
      expect([where, headerOf(sheet)]).toEqual([where, [...before, 'Task status', 'Task ID']]);
      expect([where, ownColumn(sheet, 'status')]).toEqual([where, before.length + 1]);
      // Held up between the mark and the call, a window sends nothing, and the rows it has marked are in doubt for good. So are those
      // whose marks it writes over the other's, which has made their tasks: nothing tells for certain that these are theirs.
      const isInDoubt = wordsOf(ownTexts(sheet, 'status')).every((word) => word === 'Unknown');
      const mayBeUnsent = isInDoubt && taskNames().length === 0;
      expect([where, taskNames()]).toEqual([where, mayBeUnsent ? [] : names(4)]);
      await bench.close();
    }
  });

  it('are added anew when the user has deleted both, and the marks have gone with them', async () => {
    const sheet = await openWith(2, {});
    await bench.send();
    await bench.menu('undoLastRun');
    sheet.deleteColumns(ownColumn(sheet, 'status'), 2);
    expect(sheet.metadata.items).toEqual([]);
    await bench.send();
    expect(wordsOf(ownTexts(sheet, 'status'))).toEqual(['Created', 'Created']);
  });
});
