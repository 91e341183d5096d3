// Finds the columns beside the written one that show its texts: they were hit, or formulas repeat what it holds.
import type { IsFormula } from './formula-cells.ts';
import type { Snapshot } from './snapshot.ts';

interface Texts {
  /** Every text that was put into the sheet. */
  readonly written: ReadonlySet<string>;
  readonly isFormula?: IsFormula;
}

/** Columns by their places before. */
interface Showing {
  readonly all: ReadonlySet<number>;
  /** Those in which such a text is no formula's. */
  readonly hit: ReadonlySet<number>;
  readonly texts: ReadonlySet<string>;
}

/** A blank tells nothing: it stands anywhere. */
export function showingColumns(
  { written, isFormula }: Texts,
  shared: readonly { readonly now: number; readonly source: number }[],
  { lines, first }: Snapshot,
): Showing {
  const [all, hit, texts] = [new Set<number>(), new Set<number>(), new Set<string>()];
  for (const { now, source } of shared) {
    for (const [place, line] of lines.entries()) {
      const text = line[now] ?? '';
      if (text === '' || !written.has(text)) continue;
      all.add(source);
      texts.add(text);
      if (isFormula?.(first + place, now, false) !== true) hit.add(source);
    }
  }
  return { all, hit, texts };
}

/** Whether the column shows each of the texts; null for one that is gone. */
export function areInColumn(texts: ReadonlySet<string>, column: number | null, { lines }: Snapshot): boolean {
  const shown = new Set(lines.map((line) => line[column ?? -1] ?? ''));
  return [...texts].every((text) => shown.has(text));
}
