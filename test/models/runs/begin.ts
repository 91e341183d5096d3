// How an execution begins a run, and how it takes one up: which rows it means.
import { placeOf } from './places.ts';
import type { RunRules } from './rules.ts';
import { type Account, bit, hasBit, type Person, rowsOf, type World, withRow, withWorker } from './world.ts';

const IDLE = { run: -1, rows: 0, isAgain: false, doubts: 0, row: -1, outcome: '' } as const;

/** Which rows a new run would take; `again` takes those of an undone run. */
export function beginStart(
  world: World,
  who: Person,
  sheet: number,
  again: number | null,
  rules: RunRules,
): World | null {
  const account = world.keys[who];
  let rows = 0;
  let doubts = 0;
  for (const [at, row] of rowsOf(world, sheet)) {
    if (again !== null) {
      if (row.cell?.word !== 'Deleted' || row.cell.run !== again) continue;
      rows |= bit(at);
      continue;
    }
    const place = placeOf(world, row, account, rules);
    if (place === 'new') rows |= bit(at);
    if (place === 'doubt') doubts |= bit(at);
  }
  if (rows === 0 && doubts === 0) return null;
  const at = rules.tokensFirst ? 'tokens' : 'record';
  return withWorker(world, sheet, { ...IDLE, who, account, at, rows, isAgain: again !== null, doubts });
}

/** @param account that of the keys */
export function beginResume(
  world: World,
  who: Person,
  number: number,
  account: Account,
  rules: RunRules,
): World | null {
  const run = world.runs[number];
  if (run === undefined) return null;
  let next = world;
  let rows = 0;
  for (const [at, row] of rowsOf(world, run.sheet)) {
    const { cell } = row;
    if (cell === null || cell.run !== number || cell.word !== 'Queued') continue;
    // Nobody can have sent it meanwhile: no run has begun.
    const isAlone = rules.givesBackLate || number === world.runs.length - 1;
    if (isAlone && hasBit(run.left, cell.of)) next = withRow(next, at, { cell: null });
    // It was let out, or left the run, before the user put an older version back.
    else if (hasBit(run.spent, cell.of)) next = withRow(next, at, { cell: { ...cell, word: 'Unknown' } });
    else rows |= bit(at);
  }
  return withWorker(next, run.sheet, { ...IDLE, who, account, at: 'claim', run: number, rows });
}
