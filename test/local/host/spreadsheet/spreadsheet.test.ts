// The file and its sheets: pages reference/spreadsheet/spreadsheet and reference/spreadsheet/spreadsheet-app

import { describe, expect, it } from 'vitest';
import { newWorkbook, stage, startScript } from './stage.ts';

describe('Spreadsheet', () => {
  it('tells its id, name, address, locale and time zone', () => {
    const { spreadsheet } = stage({ locale: 'en_IN', timeZone: 'Asia/Kolkata' });
    expect([spreadsheet.getId(), spreadsheet.getName()]).toEqual(['book-1', 'Calls']);
    expect(spreadsheet.getUrl()).toBe('https://docs.google.com/spreadsheets/d/book-1/edit');
    expect([spreadsheet.getSpreadsheetLocale(), spreadsheet.getSpreadsheetTimeZone()]).toEqual([
      'en_IN',
      'Asia/Kolkata',
    ]);
  });

  it('finds sheets by name, and null when there is none', () => {
    const { spreadsheet, workbook } = stage();
    const runs = workbook.insertSheet({ name: 'Runs' });
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['Sheet1', 'Runs']);
    expect(spreadsheet.getSheetByName('Runs')?.getSheetId()).toBe(runs.gid);
    expect(spreadsheet.getSheetByName('runs')).toBeNull();
  });

  it('inserts a sheet behind the active one and makes it active (spreadsheet#insertsheetsheetname)', () => {
    const { spreadsheet } = stage();
    const runs = spreadsheet.insertSheet('Runs');
    const third = spreadsheet.insertSheet();
    spreadsheet.insertSheet('First', 0);
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual([
      'First',
      'Sheet1',
      'Runs',
      'Sheet3',
    ]);
    expect(spreadsheet.getActiveSheet().getName()).toBe('First');
    expect(runs.getActiveRange()?.getA1Notation()).toBe('A1');
    expect([third.getMaxRows(), third.getMaxColumns()]).toEqual([1000, 26]);
  });

  it('refuses a name that another sheet has', () => {
    const { spreadsheet, sheet } = stage();
    const runs = spreadsheet.insertSheet('Runs');
    const message = 'already exists. Please enter another name.';
    expect(() => spreadsheet.insertSheet('runs')).toThrow(message);
    expect(() => sheet.setName('Runs')).toThrow(message);
    expect(runs.setName('RUNS').getName()).toBe('RUNS');
  });

  it('deletes a sheet, but never the last one', () => {
    const { spreadsheet, sheet } = stage();
    const runs = spreadsheet.insertSheet('Runs');
    spreadsheet.deleteSheet(runs);
    expect(spreadsheet.getSheets()).toHaveLength(1);
    expect(() => runs.getName()).toThrow('Sheet 1 not found');
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow(
      "You can't remove all the visible sheets in a document.",
    );
  });

  it('never gives the id of a deleted sheet to a new one', () => {
    const { spreadsheet } = stage();
    const gone = spreadsheet.insertSheet('Gone');
    spreadsheet.deleteSheet(gone);
    expect(spreadsheet.insertSheet('New').getSheetId()).not.toBe(gone.getSheetId());
  });

  it('activates a sheet for itself at once and for the user at the flush', () => {
    const workbook = newWorkbook();
    workbook.insertSheet({ name: 'Runs' });
    const { spreadsheet, app } = stage({ workbook });
    const first = spreadsheet.getSheetByName('Sheet1');
    spreadsheet.setActiveSheet(first);
    expect(app.getActiveSheet()?.getSheetId()).toBe(first?.getSheetId());
    expect(workbook.activeSheet.name).toBe('Runs');
    app.flush();
    expect(workbook.activeSheet.name).toBe('Sheet1');
  });

  it('shows a toast for 5 seconds if not said otherwise (spreadsheet#toastmsg)', () => {
    const { spreadsheet, toasts } = stage();
    spreadsheet.toast('Done.');
    spreadsheet.toast('Done.', 'Tasks', 10);
    spreadsheet.toast('Working.', 'Tasks', null);
    expect(toasts).toEqual([
      { message: 'Done.', title: '', seconds: 5 },
      { message: 'Done.', title: 'Tasks', seconds: 10 },
      { message: 'Working.', title: 'Tasks', seconds: -1 },
    ]);
  });
});

describe('SpreadsheetApp', () => {
  it('hands out the user interface of the host', () => {
    const { app, ui } = stage();
    expect(app.getUi()).toBe(ui);
  });

  it('reads and writes in AuthMode LIMITED (page workspace/add-ons/concepts/editor-auth-lifecycle)', () => {
    const { sheet } = stage({ authMode: 'LIMITED', kind: 'open' });
    sheet.getRange('A1').setValue('x');
    expect(sheet.getRange('A1').getValue()).toBe('x');
  });

  it('refuses the document in AuthMode NONE, but not the menu (same page)', () => {
    const { app, ui } = startScript({ authMode: 'NONE', kind: 'open' });
    expect(app.getUi()).toBe(ui);
    for (const method of ['getActive', 'getActiveSpreadsheet', 'getActiveSheet', 'getActiveRange'] as const) {
      expect(() => app[method]()).toThrow(`You do not have permission to call SpreadsheetApp.${method}.`);
    }
  });
});

describe('protection (Docs Editors Help, Protect, hide, and edit sheets)', () => {
  const message = 'You are trying to edit a protected cell or object.';

  it('refuses every write to a protected range and lets the rest be', () => {
    const { sheet, workbook } = stage();
    workbook.activeSheet.protect({ row: 2, column: 1, rows: 1, columns: 2 });
    expect(() => sheet.getRange('B1:B3').setValue('x')).toThrow(message);
    expect(() => sheet.getRange('A2').setNote('x')).toThrow(message);
    expect(() => sheet.getRange('A2').setBackground('red')).toThrow(message);
    expect(() => sheet.getRange('A2').clearContent()).toThrow(message);
    expect(() => sheet.clear()).toThrow(message);
    sheet.getRange('A3').setValue('x');
    expect(sheet.getRange('A3').getValue()).toBe('x');
  });

  it('moves with the rows above it', () => {
    const { sheet, workbook } = stage();
    workbook.activeSheet.protect({ row: 2, column: 1, rows: 1, columns: 1 });
    sheet.insertRowBefore(1);
    expect(sheet.getRange('A2').setValue('x').getValue()).toBe('x');
    expect(() => sheet.getRange('A3').setValue('x')).toThrow(message);
    workbook.activeSheet.unprotect();
    expect(sheet.getRange('A3').setValue('x').getValue()).toBe('x');
  });

  it('fails at the flush when the range was protected after the write was made', () => {
    const { sheet, workbook, app } = stage();
    sheet.getRange('A1').setValue('x');
    workbook.activeSheet.protect();
    expect(() => app.flush()).toThrow(message);
  });
});
