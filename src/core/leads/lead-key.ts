// What a row says of its lead, in a form that is the same for all rows which mean the same lead.
import type { PhoneNumber } from './phone-number.ts';

/** By what leads are looked up. */
export const LEAD_KINDS = ['id', 'number', 'email', 'phone'] as const;
export type LeadKind = (typeof LEAD_KINDS)[number];

/** `phone:+919845012345`, `email:meera.p@example.org`, `number:LN-7`, `id:1ead0000-…`. */
export type LeadKey = `${LeadKind}:${string}`;

export const phoneKey = (phone: PhoneNumber): LeadKey => `phone:${phone}`;
/** Addresses are the same in any letters. */
export const emailKey = (email: string): LeadKey => `email:${email.toLowerCase()}`;
export const numberKey = (number: string): LeadKey => `number:${number.toUpperCase()}`;
/** @param id a GUID in lower case */
export const idKey = (id: string): LeadKey => `id:${id}`;

export interface LeadSought {
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
