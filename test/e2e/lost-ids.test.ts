// Somebody has written over the ids of tasks: what works by them leaves these tasks alone, and says so.
import { afterEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { ask } from '../local/sandbox/calls.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  addRow,
  bookOf,
  columnOf,
  nameOf,
  plainRow,
  plainRows,
  putAt,
  shownAt,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { MINUTE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

/** Of eight tasks the ids of three rows are changed, and a fourth holds that of the fifth. */
async function openWithLostIds(): Promise<void> {
  bench = await openBench({ book: bookOf(plainRows(8)), sandbox: { replyForm: 'rows-array' } });
  await bench.send();
  const id = (row: number) => shownAt(bench.sheet, row, 'Task ID');
  putAt(bench.sheet, 2, 'Task ID', 'called her on Monday');
  putAt(bench.sheet, 3, 'Task ID', '');
  putAt(bench.sheet, 4, 'Task ID', `${id(4)}x`);
  putAt(bench.sheet, 6, 'Task ID', id(5));
}

const living = () => bench.account.tasks.filter(({ deletedAt }) => deletedAt === null).length;
const cell = () => `${String.fromCharCode(64 + columnOf(bench.sheet, 'Task ID'))}2`;

describe('tasks whose ids are not in their rows any more', () => {
  it('are left alone by an undo, which says where, before and after it', async () => {
    await openWithLostIds();
    const left = `4 rows say Created, but their own IDs are not in the column of task IDs any more, so their tasks are left alone: see from ${cell()} on.`;
    const said = await bench.tell('undoLastRun');
    expect(bench.ui.heard.map(({ text }) => text).join('\n')).toContain(`Delete 4 open tasks`);
    expect(bench.ui.heard.filter(({ text }) => text.includes(left)).length).toBeGreaterThan(0);
    expect(said).toContain(left);
    expect(living()).toBe(4);
    expect(tally(words(bench.sheet))).toEqual({ Created: 4, Deleted: 4 });
    expect(await bench.tell('undoLastRun')).toContain(left);
  });

  it('are not told as looked up, nor as linked', async () => {
    await openWithLostIds();
    expect(await bench.tell('refreshTaskProgress')).toContain(
      `5 rows say Created, but hold no task IDs of their own any more, so their tasks were not looked up: see from ${cell()} on.`,
    );
    // Whose task the shared ID is the IDs do not tell.
    expect([2, 3, 4, 5, 6].map((row) => shownAt(bench.sheet, row, 'Task progress'))).toEqual(
      Array(5).fill(''),
    );
    expect(shownAt(bench.sheet, 7, 'Task progress')).toMatch(/^Open · due/);
    expect(await bench.tell('linkTaskIds')).toContain(
      '3 rows say Created, but hold no task IDs any more, so there is nothing to link.',
    );
  });

  it('are named also where no other row has an id', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)), sandbox: { replyForm: 'rows-array' } });
    await bench.send();
    for (const row of [2, 3]) putAt(bench.sheet, row, 'Task ID', 'done');
    expect(await bench.tell('refreshTaskProgress')).toContain('hold no task IDs of their own any more.');
    expect(await bench.tell('linkTaskIds')).toContain('rows say Created, but hold no task IDs any more.');
  });
});

describe('an id that was changed into that of an equal task', () => {
  it.each([
    ['of a copied sheet', 'none'],
    ['of a copied sheet', 'auto'],
    ['of another run of the sheet', 'none'],
    ['of another run of the sheet', 'auto'],
  ])('%s is left alone by the undo, which deletes the others (references: %s)', async (where, place) => {
    bench = await openBench({ book: bookOf(plainRows(3)), sandbox: { replyForm: 'rows-array' } });
    await bench.set({ reference: { place } });
    await bench.send();
    const { sheet } = bench;
    const other = where === 'of a copied sheet' ? bench.workbook.duplicateSheet(sheet, false) : sheet;
    if (other === sheet) {
      addRow(sheet, plainRow(1));
      putAt(sheet, 5, 'Description', 'Bring the contract');
    } else {
      putAt(other, 2, 'Task status', '');
      putAt(other, 2, 'Task ID', '');
    }
    await bench.host.passTime(5 * MINUTE);
    await bench.set({ reference: { place } });
    await bench.send();
    const row = other === sheet ? 5 : 2;
    const id = shownAt(other, row, 'Task ID');
    expect(bench.account.tasks.map((task) => task.id)).toContain(id);
    bench.workbook.activate(sheet);
    putAt(sheet, 2, 'Task ID', id);
    const first = String(shownAt(sheet, 3, 'Task status').match(/[A-Z]{8}/)?.[0]);
    await bench.call('sidebarUndo', { runId: first });
    expect(shownAt(sheet, 2, 'Task status')).toContain('Created');
    expect(tally(words(sheet))).toMatchObject({ Deleted: 2 });
    expect(bench.account.tasks.find((task) => task.id === id)?.deletedAt).toBeNull();
    expect(living()).toBe(2);
  });
});

/** Of three tasks the id of the first row is changed into one that LeadSquared does not know. */
async function openWithUnknownId(): Promise<void> {
  bench = await openBench({ book: bookOf(plainRows(3)), sandbox: { replyForm: 'rows-array' } });
  await bench.send();
  putAt(bench.sheet, 2, 'Task ID', '00000000-1111-4222-8333-444444444444');
}

const deleteInLeadSquared = (name: string) => {
  const ids = bench.account.tasks.filter((task) => task.name === name).map(({ id }) => id);
  ask(bench.account, PATHS.deleteTasks, { TaskIds: ids }, bench.host.now());
};

describe('an id that was changed into one that LeadSquared does not know', () => {
  it('is no sign that the task is gone: the undo leaves it alone, and nothing is sent twice', async () => {
    await openWithUnknownId();
    const said = await bench.tell('undoLastRun');
    expect(said).toContain(
      'does not fit its row and may not be this run’s own, so it is left alone: see the id in',
    );
    expect(words(bench.sheet)).toEqual(['Created', 'Deleted', 'Deleted']);
    const left = bench.account.tasks.filter(({ deletedAt }) => deletedAt === null);
    expect(left.map(({ name }) => name)).toEqual([nameOf(1)]);
  });

  it('is not told as not found', async () => {
    await openWithUnknownId();
    await bench.host.passTime(10 * 60_000);
    expect(await bench.tell('refreshTaskProgress')).toContain('1 task could not be looked up');
    expect(shownAt(bench.sheet, 2, 'Task progress')).toBe('');
  });

  it('counts as gone once LeadSquared has no task that the row describes', async () => {
    await openWithUnknownId();
    deleteInLeadSquared(nameOf(1));
    await bench.host.passTime(10 * 60_000);
    expect(await bench.tell('refreshTaskProgress')).toContain('1 not found');
    await bench.tell('undoLastRun');
    expect(words(bench.sheet)).toEqual(['Deleted', 'Deleted', 'Deleted']);
  });
});

describe('ids that stand beside each other’s rows', () => {
  async function openSwapped(): Promise<void> {
    bench = await openBench({ book: bookOf(plainRows(4)), sandbox: { replyForm: 'rows-array' } });
    await bench.send();
    const [first, second] = [2, 3].map((row) => shownAt(bench.sheet, row, 'Task ID'));
    putAt(bench.sheet, 2, 'Task ID', second ?? '');
    putAt(bench.sheet, 3, 'Task ID', first ?? '');
  }
  const told = () => [2, 3, 4, 5].map((row) => shownAt(bench.sheet, row, 'Task progress').slice(0, 4));

  it('tell nothing of progress, and are named', async () => {
    await openSwapped();
    expect(await bench.tell('refreshTaskProgress')).toContain(
      '2 tasks could not be looked up, since LeadSquared does not show them where their rows say: see the IDs from',
    );
    expect(told()).toEqual(['', '', 'Open', 'Open']);
  });

  it('are not those of a row that was renamed since', async () => {
    bench = await openBench({ book: bookOf(plainRows(4)), sandbox: { replyForm: 'rows-array' } });
    await bench.send();
    putAt(bench.sheet, 2, 'Task name', 'Renamed by hand');
    await bench.tell('refreshTaskProgress');
    expect(told()).toEqual(['Open', 'Open', 'Open', 'Open']);
  });
});
