// What an execution does step by step when it undoes a run.
import { bearers, changeCells } from './cells.ts';
import type { RunRules } from './rules.ts';
import {
  bit,
  type Cell,
  hasBit,
  type Person,
  type Row,
  rowsOf,
  taskOf,
  type Worker,
  type World,
  withWorker,
} from './world.ts';

const UNDONE = ['Created', 'Deleting'] as const;

/** Whether an undo of the run with these keys looks at the row. */
function isMeant(world: World, { cell }: Row, run: number, rules: RunRules): boolean {
  if (cell === null || cell.id === null) return false;
  if (cell.run === run) return cell.word === 'Created' || cell.word === 'Deleting';
  const isSameAccount = world.runs[cell.run]?.account === world.runs[run]?.account;
  return cell.word === 'Deleting' && (isSameAccount || rules.settlesAnyAccount);
}

/** Null when there is nothing to undo. */
export function beginUndo(world: World, who: Person, run: number, rules: RunRules): World | null {
  const sheet = world.runs[run]?.sheet ?? -1;
  const rows = rowsOf(world, sheet).reduce(
    (sum, [at, row]) => (isMeant(world, row, run, rules) ? sum | bit(at) : sum),
    0,
  );
  if (rows === 0) return null;
  const account = world.keys[who];
  return withWorker(world, sheet, {
    who,
    account,
    at: 'mark',
    run,
    rows,
    isAgain: false,
    doubts: 0,
    row: -1,
    outcome: '',
  });
}

/** What these keys show of the row's task. */
function isSeen(world: World, cell: Cell, { account }: Worker): boolean {
  const task = cell.id === null ? undefined : taskOf(world, cell.id);
  return task?.isThere === true && task.account === account;
}

function each(
  world: World,
  sheet: number,
  worker: Worker,
  change: (next: World, cell: Cell) => World,
): World {
  let next = world;
  for (const [at] of rowsOf(world, sheet)) {
    const cell = next.rows[at]?.cell ?? null;
    const isOne = cell !== null && hasBit(worker.rows, at) && UNDONE.some((word) => word === cell.word);
    if (isOne && cell.id !== null) next = change(next, cell);
  }
  return next;
}

/** Gives all rows with the token another word; the ones that say Deleted keep in mind which task is meant to be gone. */
function say(world: World, sheet: number, cell: Cell, word: Cell['word']): World {
  return changeCells(world, bearers(world, sheet, cell.run, cell.of, UNDONE), { word, id: cell.id });
}

function deleteTask(world: World, { id }: Cell, { account }: Worker): World {
  const rows = world.rows.map((row, at) =>
    at !== id?.row
      ? row
      : {
          ...row,
          tasks: row.tasks.map((task, place) =>
            place === id.number && task.account === account ? { ...task, isThere: false } : task,
          ),
        },
  );
  return { ...world, rows };
}

/** What an execution that undoes a run does next; null when it is none. */
export function stepOfUndo(
  world: World,
  sheet: number,
  worker: Worker,
): { deed: string; world: World } | null {
  const go = (next: World, at: Worker['at']) => withWorker(next, sheet, { ...worker, at });
  const settle = (next: World, cell: Cell, otherwise: 'Created' | 'Deleting') =>
    say(next, sheet, cell, isSeen(next, cell, worker) ? otherwise : 'Deleted');
  switch (worker.at) {
    case 'mark':
      return {
        deed: 'marks what it deletes',
        world: go(
          each(world, sheet, worker, (next, cell) => settle(next, cell, 'Deleting')),
          'delete',
        ),
      };
    case 'delete':
      return {
        deed: 'deletes',
        world: go(
          each(world, sheet, worker, (next, cell) =>
            cell.word === 'Deleting' ? deleteTask(next, cell, worker) : next,
          ),
          'confirm',
        ),
      };
    case 'confirm':
      return {
        deed: 'sees what is gone',
        world: withWorker(
          each(world, sheet, worker, (next, cell) =>
            cell.word === 'Deleting' ? settle(next, cell, 'Deleting') : next,
          ),
          sheet,
          null,
        ),
      };
    default:
      return null;
  }
}
