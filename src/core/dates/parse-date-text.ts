// Reads a whole text as a date with or without a time and an offset.
import { cleanToken } from '../checks/plain-text.ts';
import type { DateOrder } from '../settings.ts';
import { readDatePart } from './date-part.ts';
import { type ResolvedDate, resolveDate } from './resolve-date.ts';
import { splitDateText, type TimeText } from './time-text.ts';

/** Longer text is no date; the bound also keeps every pattern here cheap. */
export const MAX_DATE_LENGTH = 70;

export type ParsedDate =
  | { readonly date: ResolvedDate; readonly time: TimeText | null }
  | { readonly date: null; readonly time: TimeText };

/** One spelling of spaces, without the zone name in brackets that follows an offset in some exports. */
export function tidyDateText(text: string): string {
  const token = cleanToken(text, MAX_DATE_LENGTH).replace(/ {2,}/g, ' ');
  return token.endsWith(')') ? token.replace(/ \([a-z ]+\)$/i, '') : token;
}

/** `date` is null for a time without a date. */
export function parseDateText(text: string, order: DateOrder, otherOrderSeen: boolean): ParsedDate {
  const tidy = tidyDateText(text);
  if (tidy.length > MAX_DATE_LENGTH) return { date: { kind: 'unreadable' }, time: null };
  for (const { datePart, time } of splitDateText(tidy)) {
    if (datePart === '' && time !== null) return { date: null, time };
    const part = readDatePart(datePart);
    const last = time === null;
    if (!last && (part.kind === 'unreadable' || part.kind === 'digits')) continue;
    return { date: resolveDate(part, order, otherOrderSeen), time };
  }
  return { date: { kind: 'unreadable' }, time: null };
}
