// Writes the letters that only look like those of an e-mail address as plain ones, and says what each of them was.
import { lazily } from '../../lazily.ts';
import { isInvisible } from '../plain-text.ts';

export interface OddLetter {
  /** As it stands in the cell, one code point. */
  readonly letter: string;
  /** What is written for it; empty for one that nobody sees. */
  readonly plain: string;
  /** Where it stands, counted in UTF-16 units from 0. */
  readonly index: number;
  /** Another form of the very same letter, such as a full-width one, so that nothing else can be meant. */
  readonly same: boolean;
}

export interface PlainForm {
  readonly text: string;
  /** For each unit of `text` the unit of the cell that it came from. */
  readonly origin: readonly number[];
  readonly odd: readonly OddLetter[];
}

const pairs = (odd: string, plain: string): [string, string][] => {
  const written = [...plain];
  return [...odd].map((letter, place) => [letter, written[place] ?? '']);
};

/** Letters that most typefaces draw like a Latin one (Unicode's list of confusable characters), and their Latin twins. */
const latinTwins = lazily(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...pairs('аеорсухіјѕһԁԛԝӏкмтвнп', 'aeopcyxijshdqwlkmtbhn'),
      ...pairs('АВЕКМНОРСТУХІЈЅ', 'ABEKMHOPCTYXIJS'),
      ...pairs('αορινυκτχγε', 'aopivuktxye'),
      ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
      ...pairs('ıłøđɡɑ', 'ilodga'),
      ...pairs('−。', '-.'),
    ]),
);

/** U+2010 and U+2011 are hyphens, and nothing else. */
const HYPHENS = /[\u2010\u2011]/;
const APOSTROPHES = /[\u2018\u2019\u02bc\u2032\u00b4`]/;
const LETTER = /^[a-z]$/i;
const OTHER_WIDTH = /[\p{L}\p{N}\uff01-\uff5e\ufe50-\ufe6f]/u;
/** A space that is not seen: it may part a name from an address as a real one would. */
const UNSEEN_SPACE = '\u200b';
const ASCII = /^[\x20-\x7e]+$/;

type Plain = Pick<OddLetter, 'plain' | 'same'>;

/** Null for a character that stays as it is. */
function plainOf(letter: string, before: string, after: string): Plain | null {
  if (APOSTROPHES.test(letter)) {
    return LETTER.test(before) && LETTER.test(after) ? { plain: "'", same: false } : null;
  }
  if (ASCII.test(letter)) return null;
  if (isInvisible(letter)) return { plain: '', same: letter !== UNSEEN_SPACE };
  if (HYPHENS.test(letter)) return { plain: '-', same: true };
  const twin = latinTwins().get(letter);
  if (twin !== undefined) return { plain: twin, same: false };
  const compatible = letter.normalize('NFKC');
  if (OTHER_WIDTH.test(letter) ? ASCII.test(compatible) : LETTER.test(compatible))
    return { plain: compatible, same: true };
  const bare = letter.normalize('NFD').replace(/\p{Mn}/gu, '');
  return LETTER.test(bare) || (bare === '' && LETTER.test(before)) ? { plain: bare, same: false } : null;
}

/** The text with plain letters; every kind of space becomes a plain one. */
export function plainForm(cell: string): PlainForm {
  if (ASCII.test(cell) && !cell.includes('`')) {
    return { text: cell, origin: Array.from(cell, (_, index) => index), odd: [] };
  }
  let text = '';
  const origin: number[] = [];
  const odd: OddLetter[] = [];
  let index = 0;
  let before = '';
  for (const letter of cell) {
    const next = index + letter.length;
    const plain = plainOf(letter, before, cell.charAt(next));
    if (plain !== null) odd.push({ ...plain, letter, index });
    const written = plain?.plain ?? (/\s/.test(letter) ? ' ' : letter);
    text += written;
    for (let unit = 0; unit < written.length; unit++) origin.push(index);
    before = letter;
    index = next;
  }
  return { text, origin, odd };
}

const KINDS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\p{Script=Cyrillic}/u, 'a Cyrillic letter'],
  [/\p{Script=Greek}/u, 'a Greek letter'],
  [/[\uff01-\uff5e]/, 'a full-width character'],
  [/[\ufb00-\ufb06]/, 'letters joined into one'],
  [/ı/, 'an i without its dot'],
  [/[\u2018\u2019\u02bc\u2032\u00b4`]/, 'a quotation mark'],
  [/[\u2010\u2011\u2212]/, 'another kind of hyphen'],
  [/[\p{L}\p{M}]/u, 'a letter with an accent or of another kind'],
];

/**
 * `"а" (character 5, a Cyrillic letter)`, or for one that nobody sees `an invisible character (character 5)`.
 *
 * @param cell the text that the letter stands in
 */
export function describeOdd({ letter, plain, index }: OddLetter, cell: string): string {
  const place = `character ${[...cell.slice(0, index)].length + 1}`;
  const kind = KINDS.find(([pattern]) => pattern.test(letter))?.[1] ?? 'an unusual character';
  if (isInvisible(letter)) return `an invisible character (${place})`;
  const shown = /\p{M}/u.test(letter) ? `◌${letter}` : letter;
  return plain === ''
    ? `"${shown}" (${place}, ${kind})`
    : `"${shown}" (${place}, ${kind}) where "${plain}" belongs`;
}
