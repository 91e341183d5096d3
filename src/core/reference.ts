// A text that tells one sent task from all others, so that it is found again without doubt: `Ref 7F3A-12`.
import type { Task } from './task.ts';
import { formatToken, RUN_ID_LENGTH, SURE_TOKEN, type Token } from './token.ts';

/**
 * The setting: no task carries one; every task does at the end of its description, or in a custom field by its schema name
 * (`mx_…`); or those alone whose content cannot tell them (`auto`, `auto:mx_…`).
 */
export type ReferencePlace = string;
export const NO_REFERENCE = 'none';
export const IN_DESCRIPTION = 'description';
export const WHERE_NEEDED = 'auto';
const NEEDED_IN = `${WHERE_NEEDED}:`;

/** What the setting means. */
export interface ReferenceRule {
  readonly when: 'never' | 'needed' | 'always';
  /** `IN_DESCRIPTION`, or a schema name. */
  readonly where: string;
}

export function referenceRule(place: ReferencePlace): ReferenceRule {
  if (place === NO_REFERENCE) return { when: 'never', where: IN_DESCRIPTION };
  if (place === WHERE_NEEDED) return { when: 'needed', where: IN_DESCRIPTION };
  if (place.startsWith(NEEDED_IN)) return { when: 'needed', where: place.slice(NEEDED_IN.length) };
  return { when: 'always', where: place };
}

const WORD = 'Ref ';
/** A reference as part of a pattern. */
export const REFERENCE_PATTERN = `${WORD}[A-Z0-9]{1,12}-[1-9][0-9]{0,6}`;
/** Characters that a reference adds to a description at most: a line feed, the word, and the longest token. */
export const REFERENCE_LENGTH = 1 + WORD.length + RUN_ID_LENGTH + 1 + 7;

/** Tags and spaces may follow, since LeadSquared may keep a description as a web page would. */
const AT_THE_END = /(?:^|[\s>])Ref ([A-Z0-9]{1,12}-[1-9][0-9]{0,6})$/;
/** More than a reference and the tags after it take. */
const TAIL_LENGTH = 200;

/** @param token as `formatToken` writes it */
export function referenceText(token: string): string {
  return WORD + token;
}

/**
 * The task with its row's reference. A custom field that the row fills itself, and a description that has no room left, are left to
 * the row: then the task is looked up by its other fields.
 *
 * @param where `IN_DESCRIPTION`, or a schema name
 * @param textLimit most characters of a description
 */
export function withReference(task: Task, where: string, token: Token, textLimit: number): Task {
  const text = referenceText(formatToken(token));
  if (where === IN_DESCRIPTION) {
    const description = task.description === '' ? text : `${task.description}\n${text}`;
    return description.length > textLimit ? task : { ...task, description };
  }
  if (task.customFields[where] !== undefined) return task;
  return { ...task, customFields: { ...task.customFields, [where]: text } };
}

function withoutOwn(text: string, token: string): string {
  const own = referenceText(token);
  if (!text.endsWith(own)) return text;
  const before = text.slice(0, -own.length);
  return before === '' || before.endsWith('\n') ? before.replace(/\n$/, '') : text;
}

/** The task as its row describes it, before `withReference`. */
export function withoutReference(task: Task, token: string): Task {
  const fields = Object.entries(task.customFields).filter(([, text]) => text !== referenceText(token));
  return {
    ...task,
    description: withoutOwn(task.description, token),
    customFields: Object.fromEntries(fields),
  };
}

/** The token whose reference a description ends with, or a custom field holds; null when there is none. */
export function referenceIn(text: string): string | null {
  const tail = text
    .slice(-TAIL_LENGTH)
    .replace(/<[^<>]*>/g, ' ')
    .trim();
  return AT_THE_END.exec(tail)?.[1] ?? null;
}

/** Somebody may have written more behind it since. */
const ANYWHERE = new RegExp(`(?<![A-Za-z0-9])${WORD}(${SURE_TOKEN})(?![0-9])`, 'g');

/** The tokens whose references a text of a task holds, at its end or, since somebody has added to it, elsewhere. */
export function referencesIn(text: string): readonly string[] {
  const last = referenceIn(text);
  const all = [...text.matchAll(ANYWHERE)].flatMap(([, token]) => token ?? []);
  return [...new Set(last === null ? all : [...all, last])];
}

/** A text as LeadSquared gives it back, without the reference at its end. @returns the text itself when it ends with none, or another one */
export function cutReference(text: string, token: string): string {
  return referenceIn(text) === token ? text.slice(0, text.lastIndexOf(referenceText(token))).trimEnd() : text;
}
