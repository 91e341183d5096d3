// Finds the users whom an address or a name most likely means, be they active or not; which of several is meant is never guessed.
import { singleSpaced } from '../checks/plain-text.ts';
import { fitOf, nameWords, splitAddress } from '../mapping/values/name-address.ts';
import type { AccountUser } from './account-facts.ts';
import { bySlips, FAR_AWAY, MAX_LENGTH, type Nearness, nearestOf } from './nearest.ts';
import { FAR, type Letters, lettersOf, MOST_SLIPS, mayBeMeant, slipsBetween } from './slip-distance.ts';

/** Ranks beyond those that count slips. */
const ELSEWHERE = 3;
const BY_ADDRESS = 3;
const BY_PART = 4;

/** A user with what is compared, made once. */
export interface KnownUser {
  readonly user: AccountUser;
  readonly words: readonly string[];
  readonly joined: Letters;
  readonly sorted: string;
  readonly local: Letters;
  readonly domain: Letters;
}

const sortedWords = (words: readonly string[]): string => [...words].sort().join(' ');

function addressParts(address: string): Pick<KnownUser, 'local' | 'domain'> {
  const { local, domain } = splitAddress(address);
  return { local: lettersOf(local), domain: lettersOf(domain) };
}

/** All users: one who has left may well be the one who is meant, although no task can be given to them. */
export function knownUsers(users: readonly AccountUser[]): readonly KnownUser[] {
  return users.map((user) => {
    const words = nameWords(user.name);
    const joined = lettersOf(words.join(''));
    return { user, words, joined, sorted: sortedWords(words), ...addressParts(user.email) };
  });
}

function addressNearness(known: KnownUser, given: Pick<KnownUser, 'local' | 'domain'>): Nearness {
  const local = slipsBetween(given.local, known.local);
  if (local === FAR) return FAR_AWAY;
  const domain = slipsBetween(given.domain, known.domain);
  const slips = Math.min(local + domain, FAR);
  // The same person may have an address elsewhere; a person of a like name is somebody else.
  if (domain === FAR || !mayBeMeant(given.domain.text, known.domain.text, domain)) {
    return { rank: local === 0 ? ELSEWHERE : null, slips };
  }
  const isMeant = slips <= MOST_SLIPS && mayBeMeant(given.local.text, known.local.text, local);
  return { rank: isMeant ? slips : null, slips };
}

interface GivenName {
  readonly text: string;
  readonly words: readonly string[];
  readonly joined: Letters;
  readonly sorted: string;
}

/** Whether a name leaves out words of another one, or gives their initials: "Kavya", "K Rao". */
function isPartOf(given: readonly string[], known: readonly string[]): boolean {
  const isInitial = (word: string) => word.length === 1 && known.some((each) => each.startsWith(word));
  return (
    given.some((word) => known.includes(word)) &&
    given.every((word) => known.includes(word) || isInitial(word))
  );
}

function nameNearness({ user, words, joined, sorted, local }: KnownUser, given: GivenName): Nearness {
  if (words.length > 1 && sorted === given.sorted) return { rank: 0, slips: 0 };
  const slip = bySlips(given.joined, joined);
  if (slip.rank !== null) return slip;
  const [first = ''] = given.words;
  const starts = local.text.startsWith(first.slice(0, 1));
  const mayFit = first !== '' && (starts || local.text.includes(first.slice(0, 3)));
  const fit = mayFit ? fitOf(given.text, user.email) : null;
  if (fit === 'whole') return { ...slip, rank: BY_ADDRESS };
  return isPartOf(given.words, words) || fit === 'part' ? { ...slip, rank: BY_PART } : slip;
}

/**
 * The users to whom an address or a name comes nearest; several when nothing tells them apart. Those who are no longer active are among
 * them, so that nobody is offered for certain where one of them comes as near.
 */
export function nearestUsers(text: string, users: readonly KnownUser[]): readonly AccountUser[] {
  const wanted = singleSpaced(text.slice(0, MAX_LENGTH * 2)).toLowerCase();
  if (wanted === '' || wanted.length > MAX_LENGTH) return [];
  let found: readonly KnownUser[];
  if (wanted.includes('@')) {
    const given = addressParts(wanted);
    // Of an address every slip counts, also against the same person elsewhere.
    found = nearestOf(users, (known) => addressNearness(known, given), MOST_SLIPS);
  } else {
    const words = nameWords(wanted);
    const given = { text: wanted, words, joined: lettersOf(words.join('')), sorted: sortedWords(words) };
    found = nearestOf(users, (known) => nameNearness(known, given));
  }
  return found.map(({ user }) => user);
}
