// Judges a chaos run by the sandbox's tasks, the sheet's cells and the input alone; it uses none of the add-on's functions.
import type { StoredTask } from '../../src/local/sandbox/state.ts';
import { markerIn } from './input.ts';
import type { Claim, Ledger } from './ledger.ts';
import { hasMark, isBeingDeleted, type SeenRow, type SeenSheet } from './sheet-reader.ts';
import { type Finding, group } from './verdict.ts';

export interface Evidence {
  readonly ledger: Ledger;
  readonly sheet: SeenSheet;
  readonly tasks: readonly StoredTask[];
  /** LeadSquared was made to refuse calls whose rows are in order, so Failed may be true of any row. */
  readonly refusedForNothing: boolean;
  /** A run was undone, so rows may say Deleted. */
  readonly undone: boolean;
}

/** The tasks of a marker: those that live, and all that ever did. */
interface Stored {
  readonly living: readonly StoredTask[];
  readonly ever: readonly StoredTask[];
}

/**
 * Every row that says Created must hold the id of a task of its own. Rows with one token may share it, and go on saying so after
 * an undo; one that says it is being deleted leaves open whether the task still lives.
 */
function judgeCreated(claim: Claim, rows: readonly SeenRow[], { living, ever }: Stored): Finding[] {
  const all = new Set(ever.map((task) => task.id));
  const free = new Set(living.map((task) => task.id));
  const isOwn = ({ status, taskId }: SeenRow) =>
    claim.twins > 0 || isBeingDeleted(status) ? all.has(taskId) : free.delete(taskId);
  return rows.flatMap((seen): Finding[] => {
    const { word, taskId, row, marker } = seen;
    if (word !== 'Created' || isOwn(seen)) return [];
    const what = `row ${row} ${marker} is Created with id "${taskId}"`;
    return living.length === 0
      ? [['lost', `${what}, but has no task`]]
      : [['wrongStatus', `${what}, which is not its task's`]];
  });
}

function judgeDoubtful(row: SeenRow, claim: Claim, spare: number): Finding[] {
  if (spare === 0 || claim.edited) return [];
  return [['wrongStatus', `row ${row.row} ${row.marker} is ${row.word}, but its task can be seen`]];
}

/** Whether a row without a task may say this although nothing is wrong with it. */
function isExcused(word: string, claim: Claim, { refusedForNothing, ledger }: Evidence): boolean {
  if (word === 'Invalid') return claim.damaged;
  if (word === 'Failed') return refusedForNothing || claim.twins > 0;
  return word === 'Skipped' && claim.rows > 1 && (claim.twins > 0 || !ledger.sendsEqualRows);
}

/** A row that has no task, by its own status. */
function judgeWithout(row: SeenRow, claim: Claim, spare: number, evidence: Evidence): Finding[] {
  const what = `row ${row.row} ${row.marker} is "${row.status.slice(0, 60)}"`;
  if (spare > 0) return [['wrongStatus', `${what}, but its task exists`]];
  if (row.word === 'Deleted' && evidence.undone) return [];
  if (claim.kind !== 'valid') {
    const mayBeInvalid = claim.kind === 'invalid' || claim.damaged;
    const expected = mayBeInvalid ? ['Invalid', 'Failed'] : ['Failed'];
    return expected.includes(row.word) ? [] : [['wrongStatus', `${what}, but the row is ${claim.kind}`]];
  }
  if (row.word === '') return [['lost', `${what}, a valid row that was not sent`]];
  return isExcused(row.word, claim, evidence) ? [] : [['wrongStatus', `${what}, but the row is valid`]];
}

/** Tasks that no row says it has; the rows in doubt may have them, and rows that claim to have none may not. */
function spareTasks(claim: Claim, rows: readonly SeenRow[], { living }: Stored, right: number): number {
  const created = rows.filter(({ word }) => word === 'Created');
  const ids = new Set(created.map(({ taskId }) => taskId));
  const held = claim.twins > 0 ? living.filter(({ id }) => ids.has(id)).length : created.length;
  return Math.max(0, Math.min(right, living.length) - held);
}

function judgeClaim(claim: Claim, rows: readonly SeenRow[], stored: Stored, evidence: Evidence): Finding[] {
  const found: Finding[] = judgeCreated(claim, rows, stored);
  const { living } = stored;
  const right = evidence.ledger.right(claim.marker);
  for (const task of living.slice(right)) {
    const what = `${claim.marker} has ${living.length} tasks, one of them made by call ${task.callNumber}`;
    found.push(['duplicated', what]);
  }
  let spare = spareTasks(claim, rows, stored, right);
  for (const row of rows) {
    if (row.word === 'Created') continue;
    if (row.word === 'Queued' || row.word === 'Sending') {
      found.push(['stuck', `row ${row.row} ${row.marker} is still ${row.word}`]);
      continue;
    }
    const isUnverified = row.word === 'Unknown' || row.word === 'Accepted';
    found.push(
      ...(isUnverified ? judgeDoubtful(row, claim, spare) : judgeWithout(row, claim, spare, evidence)),
    );
    spare = Math.max(0, spare - 1);
  }
  return found;
}

export function judge(evidence: Evidence): Finding[] {
  const { ledger, sheet, tasks } = evidence;
  const rows = group(sheet.rows, (row) => row.marker);
  const ever = group(tasks, (task) => markerIn(task.name));
  const living = group(
    tasks.filter((task) => task.deletedAt === null),
    (task) => markerIn(task.name),
  );
  const found = [...ledger.claims.values()].flatMap((claim) => {
    const { marker } = claim;
    const stored = { living: living.get(marker) ?? [], ever: ever.get(marker) ?? [] };
    return judgeClaim(claim, rows.get(marker) ?? [], stored, evidence);
  });
  const strayed = tasks.filter(({ name, description, location }) =>
    [name, description, location].some(hasMark),
  );
  for (const { name } of strayed) found.push(['wrongStatus', `"${name}" was sent with a text of the add-on`]);
  for (const [marker, some] of living) {
    if (!ledger.claims.has(marker)) found.push(['duplicated', `${some.length} tasks belong to no row`]);
  }
  return found;
}
