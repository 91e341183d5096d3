// Linked texts of cells: pages reference/spreadsheet/rich-text-value, rich-text-value-builder and range.

import { describe, expect, it } from 'vitest';
import { type Stage, stage } from './stage.ts';

const PAGE = 'https://in21.leadsquared.com/LeadManagement/LeadDetails?LeadID=1';
const linked = ({ app }: Stage, text: string, link: string | null = PAGE) =>
  app.newRichTextValue().setText(text).setLinkUrl(link).build();
/** Text and link of each cell of a column. */
const read = ({ sheet }: Stage, a1: string) =>
  sheet
    .getRange(a1)
    .getRichTextValues()
    .map(([cell]) => (cell == null ? null : [cell.getText(), cell.getLinkUrl()]));

/** A column of three linked texts. */
function three(): Stage {
  const set = stage();
  const links = ['c', 'a', 'b'].map((text) => [linked(set, text, `${PAGE}${text}`)]);
  set.sheet.getRange('A1:A3').setRichTextValues(links);
  set.app.flush();
  return set;
}

describe('a rich text (rich-text-value-builder)', () => {
  it('tells its text and the address to which it is linked', () => {
    const value = linked(stage(), 'lead');
    expect([value.getText(), value.getLinkUrl()]).toEqual(['lead', PAGE]);
  });

  it('is not linked unless it is said, and no more once another text is set', () => {
    const { app } = stage();
    expect(app.newRichTextValue().setText('x').build().getLinkUrl()).toBeNull();
    expect(app.newRichTextValue().setLinkUrl(PAGE).setText('x').build().getLinkUrl()).toBeNull();
    expect(linked(stage(), 'x', null).getLinkUrl()).toBeNull();
  });

  it('is refused with arguments of other types, and for a part of its text', () => {
    const { app } = stage();
    expect(() => app.newRichTextValue().setText(7)).toThrow(/don't match the method signature/);
    expect(() => app.newRichTextValue().setText('x').setLinkUrl(0, 1, PAGE)).toThrow(/method signature/);
  });
});

describe('a cell (range)', () => {
  it('shows the text, and tells text and link', () => {
    const set = stage();
    set.sheet.getRange('A1').setRichTextValue(linked(set, 'lead'));
    expect(set.sheet.getRange('A1').getDisplayValue()).toBe('lead');
    expect(set.sheet.getRange('A1').getRichTextValue()?.getLinkUrl()).toBe(PAGE);
  });

  it('without a link tells none, and one that holds no text no rich text at all', () => {
    const set = stage();
    set.sheet.getRange('A1:A3').setValues([['text'], [7], [true]]);
    expect(read(set, 'A1:A3')).toEqual([['text', null], null, null]);
  });

  it('takes its link along when rows are sorted, inserted or deleted, and when the column moves', () => {
    const set = three();
    const { workbook } = set;
    workbook.activeSheet.sortRows(1, true, 0);
    workbook.activeSheet.insertRows(1, 1);
    workbook.activeSheet.deleteRows(2, 1);
    workbook.activeSheet.insertColumns(1, 1);
    expect(read(set, 'B1:B3')).toEqual([
      ['', null],
      ['b', `${PAGE}b`],
      ['c', `${PAGE}c`],
    ]);
  });

  it('has its link in a duplicate of its sheet', () => {
    const { workbook } = three();
    const copy = workbook.duplicateSheet(workbook.activeSheet, true);
    expect(copy.links({ row: 1, column: 1, rows: 1, columns: 1 })).toEqual([[`${PAGE}c`]]);
  });

  it('loses its link to another value, to a replacement and to a clearing', () => {
    const set = three();
    set.sheet.getRange('A1').setValue('c');
    set.sheet.getRange('A2').createTextFinder('a').replaceAllWith('d');
    set.sheet.getRange('A3').clearContent();
    expect(read(set, 'A1:A3')).toEqual([
      ['c', null],
      ['d', null],
      ['', null],
    ]);
  });

  it('keeps its link when its looks change', () => {
    const set = three();
    set.sheet.getRange('A1').setBackground('red');
    expect(read(set, 'A1')).toEqual([['c', `${PAGE}c`]]);
  });

  it('is written with the others of its table, or refused when the table has another shape or other things in it', () => {
    const set = stage();
    const value = linked(set, 'x');
    expect(() => set.sheet.getRange('A1:A2').setRichTextValues([[value]])).toThrow('The data has 1');
    expect(() => set.sheet.getRange('A1').setRichTextValues([['x']])).toThrow(/method signature/);
  });

  it('takes no text of which nobody knows whether it stays one', () => {
    const set = stage();
    expect(() => set.sheet.getRange('A1').setRichTextValue(linked(set, '007'))).toThrow(/not offered/);
  });

  it('is written when the script says so, and not before', () => {
    const set = stage();
    set.sheet.getRange('A1').setRichTextValue(linked(set, 'x'));
    expect(set.workbook.activeSheet.cell(1, 1).value).toBe('');
    set.app.flush();
    expect(set.workbook.activeSheet.cell(1, 1).value).toBe('x');
  });
});
