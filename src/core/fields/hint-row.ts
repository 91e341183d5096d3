// Tells a row that says how its columns are to be filled, as in the second line of a form, from a row that holds a task.
import { trimText } from '../checks/plain-text.ts';
import type { CheckName } from './field-table.ts';
import { type HeaderHints, readHint } from './header-hints.ts';

const MAX_LENGTH = 60;
const IN_BRACKETS = /^[([{<][^()[\]{}<>]{1,40}[)\]}>]\*?$/;
const BRACKETS_AROUND = /^[([{<]|[)\]}>]\*?$/g;
/** `e.g. Call Ravi`, `Example: 25/01/2027`; no "Explain", and no "Format the laptop". */
const EXAMPLE =
  /^[([{<]?(?:e\.?g\.?(?:[:,)]|\b|(?<=\.)) ?|(?:ex|example|such as|format)(?:[:.,)] ?| (?=\d)))\S/i;
const NEED_WORDS = /^(?:required|mandatory|compulsory|optional|must)\*?$/i;
const KIND_WORDS =
  /^(?:(?:free |short |long |plain )?text|string|number|numeric|integer|(?:work )?e-?mail|e-?mail address|phone|mobile|date|time|date ?\/? ?time|yes ?\/ ?no|y ?\/ ?n|pick one|pick from list|(?:choose|select)(?: one)?|drop-? ?down|list|conditional|mins?|minutes?|hrs?|hours?|hh:mm|h:mm|(?:12|24) ?(?:h|hrs?|hours?)(?: format)?|max\.? \d{1,5} (?:chars?|characters))$/i;
const OFFSET = /^(?:in )?(?:UTC|GMT) ?[+-]/i;
/** Cells that only name kinds of content have to be as many to be no task. */
const ENOUGH_KINDS = 3;
/** Fields whose cells cannot be a bare hint about themselves: no time of day is called EST. */
const MEASURED: readonly (CheckName | undefined)[] = [
  'date',
  'end',
  'time',
  'reminder-time',
  'duration',
  'reminder',
];

/** A filled cell, and the check of the field that its column fills. */
export interface FilledCell {
  readonly text: string;
  readonly check?: CheckName | undefined;
}

/** The text without brackets around it. */
export const withoutBrackets = (text: string): string => trimText(text).replace(BRACKETS_AROUND, '');

/**
 * What a cell says about its column instead of holding a value; null when it may be one. A word such as "evening" is what somebody wrote
 * for a time unless it stands in brackets.
 */
export function hintInCell(cell: string): HeaderHints | null {
  const text = withoutBrackets(cell);
  if (text === '' || text.length > MAX_LENGTH) return null;
  // A time or date is a value; figures belong to an offset or an example alone.
  if (/\d/.test(text) && !OFFSET.test(text) && !EXAMPLE.test(text)) return null;
  const hint = readHint(text.replace(/^(?:format)[:.,]? ?/i, ''));
  if (hint === null || Object.values(hint).every((said) => said === null)) return null;
  return hint.unused === null || IN_BRACKETS.test(trimText(cell)) ? hint : null;
}

/** Without brackets a word such as "PT" may be the name of a task. */
function isSurelyHint({ text, check }: FilledCell): boolean {
  const hint = hintInCell(text);
  if (hint === null) return false;
  return (
    hint.order !== null || hint.strangeOrder !== null || IN_BRACKETS.test(text) || MEASURED.includes(check)
  );
}

const isClear = ({ text }: FilledCell): boolean =>
  IN_BRACKETS.test(text) || NEED_WORDS.test(text) || EXAMPLE.test(text);

const isKind = ({ text }: FilledCell): boolean =>
  KIND_WORDS.test(text) || /^(?:[a-z]\*?|\*{1,3})$/i.test(text);

/** @param width columns of the list */
export function areHints(cells: readonly FilledCell[], width: number): boolean {
  const isHint = (cell: FilledCell) => isClear(cell) || isKind(cell) || hintInCell(cell.text) !== null;
  if (cells.length === 0 || !cells.every(isHint)) return false;
  if (cells.some(isSurelyHint)) return true;
  const isWide = cells.length > 1 && cells.length * 2 >= width;
  return (
    (isWide && cells.some(isClear)) ||
    (cells.length >= ENOUGH_KINDS && cells.every((cell) => !EXAMPLE.test(cell.text)))
  );
}
