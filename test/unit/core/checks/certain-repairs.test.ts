// A repair is offered only where nothing else comes as near, judged by a count of slips that shares no code with the add-on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountUser } from '../../../../src/core/account/account-facts.ts';
import { lookAt } from '../../../../src/core/account/account-look.ts';
import { nearestOptions } from '../../../../src/core/account/nearest.ts';
import { readOwner } from '../../../../src/core/checks/read-owner.ts';
import { readTaskType } from '../../../../src/core/checks/read-task-type.ts';
import { proposeUsers } from '../../../../src/core/mapping/values/propose-of-account.ts';
import { editDistance } from '../../../support/edit-distance.ts';
import { facts, taskType, user } from '../account/account.ts';

/** Beyond two slips a text is another word. */
const MOST_SLIPS = 2;
const RUNS = { numRuns: 3000 };

const letter = fc.constantFrom('a', 'b', 'c');
const word = fc.string({ unit: letter, minLength: 2, maxLength: 11 });
interface Edit {
  readonly kind: 'out' | 'in' | 'change' | 'swap';
  readonly at: number;
  readonly letter: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('out', 'in', 'change', 'swap'),
  at: fc.nat({ max: 20 }),
  letter,
});

function edited(text: string, { kind, at, letter: put }: Edit): string {
  const place = text.length === 0 ? 0 : at % text.length;
  const [head, tail] = [text.slice(0, place), text.slice(place)];
  switch (kind) {
    case 'out':
      return head + tail.slice(1);
    case 'in':
      return head + put + tail;
    case 'change':
      return head + put + tail.slice(1);
    case 'swap':
      return head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2);
  }
}

/** A text, and others that are few slips from it: most of the time several are as near. */
const family = (least: number) =>
  fc
    .tuple(word, fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: least, maxLength: 5 }))
    .map(([text, all]) => ({ text, others: all.map((edits) => edits.reduce(edited, text)) }))
    .filter(({ others }) => others.every((other) => other.length > 1));

const domain = fc.constantFrom('firm.in', 'firms.in', 'form.in', 'example.com');
const isActive = fc.boolean();

/** Slips of both parts together; the same person elsewhere is further than any slip, and everybody else further still. */
function addressDistance(text: string, { email }: AccountUser): number {
  const [[local = '', at = ''], [other = '', place = '']] = [text.split('@'), email.split('@')];
  const found = editDistance(local, other) + editDistance(at, place);
  if (found <= MOST_SLIPS) return found;
  return local === other ? MOST_SLIPS + 1 : Number.POSITIVE_INFINITY;
}

/** Words in another order are the same name. */
function nameDistance(text: string, { name }: AccountUser): number {
  const [given, known] = [text, name].map((each) => each.toLowerCase().split(' '));
  if (given === undefined || known === undefined) return Number.POSITIVE_INFINITY;
  if ([...given].sort().join(' ') === [...known].sort().join(' ')) return 0;
  return editDistance(given.join(''), known.join(''));
}

/** Whether nobody but the one with the address is as near. */
function isAlone(
  email: string,
  users: readonly AccountUser[],
  distance: (user: AccountUser) => number,
): boolean {
  const offered = users.find((each) => each.email === email);
  if (offered === undefined || !offered.isActive) return false;
  return users.every((each) => each === offered || distance(each) > distance(offered));
}

describe('an owner', () => {
  it('is offered for an address only where no other user, active or not, is as near', () => {
    const people = fc
      .record({
        family: family(2),
        at: domain,
        more: fc.array(fc.tuple(domain, isActive), { minLength: 5, maxLength: 5 }),
      })
      .map(({ family: { text, others }, at, more }) => {
        const users = others.map((local, place) => {
          const [where = at, active = true] = more[place] ?? [];
          return user('', { email: `${local}@${where}`, isActive: active });
        });
        return {
          text: `${text}@${at}`,
          users: [...new Map(users.map((each) => [each.email, each])).values()],
        };
      });
    let offers = 0;
    fc.assert(
      fc.property(people, ({ text, users }) => {
        const reading = readOwner(text, lookAt(facts({ users }), true));
        const offered = reading.ok ? undefined : reading.error.suggestion?.value;
        if (offered === undefined) return true;
        offers++;
        return isAlone(offered, users, (each) => addressDistance(text, each));
      }),
      RUNS,
    );
    expect(offers).toBeGreaterThan(100);
  });

  it('is offered or proposed for a name only where no other user, active or not, is as few slips away', () => {
    const people = fc
      .record({ first: word, family: family(2), actives: fc.array(isActive, { minLength: 5, maxLength: 5 }) })
      .map(({ first, family: { text, others }, actives }) => ({
        text: `${first} ${text}`,
        users: others.map((last, place) =>
          user(`${first} ${last}`, { email: `${place}@x.in`, isActive: actives[place] ?? true }),
        ),
      }));
    let offers = 0;
    fc.assert(
      fc.property(people, ({ text, users }) => {
        const look = lookAt(facts({ users }), true);
        if (look === null) return false;
        const reading = readOwner(text, look);
        const [{ proposal = null } = {}] = proposeUsers([text], look.index);
        const offered = reading.ok ? reading.value : reading.error.suggestion?.value;
        const distance = (each: AccountUser) => nameDistance(text, each);
        const isRight = (email: string | null | undefined): boolean => {
          if (email == null) return true;
          offers++;
          return isAlone(email, users, distance);
        };
        return isRight(offered) && isRight(proposal);
      }),
      RUNS,
    );
    expect(offers).toBeGreaterThan(100);
  });
});

/** Whether the choice is so near that slips tell, and another one is no further. */
function isTied(offered: string, text: string, all: readonly string[]): boolean {
  const distance = editDistance(text, offered);
  return (
    distance <= MOST_SLIPS && all.some((each) => each !== offered && editDistance(text, each) <= distance)
  );
}

describe('a task type', () => {
  it('is offered only where no other is as few slips away', () => {
    let offers = 0;
    fc.assert(
      fc.property(family(2), ({ text, others }) => {
        const names = [...new Set(others)];
        const taskTypes = names.map((name) => taskType(name));
        const reading = readTaskType({ value: text, display: text }, 500, lookAt(facts({ taskTypes }), true));
        const offered = reading.ok ? undefined : reading.error.suggestion?.value;
        if (offered === undefined) return true;
        offers++;
        return !isTied(offered, text, names);
      }),
      RUNS,
    );
    expect(offers).toBeGreaterThan(100);
  });
});

describe('a choice of a field', () => {
  it('is offered only where no other is as few slips away', () => {
    let offers = 0;
    fc.assert(
      fc.property(family(2), ({ text, others }) => {
        const options = [...new Set(others)];
        const [only, second] = nearestOptions(text, options);
        if (only === undefined || second !== undefined) return true;
        offers++;
        return !isTied(only, text, options);
      }),
      RUNS,
    );
    expect(offers).toBeGreaterThan(100);
  });
});
