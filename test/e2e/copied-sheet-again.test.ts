// A duplicated sheet that is sent again and again: why its rows are left alone, and how often they are looked up.
import { describe, expect, it } from 'vitest';
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { KEPT_RECORDS } from '../../src/run/record/forget-runs.ts';
import { isRecord } from '../support/bench.ts';
import { finish, HALF_SENT_ROWS, namesTwice, openHalfSent } from '../support/half-sent.ts';
import { addRow, addSheet, columnOf, plainRow, statuses, tally, words } from '../support/sheet-of-tasks.ts';

const idsIn = (sheet: SheetModel): string[] =>
  sheet
    .displays({ row: 2, column: columnOf(sheet, 'Task ID'), rows: sheet.lastRow - 1, columns: 1 })
    .flat()
    .filter((id) => id !== '');

describe('a duplicated sheet', () => {
  it('of a run that goes on says why its rows are left alone, also where others were only refused', async () => {
    const { bench, runId } = await openHalfSent();
    const copy = bench.workbook.duplicateSheet(bench.sheet, true);
    bench.workbook.activate(copy);
    addRow(copy, plainRow(HALF_SENT_ROWS + 1, { 'Due date': 'someday' }));
    const told = await bench.tell('sendAllNewRows');
    expect(told).toContain('1 row not sent: the status says what to write instead.');
    expect(told).toContain(`from the sheet “Sheet1”, where run ${runId} has not ended, and are left alone.`);
    expect(bench.account.tasks.length).toBe(50);
  });

  it('is looked up once, and then again only when its user asks for it', async () => {
    const { bench, runId } = await openHalfSent();
    const copy = bench.workbook.duplicateSheet(bench.sheet, true);
    await finish(bench, runId);
    bench.workbook.activate(copy);
    await bench.send();
    const copied = statuses(copy).filter((text) =>
      text.includes('this row was copied here from another sheet'),
    );
    expect(copied.length).toBeGreaterThan(0);
    const lookUps = () => bench.account.calls.filter(({ path }) => path.includes('/Retrieve')).length;
    const before = lookUps();
    await bench.send();
    expect(lookUps()).toBe(before);
    const { run } = await bench.call('sidebarAskLeadSquared', { sheetId: copy.gid });
    await finish(bench, isRecord(run) ? String(run.id) : '');
    expect(lookUps()).toBeGreaterThan(before);
    expect(tally(words(copy)).Unknown).toBe(copied.length);
    expect(namesTwice(bench)).toEqual([]);
  });

  it('takes no id of its original, of whose run nothing is kept any more', async () => {
    const { bench, runId } = await openHalfSent();
    const original = bench.sheet;
    const copy = bench.workbook.duplicateSheet(original, true);
    const copied = idsIn(copy);
    await finish(bench, runId);
    const other = addSheet(bench.workbook, 'Others', []);
    bench.workbook.activate(other);
    await bench.set({ sendHiddenRows: true, readBackSeconds: 0 });
    for (let run = 1; run <= KEPT_RECORDS + 2; run++) {
      addRow(other, plainRow(HALF_SENT_ROWS + run));
      await bench.send();
    }
    bench.workbook.activate(copy);
    await bench.send();
    expect(idsIn(original).length).toBeGreaterThan(copied.length);
    expect(idsIn(copy)).toEqual(copied);
    expect(namesTwice(bench)).toEqual([]);
  });
});
