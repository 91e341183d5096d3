// A long text is kept in pieces that a cache takes, and comes back whole or not at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLists, writeLists } from '../../../../src/run/account-data/kept-facts.ts';
import { keepPieces, readPieces } from '../../../../src/run/account-data/pieces.ts';
import { facts } from '../../core/account/account.ts';

const VALUE_BYTES = 100 * 1024;

function cacheOf() {
  const values = new Map<string, string>();
  return {
    values,
    getAll: (keys: readonly string[]) =>
      Object.fromEntries(keys.flatMap((key) => (values.has(key) ? [[key, values.get(key) ?? '']] : []))),
    setAll: (all: Readonly<Record<string, string>>) => {
      for (const [key, value] of Object.entries(all)) {
        if (Buffer.byteLength(value) > VALUE_BYTES) throw new Error('Argument too large: value');
        values.set(key, value);
      }
    },
  };
}

const LONG = { ascii: 'x'.repeat(350_000), hindi: 'देशपांडे'.repeat(30_000) };

describe('a text in pieces', () => {
  it.each(Object.entries(LONG))('comes back whole: %s', (_, text) => {
    const cache = cacheOf();
    keepPieces(cache, 'k', { stamp: 's', text }, 60);
    expect(cache.values.size).toBeGreaterThan(3);
    expect(readPieces(cache, 'k')).toBe(text);
  });

  it('is nothing once any piece is gone', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4 }), (place) => {
        const cache = cacheOf();
        keepPieces(cache, 'k', { stamp: 's', text: LONG.ascii }, 60);
        const key = [...cache.values.keys()][place];
        if (key !== undefined) cache.values.delete(key);
        expect(readPieces(cache, 'k')).toBeNull();
      }),
    );
  });

  it('is nothing when two windows have kept theirs at once', () => {
    const [one, two] = [cacheOf(), cacheOf()];
    keepPieces(one, 'k', { stamp: 'one', text: LONG.ascii }, 60);
    keepPieces(two, 'k', { stamp: 'two', text: LONG.ascii }, 60);
    one.values.set('k.1', two.values.get('k.1') ?? '');
    expect(readPieces(one, 'k')).toBeNull();
  });

  it('that is far too long is not kept', () => {
    const cache = cacheOf();
    keepPieces(cache, 'k', { stamp: 's', text: 'x'.repeat(10_000_000) }, 60);
    expect(cache.values.size).toBe(0);
    expect(readPieces(cache, 'k')).toBeNull();
  });
});

describe('the lists that are kept', () => {
  it('come back as they were', () => {
    const { readAt, users, taskTypes } = facts();
    const lists = { readAt, askedAt: readAt + 1, users, taskTypes, unread: [] };
    expect(readLists(writeLists(lists))).toEqual(lists);
    const unread = [{ what: 'users', why: 'refused' }] as const;
    expect(readLists(writeLists({ ...lists, users: null, unread }))).toEqual({
      ...lists,
      users: null,
      unread,
    });
  });

  it('in another form are none', () => {
    expect(readLists('{"at":1}')).toBeNull();
    expect(readLists('[')).toBeNull();
    expect(readLists(null)).toBeNull();
  });
});
