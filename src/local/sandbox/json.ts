// Reading JSON of unknown shape without trusting it.

export type JsonRecord = Readonly<Record<string, unknown>>;

/** Deepest nesting of a body, the usual bound of the reader that the real API's messages point to. */
const MAX_DEPTH = 64;

/** The value of a JSON text; null when it is not JSON or nested too deeply, which for a caller is one and the same. */
export function parseJson(text: string): { readonly value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    return isNestedWithin(MAX_DEPTH, value) ? { value } : null;
  } catch {
    return null; // Text that is not JSON is data here: the caller answers it.
  }
}

function isNestedWithin(depth: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((inner) => isNestedWithin(depth - 1, inner));
}

/** The value as an object with fields, or null when it is anything else (an array, text, null …). */
export function asRecord(value: unknown): JsonRecord | null {
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a field, trimmed; '' when it is missing or not text. */
export function textOf(record: JsonRecord | null, field: string): string {
  const value = record?.[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** The whole number of a field, also when written as text of digits; `fallback` when missing; null when it is anything else. */
export function wholeNumberOf(record: JsonRecord | null, field: string, fallback: number): number | null {
  const value = record?.[field];
  if (value === undefined || value === null || value === '') return fallback;
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** The items of a list that are text, trimmed and not empty; null when the field is not a list. */
export function textListOf(record: JsonRecord | null, field: string): string[] | null {
  const value = record?.[field];
  if (!Array.isArray(value)) return null;
  return value.flatMap((item: unknown) => (typeof item === 'string' && item.trim() ? [item.trim()] : []));
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isGuid(text: string): boolean {
  return GUID.test(text);
}
