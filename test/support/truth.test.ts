// The oracles on a bench: on a sheet that is true they find nothing, and every kind of lie they find.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { ask } from '../local/sandbox/calls.ts';
import { type Bench, openBench } from './bench.ts';
import { openSent } from './ready-benches.ts';
import { bookOf, columnOf, nameOf, putAt, richRows, shownAt } from './sheet-of-tasks.ts';
import { untruths } from './truth.ts';

let bench: Bench;
let book: Workbook;
beforeAll(async () => {
  book = bookOf(richRows(20));
  bench = await openBench({ book, sandbox: { replyForm: 'rows-array' } });
  await bench.send();
});
afterAll(() => bench.close());

/** What the oracle finds while a cell says something else. */
function found(row: number, header: string, text: string): string[] {
  const { sheet, account } = bench;
  const column = columnOf(sheet, header);
  const box = { row, column, rows: 1, columns: 1 };
  const before = sheet.stored(box);
  sheet.typeCell(row, column, text);
  const lies = untruths(sheet, account, book.timeZone);
  sheet.write(box, before);
  return lies;
}

describe('the oracle', () => {
  it('finds nothing wrong with a true sheet', () => {
    expect(bench.untruths()).toEqual([]);
  });

  it.each([
    ['Task status', 'Failed · FGHJKLMN-1 — no.', /LeadSquared holds 1/],
    ['Task status', '', /LeadSquared holds 1/],
    ['Task status', 'Invalid — no.', /LeadSquared holds 1/],
    ['Task status', 'Accepted · FGHJKLMN-1', /is Accepted/],
    ['Task status', 'Created', /odd status/],
    ['Task ID', '', /does not hold/],
    ['Task ID', 'bbbbbbbb-0000-4000-8000-000000000001', /does not hold/],
    ['Location', 'elsewhere', /was told/],
    ['Due date', '2029-04-07 11:11', /was told/],
  ])('finds a %s that says “%s”', (header, text, lie) => {
    expect(found(6, header, text).join('\n')).toMatch(lie);
  });

  it('finds two rows with one task', () => {
    const id = bench.sheet.cell(7, columnOf(bench.sheet, 'Task ID')).display;
    expect(found(6, 'Task ID', id).join('\n')).toMatch(/another row has too/);
  });

  it('lets an unverified row hold the id of its own task, and no other, after an execution was cut off', () => {
    const { sheet, account } = bench;
    const options = { mayDoubt: true, isCutOff: true };
    const status = { row: 6, column: columnOf(sheet, 'Task status'), rows: 1, columns: 1 };
    const id = { ...status, column: columnOf(sheet, 'Task ID') };
    const before = [sheet.stored(status), sheet.stored(id)] as const;
    sheet.typeCell(6, status.column, 'Accepted · FGHJKLMN-1');
    expect(untruths(sheet, account, book.timeZone, options)).toEqual([]);
    expect(untruths(sheet, account, book.timeZone, { mayDoubt: true }).join()).toMatch(/but has the Task ID/);
    const own = sheet.cell(6, id.column).display;
    sheet.typeCell(6, id.column, `${own} ⟨FGHJKLMN-1⟩`);
    sheet.typeCell(6, status.column, 'Sending · FGHJKLMN-1 ⟨FGHJKLMN-1k9x3f⟩');
    expect(untruths(sheet, account, book.timeZone, { ...options, mayWait: true })).toEqual([]);
    expect(untruths(sheet, account, book.timeZone, { mayDoubt: true }).join()).toMatch(/odd status/);
    sheet.typeCell(6, id.column, sheet.cell(7, id.column).display);
    expect(untruths(sheet, account, book.timeZone, options).join()).toMatch(/but has the Task ID/);
    sheet.write(status, before[0]);
    sheet.write(id, before[1]);
  });

  it('finds a task that no row knows', () => {
    const { sheet, account } = bench;
    const box = { row: 6, column: 1, rows: 1, columns: sheet.lastColumn };
    const before = sheet.stored(box);
    sheet.clear(box, { values: true });
    expect(untruths(sheet, account, book.timeZone)).toEqual([
      'LeadSquared holds 1 × “Task 00005”, but the sheet says: no row.',
    ]);
    sheet.write(box, before);
  });
});

describe('the oracle after an undo', () => {
  let sent: Bench;
  beforeAll(async () => {
    sent = await openSent();
  });
  afterAll(() => sent.close());

  /** What it finds while the second row says something else. */
  function foundAt(status: string, id = ''): string {
    const { sheet } = sent;
    const before = [shownAt(sheet, 2, 'Task status'), shownAt(sheet, 2, 'Task ID')];
    putAt(sheet, 2, 'Task status', status);
    putAt(sheet, 2, 'Task ID', id);
    const lies = sent.untruthsOfUndo().join('\n');
    putAt(sheet, 2, 'Task status', before[0]);
    putAt(sheet, 2, 'Task ID', before[1]);
    return lies;
  }

  it('finds nothing wrong with rows that are as they were, or with all of them undone', async () => {
    expect(sent.untruthsOfUndo()).toEqual([]);
    const ids = sent.account.tasks.map(({ id }) => id);
    expect(foundAt('Deleted · FGHJKLMN-1')).toMatch(/LeadSquared holds 1.*say Deleted, but 0 of its tasks/s);
    await sent.undo();
    expect(sent.untruthsOfUndo()).toEqual([]);
    const run = shownAt(sent.sheet, 2, 'Task status').replace('Deleted', 'Created');
    expect(foundAt(run, ids[0])).toMatch(/its task is gone/);
    expect(foundAt(`${run} — being deleted: look again.`, ids[0])).toMatch(/still being deleted/);
    expect(foundAt(`${run} — being deleted: look again.`)).toMatch(/does not hold/);
    expect(foundAt('Deleted · FGHJKLMN-1', ids[0])).toMatch(/but has the Task ID/);
    for (const text of ['', 'Failed · FGHJKLMN-1 — no.']) expect(foundAt(text)).toMatch(/nobody expects/);
  });

  it('finds a task that no row knows, and the deletion of one that was done', async () => {
    const bench = await openSent();
    const [first] = bench.account.tasks;
    bench.account.complete([first?.id ?? ''], bench.host.now());
    await bench.undo();
    expect(bench.untruthsOfUndo()).toEqual([]);
    bench.sheet.clear({ row: 2, column: 1, rows: 1, columns: bench.sheet.lastColumn }, { values: true });
    expect(bench.untruthsOfUndo()).toEqual([
      `LeadSquared holds 1 × “${nameOf(1)}”, but the sheet says: no row.`,
    ]);
    await bench.host.passTime(1000);
    ask(bench.account, PATHS.deleteTasks, { TaskIds: [first?.id] }, bench.host.now());
    await bench.host.passTime(1000);
    expect(bench.untruthsOfUndo().join()).toMatch(/was deleted, but it was not open any more/);
    await bench.close();
  });
});
