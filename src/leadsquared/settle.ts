// Decides which tasks are whose among groups that are alike: what is not forced by the tasks that were found stays in doubt.
import type { RowGroup, TaskGroup } from './alike.ts';
import type { TimeFit } from './fits.ts';
import type { Match } from './search.ts';

/** What is decided of one group of rows. */
export type Verdict =
  /** Each row of the group has one of these tasks, whichever. */
  { readonly kind: 'found'; readonly tasks: readonly TaskGroup[] } | Exclude<Match, { kind: 'found' }>;

type Links = Map<RowGroup, Set<TaskGroup>>;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const countRows = (groups: Iterable<RowGroup>): number => sum([...groups].map(({ rows }) => rows.length));
const countTasks = (groups: Iterable<TaskGroup>): number => sum([...groups].map(({ found }) => found.length));

/** Rows and tasks that hang together by what may belong to what. */
interface Island {
  readonly rows: Set<RowGroup>;
  readonly tasks: Set<TaskGroup>;
}

function islandOf(start: RowGroup, seen: Set<RowGroup>): Island {
  const island: Island = { rows: new Set([start]), tasks: new Set() };
  seen.add(start);
  // A set that grows while it is walked is walked to its end.
  for (const row of island.rows) {
    for (const tasks of row.tasks.keys()) {
      if (island.tasks.has(tasks)) continue;
      island.tasks.add(tasks);
      for (const other of tasks.rows) {
        seen.add(other);
        island.rows.add(other);
      }
    }
  }
  return island;
}

interface Peeled {
  readonly found: ReadonlyMap<RowGroup, readonly TaskGroup[]>;
  /** Rows that no task forces, and tasks that are no row's yet. */
  readonly rows: ReadonlySet<RowGroup>;
  readonly tasks: ReadonlySet<TaskGroup>;
  /** True when a task is left over, so that a foreign one is among them. */
  hasForeign: boolean;
}

/**
 * Gives the tasks that can be only one group's to that group, as soon as they are as many as its rows: then the group needs no
 * other ones, so others can be only one group's in their turn. Rows that another file has sent, or that have lost their token, are
 * given none: nobody here knows whose hands sent them, or when.
 */
function peel(island: Island, links: Links): Peeled {
  const found = new Map<RowGroup, TaskGroup[]>();
  const owners = new Map<TaskGroup, Set<RowGroup>>();
  for (const tasks of island.tasks) owners.set(tasks, new Set());
  for (const [row, all] of links) for (const tasks of all) owners.get(tasks)?.add(row);
  const own = new Map<RowGroup, TaskGroup[]>();
  const full: RowGroup[] = [];
  let hasForeign = false;
  const settle = (tasks: TaskGroup) => {
    const [row, ...others] = owners.get(tasks) ?? [];
    if (row === undefined) hasForeign = true;
    if (row === undefined || others.length > 0 || tasks.shared) return;
    const all = [...(own.get(row) ?? []), tasks];
    own.set(row, all);
    const count = countTasks(all);
    if (count > row.rows.length) hasForeign = true;
    else if (count === row.rows.length && !row.first.isForeign && row.first.isTokenless !== true)
      full.push(row);
  };
  for (const tasks of island.tasks) settle(tasks);
  for (let row = full.pop(); row !== undefined; row = full.pop()) {
    const taken = own.get(row) ?? [];
    found.set(row, taken);
    for (const tasks of taken) owners.delete(tasks);
    for (const tasks of links.get(row) ?? []) if (owners.get(tasks)?.delete(row)) settle(tasks);
  }
  const rows = new Set([...island.rows].filter((row) => !found.has(row)));
  return { found, rows, tasks: new Set(owners.keys()), hasForeign };
}

const without = <T>(set: ReadonlySet<T>, others: ReadonlySet<T>): Set<T> =>
  new Set([...set].filter((each) => !others.has(each)));

function linksOf(rows: Iterable<RowGroup>, fits: readonly TimeFit[]): Links {
  return new Map(
    [...rows].map((row) => {
      const tasks = [...row.tasks].filter(([, fit]) => fits.includes(fit)).map(([each]) => each);
      return [row, new Set(tasks)];
    }),
  );
}

/** The ways in which times may have been kept, the likeliest first: an account has one of them for all its tasks. */
const READINGS: readonly (readonly TimeFit[])[] = [['exact'], ['before'], ['exact', 'before']];

/** Where there is a task for each row, pairs that cross in time win nothing: the likeliest reading that explains all of them. */
function peelByReading(island: Island): Peeled | null {
  if (countRows(island.rows) !== countTasks(island.tasks)) return null;
  for (const fits of READINGS) {
    const peeled = peel(island, linksOf(island.rows, fits));
    if (!peeled.hasForeign && peeled.rows.size === 0 && peeled.tasks.size === 0) return peeled;
  }
  return null;
}

function inDoubt(row: RowGroup, { rows, tasks }: Island): Verdict {
  if (row.crowd > 0) return { kind: 'ambiguous', tasks: row.crowd, rows: row.rows.length };
  const own = [...row.tasks.keys()].filter((each) => tasks.has(each));
  if (own.length === 0) return { kind: 'none' };
  const rivals = new Set(own.flatMap((each) => [...each.rows].filter((other) => rows.has(other))));
  const among = { kind: 'ambiguous', tasks: countTasks(own), rows: countRows(rivals) } as const;
  return row.first.isForeign ? { ...among, isForeign: true } : among;
}

function settleIsland(island: Island, verdicts: Map<RowGroup, Verdict>): void {
  const all = peel(island, linksOf(island.rows, ['exact', 'before', 'near']));
  // More tasks than rows: one of them is somebody else's, and nothing tells which.
  if (all.hasForeign || countTasks(island.tasks) > countRows(island.rows)) {
    for (const row of island.rows) verdicts.set(row, inDoubt(row, island));
    return;
  }
  const rest: Island = { rows: without(island.rows, new Set(all.found.keys())), tasks: new Set(all.tasks) };
  const read = rest.rows.size === 0 ? null : peelByReading(rest);
  const found = new Map([...all.found, ...(read?.found ?? [])]);
  for (const row of island.rows) {
    const tasks = found.get(row);
    verdicts.set(row, tasks === undefined ? inDoubt(row, rest) : { kind: 'found', tasks });
  }
}

/** What is certain of each group of rows, on the ground that every task found that may be one of the rows' is. */
export function settleAlike(groups: readonly RowGroup[]): ReadonlyMap<RowGroup, Verdict> {
  const verdicts = new Map<RowGroup, Verdict>();
  const seen = new Set<RowGroup>();
  for (const group of groups) if (!seen.has(group)) settleIsland(islandOf(group, seen), verdicts);
  return verdicts;
}
