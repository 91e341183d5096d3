// Somebody has written over the ids of tasks: what works by them leaves these tasks alone, and says so.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, columnOf, plainRows, putAt, shownAt, tally, words } from '../support/sheet-of-tasks.ts';

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
      `4 rows say Created, but hold no task IDs of their own any more, so their tasks were not looked up: see from ${cell()} on.`,
    );
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
