// Conditional formatting: rules that change how cells look by what they show.

import type { Box } from './box.ts';
import type { StoredValue } from './row.ts';
import { restyle, type Style } from './style.ts';

/** Google's names, of SpreadsheetApp.BooleanCriteria, for the criteria that rules can be built with here. */
export type FormatCriterion =
  | 'CELL_EMPTY'
  | 'CELL_NOT_EMPTY'
  | 'CUSTOM_FORMULA'
  | 'TEXT_CONTAINS'
  | 'TEXT_EQUAL_TO'
  | 'TEXT_STARTS_WITH';

export interface FormatCondition {
  readonly criterion: FormatCriterion;
  /** A text or a formula; empty for the criteria that need none. */
  readonly value: string;
}

/** What a rule changes; what is left out stays as it is. */
export type FormatLook = Partial<Pick<Style, 'background' | 'fontColor' | 'fontWeight'>>;

export interface FormatRule {
  /** At least one. */
  readonly boxes: readonly Box[];
  readonly condition: FormatCondition;
  readonly look: FormatLook;
}

/** Takes what the cell shows, in lower case, and whether the cell is empty. */
type Fit = (shown: string, empty: boolean) => boolean;

/** A rule made ready for many cells. */
interface ReadyRule {
  readonly rule: FormatRule;
  readonly fits: Fit;
}

/** What a rule looks at in a cell. A cell may hold a value and, by its number format, show nothing. */
export interface RuledCell {
  readonly display: string;
  readonly value: StoredValue | Date;
  readonly style: Style;
}

/** Gives the style of a cell of the column after the rules. */
export type ColumnPainter = (row: number, cell: RuledCell) => Style;

/** Text is compared as shown and without regard to case, as the dialog of Sheets does. Formulas are kept and never fit. */
function fitting({ criterion, value }: FormatCondition): Fit {
  const wanted = value.toLowerCase();
  switch (criterion) {
    case 'CELL_EMPTY':
      return (_shown, empty) => empty;
    case 'CELL_NOT_EMPTY':
      return (_shown, empty) => !empty;
    case 'CUSTOM_FORMULA':
      return () => false;
    case 'TEXT_CONTAINS':
      return (shown) => shown.includes(wanted);
    case 'TEXT_EQUAL_TO':
      return (shown) => shown === wanted;
    case 'TEXT_STARTS_WITH':
      return (shown) => shown.startsWith(wanted);
  }
}

function coversRow(rule: FormatRule, row: number, column: number): boolean {
  return rule.boxes.some(
    (box) =>
      row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns,
  );
}

/** One painter for each column of the box; undefined where no rule reaches the column within the box. */
export function columnPainters(rules: readonly FormatRule[], box: Box): (ColumnPainter | undefined)[] {
  const ready = rules.map((rule): ReadyRule => ({ rule, fits: fitting(rule.condition) }));
  return Array.from({ length: box.columns }, (_, right) => {
    const column = box.column + right;
    const here = ready.filter(({ rule }) => reachesColumn(rule, column, box));
    return here.length === 0 ? undefined : painter(here, column);
  });
}

function reachesColumn(rule: FormatRule, column: number, { row, rows }: Box): boolean {
  return rule.boxes.some(
    (box) =>
      column >= box.column &&
      column < box.column + box.columns &&
      box.row < row + rows &&
      row < box.row + box.rows,
  );
}

function painter(rules: readonly ReadyRule[], column: number): ColumnPainter {
  return (row, { display, value, style }) => {
    const shown = display.toLowerCase();
    const empty = value === '';
    let look: FormatLook | undefined;
    for (const { rule, fits } of rules) {
      if (!fits(shown, empty) || !coversRow(rule, row, column)) continue;
      // The rule that comes first has the last word on what it changes.
      look = look === undefined ? rule.look : { ...rule.look, ...look };
    }
    return look === undefined ? style : restyle(style, look);
  };
}
