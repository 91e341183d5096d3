// The oracle of a sheet after sending must see each kind of wrong, or its silence would mean nothing.
import { describe, expect, it } from 'vitest';
import type { StoredTask } from '../../../src/local/sandbox/state.ts';
import { type InputRow, markerIn } from '../../chaos/input.ts';
import { judge } from './after-sending.ts';
import { CLEAN, inputRow as row, seen, store } from './evidence.ts';
import { Ledger } from './ledger.ts';
import type { SeenRow } from './reading.ts';
import { type Verdict, verdictOf } from './verdict.ts';

type Counts = Omit<Verdict, 'what'>;
function verdict(
  input: readonly InputRow[],
  rows: readonly SeenRow[],
  tasks: readonly StoredTask[],
  ledger = new Ledger(input, false),
  undone = false,
): Counts {
  const sheet = { header: [], rows };
  const allows = { unverified: 'unseen', undone } as const;
  const { what, ...counts } = verdictOf(judge({ ledger, sheet, tasks, markerIn, allows }));
  expect(what).toHaveLength(counts.lost + counts.duplicated + counts.wrongStatus + counts.stuck);
  return counts;
}

describe('the oracle of a sheet after sending', () => {
  it('finds nothing wrong with a row that is Created with the id of its task', () => {
    const one = row();
    const tasks = store(one);
    expect(verdict([one], [seen(one, 'Created · FGHJKLMN-1', tasks[0]?.id)], tasks)).toEqual(CLEAN);
  });

  it('finds a row lost that says Created and has no task', () => {
    const one = row();
    expect(verdict([one], [seen(one, 'Created · FGHJKLMN-1', 'some-id')], [])).toEqual({ ...CLEAN, lost: 1 });
  });

  it('finds a valid row lost that was never sent', () => {
    const one = row();
    expect(verdict([one], [seen(one, '')], [])).toEqual({ ...CLEAN, lost: 1 });
  });

  it('finds every task that a row has too many, also when the row was deleted', () => {
    const one = row();
    const tasks = store(one, one, one);
    const rows = [seen(one, 'Created · FGHJKLMN-1', tasks[0]?.id)];
    expect(verdict([one], rows, tasks)).toEqual({ ...CLEAN, duplicated: 2 });
    expect(verdict([one], [], tasks)).toEqual({ ...CLEAN, duplicated: 2 });
  });

  it('finds a task that was sent with a text of the add-on', () => {
    const one = row();
    const tasks = store(one).map((task) => ({ ...task, location: 'Queued · FGHJKLMN-1 ⟨FGHJKLMN-1k9x3f⟩' }));
    const rows = [seen(one, 'Created · FGHJKLMN-1', tasks[0]?.id)];
    expect(verdict([one], rows, tasks)).toEqual({ ...CLEAN, wrongStatus: 1 });
  });

  it('lets a row in which a cell was hit be Invalid, and no other valid one', () => {
    const one = row();
    const ledger = new Ledger([one], false);
    const rows = [seen(one, 'Invalid — Location: no.')];
    expect(verdict([one], rows, [], ledger)).toEqual({ ...CLEAN, wrongStatus: 1 });
    ledger.damage(one.marker);
    expect(verdict([one], rows, [], ledger)).toEqual(CLEAN);
  });

  it('finds tasks that belong to no row', () => {
    expect(verdict([], [], store(row()))).toEqual({ ...CLEAN, duplicated: 1 });
  });

  it.each([
    'Failed · FGHJKLMN-1 — No.',
    'Invalid — No.',
    '',
    'Skipped — No.',
    'Accepted · FGHJKLMN-1',
    'Unknown · FGHJKLMN-1 — No answer.',
  ])('finds the status “%s” wrong when the task is there', (status) => {
    const one = row();
    expect(verdict([one], [seen(one, status)], store(one))).toEqual({ ...CLEAN, wrongStatus: 1 });
  });

  it('finds an id wrong that belongs to another row, or to nobody twice', () => {
    const [one, other] = [row('valid', 1), row('valid', 2)];
    const tasks = store(one, other);
    const [first, second] = tasks.map((task) => task.id);
    const swapped = [seen(one, 'Created · FGHJKLMN-1', second), seen(other, 'Created · FGHJKLMN-2', first)];
    expect(verdict([one, other], swapped, tasks)).toEqual({ ...CLEAN, wrongStatus: 2 });
  });

  it.each(['Queued · FGHJKLMN-1', 'Sending · FGHJKLMN-1'])(
    'finds a row stuck that is still “%s”',
    (status) => {
      const one = row();
      expect(verdict([one], [seen(one, status)], [])).toEqual({ ...CLEAN, stuck: 1 });
    },
  );

  it('takes Unknown for true of a row that has no task, and of a changed row that has one', () => {
    const one = row();
    expect(verdict([one], [seen(one, 'Unknown · FGHJKLMN-1 — No answer.')], [])).toEqual(CLEAN);
    const ledger = new Ledger([one], false);
    const claim = ledger.claims.get(one.marker);
    if (claim !== undefined) claim.edited = true;
    expect(verdict([one], [seen(one, 'Unknown · FGHJKLMN-1 — No answer.')], store(one), ledger)).toEqual(
      CLEAN,
    );
  });

  it('lets equal rows have a task each once a kill has left a text of the add-on’s in one of them', () => {
    const one = row();
    const two = store(one, one);
    const ledger = new Ledger([one, one], false);
    expect(verdict([one, one], [], two, ledger)).toEqual({ ...CLEAN, duplicated: 1 });
    ledger.damage(one.marker);
    expect(verdict([one, one], [], two, ledger)).toEqual(CLEAN);
  });

  it('lets equal rows share one task, or have one each when they are all to be sent', () => {
    const one = row();
    const tasks = store(one);
    const rows = [seen(one, 'Created · FGHJKLMN-1', tasks[0]?.id), seen(one, 'Skipped — It repeats row 2.')];
    expect(verdict([one, one], rows, tasks)).toEqual(CLEAN);
    const two = store(one, one);
    expect(verdict([one, one], [], two)).toEqual({ ...CLEAN, duplicated: 1 });
    expect(verdict([one, one], [], two, new Ledger([one, one], true))).toEqual(CLEAN);
  });

  it('expects a bad row to say so', () => {
    const [bad, refused] = [row('invalid', 1), row('refused', 2)];
    expect(
      verdict([bad, refused], [seen(bad, 'Invalid — No.'), seen(refused, 'Failed · FGHJKLMN-1 — No.')], []),
    ).toEqual(CLEAN);
    expect(verdict([bad, refused], [seen(bad, ''), seen(refused, 'Invalid — No.')], [])).toEqual({
      ...CLEAN,
      wrongStatus: 2,
    });
  });

  it('lets a row say Deleted only after an undo, and only when its task is gone', () => {
    const one = row();
    const rows = [seen(one, 'Deleted · FGHJKLMN-1')];
    expect(verdict([one], rows, [], undefined, true)).toEqual(CLEAN);
    expect(verdict([one], rows, [])).toEqual({ ...CLEAN, wrongStatus: 1 });
    expect(verdict([one], rows, store(one), undefined, true)).toEqual({ ...CLEAN, wrongStatus: 1 });
  });
});

describe('a row that says it is being deleted', () => {
  const one = row();
  const tasks = store(one).map((task) => ({ ...task, deletedAt: 9 }));

  it('leaves open whether its task still lives', () => {
    const rows = [seen(one, 'Created · FGHJKLMN-1 — being deleted.', tasks[0]?.id)];
    for (const held of [tasks, store(one)]) {
      const own = [seen(one, 'Created · FGHJKLMN-1 — being deleted.', held[0]?.id)];
      expect(verdict([one], own, held, undefined, true)).toEqual(CLEAN);
    }
    expect(verdict([one], rows, [], undefined, true)).toEqual({ ...CLEAN, lost: 1 });
  });

  it('has lost its task when it says just Created and the task was deleted', () => {
    const rows = [seen(one, 'Created · FGHJKLMN-1', tasks[0]?.id)];
    expect(verdict([one], rows, tasks, undefined, true)).toEqual({ ...CLEAN, lost: 1 });
  });
});

describe('a row that the user copied', () => {
  const one = row();
  const copied = (withStatus: boolean, sendsEqualRows = false) => {
    const ledger = new Ledger([one], sendsEqualRows);
    ledger.copy(one.marker, withStatus);
    return ledger;
  };

  it('without its status is one more row that is equal in every field', () => {
    const tasks = store(one);
    const created = seen(one, 'Created · FGHJKLMN-1', tasks[0]?.id);
    const rows = [created, seen(one, 'Skipped — It repeats row 2.')];
    expect(verdict([one], rows, tasks, copied(false))).toEqual(CLEAN);
    expect(verdict([one], [created, created], tasks, copied(false))).toEqual({ ...CLEAN, wrongStatus: 1 });
    expect(verdict([one], [], store(one, one), copied(false))).toEqual({ ...CLEAN, duplicated: 1 });
    expect(verdict([one], [], store(one, one), copied(false, true))).toEqual(CLEAN);
  });

  it.each([
    'Created · FGHJKLMN-1',
    'Failed · FGHJKLMN-1 — No.',
    'Skipped — It repeats row 2.',
    'Unknown · FGHJKLMN-1 — No answer.',
  ])('with its status may say “%s”', (status) => {
    const tasks = store(one);
    const id = tasks[0]?.id ?? '';
    const rows = [
      seen(one, 'Created · FGHJKLMN-1', id),
      seen(one, status, status.startsWith('Created') ? id : ''),
    ];
    expect(verdict([one], rows, tasks, copied(true))).toEqual(CLEAN);
  });

  it('with its status may have a task of its own, and no second one', () => {
    const tasks = store(one, one, one);
    const rows = tasks.slice(0, 2).map(({ id }, place) => seen(one, `Created · FGHJKLMN-${place + 1}`, id));
    expect(verdict([one], rows, tasks.slice(0, 2), copied(true))).toEqual(CLEAN);
    expect(verdict([one], rows, tasks, copied(true))).toEqual({ ...CLEAN, duplicated: 1 });
  });

  it.each([
    ['Queued · FGHJKLMN-1', { stuck: 1 }],
    ['Sending · FGHJKLMN-1', { stuck: 1 }],
    ['', { lost: 1 }],
    ['Invalid — No.', { wrongStatus: 1 }],
  ])('with its status may not say “%s”', (status, wrong) => {
    const tasks = store(one);
    const rows = [seen(one, 'Created · FGHJKLMN-1', tasks[0]?.id), seen(one, status)];
    expect(verdict([one], rows, tasks, copied(true))).toEqual({ ...CLEAN, ...wrong });
  });

  it('with its status may not say Created with another row’s id, or hide a task that can be seen', () => {
    const tasks = store(one);
    const rows = [
      seen(one, 'Created · FGHJKLMN-1', tasks[0]?.id),
      seen(one, 'Created · FGHJKLMN-1', 'other'),
    ];
    expect(verdict([one], rows, tasks, copied(true))).toEqual({ ...CLEAN, wrongStatus: 1 });
    const hiding = [seen(one, 'Unknown · FGHJKLMN-1 — No answer.'), seen(one, 'Skipped — It repeats row 2.')];
    expect(verdict([one], hiding, tasks, copied(true))).toEqual({ ...CLEAN, wrongStatus: 1 });
  });
});

describe('a row that reads as no row may', () => {
  it.each([
    'Created',
    'Created · FGHJKLMN-0',
    'Created · FGHJKLMN-1 ⟨FGHJKLMN-1⟩',
    'Created · FGHJKLMN-1 — being deleted.',
    'Done',
  ])('is found by its odd status “%s”', (status) => {
    const one = row();
    const tasks = store(one);
    const rows = [seen(one, status, status === 'Done' ? '' : tasks[0]?.id)];
    const { wrongStatus } = verdict([one], rows, tasks);
    expect(wrongStatus).toBeGreaterThan(0);
  });

  it('is found by a Task ID although it says nothing of a task', () => {
    const one = row('invalid');
    const rows = [seen(one, 'Invalid — No.', 'some-id')];
    expect(verdict([one], rows, [])).toEqual({ ...CLEAN, wrongStatus: 1 });
  });

  it('is found by a task that was told something else, unless the user changed it since', () => {
    const one = row();
    const tasks = store(one);
    const rows = [seen(one, 'Created · FGHJKLMN-1', tasks[0]?.id)];
    const found = (ledger: Ledger, contentOf: () => Record<string, unknown>, stored = tasks) =>
      judge({
        ledger,
        sheet: { header: [], rows },
        tasks: stored,
        markerIn,
        contentOf,
        allows: { unverified: 'unseen' },
      });
    const ledger = new Ledger([one], false);
    expect(found(ledger, () => tasks[0]?.sent ?? {})).toEqual([]);
    const bare = tasks.map((task) => ({ ...task, sent: { ...task.sent, Description: 'Ref BCDFGHJK-1' } }));
    const { Description: _none, ...plain } = { Description: '', ...tasks[0]?.sent };
    expect(found(ledger, () => plain, bare)).toEqual([]);
    const other = () => ({ ...tasks[0]?.sent, Location: 'elsewhere' });
    expect(found(ledger, other)).toEqual([['wrongStatus', expect.stringMatching(/was told/)]]);
    ledger.change(one.marker);
    expect(found(ledger, other)).toEqual([]);
  });
});
