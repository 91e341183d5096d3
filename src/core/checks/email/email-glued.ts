// Tells whether a word of the name stands glued to the address: "Kavya Raokavya.rao@example.com".

/** Shorter words are found in many addresses by chance. */
const SHORTEST = 3;
/** So many letters before a word are initials: skumar, rkkumar. */
const MOST_INITIALS = 2;
const DOUBLED = /^(\p{L}{3,})\1/u;

/**
 * @param local what stands before the @
 * @param words what stands around the address, without words such as "owner" that name nobody
 */
export function hasGluedWord(local: string, words: readonly string[]): boolean {
  const names = words.map((word) => word.toLowerCase()).filter((word) => word.length > 0);
  const parts = local.toLowerCase().split(/[._+-]/);
  const isGlued = (name: string): boolean => {
    if (name.length < SHORTEST || parts.some((part) => part.startsWith(name))) return false;
    return parts.some((part) => {
      const before = part.slice(0, Math.max(0, part.indexOf(name)));
      return before.length > MOST_INITIALS && !names.some((other) => other.startsWith(before));
    });
  };
  return (names.length > 0 && DOUBLED.test(parts[0] ?? '')) || names.some(isGlued);
}
