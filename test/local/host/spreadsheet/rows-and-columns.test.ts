// Rows and columns of a sheet: page reference/spreadsheet/sheet

import { describe, expect, it } from 'vitest';
import { backgrounds, type Stage, stage } from './stage.ts';

function withColumn(...values: string[]): Stage {
  const set = stage();
  set.sheet.getRange(1, 1, values.length, 1).setValues(values.map((value) => [value]));
  return set;
}

const column = (set: Stage, rows: number) => set.sheet.getRange(1, 1, rows, 1).getValues().flat();

describe('inserting rows (sheet#insertrowsafterafterposition,-howmany)', () => {
  it('moves what is below and lets the grid grow', () => {
    const set = withColumn('a', 'b');
    set.sheet.insertRowsAfter(1, 2);
    expect(column(set, 4)).toEqual(['a', '', '', 'b']);
    expect(set.sheet.getMaxRows()).toBe(1002);
  });

  it('gives new rows the looks of the row they were inserted after or before', () => {
    const set = stage();
    const { sheet } = set;
    sheet.getRange('A1').setBackground('red').setNumberFormat('@');
    sheet.getRange('A2').setBackground('blue');
    sheet.insertRowsAfter(1, 1);
    sheet.insertRowBefore(3);
    expect(backgrounds(set, 'A1:A4')).toEqual(['#ff0000', '#ff0000', '#0000ff', '#0000ff']);
    expect(sheet.getRange('A2').getNumberFormat()).toBe('@');
  });

  it('works behind the last row, and not beyond', () => {
    const { sheet } = stage();
    sheet.insertRowsAfter(1000, 5);
    expect(sheet.getMaxRows()).toBe(1005);
    expect(() => sheet.insertRowsAfter(1006, 1)).toThrow('Those rows are out of bounds.');
    expect(() => sheet.insertRowsAfter(1, 0)).toThrow('Those rows are out of bounds.');
  });

  it('stops at 10 million cells in the file (Docs Editors Help, file sizes)', () => {
    const { sheet, app } = stage();
    sheet.insertRowsAfter(1000, 383_615);
    expect(sheet.getMaxRows()).toBe(384_615);
    sheet.insertRowsAfter(1000, 1);
    expect(() => app.flush()).toThrow('above the limit of 10000000 cells');
  });
});

describe('inserting columns (sheet#insertcolumnsafterafterposition,-howmany)', () => {
  it('moves what is to the right, with its width', () => {
    const { sheet, workbook } = stage();
    sheet.getRange('A1:B1').setValues([['a', 'b']]);
    sheet.setColumnWidth(2, 250);
    sheet.insertColumnsAfter(1, 2).insertColumnBefore(1);
    expect(sheet.getRange('A1:E1').getValues()).toEqual([['', 'a', '', '', 'b']]);
    expect([2, 5].map((at) => workbook.activeSheet.columnWidth(at))).toEqual([100, 250]);
    expect(sheet.getMaxColumns()).toBe(29);
  });

  it('refuses positions outside the grid', () => {
    const { sheet } = stage();
    expect(() => sheet.insertColumnsAfter(27, 1)).toThrow('Those columns are out of bounds.');
    expect(() => sheet.insertColumnBefore(0)).toThrow('Those columns are out of bounds.');
  });
});

describe('deleting (sheet#deleterowsrowposition,-howmany)', () => {
  it('closes the gap and shrinks the grid', () => {
    const set = withColumn('a', 'b', 'c', 'd');
    set.sheet.deleteRows(2, 2);
    expect(column(set, 2)).toEqual(['a', 'd']);
    expect(set.sheet.getMaxRows()).toBe(998);
    set.sheet.deleteRow(1);
    expect(column(set, 1)).toEqual(['d']);
    set.sheet.deleteColumn(1).deleteColumns(1, 5);
    expect(set.sheet.getMaxColumns()).toBe(20);
    expect(set.sheet.getLastRow()).toBe(0);
  });

  it('refuses rows that are not there and the last row of all', () => {
    const { sheet, app } = stage();
    expect(() => sheet.deleteRows(1000, 2)).toThrow('Those rows are out of bounds.');
    sheet.deleteRows(1, 1000);
    expect(() => app.flush()).toThrow("You can't delete all the rows on the sheet.");
  });
});

describe('Sheet.appendRow (sheet#appendrowrowcontents)', () => {
  it('writes below the last row with a value, parsed as if typed', () => {
    const set = withColumn('a', 'b');
    set.sheet.appendRow(['c', '=A1', '007']);
    expect(set.sheet.getRange('A3').getValue()).toBe('c');
    expect(set.sheet.getRange('B3').getFormula()).toBe('=A1');
    expect(set.sheet.getRange('C3').getValue()).toBe(7);
  });

  it('lets a full grid grow, down and to the right', () => {
    const { sheet } = stage();
    sheet.getRange(1000, 1).setValue('last');
    sheet.appendRow(Array.from({ length: 30 }, (_, n) => n));
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastColumn()]).toEqual([1001, 30, 30]);
  });

  it('refuses an empty row and what is no array', () => {
    const { sheet } = stage();
    expect(() => sheet.appendRow([])).toThrow("The parameters ([]) don't match");
    expect(() => sheet.appendRow('a')).toThrow('SpreadsheetApp.Sheet.appendRow');
  });
});

describe('hidden rows (sheet#isrowhiddenbyfilterrowposition)', () => {
  it('are hidden by hand or by the filter, told apart', () => {
    const set = withColumn('Status', 'Created', 'Failed');
    expect(set.sheet.getFilter()).toBeNull();
    const { activeSheet } = set.workbook;
    set.app.flush();
    activeSheet.setRowsHidden(3, 1, true);
    activeSheet.setFilter({ row: 1, column: 1, rows: 3, columns: 1 }, (row) => row === 3);
    expect([2, 3].map((row) => set.sheet.isRowHiddenByFilter(row))).toEqual([true, false]);
    expect([2, 3].map((row) => set.sheet.isRowHiddenByUser(row))).toEqual([false, true]);
    expect(set.sheet.getFilter()).not.toBeNull();
    activeSheet.setFilter(null);
    expect(set.sheet.isRowHiddenByFilter(2)).toBe(false);
    expect(set.sheet.getFilter()).toBeNull();
  });
});

describe('frozen rows and widths', () => {
  it('are kept', () => {
    const { app, sheet, workbook } = stage();
    sheet.setFrozenRows(1);
    sheet.setColumnWidth(2, 60);
    app.flush();
    expect(sheet.getFrozenRows()).toBe(1);
    expect([1, 2, 3].map((at) => workbook.activeSheet.columnWidth(at))).toEqual([100, 60, 100]);
  });

  it('fit the longest text after autoResizeColumns', () => {
    const { app, sheet, workbook } = stage();
    sheet.getRange('A1').setValue('x'.repeat(40));
    sheet.autoResizeColumns(1, 2);
    app.flush();
    const [long = 0, short = 0] = [1, 2].map((at) => workbook.activeSheet.columnWidth(at));
    expect(long).toBeGreaterThan(short);
  });
});

describe('Sheet.sort (sheet#sortcolumnposition,-ascending)', () => {
  it('leaves the frozen rows and puts numbers before texts before booleans, empty cells last', () => {
    const { sheet } = stage();
    const values = [['Header'], ['b'], [''], [true], [10], ['A'], [9]];
    sheet.getRange(1, 1, 7, 1).setValues(values);
    sheet.getRange('B1:B7').setValue('x');
    sheet.setFrozenRows(1);
    sheet.sort(1);
    expect(sheet.getRange('A1:A7').getValues().flat()).toEqual(['Header', 9, 10, 'A', 'b', true, '']);
    sheet.sort(1, false);
    expect(sheet.getRange('A1:A7').getValues().flat()).toEqual(['Header', true, 'b', 'A', 10, 9, '']);
  });
});
