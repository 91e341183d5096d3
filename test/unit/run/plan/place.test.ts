// Of which place a token is, and what becomes of a row by its status, its place, whether it was let out, and who means it.
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../../../src/core/cell.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { STATUSES, type Status } from '../../../../src/core/status.ts';
import { makeRunId } from '../../../../src/core/token.ts';
import type { Place } from '../../../../src/run/plan/place.ts';
import { eligibilityOf, type Target, UNSETTLED } from '../../../../src/run/plan/row-eligibility.ts';
import { recordKey } from '../../../../src/run/record/run-record.ts';
import { readHead } from '../../../../src/run/sheet/sheet-head.ts';
import { placesIn, type RememberedRun, storeWith } from '../../../support/places.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const idOf = (file: string): string => makeRunId(() => '00000001', file, new Set());
const ELSEWHERE = { hash: 'b', name: 'Beta' };

interface Case {
  readonly runId: string;
  readonly runs: readonly RememberedRun[];
  readonly lost?: boolean;
}

/** Situations, with the kind of place that each is. */
const CASES: Readonly<Record<string, Case & { readonly kind: Place['kind'] }>> = {
  'a run of this sheet that goes on': {
    kind: 'open-here',
    runId: 'AB',
    runs: [{ id: 'AB', state: 'sending' }],
  },
  'a run of this sheet that has ended': {
    kind: 'ended-here',
    runId: 'AB',
    runs: [{ id: 'AB', state: 'ended' }],
  },
  'a run of this sheet that is not known to have ended, but has': {
    kind: 'ended-here',
    runId: 'AB',
    runs: [{ id: 'AB', state: 'checking' }],
  },
  'a run of another sheet that goes on': {
    kind: 'open-elsewhere',
    runId: 'AB',
    runs: [{ id: 'AB', state: 'sending', sheetId: 7 }],
  },
  'a run of another sheet that has ended': {
    kind: 'other-sheet',
    runId: 'AB',
    runs: [{ id: 'AB', state: 'ended', sheetId: 7 }],
  },
  'a run of another file': { kind: 'other-file', runId: idOf('another'), runs: [] },
  'a run of this file that is not remembered any more': { kind: 'unknown', runId: idOf('book'), runs: [] },
  'a run of an earlier version that is not remembered': { kind: 'unknown', runId: '7F3A', runs: [] },
  'a run that goes on and whose record is lost': {
    kind: 'unknown',
    runId: 'AB',
    runs: [{ id: 'AB', state: 'sending' }],
    lost: true,
  },
};

function storeOf({ runs, lost = false }: Case) {
  const store = storeWith(...runs);
  const listedOnly = runs.find(({ state }) => state === 'checking');
  if (lost) for (const { id = '' } of runs) store.remove(recordKey(id));
  // The record has ended, and the execution was killed before the list knew.
  if (listedOnly !== undefined) {
    const key = recordKey(listedOnly.id ?? '');
    store.set(key, (store.get(key) ?? '').replace('"checking"', '"ended"'));
  }
  return store;
}

const placesFor = (one: Case, account: string | null = 'a') => placesIn(storeOf(one), account);

describe('the place of a token', () => {
  it.each(Object.entries(CASES))('of %s', (_, { kind, ...one }) => {
    expect(placesFor(one).of(one.runId).kind).toBe(kind);
  });

  it.each(Object.entries(CASES))(
    'of %s, where that has become so since the notes were read',
    (_, { kind, ...one }) => {
      const before = [
        storeWith(),
        storeWith(...one.runs.map((run) => ({ ...run, state: 'sending' as const }))),
      ];
      for (const notes of before) expect(placesIn(notes, 'a', storeOf(one)).of(one.runId).kind).toBe(kind);
    },
  );
});

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
const line = (status: string) => ['a', 'Meeting', 'a.b@example.com', '2027-01-05 10:00', status, ''];
const HEAD = readHead(FakeTable.marked([HEADER, line('')]), DEFAULT_SHEET_SETTINGS);
const rowOf = (status: string): SheetRow => ({
  rowNumber: 2,
  cells: line(status).map((text) => ({ value: text, display: text })),
});

const KINDS = ['rows', 'new', 'scheduled', 'failed', 'unverified', 'look-first', 'again'] as const;
const targetOf = (kind: Target['kind'], runId: string): Target => {
  if (kind === 'rows') return { kind, spans: [{ first: 1, last: 9 }] };
  return kind === 'again' ? { kind, runId } : { kind };
};
const LOOKS_UP: readonly Target['kind'][] = ['new', 'unverified', 'look-first'];
const SENDS: readonly Target['kind'][] = ['rows', 'new', 'scheduled', 'look-first'];

function become(one: Case, status: Status, kind: Target['kind'], account: string | null = 'a') {
  const request = { target: targetOf(kind, one.runId), lastWriter: null, places: placesFor(one, account) };
  return eligibilityOf(rowOf(`${status} · ${one.runId}-3`), HEAD, request, new Set());
}

/** What must become of an unsettled row, said once more in other words than the code's. */
function expected(place: Place['kind'], status: Status, kind: Target['kind'], isNeverSent: boolean) {
  if (place === 'open-here') return 'OpenRun';
  if (place === 'open-elsewhere') return 'OpenElsewhere';
  if (status === 'Queued' && place === 'ended-here' && isNeverSent)
    return SENDS.includes(kind) ? 'sendable' : status;
  return LOOKS_UP.includes(kind) ? 'unverified' : status;
}

const SENT: Readonly<Record<string, Pick<RememberedRun, 'sent' | 'isOver'>>> = {
  'let out': { sent: [3] },
  'never let out by a run that failed to begin': { sent: [] },
  'never let out by a run that is over': { sent: [], isOver: true },
  'of which that is not remembered': { sent: null },
};

describe.each(Object.entries(CASES))('a row of %s', (_, { kind: place, ...given }) => {
  describe.each(Object.entries(SENT))('%s', (_words, remembered) => {
    const one = { ...given, runs: given.runs.map((run) => ({ ...run, ...remembered })) };
    const isNeverSent = remembered.sent?.length === 0 && remembered.isOver !== true;
    it.each(UNSETTLED)('that says %s is sent, looked up or left alone as its place demands', (status) => {
      for (const kind of KINDS) {
        expect([kind, become(one, status, kind)]).toEqual([kind, expected(place, status, kind, isNeverSent)]);
      }
    });
  });

  it.each(STATUSES.filter((status) => !UNSETTLED.includes(status)))(
    'that says %s is judged by that alone',
    (status) => {
      for (const kind of KINDS) {
        const here = become({ runId: 'AB', runs: [{ id: 'AB', state: 'ended' }] }, status, kind);
        expect([kind, become(given, status, kind)]).toEqual([kind, here]);
      }
    },
  );
});

describe('a row in doubt of a run that sent into another account', () => {
  const one = { runId: 'AB', runs: [{ id: 'AB', state: 'ended', account: ELSEWHERE, sent: [3] }] } as const;

  it.each(UNSETTLED)('is left alone, whoever means it: %s', (status) => {
    for (const kind of KINDS) expect([kind, become(one, status, kind)]).toEqual([kind, 'OtherAccount']);
  });

  it('is looked up with keys of that account, and told alike where no keys are set', () => {
    expect(become(one, 'Unknown', 'new', 'b')).toBe('unverified');
    expect(become(one, 'Unknown', 'new', null)).toBe('unverified');
  });

  it('is sent like a new one when it was never let out', () => {
    const waiting = { ...one, runs: [{ ...one.runs[0], sent: [] }] };
    expect(become(waiting, 'Queued', 'new')).toBe('sendable');
  });
});

describe('a row without a token', () => {
  it.each(UNSETTLED)('that says %s is looked up, since nobody can tell whose it is', (status) => {
    const request = { target: { kind: 'new' } as const, lastWriter: null, places: placesIn() };
    expect(eligibilityOf(rowOf(status), HEAD, request, new Set())).toBe('unverified');
  });
});
