// Remembers what was read from a text, for readings that an execution makes of the same cells again and again.

/** Texts remembered of one kind; beyond it the reading begins anew, so that a large sheet does not fill the memory. */
const MOST_TEXTS = 2000;
/** Characters of a text that is remembered: longer ones are remarks, which come once. */
const MOST_CHARACTERS = 300;

/** @param read gives for one text always the same, and nobody changes what it gave */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.value;
    const value = read(text);
    if (text.length > MOST_CHARACTERS) return value;
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, { value });
    return value;
  };
}
