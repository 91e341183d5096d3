// Reading and writing cell values: developers.google.com/apps-script/reference/spreadsheet/range

import { describe, expect, it } from 'vitest';
import { stage } from './stage.ts';

describe('Range.setValues (page reference/spreadsheet/range#setvaluesvalues)', () => {
  it('writes a table of the size of the range', () => {
    const { sheet } = stage();
    sheet.getRange(2, 3, 2, 2).setValues([
      ['a', 1],
      [true, ''],
    ]);
    expect(sheet.getRange('C2:D3').getValues()).toEqual([
      ['a', 1],
      [true, ''],
    ]);
  });

  it('refuses a table with other than the number of rows of the range', () => {
    const { sheet } = stage();
    expect(() => sheet.getRange(1, 1, 2, 1).setValues([['a']])).toThrow(
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });

  it('refuses a table with other than the number of columns of the range, in any of its rows', () => {
    const { sheet } = stage();
    expect(() => sheet.getRange(1, 1, 2, 2).setValues([['a', 'b'], ['c']])).toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('refuses what is no table, with the types that it was given', () => {
    const { sheet } = stage();
    const range = sheet.getRange('A1');
    expect(() => range.setValues('a')).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(() => range.setValues(['a'])).toThrow('The parameters (String[])');
    expect(() => range.setValues(null)).toThrow('The parameters (null)');
    expect(() => range.setValues([['a']], 1)).toThrow('The parameters (String[][],number)');
  });

  it('names its errors Exception, as Google does', () => {
    const { sheet } = stage();
    expect(() => sheet.getRange('A1').setValues(5)).toThrow(expect.objectContaining({ name: 'Exception' }));
  });

  it('refuses an object as a cell, which Google would write as rubbish', () => {
    const { sheet } = stage();
    expect(() => sheet.getRange('A1').setValues([[{ a: 1 }]])).toThrow("don't match the method signature");
  });

  it('keeps what it was given even if the script changes its arrays before the flush', () => {
    const { sheet } = stage();
    const table = [['before']];
    sheet.getRange('A1').setValues(table);
    table[0] = ['after'];
    expect(sheet.getRange('A1').getValue()).toBe('before');
  });
});

describe('Range.setValue (page reference/spreadsheet/range#setvaluevalue)', () => {
  it('writes one value to every cell of the range', () => {
    const { sheet } = stage();
    sheet.getRange('A1:B2').setValue('x');
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it('clears the cell for null and undefined (page guides/v8-runtime/migration)', () => {
    const { sheet } = stage();
    sheet.getRange('A1:B1').setValues([['a', 'b']]);
    sheet.getRange('A1:B1').setValues([[null, undefined]]);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([['', '']]);
    expect(sheet.getLastRow()).toBe(0);
  });

  it('refuses more than 50,000 characters before anything is written (Docs Editors Help, file sizes)', () => {
    const { sheet } = stage();
    sheet.getRange('A1').setValue('x'.repeat(50_000));
    expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(sheet.getRange('A1').getValue()).toBe('x'.repeat(50_000));
  });
});

describe('what a text becomes (pages reference/spreadsheet/range#setvaluevalue, Sheets API ValueInputOption USER_ENTERED)', () => {
  it.each([
    ['007', 7],
    ['1,234.5', 1234.5],
    ['TRUE', true],
    ['#N/A', '#N/A'],
    ["'007", '007'],
    ["'=A1", '=A1'],
    ['Call back', 'Call back'],
  ])('is parsed as if it were typed: %j becomes %j', (text, value) => {
    const { sheet } = stage();
    sheet.getRange('A1').setValue(text);
    expect(sheet.getRange('A1').getValue()).toBe(value);
  });

  it('becomes a formula when it starts with =', () => {
    const { sheet } = stage();
    sheet.getRange('A1').setValue('=IMPORTXML("http://example.com")');
    const range = sheet.getRange('A1');
    expect(range.getFormula()).toBe('=IMPORTXML("http://example.com")');
    expect(range.getFormulas()).toEqual([['=IMPORTXML("http://example.com")']]);
    expect(range.getDisplayValue()).toBe('#ERROR!');
  });

  it('replaces a formula by a plain value, whose formula is empty', () => {
    const { sheet } = stage();
    sheet.getRange('A1').setValue('=B1');
    sheet.getRange('A1').setValue('plain');
    expect(sheet.getRange('A1').getFormula()).toBe('');
    expect(sheet.getRange('A1').getValue()).toBe('plain');
  });

  it('stays as it is in a cell with the plain text format', () => {
    const { sheet } = stage();
    const range = sheet.getRange('A1:D1').setNumberFormat('@');
    range.setValues([['007', '=A1', '1-2', '+91 98450 12345']]);
    expect(range.getValues()).toEqual([['007', '=A1', '1-2', '+91 98450 12345']]);
    expect(range.getFormulas()).toEqual([['', '', '', '']]);
  });

  it('follows the locale of the spreadsheet: 3/4/2027 is March in the US and April in India', () => {
    const inUs = stage({ locale: 'en_US', timeZone: 'UTC' });
    inUs.sheet.getRange('A1').setValue('3/4/2027');
    expect(inUs.sheet.getRange('A1').getValue()).toEqual(new Date('2027-03-04T00:00:00Z'));
    const inIndia = stage({ locale: 'en_IN', timeZone: 'UTC' });
    inIndia.sheet.getRange('A1').setValue('3/4/2027');
    expect(inIndia.sheet.getRange('A1').getValue()).toEqual(new Date('2027-04-03T00:00:00Z'));
  });

  it('keeps the number format that somebody gave the cell', () => {
    const { sheet } = stage();
    sheet.getRange('A1').setNumberFormat('0.00').setValue('7');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('7.00');
  });
});

describe('Range.getValues (page reference/spreadsheet/range#getvalues)', () => {
  it('answers with numbers, booleans, texts and dates, and with an empty text for an empty cell', () => {
    const { sheet } = stage();
    sheet.getRange('A1:E1').setValues([[1, true, 'text', new Date(0), '']]);
    expect(sheet.getRange('A1:E1').getValues()).toEqual([[1, true, 'text', new Date(0), '']]);
  });

  it('answers row by row for cells that were never written to', () => {
    const { sheet } = stage();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('answers with the first cell for getValue of a larger range', () => {
    const { sheet } = stage();
    sheet.getRange('A1:B1').setValues([['first', 'second']]);
    expect(sheet.getRange('A1:B1').getValue()).toBe('first');
  });

  it('tells whether all cells are blank (range#isblank)', () => {
    const { sheet } = stage();
    expect(sheet.getRange('A1:B2').isBlank()).toBe(true);
    sheet.getRange('B2').setValue(0);
    expect(sheet.getRange('A1:B2').isBlank()).toBe(false);
  });
});
