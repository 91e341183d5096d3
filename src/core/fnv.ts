// A quick hash of a text, for telling and spreading texts; it keeps nothing secret.

/** FNV-1a over UTF-16 units, 32 bits, not negative. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}
