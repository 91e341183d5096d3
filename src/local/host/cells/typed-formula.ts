// Formulas as the host takes them: kept as text, and worked out only when they are a plain value.

/** What a formula shows that the host does not work out: Sheets' word for a formula that it could not read. */
export const NOT_WORKED_OUT = '#ERROR!';

/**
 * The value of a formula that names a value: a number, a quoted text, TRUE, FALSE or NA(). Any other formula is not
 * worked out, because the add-on needs none, and shows `#ERROR!`.
 */
export function formulaValue(formula: string): string | number | boolean {
  const body = formula.replace(/^=[\s+]*/, '').trim();
  if (/^-?\d+(\.\d+)?$/.test(body)) return Number(body);
  const quoted = /^"((?:[^"]|"")*)"$/.exec(body)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (/^true(\(\))?$/i.test(body)) return true;
  if (/^false(\(\))?$/i.test(body)) return false;
  if (/^na\(\)$/i.test(body)) return '#N/A';
  return NOT_WORKED_OUT;
}
