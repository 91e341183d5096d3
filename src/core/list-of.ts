// Joins names in a sentence.

/** `A`, `A and B`, `A, B and C`; '' for none. */
export function listOf(names: readonly string[]): string {
  return [...(names.length > 1 ? [names.slice(0, -1).join(', ')] : []), ...names.slice(-1)].join(' and ');
}
