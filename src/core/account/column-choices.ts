// Tells which columns of a sheet can be filled from a list, and what the list holds.
import { fieldByName } from '../fields/fields.ts';
import type { ColumnMapping, Mapping } from '../mapping/mapping.ts';
import type { AccountFacts, AccountTaskType, TypeColumn } from './account-facts.ts';
import { type UnmetType, unmetTypes } from './type-needs.ts';

/** Choices that a list of Google's may have (Docs Editors Help, "Create an in-cell dropdown list"). */
export const MOST_CHOICES = 500;

export interface ColumnList {
  /** Index from 0. */
  readonly column: number;
  /** As the user wrote it. */
  readonly header: string;
  readonly choices: readonly string[];
}

export interface ColumnLists {
  /** At most one for a column. */
  readonly lists: readonly ColumnList[];
  /** Columns that have more choices than a list may hold. */
  readonly tooLong: readonly Omit<ColumnList, 'choices'>[];
  /** Columns of which nobody can say now whether something may be chosen there, and what. */
  readonly unknown: readonly Omit<ColumnList, 'choices'>[];
  /** Task types that the list of them leaves out, since every row of such a type would lack a column. */
  readonly leftOut: readonly UnmetType[];
}

const YES_NO = ['yes', 'no'];
const RELATED = ['lead', 'opportunity', 'none'];

/** Google reads the choices of a list as if they were typed (Sheets API, ConditionValue): these would become formulas. */
const FORMULA_LIKE = /^[=+\-@'\s]/;
/** A number, a date or a time, which would become another text in its cell; whole numbers stay what they are. */
const FIGURES = /^[\d.,][\d.,:/ eE+-]*$/;
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,9})$/;

/** Whether a cell holds exactly this text when it is chosen from a list. */
const staysAsItIs = (text: string): boolean =>
  text !== '' && !FORMULA_LIKE.test(text) && (!FIGURES.test(text) || WHOLE_NUMBER.test(text));

const different = (texts: readonly string[]): string[] => [...new Set(texts.filter(staysAsItIs))];

/** The choices of one column of a task type; none when anything may be written. */
export function choicesOfColumn({ kind, options }: Pick<TypeColumn, 'kind' | 'options'>): readonly string[] {
  return kind === 'boolean' ? YES_NO : options;
}

/** A field that is free text in one task type has no list, since there the list would mislead. */
function customChoices(schemaName: string, facts: AccountFacts | undefined): string[] {
  const name = schemaName.toLowerCase();
  const lists = (facts?.taskTypes ?? []).flatMap(({ columns }) =>
    columns.filter((column) => column.schemaName.toLowerCase() === name).map(choicesOfColumn),
  );
  return lists.some((list) => list.length === 0) ? [] : different(lists.flat());
}

/**
 * @param field API name, or schema name of a custom field
 * @param types those that rows of the sheet can have
 */
function choicesOf(
  field: string,
  facts: AccountFacts | undefined,
  types: readonly AccountTaskType[],
): string[] {
  switch (fieldByName(field)?.check) {
    case 'email':
      return different((facts?.users ?? []).flatMap(({ isActive, email }) => (isActive ? [email] : [])));
    case 'task-type':
      return different(types.map(({ name }) => name));
    case 'notify':
      return YES_NO;
    case 'related':
      return RELATED;
    case undefined:
      return customChoices(field, facts);
    default:
      return [];
  }
}

/** Whether what may be chosen for a column depends on a list of the account's that is not known. */
function isUnknown(
  { field, how }: Pick<ColumnMapping, 'field' | 'how'>,
  facts: AccountFacts | undefined,
): boolean {
  const { users = null, taskTypes = null } = facts ?? {};
  // A custom field may be known by the name that the account gives it, and by nothing else.
  if (field === null) return taskTypes === null && how !== 'ignored';
  switch (fieldByName(field)?.check) {
    case 'email':
      return users === null;
    case 'task-type':
    case undefined:
      return taskTypes === null;
    default:
      return false;
  }
}

/** @param facts what is known of the account; without it only what is the same in every account has a list */
export function columnLists(
  { columns, constants }: Pick<Mapping, 'columns' | 'constants'>,
  facts: AccountFacts | undefined,
): ColumnLists {
  const types = facts?.taskTypes ?? [];
  const filled = [...columns, ...constants].flatMap(({ field }) => (field === null ? [] : [field]));
  const unmet = unmetTypes(types, filled);
  const left = new Set(unmet.map(({ type }) => type));
  const possible = types.filter(({ name }) => !left.has(name));
  const known = columns.flatMap(({ column, header, field }) => {
    const choices = field === null ? [] : choicesOf(field, facts, possible);
    return choices.length === 0 ? [] : [{ column, header, choices }];
  });
  return {
    lists: known.filter(({ choices }) => choices.length <= MOST_CHOICES),
    tooLong: known
      .filter(({ choices }) => choices.length > MOST_CHOICES)
      .map(({ column, header }) => ({ column, header })),
    unknown: columns
      .filter((each) => isUnknown(each, facts))
      .map(({ column, header }) => ({ column, header })),
    leftOut: columns.some(({ field }) => field === 'TaskType') ? unmet : [],
  };
}
