// Every form in which LeadSquared may answer for a call, with good rows and rows that it refuses.
import { afterEach, describe, expect, it } from 'vitest';
import { BAD_ROWS, ERROR_STATUSES, REPLY_FORMS } from '../../src/local/sandbox/options.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  plainRow,
  refusedRow,
  richRow,
  statuses,
  type TaskRow,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const UNKNOWN_TYPE = 17;
const ROW_COUNT = 70;
/** Rows that the checks let through and the account refuses, each for another reason. */
const REFUSED: ReadonlyMap<number, TaskRow> = new Map([
  [5, refusedRow(5)],
  [UNKNOWN_TYPE, plainRow(UNKNOWN_TYPE, { 'Task type': 'Séance' })],
  [44, plainRow(44, { 'Owner e-mail': 'vikram.shah@example.com' })],
  [70, plainRow(70, { 'Task type': 'Product demo', mx_Custom_1: 'not a field of demos' })],
]);
const rows = () =>
  Array.from({ length: ROW_COUNT }, (_, place) => REFUSED.get(place + 1) ?? richRow(place + 1));

const EVERY_WAY = REPLY_FORMS.flatMap((replyForm) =>
  BAD_ROWS.flatMap((badRows) => ERROR_STATUSES.map((errorStatus) => ({ replyForm, badRows, errorStatus }))),
);

const ENDS = ['Created', 'Failed', 'Accepted'];

/** Before rows of a refused call are sent again, an account that has shown nothing yet is waited for. */
async function sendToEnd(): Promise<void> {
  await bench.send();
  for (let tries = 0; tries < 5 && words(bench.sheet).some((word) => !ENDS.includes(word)); tries++) {
    await bench.send();
  }
}

describe('rows that LeadSquared refuses among good ones', () => {
  it.each(EVERY_WAY)('end true with $replyForm, $badRows, errors under $errorStatus', async (way) => {
    bench = await openBench({ book: bookOf(rows()), sandbox: { ...way, storeDelay: [0, 8000] } });
    await sendToEnd();
    // A bare receipt for a call of which LeadSquared silently left rows out: nobody can know which, or why.
    const isHidden = way.replyForm === 'receipt' && way.badRows === 'skip';
    expect(bench.untruths({ mayDoubt: isHidden })).toEqual([]);
    for (const [place, word] of words(bench.sheet).entries()) {
      const bad = isHidden ? 'Accepted' : 'Failed';
      expect([place + 1, word]).toEqual([place + 1, REFUSED.has(place + 1) ? bad : 'Created']);
    }
    expect(bench.account.counts().tasks).toBe(ROW_COUNT - REFUSED.size);
  });

  it('tell LeadSquared’s own reason', async () => {
    bench = await openBench({ book: bookOf(rows()), sandbox: { replyForm: 'rows-array', badRows: 'skip' } });
    await bench.send();
    expect(statuses(bench.sheet)[4]).toMatch(/^Failed .*nobody\.5@example\.com.* does not exist/);
    expect(statuses(bench.sheet)[UNKNOWN_TYPE - 1]).toMatch(/^Failed .*Séance.* does not exist/);
  });

  it('are sent again once they are corrected and selected, the others are not', async () => {
    bench = await openBench({ book: bookOf(rows()) });
    await sendToEnd();
    const calls = bench.account.calls.length;
    bench.sheet.typeCell(6, 3, 'kavya.rao@example.com');
    bench.sheet.select([{ ...bench.sheet.all, row: 2, rows: 70 }]);
    const report = await bench.send('sendSelectedRows');
    const made = bench.account.calls.slice(calls).filter(({ path }) => path === PATHS.create);
    expect(made).toHaveLength(4);
    expect(report).toMatchObject({ created: 1, failed: 3, leftAlone: 66 });
    expect(bench.untruths()).toEqual([]);
    expect(words(bench.sheet)[4]).toBe('Created');
  });

  it('are left alone by “Send all new rows”', async () => {
    bench = await openBench({ book: bookOf([plainRow(1), refusedRow(2)]) });
    await sendToEnd();
    const calls = bench.account.calls.length;
    expect(await bench.send()).toBeNull();
    expect(bench.account.calls.length).toBe(calls);
  });
});
