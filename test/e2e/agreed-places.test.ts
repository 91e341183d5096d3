// Selected rows are those that were shown: other rows at their places, or keys of another account, and nothing is sent before a new look.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { SECOND_ACCOUNT } from '../../src/local/sandbox/beside.ts';
import { patientUser } from '../../src/local/workbench/patient-user.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { bookOf, plainRow, plainRows, putAt, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

type Deed = (sheet: SheetModel) => void;
const CHOSEN = { first: 2, last: 4 };
const LEFT = { row: 2, column: 1, rows: 3, columns: 1 };
const OTHERS = /The rows at the places that you chose are not those that you were shown/;

const MOVED: readonly (readonly [string, Deed])[] = [
  ['the sheet is sorted', (sheet) => sheet.sortRows(1, false)],
  ['a row above them is added', (sheet) => sheet.insertRows(2, 1)],
  ['one of them is deleted', (sheet) => sheet.deleteRows(3, 1)],
  ['one of them says something else', (sheet) => putAt(sheet, 3, 'Task name', 'Call somebody else')],
];

const rows = () => Array.from({ length: 8 }, (_, place) => plainRow(place));

async function checkSelected() {
  bench.sheet.select([LEFT]);
  const { check } = await bench.call('sidebarCheck', { target: 'selected', rows: null });
  if (!isRecord(check)) throw new Error('no check');
  expect(check.spans).toEqual([CHOSEN]);
  return { agreed: check.agreed, spans: check.spans };
}

type Seen = Awaited<ReturnType<typeof checkSelected>>;
function start({ agreed, spans }: Seen, more: Record<string, unknown> = {}) {
  const chosen = { sheetId: bench.sheet.gid, target: 'selected', spans };
  return bench.call('sidebarStart', { rows: chosen, sendHidden: false, agreed, atOnce: true, ...more });
}

const refusedForRows = { ok: false, code: 'match', message: expect.stringMatching(OTHERS) };

describe('selected rows that were checked', () => {
  it.each(MOVED)('are not sent when %s, but after a new check they are', async (_, deed) => {
    bench = await openBench({ book: bookOf(rows()) });
    const seen = await checkSelected();
    deed(bench.sheet);
    expect(await start(seen)).toMatchObject(refusedForRows);
    expect(await start(seen, { firstOnly: true })).toMatchObject(refusedForRows);
    expect(bench.account.tasks).toEqual([]);
    expect(await start(await checkSelected())).toMatchObject({ ok: true });
  });

  it('are sent when rows outside of them change, or they change places with each other', async () => {
    bench = await openBench({ book: bookOf([1, 2, 3, 0].map((number) => plainRow(number))) });
    const seen = await checkSelected();
    bench.sheet.sortRows(1, false);
    putAt(bench.sheet, 5, 'Task name', 'Call somebody else');
    expect(await start(seen)).toMatchObject({ ok: true });
  });

  it('of which the first went ahead are sent, unless others have come to their places meanwhile', async () => {
    for (const deed of [null, (sheet: SheetModel) => sheet.insertRows(3, 1)]) {
      bench = await openBench({ book: bookOf(rows()) });
      const seen = await checkSelected();
      expect(await start(seen, { firstOnly: true })).toMatchObject({ ok: true });
      expect(bench.account.tasks).toHaveLength(1);
      deed?.(bench.sheet);
      expect(await start(seen)).toMatchObject(deed === null ? { ok: true } : refusedForRows);
      expect(bench.account.tasks).toHaveLength(deed === null ? 3 : 1);
      await bench.close();
    }
  });
});

describe('while the menu asks', () => {
  it.each(MOVED)('and %s, no selected row is sent', async (_, deed) => {
    const user = patientUser();
    let isMeant = true;
    const ui = {
      ...user,
      alert: (dialog: Parameters<typeof user.alert>[0]) => {
        if (isMeant && dialog.buttons === 'YES_NO') deed(bench.sheet);
        if (dialog.buttons === 'YES_NO') isMeant = false;
        return user.alert(dialog);
      },
    };
    bench = await openBench({ book: bookOf(rows()), ui });
    bench.sheet.select([LEFT]);
    expect(await bench.tell('sendSelectedRows')).toMatch(OTHERS);
    expect(bench.account.tasks).toEqual([]);
    expect(words(bench.sheet).filter((word) => word === 'Queued')).toEqual([]);
  });
});

describe('keys of another account that were set after the check', () => {
  it('are named, and nothing is sent to it before a new check; so it is with the rows after a first one', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)), second: SECOND_ACCOUNT });
    const seen = await checkSelected();
    expect(await start(seen, { firstOnly: true })).toMatchObject({ ok: true });
    const { access = '', secret = '' } = SECOND_ACCOUNT.keys ?? {};
    await bench.connect(access, secret);
    for (const more of [{}, { firstOnly: true }]) {
      const refused = await start(seen, more);
      expect(refused).toMatchObject({ ok: false, code: 'other-account' });
      expect(refused.message).toMatch(
        /^The keys are now those of .+ in the LeadSquared account .+ Nothing was sent\./,
      );
    }
    expect([bench.account.tasks.length, bench.second?.tasks.length]).toEqual([1, 0]);
    expect(await start(await checkSelected())).toMatchObject({ ok: true });
    expect(bench.second?.tasks.length).toBe(2);
  });
});
