// Tells which header means which custom field, by what the account calls the columns of the task types that a sheet uses.
import type { AccountTaskType } from '../account/account-facts.ts';
import { singleSpaced } from '../checks/plain-text.ts';
import { headerKey } from '../fields/header-key.ts';

/** Cells in which names of task types are looked for; the look of a sheet has fewer. */
const MOST_CELLS = 20_000;

const keyOf = (text: string): string => singleSpaced(text).toLowerCase();

/** The types that the sheet names; all of them when it names none. */
function usedTypes(types: readonly AccountTaskType[], texts: readonly string[]): readonly AccountTaskType[] {
  const names = new Map(types.map((type) => [keyOf(type.name), type]));
  const used = new Set<AccountTaskType>();
  for (const text of texts.slice(0, MOST_CELLS)) {
    const type = names.get(keyOf(text.slice(0, 300)));
    if (type !== undefined) used.add(type);
  }
  return used.size > 0 ? [...used] : types;
}

/** Which headers of a sheet name custom fields, by `headerKey`. */
export interface CustomLabels {
  /** The schema names of those that name one for certain. */
  readonly fields: ReadonlyMap<string, string>;
  /** The schema names of those that name several, or one that another header names, too: nobody knows then which cell is meant. */
  readonly unclear: ReadonlyMap<string, readonly string[]>;
}

const NO_LABELS: CustomLabels = { fields: new Map(), unclear: new Map() };

/**
 * A name that stands for two fields in the types that are used tells none, and so does a field that two headers name.
 *
 * @param texts what cells of the sheet show, among them names of task types
 */
export function customLabels(
  types: readonly AccountTaskType[],
  texts: readonly string[],
  header: readonly string[],
): CustomLabels {
  if (types.length === 0) return NO_LABELS;
  const fields = new Map<string, Set<string>>();
  for (const { columns } of usedTypes(types, texts)) {
    for (const { label, schemaName } of columns) {
      const key = headerKey(label);
      fields.set(key, (fields.get(key) ?? new Set()).add(schemaName));
    }
  }
  const labels = new Map<string, readonly string[]>();
  const named = new Map<string, number>();
  for (const key of new Set(header.map(headerKey))) {
    const meant = [...(fields.get(key) ?? [])];
    if (key === '' || meant.length === 0) continue;
    labels.set(key, meant);
    const [field = ''] = meant;
    if (meant.length === 1) named.set(field, (named.get(field) ?? 0) + 1);
  }
  const certain = [...labels].flatMap(([key, [field = '', second]]): [string, string][] =>
    second === undefined && named.get(field) === 1 ? [[key, field]] : [],
  );
  const isCertain = new Set(certain.map(([key]) => key));
  return {
    fields: new Map(certain),
    unclear: new Map([...labels].filter(([key]) => !isCertain.has(key))),
  };
}
