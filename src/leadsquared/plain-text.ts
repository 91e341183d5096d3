// Texts as LeadSquared may give them back: with HTML entities and tags, and with other white space than was sent.

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
/** The greatest code point of Unicode. */
const LAST_CODE_POINT = 0x10ffff;
/** A text was seldom encoded more often than twice. */
const DEEPEST = 4;

function sign(code: number, entity: string): string {
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity;
}

/** Takes HTML's entities out once: `&amp;amp;` becomes `&amp;`. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (entity: string, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return sign(Number(decimal), entity);
    if (hex !== undefined) return sign(Number.parseInt(hex, 16), entity);
    return NAMED[name?.toLowerCase() ?? ''] ?? entity;
  });
}

/** White space is not kept alike everywhere, so it tells no texts apart. */
export function singleSpaced(text: string): string {
  return /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** The text without entities, however often it was encoded, and with single spaces. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return singleSpaced(text);
  let last = text;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = decodeEntities(last);
    if (next === last) break;
    last = next;
  }
  return singleSpaced(last);
}

/** The words of a text that may have been kept as a web page would: without tags and entities. */
export function wordsOf(text: string): string {
  return withoutEntities(text.includes('<') ? text.replace(/<\/?[a-z][^<>]*>/gi, ' ') : text);
}
