// What a row says of its lead or opportunity, in a form that is the same for all rows which mean the same one.
import type { PhoneNumber } from './phone-number.ts';

/** By what leads are looked up, and opportunities by their ids. */
const LEAD_KINDS = ['id', 'number', 'email', 'phone', 'opportunity'] as const;
type LeadKind = (typeof LEAD_KINDS)[number];

/** `phone:+919845012345`, `email:meera.p@example.org`, `number:LN-7`, `id:1ead0000-…`, `opportunity:0bb00000-…`. */
export type LeadKey = `${LeadKind}:${string}`;

export const phoneKey = (phone: PhoneNumber): LeadKey => `phone:${phone}`;
/** Addresses are the same in any letters. */
export const emailKey = (email: string): LeadKey => `email:${email.toLowerCase()}`;
export const numberKey = (number: string): LeadKey => `number:${number.toUpperCase()}`;
/** @param id a GUID in lower case */
export const idKey = (id: string): LeadKey => `id:${id}`;
/** @param id a GUID in lower case */
export const opportunityKey = (id: string): LeadKey => `opportunity:${id}`;

interface LeadSought {
  readonly kind: LeadKind;
  /** What is looked for. */
  readonly value: string;
}

export function soughtBy(key: LeadKey): LeadSought {
  const cut = key.indexOf(':');
  const name = key.slice(0, cut);
  const kind = LEAD_KINDS.find((each) => each === name) ?? 'id';
  return { kind, value: key.slice(cut + 1) };
}

/** Whether the key is of an opportunity, and not of a lead. */
export const isOpportunity = (key: LeadKey): boolean => soughtBy(key).kind === 'opportunity';

/** Whether a row gives the very id, which can be sent without having been looked up. */
export function isGiven(key: LeadKey): boolean {
  const { kind } = soughtBy(key);
  return kind === 'id' || kind === 'opportunity';
}
