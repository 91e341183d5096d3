// That changes by content work is believed for a month, and no longer.
import { describe, expect, it } from 'vitest';
import { knowsReplaceWorks, noteReplaceWorks } from '../../../../src/run/record/replace-works.ts';
import { FakeStore } from '../../../support/run-fakes.ts';

const DAY_MS = 24 * 3600 * 1000;
const NOW = Date.UTC(2027, 5, 15);

describe('that find-and-replace works', () => {
  it('is not known before it was seen, nor from what is no moment', () => {
    const store = new FakeStore();
    expect(knowsReplaceWorks(store, NOW)).toBe(false);
    store.set('replace-works', 'yesterday');
    expect(knowsReplaceWorks(store, NOW)).toBe(false);
  });

  it.each([
    [0, true],
    [29, true],
    [30, false],
    [-1, false],
  ])('%i days after it was seen: %s', (days, known) => {
    const store = new FakeStore();
    noteReplaceWorks(store, NOW);
    expect(knowsReplaceWorks(store, NOW + days * DAY_MS)).toBe(known);
  });
});
