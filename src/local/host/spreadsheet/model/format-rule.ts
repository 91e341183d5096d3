// Conditional formatting: rules that change how cells look by what they show.

import { type Box, boxesMeet } from './box.ts';
import { restyle, type Style } from './style.ts';

/** A rule applies to the cells of its boxes that show a text with this beginning. */
export interface FormatRule {
  /** At least one. */
  readonly boxes: readonly Box[];
  readonly startsWith: string;
  /** Null leaves the background as it is. */
  readonly background: string | null;
}

/** Gives the style after the rules of a cell of the column, which shows `display`. */
export type ColumnPainter = (row: number, display: string, style: Style) => Style;

/** One painter for each column of the box; undefined where no rule reaches the column within the box. */
export function columnPainters(rules: readonly FormatRule[], box: Box): (ColumnPainter | undefined)[] {
  return Array.from({ length: box.columns }, (_, right) => {
    const column = { ...box, column: box.column + right, columns: 1 };
    const here = rules.filter((rule) => reaches(rule, column));
    return here.length === 0 ? undefined : painter(here, column);
  });
}

function reaches(rule: FormatRule, box: Box): boolean {
  return rule.boxes.some((each) => boxesMeet(each, box));
}

/** Text is compared as shown and without regard to case, as the dialog of Sheets does. */
function painter(rules: readonly FormatRule[], box: Box): ColumnPainter {
  const ready = rules.map((rule) => ({ rule, wanted: rule.startsWith.toLowerCase() }));
  return (row, display, style) => {
    const shown = display.toLowerCase();
    const fits = ({ rule, wanted }: (typeof ready)[number]) =>
      shown.startsWith(wanted) && reaches(rule, { ...box, row, rows: 1 });
    // The rule that comes first has the last word.
    const background = ready.find((each) => each.rule.background !== null && fits(each))?.rule.background;
    return background ? restyle(style, { background }) : style;
  };
}
