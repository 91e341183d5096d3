// Judges a sheet after sending, by the account's tasks, the sheet's cells and what was typed in; it uses none of the add-on's functions.
import type { StoredTask } from '../../../src/local/sandbox/state.ts';
import type { TaskJson } from './expected-json.ts';
import type { Claim, Ledger } from './ledger.ts';
import { hasMark, isBeingDeleted, type SeenRow, type SeenSheet } from './reading.ts';
import { isOdd, isOnItsWay, isUnverified, mayHaveTask } from './status-forms.ts';
import { type Finding, group } from './verdict.ts';

export interface Evidence {
  readonly ledger: Ledger;
  readonly sheet: SeenSheet;
  readonly tasks: readonly StoredTask[];
  /** The marker in a task's name. */
  readonly markerIn: (name: string) => string;
  /** What LeadSquared should have been told about a row that nobody changed since; nothing is compared without it. */
  readonly contentOf?: (row: SeenRow) => TaskJson;
  /** Tasks that are deleted later than this still live. */
  readonly now?: number;
  readonly allows: Allowances;
}

/** What may be true of a sheet although it would be wrong after a run that nobody disturbed. */
export interface Allowances {
  /** Rows may be Accepted or Unknown: never, only while their task cannot be seen, or at any time. */
  readonly unverified: 'never' | 'unseen' | 'always';
  /** Rows may be Queued or Sending: a run was cut off or paused. */
  readonly waiting?: boolean;
  /** An execution was cut off just before, so an unverified row or one that is Deleted may hold the id of its own task. */
  readonly cutOff?: boolean;
  /** A run was undone, so rows may say Deleted. */
  readonly undone?: boolean;
  /** LeadSquared was made to refuse calls whose rows are in order, so Failed may be true of any row. */
  readonly refusedForNothing?: boolean;
}

/** Tasks that live, and all that ever did. */
interface Stored {
  readonly living: readonly StoredTask[];
  readonly ever: readonly StoredTask[];
}

interface Case extends Evidence {
  readonly all: Stored;
  readonly byId: ReadonlyMap<string, StoredTask>;
  /** How many rows say that they are Created with an id. */
  readonly holders: ReadonlyMap<string, number>;
}

const nameOf = ({ row, marker }: SeenRow) => `Row ${row} (${marker})`;
/** What a row says of a task that may as well be another row's. */
const LOOKS_THE_SAME = / looks? the same as /;

const wrong = (text: string): Finding => ['wrongStatus', text];

function judgeForm(row: SeenRow, { allows, byId, all, markerIn }: Case, claim: Claim): Finding[] {
  const found: Finding[] = [];
  const where = nameOf(row);
  if (isOdd(row, allows.undone === true)) found.push(wrong(`${where} has an odd status: "${row.status}".`));
  if (row.word === 'Created' || row.taskId === '' || claim.copiedRows > 0) return found;
  const task = byId.get(row.taskId);
  const isOwn = task !== undefined && markerIn(task.name) === row.marker;
  const isLeftUnverified = mayHaveTask(row) && (allows.cutOff === true || claim.edited);
  const isGone = task !== undefined && !all.living.includes(task);
  const isLeftDeleted = row.word === 'Deleted' && allows.cutOff === true && isGone;
  // What the user changed after it was sent cannot be looked up any more, so an id stays that was written before a cut.
  const mayHoldIt = isOwn && (isLeftUnverified || isLeftDeleted);
  if (!mayHoldIt) found.push(wrong(`${where} is ${row.word || 'blank'} but has the Task ID ${row.taskId}.`));
  return found;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(pairs.map(([key, inner]) => [key, sorted(inner)]));
}

/** What a task was told beside its reference, which the add-on adds where it thinks best. */
function withoutReference(sent: TaskJson): TaskJson {
  const { Description, ...others } = sent;
  if (typeof Description !== 'string') return sent;
  const own = Description.replace(/(?:^|\n)Ref [A-Z0-9]{1,12}-\d+$/, '');
  return own === '' ? others : { ...others, Description: own };
}

/** The task must hold what the row reads, unless somebody changed the row. */
function judgeContent(row: SeenRow, claim: Claim, { byId, contentOf }: Case): Finding[] {
  const task = byId.get(row.taskId);
  if (task === undefined || contentOf === undefined || claim.edited) return [];
  const [wanted, got] = [contentOf(row), withoutReference(task.sent)].map((json) =>
    JSON.stringify(sorted(json)),
  );
  return wanted === got ? [] : [wrong(`${nameOf(row)} says ${wanted} but LeadSquared was told ${got}.`)];
}

function whyNotOwn({ taskId }: SeenRow, { byId, holders, all }: Case): string {
  const task = byId.get(taskId);
  if (task === undefined) return `is Created as ${taskId}, which LeadSquared does not hold.`;
  if ((holders.get(taskId) ?? 0) > 1) return `has a Task ID that another row has too: ${taskId}.`;
  if (!all.living.includes(task)) return `is Created as ${taskId}, but its task is gone.`;
  return `is Created as ${taskId}, which is another row’s task.`;
}

/**
 * Every row that says Created must hold the id of a task of its own. Rows with one token may share it, and say so still after
 * an undo; one that says it is being deleted leaves open whether the task still lives.
 */
function judgeCreated(claim: Claim, rows: readonly SeenRow[], stored: Stored, whole: Case): Finding[] {
  const { living, ever } = claim.renamed ? whole.all : stored;
  const known = new Set(ever.map((task) => task.id));
  const free = new Set(living.map((task) => task.id));
  const isOwn = ({ status, taskId }: SeenRow) => {
    if (claim.copiedRows > 0 || isBeingDeleted(status)) return known.has(taskId);
    return free.delete(taskId) && !(claim.renamed && (whole.holders.get(taskId) ?? 0) > 1);
  };
  return rows.flatMap((row): Finding[] => {
    if (row.word !== 'Created') return [];
    if (isOwn(row)) return judgeContent(row, claim, whole);
    const kind = stored.living.length === 0 ? 'lost' : 'wrongStatus';
    return [[kind, `${nameOf(row)} ${whyNotOwn(row, whole)}`]];
  });
}

/** A row that nobody has verified. @param spare tasks that no row before it says it has */
function judgeUnverified(row: SeenRow, claim: Claim, spare: number, { unverified }: Allowances): Finding[] {
  if (unverified === 'never') return [wrong(`${nameOf(row)} is ${row.status}.`)];
  if (unverified === 'always' || spare === 0 || claim.edited) return [];
  // Rows that are alike share what was found, where that is less than there are rows.
  if (claim.rows > 1 && LOOKS_THE_SAME.test(row.status)) return [];
  return [wrong(`${nameOf(row)} is ${row.word}, but its task can be seen.`)];
}

/** Whether a row without a task may say this although nothing is wrong with it. */
function isExcused(word: string, claim: Claim, { allows, ledger }: Case): boolean {
  if (word === 'Invalid') return claim.damaged;
  if (word === 'Failed') return allows.refusedForNothing === true || claim.copiedRows > 0;
  return word === 'Skipped' && claim.rows > 1 && (claim.copiedRows > 0 || !ledger.sendsEqualRows);
}

/** A row that has no task, by its own status. */
function judgeWithout(row: SeenRow, claim: Claim, spare: number, held: string, whole: Case): Finding[] {
  const what = `${nameOf(row)} is "${row.status.slice(0, 60)}"`;
  if (spare > 0) return [wrong(`${what}, but ${held}`)];
  // What a row must not say at all is told already.
  if (claim.kind === 'any' || row.word === 'Deleted') return [];
  if (claim.kind !== 'valid') {
    const mayBeInvalid = claim.kind === 'invalid' || claim.damaged;
    const expected = mayBeInvalid ? ['Invalid', 'Failed'] : ['Failed'];
    return expected.includes(row.word) ? [] : [wrong(`${what}, but the row is ${claim.kind}.`)];
  }
  if (row.word === '') return [['lost', `${what}, a valid row that was not sent.`]];
  return isExcused(row.word, claim, whole) ? [] : [wrong(`${what}, but the row is valid.`)];
}

/** Tasks that no row says it has; unverified rows may have them, and rows that claim to have none may not. */
function spareTasks(claim: Claim, rows: readonly SeenRow[], { living }: Stored, right: number): number {
  if (claim.lost) return 0;
  const created = rows.filter(({ word }) => word === 'Created');
  const ids = new Set(created.map(({ taskId }) => taskId));
  const held = claim.copiedRows > 0 ? living.filter(({ id }) => ids.has(id)).length : created.length;
  return Math.max(0, Math.min(right, living.length) - held);
}

function judgeClaim(claim: Claim, rows: readonly SeenRow[], stored: Stored, whole: Case): Finding[] {
  const { allows, ledger } = whole;
  const { living } = stored;
  const says = rows.map((row) => row.status || 'blank').join('; ') || 'no row';
  const held = `LeadSquared holds ${living.length} × “${claim.marker}”, but the sheet says: ${says}.`;
  const found = rows.flatMap((row) => judgeForm(row, whole, claim));
  found.push(...judgeCreated(claim, rows, stored, whole));
  const right = ledger.right(claim.marker);
  for (const task of living.slice(right)) {
    found.push(['duplicated', `${held} One of them was made by call ${task.callNumber}.`]);
  }
  let spare = spareTasks(claim, rows, stored, right);
  const others = rows.filter(({ word }) => word !== 'Created');
  // Where nobody can know better a task belongs to an unverified row before it belongs to one that denies it.
  const inTurn =
    allows.unverified === 'always'
      ? [...others.filter(mayHaveTask), ...others.filter((row) => !mayHaveTask(row))]
      : others;
  for (const row of inTurn) {
    if (isOnItsWay(row) && allows.waiting !== true) {
      found.push(['stuck', `${nameOf(row)} is still ${row.status}.`]);
      continue;
    }
    if (isUnverified(row)) found.push(...judgeUnverified(row, claim, spare, allows));
    else if (row.word === 'Queued' && spare > 0) found.push(wrong(held));
    else if (!isOnItsWay(row)) found.push(...judgeWithout(row, claim, spare, held, whole));
    spare = Math.max(0, spare - 1);
  }
  return found;
}

/** Tasks of which no row can tell: their name stands nowhere, and no row that was renamed holds their id. */
function judgeForeign(
  living: ReadonlyMap<string, readonly StoredTask[]>,
  { ledger, sheet }: Case,
): Finding[] {
  const renamed = sheet.rows.filter(({ marker }) => ledger.claims.get(marker)?.renamed);
  const held = new Set(renamed.map(({ taskId }) => taskId));
  return [...living].flatMap(([marker, some]): Finding[] => {
    const left = ledger.claims.has(marker) ? [] : some.filter(({ id }) => !held.has(id));
    const what = `LeadSquared holds ${left.length} × “${marker}”, but the sheet says: no row.`;
    return left.length === 0 ? [] : [['duplicated', what]];
  });
}

function countOf(ids: readonly string[]): Map<string, number> {
  return new Map([...group(ids, (id) => id)].map(([id, same]) => [id, same.length]));
}

/** Every way in which the sheet is not the truth about the account; empty when all is well. */
export function judge(evidence: Evidence): Finding[] {
  const { ledger, sheet, tasks, markerIn, now = Number.POSITIVE_INFINITY } = evidence;
  const isLiving = ({ deletedAt }: StoredTask) => deletedAt === null || deletedAt > now;
  const all: Stored = { ever: tasks, living: tasks.filter(isLiving) };
  const [rows, ever, living] = [
    group(sheet.rows, (row) => row.marker),
    group(all.ever, (task) => markerIn(task.name)),
    group(all.living, (task) => markerIn(task.name)),
  ];
  const created = sheet.rows.filter(({ word }) => word === 'Created');
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const whole: Case = { ...evidence, all, byId, holders: countOf(created.map(({ taskId }) => taskId)) };
  const strayed = tasks.filter(({ name, description, location }) =>
    [name, description, location].some(hasMark),
  );
  return [
    ...[...ledger.claims.values()].flatMap((claim) => {
      const { marker } = claim;
      const stored = { living: living.get(marker) ?? [], ever: ever.get(marker) ?? [] };
      return judgeClaim(claim, rows.get(marker) ?? [], stored, whole);
    }),
    ...strayed.map(({ name }) => wrong(`“${name}” was sent with a text of the add-on.`)),
    ...judgeForeign(living, whole),
  ];
}
