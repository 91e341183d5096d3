// Changes of status cells by what they hold, as the add-on makes them: a token may stand in several rows that the user copied.
import { type Cell, type Row, rowsOf, type World } from './world.ts';

/** The rows of a sheet that bear a token in one of the states. */
export function bearers(
  world: World,
  sheet: number,
  run: number,
  of: number,
  words: readonly Cell['word'][],
): (readonly [number, Row])[] {
  return rowsOf(world, sheet).filter(
    ([, { cell }]) => cell !== null && cell.run === run && cell.of === of && words.includes(cell.word),
  );
}

function setCell(world: World, numbers: ReadonlySet<number>, change: (row: Row) => Partial<Row>): World {
  return {
    ...world,
    rows: world.rows.map((row, at) => (numbers.has(at) ? { ...row, ...change(row) } : row)),
  };
}

/** Gives all bearers of a token another cell; null makes them blank. */
export function changeCells(
  world: World,
  found: readonly (readonly [number, Row])[],
  cell: Omit<Cell, 'run' | 'of' | 'byUser'> | null,
): World {
  const numbers = new Set(found.map(([at]) => at));
  return setCell(world, numbers, (row) => ({
    cell:
      cell === null || row.cell === null
        ? null
        : { ...row.cell, ...cell, byUser: row.cell.byUser && cell.word === 'Unknown' },
  }));
}

/** Of several rows with one token the row itself, or else the upper one, is the run's; the others are new rows, which the user wants. */
export function dropCopies(world: World, sheet: number, run: number, of: number): World {
  const all = rowsOf(world, sheet).filter(([, { cell }]) => cell?.run === run && cell.of === of);
  if (all.length < 2) return world;
  const kept = all.find(([at]) => at === of) ?? all[0];
  const copies = new Set(all.flatMap(([at]) => (at === kept?.[0] ? [] : [at])));
  return setCell(world, copies, (row) => ({ cell: null, wishes: Math.max(1, row.wishes) }));
}
