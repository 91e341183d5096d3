// What would happen to each row, by its status and by who means it.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS, type SheetSettings } from '../../../../src/core/settings.ts';
import { makePlan } from '../../../../src/run/plan/plan.ts';
import type { Target } from '../../../../src/run/plan/row-eligibility.ts';
import { rowDigest } from '../../../../src/run/sheet/row-digest.ts';
import { readHead } from '../../../../src/run/sheet/sheet-head.ts';
import { placesIn } from '../../../support/places.ts';
import { FakeTable, NOW } from '../../../support/run-fakes.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
const line = (name: string, status = '', owner = 'a.b@example.com') => [
  name,
  'Meeting',
  owner,
  '2027-01-05 10:00',
  status,
  '',
];

function planOf(
  lines: readonly string[][],
  target: Target,
  changes: Partial<SheetSettings> = {},
  lastWriter: string | null = null,
) {
  const table = FakeTable.marked([HEADER, ...lines]);
  return { table, plan: planOn(table, target, changes, lastWriter) };
}

function planOn(
  table: FakeTable,
  target: Target,
  changes: Partial<SheetSettings> = {},
  lastWriter: string | null = null,
) {
  const settings = { ...DEFAULT_SHEET_SETTINGS, ...changes };
  return makePlan(table, readHead(table, settings), {
    settings,
    target,
    now: NOW,
    lastWriter,
    places: placesIn(),
    seenBefore: null,
  });
}

const numbers = (rows: readonly { readonly rowNumber: number }[]) => rows.map((row) => row.rowNumber);
const ALL: Target = { kind: 'rows', spans: [{ first: 1, last: 99 }] };

/** Rows 2 to 11, one of every kind. */
const ONE_OF_EACH = [
  line('blank'),
  line('invalid', 'Invalid — no.'),
  line('queued', 'Queued · AB-1'),
  line('sending', 'Sending · AB-2'),
  line('accepted', 'Accepted · AB-3'),
  line('created', 'Created · AB-4'),
  line('failed', 'Failed · AB-5 — no.'),
  line('unknown', 'Unknown · AB-6 — ?'),
  line('skipped', 'Skipped — repeats.'),
  line('foreign', 'done'),
];

describe('rows that are meant', () => {
  it.each([
    ['selected rows', ALL, [2, 3, 4, 8, 10], [], 5],
    ['all new rows', { kind: 'new' } as const, [2, 3, 4, 10], [5, 6, 9], 3],
    ['failed rows', { kind: 'failed' } as const, [8], [], 0],
    ['rows in doubt', { kind: 'unverified' } as const, [], [5, 6, 9], 0],
  ])('%s', (_name, target, ready, inDoubt, leftAlone) => {
    const { plan } = planOf(ONE_OF_EACH, target);
    expect(numbers(plan.ready)).toEqual(ready);
    expect(numbers(plan.inDoubt.map(({ checked }) => checked))).toEqual(inDoubt);
    expect([...plan.leftAlone.values()].reduce((a, b) => a + b, 0)).toBe(leftAlone);
  });

  it('are those of the spans only, each once', () => {
    const lines = ['a', 'b', 'c', 'd', 'e'].map((name) => line(name));
    const spans = [
      { first: 3, last: 4 },
      { first: 4, last: 4 },
      { first: 6, last: 50 },
    ];
    expect(numbers(planOf(lines, { kind: 'rows', spans }).plan.ready)).toEqual([3, 4, 6]);
  });

  it('are never those without anything in a mapped column', () => {
    const { plan } = planOf([line('a'), ['', '', '', '', '', ''], line('b')], ALL);
    expect([plan.filled, numbers(plan.ready)]).toEqual([2, [2, 4]]);
  });

  it('are parted into those in order and those with an error', () => {
    const { plan } = planOf([line('a'), line('b', '', 'nobody')], ALL);
    expect([numbers(plan.ready), numbers(plan.invalid)]).toEqual([[2], [3]]);
  });
});

describe('a row whose status was meant for another row when an execution was killed', () => {
  const marked = (status: string, id = '') => [...line('a', `${status} ⟨AB-1k9x3f⟩`.trim()).slice(0, 5), id];

  it.each(['Queued · AB-1', 'Invalid — no.', ''])('is in doubt, whatever it says: “%s”', (status) => {
    const { plan } = planOf([marked(status)], { kind: 'new' });
    expect(numbers(plan.ready)).toEqual([]);
    expect(plan.inDoubt).toMatchObject([{ status: 'Unknown', token: null, reference: null }]);
    expect(numbers(planOf([marked(status)], ALL).plan.ready)).toEqual([]);
  });

  it('is sent when the status was its own after all', () => {
    const own = line('a');
    const digest = rowDigest(own, readHead(FakeTable.marked([HEADER, own]), DEFAULT_SHEET_SETTINGS).mapping);
    const { plan } = planOf([line('a', `Queued · AB-1 ⟨AB-${digest}⟩`)], { kind: 'new' });
    expect(numbers(plan.ready)).toEqual([2]);
  });

  it.each([
    ['AB', [2], 0],
    ['CD', [], 1],
    [null, [2], 0],
  ])(
    'is in doubt when somebody else has worked on the rows since: the last writer is %s',
    (lastWriter, ready, doubtful) => {
      const own = line('a');
      const digest = rowDigest(
        own,
        readHead(FakeTable.marked([HEADER, own]), DEFAULT_SHEET_SETTINGS).mapping,
      );
      const late = line('a', `Queued · AB-1 ⟨AB-${digest}⟩`);
      const { plan } = planOf([late], { kind: 'new' }, {}, lastWriter);
      expect([numbers(plan.ready), plan.inDoubt.length]).toEqual([ready, doubtful]);
    },
  );

  it('is in doubt when it is queued and has a task', () => {
    const sent = [...line('a', 'Queued · AB-1').slice(0, 5), 'id'];
    const { plan } = planOf([sent], { kind: 'new' });
    expect([numbers(plan.ready), plan.inDoubt.length]).toEqual([[], 1]);
  });

  it('is accepted, and looked up, when it is Created and holds another row’s id', () => {
    const misplaced = [...line('a', 'Created · AB-1').slice(0, 5), 'id ⟨AB-2⟩'];
    const own = [...line('b', 'Created · AB-3').slice(0, 5), 'id ⟨AB-3⟩'];
    const { plan } = planOf([misplaced, own], { kind: 'new' });
    expect(plan.inDoubt).toMatchObject([{ status: 'Accepted', token: { index: 1 } }]);
  });
});

describe('a row that is equal to another one, and was marked when an execution was killed', () => {
  const digest = rowDigest(
    line('a'),
    readHead(FakeTable.marked([HEADER, line('a')]), DEFAULT_SHEET_SETTINGS).mapping,
  );
  const marked = line('a', `Skipped — this row repeats row 2 in every field. ⟨AB-${digest}⟩`);

  it('is looked up where equal rows are sent, too', () => {
    const queued = line('a', `Queued · AB-2 ⟨AB-${digest}⟩`);
    const plans = [
      [queued, line('a')],
      [queued, line('b')],
    ].map((lines) => planOf(lines, { kind: 'new' }, { sendDuplicates: true }).plan);
    expect(plans.map(({ ready, inDoubt }) => [numbers(ready), inDoubt.length])).toEqual([
      [[3], 1],
      [[2, 3], 0],
    ]);
  });

  it('is a repeat while the other one says that it has a task', () => {
    const { plan } = planOf([line('a', 'Created · CD-1'), marked], { kind: 'new' });
    expect([numbers(plan.ready), numbers(plan.duplicates), plan.inDoubt]).toEqual([[], [3], []]);
  });

  it('is looked up when none does, since the mark may have come over that very state', () => {
    const { plan } = planOf([marked, line('a', 'Skipped — this row repeats row 2 in every field.')], {
      kind: 'new',
    });
    expect([numbers(plan.ready), numbers(plan.duplicates)]).toEqual([[], [3]]);
    expect(plan.inDoubt).toMatchObject([{ checked: { rowNumber: 2 }, status: 'Unknown' }]);
    expect(planOf([marked], ALL).plan.leftAlone.get('Unknown')).toBe(1);
  });
});

describe('two rows that say Created under one token, because the user copied one while it was being sent', () => {
  const created = (name: string, id: string) => [...line(name, 'Created · AB-1').slice(0, 5), id];

  it('are looked up unless they hold the id, since only LeadSquared knows which of them was sent', () => {
    const { plan } = planOf([created('copy, edited', ''), created('sent', 'id')], { kind: 'new' });
    expect(plan.inDoubt).toMatchObject([{ checked: { rowNumber: 2 }, status: 'Unknown', reference: 'AB-1' }]);
    expect(plan.leftAlone).toEqual(new Map([['Created', 1]]));
  });

  it('are not sent when they are selected', () => {
    const { plan } = planOf([created('a', ''), created('a', 'id'), line('a')], ALL);
    expect([plan.ready, numbers(plan.duplicates)]).toEqual([[], [4]]);
    expect(plan.leftAlone.get('Unknown')).toBe(1);
  });

  it('stay Created when nobody holds the id, as after the column of ids was deleted', () => {
    const { plan } = planOf([created('a', ''), created('b', '')], { kind: 'new' });
    expect([plan.inDoubt, plan.leftAlone]).toEqual([[], new Map([['Created', 2]])]);
  });
});

describe('repeated rows', () => {
  it('are skipped but for the first', () => {
    const { plan } = planOf([line('a'), line('b'), line('a'), line('a')], ALL);
    expect(numbers(plan.ready)).toEqual([2, 3]);
    expect(plan.duplicates.map((row) => [row.rowNumber, row.duplicateOf])).toEqual([
      [4, 2],
      [5, 2],
    ]);
  });

  it('are skipped in favour of one that has a task already, also further down', () => {
    const { plan } = planOf([line('a'), line('a', 'Created · AB-1')], ALL);
    expect(plan.ready).toEqual([]);
    expect(plan.duplicates.map((row) => [row.rowNumber, row.duplicateOf])).toEqual([[2, 3]]);
  });

  it('are sent when the first one failed, and when the user wants them', () => {
    expect(
      numbers(planOf([line('a', 'Failed · AB-1 — no.'), line('a')], { kind: 'new' }).plan.ready),
    ).toEqual([3]);
    expect(numbers(planOf([line('a'), line('a')], ALL, { sendDuplicates: true }).plan.ready)).toEqual([2, 3]);
  });
});

describe('hidden rows', () => {
  it('are left out, and only rows that could be sent are asked about', () => {
    const table = FakeTable.marked([HEADER, line('a'), line('b', 'Created · AB-1'), line('c')]);
    table.hidden.add(4);
    const plan = planOn(table, ALL);
    expect(table.asked).toEqual([2, 4]);
    expect([numbers(plan.ready), plan.hidden]).toEqual([[2], [4]]);
  });

  it('are sent when they are wanted, and nobody is asked', () => {
    const table = FakeTable.marked([HEADER, line('a'), line('c')]);
    table.hidden.add(3);
    expect(numbers(planOn(table, ALL, { sendHiddenRows: true }).ready)).toEqual([2, 3]);
    expect(table.asked).toEqual([]);
  });

  it('are looked for in some rows of a long list, and in all once one of these is hidden', () => {
    const lines = Array.from({ length: 1000 }, (_, place) => line(`row ${place}`));
    const table = FakeTable.marked([HEADER, ...lines]);
    table.hidden.add(7);
    const seen = planOn(table, { kind: 'new' });
    expect([table.asked.length, seen.hidden, seen.knownHidden?.later]).toEqual([100, [], 900]);
    table.hidden.add(12);
    const all = planOn(table, { kind: 'new' });
    expect([[...all.hidden], all.knownHidden?.later]).toEqual([[12, 7], 0]);
  });

  it('among those that repeat others are known in a list of any length', () => {
    const lines = Array.from({ length: 1000 }, (_, place) => line(`row ${place}`));
    const table = FakeTable.marked([HEADER, ...lines.slice(0, 502), line('row 501'), ...lines.slice(502)]);
    table.hidden.add(503);
    expect(numbers(planOn(table, { kind: 'new' }).ready)).not.toContain(503);
    expect(numbers(planOn(table, { kind: 'new' }).ready)).toContain(504);
  });

  it('do not make a visible row a repeat', () => {
    const table = FakeTable.marked([HEADER, line('a'), line('a')]);
    table.hidden.add(2);
    expect(numbers(planOn(table, ALL).ready)).toEqual([3]);
  });
});
