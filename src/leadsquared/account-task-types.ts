// Reads the list of an account's task types (page get-list-of-task-types), tolerant of every form in which it is likely to come.
import {
  type AccountTaskType,
  type ColumnKind,
  MANDATORY_FIELDS,
  type MandatoryField,
  type TypeColumn,
} from '../core/account/account-facts.ts';
import { schemaName } from '../core/fields/custom-field.ts';
import type { HttpReply } from './http.ts';
import { type Item, isTrueIn, itemsIn, type ListAnswer, readList, textIn } from './lists.ts';
import { parseJson } from './reply-forms.ts';

/** Options of one column that are kept; a longer list is taken for one of which not all are known. */
const MOST_OPTIONS = 500;

/**
 * Words for data types: those of lead fields (page create-a-custom-lead-field), and what they are called in other places. Of
 * numbers only 0 is known, a text, from the sample of page get-list-of-task-types.
 */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  '0': 'text',
  text: 'text',
  string: 'text',
  textbox: 'text',
  textarea: 'text',
  email: 'text',
  phone: 'text',
  website: 'text',
  url: 'text',
  number: 'number',
  decimal: 'number',
  integer: 'number',
  currency: 'number',
  date: 'date',
  datetime: 'date-time',
  time: 'time',
  boolean: 'boolean',
  checkbox: 'boolean',
  radiobutton: 'boolean',
  yesno: 'boolean',
  select: 'option',
  dropdown: 'option',
  searchabledropdown: 'option',
  multiselect: 'options',
  multiselectdropdown: 'options',
  checkboxes: 'options',
};

function kindOf(item: Item): ColumnKind {
  const word = (name: string) =>
    textIn(item, name)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  // How it is rendered says more than how it is stored: a Date may be a DateTime, a Select may take several.
  const rendered = KINDS[word('rendertypetextvalue')];
  const stored = KINDS[word('datatype')] ?? 'unknown';
  const isMore = rendered === 'date-time' || rendered === 'options' || stored === 'unknown';
  return rendered !== undefined && isMore ? rendered : stored;
}

function optionsOf(value: unknown): string[] {
  // A list that came as text is JSON, or choices between semicolons.
  const list: unknown = typeof value === 'string' ? (parseJson(value) ?? value.split(';')) : value;
  if (!Array.isArray(list)) return [];
  const objects = itemsIn(list) ?? [];
  const told = list.filter((each: unknown) => typeof each === 'string').map((text) => text.trim());
  const named = objects.map((item) => textIn(item, 'value') || textIn(item, 'name') || textIn(item, 'text'));
  const all = [...new Set([...told, ...named].filter((text) => text !== ''))];
  return all.length > MOST_OPTIONS ? [] : all;
}

const isMandatory = (item: Item): boolean => isTrueIn(item, 'mandatory') || isTrueIn(item, 'ismandatory');

/** What a column is called in calls: `mx_Custom_1`, `Description`. */
const nameOf = (item: Item): string => textIn(item, 'schemaname') || textIn(item, 'internalschemaname');

function readColumn(item: Item): TypeColumn | null {
  const name = schemaName(nameOf(item));
  if (name === null) return null;
  return {
    schemaName: name,
    label: textIn(item, 'displayname') || name,
    kind: kindOf(item),
    isMandatory: isMandatory(item),
    options: optionsOf(item.get('options')),
  };
}

/** Where nobody could choose otherwise, it is LeadSquared's own form that asks: calls may leave such a field blank (page create-tasks-in-bulk). */
function isChosen(item: Item): boolean {
  const told = item.get('ismandatoryconfigurable');
  return told === undefined || told === null || isTrueIn(item, 'ismandatoryconfigurable');
}

/** The fields of every task among the columns that the account has made mandatory; columns of no known meaning are passed over. */
function mandatoryOf(columns: readonly Item[]): readonly MandatoryField[] {
  const names = new Set(
    columns.flatMap((item) => (isMandatory(item) && isChosen(item) ? [nameOf(item).toLowerCase()] : [])),
  );
  return MANDATORY_FIELDS.filter((field) => names.has(field.toLowerCase()));
}

const CATEGORIES: Readonly<Record<string, AccountTaskType['category']>> = {
  '0': 'appointment',
  appointment: 'appointment',
  appointments: 'appointment',
  '1': 'to-do',
  todo: 'to-do',
  todos: 'to-do',
  task: 'to-do',
};

/** Longest duration that is believed: 31 days, which is also the longest that the add-on sends. */
const MOST_MINUTES = 31 * 24 * 60;

function minutesOf(item: Item): number | null {
  const text = textIn(item, 'defaultdurationinminutes') || textIn(item, 'defaultduration');
  const minutes = text === '' ? Number.NaN : Number(text);
  return Number.isInteger(minutes) && minutes > 0 && minutes <= MOST_MINUTES ? minutes : null;
}

function readType(item: Item): AccountTaskType | null {
  const name = textIn(item, 'name') || textIn(item, 'tasktypename');
  if (name === '') return null;
  const category = textIn(item, 'category')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const columns = itemsIn(item.get('columnconfiguration')) ?? [];
  return {
    name,
    category: CATEGORIES[category] ?? null,
    defaultMinutes: minutesOf(item),
    columns: columns.flatMap((column) => readColumn(column) ?? []),
    mandatory: mandatoryOf(columns),
  };
}

/** The task types with a name; of two with one name the first. */
export function readTaskTypes(reply: HttpReply): ListAnswer<AccountTaskType> {
  const answer = readList(reply, readType);
  if (!answer.ok) return answer;
  const types = new Map<string, AccountTaskType>();
  for (const type of answer.items) if (!types.has(type.name)) types.set(type.name, type);
  return { ok: true, items: [...types.values()] };
}
