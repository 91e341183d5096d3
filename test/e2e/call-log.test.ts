// The call log of the last run: every call with its rows and outcome, and nothing of what was in them.
import { afterEach, describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { bookOf, plainRows, putAt } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const logSheet = (): SheetModel | undefined => bench.workbook.sheets.find(({ name }) => name === 'Call log');

/** The log's lines by their columns, as shown. */
async function shownLog(): Promise<Record<string, string>[]> {
  const { ok } = await bench.menu('showCallLog');
  expect(ok).toBe(true);
  const sheet = logSheet();
  if (sheet === undefined) return [];
  const { lastRow: rows, lastColumn: columns } = sheet;
  const [header = [], ...lines] = sheet.displays({ row: 1, column: 1, rows, columns });
  return lines.map((line) => Object.fromEntries(header.map((name, place) => [name, line[place] ?? ''])));
}

describe('the call log', () => {
  it('has a line for every call of the run, as the account saw it', async () => {
    bench = await openBench({
      book: bookOf(plainRows(120)),
      sandbox: { faults: [{ on: 'bulk', from: 2, times: 1, kind: 'rate-429' }], latency: [300, 300] },
    });
    const report = await bench.send();
    const lines = await shownLog();
    const { calls } = bench.account;
    expect(lines.map((line) => Number(line['HTTP status']))).toEqual(calls.map(({ status }) => status));
    expect(lines.map((line) => line.Call)).toEqual(
      calls.map(({ path }) => (path === PATHS.bulkCreate ? 'Create tasks' : 'Look up tasks')),
    );
    // The second and third calls go out side by side, and the second is repeated.
    const sent = lines.filter((line) => line.Call === 'Create tasks');
    expect(sent.map((line) => [line.Rows, line['Row numbers'], line.Outcome])).toEqual([
      ['50', '2-51', 'accepted'],
      ['50', '52-101', 'rate limit'],
      ['20', '102-121', 'accepted'],
      ['50', '52-101', 'accepted'],
    ]);
    expect(sent[0]?.['Request ID']).toMatch(/^\d+$/);
    for (const line of lines) {
      expect(line.Run).toBe(report?.runId);
      expect(Number(line.Milliseconds)).toBeGreaterThanOrEqual(300);
      expect(line.Time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    }
  });

  it('names neither keys nor people', async () => {
    bench = await openBench({ book: bookOf(plainRows(3)), sandbox: { badRows: 'skip' } });
    await bench.send();
    await bench.menu('undoLastRun');
    const text = JSON.stringify(await shownLog());
    expect(text).toContain('Delete tasks');
    for (const secret of [DEFAULT_KEYS.access, DEFAULT_KEYS.secret, 'kavya', 'Task 0', 'leadsquared']) {
      expect(text).not.toContain(secret);
    }
  });

  it('says when no answer came', async () => {
    bench = await openBench({
      book: bookOf(plainRows(2)),
      sandbox: { faults: [{ on: 'bulk', times: 1, kind: 'cut-after' }] },
    });
    await bench.send();
    const [first] = await shownLog();
    expect(first).toMatchObject({ 'HTTP status': '', Outcome: 'no answer' });
  });

  it('is that of the last run, and costs no service call more than the record', async () => {
    bench = await openBench({ book: bookOf(plainRows(60)) });
    await bench.send();
    const first = await shownLog();
    for (const column of [1, 2, 3, 4]) {
      bench.sheet.typeCell(62, column, bench.sheet.cell(61, column).display);
    }
    bench.sheet.typeCell(62, 1, 'Another task');
    bench.workbook.activate(bench.sheet);
    const { methodCalls } = await bench.menu('sendAllNewRows');
    const second = await shownLog();
    expect(new Set(second.map((line) => line.Run)).size).toBe(1);
    expect(second[0]?.Run).not.toBe(first[0]?.Run);
    expect(second.length).toBeLessThan(first.length);
    // One for each round of calls, and one at the end.
    expect(methodCalls['Properties.setProperties']).toBeLessThanOrEqual(4);
  });

  it('is no sheet to send from', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)) });
    await bench.send();
    await shownLog();
    const sheet = logSheet();
    if (sheet !== undefined) bench.workbook.activate(sheet);
    expect(await bench.tell('sendAllNewRows')).toMatch(/tells about past runs/);
  });

  it('is not there before the first run', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)) });
    expect(await bench.tell('showCallLog')).toMatch(/No run has called LeadSquared yet/);
  });
});

/** Gives a run the id of an earlier version, wherever it is written down. */
function rename(from: string, to: string): void {
  const properties = bench.host.documentProperties;
  for (const [key, value] of Object.entries(properties.entries)) {
    if (!key.includes(from) && !value.includes(from)) continue;
    properties.remove(key);
    properties.set(key.replaceAll(from, to), value.replaceAll(from, to));
  }
  for (const row of [2, 3]) putAt(bench.sheet, row, 'Task status', `Queued · ${to}-${row - 1}`);
}

describe('the id of a run', () => {
  it.each(['2E22', '7394', 'MAR1', 'TRUE', '00E1'])(
    'of an earlier version, such as %s, is text in the call log and among the runs',
    async (id) => {
      bench = await openBench({ book: bookOf(plainRows(2)), sandbox: { replyForm: 'rows-array' } });
      rename(await bench.startInSidebar(), id);
      for (let state = ''; state !== 'ended'; ) {
        const { run } = await bench.call('sidebarAdvance', { runId: id });
        state = isRecord(run) ? String(run.state) : '';
      }
      await bench.menu('showCallLog');
      for (const name of ['Call log', 'Runs']) {
        const cell = bench.workbook.sheetNamed(name)?.cell(2, 1);
        expect([name, cell?.display, cell?.value]).toEqual([name, id, id]);
      }
    },
  );
});
