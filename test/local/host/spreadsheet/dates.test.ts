// Dates: instants for scripts, wall time in the sheet (pages reference/spreadsheet/range#getvalues, Sheets API guides/formats).

import { describe, expect, it } from 'vitest';
import { stage } from './stage.ts';

describe('a date in a cell', () => {
  it('comes back as the instant at which it was written', () => {
    const { sheet } = stage({ timeZone: 'Asia/Kolkata' });
    const instant = new Date('2027-05-14T10:30:00.000Z');
    sheet.getRange('A1').setValue(instant);
    expect(sheet.getRange('A1').getValue()).toEqual(instant);
  });

  it('shows the wall time of the spreadsheet, not of the script', () => {
    const { sheet } = stage({ timeZone: 'Asia/Kolkata', locale: 'en_GB' });
    sheet.getRange('A1').setValue(new Date('2027-05-14T20:30:00.000Z'));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('15/05/2027 02:00:00');
  });

  it('is shown without a time when it is midnight in the spreadsheet', () => {
    const { sheet } = stage({ timeZone: 'Asia/Kolkata', locale: 'en_GB' });
    sheet.getRange('A1').setValue(new Date('2027-05-13T18:30:00.000Z'));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('14/05/2027');
  });

  it('keeps its wall time and becomes another instant when the spreadsheet moves to another zone', () => {
    const { app, sheet, workbook } = stage({ timeZone: 'Asia/Kolkata' });
    sheet.getRange('A1').setValue(new Date('2027-05-14T00:00:00+05:30'));
    app.flush();
    workbook.configure({ timeZone: 'Europe/Berlin' });
    expect(sheet.getRange('A1').getValue()).toEqual(new Date('2027-05-14T00:00:00+02:00'));
  });

  it('is typed text read in the zone of the spreadsheet', () => {
    const { sheet } = stage({ timeZone: 'America/New_York', locale: 'en_US' });
    sheet.getRange('A1').setValue('5/14/2027 10:30');
    expect(sheet.getRange('A1').getValue()).toEqual(new Date('2027-05-14T10:30:00-04:00'));
  });

  it('is a number under a number format', () => {
    const { sheet } = stage({ timeZone: 'UTC' });
    sheet.getRange('A1').setValue(new Date('2027-05-14T00:00:00Z')).setNumberFormat('0');
    expect(sheet.getRange('A1').getValue()).toBe(46521);
  });

  it('is a text under the plain text format', () => {
    const { sheet } = stage({ timeZone: 'UTC', locale: 'en_GB' });
    sheet.getRange('A1').setNumberFormat('@').setValue(new Date('2027-05-14T00:00:00Z'));
    expect(sheet.getRange('A1').getValue()).toBe('14/05/2027');
  });
});

describe('a time without a day', () => {
  it('comes back as a Date on 1899-12-30 (T. Dean, tmdean.blogspot.com 2015)', () => {
    const { sheet } = stage({ timeZone: 'UTC' });
    sheet.getRange('A1').setValue('10:30');
    expect(sheet.getRange('A1').getValue()).toEqual(new Date('1899-12-30T10:30:00Z'));
  });
});
