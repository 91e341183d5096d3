// The form of LeadSquared's ids: a GUID in lower case.

const FORM = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const GUID = new RegExp(`^${FORM}$`);
const GUID_INSIDE = new RegExp(`(?<![0-9a-z])${FORM}(?![0-9a-z])`, 'g');

export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/** LeadSquared writes an all-zero GUID for "no record" and "no value". */
export function isEmptyGuid(text: string): boolean {
  return isGuid(text) && /^[0-]+$/.test(text);
}

/** Every GUID in a text, in the order in which they stand there. */
export function guidsIn(text: string): string[] {
  return text.match(GUID_INSIDE) ?? [];
}

/** 32 digits in the groups of a GUID. */
export function groupDigits(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
