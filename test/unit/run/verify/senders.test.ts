// Whose keys may have made the task of a row, and since when it may exist, by the run that let the row out.
import { describe, expect, it } from 'vitest';
import { parseToken } from '../../../../src/core/token.ts';
import { ReferenceNotes } from '../../../../src/run/record/reference-notes.ts';
import { SentTokens } from '../../../../src/run/record/sent-tokens.ts';
import { makings } from '../../../../src/run/verify/senders.ts';
import { FakeStore, NOW } from '../../../support/run-fakes.ts';
import { RECORD } from '../../../support/run-stage.ts';

const FIRST_CALL = NOW + 40 * 60_000;

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

describe('a row of an older version that was put back', () => {
  it('was sent by the keys of the run that it is of, and not before that', () => {
    const since = NOW - 3_600_000;
    expect(making({ since, firstCallAt: FIRST_CALL }, [], 'AB-2')).toMatchObject({
      since,
      senders: ['asha'],
    });
  });
});
