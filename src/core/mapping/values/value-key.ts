// Makes texts of cells comparable where the user says what each stands for.
import { singleSpaced, trimText } from '../../checks/plain-text.ts';
import type { ValueMap } from '../../settings.ts';

/** Longest text that stands for another one; longer ones are prose. */
const MAX_LENGTH = 500;

/** The same for texts that differ in case and spaces alone. */
export function valueKey(text: string): string {
  return singleSpaced(text.slice(0, MAX_LENGTH)).toLowerCase();
}

/** What the texts of a field stand for, by their key; null when nothing is said about the field. */
export function valuesFor(values: ValueMap, field: string): ReadonlyMap<string, string> | null {
  const entry = Object.entries(values).find(([name]) => name.toLowerCase() === field.toLowerCase());
  const pairs = Object.entries(entry?.[1] ?? {}).filter(([, meant]) => trimText(meant) !== '');
  return pairs.length === 0 ? null : new Map(pairs.map(([text, meant]) => [valueKey(text), meant]));
}
