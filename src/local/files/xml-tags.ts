// Finds opening tags and their attributes in the XML of a workbook, in time linear in its length.

/** What stands in front of a tag's or attribute's name: `x:` in `<x:row>`. */
const PREFIX = '(?:[A-Za-z_][\\w.-]*:)?';
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export interface Tag {
  readonly name: string;
  /** The text between the name and the closing bracket. */
  readonly attributes: string;
  readonly isEmpty: boolean;
  /** Where the tag begins, and where the text behind it does. */
  readonly start: number;
  readonly end: number;
}

/** The opening tags of these names, in order. */
export function* tagsOf(xml: string, ...names: readonly string[]): Generator<Tag> {
  const pattern = new RegExp(`<${PREFIX}(${names.join('|')})((?:\\s[^<>]*|/)?)>`, 'g');
  for (let match = pattern.exec(xml); match !== null; match = pattern.exec(xml)) {
    const [whole, name = '', inside = ''] = match;
    yield {
      name,
      attributes: inside,
      isEmpty: inside.endsWith('/'),
      start: match.index,
      end: match.index + whole.length,
    };
  }
}

export function firstTag(xml: string, name: string): Tag | null {
  for (const tag of tagsOf(xml, name)) return tag;
  return null;
}

/** An attribute's text, whatever its prefix and quotes; null when the tag has none. */
export function attribute(tag: Pick<Tag, 'attributes'>, name: string): string | null {
  const match = patternOf(name).exec(tag.attributes);
  const text = match?.[1] ?? match?.[2];
  return text === undefined ? null : unescaped(text);
}

/** An attribute of XML's type boolean, in any of its forms. */
export function isOn(tag: Pick<Tag, 'attributes'>, name: string): boolean {
  return /^\s*(?:1|true|on|t)\s*$/i.test(attribute(tag, name) ?? '');
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  const pattern = new RegExp(`\\s${PREFIX}${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  return pattern;
}

/** Bytes of UTF-8, each as one character, back to the text; and the entities of XML. */
function unescaped(text: string): string {
  if (!/[&\u0080-\u00ff]/.test(text)) return text;
  const decoded = /[\u0080-\u00ff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
  return decoded.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, word) => {
    if (typeof word === 'string') return ENTITIES[word.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * The texts, and of the tags only those of these names, without attributes and prefixes. Whatever else stands there, above
 * all what is no XML at all, would only cost the reader time.
 */
export function onlyTags(xml: string, ...names: readonly string[]): string {
  const pattern = new RegExp(`<(/?)${PREFIX}(${names.join('|')})(?:\\s[^<>]*?)?(/?)>|[^<]+|<[^<]*`, 'g');
  return xml.replace(pattern, (whole: string, slash?: string, name?: string, end?: string) => {
    if (name !== undefined) return `<${slash}${name}${end}>`;
    if (!whole.startsWith('<')) return whole;
    return whole.slice(whole.indexOf('>') + 1 || whole.length);
  });
}

const TEXT_MARK = '<![CDATA[';
const TEXT_END = ']]>';
const COMMENT_END = '-->';
const ANY_MARK = /<!--|<!\[CDATA\[/g;

/**
 * The XML without comments, and with texts that are marked as no XML written as all others are; of one that never ends, and
 * of what stands behind it, nothing is left.
 */
export function withoutMarks(xml: string): string {
  const pieces: string[] = [];
  let from = 0;
  const marks = new RegExp(ANY_MARK);
  for (let mark = marks.exec(xml); mark !== null; mark = marks.exec(xml)) {
    const [start] = mark;
    pieces.push(xml.slice(from, mark.index));
    const inside = mark.index + start.length;
    const close = start === TEXT_MARK ? TEXT_END : COMMENT_END;
    const end = xml.indexOf(close, inside);
    if (end < 0) return pieces.join('');
    if (start === TEXT_MARK) pieces.push(escaped(xml.slice(inside, end)));
    from = end + close.length;
    marks.lastIndex = from;
  }
  return from === 0 ? xml : pieces.join('') + xml.slice(from);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
