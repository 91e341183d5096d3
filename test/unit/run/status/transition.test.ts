// Statuses are changed by what the cells hold, wherever they stand, and only if they still hold it.
import { describe, expect, it } from 'vitest';
import { loadEntries } from '../../../../src/run/session/load-entries.ts';
import { doubtCopiedRows } from '../../../../src/run/status/copied-rows.ts';
import { clearMisplacedIds } from '../../../../src/run/status/misplaced-ids.ts';
import { writeIds } from '../../../../src/run/status/task-ids.ts';
import { transition } from '../../../../src/run/status/transition.ts';
import { transitionEach } from '../../../../src/run/status/transition-each.ts';
import { FakeTable } from '../../../support/run-fakes.ts';
import { runOn } from '../../../support/run-stage.ts';
import { guid } from '../../../support/tasks.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
const line = (name: string, status: string, id = '') => [
  name,
  'Meeting',
  'a.b@example.com',
  '2027-01-05',
  status,
  id,
];
const SENDING = { status: 'Sending', reason: '' } as const;

const twoQueued = () =>
  FakeTable.marked([HEADER, line('one', 'Queued · AB-1'), line('two', 'Queued · AB-2')]);
const statuses = (table: FakeTable) =>
  table.lines.slice(1).map((cells) => cells[table.lines[0]?.indexOf('Task status') ?? 0]);

describe('rows that are given another status', () => {
  it('have it wherever the user sorted them in that moment', () => {
    const table = twoQueued();
    const run = runOn(table);
    table.beforeWrite = () => table.lines.push(...table.lines.splice(1, 1));
    const changed = transition(run, 'claim', run.sheet.entries, SENDING);
    expect(changed).toHaveLength(2);
    expect(statuses(table)).toContain('Sending · AB-1');
    expect(statuses(table)).toContain('Sending · AB-2');
  });

  it('keep the row that holds an id, of two with one token', () => {
    const table = FakeTable.marked([
      HEADER,
      line('same', 'Sending · AB-1'),
      line('same', 'Sending · AB-1', guid(1)),
    ]);
    const run = runOn(table);
    for (const entry of run.sheet.entries) entry.claimed = line('same', 'Queued · AB-1');
    transitionEach(
      run,
      'answer',
      new Map(run.sheet.entries.map((entry) => [entry, { status: 'Created', reason: '' }])),
    );
    expect(table.lines.slice(1).map((cells) => cells.slice(4))).toEqual([
      ['', ''],
      ['Created · AB-1', guid(1)],
    ]);
  });

  it('have it although a column was inserted in that moment', () => {
    const table = twoQueued();
    const run = runOn(table);
    table.beforeWrite = () => {
      table.beforeWrite = null;
      for (const cells of table.lines) cells.splice(1, 0, 'x');
    };
    expect(transition(run, 'claim', run.sheet.entries, SENDING)).toHaveLength(2);
    expect(statuses(table)).toEqual(['Sending · AB-1', 'Sending · AB-2']);
  });

  it('are only those that nobody has deleted, typed over or settled meanwhile', () => {
    const table = twoQueued();
    const run = runOn(table);
    table.lines[1] = line('one', 'Created · AB-1', guid(1));
    const changed = transition(run, 'claim', run.sheet.entries, SENDING);
    expect(changed.map(({ key }) => key)).toEqual(['AB-2']);
    expect(run.sheet.relocate().statuses.get('AB-1')).toBe('Created');
    expect(statuses(table)).toEqual(['Created · AB-1', 'Sending · AB-2']);
  });

  it('leave a copy of a row blank, so that it can be sent as a row of its own', () => {
    const table = twoQueued();
    const run = runOn(table);
    table.lines.push(line('copy', 'Queued · AB-2'));
    transitionEach(run, 'claim', new Map(run.sheet.entries.map((entry) => [entry, SENDING])));
    expect(statuses(table)).toEqual(['Sending · AB-1', 'Sending · AB-2', '']);
  });

  it('leave a copy of another row of the run as it is, which may have been sent long before', () => {
    const table = twoQueued();
    table.lines.push(line('three', 'Accepted · AB-3'));
    const run = runOn(table);
    table.lines.push(line('copy', 'Queued · AB-2'), line('copy', 'Accepted · AB-3'));
    const queued = run.sheet.entries.filter(({ status }) => status === 'Queued');
    transition(run, 'claim', queued, SENDING);
    expect(statuses(table)).toEqual([
      'Sending · AB-1',
      'Sending · AB-2',
      'Accepted · AB-3',
      '',
      'Accepted · AB-3',
    ]);
  });

  it('leave a copy in doubt when an execution was killed before it had looked, and the id stands in the other row', () => {
    const table = FakeTable.marked([
      HEADER,
      line('copy', 'Created · AB-1'),
      line('one', 'Created · AB-1', guid(1)),
      line('two', 'Created · AB-2'),
      line('waits', 'Accepted · AB-3'),
      line('waits', 'Accepted · AB-3'),
    ]);
    const run = runOn(table);
    expect(loadEntries(run.sheet.cells, run.sheet.head, 'AB').hasCopies).toBe(true);
    doubtCopiedRows(run);
    expect(statuses(table)).toEqual([
      expect.stringMatching(/^Unknown — this row was copied/),
      'Created · AB-1',
      'Created · AB-2',
      'Accepted · AB-3',
      'Accepted · AB-3',
    ]);
    const before = table.writes.length;
    doubtCopiedRows(run);
    expect(table.writes).toHaveLength(before);
  });

  it('are not sent when Google’s find-and-replace does something else than expected', () => {
    const table = twoQueued();
    const run = runOn(table);
    table.replaceInColumn = (column, _sought, by) => {
      for (const cells of table.lines.slice(1)) cells[column] = by;
      return table.lines.length - 1;
    };
    expect(() => transition(run, 'claim', run.sheet.entries, SENDING)).toThrow(/nothing was sent/);
  });
});

describe('rows that are given many different reasons', () => {
  const COUNT = 50;
  const sending = () =>
    FakeTable.marked([
      HEADER,
      ...Array.from({ length: COUNT }, (_, place) => line(`task ${place}`, `Sending · AB-${place + 1}`)),
    ]);
  const failed = (run: ReturnType<typeof runOn>, reasonOf: (place: number) => string) =>
    transitionEach(
      run,
      'answer',
      new Map(
        run.sheet.entries.map((entry, place) => [entry, { status: 'Failed', reason: reasonOf(place) }]),
      ),
    );

  it('have them after a handful of steps, wherever the user sorted them meanwhile', () => {
    const table = sending();
    const run = runOn(table);
    let looks = 0;
    table.beforeCall = () => {
      if (++looks % 7 === 0) table.lines.splice(1, COUNT, ...table.lines.slice(1).reverse());
    };
    failed(run, (place) => `No owner ${place} for $${place}.`);
    table.beforeCall = null;
    for (const cells of table.lines.slice(1)) {
      const place = Number(cells[0]?.slice('task '.length));
      expect(cells[4]).toBe(`Failed · AB-${place + 1} — No owner ${place} for $${place}.`);
    }
    expect(table.replacements.length).toBeLessThanOrEqual(10);
    expect(run.sheet.entries.every(({ status }) => status === 'Failed')).toBe(true);
  });

  it('are refused, with what is true of all, should the execution be killed before it has written them', () => {
    const table = sending();
    const run = runOn(table);
    table.writeColumn = () => {
      throw new Error('Killed.');
    };
    expect(() => failed(run, (place) => `No owner ${place}.`)).toThrow('Killed.');
    // The three largest groups were written by content, the others have their state and no reason of their own yet.
    expect(new Set(statuses(table).map((text) => text?.replace(/\d+/g, 'N')))).toEqual(
      new Set([
        'Failed · AB-N — No owner N.',
        'Failed · AB-N — LeadSquared refused this row. Select it and send it again to see why.',
      ]),
    );
  });

  it('keep the reference of their task, which stands in the words that they have, until they have new ones', () => {
    const words = 'to be looked up in LeadSquared. Ref ZZ-7';
    const table = FakeTable.marked([
      HEADER,
      ...Array.from({ length: 5 }, (_, place) =>
        line(`task ${place}`, `Unknown · AB-${place + 1} — ${words}`),
      ),
    ]);
    const run = runOn(table);
    table.writeColumn = () => {
      throw new Error('Killed.');
    };
    const told = run.sheet.entries.map(
      (entry, place) => [entry, { status: 'Unknown', reason: `not found. Ref ZZ-${place}` }] as const,
    );
    expect(() => transitionEach(run, 'lookUp', new Map(told))).toThrow('Killed.');
    for (const text of statuses(table)) expect(text).toMatch(/Ref ZZ-\d$/);
  });

  it('stay what somebody else has made of them', () => {
    const table = sending();
    const run = runOn(table);
    table.lines[1] = line('task 0', 'Created · AB-1', guid(1));
    table.lines[2] = line('task 1', 'mine');
    failed(run, (place) => `No owner ${place}.`);
    expect(statuses(table).slice(0, 3)).toEqual(['Created · AB-1', 'mine', 'Failed · AB-3 — No owner 2.']);
  });
});

describe('ids of tasks', () => {
  it('stand with their own tokens, and a row that was sorted into the way has its old one back', () => {
    const table = FakeTable.marked([
      HEADER,
      line('one', 'Sending · AB-1'),
      line('old', 'Created · ZZ-9', guid(9)),
      line('two', 'Sending · AB-2'),
    ]);
    const run = runOn(table);
    table.beforeWrite = () => {
      table.beforeWrite = null;
      table.lines.splice(1, 0, ...table.lines.splice(2, 1));
    };
    const ids = new Map(run.sheet.entries.map((entry, place) => [entry, guid(place + 1)]));
    expect(writeIds(run, ids).size).toBe(2);
    expect(table.lines.slice(1).map((cells) => cells.slice(4))).toEqual([
      ['Created · ZZ-9', guid(9)],
      ['Sending · AB-1', guid(1)],
      ['Sending · AB-2', guid(2)],
    ]);
  });

  it('replace what an execution that was killed left', () => {
    const left = `${guid(2)} ⟨AB-2⟩`;
    const table = FakeTable.marked([
      HEADER,
      line('one', 'Sending · AB-1', left),
      line('two', 'Sending · AB-2'),
    ]);
    const run = runOn(table);
    writeIds(run, new Map(run.sheet.entries.map((entry, place) => [entry, guid(place + 1)])));
    expect(table.lines.slice(1).map((cells) => cells[5])).toEqual([guid(1), guid(2)]);
  });

  it('that a kill left in rows of others are taken out, and Created rows that were hit are looked up', () => {
    const table = FakeTable.marked([
      HEADER,
      line('one', 'Created · AB-1', `${guid(2)} ⟨AB-2⟩`),
      line('two', 'Sending · AB-2', `${guid(2)} ⟨AB-2⟩`),
      line('old', 'Created · ZZ-9', `${guid(3)} ⟨AB-3⟩`),
      line('new', '', `${guid(4)} ⟨AB-4⟩`),
    ]);
    const run = runOn(table);
    clearMisplacedIds(run, loadEntries(run.sheet.cells, run.sheet.head, 'AB').misplaced);
    expect(run.sheet.entries.map(({ status }) => status)).toEqual(['Accepted', 'Sending']);
    expect(table.lines.slice(1).map((cells) => [cells[4]?.split(' — ')[0], cells[5]])).toEqual([
      ['Accepted · AB-1', ''],
      ['Sending · AB-2', ''],
      ['Accepted · ZZ-9', ''],
      ['', ''],
    ]);
  });

  it('are not written for rows that are gone', () => {
    const table = twoQueued();
    const run = runOn(table);
    table.lines.splice(1, 1);
    const written = writeIds(run, new Map(run.sheet.entries.map((entry, place) => [entry, guid(place + 1)])));
    expect([...written].map(({ key }) => key)).toEqual(['AB-2']);
    expect(table.lines.slice(1).map((cells) => cells[5])).toEqual([guid(2)]);
  });
});
