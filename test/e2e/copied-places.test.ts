// Rows that were copied together with their status: within a sheet, with their whole sheet, with the whole file.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { routeToAccount } from '../../src/local/workbench/crm-route.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { copyBook } from '../support/copy-book.ts';
import { finish, namesTwice, openHalfSent, openWith } from '../support/half-sent.ts';
import {
  addRow,
  bookOf,
  nameOf,
  plainRow,
  plainRows,
  putAt,
  shownAt,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { HOUR, MINUTE } from '../support/times.ts';

/** What a check of all new rows of the open sheet warns of. */
async function notices(bench: Bench): Promise<string> {
  const { check } = await bench.call('sidebarCheck', { target: 'new', rows: null });
  return JSON.stringify(isRecord(check) ? check.notices : null);
}

function copyRow(sheet: SheetModel, from: number): number {
  const to = sheet.lastRow + 1;
  const box = { row: from, column: 1, rows: 1, columns: sheet.lastColumn };
  sheet.write({ ...box, row: to }, sheet.displays(box));
  return to;
}

describe('a duplicated sheet', () => {
  it.each([true, false])(
    'of a run that goes on is left alone, and what waits there is looked up once it has ended; it bears the marks: %s',
    async (carries) => {
      const { bench, runId } = await openHalfSent();
      const copy = bench.workbook.duplicateSheet(bench.sheet, carries);
      const words1 = await bench.tell('sendAllNewRows');
      expect(words1).toContain(
        `70 rows were copied or moved here from the sheet “Sheet1”, where run ${runId} has not ended, and are left alone.`,
      );
      expect(words1).toContain(
        '50 rows that say Created were copied or moved here from the sheet “Sheet1”, which has sent them.',
      );
      expect(bench.account.tasks.length).toBe(50);
      bench.workbook.activate(bench.sheet);
      await finish(bench, runId);
      bench.workbook.activate(copy);
      await bench.send();
      expect(namesTwice(bench)).toEqual([]);
      expect(words(copy).filter((word) => word === 'Queued' || word === 'Sending')).toEqual([]);
    },
  );

  it('gets none of the tasks that the other’s older run has made after a newer run there had ended', async () => {
    const bench = await openWith(3);
    const older = await bench.startInSidebar();
    addRow(bench.sheet, plainRow(4));
    const newer = await bench.startInSidebar();
    expect(newer).not.toBe(older);
    await bench.call('sidebarStop', { runId: newer });
    await finish(bench, newer);
    const copy = bench.workbook.duplicateSheet(bench.sheet, false);
    await bench.host.passTime(20 * HOUR);
    await finish(bench, older);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3, '': 1 });
    bench.workbook.activate(copy);
    const { run } = await bench.call('sidebarAskLeadSquared', { sheetId: copy.gid });
    await finish(bench, isRecord(run) ? String(run.id) : '');
    expect(words(copy)).not.toContain('Created');
    expect(bench.account.tasks.length).toBe(3);
  });

  it('that has sent rows of the original’s is named where the original would send them, until they are undone', async () => {
    const bench = await openWith(4);
    const copy = bench.workbook.duplicateSheet(bench.sheet, true);
    bench.workbook.activate(copy);
    await bench.host.run('sendAllNewRows', [], { kind: 'menu' });
    bench.workbook.activate(bench.sheet);
    addRow(bench.sheet, plainRow(5));
    expect(await notices(bench)).toContain(
      '4 rows look like rows that were queued or sent a short while ago in the sheet “Copy of Sheet1”. If they stand for the same tasks, these would exist twice: compare the sheets before you send.',
    );
    await bench.undo();
    expect(await notices(bench)).toBe('[]');
  });

  it('is named for those rows alone that the other has sent', async () => {
    const bench = await openWith(120);
    const copy = bench.workbook.duplicateSheet(bench.sheet, true);
    await bench.setRate(1, 5);
    const runId = await bench.startInSidebar();
    await bench.call('sidebarAdvance', { runId });
    await bench.call('sidebarStop', { runId });
    await finish(bench, runId);
    expect(tally(words(bench.sheet))).toEqual({ Created: 50, '': 70 });
    bench.workbook.activate(copy);
    expect(await notices(bench)).toContain(
      '50 rows look like rows that were queued or sent a short while ago',
    );
  });

  it('sends what the user has cleared as tasks of its own', async () => {
    const bench = await openWith(3);
    await bench.send();
    const copy = bench.workbook.duplicateSheet(bench.sheet, true);
    putAt(copy, 3, 'Task status', '');
    await bench.send();
    expect(tally(bench.account.tasks.map(({ name }) => name))).toEqual({
      [nameOf(1)]: 1,
      [nameOf(2)]: 2,
      [nameOf(3)]: 1,
    });
  });
});

describe('a sheet that is duplicated in the moment in which its rows are queued', () => {
  it('leaves the tasks to the sheet that sends them, and none is sent again', async () => {
    const bench = await openWith(3);
    let copy: SheetModel | null = null;
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: () => {
        const isMarked = shownAt(bench.sheet, 2, 'Task status').includes('⟨');
        if (copy === null && isMarked) copy = bench.workbook.duplicateSheet(bench.sheet, false);
      },
    });
    if (copy === null) throw new Error('No row was marked.');
    await bench.host.passTime(HOUR);
    const { gid } = copy as SheetModel;
    const missing = await bench.call('sidebarSendMissing', { sheetId: gid, confirmed: true });
    if (isRecord(missing.run)) await finish(bench, String(missing.run.id));
    expect(words(bench.sheet)).toEqual(['Created', 'Created', 'Created']);
    expect(words(copy)).not.toContain('Created');
    expect(bench.account.tasks).toHaveLength(3);
  });
});

describe('a copied file', () => {
  it.each([true, false])(
    'sends nothing of the original’s again, and says so; it bears the marks: %s',
    async (carries) => {
      const { bench } = await openHalfSent();
      const copy = await openBench({
        book: copyBook(bench.workbook, 'copy', carries),
        host: { route: routeToAccount(bench.account), startAt: bench.host.now() + HOUR },
      });
      onTestFinished(() => copy.close());
      await copy.send();
      const question = copy.ui.heard.find(({ text }) => text.includes('another spreadsheet'))?.text ?? '';
      expect(question).toContain(
        '50 rows that say Created were copied or moved here from another spreadsheet, which has sent them.',
      );
      expect(question).toContain('50 rows say Queued, copied or moved here from another spreadsheet.');
      expect(bench.account.tasks.length).toBe(50);
      expect(tally(words(copy.sheet))).toEqual({ Created: 50, Unknown: 70 });
    },
  );

  it.each([
    ['by their references', 'description', { Created: 3 }],
    ['and by nothing else, since equal tasks may be anybody’s', 'none', { Accepted: 3 }],
  ] as const)('knows the tasks of rows in doubt %s', async (_, place, outcome) => {
    const account = { replyForm: 'counts', storeDelay: [HOUR, HOUR] } as const;
    const bench = await openBench({ book: bookOf(plainRows(3)), sandbox: account });
    onTestFinished(() => bench.close());
    await bench.set({ reference: { place }, readBackSeconds: 5 });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Accepted: 3 });
    const copy = await openBench({
      book: copyBook(bench.workbook, 'copy', true),
      host: { route: routeToAccount(bench.account), startAt: bench.host.now() + 2 * HOUR },
    });
    onTestFinished(() => copy.close());
    await copy.send();
    expect(tally(words(copy.sheet))).toEqual(outcome);
    if (place === 'description') return;
    expect(shownAt(copy.sheet, 2, 'Task status')).toMatch(
      /1 task in LeadSquared looks the same as this row, but another spreadsheet has sent the row, and nothing here tells whether its task is among them\. Look there before you clear this cell/,
    );
    expect(shownAt(copy.sheet, 2, 'Task ID')).toBe('');
  });

  it('gives none of its tasks to equal rows that wait for the limiter in the original', async () => {
    const bench = await openBench({ book: bookOf(plainRows(2)), sandbox: { replyForm: 'receipt' } });
    onTestFinished(() => bench.close());
    await bench.set({ reference: { place: 'none' } });
    await bench.send();
    const before = bench.account.tasks.map(({ id }) => id);
    await bench.setRate(1, 120);
    for (const place of [3, 4, 5]) addRow(bench.sheet, plainRow(place));
    const book = copyBook(bench.workbook, 'copy', false);
    const runId = await bench.startInSidebar();
    await bench.call('sidebarAdvance', { runId });
    expect(tally(words(bench.sheet))).toEqual({ Created: 2, Queued: 3 });
    const copy = await openBench({
      book,
      host: { route: routeToAccount(bench.account), startAt: bench.host.now() },
    });
    onTestFinished(() => copy.close());
    await copy.set({ reference: { place: 'none' } });
    await copy.send();
    const ofCopy = bench.account.tasks.map(({ id }) => id);
    expect(ofCopy).toHaveLength(before.length + 3);
    await bench.host.passTime(5 * MINUTE);
    await finish(bench, runId);
    const own = bench.account.tasks.map(({ id }) => id).filter((id) => !ofCopy.includes(id));
    expect(own).toHaveLength(3);
    expect([4, 5, 6].map((row) => shownAt(bench.sheet, row, 'Task ID')).sort()).toEqual(own.sort());
  });

  it('keeps a schedule from sending rows that wait in it, and its person is told', async () => {
    const { bench } = await openHalfSent();
    const copy = await openBench({
      book: copyBook(bench.workbook, 'copy', true),
      host: { route: routeToAccount(bench.account), startAt: bench.host.now() + HOUR },
    });
    onTestFinished(() => copy.close());
    await copy.saveSchedule();
    await copy.host.passTime(3 * HOUR);
    expect(bench.account.tasks.length).toBe(50);
    expect(copy.host.mails.map(({ body }) => body).join()).toMatch(
      /rows left alone: whether LeadSquared has a task is not known/,
    );
  });
});

describe('a row that was copied with its status', () => {
  it('is named with the row that has the same task, and not sent', async () => {
    const bench = await openWith(3);
    await bench.send();
    const to = copyRow(bench.sheet, 2);
    const told = await bench.tell('sendAllNewRows');
    expect(told).toContain(
      `Rows 2 and ${to} have one task together: one was copied with its status. None of them is sent again; clear the status of a copy to send it as a task of its own.`,
    );
    expect(bench.account.tasks.length).toBe(3);
    putAt(bench.sheet, to, 'Task status', '');
    await bench.set({ sendDuplicates: true });
    await bench.send();
    expect(bench.account.tasks.filter(({ name }) => name === nameOf(1)).length).toBe(2);
  });

  it('is named, too, when only the id of a task was copied into another row', async () => {
    const bench = await openWith(3);
    await bench.send();
    putAt(bench.sheet, 4, 'Task ID', shownAt(bench.sheet, 2, 'Task ID'));
    expect(await bench.tell('sendAllNewRows')).toContain('Rows 2 and 4 hold one and the same task ID');
  });

  it('is sent again once, with the row, after an undo', async () => {
    const bench = await openWith(2);
    const report = await bench.send();
    await bench.undo();
    copyRow(bench.sheet, 2);
    const { run } = await bench.call('sidebarSendAgain', { runId: report?.runId });
    await finish(bench, isRecord(run) ? String(run.id) : '');
    // The account remembers the deleted ones.
    expect(tally(bench.account.tasks.map(({ name }) => name))).toEqual({ [nameOf(1)]: 2, [nameOf(2)]: 2 });
  });
});
