// Says what a text in an ID column most likely is when it is no ID.
import { addressesIn } from './email/email-inside.ts';

export interface Likeness {
  readonly kind: 'lead-number' | 'other';
  /** Reads on after "It looks like". */
  readonly what: string;
}

/** An e-mail address is sought in the first characters only: many of them take long to check. */
const LOOKED_AT = 150;

/** LN-1001, L1001, Lead #12, OPP/2024/15, or a plain number. */
const RECORD_NUMBER = /^(?:[a-z]{1,12}[ .]{0,2})?[-_#/:]? ?\d{1,9}(?:[-_/]\d{1,9}){0,2}$/i;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/;
const NOTHING = /^(?:-+|–|—|n\/?a|none|nil|null|no|0)$/i;
const PHONE = /^(?:tel:?|ph:?|\+)? ?[(+]{0,2}\d[\d ()./+-]{7,24}$/i;
const WEB_ADDRESS = /^(?:https?:\/\/|www\.)/i;
const NAME = /^[\p{L}\p{M}.' -]{2,60}$/u;

/** @param text one line of at most a few hundred characters */
export function likenessOf(text: string): Likeness | null {
  if (addressesIn(text.slice(0, LOOKED_AT)).length > 0) return { kind: 'other', what: 'an e-mail address' };
  if (WEB_ADDRESS.test(text)) return { kind: 'other', what: 'a web address without an ID' };
  if (NOTHING.test(text)) return { kind: 'other', what: 'a sign for none, for which the cell is left empty' };
  if (DATE.test(text)) return { kind: 'other', what: 'a date' };
  const digits = text.replace(/\D/g, '').length;
  if (digits >= 10 && digits <= 15 && PHONE.test(text)) return { kind: 'other', what: 'a phone number' };
  if (RECORD_NUMBER.test(text)) return { kind: 'lead-number', what: 'the number of a lead or opportunity' };
  return NAME.test(text) && /\p{L}/u.test(text) ? { kind: 'other', what: 'a name' } : null;
}
