// Sheets as their users see them, matched: headers and rows in, and what fills what out.
import { type MatchSettings, mapColumns, type SheetLook } from '../../../../src/core/mapping/map-columns.ts';
import type { Mapping, OwnPlaces } from '../../../../src/core/mapping/mapping.ts';

const NOTHING = { columns: {}, constants: {} };
/** Sheets of these tests have no columns that the add-on made, whatever theirs are called. */
const OWN = { status: null, taskId: null, progress: null };

export interface List {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What is known of a sheet beside its cells. */
export interface Known extends SheetLook {
  readonly own?: OwnPlaces;
}

export function match(
  list: List,
  settings: MatchSettings = NOTHING,
  { own = OWN, ...look }: Known = {},
): Mapping {
  return mapColumns(list.header, settings, own, { rows: list.rows, zoneName: 'Asia/Kolkata', ...look });
}

/** Field → header, as far as columns fill fields. */
export function fields(list: List, ...more: [MatchSettings?, Known?]): Record<string, string> {
  return Object.fromEntries(
    match(list, ...more).columns.flatMap(({ field, header }) => (field === null ? [] : [[field, header]])),
  );
}

/** `code header` of each problem. */
export function problems(list: List, ...more: [MatchSettings?, Known?]): string[] {
  return match(list, ...more).problems.map(({ code, header }) => `${code} ${header}`.trim());
}

/** Columns side by side, each a header with its cells. */
export function list(columns: Readonly<Record<string, readonly string[]>>): List {
  const cells = Object.values(columns);
  const height = Math.max(0, ...cells.map((column) => column.length));
  return {
    header: Object.keys(columns),
    rows: Array.from({ length: height }, (_, row) => cells.map((column) => column[row] ?? '')),
  };
}

/** A list as a tool exports it, and what is to be made of it. */
export interface Tool {
  readonly name: string;
  readonly list: List;
  readonly fields: Record<string, string>;
  readonly missing: readonly string[];
  readonly said?: readonly string[];
}
