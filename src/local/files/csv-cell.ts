// What a cell of a CSV file becomes: what Sheets makes of its text, as long as it still reads as it was written.

import { displayText } from '../host/cells/display.ts';
import { GENERAL, isDateFormat } from '../host/cells/format.ts';
import type { Region } from '../host/cells/region.ts';
import { typeInput } from '../host/cells/typing.ts';
import type { CellData } from './sheet-data.ts';

/** Characters of a number or date at most; reading a longer text for one would only take time. */
const TYPED_CHARACTERS = 100;

/** A text in the way in which some programs write one for Excel, which would make a number of it: `="007"`. */
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/;

/**
 * A text never becomes a formula, and a number only when it is displayed exactly as it was written: a telephone number
 * with a plus or a zero in front, or an id of 16 digits, would lose what it says. Dates, times and TRUE may be displayed
 * with other zeros, spaces and capitals.
 */
export function csvCell(text: string, region: Region): CellData {
  if (text.startsWith("'")) return { value: text.slice(1), format: GENERAL, source: text };
  const written = TEXT_FORMULA.exec(text)?.[1];
  if (written !== undefined) return { value: written.replaceAll('""', '"'), format: GENERAL, source: text };
  if (text.length > TYPED_CHARACTERS) return { value: text, format: GENERAL };
  const typed = typeInput(text, region);
  const { value, format } = typed;
  if (typed.formula !== undefined) return { value: text, format: GENERAL };
  if (typeof value === 'string') return value === text ? { value, format } : { value, format, source: text };
  const shown = displayText(value, format, region);
  const isExact = typeof value === 'number' && !isDateFormat(format);
  const isSame = isExact ? shown === text.trim() : plain(shown) === plain(text);
  if (!isSame) return { value: text, format: GENERAL };
  return { value, format, source: text };
}

/** A date's text without what does not change its meaning. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/([ap])\.?m\.?$/, '$1m')
    .replace(/[\s,]+/g, '')
    .replace(/(^|\D)0+(?=\d)/g, '$1')
    .replace(/:0(?=\D|$)/g, '');
}
