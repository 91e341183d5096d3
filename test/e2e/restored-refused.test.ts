// An older version of the sheet is put back in which rows say that they were not sent: those that a later run has sent are not sent twice.
import { afterEach, describe, expect, it } from 'vitest';
import type { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { copyBook, restoreBook } from '../support/copy-book.ts';
import { openOnMonday, shownSchedule } from '../support/schedules.ts';
import {
  addRow,
  bookOf,
  columnOf,
  plainRow,
  plainRows,
  putAt,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { HOUR } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

async function open(rows: number): Promise<void> {
  bench = await openBench({ book: bookOf(plainRows(rows)), sandbox: { replyForm: 'rows-array' } });
}

/** Each row has one task, and no task is another row's. */
function expectOneTaskEach(rows: number): void {
  expect(bench.account.tasks.map(({ name }) => name).sort()).toEqual(
    plainRows(rows).map((row) => row['Task name']),
  );
  expect(words(bench.sheet)).toEqual(plainRows(rows).map(() => 'Created'));
  expect(bench.untruths()).toEqual([]);
}

async function advance(runId: string): Promise<string> {
  const { run } = await bench.call('sidebarAdvance', { runId });
  return isRecord(run) ? String(run.state) : '';
}

/** A version in which the rows say that they were not sent; whoever corrected the account, the template or the settings, sent them since. */
function versionThatSays(status: string, rows: number): Workbook {
  const then = copyBook(bench.workbook, 'version', true);
  const { activeSheet } = then;
  for (let row = 2; row < rows + 2; row++) {
    activeSheet.typeCell(row, columnOf(activeSheet, 'Task status'), status);
    activeSheet.typeCell(row, columnOf(activeSheet, 'Task ID'), '');
  }
  return then;
}

describe('a version that is put back, from before a run sent what was', () => {
  const INVALID = 'Invalid — Owner: there is no such user.';

  it.each([INVALID, 'Skipped — repeats row 9 in every field.'])(
    'refused (%s), has the rows looked up first and sends none',
    async (status) => {
      await open(5);
      await bench.send();
      restoreBook(bench.workbook, versionThatSays(status, 5));
      await bench.send();
      expect(bench.ui.heard.filter(({ text }) => text.includes('Look them up'))).toHaveLength(1);
      expectOneTaskEach(5);
    },
  );

  it('Invalid, is told by the sidebar’s check, which clears the words, and by the next one', async () => {
    await open(5);
    await bench.send();
    restoreBook(bench.workbook, versionThatSays(INVALID, 5));
    for (const shows of ['Invalid', '']) {
      expect(words(bench.sheet)[0]).toBe(shows);
      const { check } = await bench.call('sidebarCheck', { target: 'new', rows: null });
      expect(check).toMatchObject({
        ready: 5,
        putBack: 5,
        caution: expect.stringContaining('none of them shows it'),
      });
    }
  });

  it('Invalid, pauses a schedule', async () => {
    bench = await openOnMonday(plainRows(3));
    await bench.send();
    await bench.saveSchedule();
    restoreBook(bench.workbook, versionThatSays(INVALID, 3));
    await bench.host.passTime(2 * HOUR);
    expect(bench.account.tasks.length).toBe(3);
    expect(String((await shownSchedule(bench)).paused)).toContain('none of them shows it any more');
  });

  it('Failed, is told before they are sent again, and looked up from there', async () => {
    await open(3);
    await bench.send();
    restoreBook(bench.workbook, versionThatSays('Failed · ZZZZZZZZ-1 — no.', 3));
    const { check } = await bench.call('sidebarCheck', { target: 'failed', rows: null });
    expect(check).toMatchObject({ ready: 3, putBack: 3 });
    const rows = { sheetId: bench.sheet.gid, target: 'failed', spans: [] };
    const { run } = await bench.call('sidebarStart', { rows, sendHidden: false, lookFirst: true });
    const runId = isRecord(run) ? String(run.id) : '';
    for (let state = ''; state !== 'ended'; ) state = await advance(runId);
    expectOneTaskEach(3);
  });

  it('leaves Failed rows as they are when only blank ones seem to have been sent', async () => {
    await open(3);
    await bench.send();
    restoreBook(bench.workbook, versionThatSays('', 3));
    addRow(bench.sheet, plainRow(4));
    putAt(bench.sheet, 5, 'Task status', 'Failed · ZZZZZZZZ-4 — no.');
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Created', 'Created', 'Failed']);
    expect(bench.account.tasks).toHaveLength(3);
  });
});

describe('rows that were refused, without any version put back', () => {
  it('are sent without a question when they were Invalid, were corrected, and others were sent meanwhile', async () => {
    bench = await openBench({ book: bookOf([...plainRows(3), plainRow(4, { 'Due date': '31/02/2029' })]) });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Created', 'Created', 'Invalid']);
    bench.sheet.deleteRows(2, 1);
    putAt(bench.sheet, 4, 'Due date', String(plainRow(4)['Due date']));
    await bench.send();
    expect(bench.ui.heard.filter(({ text }) => text.includes('older version'))).toEqual([]);
    expect([bench.account.tasks.length, tally(words(bench.sheet))]).toEqual([4, { Created: 3 }]);
  });
});
