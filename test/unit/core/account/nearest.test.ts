// What people write finds the one user or task type that it comes nearest to; where two are as near, none is certain.
import { describe, expect, it } from 'vitest';
import { AccountIndex } from '../../../../src/core/account/account-index.ts';
import { nearestOptions, nearestTypes } from '../../../../src/core/account/nearest.ts';
import { knownUsers, nearestUsers } from '../../../../src/core/account/nearest-users.ts';
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

  it('may be one who has left', () => {
    expect(users('vikram.shahh@example.com')).toEqual(['vikram.shah@example.com']);
    expect(users('Vikram')).toEqual(['vikram.shah@example.com']);
  });

  it('is with another who has left and comes as near', () => {
    const both = ['vikram.shah@example.com', 'vikram.shashh@example.com'];
    const all = [...USERS, user('Vikram Shashh')];
    expect(users('vikram.shahh@example.com', all)).toEqual(both);
    expect(users('Vikram Shahh', all)).toEqual(both);
    expect(users('vikram.shasshh@example.com', all)).toEqual(['vikram.shashh@example.com']);
  });

  it('is with another who is no more slips away, though nobody would mean so short a name by a slip', () => {
    const elsewhere = user('Ash Lal', { email: 'ash@example.com' });
    const all = [elsewhere, user('Asha Rao', { email: 'asha@firm.in' })];
    expect(users('ash@firm.in', all)).toEqual(['ash@example.com', 'asha@firm.in']);
    expect(users('ash@firm.in', [elsewhere])).toEqual(['ash@example.com']);
  });

  it('is with another who differs at both ends', () => {
    const both = ['ravindra@example.com', 'mavindre@example.com'];
    const all = both.map((email) => user('', { email }));
    // One slip is the first letter alone, the other the last.
    expect(users('mavindra@example.com', all)).toEqual(both);
    const far = ['abcdefghxy@example.com', 'zbcdefghiz@example.com'];
    expect(
      users(
        'abcdefghij@example.com',
        far.map((email) => user('', { email })),
      ),
    ).toEqual(far);
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
    expect(index.nearUsers('kavya.roa@example.com')?.map(({ email }) => email)).toEqual([
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
