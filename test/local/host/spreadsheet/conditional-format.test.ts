// Conditional formatting: pages reference/spreadsheet/conditional-format-rule-builder, conditional-format-rule,
// boolean-condition, boolean-criteria and sheet.

import { describe, expect, it } from 'vitest';
import { PLAIN_STYLE } from '../../../../src/local/host/spreadsheet/model/style.ts';
import { evaluate, MODES } from '../support.ts';
import { newWorkbook, type Stage, stage } from './stage.ts';

function withColumn(...values: unknown[]): Stage {
  const set = stage();
  set.sheet.getRange(1, 1, values.length, 1).setValues(values.map((value) => [value]));
  set.app.flush();
  return set;
}

type Rule = readonly [text: string, background: string | null, ...places: string[]];

const builderOf = ({ app, sheet }: Stage, [text, background, ...places]: Rule) =>
  app
    .newConditionalFormatRule()
    .whenTextStartsWith(text)
    .setBackground(background)
    .setRanges((places.length > 0 ? places : ['A1:A10']).map((a1) => sheet.getRange(a1)));

/** Gives the sheet rules, on column A where they name no place. */
function give(set: Stage, ...rules: Rule[]): void {
  set.sheet.setConditionalFormatRules(rules.map((rule) => builderOf(set, rule).build()));
  set.app.flush();
}

const shownBackgrounds = ({ workbook }: Stage, rows: number) =>
  workbook.activeSheet.view({ row: 1, column: 1, rows, columns: 1 }).map(([cell]) => cell?.shown.background);

const RED = '#ff0000';
const BLUE = '#0000ff';
const WHITE = PLAIN_STYLE.background;

describe('a rule (conditional-format-rule-builder)', () => {
  it('colours the cells that begin with its text, in any case', () => {
    const set = withColumn('Created 3 tasks', 'CREATED', 'Not created', '');
    give(set, ['Created', 'red']);
    expect(shownBackgrounds(set, 4)).toEqual([RED, RED, WHITE, WHITE]);
  });

  it('follows the text when it changes and when the rows are sorted', () => {
    const set = withColumn('b', 'Created', 'a');
    give(set, ['Created', 'red']);
    set.sheet.sort(1);
    set.sheet.getRange('A1').setValue('Created');
    set.app.flush();
    expect(shownBackgrounds(set, 3)).toEqual([RED, WHITE, RED]);
  });

  it('looks at what a cell shows', () => {
    const set = withColumn(0.25, 25);
    set.sheet.getRange('A1').setNumberFormat('0%');
    give(set, ['25%', 'red']);
    expect(shownBackgrounds(set, 2)).toEqual([RED, WHITE]);
  });

  it('leaves the cell’s own looks, and what it does not change, alone', () => {
    const set = withColumn('x');
    set.sheet.getRange('A1').setBackground('blue').setFontWeight('bold');
    give(set, ['x', 'red']);
    const { style, shown } = set.workbook.activeSheet.cell(1, 1);
    expect(style.background).toBe(BLUE);
    expect(shown).toEqual({ ...style, background: RED });
  });

  it('gives way to an earlier one that changes the background', () => {
    const set = withColumn('x', 'xy');
    give(set, ['xy', null], ['xy', 'blue'], ['x', 'red']);
    expect(shownBackgrounds(set, 2)).toEqual([RED, BLUE]);
  });

  it('reaches its ranges and nothing beside them', () => {
    const set = stage();
    set.sheet.getRange('A1:E4').setValue('x');
    give(set, ['x', 'red', 'B2:C3', 'E1']);
    const shown = set.workbook.activeSheet
      .view({ row: 1, column: 1, rows: 4, columns: 5 })
      .map((line) => line.map((cell) => (cell.shown.background === RED ? 'x' : '.')).join(''));
    expect(shown).toEqual(['....x', '.xx..', '.xx..', '.....']);
  });

  it('cannot be built without a condition or without ranges', () => {
    const { app, sheet } = stage();
    const rule = app.newConditionalFormatRule().setBackground('red');
    expect(() => rule.setRanges([sheet.getRange('A1')]).build()).toThrow('must have a condition');
    expect(() => rule.setRanges([]).whenTextStartsWith('x').build()).toThrow('at least one range');
  });

  it('refuses arguments that Google refuses', () => {
    const rule = stage().app.newConditionalFormatRule();
    expect(() => rule.whenTextStartsWith(5)).toThrow('ConditionalFormatRuleBuilder.whenTextStartsWith');
    expect(() => rule.setBackground('reddish')).toThrow('reddish');
    expect(() => rule.setRanges(['A1'])).toThrow('ConditionalFormatRuleBuilder.setRanges');
  });
});

describe('the rules of a sheet (sheet#getconditionalformatrules)', () => {
  it('are answered in their order, with criteria, values and ranges (boolean-condition)', () => {
    const set = stage();
    const { app, sheet } = set;
    expect(sheet.getConditionalFormatRules()).toEqual([]);
    give(set, ['Created', '#ABC'], ['Failed', null, 'B2', 'C3:C4']);
    const rules = sheet.getConditionalFormatRules();
    const conditions = rules.map((rule) => rule.getBooleanCondition());
    expect(conditions.map((each) => each.getCriteriaType().name)).toEqual([
      'TEXT_STARTS_WITH',
      'TEXT_STARTS_WITH',
    ]);
    expect(conditions.map((each) => each.getCriteriaValues())).toEqual([['Created'], ['Failed']]);
    const places = rules.map((rule) => rule.getRanges().map((range) => range.getA1Notation()));
    expect(places).toEqual([['A1:A10'], ['B2', 'C3:C4']]);
    expect(app.enumerations).toMatchObject({ BooleanCriteria: ['TEXT_STARTS_WITH'] });
  });

  it('are replaced as a whole', () => {
    const set = withColumn('x');
    give(set, ['x', 'red']);
    give(set, ['y', 'red']);
    expect(shownBackgrounds(set, 1)).toEqual([WHITE]);
    expect(set.sheet.getConditionalFormatRules()).toHaveLength(1);
    give(set);
    expect(set.sheet.getConditionalFormatRules()).toEqual([]);
    expect(set.workbook.activeSheet.shownStyle(1, 1)).toBe(PLAIN_STYLE);
  });

  it('are held back until the flush and lost when the execution is killed', () => {
    const set = stage();
    const { sheet, execution } = set;
    sheet.setConditionalFormatRules([builderOf(set, ['x', 'red']).build()]);
    expect([execution.flushes, execution.pending.length]).toEqual([0, 1]);
    execution.kill();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  it('must have all their ranges on the sheet', () => {
    const set = stage();
    const { sheet, spreadsheet } = set;
    const other = spreadsheet.insertSheet('Other');
    const ranges = [sheet.getRange('A1'), other.getRange('A1')];
    const rule = builderOf(set, ['x', 'red']).setRanges(ranges).build();
    expect(() => sheet.setConditionalFormatRules([rule])).toThrow('must be on the sheet');
    expect(() => sheet.setConditionalFormatRules(rule)).toThrow('Sheet.setConditionalFormatRules');
  });

  it('move, grow and shrink with rows and columns, and go with the last of their cells', () => {
    const set = stage();
    const { sheet } = set;
    const places = () =>
      sheet.getConditionalFormatRules().flatMap((each) => each.getRanges().map((a) => a.getA1Notation()));
    give(set, ['x', 'red', 'B2:B9'], ['x', 'red', 'D5']);
    sheet.insertRowsAfter(4, 2).insertColumnBefore(1);
    expect(places()).toEqual(['C2:C11', 'E7']);
    sheet.deleteRows(7, 3);
    expect(places()).toEqual(['C2:C8']);
    sheet.deleteColumn(3);
    expect(places()).toEqual([]);
  });

  it('tell listeners which cells look different, those of the old rules too', () => {
    const set = stage();
    give(set, ['x', 'red', 'B2']);
    const changes: unknown[] = [];
    set.workbook.subscribe((change) => changes.push(change));
    give(set, ['x', 'red', 'D5:D6']);
    expect(changes).toEqual([{ kind: 'cells', gid: 0, box: { row: 2, column: 2, rows: 5, columns: 3 } }]);
  });
});

describe.each(MODES)('a bundle in %s mode', (mode) => {
  it('finds its own rule again by criterion, value and column, and adds to it (boolean-criteria)', async () => {
    const workbook = newWorkbook();
    const body = `
      const sheet = SpreadsheetApp.getActiveSheet();
      const range = sheet.getRange(1, 2, sheet.getMaxRows(), 1);
      const make = (text, color) => SpreadsheetApp.newConditionalFormatRule()
        .whenTextStartsWith(text).setBackground(color).setRanges([range]).build();
      sheet.setConditionalFormatRules([make('Created', 'red')]);
      const rules = sheet.getConditionalFormatRules();
      sheet.setConditionalFormatRules([...rules, make('Failed', 'blue')]);
      sheet.getRange('B1:B2').setValues([['Created'], ['Failed']]);
      return rules.map((rule) => {
        const condition = rule.getBooleanCondition();
        return condition !== null
          && condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH
          && condition.getCriteriaValues()[0] === 'Created'
          && rule.getRanges().some((each) => each.getColumn() === 2);
      });`;
    expect(await evaluate(mode, body, { workbook })).toEqual([true]);
    const sheet = workbook.activeSheet;
    expect([1, 2, 3].map((row) => sheet.shownStyle(row, 2).background)).toEqual([RED, BLUE, WHITE]);
  });
});
