// What the user was shown is what is sent: columns and rows that others change between the question, or the check, and the sending.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { patientUser } from '../../src/local/workbench/patient-user.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { headerOf } from '../support/own-columns.ts';
import { addRow, bookOf, columnOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 12;
type Deed = (sheet: SheetModel) => void;

const rows = () => plainRows(ROWS).map((row, place) => ({ ...row, Description: `Note ${place}` }));

/** A colleague's deed comes while the question whether to send stands. @param isFirst in a sheet without the add-on's columns */
async function openAsked(deed: Deed, isFirst: boolean): Promise<void> {
  const user = patientUser();
  let isMeant = false;
  bench = await openBench({
    book: bookOf(isFirst ? rows() : [plainRow(99)]),
    ui: {
      ...user,
      alert: (dialog) => {
        if (isMeant && dialog.buttons === 'YES_NO') {
          isMeant = false;
          deed(bench.sheet);
        }
        return user.alert(dialog);
      },
    },
  });
  if (!isFirst) {
    await bench.send();
    for (const row of rows()) addRow(bench.sheet, row);
  }
  isMeant = true;
}

const LOST: readonly (readonly [string, Deed, RegExp])[] = [
  [
    'deletes a column that is read',
    (sheet) => sheet.deleteColumns(columnOf(sheet, 'Description'), 1),
    /The column "Description" was renamed or deleted since you looked\. Nothing was sent\./,
  ],
  [
    'renames one to what nobody knows',
    (sheet) => sheet.typeCell(1, columnOf(sheet, 'Description'), 'Foo'),
    /The column "Description" was renamed or deleted since you looked\./,
  ],
  [
    'adds one that would be read',
    (sheet) => {
      sheet.insertColumns(2, 1);
      sheet.typeCell(1, 2, 'mx_Custom_2');
    },
    /The column "mx_Custom_2" has come since you looked, and its cells would go into the tasks\. Nothing was sent\./,
  ],
];

describe('a colleague who, while the question stands,', () => {
  it.each(LOST)('%s: nothing is sent, and that is said', async (_, deed, sentence) => {
    for (const isFirst of [true, false]) {
      await openAsked(deed, isFirst);
      expect(await bench.tell('sendAllNewRows')).toMatch(sentence);
      expect(bench.account.tasks).toHaveLength(isFirst ? 0 : 1);
      expect(words(bench.sheet).filter((word) => word === 'Queued')).toEqual([]);
      await bench.close();
    }
  });

  it('adds rows below: those that were shown are sent, and no others', async () => {
    await openAsked((sheet) => addRow(sheet, plainRow(50)), false);
    await bench.send();
    expect(bench.account.tasks).toHaveLength(1 + ROWS);
  });

  it('moves a column: the rows are sent as they were shown', async () => {
    await openAsked((sheet) => sheet.moveColumn(columnOf(sheet, 'Description'), 1), true);
    await bench.send();
    expect(bench.account.tasks.map(({ sent }) => sent.Description).sort()).toEqual(
      rows()
        .map(({ Description }) => Description)
        .sort(),
    );
  });
});

/** Checks in the sidebar, lets a colleague do something, and sends what the check showed. */
async function sendChecked(deed: Deed) {
  bench = await openBench({ book: bookOf(rows()) });
  const checked = await bench.call('sidebarCheck', { target: 'new', rows: null });
  deed(bench.sheet);
  const { agreed, spans } = isRecord(checked.check) ? checked.check : {};
  const chosen = { sheetId: bench.sheet.gid, target: 'new', spans };
  return bench.call('sidebarStart', { rows: chosen, sendHidden: false, agreed, atOnce: true });
}

describe('a colleague who, between the check and the sending in the sidebar,', () => {
  it.each(LOST)('%s: nothing is sent, and that is said', async (_, deed, sentence) => {
    const answer = await sendChecked(deed);
    expect(answer).toMatchObject({ ok: false, code: 'match', message: expect.stringMatching(sentence) });
    expect(bench.account.tasks).toEqual([]);
  });

  it('adds rows: nothing is sent before they were shown', async () => {
    const answer = await sendChecked((sheet) => {
      for (const number of [50, 51]) addRow(sheet, plainRow(number));
    });
    expect(JSON.stringify(answer)).toMatch(/14 rows are ready by now, and you were shown 12/);
    expect(bench.account.tasks).toEqual([]);
    expect(headerOf(bench.sheet)).toContain('Task status');
  });

  it('deletes a row: the others are sent', async () => {
    await sendChecked((sheet) => sheet.deleteRows(3, 1));
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS - 1 });
  });
});
