// Where a column is after the user has inserted another one into lines of texts, or taken one out.

type Lines = readonly (readonly string[])[];

const widthOf = (lines: Lines): number => Math.max(...lines.map((line) => line.length));

/** The one column without which the wide lines are the narrow ones; beyond the last when there is none. */
function oddColumn(wide: Lines, narrow: Lines): number {
  const width = widthOf(wide);
  const filled = (line: readonly string[] = []) => Array.from({ length: width }, (_, at) => line[at] ?? '');
  const isOdd = (place: number) =>
    wide.every((line, row) => {
      const rest = filled(line).filter((_, at) => at !== place);
      return rest.every((text, at) => text === (narrow[row]?.[at] ?? ''));
    });
  const places = Array.from({ length: width }, (_, place) => place);
  return places.find(isOdd) ?? width;
}

/** @param column index from 0, before @returns its index now; null when it was taken out */
export function columnAfter(column: number, before: Lines, after: Lines): number | null {
  const grown = widthOf(after) - widthOf(before);
  if (grown === 1) return oddColumn(after, before) <= column ? column + 1 : column;
  if (grown !== -1) return column;
  const removed = oddColumn(before, after);
  if (removed === column) return null;
  return removed < column ? column - 1 : column;
}
