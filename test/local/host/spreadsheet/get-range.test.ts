// Finding ranges: page reference/spreadsheet/sheet#getrangerow,-column and range

import { describe, expect, it } from 'vitest';
import { stage } from './stage.ts';

describe('Sheet.getRange', () => {
  it('counts rows and columns from 1 and takes a number of rows and columns', () => {
    const { sheet } = stage();
    expect(sheet.getRange(1, 1).getA1Notation()).toBe('A1');
    expect(sheet.getRange(2, 3, 4).getA1Notation()).toBe('C2:C5');
    expect(sheet.getRange(2, 3, 4, 5).getA1Notation()).toBe('C2:G5');
  });

  it.each([
    ['A1', 'A1', 1, 1],
    ['$B$2:c3', 'B2:C3', 2, 2],
    ['C3:B2', 'B2:C3', 2, 2],
    ['B:B', 'B:B', 1000, 1],
    ['4:4', '4:4', 1, 26],
    ['A2:B', 'A2:B', 999, 2],
  ])('takes A1 notation: %s', (text, name, rows, columns) => {
    const { sheet } = stage();
    const range = sheet.getRange(text);
    expect([range.getA1Notation(), range.getNumRows(), range.getNumColumns()]).toEqual([name, rows, columns]);
  });

  it('finds the sheet that the A1 notation names', () => {
    const { spreadsheet, workbook } = stage();
    workbook.insertSheet({ name: "Ann's calls" });
    const range = spreadsheet.getRange("'Ann''s calls'!B2");
    expect([range.getSheet().getName(), range.getA1Notation()]).toEqual(["Ann's calls", 'B2']);
  });

  it('refuses a text that is no range', () => {
    const { sheet } = stage();
    for (const text of ['', 'hello world', 'A', '12', 'A0', 'Gone!A1']) {
      expect(() => sheet.getRange(text)).toThrow('Range not found');
    }
  });

  it('refuses positions and sizes below 1', () => {
    const { sheet } = stage();
    expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
    expect(() => sheet.getRange(1, 0)).toThrow('The starting column of the range is too small.');
    expect(() => sheet.getRange(1, 1, 0)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange(1, 1, 1, 0)).toThrow(
      'The number of columns in the range must be at least 1.',
    );
  });

  it('refuses what lies outside the grid of 1,000 rows and 26 columns', () => {
    const { sheet } = stage();
    expect(() => sheet.getRange(1001, 1)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
    expect(() => sheet.getRange(1, 27)).toThrow('Those columns are out of bounds.');
    expect(() => sheet.getRange(2, 1, 1000, 1)).toThrow('outside the dimensions of the sheet');
  });

  it('refuses arguments of the wrong type', () => {
    const { sheet } = stage();
    expect(() => sheet.getRange('A', 1)).toThrow(
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
    expect(() => sheet.getRange(null, 1)).toThrow('The parameters (null,number)');
    expect(() => sheet.getRange(Number.NaN, 1)).toThrow('The parameters (number,number)');
    expect(() => sheet.getRange()).toThrow('The parameters ()');
  });

  it('sees rows that the same script has just inserted', () => {
    const { sheet } = stage();
    sheet.insertRowsAfter(1000, 500);
    expect(sheet.getRange(1500, 1).getRow()).toBe(1500);
  });
});

describe('a range', () => {
  it('tells where it lies', () => {
    const { sheet } = stage();
    const range = sheet.getRange(2, 3, 4, 5);
    expect([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]).toEqual([
      2, 3, 4, 5,
    ]);
    expect([range.getLastRow(), range.getLastColumn()]).toEqual([5, 7]);
    expect(range.getSheet().getSheetId()).toBe(sheet.getSheetId());
  });

  it('finds a cell relative to its corner (range#getcellrow,-column)', () => {
    const { sheet } = stage();
    expect(sheet.getRange('B2:C3').getCell(2, 1).getA1Notation()).toBe('B3');
  });

  it('finds a range at an offset, of its own size or another (range#offsetrowoffset,-columnoffset)', () => {
    const { sheet } = stage();
    const range = sheet.getRange('B2:C3');
    expect(range.offset(1, 2).getA1Notation()).toBe('D3:E4');
    expect(range.offset(-1, -1, 1, 3).getA1Notation()).toBe('A1:C1');
    expect(() => range.offset(-2, 0)).toThrow('The starting row of the range is too small.');
  });

  it('does not follow rows that are inserted above it', () => {
    const { sheet } = stage();
    const range = sheet.getRange('A1');
    range.setValue('moved');
    sheet.insertRowBefore(1);
    expect(range.getValue()).toBe('');
    expect(sheet.getRange('A2').getValue()).toBe('moved');
  });
});

describe('Sheet.getDataRange (page reference/spreadsheet/sheet#getdatarange)', () => {
  it('reaches from A1 to the last row and the last column with a value', () => {
    const { sheet } = stage();
    sheet.getRange('B5').setValue('x');
    sheet.getRange('D2').setValue('y');
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:D5');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([5, 4]);
  });

  it('is A1 in an empty sheet, whose last row and column are 0', () => {
    const { sheet } = stage();
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
  });

  it('ignores cells that have only looks, a note or nothing any more', () => {
    const { sheet } = stage();
    sheet.getRange('C9').setBackground('red').setNote('note');
    sheet.getRange('D9').setValue('x').clearContent();
    expect(sheet.getLastRow()).toBe(0);
    expect(sheet.getLastColumn()).toBe(0);
  });
});
