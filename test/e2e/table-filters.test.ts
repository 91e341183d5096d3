// Rows that a table's filter or a slicer hides, of which the sheet itself does not tell, are left out like any others.
import { afterEach, expect, it } from 'vitest';
import type { Unsettled } from '../../src/local/host/unsettled.ts';
import { patientUser } from '../../src/local/workbench/patient-user.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, HEADER, nameOf, plainRows } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

async function open(
  rows: number,
  seenByFormula: Unsettled['seenByFormula'],
  isHidden: (n: number) => boolean,
) {
  bench = await openBench({
    book: bookOf(plainRows(rows)),
    ui: patientUser('NO'),
    host: { unsettled: { seenByFormula, filterOfRows: 'null' } },
  });
  await bench.setRate(25);
  const box = { row: 1, column: 1, rows: rows + 1, columns: HEADER.length };
  bench.sheet.setFilter(box, (row) => !isHidden(row - 1));
}

const unsent = (rows: number) => {
  const sent = new Set(bench.account.tasks.map(({ name }) => name));
  return Array.from({ length: rows }, (_, place) => nameOf(place + 1)).filter((name) => !sent.has(name));
};
const numbers = (rows: number, isHidden: (n: number) => boolean) =>
  Array.from({ length: rows }, (_, place) => place + 1)
    .filter(isHidden)
    .map(nameOf);

it('a few rows of a long list, which a formula names, are not sent', async () => {
  const isHidden = (n: number) => n % 5 === 0;
  await open(400, 'told', isHidden);
  expect(await bench.send()).toMatchObject({ created: 320, hidden: 80 });
  expect(unsent(400)).toEqual(numbers(400, isHidden));
  expect(bench.untruths()).toEqual([]);
});

it.each([100, 300])(
  'most rows of a list of %i, which no formula is asked about, are not sent',
  async (rows) => {
    const isHidden = (n: number) => n > 40;
    await open(rows, 'told', isHidden);
    expect(await bench.send()).toMatchObject({ created: 40, hidden: rows - 40 });
    expect(unsent(rows)).toEqual(numbers(rows, isHidden));
  },
);

it('rows of a long list of which no formula tells are found where one asked about first is hidden', async () => {
  const isHidden = (n: number) => n > 200 && n <= 290;
  await open(1000, 'error', isHidden);
  expect(await bench.send()).toMatchObject({ created: 910, hidden: 90 });
  expect(unsent(1000)).toEqual(numbers(1000, isHidden));
});
