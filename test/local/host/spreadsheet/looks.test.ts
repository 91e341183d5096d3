// Looks and notes of cells: page reference/spreadsheet/range

import { describe, expect, it } from 'vitest';
import { stage, wrapStrategy } from './stage.ts';

describe('colours (range#setbackgroundcolor)', () => {
  it('are white and black when nobody chose any', () => {
    const { sheet } = stage();
    expect(sheet.getRange('A1').getBackground()).toBe('#ffffff');
  });

  it('are read as #rrggbb however they were written', () => {
    const { sheet } = stage();
    const range = sheet.getRange('A1:D1').setBackgrounds([['red', '#ABC', '#AbCdEf', null]]);
    expect(range.getBackgrounds()).toEqual([['#ff0000', '#aabbcc', '#abcdef', '#ffffff']]);
  });

  it('go back to the default with null', () => {
    const { sheet } = stage();
    expect(sheet.getRange('A1').setBackground('#123456').setBackground(null).getBackground()).toBe('#ffffff');
  });

  it('are refused when they are none, or when the table has another shape', () => {
    const { sheet } = stage();
    expect(() => sheet.getRange('A1').setBackground('reddish')).toThrow('reddish');
    expect(() => sheet.getRange('A1').setBackground(7)).toThrow('SpreadsheetApp.Range.setBackground');
    expect(() => sheet.getRange('A1:B1').setBackgrounds([['red']])).toThrow(
      'The data has 1 but the range has 2.',
    );
  });
});

describe('fonts, alignment and wrapping', () => {
  it('are kept apart from each other and from the value', () => {
    const { sheet, workbook } = stage();
    sheet
      .getRange('A1')
      .setFontWeight('bold')
      .setFontStyle('italic')
      .setFontColor('#00f')
      .setHorizontalAlignment('center')
      .setVerticalAlignment('top')
      .setWrap(true)
      .setValue('x');
    const range = sheet.getRange('A1');
    expect([
      range.getFontWeight(),
      range.getFontStyle(),
      range.getVerticalAlignment(),
      range.getWrap(),
    ]).toEqual(['bold', 'italic', 'top', true]);
    expect(workbook.activeSheet.cell(1, 1)).toMatchObject({
      value: 'x',
      style: { fontColor: '#0000ff', horizontalAlignment: 'center' },
    });
  });

  it('are set cell by cell from a table', () => {
    const { sheet } = stage();
    const range = sheet
      .getRange('A1:B1')
      .setFontWeights([['bold', null]])
      .setFontColors([['red', 'blue']]);
    expect(range.getFontWeights()).toEqual([['bold', 'normal']]);
  });

  it('wrap by strategy (range#setwrapstrategystrategy)', () => {
    const { sheet } = stage();
    const range = sheet.getRange('A1').setWrapStrategy(wrapStrategy('CLIP'));
    expect(range.getWrapStrategy().name).toBe('CLIP');
    expect(() => range.setWrapStrategy('CLIP')).toThrow('Range.setWrapStrategy');
  });

  it('refuse values that Google does not know', () => {
    const { sheet } = stage();
    expect(() => sheet.getRange('A1').setFontWeight('heavy')).toThrow('Range.setFontWeight');
    expect(() => sheet.getRange('A1').setHorizontalAlignment('middle')).toThrow(
      'Range.setHorizontalAlignment',
    );
    expect(() => sheet.getRange('A1').setWrap('yes')).toThrow('Range.setWrap');
  });
});

describe('number formats (range#setnumberformatnumberformat)', () => {
  it('are 0.############### when they are automatic', () => {
    const { sheet } = stage();
    expect(sheet.getRange('A1').getNumberFormat()).toBe('0.###############');
    expect(sheet.getRange('A1').setNumberFormat('@').setNumberFormat('General').getNumberFormat()).toBe(
      '0.###############',
    );
  });

  it('change what is shown and not what is stored (range#getdisplayvalues)', () => {
    const { sheet } = stage();
    const range = sheet
      .getRange('A1:B1')
      .setValues([[0.256, 3]])
      .setNumberFormats([['0%', '0.00']]);
    expect(range.getDisplayValues()).toEqual([['26%', '3.00']]);
    expect(range.getValues()).toEqual([[0.256, 3]]);
    expect(range.getNumberFormats()).toEqual([['0%', '0.00']]);
  });
});

describe('notes (range#setnotenote)', () => {
  it('stand beside the value and go with an empty text, null or clearNote', () => {
    const { sheet } = stage();
    const range = sheet
      .getRange('A1:C1')
      .setValue('x')
      .setNotes([['one', 'two', 'three']]);
    sheet.getRange('A1').setNote('');
    sheet.getRange('B1').setNote(null);
    expect(range.getNotes()).toEqual([['', '', 'three']]);
    expect(sheet.getRange('C1').clearNote().getNote()).toBe('');
    expect(range.getValues()).toEqual([['x', 'x', 'x']]);
  });

  it('refuse anything but text', () => {
    const { sheet } = stage();
    expect(() => sheet.getRange('A1').setNote(5)).toThrow(
      "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setNote.",
    );
  });
});

describe('clearing (range#clear)', () => {
  const filled = () => {
    const { sheet } = stage();
    return sheet.getRange('A1').setValue('x').setBackground('red').setNote('note');
  };

  it('takes everything without options', () => {
    const range = filled().clear();
    expect([range.getValue(), range.getBackground(), range.getNote()]).toEqual(['', '#ffffff', '']);
  });

  it('takes only what the options name', () => {
    const range = filled().clear({ contentsOnly: true });
    expect([range.getValue(), range.getBackground(), range.getNote()]).toEqual(['', '#ff0000', 'note']);
    expect(filled().clearContent().getBackground()).toBe('#ff0000');
    expect(filled().clearFormat().getValue()).toBe('x');
  });

  it('refuses options that the host does not know', () => {
    expect(() => filled().clear({ validationsOnly: true })).toThrow('Range.clear');
  });
});
