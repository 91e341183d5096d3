// Which rows carry a reference, and what a run's tasks look like, outlives an execution, and no longer than it is of use.
import { describe, expect, it } from 'vitest';
import { learnTypes, readAppointmentTypes } from '../../../../src/run/record/appointment-types.ts';
import { forgetLooks, looksElsewhere, looksOfOtherSheets } from '../../../../src/run/record/other-looks.ts';
import {
  MOST_LOOKS,
  ReferenceNotes,
  readLooks,
  removeReferenceNotes,
} from '../../../../src/run/record/reference-notes.ts';
import { addRun, closeRun } from '../../../../src/run/record/run-list.ts';
import { writeRecord } from '../../../../src/run/record/run-record.ts';
import { FakeStore, freeLock, NOW } from '../../../support/run-fakes.ts';
import { RECORD } from '../../../support/run-stage.ts';

const HOUR = 3_600_000;
const digests = (count: number) => Array.from({ length: count }, (_, place) => (place * 7_919_317) % 2 ** 30);

function storeWith(...properties: readonly Record<string, string>[]): FakeStore {
  const store = new FakeStore();
  for (const each of properties) store.setAll(each);
  return store;
}

describe('the notes of a run', () => {
  it('say which rows carry a reference, and take up more', () => {
    const store = storeWith(ReferenceNotes.begin('AB', digests(3), [2]));
    const notes = ReferenceNotes.read(store, 'AB');
    expect([1, 2, 3].map((index) => notes.carries(index))).toEqual([false, true, false]);
    expect(notes.take()).toEqual({});
    notes.note(3, true);
    notes.note(2, false);
    store.setAll(notes.take());
    expect(notes.take()).toEqual({});
    const again = ReferenceNotes.read(store, 'AB');
    expect([1, 2, 3].map((index) => again.carries(index))).toEqual([false, false, true]);
  });

  it('tell a row that looks otherwise now', () => {
    const [first = 0, second = 0] = digests(3);
    const notes = ReferenceNotes.read(storeWith(ReferenceNotes.begin('AB', digests(3), [])), 'AB');
    expect(notes.hasChangedLook(1, first)).toBe(false);
    expect(notes.hasChangedLook(1, second)).toBe(true);
    expect(notes.hasChangedLook(9, second)).toBe(false);
    expect(ReferenceNotes.read(new FakeStore(), 'AB').hasChangedLook(1, first)).toBe(false);
  });

  it('keep the looks of 1,500 tasks in one property, and those of more not at all', () => {
    const kept = ReferenceNotes.begin('AB', digests(MOST_LOOKS), []);
    expect(Object.keys(kept)).toEqual(['run.AB.refs', 'run.AB.keys']);
    expect(Object.values(kept).every((text) => text.length < 9000)).toBe(true);
    expect(readLooks(storeWith(kept), 'AB')).toEqual(digests(MOST_LOOKS));
    expect(readLooks(storeWith(ReferenceNotes.begin('AB', digests(MOST_LOOKS + 1), [])), 'AB')).toBeNull();
  });

  it('leave nothing behind', () => {
    const store = storeWith(ReferenceNotes.begin('AB', digests(9), [1]));
    removeReferenceNotes(store, 'AB');
    expect([...store.values.keys()]).toEqual([]);
  });
});

describe('the looks of other runs', () => {
  function runs(...list: readonly { id: string; ended: number | null; looks: number[] | null }[]) {
    const store = new FakeStore();
    const ports = { documentStore: store, documentLock: freeLock };
    for (const { id, ended, looks } of list) {
      const since = (ended ?? NOW) - 60_000;
      const record = {
        ...RECORD,
        id,
        since,
        startedAt: since,
        workedAt: ended ?? NOW,
        state: ended === null ? 'sending' : 'ended',
      } as const;
      writeRecord(store, record);
      addRun(ports, record);
      if (ended !== null) closeRun(ports, id);
      if (looks !== null) store.setAll(ReferenceNotes.begin(id, looks, []));
    }
    return store;
  }

  it.each([
    ['open ones', { id: 'AB', ended: null, looks: [5] }, [5]],
    ['those that ended within the hour', { id: 'AB', ended: NOW - HOUR + 1, looks: [5] }, [5]],
    ['no older ones', { id: 'AB', ended: NOW - HOUR, looks: [5] }, []],
    ['no older ones of which nothing is known', { id: 'AB', ended: NOW - HOUR, looks: null }, []],
    ['any tasks of a recent one of which nothing is known', { id: 'AB', ended: NOW - 1, looks: null }, null],
  ])('count: %s', (_, run, expected) => {
    const looks = looksElsewhere(runs(run), NOW);
    expect(looks === null ? null : [...looks]).toEqual(expected);
  });

  it.each([
    ['of another sheet and the same account', { sheetId: -5, account: RECORD.account.hash }, ['Calls']],
    ['of the same sheet', { sheetId: RECORD.sheetId, account: RECORD.account.hash }, []],
    ['of another account', { sheetId: -5, account: 'another' }, []],
    ['where no account is connected', { sheetId: -5, account: null }, []],
  ])('are named with their sheet for rows %s', (_, here, names) => {
    const store = runs({ id: 'AB', ended: null, looks: [5] });
    writeRecord(store, { ...RECORD, id: 'AB', sheetName: 'Calls', counts: { ...RECORD.counts, queued: 1 } });
    expect([...looksOfOtherSheets(store, NOW, here).values()]).toEqual(names);
  });

  it('are forgotten once nobody asks about them', () => {
    const store = runs(
      { id: 'OLD', ended: NOW - 2 * HOUR, looks: [1] },
      { id: 'NEW', ended: NOW - 60_000, looks: [2] },
      { id: 'OPEN', ended: null, looks: [3] },
    );
    forgetLooks(store, NOW);
    expect(['OLD', 'NEW', 'OPEN'].map((id) => readLooks(store, id))).toEqual([null, [2], [3]]);
  });
});

describe('task types', () => {
  it('are appointments until a to-do of theirs is seen', () => {
    const store = new FakeStore();
    learnTypes(store, { appointments: new Set(['meeting', 'call']), toDos: new Set() });
    expect([...readAppointmentTypes(store)]).toEqual(['meeting', 'call']);
    learnTypes(store, { appointments: new Set(['visit']), toDos: new Set(['call']) });
    expect([...readAppointmentTypes(store)]).toEqual(['meeting', 'visit']);
  });
});
