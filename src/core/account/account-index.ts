// Finds users and task types of an account by what cells say, in constant time however many there are.
import { singleSpaced, trimText } from '../checks/plain-text.ts';
import type { AccountFacts, AccountTaskType, AccountUser } from './account-facts.ts';
import { nearestTypes } from './nearest.ts';
import { type KnownUser, knownUsers, nearestUsers } from './nearest-users.ts';

/** Different texts whose nearest users are looked for: each costs a look at all of them, and nobody reads so many messages. */
const MOST_SEARCHES = 200;

const keyOf = (text: string): string => singleSpaced(text).toLowerCase();

/** Null once too many texts were asked for. */
type Search<T> = (text: string) => readonly T[] | null;

/** Remembers what was found. */
function searching<T>(find: (text: string) => readonly T[]): Search<T> {
  const found = new Map<string, readonly T[]>();
  return (text) => {
    const key = keyOf(text);
    const known = found.get(key);
    if (known !== undefined) return known;
    if (found.size >= MOST_SEARCHES) return null;
    const fresh = find(text);
    found.set(key, fresh);
    return fresh;
  };
}

function grouped<T>(items: readonly T[], keyOfItem: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

export class AccountIndex {
  /** Active and others: whoever is offered for certain must be the only one, and active. */
  readonly nearUsers: Search<AccountUser>;
  readonly nearTypes: Search<AccountTaskType>;
  private readonly addresses: ReadonlyMap<string, readonly AccountUser[]>;
  private readonly names: ReadonlyMap<string, readonly AccountUser[]>;
  private readonly types: ReadonlyMap<string, readonly AccountTaskType[]>;

  constructor(readonly facts: AccountFacts) {
    const users = facts.users ?? [];
    const types = facts.taskTypes ?? [];
    this.addresses = grouped(users, ({ email }) => email.toLowerCase());
    this.names = grouped(
      users.filter(({ name }) => name !== ''),
      ({ name }) => keyOf(name),
    );
    this.types = grouped(types, ({ name }) => keyOf(name));
    let known: readonly KnownUser[] | null = null;
    this.nearUsers = searching((text) => {
      known ??= knownUsers(users);
      return nearestUsers(text, known);
    });
    this.nearTypes = searching((text) => nearestTypes(text, types));
  }

  /** The user with an address, whatever its case. */
  userOf(address: string): AccountUser | null {
    return this.addresses.get(trimText(address).toLowerCase())?.[0] ?? null;
  }

  /** The users of a full name, active or not, whatever its case and blanks. */
  allNamed(name: string): readonly AccountUser[] {
    return this.names.get(keyOf(name)) ?? [];
  }

  /** The active ones among them. */
  usersNamed(name: string): readonly AccountUser[] {
    return this.allNamed(name).filter(({ isActive }) => isActive);
  }

  /** The active user of a full name that nobody else has or had; null otherwise. */
  onlyNamed(name: string): AccountUser | null {
    const [only, second] = this.allNamed(name);
    return only?.isActive === true && second === undefined ? only : null;
  }

  /** The task type of a name, whatever its case and blanks; null when two types differ in nothing else and neither is written so. */
  typeOf(name: string): AccountTaskType | null {
    const found = this.types.get(keyOf(name)) ?? [];
    const exact = found.find((type) => type.name === trimText(name));
    return exact ?? (found.length === 1 ? (found[0] ?? null) : null);
  }
}

const known = new WeakMap<AccountFacts, AccountIndex>();

/** The index of these facts, made once. */
export function indexOf(facts: AccountFacts): AccountIndex {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const made = new AccountIndex(facts);
  known.set(facts, made);
  return made;
}
