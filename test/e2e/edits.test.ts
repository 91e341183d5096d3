// A user who goes on working in the sheet while their rows are sent: every status lands on its own row.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  columnOf,
  HEADER,
  nameOf,
  plainRows,
  richRows,
  shownAt,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import type { TruthOptions } from '../support/truth.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 120;

/** Row from 1 that holds the task of this number. */
function rowOf(sheet: SheetModel, number: number): number {
  const column = columnOf(sheet, 'Task name');
  const texts = sheet.displays({ row: 1, column, rows: sheet.lastRow, columns: 1 });
  return texts.findIndex(([text]) => text === nameOf(number)) + 1;
}

interface Deed {
  readonly name: string;
  readonly header?: readonly string[];
  do(sheet: SheetModel): void;
  readonly truth?: TruthOptions;
  /** What becomes of the rows; all are created when it is left out. */
  readonly words?: Record<string, number>;
}

const DEEDS: readonly Deed[] = [
  { name: 'sorts the rows backwards', do: (sheet) => sheet.sortRows(columnOf(sheet, 'Task name'), false) },
  { name: 'sorts by the status', do: (sheet) => sheet.sortRows(columnOf(sheet, 'Task status')) },
  { name: 'inserts rows at the top', do: (sheet) => sheet.insertRows(2, 7), words: { Created: ROWS, '': 7 } },
  {
    name: 'deletes rows that wait, are out and are done',
    do: (sheet) => {
      for (const number of [110, 60, 10]) sheet.deleteRows(rowOf(sheet, number), 1);
    },
    truth: { lostRows: [10, 60, 110].map(nameOf) },
    words: { Created: ROWS - 3 },
  },
  { name: 'inserts a column at the left', do: (sheet) => sheet.insertColumns(1, 1) },
  {
    name: 'inserts a column beside the status',
    do: (sheet) => sheet.insertColumns(columnOf(sheet, 'Task status'), 2),
  },
  {
    name: 'deletes a column that fills no field',
    do: (sheet) => sheet.deleteColumns(columnOf(sheet, 'Internal code'), 1),
    header: HEADER.map((name) => (name === 'Location' ? 'Internal code' : name)),
  },
  {
    name: 'inserts a column, inserts rows and sorts',
    do: (sheet) => {
      sheet.insertColumns(3, 1);
      sheet.insertRows(40, 3);
      sheet.sortRows(columnOf(sheet, 'Task name'), false);
    },
  },
];

/** Does the deed while the nth call of its kind is out. */
async function during(deed: Deed, call: string, times: number, replyForm: 'receipt' | 'rows-array') {
  let seen = 0;
  bench = await openBench({
    book: bookOf(plainRows(ROWS), deed.header === undefined ? {} : { header: deed.header }),
    sandbox: { replyForm, storeDelay: [1000, 4000] },
    host: {
      onServiceCall: (_n, execution, name) => {
        if (execution.functionName !== 'sendAllNewRows' || name !== call) return;
        seen++;
        if (seen === times) deed.do(bench.sheet);
      },
    },
  });
  await bench.set({ sendHiddenRows: true });
  await bench.setRate(1);
  await bench.send();
  expect(seen).toBeGreaterThanOrEqual(times);
}

describe('while a call is out, the user', () => {
  const ways = DEEDS.flatMap((deed) =>
    [
      { call: 'UrlFetchApp.fetch', times: 1, replyForm: 'receipt' as const },
      { call: 'UrlFetchApp.fetch', times: 2, replyForm: 'rows-array' as const },
      { call: 'UrlFetchApp.fetch', times: 4, replyForm: 'receipt' as const },
      { call: 'Utilities.sleep', times: 2, replyForm: 'receipt' as const },
    ].map((moment) => ({ deed, ...moment, name: deed.name })),
  );

  it.each(ways)('$name ($call $times, $replyForm)', async ({ deed, call, times, replyForm }) => {
    await during(deed, call, times, replyForm);
    expect(bench.untruths(deed.truth)).toEqual([]);
    const counts = tally(words(bench.sheet));
    expect({ ...deed.words, ...counts }).toEqual(counts);
    expect(counts.Created).toBe(deed.words?.Created ?? ROWS);
    expect(
      bench
        .bulkCalls()
        .map((one) => one.tasksInCall)
        .reduce((a, b) => a + b),
    ).toBeLessThanOrEqual(ROWS);
  });

  it('renames the header of the status column', async () => {
    await during(
      { name: 'renames', do: (sheet) => sheet.typeCell(1, columnOf(sheet, 'Task status'), 'Result') },
      'UrlFetchApp.fetch',
      2,
      'rows-array',
    );
    // Put back, so that the oracle finds the column.
    bench.sheet.typeCell(1, columnOf(bench.sheet, 'Result'), 'Task status');
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
  });

  it('edits a row that waits: it is sent as it stands when its turn comes', async () => {
    const edit: Deed = {
      name: 'edits',
      do: (sheet) => sheet.typeCell(rowOf(sheet, 118), columnOf(sheet, 'Task type'), 'Phone call'),
    };
    await during(edit, 'UrlFetchApp.fetch', 1, 'receipt');
    expect(bench.untruths()).toEqual([]);
    expect(bench.account.tasks.find((task) => task.name === nameOf(118))?.taskType.name).toBe('Phone call');
  });

  it('changes a date, which no text tells, at any moment of planning: the row is sent as it stands', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    const openDated = async () => {
      bench = await openBench({ book: bookOf(plainRows(6)) });
      bench.sheet.typeCell(4, columnOf(bench.sheet, 'Due date'), '2029-05-05 10:00');
    };
    const calls: string[] = [];
    await openDated();
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        calls.push(call);
      },
    });
    await bench.close();
    const last = calls.indexOf('SpreadsheetApp.flush') + 1;
    expect(last).toBeGreaterThan(30);
    for (const moment of pointsOf('planning', last)) {
      await openDated();
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (n) => {
          if (n === moment) bench.sheet.typeCell(4, columnOf(bench.sheet, 'Due date'), '2029-06-06 11:00');
        },
      });
      const where = `changed before call ${moment}`;
      const due = bench.account.tasks.find((task) => task.name === nameOf(3))?.dueDate;
      expect([where, due === undefined ? null : new Date(due).toISOString()]).toEqual([
        where,
        '2029-06-06T05:30:00.000Z',
      ]);
      expect([where, ...bench.untruths()]).toEqual([where]);
      await bench.close();
    }
  });

  it('spoils a row that waits: it becomes Invalid and is not sent', async () => {
    const edit: Deed = {
      name: 'spoils',
      do: (sheet) => sheet.typeCell(rowOf(sheet, 118), columnOf(sheet, 'Due date'), 'tomorrow-ish'),
    };
    await during(edit, 'UrlFetchApp.fetch', 1, 'receipt');
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS - 1, Invalid: 1 });
    expect(bench.sheet.cell(119, columnOf(bench.sheet, 'Due date')).note).toMatch(/^Bulk Tasks: /);
  });

  it('spoils a row that waits, and sorts as its note is written: a note of their own stays on its row', async () => {
    const own = 11;
    bench = await openBench({ book: bookOf(plainRows(ROWS)), sandbox: { replyForm: 'receipt' } });
    await bench.set({ sendHiddenRows: true });
    const due = columnOf(bench.sheet, 'Due date');
    bench.sheet.writeNotes({ row: rowOf(bench.sheet, own), column: due, rows: 1, columns: 1 }, [
      ['ask Meera'],
    ]);
    const isDone = { spoilt: false, sorted: false };
    await bench.setRate(1);
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        if (call === 'UrlFetchApp.fetch' && !isDone.spoilt) {
          isDone.spoilt = true;
          bench.sheet.typeCell(rowOf(bench.sheet, ROWS + 1 - own), due, 'tomorrow-ish');
        }
        if (call === 'Range.setNotes' && !isDone.sorted) {
          isDone.sorted = true;
          bench.sheet.sortRows(columnOf(bench.sheet, 'Task name'), false);
        }
      },
    });
    expect(isDone).toEqual({ spoilt: true, sorted: true });
    const noteOf = (number: number) => bench.sheet.cell(rowOf(bench.sheet, number), due).note;
    expect(noteOf(own)).toBe('ask Meera');
    expect(noteOf(ROWS + 1 - own)).toMatch(/^Bulk Tasks: /);
  });

  it('edits a row that is out: it is found by what was sent', async () => {
    const edit: Deed = {
      name: 'edits',
      do: (sheet) =>
        sheet.typeCell(rowOf(sheet, 3), columnOf(sheet, 'Owner e-mail'), 'sara.khan@example.com'),
    };
    await during(edit, 'UrlFetchApp.fetch', 1, 'receipt');
    expect(bench.untruths({ changedRows: [nameOf(3)] })).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
  });

  it('takes a row out of the run by clearing its status: it is not sent', async () => {
    const clear: Deed = {
      name: 'clears',
      do: (sheet) => sheet.typeCell(rowOf(sheet, 118), columnOf(sheet, 'Task status'), ''),
    };
    await during(clear, 'UrlFetchApp.fetch', 1, 'receipt');
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS - 1, '': 1 });
  });

  it('copies a row with its status: the upper one counts, and none is sent twice', async () => {
    const copy: Deed = {
      name: 'copies',
      do: (sheet) => {
        const box = { row: 120, column: 1, rows: 1, columns: sheet.lastColumn };
        const [cells = []] = sheet.displays(box);
        sheet.insertRows(122, 1);
        sheet.write({ ...box, row: 122 }, [cells]);
      },
    };
    await during(copy, 'UrlFetchApp.fetch', 1, 'rows-array');
    expect(bench.account.tasks.filter((task) => task.name === nameOf(119)).length).toBe(1);
    expect(bench.account.counts().tasks).toBe(ROWS);
  });

  it('looks at another sheet: the rows’ own sheet is worked on', async () => {
    const look: Deed = { name: 'looks', do: () => void bench.workbook.insertSheet({ name: 'Notes' }) };
    await during(look, 'UrlFetchApp.fetch', 1, 'receipt');
    expect(bench.untruths()).toEqual([]);
    expect(bench.workbook.sheetNamed('Notes')?.lastRow).toBe(0);
  });

  it('deletes the status column: the run stops and says what to do', async () => {
    bench = await openBench({
      book: bookOf(plainRows(ROWS)),
      host: {
        onServiceCall: (_n, _execution, name) => {
          const column = columnOf(bench.sheet, 'Task status');
          if (
            name === 'UrlFetchApp.fetch' &&
            column > 0 &&
            bench.bulkCalls().length === 0 &&
            bench.sheet.lastRow > 1
          ) {
            if (shownAt(bench.sheet, 2, 'Task status') !== '') bench.sheet.deleteColumns(column, 1);
          }
        },
      },
    });
    await bench.setRate(1);
    const told = await bench.tell('sendAllNewRows');
    expect(told).toMatch(/“Task status” was deleted.*Undo/);
    expect(bench.bulkCalls().length).toBe(1);
  });
});

describe('while the question before sending is open, the user', () => {
  it('sorts and adds rows: what counts is the sheet after the answer', async () => {
    bench = await openBench({ book: bookOf(richRows(60)) });
    const { ui } = bench;
    const answer = ui.alert.bind(ui);
    ui.alert = (dialog) => {
      if (dialog.buttons === 'YES_NO') bench.sheet.sortRows(1, false);
      return answer(dialog);
    };
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 60 });
  });
});
