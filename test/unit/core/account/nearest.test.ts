// What people write finds the one user or task type that it comes nearest to; where two are as near, none is certain.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountIndex } from '../../../../src/core/account/account-index.ts';
import {
  knownUsers,
  nearestOptions,
  nearestTypes,
  nearestUsers,
} from '../../../../src/core/account/nearest.ts';
import { readOwner } from '../../../../src/core/checks/read-owner.ts';
import { readTaskType } from '../../../../src/core/checks/read-task-type.ts';
import { facts, TASK_TYPES, taskType, USERS, user } from './account.ts';

const users = (text: string, all = USERS) => nearestUsers(text, knownUsers(all)).map(({ email }) => email);
const types = (text: string, names = TASK_TYPES.map(({ name }) => name)) =>
  nearestTypes(
    text,
    names.map((name) => taskType(name)),
  ).map(({ name }) => name);

describe('the nearest user', () => {
  it.each([
    ['kavya.roa@example.com', 'kavya.rao@example.com'],
    ['kavya.rao@exampel.com', 'kavya.rao@example.com'],
    ['kavya.rao@gmail.com', 'kavya.rao@example.com'],
    ['Kavya', 'kavya.rao@example.com'],
    ['Rao, Kavya', 'kavya.rao@example.com'],
    ['Kavya Roa', 'kavya.rao@example.com'],
    ['Ms. Kavya Rao', 'kavya.rao@example.com'],
    ['K Rao', 'kavya.rao@example.com'],
  ])('%s is %s', (text, email) => {
    expect(users(text)).toEqual([email]);
  });

  it.each(['nobody@example.com', 'Zubin', '', '   ', 'x'.repeat(5000), '—'])('of “%s” is nobody', (text) => {
    expect(users(text)).toEqual([]);
  });

  it('is nobody who has left', () => {
    expect(users('vikram.shah@example.com')).toEqual([]);
    expect(users('Vikram')).toEqual([]);
  });

  it('is each of two who have the name', () => {
    const two = [user('Kavya Rao'), user('Kavya Iyer')];
    expect(users('Kavya', two)).toEqual(['kavya.rao@example.com', 'kavya.iyer@example.com']);
    expect(users('Kavya Iyer', two)).toEqual(['kavya.iyer@example.com']);
  });

  it('is found among ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, place) =>
      user(`Asha ${'abcdefghij'[place % 10]}${String(place)}`, { email: `asha.${place}@example.com` }),
    );
    const index = new AccountIndex(facts({ users: [...many, user('Kavya Rao')] }));
    expect(index.nearUsers('kavya.roa@example.com').map(({ email }) => email)).toEqual([
      'kavya.rao@example.com',
    ]);
    for (let place = 0; place < 150; place++) index.nearUsers(`nobody ${place}`);
    expect(index.userOf('ASHA.17@example.com')?.email).toBe('asha.17@example.com');
  });
});

describe('the nearest task type', () => {
  it.each([
    ['Call', 'Phone call'],
    ['calls', 'Phone call'],
    ['phonecall', 'Phone call'],
    ['Follow up', 'Follow-up'],
    ['FOLLOWUP', 'Follow-up'],
    ['Meet', 'Meeting'],
    ['Meetings', 'Meeting'],
    ['Site vist', 'Site visit'],
    ['Phone call (new lead)', 'Phone call'],
  ])('to “%s” is %s', (text, name) => {
    expect(types(text)).toEqual([name]);
  });

  it('is each of two that come as near', () => {
    expect(types('Visit')).toEqual(['Site visit', 'Verification visit']);
    expect(types('Call', ['Phone call', 'Video call'])).toEqual(['Phone call', 'Video call']);
  });

  it.each(['Webinar', '', '—', 'x'.repeat(3000)])('to “%s” is none', (text) => {
    expect(types(text)).toEqual([]);
  });
});

describe('the nearest choice', () => {
  it('forgives case, punctuation and a slip', () => {
    expect(nearestOptions('residense', ['Residence', 'Office'])).toEqual(['Residence']);
    expect(nearestOptions('2BHK', ['2 BHK', '3 BHK'])).toEqual(['2 BHK']);
    expect(nearestOptions('Shop', ['Residence', 'Office'])).toEqual([]);
  });
});

const name = fc.constantFrom(
  'Kavya Rao',
  'Kavya Roa',
  'Kavya',
  'Arjun Mehta',
  'Arjun M',
  'Asha Rao',
  'Aasha Rao',
);
const address = name.map((text) => `${text.toLowerCase().replace(/ /g, '.')}@example.com`);
const written = fc.oneof(
  name,
  address,
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('whatever is written', () => {
  const people = fc
    .uniqueArray(name, { minLength: 1, maxLength: 7 })
    .map((names) => names.map((each) => user(each)));

  it('a user is offered only where no other is as near, and is one of the active users', () => {
    fc.assert(
      fc.property(people, written, (all, text) => {
        const index = new AccountIndex(facts({ users: all }));
        const reading = readOwner(text, { index, judges: true });
        if (reading.ok) return index.userOf(reading.value)?.isActive === true;
        const offered = reading.error.suggestion?.value;
        const near = index.nearUsers(text);
        // An address that went wrong in itself is mended without regard to the account.
        if (!reading.error.code.startsWith('owner-')) return true;
        return offered === undefined || (near.length === 1 && near[0]?.email === offered);
      }),
    );
  });

  it('a task type is offered only where no other is as near', () => {
    const type = fc.constantFrom(
      'Phone call',
      'Phonecall',
      'Call',
      'Video call',
      'Meeting',
      'Meet',
      'Site visit',
    );
    fc.assert(
      fc.property(fc.uniqueArray(type, { minLength: 1 }), fc.oneof(type, fc.string()), (names, text) => {
        const index = new AccountIndex(facts({ taskTypes: names.map((each) => taskType(each)) }));
        const reading = readTaskType({ value: text, display: text }, 500, { index, judges: true });
        if (reading.ok) return names.some((each) => each === reading.value);
        const offered = reading.error.suggestion?.value;
        const near = index.nearTypes(text);
        return offered === undefined || (near.length === 1 && near[0]?.name === offered);
      }),
    );
  });
});
