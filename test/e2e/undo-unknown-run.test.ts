// Rows that came in doubt from a file or a run that nobody here knows: their tasks are found, but an undo leaves them to whoever made them.
import { afterEach, expect, it } from 'vitest';
import { makeRunId } from '../../src/core/token.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { ask } from '../local/sandbox/calls.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  addRow,
  bookOf,
  columnOf,
  HEADER,
  nameOf,
  plainRow,
  plainRows,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 3;

/** What `plainRow` says, as another file's run has sent it. */
function makeElsewhere(): void {
  const TaskList = Array.from({ length: ROWS }, (_, place) => ({
    Name: nameOf(place + 1),
    TaskType: { Name: 'Meeting' },
    OwnerEmailAddress: 'kavya.rao@example.com',
    DueDate: `2029-03-0${place + 2} ${String(4 + place + 1).padStart(2, '0')}:00:00`,
    RelatedEntity: 0,
    RelatedEntityId: '',
  }));
  ask(bench.account, PATHS.bulkCreate, { TaskList }, bench.host.now());
}

it('an undo deletes the tasks of the run’s own rows, and none of those that came from elsewhere', async () => {
  const id = 'the-file';
  // An id of this file, as that of a run which is not remembered any more, or of a file that was opened once more.
  const run = makeRunId(() => '00000abc', id, new Set());
  bench = await openBench({
    book: bookOf(plainRows(ROWS), { id, header: [...HEADER, 'Task status', 'Task ID'] }),
  });
  const { sheet } = bench;
  for (let row = 2; row < 2 + ROWS; row++)
    sheet.typeCell(row, columnOf(sheet, 'Task status'), `Accepted · ${run}-${row - 1}`);
  makeElsewhere();
  await bench.host.passTime(60_000);
  addRow(bench.sheet, plainRow(9));
  await bench.send();
  expect(tally(words(bench.sheet))).toEqual({ Created: ROWS + 1 });
  expect(bench.account.tasks).toHaveLength(ROWS + 1);
  const said = await bench.tell('undoLastRun');
  const living = bench.account.tasks.filter(({ deletedAt }) => deletedAt === null);
  expect(living.map(({ name }) => name).sort()).toEqual(
    Array.from({ length: ROWS }, (_, place) => nameOf(place + 1)).sort(),
  );
  expect(tally(words(bench.sheet))).toEqual({ Created: ROWS, Deleted: 1 });
  expect(said).toMatch(/1 task was deleted.*3 tasks do not fit their rows.*left alone/s);
});
