// Whose keys may have made the task of a row, and since when it may exist, by the run that let the row out.
import { describe, expect, it } from 'vitest';
import { parseToken } from '../../../../src/core/token.ts';
import { ReferenceNotes } from '../../../../src/run/record/reference-notes.ts';
import { addRun } from '../../../../src/run/record/run-list.ts';
import { recordKey } from '../../../../src/run/record/run-record.ts';
import { SentTokens, sentKey } from '../../../../src/run/record/sent-tokens.ts';
import { makings } from '../../../../src/run/verify/senders.ts';
import { FakeStore, freeLock, NOW } from '../../../support/run-fakes.ts';
import { RECORD } from '../../../support/run-stage.ts';

const FIRST_CALL = NOW + 40 * 60_000;

/** Of a run whose record is not kept any more. */
const GONE = -1;

const NO_MATCHES = { load: () => null, properties: () => ({}) };

/**
 * @param sent numbers of the rows that the run has let out
 * @param carrying those whose tasks carry references
 */
function making(
  record: Partial<typeof RECORD>,
  sent: readonly number[],
  token: string,
  carrying: readonly number[] = [],
) {
  const tokens = SentTokens.none('AB');
  for (const index of sent) tokens.note(index, null);
  const documentStore = new FakeStore();
  const ports = { documentStore, fileId: 'file', runMatches: NO_MATCHES };
  const job = { ports, settings: { reference: { place: 'mx_Custom_1' } } };
  const references = ReferenceNotes.read(documentStore, 'AB');
  for (const index of carrying) references.note(index, true);
  const run = { record: { ...RECORD, senders: ['asha'], ...record }, job, sent: tokens, references };
  return makings(run)(parseToken(token));
}

describe('a row that its run has let out', () => {
  it('was not made before the run’s first call, however long the run waited for it', () => {
    expect(making({ firstCallAt: FIRST_CALL }, [1], 'AB-1')).toMatchObject({
      since: FIRST_CALL,
      senders: ['asha'],
    });
  });

  it('carries its reference where the run’s settings put it, as far as it was noted', () => {
    expect(making({}, [1], 'AB-1', [1]).carriedIn).toBe('mx_Custom_1');
    expect(making({}, [1], 'AB-1').carriedIn).toBeNull();
    expect(making({}, [], 'AB-1', [1]).carriedIn).toBeNull();
  });

  it('was made within ten minutes of the run’s last call', () => {
    const until = (record: Partial<typeof RECORD>) => making(record, [1], 'AB-1').until;
    const sentAt = NOW + 5000;
    expect(until({ sentAt })).toBe(sentAt + 600_000);
    expect(until({ state: 'ended', sentAt: null, workedAt: NOW + 9000 })).toBe(NOW + 609_000);
    expect(until({ state: 'sending', sentAt: null })).toBeNull();
  });

  it.each([0, null])('was not made before the run began where no first call was noted: %s', (firstCallAt) => {
    expect(making({ firstCallAt, since: NOW - 1000 }, [1], 'AB-1').since).toBe(NOW);
  });
});

describe('a row that its run took over without a token', () => {
  it('may have been sent at any time by anybody’s keys', () => {
    expect(making({ since: 0 }, [], 'AB-2')).toMatchObject({
      since: 0,
      senders: [],
      isUntold: true,
      isTokenless: true,
    });
  });
});

describe('a row under a token of a run of which only the list tells any more', () => {
  function sendersOf(origins: (typeof RECORD)['origins']) {
    const documentStore = new FakeStore();
    const ports = { documentStore, documentLock: freeLock, fileId: 'file', runMatches: NO_MATCHES };
    addRun(ports, { ...RECORD, id: 'AB' });
    const job = { ports, settings: { reference: { place: '' } } };
    const references = ReferenceNotes.read(documentStore, 'XY');
    const record = { ...RECORD, id: 'XY', origins };
    return makings({ record, job, sent: SentTokens.none('XY'), references })(parseToken('AB-1')).senders;
  }

  it('was sent by the keys that the run which took it over has noted', () => {
    expect(sendersOf({ AB: ['asha'] })).toEqual(['asha']);
  });

  it('may have been sent by anybody’s keys where none were noted', () => {
    expect(sendersOf({ CD: ['asha'] })).toEqual([]);
  });
});

describe('a row of an older version that was put back', () => {
  it('was sent by the keys of the run that it is of, and not before that', () => {
    const since = NOW - 3_600_000;
    expect(making({ since, firstCallAt: FIRST_CALL }, [], 'AB-2')).toMatchObject({
      since,
      senders: ['asha'],
    });
  });
});

describe('a row that its run has never let out', () => {
  const MINUTE = 60_000;
  /** The run of the row began at `NOW`; the other ones are listed after it. */
  function untilOf(...others: readonly Partial<typeof RECORD>[]) {
    const documentStore = new FakeStore();
    const ports = { documentStore, documentLock: freeLock, fileId: 'file', runMatches: NO_MATCHES };
    for (const record of [{ ...RECORD, id: 'AB' }, ...others.map((other) => ({ ...RECORD, ...other }))]) {
      addRun(ports, record);
      if (record.workedAt !== GONE) documentStore.set(recordKey(record.id), JSON.stringify(record));
    }
    const job = { ports, settings: { reference: { place: '' } } };
    const references = ReferenceNotes.read(documentStore, 'AB');
    const asking = { ...RECORD, id: 'XY', startedAt: NOW + 60 * MINUTE };
    documentStore.set(sentKey('AB'), SentTokens.none('AB').properties()[sentKey('AB')] ?? '');
    return makings({ record: asking, job, sent: SentTokens.none('XY'), references })(parseToken('AB-1'))
      .until;
  }
  const ended = { state: 'ended' as const };

  it('was sent before that run, if ever', () => {
    expect(untilOf()).toBe(NOW);
  });

  it('or by a later run of the sheet, before an older version was put back', () => {
    expect(untilOf({ id: 'CD', ...ended, workedAt: NOW + 9 * MINUTE })).toBe(NOW + 9 * MINUTE);
  });

  it('but by none that has made no call', () => {
    expect(untilOf({ id: 'CD', ...ended, firstCallAt: null, workedAt: NOW + 9 * MINUTE })).toBe(NOW);
  });

  it('and by none of another sheet', () => {
    expect(untilOf({ id: 'CD', ...ended, sheetId: RECORD.sheetId + 1, workedAt: NOW + 9 * MINUTE })).toBe(
      NOW,
    );
  });

  it('by the run whose rows an older version has put back, and not by a copied file in the time after that', () => {
    const sentAt = NOW - 9 * MINUTE;
    const before = { id: 'CD', ...ended, sentAt, workedAt: NOW - 2 * MINUTE };
    const putBack = ['CD'];
    expect(untilOf(before, { id: 'AB', putBack })).toBe(sentAt + 10 * MINUTE);
    expect(untilOf(before, { id: 'AB', putBack, since: 0 })).toBe(NOW);
    expect(untilOf(before, { id: 'AB', putBack: ['GONE'] })).toBe(NOW);
    expect(untilOf({ ...before, sentAt: null, state: 'sending' }, { id: 'AB', putBack })).toBeNull();
  });

  it('at a time that nobody knows, when a later run is still at work, or is forgotten', () => {
    expect(untilOf({ id: 'CD', workedAt: NOW + MINUTE })).toBeNull();
    expect(untilOf({ id: 'CD', ...ended, workedAt: GONE })).toBeNull();
  });
});
