// Finds the words for the later half of the day in a header and in what is written above a list.

/** A figure before it makes it the half of that one time, as in `Updated at 4 PM`. */
const LATER_PART =
  /\b(?:afternoons?|evenings?|nights?|tonight)\b(?! batch(?:es)?\b(?! (?:tim(?:es?|ings?)|slots?|hours?)\b))|(?<!\p{L})(?:shaam|शाम|रात|दोपहर)(?!\p{L})/iu;
const PM = String.raw`(?<![\d.] ?)(?<![\p{L}/])p\.?m\b\.?`;
const TIME_WORD = '(?:tim(?:es?|ings?)|slots?|clock|hours?)';
/** A project manager, or a prime minister's scheme, is no half of the day: the letters alone say it only in places like these. */
const PM_IN_HEADER = new RegExp(
  `(?<=[([] ?(?:in |only )?)${PM}(?=(?: only)? ?[)\\]])|${PM}(?=\\W*$)|${PM}(?= ${TIME_WORD}\\b)|(?<=\\b${TIME_WORD} )${PM}`,
  'iu',
);
const PM_IN_NOTE = new RegExp(
  `^\\W*${PM}\\W*$|(?<=[([] ?(?:in |only )?)${PM}(?=(?: only)? ?[)\\]])|${PM}(?= (?:only|${TIME_WORD})\\b)|(?<=(?<!\\p{L})(?:all|in|are|only|${TIME_WORD})(?: is| =|:| [–-])? )${PM}(?=\\W*$|[.,;:!)]| (?:unless|for|and|below|here)\\b)`,
  'iu',
);
/** Whoever names the other half as well says nothing of all times. */
const EARLIER = /\b(?:am|a\.m|mornings?|noon)\b/i;
/** When somebody made the list, or greets its readers. */
const OF_THE_LIST =
  /\b(?:updated?|exported|printed|generated|created|prepared|downloaded|saved|sent|shared|made|as of|good (?:afternoon|evening|night))\b/i;
/** What a note is about when it speaks of what stands below it. */
const OF_TIMES =
  /\b(?:tim(?:es?|ings?)|clock|slots?|calls?|calling|shifts?|follow-?ups?|visits?|meetings?|schedule|hours?|tasks?)\b/i;
/** Who asks for something by then, or for nothing at that time, says nothing of the times below. */
const OF_DEADLINES = /\b(?:by|before|after|until|till|not?|don['’]?t|never|avoid|24[ -]?h(?:rs?|ours?)?)\b/i;
/** As short a text is a title of nothing else. */
const FEW_WORDS = 2;

const laterHalf = (text: string, pm: RegExp): string | null =>
  (LATER_PART.exec(text) ?? pm.exec(text))?.[0] ?? null;

/** `Evening` of `Evening call time`; null when the header says nothing of the kind. */
export function laterHalfInHeader(header: string): string | null {
  return EARLIER.test(header) ? null : laterHalf(header, PM_IN_HEADER);
}

/** `PM` of `All times are PM`; null for a note that says nothing of the times below it. */
export function laterHalfInNote(note: string): string | null {
  if (OF_THE_LIST.test(note) || OF_DEADLINES.test(note) || EARLIER.test(note)) return null;
  const isOfTimes = OF_TIMES.test(note) || note.split(' ').length <= FEW_WORDS;
  return isOfTimes ? laterHalf(note, PM_IN_NOTE) : null;
}
