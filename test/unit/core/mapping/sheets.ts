// Sheets as their users see them, matched: headers and rows in, and what fills what out.
import { mapColumns, type SheetLook } from '../../../../src/core/mapping/map-columns.ts';
import type { Mapping } from '../../../../src/core/mapping/mapping.ts';

const NOTHING = { columns: {}, constants: {} };
/** Sheets of these tests have no columns that the add-on made, whatever theirs are called. */
const OWN = { status: null, taskId: null };

export interface List {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function match(
  list: List,
  settings: Parameters<typeof mapColumns>[1] = NOTHING,
  look: SheetLook = {},
): Mapping {
  return mapColumns(list.header, settings, { rows: list.rows, own: OWN, zoneName: 'Asia/Kolkata', ...look });
}

/** Field → header, as far as columns fill fields. */
export function fields(
  list: List,
  ...more: [Parameters<typeof mapColumns>[1]?, SheetLook?]
): Record<string, string> {
  return Object.fromEntries(
    match(list, ...more).columns.flatMap(({ field, header }) => (field === null ? [] : [[field, header]])),
  );
}

/** `code header` of each problem. */
export function problems(list: List, ...more: [Parameters<typeof mapColumns>[1]?, SheetLook?]): string[] {
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
