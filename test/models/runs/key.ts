// A short name for a world, the same for worlds that differ only in which of two equal rows is which.
import { type Cell, hasBit, type Row, type TaskId, type World } from './world.ts';

const WORDS: Readonly<Record<Cell['word'], string>> = {
  Queued: 'q',
  Sending: 's',
  Unknown: 'u',
  Created: 'c',
  Deleting: 'd',
  Deleted: 'x',
};
const STEPS = [
  'record',
  'tokens',
  'claim',
  'give back',
  'bits',
  'post',
  'apply',
  'verify',
  'end',
  'mark',
  'delete',
  'confirm',
];

/** Rows are named by how they are related, so that the name does not depend on their numbers. */
function nameOf(other: number, number: number, origin: number): string {
  return other === number ? '=' : other === origin ? '^' : '>';
}

function keyOfId(id: TaskId | null, number: number, origin: number): string {
  return id === null ? '' : nameOf(id.row, number, origin) + id.number;
}

function keyOfCell(cell: Cell | null, number: number, origin: number): string {
  if (cell === null) return '-';
  const { word, run, of, id, byUser } = cell;
  return WORDS[word] + run + nameOf(of, number, origin) + keyOfId(id, number, origin) + (byUser ? '!' : '');
}

function keyOfRow(world: World, row: Row, number: number): string {
  const { sheet, origin, cell, tasks, wishes, mayBeDoubted } = row;
  let key = `${sheet ?? '.'}${wishes}${mayBeDoubted ? 1 : 0}${keyOfCell(cell, number, origin)}`;
  for (const { account, run, isThere, isFree } of tasks)
    key += account + run + (isThere ? 1 : 0) + (isFree ? '?' : '');
  key += ',';
  for (const { spent, left } of world.runs)
    key += (hasBit(spent, number) ? 1 : 0) + (hasBit(left, number) ? 2 : 0);
  for (const worker of world.workers) {
    if (worker === null) continue;
    key +=
      (hasBit(worker.rows, number) ? 1 : 0) +
      (hasBit(worker.doubts, number) ? 2 : 0) +
      (worker.row === number ? 4 : 0);
  }
  const { version } = world;
  return version !== null && number < version.length
    ? `${key}/${keyOfCell(version[number] ?? null, number, origin)}`
    : key;
}

/** Equal for worlds between which nobody could tell. */
export function keyOf(world: World): string {
  const families: string[] = [];
  const copies: string[][] = [];
  for (const [number, row] of world.rows.entries()) {
    const key = keyOfRow(world, row, number);
    if (row.origin === number) families[number] = key;
    else {
      copies[row.origin] ??= [];
      copies[row.origin]?.push(key);
    }
  }
  for (const [origin, keys] of copies.entries())
    if (keys !== undefined) families[origin] += `(${keys.sort().join('|')}`;
  let key = families.sort().join(';');
  for (const { sheet, account, by, state, isListed, isToStop } of world.runs) {
    key += `#${sheet}${account}${by}${state === 'open' ? 1 : 0}${isListed ? 1 : 0}${isToStop ? 1 : 0}`;
  }
  for (const worker of world.workers) {
    if (worker === null) key += '_';
    else
      key += `@${worker.who}${worker.account}${STEPS.indexOf(worker.at)},${worker.run}${worker.isAgain ? '+' : ''}${worker.outcome}`;
  }
  const { kills, troubles, copies: copied, versions, clears, stops, undos } = world.used;
  return `${key}${world.keys.P}${world.sheets[0] === true ? 1 : 0}${world.sheets[1] === true ? 1 : 0}${kills}${troubles}${copied}${versions}${clears}${stops}${undos}`;
}
