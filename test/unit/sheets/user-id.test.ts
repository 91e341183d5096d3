// The id of the current user: made once, also when two of their windows are the first to need it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userId } from '../../../src/sheets/triggers.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  const store = {
    getProperty: (key: string) => kept.get(key) ?? null,
    setProperty: (key: string, value: string) => kept.set(key, value),
  };
  vi.stubGlobal('PropertiesService', { getUserProperties: () => store });
  let made = 0;
  vi.stubGlobal('Utilities', { getUuid: () => `id-${++made}` });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const NOTES_FROM_BEFORE = { get: () => null };

it('is made on first use and stays', () => {
  expect([userId(), userId(), userId(NOTES_FROM_BEFORE)]).toEqual(['id-1', 'id-1', 'id-1']);
});

it('is the one that another window has made since the notes were read, so that its run stays the user’s own', () => {
  kept.set('me', 'of the other window');
  expect(userId(NOTES_FROM_BEFORE)).toBe('of the other window');
  expect(kept.get('me')).toBe('of the other window');
});

it('is read from notes that have it', () => {
  expect(userId({ get: () => 'known' })).toBe('known');
  expect(kept.size).toBe(0);
});
