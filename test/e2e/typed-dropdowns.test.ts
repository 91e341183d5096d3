// Columns of a Google table that have a type take no dropdown: they are named, and the other columns get theirs.
import { afterEach, expect, it } from 'vitest';
import type { Bench } from '../support/bench.ts';
import { openBench } from '../support/bench.ts';
import { bookOfLines, columnOf } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Notify owner', 'Related to'];
const ROW = ['Visit 1', 'Site visit', 'kavya.rao@example.com', '2029-03-05 11:30', 'yes', 'none'];
const LISTED = ['Task type', 'Owner e-mail', 'Notify owner', 'Related to'];

const hasList = (header: string) => bench.sheet.cell(2, columnOf(bench.sheet, header)).rule !== null;

it.each([1, 3, 4])('%i typed columns are told as left alone', async (count) => {
  bench = await openBench({ book: bookOfLines([HEADER, ROW]), knowing: true });
  const typed = LISTED.slice(0, count);
  for (const header of typed) {
    const column = columnOf(bench.sheet, header);
    bench.sheet.makeTyped({ row: 1, column, rows: bench.sheet.rowCount, columns: 1 });
  }
  const said = await bench.tell('addDropdowns');
  expect(LISTED.filter((header) => !hasList(header))).toEqual(typed);
  expect(said).toContain(`${typed.map((header) => `“${header}”`).join(', ')} ha`);
  expect(said).toContain('a type of Google’s own');
});

it('a protected sheet is not told as one of typed columns', async () => {
  bench = await openBench({ book: bookOfLines([HEADER, ROW]), knowing: true });
  bench.sheet.protect();
  expect(await bench.tell('addDropdowns').catch((error: unknown) => String(error))).not.toContain(
    'a type of Google’s own',
  );
  expect(bench.lastWords()).toContain('protected cell');
});
