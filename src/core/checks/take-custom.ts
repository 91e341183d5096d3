// Takes the custom fields of a row as the columns of its task type want them, and says which one is missing or not the type's.
import type { AccountTaskType, TypeColumn } from '../account/account-facts.ts';
import type { AccountLook } from '../account/account-look.ts';
import type { Cell } from '../cell.ts';
import { columnLetter } from '../cell-name.ts';
import { headerKey } from '../fields/header-key.ts';
import type { CustomDates } from './column-dates.ts';
import { fitCustom } from './fit-custom.ts';
import type { ReadContext } from './read-field.ts';
import { errorFinding, type Finding, type Reading } from './reading.ts';
import type { RowReader } from './row-reader.ts';
import type { RowSources, Source } from './row-sources.ts';

/** `Address type (mx_Custom_2)`. */
const nameOf = ({ label, schemaName }: TypeColumn): string =>
  label === schemaName ? schemaName : `${label} (${schemaName})`;

/**
 * What can be done about a field for which the sheet has no column that is known to be its own.
 *
 * @param named the column that bears its name, and may mean another field as well; undefined for none
 */
function wayTo({ label, schemaName }: TypeColumn, named: number | undefined): string {
  return named === undefined
    ? ` Add a column “${label}”, or give it one value for all rows under “Match columns”.`
    : ` Column ${columnLetter(named)}, “${label}”, may mean another field as well, so nothing of it is taken: name it ${schemaName}, or choose the field under “Match columns”.`;
}

function missing(
  column: TypeColumn,
  type: AccountTaskType,
  hasSource: boolean,
  unused: ReadonlyMap<string, number>,
): Finding {
  const choice =
    column.options.length === 0 ? '' : ` Its choices are ${column.options.slice(0, 5).join(', ')}.`;
  const message = `Tasks of type “${type.name}” need ${nameOf(column)}, and the row gives none.${choice}`;
  const way = hasSource ? '' : wayTo(column, unused.get(headerKey(column.label)));
  return errorFinding('field-missing', 'a value', message + way);
}

function otherType(name: string, type: AccountTaskType): Finding {
  const message = `Task type “${type.name}” has no field ${name}. Empty the cell, or match its column with a field of this type.`;
  return errorFinding('field-other-type', 'nothing', message);
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Another type's field has the header as its name, and this type's field of the same schema name has another one. */
function isOfAnother(header: string, column: TypeColumn, { types }: Typed): boolean {
  const key = headerKey(header);
  if (key === '' || key === headerKey(column.label)) return false;
  return types.some(({ columns }) =>
    columns.some((each) => isSame(each.schemaName, column.schemaName) && headerKey(each.label) === key),
  );
}

function otherMeaning(header: string, column: TypeColumn, type: AccountTaskType): Finding {
  const message = `Task type “${type.name}” has no field “${header}”: its ${column.schemaName} is “${column.label}”. Empty the cell, or name the column ${column.schemaName} if its cells are meant for both.`;
  return errorFinding('field-other-type', 'nothing', message);
}

/** A row of another type has nothing to do with the field; what was sent is read as it was then. */
function fits(cell: Cell, name: string, header: string, of: Typed, context: CustomContext): Reading<string> {
  const { type, judges } = of;
  const column = type?.columns.find(({ schemaName }) => isSame(schemaName, name)) ?? null;
  if (type !== null && column === null && judges) return { ok: false, error: otherType(name, type) };
  if (type !== null && column !== null && judges && isOfAnother(header, column, of)) {
    return { ok: false, error: otherMeaning(header, column, type) };
  }
  const { date = context.date, holdsDates = false } = context.customDates.get(name)?.() ?? {};
  const fit = { limit: context.textLimit, date, holdsDates };
  const reading = fitCustom(cell, column, fit);
  return reading.ok || judges ? reading : fitCustom(cell, null, fit);
}

export interface CustomContext extends ReadContext {
  /** How the dates of each custom field's column are read, by schema name. */
  readonly customDates: ReadonlyMap<string, () => CustomDates>;
}

interface Typed {
  /** Null when it is not known. */
  readonly type: AccountTaskType | null;
  /** All types of the account. */
  readonly types: readonly AccountTaskType[];
  readonly judges: boolean;
}

function typeOf(account: AccountLook | null, name: string | null): Typed {
  const type = account === null || name === null ? null : account.index.typeOf(name);
  const types = account?.index.facts.taskTypes ?? [];
  return { type, types, judges: account?.judges === true };
}

function reportMissing(
  reader: RowReader,
  { type, judges }: Typed,
  sources: ReadonlyMap<string, Source>,
  taken: ReadonlySet<string>,
  unused: ReadonlyMap<string, number>,
): void {
  if (type === null || !judges) return;
  for (const column of type.columns) {
    const name = column.schemaName.toLowerCase();
    if (!column.isMandatory || taken.has(name)) continue;
    const source = sources.get(name);
    reader.reportCustom(source, column.label, missing(column, type, source !== undefined, unused));
  }
}

/** @param taskType as the account writes it; null when it could not be told */
export function takeCustomFields(
  reader: RowReader,
  { customFields, unused }: RowSources,
  context: CustomContext,
  taskType: string | null,
): Readonly<Record<string, string>> {
  const typed = typeOf(context.account, taskType);
  const filled: Record<string, string> = {};
  const taken = new Set<string>();
  for (const [name, source] of customFields) {
    const { value, blank } = reader.takeCustom(name, source, (cell) =>
      fits(cell, name, source.header, typed, context),
    );
    // A cell with a fault has been reported already.
    if (!blank) taken.add(name.toLowerCase());
    if (value === null || value === '') continue;
    const column = typed.type?.columns.find(({ schemaName }) => isSame(schemaName, name));
    filled[column?.schemaName ?? name] = value;
  }
  const sources = new Map(customFields.map(([name, source]) => [name.toLowerCase(), source]));
  reportMissing(reader, typed, sources, taken, unused);
  return filled;
}
