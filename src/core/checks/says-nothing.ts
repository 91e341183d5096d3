// Tells the signs that people put into a cell for which they have nothing: NA, nil, a dash.
import { quote } from './plain-text.ts';
import type { CellCheck } from './read-field.ts';
import { errorFinding, type Finding } from './reading.ts';

const NOTHING =
  /^(?:n ?[./]? ?a\.?|nil|null|none|not (?:given|available|applicable|known)|[-\u2010-\u2015]{1,3}|\.{1,3})$/i;
/** Longer texts are no such sign. */
const LONGEST = 14;

/** Readers that make nothing of such a sign: in a text it may be what is meant. */
const TAKEN_AS_BLANK: ReadonlySet<CellCheck> = new Set<CellCheck>([
  'time',
  'end',
  'duration',
  'number',
  'lead-email',
  'phone',
  'guid',
  'reminder',
  'reminder-time',
  'notify',
]);

/** Whether the cell counts as a blank one. @param text what it shows */
export function saysNothing(text: string, check: CellCheck): boolean {
  const sign = text.trim();
  return sign.length <= LONGEST && TAKEN_AS_BLANK.has(check) && NOTHING.test(sign);
}

export function takenAsBlank(text: string): Finding {
  const message = `${quote(text)} is taken as an empty cell. Write the value if there is one.`;
  return { ...errorFinding('taken-as-blank', 'a value, or nothing', message), level: 'warning' };
}
