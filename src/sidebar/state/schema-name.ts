// Reads the schema name of a custom field.

/** LeadSquared's names of custom fields; the prefix is written in small letters. */
const SCHEMA_NAME = /^mx_\w{1,100}$/i;

/** `mx_Custom_1`, or null when the text is no such name. */
export function readSchemaName(text: string): string | null {
  const trimmed = text.trim();
  return SCHEMA_NAME.test(trimmed) ? `mx_${trimmed.slice(3)}` : null;
}
