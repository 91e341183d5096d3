// Looks and notes of cells: page reference/spreadsheet/range

import { describe, expect, it } from 'vitest';
import { backgrounds, stage } from './stage.ts';

describe('colours (range#setbackgroundcolor)', () => {
  it('are white when nobody chose any', () => {
    expect(backgrounds(stage(), 'A1')).toEqual(['#ffffff']);
  });

  it('are read as #rrggbb however they were written', () => {
    const set = stage();
    set.sheet.getRange('A1:D1').setBackgrounds([['red', '#ABC', '#AbCdEf', null]]);
    expect(backgrounds(set, 'A1:D1')).toEqual(['#ff0000', '#aabbcc', '#abcdef', '#ffffff']);
  });

  it('go back to the default with null', () => {
    const set = stage();
    set.sheet.getRange('A1').setBackground('#123456').setBackground(null);
    expect(backgrounds(set, 'A1')).toEqual(['#ffffff']);
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

describe('the weight of a font (range#setfontweightfontweight)', () => {
  it('is kept apart from the value', () => {
    const { app, sheet, workbook } = stage();
    sheet.getRange('A1').setFontWeight('bold').setValue('x');
    sheet.getRange('B1').setFontWeight('bold').setFontWeight(null);
    app.flush();
    expect(workbook.activeSheet.cell(1, 1)).toMatchObject({ value: 'x', style: { fontWeight: 'bold' } });
    expect(workbook.activeSheet.cell(1, 2).style.fontWeight).toBe('normal');
  });

  it('is one that Google knows', () => {
    expect(() => stage().sheet.getRange('A1').setFontWeight('heavy')).toThrow('Range.setFontWeight');
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
  it('stand beside the value and go with an empty text or null', () => {
    const { sheet } = stage();
    const range = sheet
      .getRange('A1:C1')
      .setValue('x')
      .setNotes([['one', 'two', 'three']]);
    sheet.getRange('A1').setNote('');
    sheet.getRange('B1').setNote(null);
    expect(range.getNotes()).toEqual([['', '', 'three']]);
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
  const cleared = (act: (set: ReturnType<typeof stage>) => void) => {
    const set = stage();
    set.sheet.getRange('A1').setValue('x').setBackground('red').setNote('note');
    act(set);
    const range = set.sheet.getRange('A1');
    return [range.getValue(), range.getNote(), ...backgrounds(set, 'A1')];
  };

  it('takes everything without options', () => {
    const nothing = ['', '', '#ffffff'];
    expect(cleared(({ sheet }) => sheet.getRange('A1').clear())).toEqual(nothing);
    expect(cleared(({ sheet }) => sheet.clear())).toEqual(nothing);
  });

  it('takes only what the options or the method name', () => {
    const withoutValue = ['', 'note', '#ff0000'];
    expect(cleared(({ sheet }) => sheet.getRange('A1').clear({ contentsOnly: true }))).toEqual(withoutValue);
    expect(cleared(({ sheet }) => sheet.getRange('A1').clearContent())).toEqual(withoutValue);
    expect(cleared(({ sheet }) => sheet.clearContents())).toEqual(withoutValue);
    expect(cleared(({ sheet }) => sheet.clearFormats())).toEqual(['x', 'note', '#ffffff']);
    expect(cleared(({ sheet }) => sheet.clearNotes())).toEqual(['x', '', '#ff0000']);
  });

  it('refuses options that the host does not know', () => {
    expect(() => stage().sheet.getRange('A1').clear({ validationsOnly: true })).toThrow('Range.clear');
  });
});
