// Finds the users or task types that a text most likely means; which of several is meant is never guessed.
import { singleSpaced } from '../checks/plain-text.ts';
import { headerKey } from '../fields/header-key.ts';
import { slips } from '../mapping/header/near-miss.ts';
import { fitOf, nameWords, splitAddress } from '../mapping/values/name-address.ts';
import type { AccountTaskType, AccountUser } from './account-facts.ts';

/** Texts up to this length are too short for a slip; up to the second, one is forgiven, and two in longer ones. */
const NO_SLIP_LENGTH = 3;
const ONE_SLIP_LENGTH = 8;
/** A shorter word is the beginning of too many. */
const MIN_STEM = 4;
/** Longer texts are no names. */
const MAX_LENGTH = 100;

const slipsIn = (text: string): number =>
  text.length <= NO_SLIP_LENGTH ? 0 : text.length <= ONE_SLIP_LENGTH ? 1 : 2;

/** Those of the least rank; a rank of null is not near at all. */
function leastOf<T>(items: readonly T[], rankOf: (item: T) => number | null): readonly T[] {
  let least = Number.POSITIVE_INFINITY;
  let nearest: T[] = [];
  for (const item of items) {
    const rank = rankOf(item);
    if (rank === null || rank > least) continue;
    if (rank < least) nearest = [];
    least = rank;
    nearest.push(item);
  }
  return nearest;
}

/** How many letters differ, when it is few enough for a slip; null otherwise. */
function slipRank(one: string, other: string): number | null {
  const limit = slipsIn(one.length < other.length ? one : other);
  const found = slips(one, other, limit);
  return found > limit ? null : found;
}

function addressRank(address: string, { email }: AccountUser): number | null {
  const [given, known] = [splitAddress(address), splitAddress(email)];
  const local = slipRank(given.local, known.local);
  if (local === null || given.domain === known.domain) return local;
  const domain = slipRank(given.domain, known.domain);
  // The same person may have an address elsewhere; a person of a like name is somebody else.
  if (domain === null) return local === 0 ? 3 : null;
  return local + domain <= 2 ? local + domain : null;
}

function nameRank(words: readonly string[], text: string, { name, email }: AccountUser): number | null {
  const known = nameWords(name);
  const [joined, other] = [words.join(''), known.join('')];
  if (joined !== '' && joined === other) return 0;
  if (known.length > 0 && [...known].sort().join(' ') === [...words].sort().join(' ')) return 0;
  const slip = joined === '' || other === '' ? null : slipRank(joined, other);
  if (slip !== null) return slip;
  if (fitOf(text, email) === 'whole') return 3;
  const isPart = words.length > 0 && words.every((word) => known.includes(word));
  return isPart || fitOf(text, email) === 'part' ? 4 : null;
}

/** The active users to whom an address or a name comes nearest; several when nothing tells them apart. */
export function nearestUsers(text: string, users: readonly AccountUser[]): readonly AccountUser[] {
  const wanted = singleSpaced(text.slice(0, MAX_LENGTH * 2)).toLowerCase();
  if (wanted === '' || wanted.length > MAX_LENGTH) return [];
  const active = users.filter(({ isActive }) => isActive);
  if (wanted.includes('@')) return leastOf(active, (user) => addressRank(wanted, user));
  const words = nameWords(wanted);
  return leastOf(active, (user) => nameRank(words, wanted, user));
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

function typeRank(text: string, { name }: AccountTaskType): number | null {
  const [key, known] = [headerKey(text), headerKey(name)];
  if (key === known) return 0;
  const slip = slipRank(key, known);
  if (slip !== null) return slip;
  const [given, other] = [wordsOf(text), wordsOf(name)];
  const covers = (some: readonly string[], all: readonly string[]) =>
    some.length > 0 && some.every((word) => all.some((each) => isLike(word, each)));
  return covers(given, other) || covers(other, given) ? 3 : null;
}

/** The task types to which a text comes nearest; several when nothing tells them apart. */
export function nearestTypes(text: string, types: readonly AccountTaskType[]): readonly AccountTaskType[] {
  const wanted = singleSpaced(text.slice(0, MAX_LENGTH * 2));
  if (headerKey(wanted) === '' || wanted.length > MAX_LENGTH) return [];
  return leastOf(types, (type) => typeRank(wanted, type));
}

/** The choices to which a text comes nearest but for case, blanks, punctuation and slips. */
export function nearestOptions(text: string, options: readonly string[]): readonly string[] {
  const key = headerKey(text);
  if (key === '' || text.length > MAX_LENGTH) return [];
  return leastOf(options, (option) => (headerKey(option) === key ? 0 : slipRank(key, headerKey(option))));
}
