// The texts of a sheet that stand for something of LeadSquared's, as step 2 of the sidebar shows them: open ones, and those given.
import { fieldLabel } from '../core/fields/fields.ts';
import { valueKey } from '../core/mapping/values/value-key.ts';
import { type ColumnValues, valuesToMatch } from '../core/mapping/values/values-to-match.ts';
import type { SheetHead } from '../run/sheet/sheet-head.ts';
import { knownOwners } from '../sheets/other-matches.ts';
import type { Workspace } from '../sheets/workspace.ts';
import type { ValueGroupView } from './api.ts';

type Texts = readonly (readonly string[])[];

/** How often each text stands in a column, by the key under which texts are the same. */
function countTexts(texts: Texts, column: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of texts) {
    const key = valueKey(row[column] ?? '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The texts that have been given a value, so that it can be changed again. */
function givenValues({ settings }: Workspace, { mapping }: SheetHead, texts: Texts): ValueGroupView[] {
  return Object.entries(settings.values).flatMap(([field, given]) => {
    const entry = mapping.columns.find((each) => each.field === field);
    if (entry === undefined) return [];
    const counts = countTexts(texts, entry.column);
    const values = Object.keys(given).map((text) => {
      return { text, count: counts.get(valueKey(text)) ?? 0, proposal: null, why: '' };
    });
    return [{ field, label: fieldLabel(field), header: entry.header, values }];
  });
}

function viewGroup({ field, header, values }: ColumnValues): ValueGroupView {
  return { field, label: fieldLabel(field), header, values };
}

/** @param texts what the rows below the header show */
export function viewValues(workspace: Workspace, head: SheetHead, texts: Texts): ValueGroupView[] {
  const { settings, spreadsheet, facts } = workspace;
  const open = valuesToMatch(head.mapping, texts, settings, knownOwners(spreadsheet), facts).map(viewGroup);
  const given = givenValues(workspace, head, texts);
  const joined = open.map((group) => {
    const same = given.find(({ field }) => field === group.field);
    return same === undefined ? group : { ...group, values: [...group.values, ...same.values] };
  });
  return [...joined, ...given.filter(({ field }) => !open.some((group) => group.field === field))];
}
