// Of how many accounts a user's store keeps notes.
import { describe, expect, it } from 'vitest';
import { MOST_ACCOUNTS, noteAccount } from '../../../src/run/known-accounts.ts';
import { FakeStore } from '../../support/run-fakes.ts';

function stage() {
  const store = new FakeStore();
  const work = (hash: string) => {
    noteAccount(store, hash);
    store.set(`habits.${hash}`, '{"tried":true}');
    store.set(`limiter.${hash}`, '{}');
    store.set(`unread.${hash}.user`, '{}');
  };
  const keys = () => [...store.values.keys()];
  return { store, work, keys };
}

const hash = (number: number) => `a${String(number).padStart(15, '0')}`;

describe('notes of accounts', () => {
  it('are kept of the accounts connected last, however many there were', () => {
    const { store, work, keys } = stage();
    store.set('connection', '{}');
    store.set('triggers.book', '{}');
    for (let account = 0; account < 3 * MOST_ACCOUNTS; account++) work(hash(account));
    expect(keys().filter((key) => key.startsWith('habits.'))).toHaveLength(MOST_ACCOUNTS);
    expect(keys().filter((key) => key.startsWith('limiter.'))).toHaveLength(MOST_ACCOUNTS);
    expect(keys()).toEqual(expect.arrayContaining(['connection', 'triggers.book']));
    expect(store.get(`habits.${hash(3 * MOST_ACCOUNTS - 1)}`)).not.toBeNull();
    expect(store.get('accounts')?.length).toBeLessThan(9 * 1024);
  });

  it('stay of one that is connected again and again', () => {
    const { store, work } = stage();
    work('own');
    for (let account = 0; account < 3 * MOST_ACCOUNTS; account++) {
      work(hash(account));
      noteAccount(store, 'own');
    }
    expect(store.get('habits.own')).toBe('{"tried":true}');
  });

  it('of an earlier version stay until there are too many', () => {
    const { store, work } = stage();
    store.set('habits.before', '{}');
    for (let account = 1; account < MOST_ACCOUNTS; account++) work(hash(account));
    expect(store.get('habits.before')).toBe('{}');
    work(hash(MOST_ACCOUNTS));
    expect(store.get('habits.before')).toBeNull();
  });

  it('that lists were refused go with new keys, which may be allowed more', () => {
    const { work, keys } = stage();
    work(hash(1));
    work(hash(2));
    expect(keys().filter((key) => key.startsWith('unread.'))).toEqual([`unread.${hash(2)}.user`]);
  });
});
