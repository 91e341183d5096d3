// Where a column is after the user has inserted another one into lines of texts.

const sameLine = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, column) => text === other[column]);

/** @param column index from 0, before @returns its index now; the same unless a column was inserted left of it */
export function columnAfter(
  column: number,
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): number {
  const width = Math.max(...before.map((line) => line.length));
  if (Math.max(...after.map((line) => line.length)) !== width + 1) return column;
  const without = (place: number) => after.map((line) => line.filter((_, at) => at !== place));
  const filled = (line: readonly string[]) => Array.from({ length: width }, (_, at) => line[at] ?? '');
  const isInserted = (place: number) =>
    without(place).every((line, row) => sameLine(filled(line), filled(before[row] ?? [])));
  const places = Array.from({ length: width + 1 }, (_, place) => place);
  const inserted = places.find(isInserted) ?? places.length;
  return inserted <= column ? column + 1 : column;
}
