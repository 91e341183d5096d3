// What counts of selected rows that were checked: those that would go, and of these what the sheet does not work out anew by itself.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { recalculate } from '../support/recalculating.ts';
import { addRow, bookOf, columnOf, plainRow, putAt, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const REFUSED = { ok: false, code: 'match', message: expect.stringMatching(/^The rows at the places/) };
const rows = (count: number) => Array.from({ length: count }, (_, place) => plainRow(place));

async function checkSelected(last: number) {
  bench.sheet.select([{ row: 2, column: 1, rows: last - 1, columns: 1 }]);
  const { check } = await bench.call('sidebarCheck', { target: 'selected', rows: null });
  if (!isRecord(check) || !isRecord(check.agreed)) throw new Error('no check');
  return { agreed: check.agreed, spans: check.spans };
}

type Seen = Awaited<ReturnType<typeof checkSelected>>;
function start({ agreed, spans }: Seen, more: Record<string, unknown> = {}) {
  const chosen = { sheetId: bench.sheet.gid, target: 'selected', spans };
  return bench.call('sidebarStart', { rows: chosen, sendHidden: false, agreed, atOnce: true, ...more });
}

/** Sends the first row alone. @returns what the others are agreed to with */
async function sendFirst(seen: Seen): Promise<Seen> {
  const started = await start(seen, { firstOnly: true });
  expect(started).toMatchObject({ ok: true, others: { rows: expect.any(Array) } });
  return { ...seen, agreed: { ...seen.agreed, shown: started.others } };
}

describe('selected rows beside others that do not go', () => {
  it('are sent whatever is done to those that were sent long ago, are invalid, or repeat another', async () => {
    bench = await openBench({ book: bookOf(rows(2)) });
    await bench.send();
    addRow(bench.sheet, { ...plainRow(2), 'Due date': 'some day' });
    for (const number of [3, 4, 4]) addRow(bench.sheet, plainRow(number));
    const seen = await checkSelected(7);
    putAt(bench.sheet, 2, 'Task name', 'Done on the phone');
    putAt(bench.sheet, 4, 'Task name', 'Nobody knows when');
    putAt(bench.sheet, 7, 'Due date', 'never');
    expect(await start(seen)).toMatchObject({ ok: true });
    expect(tally(words(bench.sheet))).toMatchObject({ Created: 4 });
  });

  it('are sent with the hidden ones when these are wanted, and without them when not', async () => {
    for (const sendHidden of [true, false]) {
      bench = await openBench({ book: bookOf(rows(4)) });
      bench.sheet.setRowsHidden(4, 1, true);
      const { agreed, spans } = await checkSelected(5);
      const wanted = { agreed: { ...agreed, rows: sendHidden ? 4 : 3 }, spans };
      expect(await start(wanted, { sendHidden })).toMatchObject({ ok: true });
      expect(bench.account.tasks).toHaveLength(sendHidden ? 4 : 3);
      await bench.close();
    }
  });
});

describe('selected rows after a first one', () => {
  const DEEDS: readonly (readonly [string, (sheet: SheetModel) => void, boolean])[] = [
    ['is edited', (sheet) => putAt(sheet, 2, 'Task name', 'Call somebody else'), true],
    ['is deleted', (sheet) => sheet.deleteRows(2, 1), true],
    ['is left, and another one is edited', (sheet) => putAt(sheet, 3, 'Task name', 'Call me'), false],
  ];
  it.each(DEEDS)('which %s', async (_, deed, goes) => {
    bench = await openBench({ book: bookOf(rows(3)) });
    const others = await sendFirst(await checkSelected(4));
    deed(bench.sheet);
    expect(await start(others)).toMatchObject(goes ? { ok: true } : REFUSED);
    expect(bench.account.tasks).toHaveLength(goes ? 3 : 1);
  });

  it('go in the menu, too, when that one was edited meanwhile', async () => {
    bench = await openBench({ book: bookOf(rows(3)) });
    const usual = bench.ui.alert.bind(bench.ui);
    bench.ui.alert = (dialog) => {
      if (dialog.message.includes('Send the other 2 rows now?')) putAt(bench.sheet, 2, 'Task name', 'Mine');
      return usual(dialog);
    };
    bench.sheet.select([{ row: 2, column: 1, rows: 3, columns: 1 }]);
    await bench.menu('sendSelectedRows');
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
  });
});

describe('selected rows with a formula', () => {
  let moment = 0;
  /** @param formula of the texts of the tasks, in row 2 and below */
  async function openWith(formula: string): Promise<void> {
    moment = 0;
    const book = bookOf([...rows(3).map((row) => ({ ...row, Description: '' }))]);
    bench = await openBench({ book });
    recalculate(
      bench.workbook,
      { header: 'Description', formula: () => formula, value: () => `minute ${moment}` },
      3,
    );
  }
  const passTime = () => {
    moment++;
    bench.sheet.typeCell(20, 1, `at ${moment}`);
  };

  it('that Sheets works out anew all the time are sent all the same, one row first or all', async () => {
    await openWith('="At "&TEXT(NOW(),"hh:mm")');
    const seen = await checkSelected(4);
    passTime();
    const others = await sendFirst(seen);
    passTime();
    expect(await start(others)).toMatchObject({ ok: true });
    expect(bench.account.tasks).toHaveLength(3);
  });

  it.each<[string, string, () => void]>([
    ['another column changes, too', '=NOW()', () => putAt(bench.sheet, 3, 'Task name', 'Somebody else')],
    ['only its text names such a function', '="NOW(1)"&Z1', () => undefined],
    [
      'one of its cells is typed',
      '=TODAY()',
      () => bench.sheet.typeCell(3, columnOf(bench.sheet, 'Description'), 'Mine'),
    ],
  ])('are refused when %s', async (_, formula, deed) => {
    await openWith(formula);
    const seen = await checkSelected(4);
    passTime();
    deed();
    expect(await start(seen)).toMatchObject(REFUSED);
    expect(bench.account.tasks).toEqual([]);
  });
});

describe('a sidebar that was open before the add-on came to know rows one by one', () => {
  it('has to check again', async () => {
    bench = await openBench({ book: bookOf(rows(2)) });
    const { agreed, spans } = await checkSelected(3);
    const { shown: _, ...old } = agreed;
    expect(await start({ agreed: { ...old, digest: '1k9x3f' }, spans })).toMatchObject(REFUSED);
    expect(await start({ agreed: { ...old, digest: null }, spans })).toMatchObject({ ok: true });
  });
});
