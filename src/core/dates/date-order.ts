// In which order day, month and year stand: by the spreadsheet's locale, or by the user's own choice.
import type { DateOrder, SheetSettings } from '../settings.ts';

// Short date formats of the Unicode CLDR; every locale that is not named writes day, month, year.
const MONTH_FIRST_REGIONS = new Set(['US', 'PH', 'PR', 'GU', 'AS', 'VI', 'UM', 'MP', 'FM', 'PW', 'MH']);
const YEAR_FIRST_REGIONS = new Set(['CA', 'ZA', 'SE', 'JP', 'KR', 'CN', 'TW', 'HU', 'LT', 'MN', 'IR', 'BT']);
const YEAR_FIRST_LANGUAGES = new Set(['sv', 'ja', 'ko', 'zh', 'hu', 'lt', 'mn', 'fa', 'dz', 'eu', 'si']);
const DAY_FIRST_EXCEPTIONS = new Set(['zh_HK', 'zh_SG', 'zh_MO', 'sv_FI', 'es_ZA']);

/** How the order is written out for the user. */
export const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  DMY: 'day/month/year',
  MDY: 'month/day/year',
  YMD: 'year/month/day',
};

/** The order of a locale such as `en_GB`, `en-US` or `sv`. English without a region is American, as in Sheets. */
export function orderOfLocale(locale: string): DateOrder {
  const [language = '', region = ''] = locale.replace('-', '_').split('_');
  const lower = language.toLowerCase();
  const upper = region.toUpperCase();
  if (DAY_FIRST_EXCEPTIONS.has(`${lower}_${upper}`)) return 'DMY';
  if (upper === '') {
    if (lower === 'en' || lower === '') return 'MDY';
    return YEAR_FIRST_LANGUAGES.has(lower) ? 'YMD' : 'DMY';
  }
  if (YEAR_FIRST_LANGUAGES.has(lower) || YEAR_FIRST_REGIONS.has(upper)) return 'YMD';
  return MONTH_FIRST_REGIONS.has(upper) ? 'MDY' : 'DMY';
}

/** The order in force: the user's choice, or the locale's when the user left it to the sheet. */
export function dateOrder(settings: Pick<SheetSettings, 'dateOrder'>, locale: string): DateOrder {
  return settings.dateOrder === 'sheet' ? orderOfLocale(locale) : settings.dateOrder;
}
