// Finds the task types or choices that a text most likely means; which of several is meant is never guessed.
import { singleSpaced } from '../checks/plain-text.ts';
import { headerKey } from '../fields/header-key.ts';
import type { AccountTaskType } from './account-facts.ts';
import { FAR, type Letters, lettersOf, mayBeMeant, slipsBetween } from './slip-distance.ts';

/** A shorter word is the beginning of too many. */
const MIN_STEM = 4;
/** Longer texts are no names. */
export const MAX_LENGTH = 100;
const NO_RIVALS = -1;
/** Rank of a type whose name has the words of the text among its own, or the other way round. */
const BY_WORDS = 3;

/** How near an item comes to a text. */
export interface Nearness {
  /** Less is nearer; null is not near enough to be meant. */
  readonly rank: number | null;
  /** Up to MOST_SLIPS, whether or not that is near enough; FAR beyond. */
  readonly slips: number;
}

/** What most items are: made once, since thousands are looked at for each text. */
export const FAR_AWAY: Nearness = { rank: null, slips: FAR };

/** What slips tell alone: a slip in a short text is none that is likely, but it is a slip. */
export function bySlips(one: Letters, other: Letters): Nearness {
  const found = slipsBetween(one, other);
  if (found === FAR) return FAR_AWAY;
  return { rank: mayBeMeant(one.text, other.text, found) ? found : null, slips: found };
}

/**
 * Those of the least rank, and with them whatever is no more slips away, though it would not be taken for meant by itself: where it
 * comes as near, the nearest is not certain. None when none is near enough.
 *
 * @param elsewise slips beyond which others are no rivals of what is near by something else than slips
 */
export function nearestOf<T>(
  items: readonly T[],
  nearnessOf: (item: T) => Nearness,
  elsewise = NO_RIVALS,
): readonly T[] {
  let least = Number.POSITIVE_INFINITY;
  const close: (Nearness & { readonly item: T })[] = [];
  for (const item of items) {
    const { rank, slips } = nearnessOf(item);
    if (rank !== null && rank < least) least = rank;
    if (rank !== null || slips < FAR) close.push({ item, rank, slips });
  }
  const nearest = close.filter(({ rank }) => rank === least);
  const limit = nearest.reduce(
    (most, { slips }) => Math.max(most, slips < FAR ? slips : elsewise),
    NO_RIVALS,
  );
  return close.filter(({ rank, slips }) => rank === least || slips <= limit).map(({ item }) => item);
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether one word is the other, or a longer form of it: "meet" and "meeting", "call" and "calls". */
function isLike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= MIN_STEM && long.startsWith(short));
}

function typeNearness(text: string, key: Letters, { name }: AccountTaskType): Nearness {
  const slip = bySlips(key, lettersOf(headerKey(name)));
  if (slip.rank !== null) return slip;
  const [given, other] = [wordsOf(text), wordsOf(name)];
  const covers = (some: readonly string[], all: readonly string[]) =>
    some.length > 0 && some.every((word) => all.some((each) => isLike(word, each)));
  return covers(given, other) || covers(other, given) ? { ...slip, rank: BY_WORDS } : slip;
}

/** The task types to which a text comes nearest; several when nothing tells them apart. */
export function nearestTypes(text: string, types: readonly AccountTaskType[]): readonly AccountTaskType[] {
  const wanted = singleSpaced(text.slice(0, MAX_LENGTH * 2));
  const key = lettersOf(headerKey(wanted));
  if (key.text === '' || wanted.length > MAX_LENGTH) return [];
  return nearestOf(types, (type) => typeNearness(wanted, key, type));
}

/** The choices to which a text comes nearest but for case, blanks, punctuation and slips. */
export function nearestOptions(text: string, options: readonly string[]): readonly string[] {
  const key = lettersOf(headerKey(text));
  if (key.text === '' || text.length > MAX_LENGTH) return [];
  return nearestOf(options, (option) => bySlips(key, lettersOf(headerKey(option))));
}
