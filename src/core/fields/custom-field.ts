// Custom fields of a task type: which text names one.

const SCHEMA_NAME = /^mx_\w{1,100}$/i;
/** As people copy it: `mx Custom 5`, `MX-Custom-5`, `Custom_7`. */
const SPELT_OTHERWISE = /^(?:mx[ _-]?)?custom[ _-]?(\d{1,3})$/i;
const SCHEMA_NAME_IN_BRACKETS = /[([](mx_\w{1,100})[)\]]\s*$/i;

/**
 * The schema name in a header: `mx_Custom_1`, or `Product (mx_Custom_1)`. The prefix is made lower-case, as
 * LeadSquared writes it; the rest is kept. Null when the header names no custom field.
 */
export function schemaName(header: string): string | null {
  const text = header.slice(0, 300).trim();
  const number = SPELT_OTHERWISE.exec(text)?.[1];
  if (number !== undefined) return `mx_Custom_${Number(number)}`;
  const found = SCHEMA_NAME.test(text) ? text : SCHEMA_NAME_IN_BRACKETS.exec(text)?.[1];
  return found === undefined ? null : `mx_${found.slice(3)}`;
}
