// Rows that are queued and claimed in one go bear their marks until they are claimed: nothing that a user does in between harms.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  columnOf,
  nameOf,
  plainRow,
  plainRows,
  shownAt,
  statuses,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { SWEEP_TIMEOUT } from '../support/sweeps.ts';
import type { TruthOptions } from '../support/truth.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 12;
/** Equal rows are sent as well; marks cannot tell them apart. */
const EQUALS = [plainRow(ROWS + 1), plainRow(ROWS + 1)];

/** A later run on the sheet, so that what it knows of Google is known. @param rows the rows of this run */
async function open(rows = plainRows(ROWS)): Promise<void> {
  bench = await openBench({ book: bookOf([plainRow(99)]), sandbox: { storeDelay: [0, 0] } });
  await bench.set({ sendHiddenRows: true, sendDuplicates: true });
  await bench.send();
  const { sheet } = bench;
  for (const [place, row] of rows.entries()) {
    for (const [header, value] of Object.entries(row))
      sheet.typeCell(3 + place, columnOf(sheet, header), String(value));
  }
}

const isWaiting = (sheet: SheetModel): boolean => statuses(sheet).some((text) => text.startsWith('Queued'));

/** Numbers of the service calls from the first that may find rows queued up to the first call of LeadSquared. */
async function between(rows?: Parameters<typeof open>[0]): Promise<number[]> {
  await open(rows);
  const calls: number[] = [];
  const before = bench.bulkCalls().length;
  await bench.host.run('sendAllNewRows', [], {
    kind: 'menu',
    onServiceCall: (n) => {
      if (isWaiting(bench.sheet) && bench.bulkCalls().length === before) calls.push(n);
    },
  });
  await bench.close();
  return calls;
}

const statusColumn = (sheet: SheetModel): number => columnOf(sheet, 'Task status');

/** Copies a whole row, status and all, to the first free one. */
function copyRow(sheet: SheetModel, row: number): void {
  const to = sheet.lastRow + 1;
  for (let column = 1; column <= statusColumn(sheet); column++)
    sheet.typeCell(to, column, sheet.cell(row, column).display);
}

const DEEDS: readonly {
  readonly name: string;
  readonly strike: (sheet: SheetModel) => void;
  readonly truth?: TruthOptions;
  /** Tasks that the account holds in the end, with the one of the earlier run. */
  readonly tasks: number;
}[] = [
  { name: 'sorts backwards', strike: (sheet) => sheet.sortRows(1, false), tasks: ROWS + 1 },
  { name: 'inserts a row at the top', strike: (sheet) => sheet.insertRows(2, 1), tasks: ROWS + 1 },
  {
    name: 'inserts a column at the left',
    strike: (sheet) => sheet.insertColumns(1, 1),
    tasks: ROWS + 1,
  },
  {
    name: 'inserts a column before the status',
    strike: (sheet) => sheet.insertColumns(statusColumn(sheet), 1),
    tasks: ROWS + 1,
  },
  {
    name: 'deletes a row',
    strike: (sheet) => sheet.deleteRows(4, 1),
    truth: { lostRows: [nameOf(2)] },
    tasks: ROWS,
  },
];

describe('a user who, while rows wait for their claim,', () => {
  it.each(DEEDS)('$name finds a task for every row', { timeout: SWEEP_TIMEOUT }, async (deed) => {
    const moments = await between();
    expect(moments.length).toBeGreaterThan(10);
    for (const moment of moments) {
      await open();
      const where = `struck before call ${moment}`;
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (n) => {
          if (n === moment) deed.strike(bench.sheet);
        },
      });
      bench.workbook.activate(bench.sheet);
      await bench.send();
      expect([where, ...bench.untruths(deed.truth)]).toEqual([where]);
      expect([where, bench.account.tasks.length]).toEqual([where, deed.tasks]);
      expect([where, statuses(bench.sheet).filter((text) => text.includes('⟨'))]).toEqual([where, []]);
      await bench.close();
    }
  });

  it('copies one, status and all, makes no second task of it', { timeout: SWEEP_TIMEOUT }, async () => {
    for (const moment of await between()) {
      await open();
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (n) => {
          if (n === moment) copyRow(bench.sheet, 5);
        },
      });
      const where = `copied before call ${moment}`;
      const { Created = 0 } = tally(words(bench.sheet));
      expect([where, bench.account.tasks.length]).toEqual([where, ROWS + 1]);
      expect([where, Created]).toEqual([where, ROWS + 1]);
      await bench.close();
    }
  });

  it('clears a status, has the row sent by the next run, and once', { timeout: SWEEP_TIMEOUT }, async () => {
    for (const moment of await between()) {
      await open();
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (n) => {
          if (n === moment) bench.sheet.typeCell(5, statusColumn(bench.sheet), '');
        },
      });
      bench.workbook.activate(bench.sheet);
      await bench.send();
      const where = `cleared before call ${moment}`;
      expect([where, ...bench.untruths()]).toEqual([where]);
      expect([where, bench.account.tasks.length]).toEqual([where, ROWS + 1]);
      await bench.close();
    }
  });
});

describe('rows that are equal in everything', () => {
  it('are claimed at once like others, and each has its task', async () => {
    await open([...plainRows(2), ...EQUALS]);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 5 });
    expect(bench.account.tasks).toHaveLength(5);
    const ids = Array.from({ length: 5 }, (_, place) => shownAt(bench.sheet, 2 + place, 'Task ID'));
    expect(new Set(ids).size).toBe(5);
  });
});
