// What is common to the lists that LeadSquared gives of an account: how a list is found in a reply, and how an item's values are read.
import * as v from 'valibot';
import type { WhyUnread } from '../core/account/account-facts.ts';
import type { HttpReply } from './http.ts';
import { errorEnvelope, parseJson } from './reply-forms.ts';

/** An item with its names in lower case, since nothing says in which letters an account writes them. */
export type Item = ReadonlyMap<string, unknown>;

export type ListAnswer<T> =
  | { readonly ok: true; readonly items: readonly T[] }
  | { readonly ok: false; readonly why: WhyUnread };

/** Wrappings in which clients have met lists. */
const WRAPPINGS = ['d', 'list', 'users', 'tasktypes'] as const;
/** A list may stand in a wrapping of a wrapping; deeper ones are none. */
const DEEPEST = 2;

const AnyObject = v.record(v.string(), v.unknown());

function itemOf(value: unknown): Item | null {
  if (Array.isArray(value) || !v.is(AnyObject, value)) return null;
  return new Map(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]));
}

/** The items of a list, whatever it is wrapped in; null when there is no list. */
export function itemsIn(json: unknown, depth = 0): readonly Item[] | null {
  if (Array.isArray(json)) return json.flatMap((each: unknown) => itemOf(each) ?? []);
  const item = itemOf(json);
  if (item === null || depth === DEEPEST) return null;
  const wrapping = WRAPPINGS.find((name) => item.has(name));
  return wrapping === undefined ? null : itemsIn(item.get(wrapping), depth + 1);
}

/** A text or number as text on one line; '' for anything else. @param most characters that are kept */
export function textIn(item: Item, name: string, most = 200): string {
  const value = item.get(name);
  const isText = typeof value === 'string' || typeof value === 'number';
  return isText ? String(value).slice(0, most).replace(/\s+/g, ' ').trim() : '';
}

/** True for what says yes in any of the forms that are likely. */
export function isTrueIn(item: Item, name: string): boolean {
  const value = item.get(name);
  return value === true || /^(?:true|1|yes)$/i.test(textIn(item, name));
}

/**
 * Reads a list. What keys may not read is refused under 401 or 403, or by an error envelope under any status.
 *
 * @param read makes something of an item; null for one that says too little
 */
export function readList<T>(reply: HttpReply, read: (item: Item) => T | null): ListAnswer<T> {
  const json = parseJson(reply.body);
  const envelope = errorEnvelope(json);
  if (reply.status === 401 || reply.status === 403 || envelope?.type.startsWith('MX') === true) {
    return { ok: false, why: 'refused' };
  }
  const items = reply.status === 200 && envelope === null ? itemsIn(json) : null;
  if (items === null) return { ok: false, why: 'unreadable' };
  const made = items.flatMap((item) => read(item) ?? []);
  // An account has users and task types; a list of which nothing is understood tells nothing.
  return made.length === 0 ? { ok: false, why: 'unreadable' } : { ok: true, items: made };
}
