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

type Builder = ReturnType<Stage['app']['newConditionalFormatRule']>;

/** Gives the sheet one rule for each builder, on column A if it has no ranges yet. */
function give({ sheet, app }: Stage, ...builders: Builder[]): void {
  const all = builders.map((each) => {
    if (each.getRanges().length === 0) each.setRanges([sheet.getRange('A1:A10')]);
    return each.build();
  });
  sheet.setConditionalFormatRules(all);
  app.flush();
}

const shownBackgrounds = ({ workbook }: Stage, rows: number) =>
  workbook.activeSheet.view({ row: 1, column: 1, rows, columns: 1 }).map(([cell]) => cell?.shown.background);

const RED = '#ff0000';
const BLUE = '#0000ff';
const WHITE = PLAIN_STYLE.background;

describe('a rule (conditional-format-rule-builder)', () => {
  it.each([
    ['whenTextStartsWith', (rule: Builder) => rule.whenTextStartsWith('Created'), [RED, RED, WHITE, WHITE]],
    ['whenTextEqualTo', (rule: Builder) => rule.whenTextEqualTo('Created'), [WHITE, RED, WHITE, WHITE]],
    ['whenTextContains', (rule: Builder) => rule.whenTextContains('eat'), [RED, RED, RED, WHITE]],
    ['whenCellNotEmpty', (rule: Builder) => rule.whenCellNotEmpty(), [RED, RED, RED, WHITE]],
    ['whenCellEmpty', (rule: Builder) => rule.whenCellEmpty(), [WHITE, WHITE, WHITE, RED]],
    ['whenFormulaSatisfied', (rule: Builder) => rule.whenFormulaSatisfied('=TRUE'), Array(4).fill(WHITE)],
  ])('with %s colours the cells that fit; formulas are kept and never fit', (_name, when, expected) => {
    const set = withColumn('Created 3 tasks', 'CREATED', 'Not created', '');
    give(set, when(set.app.newConditionalFormatRule()).setBackground('red'));
    expect(shownBackgrounds(set, 4)).toEqual(expected);
  });

  it('follows the text when it changes and when the rows are sorted', () => {
    const set = withColumn('b', 'Created', 'a');
    give(set, set.app.newConditionalFormatRule().whenTextStartsWith('Created').setBackground('red'));
    set.sheet.sort(1);
    set.sheet.getRange('A1').setValue('Created');
    set.app.flush();
    expect(shownBackgrounds(set, 3)).toEqual([RED, WHITE, RED]);
  });

  it('looks at what a cell shows, and at what it holds to know whether it is empty', () => {
    const set = withColumn(0.25, 7);
    set.sheet.getRange('A1').setNumberFormat('0%');
    set.sheet.getRange('A2').setNumberFormat(';;;');
    const { app } = set;
    give(
      set,
      app.newConditionalFormatRule().whenTextEqualTo('25%').setBackground('red'),
      app.newConditionalFormatRule().whenCellEmpty().setBackground('blue'),
    );
    expect(shownBackgrounds(set, 3)).toEqual([RED, WHITE, BLUE]);
  });

  it('leaves what Range.getBackground answers, and what it does not change, alone', () => {
    const set = withColumn('x');
    set.sheet.getRange('A1').setBackground('blue').setFontStyle('italic');
    give(set, set.app.newConditionalFormatRule().whenCellNotEmpty().setBackground('red').setBold(true));
    expect(set.sheet.getRange('A1').getBackground()).toBe(BLUE);
    expect(set.sheet.getRange('A1').getFontWeight()).toBe('normal');
    expect(set.workbook.activeSheet.shownStyle(1, 1)).toMatchObject({
      background: RED,
      fontWeight: 'bold',
      fontStyle: 'italic',
      fontColor: '#000000',
    });
  });

  it('gives way to an earlier one, property by property', () => {
    const set = withColumn('x');
    const rule = () => set.app.newConditionalFormatRule().whenCellNotEmpty();
    give(
      set,
      rule().setBackground('red').setBold(false),
      rule().setBackground('blue').setFontColor('blue').setBold(true),
    );
    expect(set.workbook.activeSheet.shownStyle(1, 1)).toMatchObject({
      background: RED,
      fontColor: BLUE,
      fontWeight: 'normal',
    });
  });

  it('reaches its ranges and nothing beside them', () => {
    const set = stage();
    const ranges = [set.sheet.getRange('B2:C3'), set.sheet.getRange('E1')];
    give(set, set.app.newConditionalFormatRule().whenCellEmpty().setBackground('red').setRanges(ranges));
    const shown = set.workbook.activeSheet
      .view({ row: 1, column: 1, rows: 4, columns: 5 })
      .map((line) => line.map((cell) => (cell.shown.background === RED ? 'x' : '.')).join(''));
    expect(shown).toEqual(['....x', '.xx..', '.xx..', '.....']);
  });

  it('can leave a property alone again with null', () => {
    const { app, sheet } = stage();
    const condition = app
      .newConditionalFormatRule()
      .whenCellEmpty()
      .setBackground('red')
      .setFontColor('blue')
      .setBold(true)
      .setBackground(null)
      .setFontColor(null)
      .setBold(null)
      .setRanges([sheet.getRange('A1')])
      .build()
      .getBooleanCondition();
    expect([condition?.getBackground(), condition?.getFontColor(), condition?.getBold()]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('cannot be built without a condition or without ranges', () => {
    const { app, sheet } = stage();
    const rule = app.newConditionalFormatRule().setBackground('red');
    expect(() => rule.copy().whenCellEmpty().build()).toThrow('at least one range');
    expect(() => rule.setRanges([sheet.getRange('A1')]).build()).toThrow('must have a condition');
  });

  it('refuses arguments that Google refuses', () => {
    const rule = stage().app.newConditionalFormatRule();
    expect(() => rule.whenTextStartsWith(5)).toThrow('ConditionalFormatRuleBuilder.whenTextStartsWith');
    expect(() => rule.setBackground('reddish')).toThrow('reddish');
    expect(() => rule.setBold('yes')).toThrow('ConditionalFormatRuleBuilder.setBold');
    expect(() => rule.setRanges(['A1'])).toThrow('ConditionalFormatRuleBuilder.setRanges');
  });
});

describe('the rules of a sheet (sheet#getconditionalformatrules)', () => {
  it('are answered in their order, with criteria, values, looks and ranges (boolean-condition)', () => {
    const set = stage();
    const { app, sheet } = set;
    expect(sheet.getConditionalFormatRules()).toEqual([]);
    give(
      set,
      app.newConditionalFormatRule().whenTextStartsWith('Created').setBackground('#ABC'),
      app.newConditionalFormatRule().whenCellEmpty().setFontColor('red'),
    );
    const rules = sheet.getConditionalFormatRules();
    const conditions = rules.map((rule) => rule.getBooleanCondition());
    expect(conditions.map((each) => each?.getCriteriaType().name)).toEqual([
      'TEXT_STARTS_WITH',
      'CELL_EMPTY',
    ]);
    expect(conditions.map((each) => each?.getCriteriaValues())).toEqual([['Created'], []]);
    expect(conditions.map((each) => each?.getBackground())).toEqual(['#aabbcc', null]);
    expect(rules[0]?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A10']);
    expect(rules[0]?.getGradientCondition()).toBeNull();
    expect(Object.keys(app.enumerations)).toContain('BooleanCriteria');
    expect(app.enumerations.BooleanCriteria).toContain('TEXT_STARTS_WITH');
  });

  it('change only when they are set, also after a copy was changed (conditional-format-rule#copy)', () => {
    const set = withColumn('x');
    give(set, set.app.newConditionalFormatRule().whenCellNotEmpty().setBackground('red'));
    const copies = set.sheet.getConditionalFormatRules().map((rule) => rule.copy().setBackground('blue'));
    expect(shownBackgrounds(set, 1)).toEqual([RED]);
    give(set, ...copies);
    expect(shownBackgrounds(set, 1)).toEqual([BLUE]);
  });

  it('are replaced as a whole, and cleared (sheet#clearconditionalformatrules)', () => {
    const set = withColumn('x');
    give(set, set.app.newConditionalFormatRule().whenCellNotEmpty().setBackground('red'));
    give(set, set.app.newConditionalFormatRule().whenCellNotEmpty().setFontColor('red'));
    expect(shownBackgrounds(set, 1)).toEqual([WHITE]);
    expect(set.sheet.getConditionalFormatRules()).toHaveLength(1);
    set.sheet.clearConditionalFormatRules();
    expect(set.sheet.getConditionalFormatRules()).toEqual([]);
    expect(set.workbook.activeSheet.shownStyle(1, 1)).toBe(PLAIN_STYLE);
  });

  it('are held back until the flush and lost when the execution is killed', () => {
    const { app, sheet, execution } = stage();
    const range = sheet.getRange('A1');
    sheet.setConditionalFormatRules([
      app.newConditionalFormatRule().whenCellEmpty().setRanges([range]).build(),
    ]);
    expect([execution.flushes, execution.pending.length]).toEqual([0, 1]);
    execution.kill();
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  it('must have all their ranges on the sheet', () => {
    const { app, sheet, spreadsheet } = stage();
    const other = spreadsheet.insertSheet('Other');
    const ranges = [sheet.getRange('A1'), other.getRange('A1')];
    const rule = app.newConditionalFormatRule().whenCellEmpty().setRanges(ranges).build();
    expect(() => sheet.setConditionalFormatRules([rule])).toThrow('must be on the sheet');
    expect(() => sheet.setConditionalFormatRules(rule)).toThrow('Sheet.setConditionalFormatRules');
  });

  it('move, grow and shrink with rows and columns, and go with the last of their cells', () => {
    const set = stage();
    const { app, sheet } = set;
    const rule = (a1: string) =>
      app
        .newConditionalFormatRule()
        .whenCellEmpty()
        .setRanges([sheet.getRange(a1)]);
    const places = () =>
      sheet.getConditionalFormatRules().map((each) =>
        each
          .getRanges()
          .map((range) => range.getA1Notation())
          .join(),
      );
    give(set, rule('B2:B9'), rule('D5'));
    sheet.insertRowsAfter(4, 2).insertColumnBefore(1);
    expect(places()).toEqual(['C2:C11', 'E7']);
    sheet.deleteRows(7, 3);
    expect(places()).toEqual(['C2:C8']);
    sheet.deleteColumn(3);
    expect(places()).toEqual([]);
  });

  it('tell listeners which cells look different, those of the old rules too', () => {
    const set = stage();
    const { app, sheet, workbook } = set;
    const rule = (a1: string) =>
      app
        .newConditionalFormatRule()
        .whenCellEmpty()
        .setRanges([sheet.getRange(a1)]);
    give(set, rule('B2'));
    const changes: unknown[] = [];
    workbook.subscribe((change) => changes.push(change));
    give(set, rule('D5:D6'));
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
