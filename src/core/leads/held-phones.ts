// Tells whether the phone numbers that LeadSquared has of a lead speak against the one by which it was found.
import type { FoundLead } from './lead-facts.ts';
import { callingCode, formPhone, PHONE_FORMS, type PhoneNumber } from './phone-number.ts';
import { readPhone } from './read-phone.ts';

/** Whether a number says itself of which country it is. */
const namesCode = (text: string): boolean => /^(?:\+|00)/.test(text);

/** The calling code of a held number; '' when it cannot be read. */
function codeOf(text: string, country: string): string {
  const read = readPhone({ value: text, display: text }, namesCode(text) ? '' : country);
  return read.ok ? callingCode(read.value) : '';
}

/** Whether a number that names no code is written as an account may write this one. */
function hasSameDigits(text: string, phone: PhoneNumber): boolean {
  const digits = text.replace(/\D/g, '');
  return PHONE_FORMS.some((form) => formPhone(phone, form).replace(/\D/g, '') === digits);
}

/**
 * Whether a number of the lead's is told to be of another country than the one that has found it, and none of them goes with it. Other
 * digits tell nothing, since a lead has several numbers, of which some are told; and a number that does not name its code may be of any
 * country, so it can only speak for the lead.
 *
 * @param country two capital letters, of numbers that do not say theirs; '' when nothing tells
 */
export function isOfAnotherCountry(
  { phone, mobile = '' }: FoundLead,
  by: PhoneNumber,
  country: string,
): boolean {
  const held = [phone.trim(), mobile.trim()].filter((text) => text !== '');
  const speaksFor = (text: string) =>
    codeOf(text, country) === callingCode(by) || (!namesCode(text) && hasSameDigits(text, by));
  const speaksAgainst = (text: string) => namesCode(text) && codeOf(text, country) !== '';
  return !held.some(speaksFor) && held.some(speaksAgainst);
}
