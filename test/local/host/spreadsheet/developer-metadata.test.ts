// Developer metadata: pages reference/spreadsheet/range, sheet, developer-metadata, developer-metadata-finder,
// developer-metadata-location, and guides/metadata of the Sheets API.

import { describe, expect, it } from 'vitest';
import { METADATA_CHARACTERS } from '../../../../src/local/host/spreadsheet/model/metadata.ts';
import { evaluate, MODES } from '../support.ts';
import { type Stage, stage } from './stage.ts';

/** Keys with the columns that they are on, as a script finds them. */
function columnsOf({ workbook, app }: Stage): (readonly [string, number | undefined])[] {
  app.flush();
  return workbook.activeSheet.metadata.items.map(({ key, place }) => [key, place?.at]);
}

describe('adding developer metadata (range#adddevelopermetadatakey)', () => {
  it.each(['A1', 'A1:A10', 'A:B', '1:2', 'A1:B2'])(
    'is refused for %s, which is no single row or column',
    (a1) => {
      expect(() => stage().sheet.getRange(a1).addDeveloperMetadata('k')).toThrow(
        'Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    },
  );

  it('takes a whole column or row, however it is named', () => {
    const set = stage();
    set.sheet.getRange('C:C').addDeveloperMetadata('a');
    set.sheet.getRange(1, 4, set.sheet.getMaxRows(), 1).addDeveloperMetadata('b');
    set.sheet.getRange('5:5').addDeveloperMetadata('c');
    set.sheet.addDeveloperMetadata('d');
    expect(columnsOf(set)).toEqual([
      ['a', 3],
      ['b', 4],
      ['c', 5],
      ['d', undefined],
    ]);
  });

  it('allows the same key many times in one place', () => {
    const set = stage();
    set.sheet.getRange('C:C').addDeveloperMetadata('a').addDeveloperMetadata('a');
    expect(columnsOf(set)).toEqual([
      ['a', 3],
      ['a', 3],
    ]);
  });

  it('ends where the sheet has 30,000 characters (guides/metadata)', () => {
    const set = stage();
    set.sheet.addDeveloperMetadata('key', 'x'.repeat(METADATA_CHARACTERS));
    expect(() => set.app.flush()).toThrow('storage limit');
  });

  it('is lost with what an execution that is killed has not flushed', () => {
    const set = stage();
    set.sheet.getRange('C:C').addDeveloperMetadata('a');
    set.execution.kill();
    expect(columnsOf(set)).toEqual([]);
  });

  it('lands on the column that stands there when it is flushed, as any write does', () => {
    const set = stage();
    set.sheet.getRange('C:C').addDeveloperMetadata('a');
    set.workbook.activeSheet.insertColumns(1, 1);
    expect(columnsOf(set)).toEqual([['a', 3]]);
  });
});

describe('developer metadata of a column (guides/metadata: it stays with its place as it moves)', () => {
  const marked = () => {
    const set = stage();
    set.sheet.getRange('C:C').addDeveloperMetadata('a');
    set.app.flush();
    return { ...set, model: set.workbook.activeSheet };
  };

  it('moves with columns that are inserted and deleted left of it', () => {
    const set = marked();
    set.model.insertColumns(3, 2);
    expect(columnsOf(set)).toEqual([['a', 5]]);
    set.model.deleteColumns(1, 1);
    expect(columnsOf(set)).toEqual([['a', 4]]);
  });

  it('stays where columns are inserted right of it, and rows anywhere', () => {
    const set = marked();
    set.model.insertColumns(4, 1);
    set.model.insertRows(1, 3);
    expect(columnsOf(set)).toEqual([['a', 3]]);
  });

  it.each([
    [3, 1, 1],
    [3, 6, 5],
    [1, 6, 2],
    [6, 2, 4],
    [1, 2, 3],
  ])('when column %i is dragged before column %i, is in column %i', (from, before, at) => {
    const set = marked();
    set.model.typeCell(1, 3, 'mine');
    set.model.moveColumn(from, before);
    expect(columnsOf(set)).toEqual([['a', at]]);
    expect(set.model.displays({ row: 1, column: at, rows: 1, columns: 1 })).toEqual([['mine']]);
  });

  it('goes with a column that is deleted (rest/v4/spreadsheets.developerMetadata)', () => {
    const set = marked();
    const [found] = set.sheet.createDeveloperMetadataFinder().find();
    set.model.deleteColumns(3, 1);
    expect(columnsOf(set)).toEqual([]);
    expect(() => found?.getKey()).toThrow('could not be found');
  });

  it.each([true, false])('is on a duplicate of the sheet, or is not: %s (not documented)', (carries) => {
    const set = marked();
    set.model.typeCell(2, 3, 'x');
    const copy = set.workbook.duplicateSheet(set.model, carries);
    expect(copy.displays({ row: 2, column: 3, rows: 1, columns: 1 })).toEqual([['x']]);
    expect(copy.metadata.items.map(({ key }) => key)).toEqual(carries ? ['a'] : []);
    expect(copy.metadata.items.map(({ id }) => id)).not.toEqual(set.model.metadata.items.map(({ id }) => id));
  });
});

describe.each(MODES)('a script in %s mode', (mode) => {
  it('finds metadata by key and kind of place, reads it, changes it and takes it away', async () => {
    const body = `
      const spreadsheet = SpreadsheetApp.getActive();
      const sheet = spreadsheet.getActiveSheet();
      const { DOCUMENT, PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
      sheet.getRange('B:B').addDeveloperMetadata('k', 'one', DOCUMENT);
      sheet.getRange('2:2').addDeveloperMetadata('k', PROJECT);
      sheet.addDeveloperMetadata('k', 'whole');
      sheet.addDeveloperMetadata('other');
      spreadsheet.insertSheet('Second').addDeveloperMetadata('k', 'second');
      const types = SpreadsheetApp.DeveloperMetadataLocationType;
      const ofSheet = () => sheet.createDeveloperMetadataFinder().withKey('k');
      const [column] = ofSheet().withLocationType(types.COLUMN).find();
      const [row] = ofSheet().withLocationType(types.ROW).find();
      const before = ofSheet().find().map((each) => each.getValue());
      const places = [
        column.getLocation().getColumn().getA1Notation(), row.getLocation().getRow().getRow(),
        column.getLocation().getSheet(), row.getLocation().getColumn(),
        column.getVisibility() === DOCUMENT, row.getVisibility() === PROJECT,
        row.getLocation().getLocationType() === types.ROW, column.getKey(),
      ];
      column.setValue('two');
      row.remove();
      const all = spreadsheet.createDeveloperMetadataFinder().withKey('k').withLocationType(types.SHEET).find();
      return [before, places, ofSheet().find().map((each) => each.getValue()),
        all.map((each) => each.getLocation().getSheet().getName())];`;
    expect(await evaluate(mode, body)).toEqual([
      ['one', null, 'whole'],
      ['B:B', 2, null, null, true, true, true, 'k'],
      ['two', 'whole'],
      ['Sheet1', 'Second'],
    ]);
  });

  it('is told when its arguments fit no form of the method', async () => {
    const body = `
      const sheet = SpreadsheetApp.getActiveSheet();
      const types = SpreadsheetApp.DeveloperMetadataLocationType;
      return [() => sheet.addDeveloperMetadata(), () => sheet.addDeveloperMetadata('k', 7),
        () => sheet.addDeveloperMetadata('k', types.ROW),
        () => sheet.createDeveloperMetadataFinder().withLocationType('ROW'),
        () => sheet.createDeveloperMetadataFinder().withKey(7)]
        .map((work) => { try { work(); return ''; } catch (e) { return e.message.includes('signature'); } });`;
    expect(await evaluate(mode, body)).toEqual([true, true, true, true, true]);
  });
});
