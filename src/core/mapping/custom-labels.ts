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

/**
 * A name that stands for two fields in the types that are used tells none, and so does a field that two headers name.
 *
 * @param texts what cells of the sheet show, among them names of task types
 * @returns `headerKey` of a name → schema name, for the headers of the sheet alone
 */
export function customLabels(
  types: readonly AccountTaskType[],
  texts: readonly string[],
  header: readonly string[],
): ReadonlyMap<string, string> {
  if (types.length === 0) return new Map();
  const fields = new Map<string, Set<string>>();
  for (const { columns } of usedTypes(types, texts)) {
    for (const { label, schemaName } of columns) {
      const key = headerKey(label);
      fields.set(key, (fields.get(key) ?? new Set()).add(schemaName));
    }
  }
  const labels = new Map<string, string>();
  const named = new Map<string, number>();
  for (const key of new Set(header.map(headerKey))) {
    const [field, second] = fields.get(key) ?? [];
    if (key === '' || field === undefined || second !== undefined) continue;
    labels.set(key, field);
    named.set(field, (named.get(field) ?? 0) + 1);
  }
  return new Map([...labels].filter(([, field]) => named.get(field) === 1));
}
