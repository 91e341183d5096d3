// Says which custom fields are sent without a check, because the account does not tell what their values must be.
import type { AccountFacts, TypeColumn } from '../account/account-facts.ts';
import { indexOf } from '../account/account-index.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { CheckedRow } from './check-rows.ts';
import { shorten } from './plain-text.ts';

const isUnchecked = ({ kind, options }: TypeColumn): boolean => kind === 'unknown' && options.length === 0;

/** The fields of the rows' types that are filled and not checked: schema name → what the account's people call it. */
function uncheckedFields(rows: readonly CheckedRow[], facts: AccountFacts): ReadonlyMap<string, string> {
  const unchecked = new Map<string, string>();
  const seen = new Set<string>();
  for (const { task } of rows) {
    if (task === null) continue;
    for (const name of Object.keys(task.customFields)) {
      const key = `${name} ${task.taskType}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const columns = indexOf(facts).typeOf(task.taskType)?.columns ?? [];
      const column = columns.find(({ schemaName }) => schemaName === name);
      if (column !== undefined && isUnchecked(column)) unchecked.set(name.toLowerCase(), column.label);
    }
  }
  return unchecked;
}

/** A whole sentence for each such field, by the header of its column where it has one. */
export function describeUnchecked(
  rows: readonly CheckedRow[],
  { columns }: Pick<Mapping, 'columns'>,
  facts: AccountFacts,
): readonly string[] {
  return [...uncheckedFields(rows, facts)].map(([name, label]) => {
    const header = columns.find(({ field }) => field?.toLowerCase() === name)?.header ?? label;
    return `The values of “${shorten(header)}” are not checked, because LeadSquared does not say what they must be. What it does not take ends as Failed, with its reason.`;
  });
}
