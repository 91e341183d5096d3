// The spreadsheet's regional settings (File > Settings) and what each supported locale makes of numbers and dates.

import { remembered } from '../remembered.ts';

/** What File > Settings of a spreadsheet decides about its cells. */
export interface Region {
  /** Google's form, `en_US`; the forms `en-US` and `en` are understood too. */
  readonly locale: string;
  /** IANA name, `Asia/Kolkata`. */
  readonly timeZone: string;
  /** Milliseconds since 1970 UTC: gives a date typed without a year its year. Left out: the computer's clock. */
  readonly now?: number;
}

export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** What a locale makes of numbers and dates. */
export interface Conventions {
  readonly decimal: ',' | '.';
  /** The thousands separator that is shown; `SPACES` are all taken where it is one. */
  readonly thousands: string;
  /** Whether 12,34,567 is as good as 1,234,567. */
  readonly lakhs: boolean;
  readonly order: DateOrder;
  /** The order of a date typed with a day and a month only. */
  readonly shortOrder: 'DM' | 'MD';
  /** Whether `4.3.2027` and `4.3.` are dates: only where a dot is no decimal point. */
  readonly dottedDates: boolean;
  readonly currency: string;
  readonly words: { readonly yes: string; readonly no: string };
  /** Formats of Format > Number > Date and Date time. */
  readonly date: string;
  readonly dateTime: string;
}

/** Plain, no-break and narrow no-break space: the thousands separators of French and Swedish texts. */
export const SPACES = ' \u00a0\u202f';

const ENGLISH: Conventions = {
  decimal: '.',
  thousands: ',',
  lakhs: false,
  order: 'MDY',
  shortOrder: 'MD',
  dottedDates: false,
  currency: '$',
  words: { yes: 'TRUE', no: 'FALSE' },
  date: 'm/d/yyyy',
  dateTime: 'm/d/yyyy h:mm:ss',
};

const BRITISH: Conventions = {
  ...ENGLISH,
  order: 'DMY',
  shortOrder: 'DM',
  currency: '£',
  date: 'dd/mm/yyyy',
  dateTime: 'dd/mm/yyyy hh:mm:ss',
};

const GERMAN: Conventions = {
  ...BRITISH,
  decimal: ',',
  thousands: '.',
  dottedDates: true,
  currency: '€',
  words: { yes: 'WAHR', no: 'FALSCH' },
  date: 'dd.mm.yyyy',
  dateTime: 'dd.mm.yyyy hh:mm:ss',
};

const LOCALES: Readonly<Record<string, Conventions>> = {
  en_US: ENGLISH,
  en_GB: BRITISH,
  en_IN: { ...BRITISH, lakhs: true, currency: '₹' },
  de_DE: GERMAN,
  fr_FR: {
    ...GERMAN,
    thousands: '\u202f',
    words: { yes: 'VRAI', no: 'FAUX' },
    date: 'dd/mm/yyyy',
    dateTime: 'dd/mm/yyyy hh:mm:ss',
  },
  sv_SE: {
    ...GERMAN,
    thousands: '\u00a0',
    order: 'YMD',
    dottedDates: false,
    currency: 'kr',
    words: { yes: 'SANT', no: 'FALSKT' },
    date: 'yyyy-mm-dd',
    dateTime: 'yyyy-mm-dd hh:mm:ss',
  },
  ja_JP: {
    ...ENGLISH,
    order: 'YMD',
    currency: '¥',
    date: 'yyyy/mm/dd',
    dateTime: 'yyyy/mm/dd h:mm:ss',
  },
};

/** Languages whose first country above stands for the others; every other locale writes English with the day first. */
const OF_LANGUAGE: Readonly<Record<string, string>> = { de: 'de_DE', fr: 'fr_FR', sv: 'sv_SE', ja: 'ja_JP' };

/** The conventions of a locale, or of the nearest one that is known: its language, else British English. */
export const conventionsOf = remembered((locale: string): Conventions => {
  const name = locale.replace('-', '_');
  const language = name.split('_')[0] ?? '';
  if (name === 'en') return ENGLISH;
  return LOCALES[name] ?? LOCALES[OF_LANGUAGE[language] ?? ''] ?? BRITISH;
});

/** The locale's name as Intl takes it; one that Intl refuses becomes British English. */
export function intlLocaleOf(locale: string): string {
  const name = locale.replace('_', '-');
  try {
    return Intl.getCanonicalLocales(name)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
