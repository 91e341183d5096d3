// Tells the country of phone numbers that do not say theirs: by the user's choice, the account, the sheet's zone and locale.
import type { AccountFacts } from '../account/account-facts.ts';
import type { SheetSettings } from '../settings.ts';
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

interface SheetAndAccount {
  readonly settings: Pick<SheetSettings, 'phoneCountry'>;
  readonly facts?: AccountFacts | undefined;
  readonly zone: { readonly name: string };
  readonly locale: string;
}

/** The country of a sheet's phone numbers, by all that is known of the sheet and its account; '' when nothing tells. */
export function sheetCountry({ settings, facts, zone, locale }: SheetAndAccount): string {
  return phoneCountry({
    chosen: settings.phoneCountry,
    account: facts?.country ?? '',
    zone: zone.name,
    locale,
  });
}
