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

/** A user with what is compared, made once. */
export interface KnownUser {
  readonly user: AccountUser;
  readonly words: readonly string[];
  readonly joined: string;
  readonly local: string;
  readonly domain: string;
}

/** The active users, to whom alone tasks can be given. */
export function knownUsers(users: readonly AccountUser[]): readonly KnownUser[] {
  return users
    .filter(({ isActive }) => isActive)
    .map((user) => {
      const words = nameWords(user.name);
      return { user, words, joined: words.join(''), ...splitAddress(user.email) };
    });
}

/** Texts that differ at both ends are not looked at closer: it is asked of thousands of users. */
function mayBeSlip(one: string, other: string): boolean {
  if (one === '' || other === '' || Math.abs(one.length - other.length) > 2) return false;
  return one[0] === other[0] || one[one.length - 1] === other[other.length - 1];
}

function addressRank({ local, domain }: KnownUser, given: ReturnType<typeof splitAddress>): number | null {
  const slip = mayBeSlip(given.local, local) ? slipRank(given.local, local) : null;
  if (slip === null || given.domain === domain) return slip;
  const other = slipRank(given.domain, domain);
  // The same person may have an address elsewhere; a person of a like name is somebody else.
  if (other === null) return slip === 0 ? ELSEWHERE : null;
  return slip + other <= 2 ? slip + other : null;
}

const ELSEWHERE = 3;
const BY_ADDRESS = 3;
const BY_PART = 4;

interface GivenName {
  readonly text: string;
  readonly words: readonly string[];
  readonly joined: string;
  readonly sorted: string;
}

const sortedWords = (words: readonly string[]): string => [...words].sort().join(' ');

/** Whether a name leaves out words of another one, or gives their initials: "Kavya", "K Rao". */
function isPartOf(given: readonly string[], known: readonly string[]): boolean {
  const isInitial = (word: string) => word.length === 1 && known.some((each) => each.startsWith(word));
  return (
    given.some((word) => known.includes(word)) &&
    given.every((word) => known.includes(word) || isInitial(word))
  );
}

function nameRank({ user, words, joined, local }: KnownUser, given: GivenName): number | null {
  if (joined === given.joined && joined !== '') return 0;
  if (words.length > 1 && sortedWords(words) === given.sorted) return 0;
  const slip = mayBeSlip(given.joined, joined) ? slipRank(given.joined, joined) : null;
  if (slip !== null) return slip;
  const [first = ''] = given.words;
  const mayFit = first !== '' && (local.includes(first.slice(0, 3)) || local.startsWith(first.slice(0, 1)));
  const fit = mayFit ? fitOf(given.text, user.email) : null;
  if (fit === 'whole') return BY_ADDRESS;
  return isPartOf(given.words, words) || fit === 'part' ? BY_PART : null;
}

/** The users to whom an address or a name comes nearest; several when nothing tells them apart. */
export function nearestUsers(text: string, users: readonly KnownUser[]): readonly AccountUser[] {
  const wanted = singleSpaced(text.slice(0, MAX_LENGTH * 2)).toLowerCase();
  if (wanted === '' || wanted.length > MAX_LENGTH) return [];
  let rankOf: (known: KnownUser) => number | null;
  if (wanted.includes('@')) {
    const given = splitAddress(wanted);
    rankOf = (known) => addressRank(known, given);
  } else {
    const words = nameWords(wanted);
    const given = { text: wanted, words, joined: words.join(''), sorted: sortedWords(words) };
    rankOf = (known) => nameRank(known, given);
  }
  return leastOf(users, rankOf).map(({ user }) => user);
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
