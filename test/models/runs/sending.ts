// What an execution does step by step once it has begun a run, or goes on with one.
import { bearers, changeCells, dropCopies } from './cells.ts';
import { findTask } from './look-up.ts';
import type { RunRules } from './rules.ts';
import {
  bit,
  hasBit,
  type Row,
  type Run,
  type RunBounds,
  rowsOf,
  spend,
  type Worker,
  type World,
  withRow,
  withRun,
  withWorker,
} from './world.ts';

const FRESH = { spent: 0, left: 0 } as const;
const IN_DOUBT = ['Sending', 'Unknown'] as const;

/** Notes that rows of a sheet are not to be sent under the tokens that they bear. */
function spendTokens(world: World, sheet: number, rows: number, isLeftOut: boolean): World {
  if (isLeftOut) return world;
  let next = world;
  for (const [at, { cell }] of rowsOf(world, sheet)) {
    if (!hasBit(rows, at) || cell?.word !== 'Queued' || next.runs[cell.run] === undefined) continue;
    next = withRow(withSpent(next, cell.run, cell.of), at, { mayBeDoubted: true });
  }
  return next;
}

function withSpent(world: World, run: number, row: number): World {
  return withRun(world, run, { spent: (world.runs[run]?.spent ?? 0) | bit(row) });
}

/** Notes which rows the run is about to give back. */
function withLeft(world: World, sheet: number, { run, rows }: Worker): World {
  const tokens = rowsOf(world, sheet).flatMap(([at, { cell }]) =>
    hasBit(rows, at) && cell?.word === 'Queued' && cell.run === run ? [cell.of] : [],
  );
  return withRun(world, run, {
    left: tokens.reduce((bits, of) => bits | bit(of), world.runs[run]?.left ?? 0),
  });
}

const isNotSpending = ({ hasNoBits, notesOnlySent }: RunRules) => hasNoBits || notesOnlySent;

function record(world: World, sheet: number, worker: Worker, rules: RunRules): World {
  const { account, who } = worker;
  const made: Run = { sheet, account, by: who, state: 'open', isListed: true, isToStop: false, ...FRESH };
  if (rules.tokensFirst) return withWorker(withRun(world, worker.run, made), sheet, null);
  const taken = spendTokens(world, sheet, worker.rows, isNotSpending(rules));
  const others = rules.keepsOneRun ? taken.runs.map((old) => ({ ...old, isListed: false })) : taken.runs;
  const next = { ...taken, runs: [...others, made] };
  return withWorker(next, sheet, { ...worker, run: world.runs.length, at: 'tokens' });
}

function writeTokens(given: World, sheet: number, worker: Worker, rules: RunRules): World {
  const { account, who } = worker;
  const unwritten: Run = {
    sheet,
    account,
    by: who,
    state: 'unwritten',
    isListed: false,
    isToStop: false,
    ...FRESH,
  };
  const world = rules.tokensFirst ? { ...given, runs: [...given.runs, unwritten] } : given;
  const run = rules.tokensFirst ? given.runs.length : worker.run;
  const isMeant = ({ cell }: Row) => cell === null || cell.word === 'Queued' || cell.word === 'Deleted';
  const rows = world.rows.map((row, at): Row => {
    if (row.sheet !== sheet) return row;
    const token = { run, of: at, id: null };
    if (hasBit(worker.rows, at) && isMeant(row)) {
      const wishes = row.wishes + (worker.isAgain ? 1 : 0);
      return { ...row, wishes, cell: { ...token, word: 'Queued', byUser: false } };
    }
    const isDoubted = hasBit(worker.doubts, at) && row.cell !== null && !isSettled(row);
    return isDoubted
      ? { ...row, cell: { ...token, word: 'Unknown', byUser: row.cell?.byUser === true } }
      : row;
  });
  return withWorker({ ...world, rows }, sheet, rules.tokensFirst ? { ...worker, run, at: 'record' } : null);
}

const isSettled = ({ cell }: Row) =>
  cell?.word === 'Created' || cell?.word === 'Deleting' || cell?.word === 'Deleted';

/** The next row of the queue becomes Sending; without one the looking up begins. */
function claim(world: World, sheet: number, worker: Worker, rules: RunRules): World {
  const { run, rows } = worker;
  if (world.runs[run]?.isToStop === true) {
    const spent = spendTokens(world, sheet, rows, isNotSpending(rules));
    return withWorker(withLeft(spent, sheet, worker), sheet, { ...worker, at: 'give back' });
  }
  const at = [...world.rows.keys()].find((number) => hasBit(rows, number));
  if (at === undefined) return withWorker(world, sheet, { ...worker, at: 'verify' });
  const rest = rows & ~bit(at);
  const cell = world.rows[at]?.cell;
  const found = cell == null || cell.run !== run ? [] : bearers(world, sheet, run, cell.of, ['Queued']);
  // The user has taken it out of the run.
  if (cell == null || found.length === 0) return withWorker(world, sheet, { ...worker, rows: rest });
  const marked = dropCopies(changeCells(world, found, { word: 'Sending', id: null }), sheet, run, cell.of);
  const held = rowsOf(marked, sheet).find(([, row]) => row.cell?.run === run && row.cell.of === cell.of);
  if (held === undefined) return withWorker(marked, sheet, { ...worker, rows: rest });
  const claimed = withRow(marked, held[0], { mayBeDoubted: true });
  return withWorker(claimed, sheet, {
    ...worker,
    at: rules.hasNoBits || rules.notesAfterCall ? 'post' : 'bits',
    rows: rest & ~found.reduce((sum, [copy]) => sum | bit(copy), 0),
    row: held[0],
  });
}

function giveBack(world: World, sheet: number, worker: Worker): World {
  let next = world;
  for (const [at, { cell }] of rowsOf(world, sheet)) {
    if (!hasBit(worker.rows, at) || cell?.word !== 'Queued' || cell.run !== worker.run) continue;
    next = changeCells(next, bearers(next, sheet, worker.run, cell.of, ['Queued']), null);
  }
  return withWorker(next, sheet, { ...worker, rows: 0, at: 'verify' });
}

/** The token of the row in hand, which it has whatever the user has made of its cell meanwhile. */
function post(
  world: World,
  sheet: number,
  worker: Worker,
  isMade: boolean,
  outcome: Worker['outcome'],
): World {
  const row = world.rows[worker.row];
  if (row === undefined) return world;
  const isFree = row.cell?.word !== 'Sending' || row.cell.run !== worker.run;
  const task = { account: worker.account, run: worker.run, isThere: true, isFree };
  const made = isMade ? withRow(world, worker.row, { tasks: [...row.tasks, task] }) : world;
  return withWorker(made, sheet, { ...worker, at: 'apply', outcome });
}

function apply(given: World, sheet: number, worker: Worker, rules: RunRules): World {
  const { row, run, outcome } = worker;
  const of = tokenOf(given, worker);
  const world = rules.notesAfterCall ? withSpent(given, run, of) : given;
  const found = bearers(world, sheet, run, of, ['Sending']);
  const back = withWorker(world, sheet, { ...worker, at: 'claim', row: -1, outcome: '' });
  if (outcome === 'refused') {
    const spent = (world.runs[run]?.spent ?? 0) & ~bit(of);
    const queued = changeCells(withRun(back, run, { spent }), found, { word: 'Queued', id: null });
    const rows = found.length > 0 ? worker.rows | bit(found[0]?.[0] ?? row) : worker.rows;
    return withWorker(dropCopies(queued, sheet, run, of), sheet, {
      ...worker,
      at: 'claim',
      rows,
      row: -1,
      outcome: '',
    });
  }
  const id = { row, number: (world.rows[row]?.tasks.length ?? 1) - 1 };
  const cell =
    outcome === 'answered' ? ({ word: 'Created', id } as const) : ({ word: 'Unknown', id: null } as const);
  return dropCopies(changeCells(back, found, cell), sheet, run, of);
}

/** A row is queued under its own number, or was copied from the row that was. */
function tokenOf(world: World, { row, run }: Worker): number {
  const cell = world.rows[row]?.cell;
  return cell?.run === run ? cell.of : row;
}

/** @param isAnswered false when LeadSquared does not tell, which leaves the rows in doubt */
function verify(world: World, sheet: number, worker: Worker, isAnswered: boolean, rules: RunRules): World {
  let next = world;
  for (const [at, { cell }] of rowsOf(world, sheet)) {
    if (cell === null || cell.run !== worker.run || !IN_DOUBT.some((word) => word === cell.word)) continue;
    const found = bearers(next, sheet, worker.run, cell.of, IN_DOUBT);
    if (found.length === 0) continue;
    const id = isAnswered ? findTask(next, at, worker.account, rules) : null;
    next = changeCells(next, found, id === null ? { word: 'Unknown', id } : { word: 'Created', id });
    if (id !== null) next = dropCopies(next, sheet, worker.run, cell.of);
  }
  return withWorker(next, sheet, { ...worker, at: 'end' });
}

interface Step {
  readonly deed: string;
  readonly world: World | null;
}

/** What an execution that begins a run, or goes on with one, may do next. */
export function stepsOfSending(
  world: World,
  sheet: number,
  worker: Worker,
  rules: RunRules,
  bounds: RunBounds,
): Step[] {
  const to = (deed: string, next: World | null): Step => ({ deed, world: next });
  switch (worker.at) {
    case 'record':
      return [to('writes the record', record(world, sheet, worker, rules))];
    case 'tokens': {
      const written = writeTokens(world, sheet, worker, rules);
      const broken = rules.tokensFirst
        ? null
        : spend(withRun(written, worker.run, { state: 'ended' }), 'kills', bounds);
      return [to('writes tokens', written), to('writes tokens and breaks off', broken)];
    }
    case 'claim':
      return [
        to('claims', claim(world, sheet, worker, rules)),
        to('pauses', worker.rows === 0 ? null : withWorker(world, sheet, null)),
      ];
    case 'give back':
      return [to('gives rows back', giveBack(world, sheet, worker))];
    case 'bits': {
      const of = tokenOf(world, worker);
      return [
        to(
          'notes what it lets out',
          withWorker(withSpent(world, worker.run, of), sheet, { ...worker, at: 'post' }),
        ),
      ];
    }
    case 'post': {
      const trouble = spend(world, 'troubles', bounds);
      const troubled = (isMade: boolean, outcome: Worker['outcome']) =>
        trouble === null ? null : post(trouble, sheet, worker, isMade, outcome);
      return [
        to('calls', post(world, sheet, worker, true, 'answered')),
        to('calls, and the answer is lost', troubled(true, 'unanswered')),
        to('calls in vain without an answer', troubled(false, 'unanswered')),
        to('calls too often', troubled(false, 'refused')),
      ];
    }
    case 'apply':
      return [to('writes what came of it', apply(world, sheet, worker, rules))];
    case 'verify': {
      const trouble = spend(world, 'troubles', bounds);
      return [
        to('looks up', verify(world, sheet, worker, true, rules)),
        to('looks up in vain', trouble === null ? null : verify(trouble, sheet, worker, false, rules)),
      ];
    }
    case 'end':
      return [to('ends the run', withWorker(withRun(world, worker.run, { state: 'ended' }), sheet, null))];
    default:
      return [];
  }
}
