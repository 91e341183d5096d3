// Several ranges written together: page reference/spreadsheet/range-list

import { describe, expect, it } from 'vitest';
import { RangeList } from '../../../../src/local/host/spreadsheet/services/range-list.ts';
import { stage } from './stage.ts';

describe('RangeList', () => {
  it('writes one value, look or note to all of its ranges', () => {
    const { sheet } = stage();
    const list = sheet.getRangeList(['A1', 'C2:C3']);
    list.setValue('x').setBackground('red').setFontColor('blue').setNote('note').setNumberFormat('@');
    expect(sheet.getRange('C3').getValue()).toBe('x');
    expect(sheet.getRange('C3').getBackground()).toBe('#ff0000');
    expect(sheet.getRange('C2').getNote()).toBe('note');
    list.clearNote().clearContent();
    expect([sheet.getRange('A1').getNote(), sheet.getRange('A1').getValue()]).toEqual(['', '']);
    expect(sheet.getRange('A1').getNumberFormat()).toBe('@');
    expect(list.clear().getRanges()).toHaveLength(2);
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
  });

  it('has no setValues, as Google has none', () => {
    expect('setValues' in RangeList.prototype).toBe(false);
  });

  it('refuses what is no list of A1 notations', () => {
    const { sheet } = stage();
    expect(() => sheet.getRangeList('A1')).toThrow('SpreadsheetApp.Sheet.getRangeList');
    expect(() => sheet.getRangeList([1])).toThrow('The parameters (number[])');
  });
});
