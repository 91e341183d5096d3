// Ids of tasks that the user keeps in a column of their own stay there while task IDs are linked, also when rows move meanwhile.
import { afterEach, expect, it } from 'vitest';
import type { Bench } from '../support/bench.ts';
import { leadOf } from '../support/lead-list.ts';
import { openSent } from '../support/ready-benches.ts';
import { columnOf, plainRow } from '../support/sheet-of-tasks.ts';
import { SWEEP_TIMEOUT } from '../support/sweeps.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 6;
/** Rows below the tasks, which have none of their own. */
const BELOW = 3;

const texts = (header: string): string[] =>
  bench.sheet
    .displays({ row: 2, column: columnOf(bench.sheet, header), rows: bench.sheet.lastRow - 1, columns: 1 })
    .map(([text = '']) => text);

/** Which parent each row names, by what tells the rows apart. */
const parents = () =>
  texts('Parent task')
    .map((parent, place) => `${texts('Description')[place]}: ${parent}`)
    .filter((line) => line !== ': ')
    .sort();

async function open(): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, place) =>
    plainRow(place + 1, { 'Lead ID': leadOf(place + 1).ProspectID, Description: `row ${place + 1}` }),
  );
  bench = await openSent({ replyForm: 'rows-array' }, rows);
  const ids = texts('Task ID');
  const column = bench.sheet.lastColumn + 1;
  bench.sheet.typeCell(1, column, 'Parent task');
  for (let number = 1; number <= ROWS + BELOW; number++) {
    bench.sheet.typeCell(number + 1, columnOf(bench.sheet, 'Description'), `row ${number}`);
    bench.sheet.typeCell(number + 1, column, ids[number % ROWS] ?? '');
  }
}

/** Links ids while the user strikes before one of its service calls. @returns their names */
async function link(moment: number, strike: () => void): Promise<string[]> {
  const calls: string[] = [];
  await bench.host.run('linkTaskIds', [], {
    kind: 'menu',
    onServiceCall: (n, _execution, call) => {
      calls.push(call);
      if (n === moment) strike();
    },
  });
  return calls;
}

it.each([
  ['sorts', () => bench.sheet.sortRows(columnOf(bench.sheet, 'Description'), false)],
  ['inserts a row at the top', () => bench.sheet.insertRows(2, 1)],
] as const)(
  'each row keeps the id of its parent when the user %s around the moment of the write',
  { timeout: SWEEP_TIMEOUT },
  async (_, strike) => {
    await open();
    const written = (await link(0, () => {})).indexOf('Range.setRichTextValues') + 1;
    expect(written).toBeGreaterThan(0);
    await bench.close();
    for (let moment = written - 6; moment <= written + 6; moment++) {
      await open();
      const before = parents();
      await link(moment, strike);
      expect([moment, ...parents()]).toEqual([moment, ...before]);
      await bench.close();
    }
    await open();
  },
);
