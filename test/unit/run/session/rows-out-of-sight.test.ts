// Rows that the sheet shows no more: which were sent and what became of them, as far as the run remembers it.
import { describe, expect, it } from 'vitest';
import type { Status } from '../../../../src/core/status.ts';
import { GIVEN_BACK } from '../../../../src/run/record/row-forms.ts';
import { NO_COUNTS, type RunCounts, readRecord, recordKey } from '../../../../src/run/record/run-record.ts';
import { MOST_FORMS, SentTokens } from '../../../../src/run/record/sent-tokens.ts';
import { Entry } from '../../../../src/run/session/entry.ts';
import { countEntries } from '../../../../src/run/session/progress.ts';
import { createdBefore } from '../../../../src/run/session/rows-out-of-sight.ts';
import { FakeStore } from '../../../support/run-fakes.ts';
import { RECORD } from '../../../support/run-stage.ts';

const entry = (index: number, status: Status) => new Entry({ runId: 'AB', index }, index + 1, status);

/** Rows 1 to `rows` let out and settled, as the next execution finds them noted. */
function settled(rows: number): SentTokens {
  const sent = SentTokens.none('AB');
  for (let index = 1; index <= rows; index++) sent.note(index, null);
  return sent;
}

interface Given {
  readonly total: number;
  readonly sent: SentTokens;
  readonly shown?: readonly Entry[];
  readonly created?: number;
  readonly hidden?: { readonly hidden: number; readonly leftOut: number | null };
}

/** The counts that are not 0. */
function counted({ total, sent, shown = [], created = 0, hidden }: Given): Partial<RunCounts> {
  const record = { ...RECORD, ...hidden, total, counts: { ...NO_COUNTS, created } };
  const counts = countEntries(shown, record, { sent, createdBefore: createdBefore(record, shown) });
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

describe('rows that were sent and are not shown', () => {
  it('are gone, but for as many as were created, and the others are unsent', () => {
    const shown = [entry(4, 'Created'), entry(5, 'Queued')];
    const given = { total: 6, sent: settled(4), shown };
    expect(counted(given)).toEqual({ created: 1, queued: 1, gone: 3, unsent: 1 });
    expect(counted({ ...given, created: 3 })).toEqual({ created: 3, queued: 1, gone: 1, unsent: 1 });
    expect(counted({ ...given, created: 99 })).toEqual({ created: 4, queued: 1, unsent: 1 });
  });

  it('count as in doubt first where nobody has noted what became of them', () => {
    const sent = settled(3);
    sent.note(2, 'abcd');
    expect(counted({ total: 3, sent })).toEqual({ unknown: 1, gone: 2 });
  });

  it('are told of beyond the rows of which it is kept what they were sent as', () => {
    const store = new FakeStore();
    const all = SentTokens.none('AB');
    const total = MOST_FORMS + 5;
    for (let index = 1; index <= total; index++) all.note(index, 'abcd');
    store.setAll(all.take());
    const sent = SentTokens.read(store, 'AB');
    if (sent === null) throw new Error('Nothing is remembered.');
    expect(counted({ total, sent })).toEqual({ unknown: MOST_FORMS, gone: 5 });
  });
});

describe('hidden rows that were given back', () => {
  it('are not said to have been sent, and left the total', () => {
    const sent = settled(4);
    const given = { total: 4, sent, shown: [entry(3, 'Created')] };
    expect(counted({ ...given, hidden: { hidden: 9, leftOut: 2 } })).toEqual({
      created: 1,
      gone: 1,
      unsent: 2,
    });
    expect(counted({ ...given, hidden: { hidden: 9, leftOut: null } })).toEqual({ created: 1, unsent: 3 });
  });

  it('nor are those that were about to be when their execution was killed', () => {
    const sent = settled(2);
    sent.note(1, GIVEN_BACK);
    expect(counted({ total: 2, sent })).toEqual({ gone: 1, unsent: 1 });
  });
});

it('a record of the version before is read, and tells of no rows that are gone', () => {
  const { leftOut: _, counts, ...record } = RECORD;
  const { gone: __, ...countsBefore } = counts;
  const store = new FakeStore();
  store.set(recordKey('AB'), JSON.stringify({ ...record, counts: countsBefore }));
  expect(readRecord(store, 'AB')).toMatchObject({ leftOut: null, counts: { gone: 0 } });
});
