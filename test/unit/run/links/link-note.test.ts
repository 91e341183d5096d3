// The notes of ids that are being linked: one for each execution, found again by the sheet, small enough for a property.
import { describe, expect, it } from 'vitest';
import {
  leftNotes,
  MOST_AT_ONCE,
  removeLinkNote,
  writeLinkNote,
} from '../../../../src/run/links/link-note.ts';
import { FakeStore, NOW } from '../../../support/run-fakes.ts';

const ids = new Map([['ZZ-1', 'b3c5f6a5-0000-4000-8000-000000000001']]);

describe('the notes of a sheet', () => {
  it('are those of its executions, until each takes its own away', () => {
    const store = new FakeStore();
    writeLinkNote(store, 0, { writer: 'a1', ids, now: NOW });
    writeLinkNote(store, 0, { writer: 'b2', ids: new Map(), now: NOW });
    writeLinkNote(store, 7, { writer: 'c3', ids, now: NOW });
    const [first, ...others] = leftNotes(store.getAll(), 0);
    expect(first).toMatchObject({ writer: 'a1', ids });
    expect(first?.until).toBeGreaterThan(NOW + 5 * 60_000);
    expect(others.map(({ writer }) => writer)).toEqual(['b2']);
    removeLinkNote(store, 0, 'a1');
    expect(leftNotes(store.getAll(), 0).map(({ writer }) => writer)).toEqual(['b2']);
  });

  it('that cannot be read say nothing', () => {
    expect(leftNotes({ 'links.0.a1': 'odd', links: '{}', 'links.01': '{}' }, 0)).toEqual([
      { writer: 'a1', until: 0, ids: new Map() },
    ]);
  });

  it('fit into a property with the longest tokens that there are', () => {
    const store = new FakeStore();
    const [id = ''] = ids.values();
    const most = Array.from(
      { length: MOST_AT_ONCE },
      (_, place) => [`ABCDEFGHIJKL-${1_000_000 + place}`, id] as const,
    );
    writeLinkNote(store, 123_456_789, { writer: '1a2b3c4d', ids: new Map(most), now: NOW });
    for (const [key, value] of store.values) expect((key + value).length).toBeLessThan(9 * 1024);
  });
});
