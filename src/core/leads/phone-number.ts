// A phone number as it is dialled from anywhere, and the forms in which accounts are known to keep and find it.
import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';

/** `+` and digits alone (E.164), such as `+919845012345`. */
export type PhoneNumber = string;

/**
 * In the order in which they are tried in an account that has shown nothing. LeadSquared's own imports write the first one, and one
 * live account found leads under no other; its page asks for a number without spaces and hyphens.
 */
export const PHONE_FORMS = ['dashed', 'national', 'plus', 'digits', 'trunk'] as const;
export type PhoneForm = (typeof PHONE_FORMS)[number];

/** Without the code of its country a foreign number would be taken for one of this country, which is somebody else's. */
export const FORMS_ABROAD: readonly PhoneForm[] = ['dashed', 'plus', 'digits'];

/** Two capital letters, such as `IN`, of a country whose numbers are known; null otherwise. */
export function knownCountry(country: string): CountryCode | null {
  const code = country.trim().toUpperCase();
  return isSupportedCountry(code) ? code : null;
}

/** The code by which the number's country is dialled, such as `91`; '' for what is no number. */
export function callingCode(phone: PhoneNumber): string {
  return parsePhoneNumberFromString(phone)?.countryCallingCode ?? '';
}

/** @param country two capital letters; where it is '', nothing tells that a number is of this country */
export function isAbroad(phone: PhoneNumber, country: string): boolean {
  const code = callingCode(phone);
  const home = knownCountry(country);
  return code !== '' && (home === null || code !== getCountryCallingCode(home));
}

/** @param phone as `readPhone` gives it; anything else comes back as it is in every form */
export function formPhone(phone: PhoneNumber, form: PhoneForm): string {
  const parsed = parsePhoneNumberFromString(phone);
  if (parsed === undefined) return phone;
  const { countryCallingCode: code, nationalNumber: national } = parsed;
  switch (form) {
    case 'dashed':
      return `+${code}-${national}`;
    case 'national':
      return national;
    case 'plus':
      return `+${code}${national}`;
    case 'digits':
      return `${code}${national}`;
    case 'trunk':
      return parsed.formatNational().replace(/\D/g, '');
  }
}

/** The distinct forms of a number, in the order given. */
export function formsOf(phone: PhoneNumber, order: readonly PhoneForm[]): readonly PhoneForm[] {
  const seen = new Set<string>();
  return order.filter((form) => {
    const text = formPhone(phone, form);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
