// Judges a result against what the account holds, row by row; it shares nothing with the command but the form of its files.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Row } from './scenario.ts';

export interface Task {
  readonly id: string;
  readonly name: string;
}

export interface Told {
  readonly status: string;
  readonly id: string;
}

/** What is wrong, one line each; `doubtful` rows say that nobody knows, and their task exists or not. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  readonly untrue: readonly string[];
  readonly doubtful: readonly string[];
}

/** Words of rows that may have left. */
const MAY_HAVE_LEFT = /^(?:Sending|Accepted|Created|Unknown|Failed)\b/;

/** What a result file, with the small file beside it, tells of each row by its name; null when there is no result. */
export function readTold(result: string): Map<string, Told> | null {
  if (!existsSync(result)) return null;
  const lines: string[][] = parse(readFileSync(result), { bom: true });
  const [header = [], ...rows] = lines;
  const [status, id] = [header.indexOf('Task status'), header.indexOf('Task ID')];
  const changed = new Map<number, Told>();
  const state: unknown = JSON.parse(readFileSync(`${result}.state.json`, 'utf8'));
  if (typeof state === 'object' && state !== null && 'rows' in state && Array.isArray(state.rows)) {
    for (const row of state.rows) changed.set(row.row, { status: row.status, id: row.id });
  }
  return new Map(
    rows.map((cells, place) => {
      const told = { status: cells[status] ?? '', id: cells[id] ?? '' };
      return [cells[0] ?? '', changed.get(place + 2) ?? told];
    }),
  );
}

/** Whether a row says that nobody knows. */
export function isDoubtful(status: string): boolean {
  return /^(?:Unknown|Accepted)\b/.test(status);
}

function tasksByName(tasks: readonly Task[]): Map<string, Task[]> {
  const byName = new Map<string, Task[]>();
  for (const task of tasks) byName.set(task.name, [...(byName.get(task.name) ?? []), task]);
  return byName;
}

/** What is untrue right after a kill: a task whose row does not say that it may have left, and an id of another task. */
export function judgeKilled(told: ReadonlyMap<string, Told> | null, tasks: readonly Task[]): string[] {
  const byName = tasksByName(tasks);
  const silent = tasks.flatMap(({ name }) => {
    const { status = '' } = told?.get(name) ?? {};
    return MAY_HAVE_LEFT.test(status) ? [] : [`${name} has a task, and its row says "${status}".`];
  });
  const foreign = [...(told ?? [])].flatMap(([name, { status, id }]) => {
    const isOwn = byName.get(name)?.some((task) => task.id === id) === true;
    return status.startsWith('Created') && id !== '' && !isOwn ? [`${name} has another task's id.`] : [];
  });
  return [...silent, ...foreign];
}

/** What is wrong when a sending has come to its end. */
export function judgeEnded(
  rows: readonly Row[],
  told: ReadonlyMap<string, Told> | null,
  tasks: readonly Task[],
): Verdict {
  const byName = tasksByName(tasks);
  const verdict = {
    lost: [] as string[],
    twice: [] as string[],
    untrue: [] as string[],
    doubtful: [] as string[],
  };
  for (const { name, isGood } of rows) {
    const own = byName.get(name) ?? [];
    const { status, id } = told?.get(name) ?? { status: '', id: '' };
    const line = `${name} has ${own.length} tasks (${own.map((task) => task.id).join(', ')}), and says "${status}" ${id}`;
    if (own.length > 1) verdict.twice.push(line);
    const isInDoubt = isDoubtful(status);
    // A receipt does not tell of a row that LeadSquared leaves out, so doubt is the truth about it.
    if (isInDoubt && isGood) verdict.doubtful.push(line);
    else if (isGood && own.length === 0) verdict.lost.push(line);
    const saysTask = status.startsWith('Created');
    if (saysTask ? !own.some((task) => task.id === id) : own.length > 0 && !isInDoubt) {
      verdict.untrue.push(line);
    }
    if (!isGood && own.length > 0) verdict.untrue.push(line);
  }
  return verdict;
}
