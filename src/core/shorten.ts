// Cuts long texts to what a person still reads.

/** The text, or its beginning and "…", in at most `limit` characters; never half of a character such as an emoji. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
