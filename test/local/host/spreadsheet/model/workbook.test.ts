// The plain model as the playground page and the command line use it, without any script.

import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../../src/local/host/spreadsheet/model/change.ts';
import { newWorkbook } from '../stage.ts';

const A1 = { row: 1, column: 1, rows: 1, columns: 1 };

describe('a workbook that is watched', () => {
  it('tells every change of the watched sheet, after it was made', () => {
    const workbook = newWorkbook();
    const sheet = workbook.activeSheet;
    const seen: [Change, string][] = [];
    workbook.subscribe((change) => seen.push([change, sheet.cell(1, 1).display]), sheet.gid);
    sheet.typeCell(1, 1, 'hello');
    expect(seen).toEqual([[{ kind: 'cells', gid: 0, box: A1 }, 'hello']]);
  });

  it('gives each copy of a sheet a name of its own', () => {
    const workbook = newWorkbook();
    const sheet = workbook.activeSheet;
    const names = [1, 2, 3].map(() => workbook.duplicateSheet(sheet, true).name);
    expect(names).toEqual(['Copy of Sheet1', 'Copy of Sheet1 2', 'Copy of Sheet1 3']);
  });

  it('tells about shape, layout, selection and sheets', () => {
    const workbook = newWorkbook();
    const sheet = workbook.activeSheet;
    const kinds: string[] = [];
    workbook.subscribe((change) => kinds.push(change.kind), sheet.gid);
    sheet.insertRows(1, 1);
    sheet.setColumnWidths(1, 1, 50);
    sheet.select([A1]);
    sheet.rename('Leads');
    expect(kinds).toEqual(['shape', 'layout', 'selection', 'sheets']);
  });

  it('tells nothing of other sheets, and nothing at all once the watching ended', () => {
    const workbook = newWorkbook();
    const first = workbook.activeSheet;
    const second = workbook.insertSheet();
    const kinds: string[] = [];
    const stop = workbook.subscribe((change) => kinds.push(change.kind), first.gid);
    second.typeCell(1, 1, 'x');
    expect(kinds).toEqual([]);
    stop();
    first.typeCell(1, 1, 'x');
    expect(kinds).toEqual([]);
  });
});

describe('a sheet in the hands of its user', () => {
  it('takes what is typed and shows it as Sheets would', () => {
    const { activeSheet } = newWorkbook('en_GB', 'Europe/London');
    activeSheet.typeCell(1, 1, '14/05/2027');
    expect(activeSheet.cell(1, 1)).toMatchObject({
      value: new Date('2027-05-13T23:00:00Z'),
      display: '14/05/2027',
      formula: '',
      note: '',
    });
  });

  it('sorts the rows below the header with all that belongs to them', () => {
    const { activeSheet: sheet } = newWorkbook();
    sheet.write({ row: 1, column: 1, rows: 4, columns: 2 }, [
      ['Name', 'Rank'],
      ['c', 1],
      ['a', 2],
      ['b', 3],
    ]);
    sheet.writeNotes({ row: 2, column: 1, rows: 1, columns: 1 }, [['note of c']]);
    sheet.restyle({ row: 2, column: 1, rows: 1, columns: 1 }, { background: '#ff0000' });
    sheet.sortRows(1);
    expect(sheet.values({ row: 1, column: 1, rows: 4, columns: 2 })).toEqual([
      ['Name', 'Rank'],
      ['a', 2],
      ['b', 3],
      ['c', 1],
    ]);
    expect(sheet.cell(4, 1)).toMatchObject({ note: 'note of c', style: { background: '#ff0000' } });
  });

  it('keeps rows of equal cells in their order when it is sorted', () => {
    const { activeSheet: sheet } = newWorkbook();
    sheet.write({ row: 2, column: 1, rows: 3, columns: 2 }, [
      ['same', 'first'],
      ['SAME', 'second'],
      ['same', 'third'],
    ]);
    sheet.sortRows(1, false);
    expect(sheet.values({ row: 2, column: 2, rows: 3, columns: 1 }).flat()).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('keeps the filter on the contents and hand-hidden rows in place when it is sorted', () => {
    const { activeSheet: sheet } = newWorkbook();
    sheet.write({ row: 1, column: 1, rows: 4, columns: 1 }, [['Header'], ['c'], ['b'], ['a']]);
    sheet.setFilter({ row: 1, column: 1, rows: 4, columns: 1 }, (row) => row !== 2);
    sheet.setRowsHidden(3, 1, true);
    sheet.sortRows(1);
    expect([2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, false, true]);
    expect([2, 3, 4].map((row) => sheet.isRowHiddenByUser(row))).toEqual([false, true, false]);
  });

  it('refuses to edit a protected cell', () => {
    const { activeSheet } = newWorkbook();
    activeSheet.protect(A1);
    expect(() => activeSheet.typeCell(1, 1, 'x')).toThrow('protected cell');
    expect(() => activeSheet.deleteRows(1, 1)).toThrow('protected cell');
  });

  it('freezes fewer rows when frozen ones are deleted', () => {
    const { activeSheet } = newWorkbook();
    activeSheet.setFrozenRows(2);
    activeSheet.deleteRows(1, 1);
    expect(activeSheet.frozenRows).toBe(1);
  });

  it('refuses an unknown time zone', () => {
    expect(() => newWorkbook().configure({ timeZone: 'Mars/Olympus' })).toThrow('Mars/Olympus');
  });
});
