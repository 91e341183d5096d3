// A row that the user copies, token and all, while it is being sent is a row of its own, also when Google holds the add-on up.
import { afterEach, describe, expect, it } from 'vitest';
import { letPass } from '../chaos/clock.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, columnOf, plainRow, plainRows, statuses, tally, words } from '../support/sheet-of-tasks.ts';
import { SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { HOUR, LONGER_THAN_A_LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 6;
/** Its owner is unknown, so the call is refused and its rows are queued again. */
const REFUSED = 4;
const COPIED = 2;

async function open(): Promise<void> {
  const rows = plainRows(ROWS);
  rows[REFUSED - 1] = plainRow(REFUSED, { 'Owner e-mail': 'nobody@unknown.example' });
  bench = await openBench({ book: bookOf(rows), sandbox: { replyForm: 'receipt' } });
  await bench.set({ sendHiddenRows: true });
}

function copyRow(): void {
  const { sheet } = bench;
  const last = ROWS + 2;
  const box = { row: COPIED + 1, column: 1, rows: 1, columns: sheet.lastColumn };
  const [cells = []] = sheet.displays(box);
  sheet.insertRows(last, 1);
  sheet.write({ ...box, row: last }, [cells]);
  sheet.typeCell(last, columnOf(sheet, 'Location'), 'Pune');
}

/** Sends while the row is copied during the first call. @param held the service call in which Google stands still; 0 for none */
async function sendWhileCopied(held: number): Promise<string[]> {
  const calls: string[] = [];
  let isOut = false;
  await bench.host.run('sendAllNewRows', [], {
    kind: 'menu',
    onServiceCall: (n: number, _execution: unknown, call: string) => {
      calls.push(call);
      if (!isOut && call.startsWith('UrlFetchApp.')) {
        isOut = true;
        copyRow();
      }
      if (n !== held) return;
      letPass(bench.host, LONGER_THAN_A_LEASE);
      bench.workbook.activate(bench.sheet);
      bench.host.runNow('sendAllNewRows', [], { kind: 'menu' });
    },
  });
  return calls;
}

const tasks = () => bench.account.tasks.map(({ name, location }) => `${name}, ${location}`).sort();

describe('a row that is copied while it is being sent', () => {
  it('makes one task, and its copy another one', async () => {
    await open();
    await sendWhileCopied(0);
    // The refused rows are sent again once LeadSquared can be asked about them.
    await bench.host.passTime(HOUR);
    await bench.send();
    expect(tasks()).toHaveLength(ROWS);
    expect(new Set(tasks()).size).toBe(ROWS);
  });

  it('makes no task twice when Google holds the add-on up at any moment until the next call', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    await open();
    const calls = await sendWhileCopied(0);
    const isFetch = (call: string) => call.startsWith('UrlFetchApp.');
    const first = calls.findIndex(isFetch) + 1;
    const second = calls.findIndex((call, place) => place >= first && isFetch(call)) + 1;
    expect(second).toBeGreaterThan(first + 10);
    for (let held = first + 1; held <= second; held++) {
      await bench.close();
      await open();
      await sendWhileCopied(held);
      letPass(bench.host, LONGER_THAN_A_LEASE);
      bench.workbook.activate(bench.sheet);
      await bench.send();
      expect([held, calls[held - 1], ...tasks()]).toEqual([held, calls[held - 1], ...new Set(tasks())]);
    }
  });
});

describe('a row that is copied while nobody knows whether its task exists', () => {
  /** The reply is lost, and tasks cannot be seen for so long. */
  const sandbox = {
    storeDelay: [HOUR, HOUR],
    faults: [{ on: 'bulk', kind: 'cut-after', times: 1 }],
  } as const;

  async function sendInDoubt(): Promise<void> {
    bench = await openBench({ book: bookOf(plainRows(ROWS)), sandbox });
    await bench.set({ sendHiddenRows: true, sendDuplicates: true });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Unknown: ROWS });
  }

  function copyWhole(from = COPIED + 1, to = ROWS + 2): void {
    const { sheet } = bench;
    const box = { row: from, column: 1, rows: 1, columns: sheet.lastColumn };
    sheet.write({ ...box, row: to }, sheet.displays(box));
  }

  it('is one task and its copy: only one of them is Created, and the other says what it is', async () => {
    await sendInDoubt();
    copyWhole();
    await bench.host.passTime(2 * HOUR);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS, Unknown: 1 });
    expect(statuses(bench.sheet)[ROWS]).toMatch(/this row was copied together with its status/);
    expect(bench.account.tasks.length).toBe(ROWS);
  });

  it('is not sent again with those that LeadSquared does not have, and is once its status is cleared', async () => {
    await sendInDoubt();
    copyWhole();
    await bench.host.passTime(2 * HOUR);
    await bench.send();
    await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
    await bench.host.passTime(2 * HOUR);
    expect(bench.account.tasks.length).toBe(ROWS);
    bench.sheet.typeCell(ROWS + 2, columnOf(bench.sheet, 'Location'), 'Pune');
    bench.sheet.typeCell(ROWS + 2, columnOf(bench.sheet, 'Task status'), '');
    await bench.send();
    await bench.host.passTime(2 * HOUR);
    expect(bench.account.tasks.length).toBe(ROWS + 1);
  });

  it('is not taken for a copy of a row that waits, when one of these was copied, too', async () => {
    await sendInDoubt();
    const waits = ROWS + 2;
    for (const [header, text] of Object.entries(plainRow(ROWS + 1)))
      bench.sheet.typeCell(waits, columnOf(bench.sheet, header), String(text));
    await bench.startInSidebar();
    copyWhole(COPIED + 1, waits + 1);
    copyWhole(waits, waits + 2);
    await bench.send();
    await bench.host.passTime(2 * HOUR);
    await bench.send();
    // The copy of the row that waited is a row of its own; that of the row in doubt is not.
    expect(bench.account.tasks.length).toBe(ROWS + 2);
    expect(statuses(bench.sheet)[ROWS + 1]).toMatch(/this row was copied together with its status/);
    await bench.host.passTime(2 * HOUR);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS + 2, Unknown: 1 });
  });
});
