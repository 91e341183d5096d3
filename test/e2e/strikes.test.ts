// The user sorts, inserts or deletes right before each of the add-on's service calls in turn: no moment is the wrong one.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, columnOf, nameOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import type { TruthOptions } from '../support/truth.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 70;
/** A row that the check refuses, so that statuses of different kinds stand side by side. */
const BAD = 30;

async function open(): Promise<void> {
  const rows = plainRows(ROWS);
  rows[BAD - 1] = plainRow(BAD, { 'Due date': 'soon' });
  bench = await openBench({ book: bookOf(rows), sandbox: { storeDelay: [0, 3000], replyForm: 'counts' } });
  await bench.set({ sendHiddenRows: true });
}

async function sendStruckAt(moment: number, strike: (sheet: SheetModel) => void): Promise<number> {
  const ended = await bench.host.run('sendAllNewRows', [], {
    kind: 'menu',
    onServiceCall: (n) => {
      if (n === moment) strike(bench.sheet);
    },
  });
  return callsIn(ended);
}

const DEEDS: readonly {
  readonly name: string;
  readonly strike: (sheet: SheetModel) => void;
  readonly truth: TruthOptions;
  /** Rows that are created at least. */
  readonly created: number;
}[] = [
  {
    name: 'sorts backwards',
    strike: (sheet) => sheet.sortRows(columnOf(sheet, 'Task name'), false),
    truth: {},
    created: ROWS - 1,
  },
  {
    name: 'inserts a row at the top',
    strike: (sheet) => sheet.insertRows(2, 1),
    truth: {},
    created: ROWS - 1,
  },
  {
    name: 'deletes a row',
    strike: (sheet) => sheet.deleteRows(3, 1),
    truth: { lostRows: [nameOf(2)] },
    created: ROWS - 2,
  },
  {
    name: 'inserts a column at the left',
    strike: (sheet) => sheet.insertColumns(1, 1),
    truth: {},
    created: ROWS - 1,
  },
  {
    name: 'inserts a column before the status',
    strike: (sheet) => sheet.insertColumns(columnOf(sheet, 'Task status') || 5, 1),
    truth: {},
    created: ROWS - 1,
  },
];

describe('a user who, at any moment of a run,', () => {
  it.each(DEEDS)('$name finds every status on its own row', { timeout: SWEEP_TIMEOUT }, async (deed) => {
    await open();
    const calls = await sendStruckAt(0, () => {});
    await bench.close();
    expect(calls).toBeGreaterThan(150);
    const moments = pointsOf('strike', calls);
    for (const moment of moments) {
      await open();
      await sendStruckAt(moment, deed.strike);
      const where = `struck before call ${moment}`;
      // Where the sheet was not still for long enough nothing was done, and the user clicks again.
      bench.workbook.activate(bench.sheet);
      await bench.send();
      expect([where, ...bench.untruths(deed.truth)]).toEqual([where]);
      const counts = tally(words(bench.sheet));
      expect([where, counts.Created ?? 0]).toEqual([where, deed.created]);
      expect([where, counts.Invalid]).toEqual([where, 1]);
      await bench.close();
    }
    console.log(`${deed.name}: ${moments.length} of ${calls} service calls`);
  });
});
