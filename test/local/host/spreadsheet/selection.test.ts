// What the user has selected: pages reference/spreadsheet/sheet#getactiverange and #getactiverangelist

import { describe, expect, it } from 'vitest';
import { newWorkbook, stage } from './stage.ts';

const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe('the selection', () => {
  it('is A1 in a new sheet', () => {
    const { app } = stage();
    expect(app.getActiveRange()?.getA1Notation()).toBe('A1');
  });

  it('is one range, the last selected, for getActiveRange, and all in order for getActiveRangeList', () => {
    const workbook = newWorkbook();
    workbook.activeSheet.select([box(5, 1, 2, 3), box(2, 1, 4, 3)]);
    const { app, sheet } = stage({ workbook });
    expect(app.getActiveRange()?.getA1Notation()).toBe('A2:C5');
    const names = sheet
      .getActiveRangeList()
      ?.getRanges()
      .map((range) => range.getA1Notation());
    expect(names).toEqual(['A5:C6', 'A2:C5']);
    expect(app.getActiveRangeList()?.getRanges()).toHaveLength(2);
  });

  it('stays what it was when the execution began', () => {
    const workbook = newWorkbook();
    const { app } = stage({ workbook });
    workbook.activeSheet.select([box(7, 1)]);
    workbook.insertSheet({ name: 'Other' });
    expect(app.getActiveRange()?.getA1Notation()).toBe('A1');
    expect(app.getActiveSheet()?.getName()).toBe('Sheet1');
  });

  it('is on a sheet that knows its spreadsheet', () => {
    const { app } = stage();
    expect(app.getActiveSheet()?.getParent()).toBe(app.getActiveSpreadsheet());
  });

  it('is changed by the script, for itself at once and for the user at the flush', () => {
    const { app, sheet, workbook } = stage();
    sheet.getRange('B2:C3').activate();
    expect(app.getActiveRange()?.getA1Notation()).toBe('B2:C3');
    expect(workbook.activeSheet.selection.ranges).toEqual([box(1, 1)]);
    app.flush();
    expect(workbook.activeSheet.selection.ranges).toEqual([box(2, 2, 2, 2)]);
  });

  it('is not there for a trigger, whose active sheet is the first', () => {
    const workbook = newWorkbook();
    workbook.insertSheet({ name: 'Second' });
    const { app, sheet } = stage({ workbook, kind: 'trigger' });
    expect(sheet.getName()).toBe('Sheet1');
    expect(app.getActiveRange()).toBeNull();
    expect(app.getActiveRangeList()).toBeNull();
  });

  it('moves along when a user inserts rows above it, and starts again when its rows go', () => {
    const { activeSheet } = newWorkbook();
    activeSheet.select([box(5, 1, 2, 1)]);
    activeSheet.insertRows(1, 3);
    expect(activeSheet.selection.ranges).toEqual([box(8, 1, 2, 1)]);
    activeSheet.deleteRows(7, 4);
    expect(activeSheet.selection.ranges).toEqual([box(1, 1)]);
  });
});
