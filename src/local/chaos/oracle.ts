// Judges a chaos run by the sandbox's tasks, the sheet's cells and the input alone; it uses none of the add-on's functions.
import type { StoredTask } from '../leadsquared/state.ts';
import { markerIn } from './input.ts';
import type { Claim, Ledger } from './ledger.ts';
import type { SeenRow, SeenSheet } from './sheet-reader.ts';

/**
 * What can be wrong in the end, each counted per row or task:
 *
 * - lost: a row says Created and LeadSquared holds no task for it; or a valid row is blank although nothing kept it from
 *   being sent.
 * - duplicated: LeadSquared holds more tasks for a row than it has a right to.
 * - wrongStatus: the status contradicts LeadSquared: Failed, Invalid, Skipped or blank although the task is there; Created
 *   with another task's id; Failed or Invalid although nothing is wrong with the row; Unknown or Accepted although the
 *   task could be seen and matched, that is, the row reads as it was sent.
 * - stuck: still Queued or Sending.
 *
 * Unknown is true of a row without a task: nobody can prove that a call which was cut off did nothing.
 */
export interface Verdict {
  readonly lost: number;
  readonly duplicated: number;
  readonly wrongStatus: number;
  readonly stuck: number;
  /** One line for each thing that is wrong. */
  readonly what: readonly string[];
}

export interface Evidence {
  readonly ledger: Ledger;
  readonly sheet: SeenSheet;
  readonly tasks: readonly StoredTask[];
  /** LeadSquared was made to refuse calls whose rows are in order, so Failed may be true of any row. */
  readonly refusedForNothing: boolean;
}

type Wrong = Exclude<keyof Verdict, 'what'>;
type Finding = readonly [Wrong, string];

function group<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const same = groups.get(key(item));
    if (same === undefined) groups.set(key(item), [item]);
    else same.push(item);
  }
  return groups;
}

/** Every row that says Created must hold the id of a task of its own. */
function judgeCreated(rows: readonly SeenRow[], tasks: readonly StoredTask[]): Finding[] {
  const free = new Set(tasks.map((task) => task.id));
  return rows.flatMap(({ word, taskId, row, marker }): Finding[] => {
    if (word !== 'Created' || free.delete(taskId)) return [];
    const what = `row ${row} ${marker} is Created with id "${taskId}"`;
    return tasks.length === 0
      ? [['lost', `${what}, but has no task`]]
      : [['wrongStatus', `${what}, which is not its task's`]];
  });
}

function judgeDoubtful(row: SeenRow, claim: Claim, spare: number): Finding[] {
  if (spare === 0 || claim.edited) return [];
  return [['wrongStatus', `row ${row.row} ${row.marker} is ${row.word}, but its task can be seen`]];
}

/** A row that has no task, by its own status. */
function judgeWithout(row: SeenRow, claim: Claim, spare: number, evidence: Evidence): Finding[] {
  const what = `row ${row.row} ${row.marker} is "${row.status.slice(0, 60)}"`;
  if (spare > 0) return [['wrongStatus', `${what}, but its task exists`]];
  if (claim.kind !== 'valid') {
    const expected = claim.kind === 'invalid' ? ['Invalid', 'Failed'] : ['Failed'];
    return expected.includes(row.word) ? [] : [['wrongStatus', `${what}, but the row is ${claim.kind}`]];
  }
  if (row.word === '') return [['lost', `${what}, a valid row that was not sent`]];
  if (row.word === 'Failed' && evidence.refusedForNothing) return [];
  if (row.word === 'Skipped' && claim.rows > 1 && !evidence.ledger.sendsEqualRows) return [];
  return [['wrongStatus', `${what}, but the row is valid`]];
}

function judgeClaim(
  claim: Claim,
  rows: readonly SeenRow[],
  tasks: readonly StoredTask[],
  evidence: Evidence,
) {
  const found: Finding[] = judgeCreated(rows, tasks);
  const right = evidence.ledger.right(claim.marker);
  for (const task of tasks.slice(right))
    found.push([
      'duplicated',
      `${claim.marker} has ${tasks.length} tasks, the last made by call ${task.callNumber}`,
    ]);
  // Tasks that no row says it has; the rows in doubt may have them, and rows that claim to have none may not.
  let spare = Math.max(
    0,
    Math.min(right, tasks.length) - rows.filter(({ word }) => word === 'Created').length,
  );
  for (const row of rows) {
    if (row.word === 'Created') continue;
    if (row.word === 'Queued' || row.word === 'Sending') {
      found.push(['stuck', `row ${row.row} ${row.marker} is still ${row.word}`]);
      continue;
    }
    const isDoubtful = row.word === 'Unknown' || row.word === 'Accepted';
    found.push(
      ...(isDoubtful ? judgeDoubtful(row, claim, spare) : judgeWithout(row, claim, spare, evidence)),
    );
    spare = Math.max(0, spare - 1);
  }
  return found;
}

export function judge(evidence: Evidence): Verdict {
  const { ledger, sheet, tasks } = evidence;
  const rows = group(sheet.rows, (row) => row.marker);
  const stored = group(
    tasks.filter((task) => task.deletedAt === null),
    (task) => markerIn(task.name),
  );
  const found = [...ledger.claims.values()].flatMap((claim) =>
    judgeClaim(claim, rows.get(claim.marker) ?? [], stored.get(claim.marker) ?? [], evidence),
  );
  for (const [marker, some] of stored) {
    if (!ledger.claims.has(marker)) found.push(['duplicated', `${some.length} tasks belong to no row`]);
  }
  const count = (wrong: Wrong) => found.filter(([kind]) => kind === wrong).length;
  return {
    lost: count('lost'),
    duplicated: count('duplicated'),
    wrongStatus: count('wrongStatus'),
    stuck: count('stuck'),
    what: found.map(([kind, text]) => `${kind}: ${text}`),
  };
}
