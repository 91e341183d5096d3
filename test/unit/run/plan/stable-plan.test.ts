// A plan is made of a sheet that stands still, and of the column in which the statuses really are.
import { describe, expect, it } from 'vitest';
import { withMark } from '../../../../src/core/placement-mark.ts';
import { planToSend } from '../../../../src/run/jobs.ts';
import { stablePlan } from '../../../../src/run/plan/stable-plan.ts';
import { writerKey } from '../../../../src/run/session/last-writer.ts';
import { rowDigest } from '../../../../src/run/sheet/row-digest.ts';
import { ENDED, storeWith } from '../../../support/places.ts';
import { FakeTable } from '../../../support/run-fakes.ts';
import { jobOn } from '../../../support/run-stage.ts';

const ID = '1f0e6a52-30bb-4d1c-9a3f-0c6de5b2a001';
const FIELDS = ['Task name', 'Task type', 'Owner e-mail', 'Due date'];
const line = (name: string, ...own: string[]) => [
  name,
  'Meeting',
  'a.b@example.com',
  '2027-01-05 10:00',
  ...own,
];

function planOf(table: FakeTable) {
  return stablePlan(jobOn(table, { store: storeWith(ENDED) }), { kind: 'new' });
}

describe('a plan', () => {
  it('uses the renamed status column when an execution that was held up has added a second one', () => {
    const table = new FakeTable([
      [...FIELDS, 'Outcome', 'Task ID', 'Task status'],
      line('sent', 'Created · AB-1', ID, ''),
      line('new', '', '', ''),
    ]);
    table.marks.push(
      { column: 6, value: 'status' },
      { column: 4, value: 'status' },
      { column: 5, value: 'task-id' },
    );
    const { plan, cells } = planOf(table);
    expect(plan.ready.map(({ rowNumber }) => rowNumber)).toEqual([3]);
    expect(cells.statusColumn).toBe(4);
    expect(table.lines[0]).toEqual([...FIELDS, 'Outcome', 'Task ID', '']);
    expect(table.marks).toEqual([
      { column: 4, value: 'status' },
      { column: 5, value: 'task-id' },
    ]);
  });

  it('takes statuses out of a column of the user’s into which a kill has put them, and nothing of the user’s own', () => {
    const table = FakeTable.marked([
      [...FIELDS, 'City', 'Task status', 'Task ID'],
      line('one', 'Queued · AB-2 ⟨AB-1k9x3f⟩', 'Queued · AB-1', ''),
      line('two', 'mine ⟨AB-2⟩', 'Queued · AB-2', ''),
      line('three', 'Created · CD-1', '', ''),
    ]);
    expect(planOf(table).plan.ready.length).toBe(3);
    expect(table.lines.map((cells) => cells[4])).toEqual(['City', '', 'mine ⟨AB-2⟩', 'Created · CD-1']);
  });

  it('takes the marks off that a cut off execution has left on their own rows, before somebody else writes', () => {
    const sheet = (status: string) =>
      FakeTable.marked([[...FIELDS, 'Task status', 'Task ID'], line('one', status, ''), line('two', '', '')]);
    const { mapping } = planOf(sheet('')).head;
    const text = 'Accepted · AB-1 — to be looked up in LeadSquared. Ref EF-1';
    const marked = withMark(text, `AB-${rowDigest(line('one'), mapping)}`);
    for (const [writer, left] of [
      ['AB', text],
      ['CD', marked],
      [null, marked],
    ] as const) {
      const table = sheet(marked);
      const store = storeWith(ENDED);
      if (writer !== null) store.set(writerKey(table.sheetId), writer);
      const { plan } = stablePlan(jobOn(table, { store }), { kind: 'new' });
      expect([writer, table.lines[1]?.[4]]).toEqual([writer, left]);
      expect(plan.inDoubt.map(({ reference }) => reference)).toEqual([writer === 'CD' ? null : 'EF-1']);
    }
  });

  it('does not take statuses for settled that a write has put into a column which was inserted in that moment', () => {
    const table = FakeTable.marked([
      [...FIELDS, 'City', 'Task status', 'Task ID'],
      line('one', 'Queued · AB-1 ⟨AB-1k9x3f⟩', '', ''),
      line('two', 'Queued · AB-2 ⟨AB-1k9x3g⟩', '', ''),
    ]);
    expect(planOf(table).cells.statusColumn).toBe(5);
    expect(table.lines[0]).toEqual([...FIELDS, 'City', 'Task status', 'Task ID']);
  });

  it('finds the renamed status column also when ids have come over its statuses, and has those rows looked up', () => {
    const table = new FakeTable([
      [...FIELDS, 'City', 'Outcome', 'Task ID'],
      line('one', 'mine', '1f0e ⟨AB-1⟩', ''),
      line('two', '', '2f0e ⟨AB-2⟩', ''),
    ]);
    table.marks.push({ column: 5, value: 'status' });
    const { plan, cells } = planOf(table);
    expect(cells.statusColumn).toBe(5);
    expect([plan.ready, plan.inDoubt.map(({ status }) => status)]).toEqual([[], ['Unknown', 'Unknown']]);
  });

  it('leaves a second column alone that holds anything', () => {
    const table = new FakeTable([
      [...FIELDS, 'Backup', 'Task ID', 'Task status'],
      line('sent', 'Created · AB-1', ID, ''),
      line('failed', '', '', 'Failed · AB-2 — no.'),
    ]);
    table.marks.push({ column: 6, value: 'status' });
    expect(planOf(table).cells.statusColumn).toBe(6);
    expect(table.lines[0]).toContain('Task status');
  });
});

describe('a plan that follows another one in the same execution', () => {
  const open = () =>
    FakeTable.marked([
      [...FIELDS, 'Task status', 'Task ID'],
      line('one', '', ''),
      line('two', '', ''),
      line('three', 'Created · CD-1', ID),
    ]);
  const numbers = (rows: readonly { readonly rowNumber: number }[]) => rows.map(({ rowNumber }) => rowNumber);

  it('looks once whether the sheet still reads the same, and reads nothing else', () => {
    const table = open();
    const job = jobOn(table);
    const before = planToSend(job, { kind: 'new' });
    const calls = table.calls;
    const { plan, cells } = stablePlan(job, { kind: 'new' }, before);
    expect(table.calls - calls).toBe(1);
    expect(numbers(plan.ready)).toEqual([2, 3]);
    expect(cells.statusColumn).toBe(4);
  });

  it.each<[string, (table: FakeTable) => void, number[]]>([
    ['a cell was changed', (table) => void table.lines[1]?.splice(0, 1, ''), [3]],
    ['a row was sorted up', (table) => void table.lines.splice(1, 0, ...table.lines.splice(3, 1)), [3, 4]],
    ['a row was deleted', (table) => void table.lines.splice(1, 1), [2]],
  ])('is made of the sheet as it is now when %s', (_, happens, ready) => {
    const table = open();
    const job = jobOn(table);
    const before = planToSend(job, { kind: 'new' });
    happens(table);
    expect(numbers(stablePlan(job, { kind: 'new' }, before).plan.ready)).toEqual(ready);
  });
});
