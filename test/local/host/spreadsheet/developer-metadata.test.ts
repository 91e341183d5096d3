// Hidden keys on rows, columns, sheets and the file: page reference/spreadsheet/developer-metadata

import { describe, expect, it } from 'vitest';
import { stage, visibility } from './stage.ts';

describe('developer metadata', () => {
  it('of a column move with it when columns are inserted before it', () => {
    const { sheet } = stage();
    sheet.getRange('B:B').addDeveloperMetadata('role', 'status');
    sheet.insertColumnsAfter(1, 3);
    const [found] = sheet.createDeveloperMetadataFinder().withKey('role').withValue('status').find();
    expect(found?.getLocation().getColumn()?.getA1Notation()).toBe('E:E');
    expect(found?.getLocation().getColumn()?.getColumn()).toBe(5);
    expect(found?.getLocation().getRow()).toBeNull();
    expect(found?.getLocation().getLocationType().name).toBe('COLUMN');
  });

  it('of a row move with it and go when it is deleted', () => {
    const { sheet } = stage();
    sheet.getRange('4:4').addDeveloperMetadata('run', '7F3A', visibility('PROJECT'));
    sheet.deleteRow(1);
    const finder = () => sheet.createDeveloperMetadataFinder().withKey('run').find();
    expect(finder()[0]?.getLocation().getRow()?.getRow()).toBe(3);
    expect(finder()[0]?.getVisibility().name).toBe('PROJECT');
    sheet.deleteRow(3);
    expect(finder()).toEqual([]);
  });

  it('are refused on anything but one whole row or column', () => {
    const { sheet } = stage();
    for (const name of ['A1', 'A1:B2', 'B2:B', 'A:B', '1:2', 'A1:A1000']) {
      expect(() => sheet.getRange(name).addDeveloperMetadata('key')).toThrow(
        'Adding developer metadata to arbitrary ranges is not currently supported.',
      );
    }
  });

  it('of the sheet and of the file are found by their own finders', () => {
    const { sheet, spreadsheet } = stage();
    sheet.addDeveloperMetadata('mapping', 'v1');
    spreadsheet.addDeveloperMetadata('file');
    expect(sheet.getDeveloperMetadata().map((each) => each.getKey())).toEqual(['mapping']);
    expect(spreadsheet.getDeveloperMetadata().map((each) => each.getValue())).toEqual([null]);
    expect(spreadsheet.createDeveloperMetadataFinder().find()).toHaveLength(2);
    expect(sheet.getDeveloperMetadata()[0]?.getLocation().getSheet()?.getName()).toBe('Sheet1');
  });

  it('can be changed and removed', () => {
    const { sheet } = stage();
    sheet.getRange('A:A').addDeveloperMetadata('role', 'status');
    const [item] = sheet.getRange('A:A').getDeveloperMetadata();
    expect(item?.setValue('taskId').getValue()).toBe('taskId');
    item?.remove();
    expect(sheet.getRange('A:A').createDeveloperMetadataFinder().find()).toEqual([]);
  });

  it('refuse a key that is no text', () => {
    const { sheet } = stage();
    expect(() => sheet.addDeveloperMetadata(5)).toThrow(
      "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.addDeveloperMetadata.",
    );
  });
});
