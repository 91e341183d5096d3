// Sheets called Runs and Call log: the add-on writes only into those that it has made.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { loseMarks, ownTexts } from '../support/own-columns.ts';
import { addRow, bookOf, HEADER, plainRow, plainRows } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const open = async () => {
  bench = await openBench({ book: bookOf(plainRows(2)) });
};

const named = (name: string): SheetModel => {
  const sheet = bench.workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};
const names = () => bench.workbook.sheets.map(({ name }) => name);

/** A sheet of the user's with this name and these lines. */
function usersSheet(name: string, lines: readonly (readonly string[])[]): SheetModel {
  const active = bench.workbook.activeSheet;
  const sheet = bench.workbook.insertSheet({ name });
  for (const [place, line] of lines.entries()) {
    sheet.write({ row: place + 1, column: 1, rows: 1, columns: line.length }, [line]);
  }
  bench.workbook.activate(active);
  return sheet;
}

/** What a sheet shows, without the blank cells at its ends. */
function shown(sheet: SheetModel): string[][] {
  if (sheet.lastRow === 0) return [];
  return sheet.displays({ row: 1, column: 1, rows: sheet.lastRow, columns: sheet.lastColumn });
}

async function sendAndShow(): Promise<void> {
  const tasks = bench.sheet;
  bench.workbook.activate(tasks);
  addRow(tasks, plainRow(tasks.lastRow));
  await bench.send();
  await bench.tell('showCallLog');
  bench.workbook.activate(tasks);
}

const LINES = [
  ['Runner', 'Distance'],
  ['Asha', '5 km'],
];
/** The headers of the add-on's own sheet over something else. */
const ALIKE = [
  ['Run', 'Time', 'Call', 'Rows', 'Row numbers', 'HTTP status', 'Outcome', 'Request ID', 'Milliseconds'],
  ['Morning run', '', 'x', '', '', '', '', '', ''],
];

describe('a sheet of the user’s with the name of one of the add-on’s', () => {
  it.each([
    ['Runs', LINES],
    ['runs', LINES],
    ['Runs', []],
    ['Call log', LINES],
    ['CALL LOG', LINES],
    ['Call log', ALIKE],
    ['Call log', []],
  ])('%s with %j stays as it is', async (name, lines) => {
    await open();
    const sheet = usersSheet(name, lines);
    const before = shown(sheet);
    await sendAndShow();
    await sendAndShow();
    expect([sheet.name, shown(sheet)]).toEqual([name, before]);
    expect(names()).toHaveLength(4);
    const base = name.toLowerCase() === 'runs' ? 'Runs' : 'Call log';
    expect(shown(named(`${base} (LeadSquared tasks)`)).length).toBeGreaterThan(1);
  });

  it('has the add-on take a number when the second name is taken, too', async () => {
    await open();
    usersSheet('Runs', LINES);
    usersSheet('Runs (LeadSquared tasks)', LINES);
    await sendAndShow();
    expect(names()).toContain('Runs (LeadSquared tasks) 2');
  });

  it.each(['Runs', 'Call log'])('can hold tasks and be sent from: %s', async (name) => {
    await open();
    const row = plainRow(7);
    const sheet = usersSheet(name, [[...HEADER], HEADER.map((column) => String(row[column] ?? ''))]);
    bench.workbook.activate(sheet);
    expect(await bench.tell('sendAllNewRows')).toMatch('1 task created.');
    expect(ownTexts(sheet, 'status')[0]).toMatch(/^Created/);
  });
});

describe('the add-on’s own sheets', () => {
  it('keep the line of another run that ends at the same moment, whichever it is', async () => {
    await open();
    await sendAndShow();
    const runs = named('Runs');
    const send = async (moment: number): Promise<number> => {
      addRow(bench.sheet, plainRow(bench.sheet.lastRow));
      const ended = await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (n) => {
          if (n !== moment) return;
          const box = { row: runs.lastRow + 1, column: 1, rows: 1, columns: 1 };
          runs.write(box, [[`A colleague's, at ${moment}`]]);
        },
      });
      return callsIn(ended);
    };
    const last = await send(0);
    const moments = Array.from({ length: 12 }, (_, place) => last - place);
    for (const moment of moments) await send(moment);
    const lines = shown(runs).map(([run]) => run);
    for (const moment of moments) expect(lines).toContain(`A colleague's, at ${moment}`);
    expect(lines.filter((run) => /^[A-Z]{8}$/.test(run ?? ''))).toHaveLength(moments.length + 2);
  });

  it('are known again when they are renamed and moved, and hold no tasks', async () => {
    await open();
    await sendAndShow();
    const [runs, log] = [named('Runs'), named('Call log')];
    runs.rename('History');
    log.rename('Calls');
    await sendAndShow();
    expect(names()).toHaveLength(3);
    expect(shown(runs).length).toBe(3);
    expect(shown(log)[1]?.[0]).toBe(shown(runs)[2]?.[0]);
    bench.workbook.activate(runs);
    expect(await bench.tell('sendAllNewRows')).toMatch(/tells about past runs/);
  });

  it('of before, without a mark, are known by name, header and content', async () => {
    await open();
    await sendAndShow();
    for (const name of ['Runs', 'Call log']) loseMarks(named(name));
    bench.workbook.activate(named('Runs'));
    expect(await bench.tell('sendAllNewRows')).toMatch(/tells about past runs/);
    await sendAndShow();
    expect(names()).toHaveLength(3);
    expect(shown(named('Runs')).length).toBe(3);
    named('Runs').rename('History');
    await sendAndShow();
    expect(names()).toHaveLength(3);
  });

  it.each([true, false])(
    'that the user has duplicated to keep them are the user’s, marks or not: %s',
    async (carries) => {
      await open();
      await sendAndShow();
      const kept = bench.workbook.duplicateSheet(named('Call log'), carries);
      const before = shown(kept);
      await sendAndShow();
      expect(shown(kept)).toEqual(before);
      expect(shown(named('Call log'))).not.toEqual(before);
    },
  );

  it.each(['with a mark', 'without one'])(
    'of a version that had fewer columns go on with the new ones: %s',
    async (kind) => {
      await open();
      await sendAndShow();
      const runs = named('Runs');
      runs.deleteColumns(runs.lastColumn, runs.columnCount - runs.lastColumn + 1);
      const before = shown(runs);
      if (kind === 'without one') loseMarks(runs);
      await sendAndShow();
      expect(names()).toHaveLength(3);
      const [header, line] = shown(runs);
      expect(header).toEqual([...(before[0] ?? []), 'Deleted']);
      expect(line).toEqual([...(before[1] ?? []), '']);
      expect(shown(runs)[2]?.at(-1)).toBe('0');
    },
  );

  it('show the last 1,000 runs, and keep every line of the user’s between them', async () => {
    await open();
    await sendAndShow();
    const runs = named('Runs');
    const { lastColumn: columns } = runs;
    const [line = []] = runs.values({ row: 2, column: 1, rows: 1, columns });
    runs.write(
      { row: 3, column: 1, rows: 998, columns },
      Array.from({ length: 998 }, () => line),
    );
    runs.insertRows(31, 1);
    runs.typeCell(31, 1, 'April ends here');
    const count = () => {
      const own = shown(runs).slice(1);
      return [own.length, own.findIndex(([text]) => text === 'April ends here')];
    };
    expect(count()).toEqual([1000, 29]);
    // 999 lines of its own are not too many.
    await sendAndShow();
    expect(count()).toEqual([1001, 29]);
    await sendAndShow();
    expect(count()).toEqual([1001 - 29 + 1, 0]);
    runs.insertRows(3, 28);
    runs.write(
      { row: 3, column: 1, rows: 28, columns },
      Array.from({ length: 28 }, () => line),
    );
    await sendAndShow();
    expect(count()).toEqual([973 + 28 - 100 + 1, 0]);
  });

  it('keep the lines beside which the user has written, and take others away only under the lock', async () => {
    await open();
    await sendAndShow();
    const runs = named('Runs');
    const { lastColumn: columns } = runs;
    const [line = []] = runs.values({ row: 2, column: 1, rows: 1, columns });
    runs.insertRows(3, 1001);
    runs.write(
      { row: 3, column: 1, rows: 1001, columns },
      Array.from({ length: 1001 }, () => line),
    );
    runs.typeCell(1, columns + 2, 'Remarks');
    for (const row of [2, 5]) runs.typeCell(row, columns + 2, `mine of ${row}`);
    const calls: string[] = [];
    addRow(bench.sheet, plainRow(bench.sheet.lastRow));
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        calls.push(call);
      },
    });
    const remarks = shown(runs).map((texts) => texts[columns + 1] ?? '');
    // The lines from 3 to 4 were the oldest in one piece.
    expect(remarks.slice(0, 4)).toEqual(['Remarks', 'mine of 2', 'mine of 5', '']);
    expect(shown(runs)).toHaveLength(1 + 1002 - 2 + 1);
    const locks = calls
      .slice(0, calls.indexOf('Sheet.deleteRows'))
      .filter((call) => call.startsWith('Lock.'));
    expect([calls.includes('Sheet.deleteRows'), locks.at(-1)]).toEqual([true, 'Lock.tryLock']);
  });

  it('keep the columns that the user has put beside theirs', async () => {
    await open();
    await sendAndShow();
    for (const name of ['Runs', 'Call log']) {
      const sheet = named(name);
      const column = sheet.lastColumn + 1;
      sheet.typeCell(1, column, 'Remarks');
      sheet.typeCell(2, column, 'mine');
    }
    await sendAndShow();
    for (const name of ['Runs', 'Call log']) {
      const texts = shown(named(name)).map((line) => line.at(-1));
      expect([name, texts.slice(0, 2)]).toEqual([name, ['Remarks', 'mine']]);
    }
    expect(names()).toHaveLength(3);
  });

  it('are made anew when the user has put a column between theirs, which stays as it is', async () => {
    await open();
    await sendAndShow();
    const [runs, log] = [named('Runs'), named('Call log')];
    for (const sheet of [runs, log]) {
      sheet.insertColumns(2, 1);
      sheet.typeCell(1, 2, 'Remarks');
      sheet.typeCell(2, 2, 'mine');
    }
    const before = [shown(runs), shown(log)];
    await sendAndShow();
    await sendAndShow();
    expect([shown(runs), shown(log)]).toEqual(before);
    expect(names().slice().sort()).toEqual(
      ['Call log', 'Call log (LeadSquared tasks)', 'Runs', 'Runs (LeadSquared tasks)', 'Sheet1'].sort(),
    );
  });
});
