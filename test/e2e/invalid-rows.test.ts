// Rows that the checks refuse: never sent, told why in the status and on the very cell, and sent once they are mended.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  columnOf,
  plainRow,
  plainRows,
  richRows,
  statuses,
  type TaskRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const BAD: readonly [column: keyof TaskRow & string, value: string, says: RegExp][] = [
  ['Task name', '', /Task name/],
  ['Task type', '', /Task type/],
  ['Owner e-mail', 'kavya.rao@', /kavya\.rao@/],
  ['Due date', '', /Due date/],
  ['Due date', '31/02/2029', /31\/02\/2029/],
  ['End date', '2001-01-01 10:00', /End date/],
  ['Reminder (minutes)', 'soon', /soon/],
  ['Notify', 'perhaps', /yes or no/],
  ['Lead ID', '12345', /12345/],
  ['Related to', 'lead', /ID/],
  ['Description', '=1/0', /#DIV\/0!|#ERROR!|formula|error/i],
];

const noteAt = (row: number, column: string) => bench.sheet.cell(row, columnOf(bench.sheet, column)).note;

describe('a bad cell', () => {
  it.each(BAD)('in %s (“%s”) keeps its row back and is named', async (column, value, says) => {
    bench = await openBench({ book: bookOf([plainRow(1), plainRow(2, { [column]: value }), plainRow(3)]) });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Invalid', 'Created']);
    expect(statuses(bench.sheet)[1]).toMatch(says);
    expect(bench.untruths()).toEqual([]);
    expect(bench.account.counts().tasks).toBe(2);
  });

  it('carries a note that points at it, beside what the user wrote there', async () => {
    bench = await openBench({ book: bookOf([plainRow(1), plainRow(2, { 'Owner e-mail': 'nobody' })]) });
    const { sheet } = bench;
    sheet.writeNotes({ row: 3, column: 3, rows: 1, columns: 1 }, [['ask Meera\nabout this one']]);
    sheet.writeNotes({ row: 2, column: 3, rows: 1, columns: 1 }, [['mine']]);
    await bench.send();
    expect(noteAt(3, 'Owner e-mail')).toMatch(/^ask Meera\nabout this one\nBulk Tasks: .*nobody/);
    expect(noteAt(2, 'Owner e-mail')).toBe('mine');
    expect(noteAt(3, 'Task name')).toBe('');
    sheet.typeCell(3, 3, 'rohan.das@example.com');
    await bench.send();
    expect(noteAt(3, 'Owner e-mail')).toBe('ask Meera\nabout this one');
    expect(words(sheet)).toEqual(['Created', 'Created']);
    expect(bench.untruths()).toEqual([]);
  });
});

describe('checking', () => {
  it('marks what is wrong, takes old marks off, and calls nobody', async () => {
    bench = await openBench({ book: bookOf([plainRow(1), plainRow(2, { 'Owner e-mail': 'nobody' })]) });
    bench.sheet.select([{ ...bench.sheet.all }]);
    const told = await bench.tell('checkSelectedRows');
    expect(told).toMatch(/1 row is ready.*1 row needs a correction/);
    expect(words(bench.sheet)).toEqual(['', 'Invalid']);
    expect(noteAt(3, 'Owner e-mail')).toMatch(/^Bulk Tasks: /);
    bench.sheet.typeCell(3, 3, 'rohan.das@example.com');
    expect(await bench.tell('checkSelectedRows')).toMatch(/^2 rows are ready/);
    expect(tally(words(bench.sheet))).toEqual({ '': 2 });
    expect(noteAt(3, 'Owner e-mail')).toBe('');
    expect(bench.account.calls).toEqual([]);
  });
});

describe('a long sheet with bad rows here and there', () => {
  it('sends exactly the valid ones, in full calls', async () => {
    const rows = richRows(230).map((row, place) => {
      const bad = place % 9 === 4 ? BAD[((place / 9) % BAD.length) | 0] : undefined;
      return bad === undefined ? row : plainRow(place + 1, { [bad[0]]: bad[1] });
    });
    bench = await openBench({ book: bookOf(rows, { zone: 'Europe/Berlin' }) });
    await bench.send();
    const counts = tally(words(bench.sheet));
    expect(counts).toEqual({ Created: 204, Invalid: 26 });
    expect(bench.bulkCalls().map((call) => call.tasksInCall)).toEqual([50, 50, 50, 50, 4]);
    expect(bench.untruths()).toEqual([]);
    expect(bench.account.counts().tasks).toBe(204);
  });

  it('a sheet of one bad row makes no call', async () => {
    bench = await openBench({ book: bookOf([plainRow(1, { 'Owner e-mail': 'x' })]) });
    const report = await bench.send();
    expect(report).toMatchObject({ invalid: 1, created: 0, calls: 0 });
    expect(bench.account.calls).toEqual([]);
  });
});

describe('the spreadsheet’s zone and locale', () => {
  it.each([
    ['Asia/Kolkata', 'en_IN'],
    ['America/New_York', 'en_US'],
    ['Europe/Berlin', 'de_DE'],
    ['Pacific/Apia', 'en_GB'],
  ])('%s, %s: times arrive in UTC', async (zone, locale) => {
    bench = await openBench({ book: bookOf(richRows(60), { zone, locale }) });
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 60 });
  });

  it('a header further down, and rows above it, are understood', async () => {
    bench = await openBench({ book: bookOf(plainRows(5)) });
    bench.sheet.insertRows(1, 2);
    bench.sheet.typeCell(1, 1, 'Follow-ups of March');
    bench.sheet.setFrozenRows(3);
    await bench.send();
    expect(bench.account.counts().tasks).toBe(5);
  });
});
