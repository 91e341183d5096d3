// Columns of the user's that bear the add-on's names: they are the user's, whatever they are called and whatever they hold.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { headerOf, ownTexts, textsOf, typeColumns, wordsOf } from '../support/own-columns.ts';
import { bookOf, columnOf, nameOf, plainRows } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { LEASE } from '../support/times.ts';

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

describe('a column of the user’s', () => {
  it.each([
    ['Task status', ['Pending', 'Accepted', '']],
    ['Task Status', ['Created', 'Invalid', 'Failed']],
    ['TASK STATUS', ['Queued', 'Sending', 'Unknown']],
    ['task_status', ['Created — by Ravi', 'Deleted', 'Invalid — wrong number']],
    ['Task status', ['', '', '']],
    ['Task ID', ['T-0001', '', 'T-0003']],
    ['Task ID', ['0b1e5f0a-0000-4000-8000-000000000001', 'T-2', '']],
    ['Ticket ID', ['0b1e5f0a-0000-4000-8000-000000000001', '', '']],
    ['Task status (LeadSquared)', ['a', 'b', '']],
  ])('called %s with %j stays as it is, and all rows are sent', async (header, texts) => {
    const sheet = await openWith(3, { [header]: texts });
    const column = columnOf(sheet, header);
    await bench.send();
    expect(textsOf(sheet, column)).toEqual(texts);
    expect(headerOf(sheet)[column - 1]).toBe(header);
    expect(wordsOf(ownTexts(sheet, 'status'))).toEqual(['Created', 'Created', 'Created']);
    expect(ownTexts(sheet, 'task-id').every((id) => id.length === 36)).toBe(true);
    expect(taskNames()).toEqual(names(3));
    expect(await bench.tell('sendAllNewRows')).toMatch(/3 rows are Created already/);
    await bench.tell('undoLastRun');
    expect(textsOf(sheet, column)).toEqual(texts);
    expect(wordsOf(ownTexts(sheet, 'status'))).toEqual(['Deleted', 'Deleted', 'Deleted']);
  });

  it('with ids in it is the user’s beside statuses of the user’s, and all rows are sent', async () => {
    const ids = [1, 2, 3].map((number) => `0b1e5f0a-0000-4000-8000-00000000000${number}`);
    const statuses = ['Created', 'Pending', ''];
    const sheet = await openWith(3, { 'Task status': statuses, 'Task ID': ids });
    await bench.send();
    expect(textsOf(sheet, columnOf(sheet, 'Task status'))).toEqual(statuses);
    expect(textsOf(sheet, columnOf(sheet, 'Task ID'))).toEqual(ids);
    expect(wordsOf(ownTexts(sheet, 'status'))).toEqual(['Created', 'Created', 'Created']);
    expect(taskNames()).toEqual(names(3));
  });

  it('with ids in it alone may say that its rows have tasks: they are not sent, and every way says why', async () => {
    const ids = [1, 2, 3].map((number) => `0b1e5f0a-0000-4000-8000-00000000000${number}`);
    const sheet = await openWith(3, { 'Task ID': ids });
    const reason =
      /3 rows have an ID in the column “Task ID”, so they may have a task already[\s\S]*rename it/;
    expect(await bench.tell('sendAllNewRows')).toMatch(reason);
    sheet.select([{ row: 2, column: 1, rows: 3, columns: 1 }]);
    expect(await bench.tell('checkSelectedRows')).toMatch(reason);
    expect([taskNames(), textsOf(sheet, columnOf(sheet, 'Task ID'))]).toEqual([[], ids]);
    expect(ownTexts(sheet, 'status')).toEqual(['', '', '']);
  });

  it.each(['Unknown Â· X-1', 'accepted · X-1', 'Accepted'])(
    'is none when another program has made “%s” of the add-on’s statuses: no row is sent again',
    async (text) => {
      const texts = new Array(3).fill(text);
      const sheet = await openWith(3, { 'Task status': texts, 'Task ID': ['', '', ''] });
      sheet.select([{ row: 2, column: 1, rows: 3, columns: 1 }]);
      await bench.menu('sendSelectedRows');
      expect([taskNames(), headerOf(sheet).slice(-2)]).toEqual([[], ['Task status', 'Task ID']]);
      expect(textsOf(sheet, columnOf(sheet, 'Task status'))).toEqual(texts);
    },
  );

  it('has the add-on give its own another name, and then a number', async () => {
    const sheet = await openWith(1, {
      'Task ID': ['T-1'],
      'Task status': ['x'],
      'Task Status (LeadSquared)': ['y'],
    });
    await bench.send();
    expect(headerOf(sheet).slice(-2)).toEqual(['Task status (LeadSquared) 2', 'Task ID (LeadSquared)']);
  });

  it('stays as it is whatever moment a column is inserted in, and so do the tasks', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    const texts = Array.from({ length: 6 }, (_, place) => (place % 2 === 0 ? 'Accepted' : 'Pending'));
    const open = () => openWith(6, { 'Task status': texts, 'Task ID': ['T-1', 'T-2', '', '', '', ''] });
    await open();
    const calls = callsIn(await bench.menu('sendAllNewRows'));
    await bench.close();
    for (const moment of pointsOf('strike', calls)) {
      const sheet = await open();
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (n) => {
          if (n === moment) sheet.insertColumns(columnOf(sheet, 'Task ID'), 1);
        },
      });
      bench.workbook.activate(sheet);
      await bench.send();
      const where = `struck before call ${moment}`;
      expect([where, textsOf(sheet, columnOf(sheet, 'Task status'))]).toEqual([where, texts]);
      expect([where, textsOf(sheet, columnOf(sheet, 'Task ID')).slice(0, 3)]).toEqual([
        where,
        ['T-1', 'T-2', ''],
      ]);
      expect([where, wordsOf(ownTexts(sheet, 'status'))]).toEqual([where, new Array(6).fill('Created')]);
      expect([where, taskNames()]).toEqual([where, names(6)]);
      await bench.close();
    }
  });

  it('stays as it is whenever a run is killed, and no row is sent twice', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    const texts = ['Accepted', 'Pending', ''];
    const open = () => openWith(3, { 'Task status': texts, 'Task ID': texts });
    await open();
    const calls = callsIn(await bench.menu('sendAllNewRows'));
    await bench.close();
    for (const [place, call] of pointsOf('cut', calls).entries()) {
      const when = place % 2 === 0 ? 'after' : 'before';
      const sheet = await open();
      await bench.host.run('sendAllNewRows', [], { kind: 'menu', killAt: { call, when } });
      await bench.host.passTime(LEASE);
      bench.workbook.activate(sheet);
      await bench.send();
      const where = `killed ${when} call ${call}`;
      expect([where, textsOf(sheet, columnOf(sheet, 'Task status'))]).toEqual([where, texts]);
      expect([where, textsOf(sheet, columnOf(sheet, 'Task ID'))]).toEqual([where, texts]);
      // Whether the call has left, nobody knows when the kill comes right before it.
      const own = wordsOf(ownTexts(sheet, 'status'));
      const created = own.filter((word) => word === 'Created').length;
      expect([where, own.every((word) => word === 'Created' || word === 'Unknown')]).toEqual([where, true]);
      expect([where, taskNames().length]).toEqual([where, created]);
      expect([where, headerOf(sheet).filter((text) => text.includes('LeadSquared'))]).toEqual([
        where,
        ['Task status (LeadSquared)', 'Task ID (LeadSquared)'],
      ]);
      await bench.close();
    }
  });
});
