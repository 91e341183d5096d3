// Finds the field that a header names, and how close the words are, without looking at the cells.
import { schemaName } from '../../fields/custom-field.ts';
import { FIELDS, fieldByName } from '../../fields/fields.ts';
import { headerKey } from '../../fields/header-key.ts';
import type { HeaderParts } from '../../fields/header-parts.ts';
import { OTHER_WORDS } from '../../fields/other-words.ts';
import { lazily } from '../../lazily.ts';
import type { MappedHow } from '../mapping.ts';
import { matchWords, type WordMatch } from './header-grammar.ts';
import { isOfOtherStart, type ListKind } from './list-kind.ts';

/** How close words are to a field, so that the better of two headers wins; what its cells add is in `weigh-cells.ts`. */
const CLOSENESS = {
  name: 100,
  label: 98,
  alias: 80,
  other: 70,
  ahead: 74,
  mail: 72,
  words: 60,
  faint: 40,
} as const;

export interface HeaderMatch {
  readonly field: string;
  readonly how: MappedHow;
  /** Higher is closer; two headers with the same number fit equally well. */
  readonly closeness: number;
  /** Whether the words are too little without cells that agree. */
  readonly needsCells: boolean;
}

function buildIndex(): ReadonlyMap<string, HeaderMatch> {
  const index = new Map<string, HeaderMatch>();
  const add = (text: string, field: string, how: MappedHow, closeness: number): void => {
    const key = headerKey(text);
    if (!index.has(key)) index.set(key, { field, how, closeness, needsCells: false });
  };
  // Names of all fields before any label, and labels before any alias: a better match of one field wins over a worse one of another.
  for (const field of FIELDS) add(field.name, field.name, 'name', CLOSENESS.name);
  for (const field of FIELDS) add(field.label, field.name, 'label', CLOSENESS.label);
  for (const field of FIELDS)
    for (const alias of field.aliases) add(alias, field.name, 'alias', CLOSENESS.alias);
  for (const { name } of FIELDS) {
    for (const text of OTHER_WORDS[name] ?? []) add(text, name, 'alias', CLOSENESS.other);
  }
  return index;
}

const headerIndex = lazily(buildIndex);

/** Every key that a header may have, with its field; for near-misses. */
export const knownKeys = lazily((): readonly (readonly [key: string, field: string])[] =>
  [...headerIndex()].map(([key, { field }]) => [key, field]),
);

/** Headers that mean something else in a list of people. */
function inListOf(
  kind: ListKind,
  key: string,
  found: HeaderMatch | null,
  { words }: HeaderParts,
): HeaderMatch | null {
  // The API's own name of the task's name; in most lists it is somebody's.
  if (key === 'name')
    return found === null || kind.ofPeople ? null : { ...found, closeness: CLOSENESS.faint };
  if (key === 'title' && kind.hasFirstName) return null;
  if (key === 'subject' && kind.ofStudents) return null;
  if (found?.field === 'ReminderTime' && kind.hasReminderDate) return null;
  if (found?.field === 'DueTime' && isOfOtherStart(words, kind)) return null;
  // What was said in the last call, where a row is a person.
  if ((key === 'summary' || key === 'content') && kind.ofPeople) return null;
  return found;
}

function closenessOf({ saysMail, isAhead, needsCells }: WordMatch): number {
  if (saysMail) return CLOSENESS.mail;
  if (isAhead) return CLOSENESS.ahead;
  return needsCells ? CLOSENESS.faint : CLOSENESS.words;
}

/** "Reminder time (minutes)" is how long before; "(hrs)" may stand behind a time of day. */
function inUnit(found: HeaderMatch | null, { unit }: HeaderParts): HeaderMatch | null {
  const isLength = found?.field === 'ReminderTime' && (unit === 'minutes' || unit === 'days');
  return isLength ? { ...found, field: 'Reminder', how: 'words', closeness: CLOSENESS.words } : found;
}

/** The guess for a header that the user has not mapped; null when the words say nothing. */
export function matchHeader(header: string, parts: HeaderParts, kind: ListKind): HeaderMatch | null {
  const schema = schemaName(header);
  if (schema !== null) return { field: schema, how: 'custom', closeness: CLOSENESS.name, needsCells: false };
  for (const key of parts.keys) {
    const found = headerIndex().get(key);
    if (found !== undefined) return inUnit(inListOf(kind, key, found, parts), parts);
  }
  const words = matchWords(parts.words);
  if (words === null) return null;
  const { field, needsCells } = words;
  return { field, how: 'words', closeness: closenessOf(words), needsCells };
}

/** The field or custom field of a saved mapping or constant; null when there is none of that name. */
export function targetField(name: string): string | null {
  return fieldByName(name)?.name ?? schemaName(name);
}
