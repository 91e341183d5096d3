// Data validation: pages reference/spreadsheet/data-validation-builder, data-validation, data-validation-criteria and range.

import { describe, expect, it } from 'vitest';
import type { DataValidation } from '../../../../src/local/host/spreadsheet/services/data-validation.ts';
import { type Stage, stage } from './stage.ts';

const listOf = ({ app }: Stage, ...choices: unknown[]): DataValidation =>
  app.newDataValidation().requireValueInList(choices).build();

const criterion = (rule: DataValidation | null): string | null => rule?.getCriteriaType().name ?? null;

describe('a rule (data-validation-builder)', () => {
  it('tells its list, whether it has an arrow, what it allows and its help', () => {
    const rule = stage()
      .app.newDataValidation()
      .requireValueInList(['yes', 'no'], false)
      .setAllowInvalid(false)
      .setHelpText('Write yes or no.')
      .build();
    expect(criterion(rule)).toBe('VALUE_IN_LIST');
    expect(rule.getCriteriaValues()).toEqual([['yes', 'no'], false]);
    expect(rule.getAllowInvalid()).toBe(false);
    expect(rule.getHelpText()).toBe('Write yes or no.');
  });

  it('has an arrow, allows everything and has no help unless it is said', () => {
    const rule = listOf(stage(), 'yes');
    expect(rule.getCriteriaValues()).toEqual([['yes'], true]);
    expect(rule.getAllowInvalid()).toBe(true);
    expect(rule.getHelpText()).toBeNull();
  });

  it('may be a checkbox', () => {
    const rule = stage().app.newDataValidation().requireCheckbox().build();
    expect([criterion(rule), rule.getCriteriaValues()]).toEqual(['CHECKBOX', []]);
  });

  it('is changed in a copy, and stays what it is', () => {
    const rule = listOf(stage(), 'yes');
    const other = rule.copy().setHelpText('Choose.').build();
    expect([rule.getHelpText(), other.getHelpText()]).toEqual([null, 'Choose.']);
    expect(other.getCriteriaValues()).toEqual([['yes'], true]);
  });

  it('is refused without a criterion, with more than 500 choices, and with arguments of other types', () => {
    const { app } = stage();
    expect(() => app.newDataValidation().build()).toThrow(/must have a criteria/);
    const many = Array.from({ length: 501 }, (_, place) => `choice ${place}`);
    expect(() => app.newDataValidation().requireValueInList(many)).toThrow(/limit of 500/);
    expect(app.newDataValidation().requireValueInList(many.slice(1)).build()).toBeDefined();
    expect(() => app.newDataValidation().requireValueInList('yes')).toThrow(
      /don't match the method signature/,
    );
    expect(() => app.newDataValidation().setAllowInvalid('no')).toThrow(/don't match the method signature/);
  });
});

describe('a range (range)', () => {
  it('gives one rule to every cell, and takes it off again', () => {
    const set = stage();
    const range = set.sheet.getRange('B2:C3');
    range.setDataValidation(listOf(set, 'yes'));
    expect(range.getDataValidations().flat().map(criterion)).toEqual(Array(4).fill('VALUE_IN_LIST'));
    expect(set.sheet.getRange('A1').getDataValidation()).toBeNull();
    range.setDataValidation(null);
    expect(range.getDataValidations().flat()).toEqual([null, null, null, null]);
  });

  it('gives each cell its own, in a table as large as the range', () => {
    const set = stage();
    const range = set.sheet.getRange('A1:A2');
    range.setDataValidations([[null], [listOf(set, 'no')]]);
    expect(range.getDataValidations().flat().map(criterion)).toEqual([null, 'VALUE_IN_LIST']);
    expect(() => range.setDataValidations([[null]])).toThrow(/number of rows/);
    range.clearDataValidations();
    expect(range.getDataValidations()).toEqual([[null], [null]]);
  });

  it('keeps it when values are written or cleared, and takes it along when columns are inserted', () => {
    const set = stage();
    set.sheet.getRange('B2').setDataValidation(listOf(set, 'yes')).setValue('perhaps').clearContent();
    set.sheet.insertColumnBefore(1);
    set.app.flush();
    expect(criterion(set.sheet.getRange('C2').getDataValidation())).toBe('VALUE_IN_LIST');
    expect(set.sheet.getRange('B2').getDataValidation()).toBeNull();
  });

  it('keeps it through a sort when all its rows have the same', () => {
    const set = stage();
    set.sheet
      .getRange('A1:A3')
      .setValues([['c'], ['b'], ['a']])
      .setDataValidation(listOf(set, 'a'));
    set.sheet.sort(1);
    set.app.flush();
    expect(set.sheet.getRange('A1:A3').getDataValidations().flat().map(criterion)).toEqual(
      Array(3).fill('VALUE_IN_LIST'),
    );
  });
});

const strictList = ({ app }: Stage, ...choices: unknown[]): DataValidation =>
  app.newDataValidation().requireValueInList(choices).setAllowInvalid(false).build();

describe('a rule that allows nothing else', () => {
  const refusal = 'The data you entered in cell B2 violates the data validation rules set on this cell.';

  it('refuses an entry that breaks it, and takes choices, blanks and formulas', () => {
    const made = stage();
    const cell = made.sheet.getRange('B2').setDataValidation(strictList(made, 'yes', '7'));
    for (const entry of ['yes', 7, '', '=A1']) {
      cell.setValue(entry);
      expect(() => made.app.flush()).not.toThrow();
    }
    cell.setValue('no');
    expect(() => made.app.flush()).toThrow(refusal);
    expect(cell.getFormula()).toBe('=A1');
  });

  it('refuses what find-and-replace makes', () => {
    const made = stage();
    const cell = made.sheet.getRange('B2').setValue('yes').setDataValidation(strictList(made, 'yes'));
    expect(() => cell.createTextFinder('yes').replaceAllWith('no')).toThrow(refusal);
    expect(cell.getValue()).toBe('yes');
  });

  it('of a checkbox takes truth values only', () => {
    const made = stage();
    const box = made.app.newDataValidation().requireCheckbox().setAllowInvalid(false).build();
    const cell = made.sheet.getRange('B2').setDataValidation(box).setValue(true);
    expect(cell.getValue()).toBe(true);
    cell.setValue('Created');
    expect(() => made.app.flush()).toThrow(refusal);
  });
});

it('typed columns of a table take no validation and no number format, and move with their cells', () => {
  const made = stage();
  made.workbook.activeSheet.makeTyped({ row: 1, column: 2, rows: 9, columns: 1 });
  made.sheet.insertColumnsBefore(1, 1);
  const refusal = 'This operation is not allowed on cells in typed columns.';
  for (const [column, isTyped] of [
    [2, false],
    [3, true],
  ] as const) {
    const cell = made.sheet.getRange(2, column).setValue('x').setFontWeight('bold');
    expect(cell.getValue()).toBe('x');
    for (const work of [
      () => cell.setDataValidation(strictList(made, 'x')),
      () => cell.clearDataValidations(),
      () => cell.setNumberFormat('@'),
    ]) {
      work();
      if (isTyped) expect(() => made.app.flush()).toThrow(refusal);
      else expect(() => made.app.flush()).not.toThrow();
    }
  }
});
