// What people do between any two steps of an execution: to the sheets, to their keys, and to the runs.

import { beginResume, beginStart } from './begin.ts';
import type { RunRules } from './rules.ts';
import { beginUndo } from './undoing.ts';
import {
  type Cell,
  PEOPLE,
  type Person,
  type Row,
  type RunBounds,
  rowsOf,
  spend,
  type World,
  withRow,
  withRun,
  withWorker,
} from './world.ts';

interface Deed {
  readonly deed: string;
  readonly world: World | null;
}

const byUser = (cell: Cell | null): Cell | null => (cell === null ? null : { ...cell, byUser: true });

/** What a row becomes when the user writes over its status. */
function rewritten(row: Row, cell: Cell | null): Row {
  const isCleared = cell === null && row.cell !== null;
  const tasks = row.tasks.map((task) => ({ ...task, isFree: true }));
  return { ...row, cell: byUser(cell), tasks, wishes: row.wishes + (isCleared ? 1 : 0) };
}

/** A copy is asked for as a row of its own while nothing says that it was sent. */
function copyOf(row: Row, sheet: number): Row {
  const isNew = row.cell === null || row.cell.word === 'Queued';
  return { ...row, sheet, cell: byUser(row.cell), tasks: [], wishes: isNew ? 1 : 0, mayBeDoubted: false };
}

function sheetDeeds(world: World, bounds: RunBounds): Deed[] {
  const deeds: Deed[] = [];
  const copied = spend(world, 'copies', bounds);
  if (copied !== null) {
    for (const [at, row] of world.rows.entries()) {
      if (row.sheet === null || row.origin !== at) continue;
      deeds.push({
        deed: `row ${at} is copied`,
        world: { ...copied, rows: [...world.rows, copyOf(row, row.sheet)] },
      });
    }
    if (world.sheets[0] === true && bounds.rows[1] === 0 && world.sheets[1] === false) {
      const rows = [...world.rows, ...rowsOf(world, 0).map(([, row]) => copyOf(row, 1))];
      deeds.push({ deed: 'the sheet is duplicated', world: { ...copied, rows, sheets: [true, true] } });
    }
  }
  const cleared = spend(world, 'clears', bounds);
  for (const [at, row] of world.rows.entries()) {
    if (cleared === null || row.sheet === null || row.cell === null) continue;
    deeds.push({
      deed: `the status of row ${at} is cleared`,
      world: withRow(cleared, at, rewritten(row, null)),
    });
  }
  if (bounds.deletesSheets && world.sheets[0] === true) {
    const rows = world.rows.map((row) => (row.sheet === 0 ? { ...row, sheet: null, cell: null } : row));
    const gone = { ...world, rows, sheets: [false, world.sheets[1] ?? false] };
    deeds.push({ deed: 'the sheet is deleted', world: withWorker(gone, 0, null) });
  }
  return [...deeds, ...versionDeeds(world, bounds)];
}

function versionDeeds(world: World, bounds: RunBounds): Deed[] {
  if (world.sheets[0] !== true) return [];
  const { version } = world;
  if (version === null) {
    const kept = spend(world, 'versions', bounds);
    const cells = world.rows.map(({ sheet, cell }) => (sheet === 0 ? cell : null));
    // Of a sheet without tokens there is nothing to put back that the user could not clear.
    if (kept === null || cells.every((cell) => cell === null)) return [];
    return [{ deed: 'a version is kept', world: { ...kept, version: cells } }];
  }
  const rows = world.rows.map((row, at): Row => {
    if (row.sheet !== 0) return row;
    // Rows that came later are not in it.
    if (at >= version.length) return { ...row, sheet: null, cell: null };
    return rewritten(row, version[at] ?? null);
  });
  return [{ deed: 'the version is put back', world: { ...world, rows, version: null } }];
}

/** Whether the person may go on with a run, look it up, or undo it. */
function mayTouch(world: World, who: Person, run: number, asksNobody: boolean): boolean {
  return asksNobody || world.runs[run]?.account === world.keys[who];
}

function runDeeds(world: World, who: Person, rules: RunRules, bounds: RunBounds): Deed[] {
  const deeds: Deed[] = [];
  for (const [number, run] of world.runs.entries()) {
    const { sheet, state, by, isListed } = run;
    const isFree = world.workers[sheet] === null && world.sheets[sheet] === true;
    if (state === 'open' && isListed) {
      if (world.sheets[sheet] === false && by === who) {
        deeds.push({
          deed: `the clock ends run ${number} for ${who}`,
          world: withRun(world, number, { state: 'ended' }),
        });
      }
      const stopping = run.isToStop ? null : spend(world, 'stops', bounds);
      if (stopping !== null) {
        deeds.push({
          deed: `${who} stops run ${number}`,
          world: withRun(stopping, number, { isToStop: true }),
        });
      }
      if (!isFree || !mayTouch(world, who, number, rules.resumesForAnybody)) continue;
      if (by === who || rules.resumesForAnybody) {
        deeds.push({
          deed: `${who} goes on with run ${number}`,
          world: beginResume(world, who, number, world.keys[who], rules),
        });
      } else {
        deeds.push({ deed: `${who} takes run ${number} over`, world: withRun(world, number, { by: who }) });
      }
    }
    if (state !== 'ended' || !isFree || !mayTouch(world, who, number, rules.undoesForAnybody)) continue;
    const undoing = spend(world, 'undos', bounds);
    if (undoing !== null)
      deeds.push({ deed: `${who} undoes run ${number}`, world: beginUndo(undoing, who, number, rules) });
    if (world.runs.length < bounds.runs && !isStarting(world)) {
      deeds.push({
        deed: `${who} sends run ${number} again`,
        world: beginStart(world, who, sheet, number, rules),
      });
    }
  }
  return deeds;
}

/** Runs are counted when their records are written. */
const isStarting = ({ workers }: World) => workers.some((worker) => worker !== null && worker.run < 0);

/** Every deed of the people. */
export function deedsOf(world: World, rules: RunRules, bounds: RunBounds): Deed[] {
  const deeds = sheetDeeds(world, bounds);
  if (bounds.changesKeys) {
    const account = world.keys.P === 'A' ? 'B' : 'A';
    deeds.push({
      deed: `P sets keys of ${account}`,
      world: { ...world, keys: { ...world.keys, P: account } },
    });
  }
  for (const who of PEOPLE) {
    deeds.push(...runDeeds(world, who, rules, bounds));
    if (world.runs.length >= bounds.runs || isStarting(world)) continue;
    for (const sheet of [0, 1]) {
      if (world.workers[sheet] !== null || world.sheets[sheet] !== true) continue;
      deeds.push({
        deed: `${who} sends the new rows of sheet ${sheet}`,
        world: beginStart(world, who, sheet, null, rules),
      });
    }
  }
  return deeds;
}
