// Tells the country of phone numbers that do not say theirs: by the user's choice, the account, the sheet's zone and locale.
import { knownCountry } from './phone-number.ts';
import { COUNTRY_OF_ZONE } from './zone-countries.ts';

export interface CountrySources {
  /** The user's choice; '' for none. */
  readonly chosen: string;
  /** As the account tells it; '' when it does not. */
  readonly account: string;
  /** The spreadsheet's, such as `Asia/Kolkata`. */
  readonly zone: string;
  /** The spreadsheet's, such as `en_IN`. */
  readonly locale: string;
}

/**
 * The zone comes before the locale: spreadsheets of whatever country are made in American English.
 *
 * @returns two capital letters; '' when nothing tells
 */
export function phoneCountry({ chosen, account, zone, locale }: CountrySources): string {
  const ofLocale = /_([A-Z]{2})$/.exec(locale)?.[1] ?? '';
  const told = [chosen, account, COUNTRY_OF_ZONE[zone] ?? '', ofLocale];
  return told.map((country) => knownCountry(country) ?? '').find((country) => country !== '') ?? '';
}
