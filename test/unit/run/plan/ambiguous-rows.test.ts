// Which marked rows are looked up because an equal row may own what they say.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { type JudgedRow, rootOf, withAmbiguousRows } from '../../../../src/run/plan/ambiguous-rows.ts';
import type { Target } from '../../../../src/run/plan/row-eligibility.ts';
import { readHead } from '../../../../src/run/sheet/sheet-head.ts';
import { FakeTable } from '../../../support/run-fakes.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Note'];
const line = (name: string, status: string, note = '') => [
  name,
  'Meeting',
  'a.b@example.com',
  '2027-01-05 10:00',
  status,
  note,
];
const HEAD = readHead(FakeTable.marked([HEADER, line('a', '')]), {
  ...DEFAULT_SHEET_SETTINGS,
  columns: { Note: '' },
});
const ALL: Target = { kind: 'rows', spans: [{ first: 1, last: 9 }] };
const MARK = '⟨AB-1k9x3f⟩';

interface Given {
  name?: string;
  status?: string;
  note?: string;
  duplicateOf?: number;
  eligibility?: JudgedRow['eligibility'];
}

function placed(given: readonly Given[]): JudgedRow[] {
  return given.map(
    ({ name = 'a', status = '', note, duplicateOf = null, eligibility = 'sendable' }, place) => ({
      row: {
        rowNumber: place + 2,
        cells: line(name, status, note).map((text) => ({ value: text, display: text })),
      },
      checked: { rowNumber: place + 2, issues: [], task: null, duplicateOf, blank: false },
      eligibility,
    }),
  );
}

function judged(given: readonly Given[], sendDuplicates: boolean, target: Target = { kind: 'new' }) {
  const settings = { ...DEFAULT_SHEET_SETTINGS, sendDuplicates };
  return withAmbiguousRows(placed(given), HEAD, { settings, target }).map(({ eligibility }) => eligibility);
}

describe('where equal rows are sent, a marked row', () => {
  const marked = { status: `Queued · AB-1 ${MARK}` };

  it('is looked up when another one is equal to it, which is sent all the same', () => {
    expect(judged([marked, {}], true)).toEqual(['unverified', 'sendable']);
    expect(judged([{ note: 'other columns do not count' }, marked], true)).toEqual([
      'sendable',
      'unverified',
    ]);
    expect(judged([marked, marked], true)).toEqual(['unverified', 'unverified']);
  });

  it('is left alone when it is meant, but LeadSquared is not asked', () => {
    expect(judged([marked, {}], true, ALL)).toEqual(['Unknown', 'sendable']);
    expect(judged([marked, {}], true, { kind: 'scheduled' })).toEqual(['Unknown', 'sendable']);
  });

  it('is sent when no other one is equal to it', () => {
    expect(judged([marked, { name: 'b' }], true)).toEqual(['sendable', 'sendable']);
  });

  it('that is not to be sent stays what it is', () => {
    expect(judged([{ ...marked, eligibility: 'Queued' }, {}], true)).toEqual(['Queued', 'sendable']);
  });

  it('that says why LeadSquared refused it is looked up, since the text may have come over a row that has its task', () => {
    const refused = { status: `Failed · AB-1 — no such owner ${MARK}`, eligibility: 'Failed' } as const;
    expect(judged([refused, {}], true)).toEqual(['unverified', 'sendable']);
    expect(judged([refused, {}], false)).toEqual(['unverified', 'sendable']);
    expect(judged([refused, { name: 'b' }], true)).toEqual(['Failed', 'sendable']);
  });
});

describe('where repeats are skipped, a marked row', () => {
  const repeat = { status: `Skipped — repeats row 2. ${MARK}`, duplicateOf: 2 };

  it.each(['unverified', 'Queued', 'Sending', 'Accepted', 'Created', 'Unknown'] as const)(
    'that repeats one that is %s is a repeat',
    (eligibility) => {
      expect(judged([{ eligibility }, repeat], false)).toEqual([eligibility, 'sendable']);
    },
  );

  it.each(['sendable', 'untouched', 'Invalid', 'Failed', 'Skipped', 'Deleted', 'Other'] as const)(
    'that repeats one that is %s is looked up',
    (eligibility) => {
      expect(judged([{ eligibility }, repeat], false)).toEqual([eligibility, 'unverified']);
    },
  );

  it('is a repeat also when another one of its equals has the task', () => {
    const given: Given[] = [{}, repeat, { duplicateOf: 2, eligibility: 'Created' }];
    expect(judged(given, false)).toEqual(['sendable', 'sendable', 'Created']);
  });

  it('is looked up when only a row that is not equal has a task', () => {
    expect(judged([{}, repeat, { name: 'b', eligibility: 'Created' }], false)).toEqual([
      'sendable',
      'unverified',
      'Created',
    ]);
  });

  it('that is no repeat is sent, since nothing is queued beside an equal row with a task', () => {
    expect(judged([{ status: `Queued · AB-1 ${MARK}` }, {}], false)).toEqual(['sendable', 'sendable']);
  });
});

describe('rows without marks', () => {
  it('are all as they were', () => {
    const given: Given[] = [{ status: 'Skipped — repeats row 3.' }, {}, { eligibility: 'Created' }];
    for (const sendDuplicates of [true, false]) {
      expect(judged(given, sendDuplicates)).toEqual(['sendable', 'sendable', 'Created']);
    }
  });

  it('belong to the first of their equals', () => {
    expect(placed([{}, { duplicateOf: 2 }]).map(rootOf)).toEqual([2, 2]);
  });
});
