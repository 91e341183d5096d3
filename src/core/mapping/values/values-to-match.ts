// Lists the texts of the sheet that stand for something of LeadSquared's, such as "Kavya" for an address, so that the user can say for what.
import type { AccountFacts } from '../../account/account-facts.ts';
import { type AccountIndex, indexOf } from '../../account/account-index.ts';
import { shorten, singleSpaced, trimText } from '../../checks/plain-text.ts';
import type { FieldName } from '../../fields/field-table.ts';
import type { SheetSettings } from '../../settings.ts';
import { kindOfCell } from '../cell-kinds.ts';
import { mayBeOwners } from '../guess-by-content.ts';
import type { Mapping } from '../mapping.ts';
import { viewSheet } from '../sheet-view.ts';
import { type Proposal, proposeKnown } from './propose-address.ts';
import { proposeTypes, proposeUsers } from './propose-of-account.ts';
import { valueKey, valuesFor } from './value-key.ts';

/** Different texts of a column that are listed; more of them are no list of people. */
const MOST_VALUES = 200;
/** Characters of a text that is listed; a longer one is no name. */
const VALUE_LENGTH = 200;

export interface ValueToMatch extends Proposal {
  /** In how many rows it stands. */
  readonly count: number;
}

export interface ColumnValues {
  readonly field: FieldName;
  readonly header: string;
  /** The texts that stand for something yet unsaid, in the order in which they are met. */
  readonly values: readonly ValueToMatch[];
}

/** The fields whose texts may stand for others. */
const MATCHED = ['OwnerEmailAddress', 'TaskType', 'LeadId'] as const;
type MatchedField = (typeof MATCHED)[number];

/** Whether a text needs no saying what it stands for. */
function isPlain(text: string, field: MatchedField, account: AccountIndex | null): boolean {
  switch (field) {
    case 'OwnerEmailAddress':
      return kindOfCell(text) === 'email' || (account !== null && account.onlyNamed(text) !== null);
    case 'LeadId':
      return kindOfCell(text) === 'guid';
    case 'TaskType':
      return (account?.facts.taskTypes ?? null) === null || account?.typeOf(text) !== null;
  }
}

/** A user of the account is a better guess than any address that stands about. */
function propose(
  field: MatchedField,
  texts: readonly string[],
  addresses: () => readonly string[],
  account: AccountIndex | null,
): readonly Proposal[] {
  if (field === 'TaskType') return account === null ? [] : proposeTypes(texts, account);
  if (field === 'LeadId') return [];
  const known = account === null || account.facts.users === null;
  return known ? proposeKnown(texts, addresses()) : proposeUsers(texts, account);
}

type Rows = readonly (readonly string[])[];

function unsaid(
  rows: Rows,
  column: number,
  isSaid: (text: string) => boolean,
): Map<string, { text: string; count: number }> {
  const found = new Map<string, { text: string; count: number }>();
  for (const row of rows) {
    const text = singleSpaced((row[column] ?? '').slice(0, VALUE_LENGTH * 2));
    if (text === '' || text.length > VALUE_LENGTH || isSaid(text)) continue;
    const entry = found.get(valueKey(text));
    if (entry !== undefined) entry.count++;
    else if (found.size < MOST_VALUES) found.set(valueKey(text), { text, count: 1 });
  }
  return found;
}

const ADDRESS = /^[^\s@<>(),;:]{1,64}@[^\s@<>(),;:]{1,190}$/;

/** Addresses of the sheet that may be those of owners. */
function addressesIn(header: readonly string[], rows: Rows): string[] {
  const sheet = viewSheet(header, rows);
  return sheet.columns
    .filter((column) => mayBeOwners(column, sheet))
    .flatMap(({ cells }) =>
      cells.map((cell) => trimText(cell.slice(0, VALUE_LENGTH * 2))).filter((cell) => ADDRESS.test(cell)),
    );
}

/**
 * The texts of owner columns that are no addresses, of type columns that are no task types, and of lead id columns that are no ids,
 * with what is proposed where one thing is known that can be meant.
 *
 * @param rows what the rows below the header show
 * @param knownAddresses addresses of owners known otherwise, such as those given for another sheet
 * @param facts what is known of the account: without it task types stand for themselves
 */
export function valuesToMatch(
  mapping: Pick<Mapping, 'columns'>,
  rows: Rows,
  settings: Pick<SheetSettings, 'values'>,
  knownAddresses: readonly string[] = [],
  facts?: AccountFacts,
): readonly ColumnValues[] {
  const account = facts === undefined ? null : indexOf(facts);
  const header = mapping.columns.map((entry) => entry.header);
  return MATCHED.flatMap((field): ColumnValues[] => {
    const entry = mapping.columns.find((column) => column.field === field);
    if (entry === undefined) return [];
    const said = valuesFor(settings.values, field);
    const isSaid = (text: string) => isPlain(text, field, account) || said?.has(valueKey(text)) === true;
    const found = [...unsaid(rows, entry.column, isSaid).values()];
    if (found.length === 0) return [];
    const proposals = propose(
      field,
      found.map(({ text }) => text),
      () => [...addressesIn(header, rows), ...knownAddresses, ...(said?.values() ?? [])],
      account,
    );
    const values = found.map(({ text, count }, index) => ({
      proposal: proposals[index]?.proposal ?? null,
      why: proposals[index]?.why ?? '',
      text: shorten(text, VALUE_LENGTH),
      count,
    }));
    return [{ field, header: entry.header, values }];
  });
}
