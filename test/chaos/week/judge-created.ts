// Judges rows that say Created or Deleted: the id must be that of a task of the row's own, in the account of its run.
import type { Books } from './books.ts';
import {
  difference,
  type Evidence,
  type Finding,
  type HeldTask,
  type JudgedRow,
  whereIs,
} from './evidence.ts';

/** At the end of a description. */
const REFERENCE = /Ref [A-Z]{8}-\d+$/;
const IN_FLIGHT = /^(?:Queued|Sending|Accepted|Unknown)/;

function untrue(kind: string, row: JudgedRow, more = ''): Finding {
  const text = `${whereIs(row)} says “${row.status}” with ${row.id || 'no id'}${more}`;
  return { rule: 'untrue', kind, text, marker: row.marker };
}

/** Whether the row was copied while its original was on its way, so that nobody can tell whose task it became. */
function isCopyInFlight({ life }: JudgedRow): boolean {
  return life.given !== null && life.given.by !== 'restore' && IN_FLIGHT.test(life.given.status);
}

/**
 * Whether the account has given a reference back to the person before the task was made: until then nobody knows that it does. Where
 * replies name the ids, nothing is looked up.
 */
function hasShownReferences({ firm, createdBy, createdOn }: HeldTask, { town, tasks }: Evidence): boolean {
  const { replyForm } = town.firm(firm).account.options;
  if (replyForm !== 'receipt' && replyForm !== 'counts') return false;
  const held = [...tasks.values()]
    .flat()
    .filter((each) => each.firm === firm && each.createdBy === createdBy);
  return held.some(
    ({ sent, createdOn: made }) => made < createdOn && REFERENCE.test(String(sent.Description)),
  );
}

/**
 * Whether the other rows are in other files. Files know nothing of each other, so of equal rows in two of them only references in every
 * task tell, which this sheet's person has not asked for, or which the account was not seen to give back.
 */
function isUnknownRow(
  { place }: JudgedRow,
  task: HeldTask,
  others: ReadonlySet<string>,
  evidence: Evidence,
): boolean {
  const isElsewhere = (key: string) => !key.startsWith(`${place.file.id}/`);
  // Of rows that an older version may have put back nobody knows whether they were sent, and under which tokens.
  const sheet = `${place.file.id}/${place.sheet.gid}/`;
  const isRestored = evidence.rows.some(
    ({ life: { key, given } }) => given?.by === 'restore' && key.startsWith(sheet),
  );
  const isTold =
    !isRestored &&
    evidence.town.books.alwaysReferenced.has(place.sheet.name) &&
    hasShownReferences(task, evidence);
  return [...others].every(isElsewhere) && !isTold;
}

/**
 * Whether no other row of the file holds the task: its own was deleted, or cleared to be sent once more. A new row that is equal to it
 * looks as if an older version had been put back, and people say yes when the add-on asks whether it is to be looked up. One that is
 * skipped as its repeat may still show the id that it had.
 */
function isOrphan(row: JudgedRow, { id }: HeldTask, { rows }: Evidence): boolean {
  return rows.every(
    (other) =>
      other === row || other.id !== id || other.word === 'Skipped' || other.place.file !== row.place.file,
  );
}

/** An equal row's task is not the row's own. */
function judgeWitness(row: JudgedRow, task: HeldTask, evidence: Evidence): Finding[] {
  const { town, tasks } = evidence;
  const { witnesses } = town.books;
  const seen = witnesses.get(task.id);
  if (seen === undefined || seen.has(row.life.key) || row.life.twin || row.life.given !== null) return [];
  const own = (tasks.get(row.marker) ?? []).filter(({ id }) => witnesses.get(id)?.has(row.life.key));
  const more = `, which was sent for ${[...seen].join(' or ')}`;
  const isLiving = own.some((each) => each.isLiving);
  // Without references equal rows of one sheet are as good as each other, as long as each has a task.
  const sheet = `${row.place.file.id}/${row.place.sheet.gid}`;
  const isWithin = [...seen].every((key) => key.startsWith(`${sheet}/`));
  if (isLiving && isWithin && town.books.withoutReference.has(sheet)) return [];
  if (isUnknownRow(row, task, seen, evidence)) return [];
  if (isWithin && own.length === 0 && isOrphan(row, task, evidence)) return [];
  return isLiving
    ? [untrue('equal rows hold each other’s ids', row, more)]
    : [untrue('Created with an equal row’s task, its own was never made', row, more)];
}

/** When the file's runs began that were begun before the task was made: one of its sheet may have waited while others began. */
function begunBefore(fileId: string, task: HeldTask, { runs }: Books): number[] {
  return [...runs].flatMap(([key, { begunAt }]) =>
    key.startsWith(`${fileId}/`) && begunAt <= task.createdOn ? [begunAt] : [],
  );
}

/** Whether a column was not as it was meant when the run began that made the task; of a copied file that may be the original's. */
function wasMadeInTrouble({ place, runId, life }: JudgedRow, task: HeldTask, { books }: Evidence['town']) {
  const { id } = place.file;
  const run = books.runs.get(`${id}/${runId}`);
  const begunAt = run?.isStartKnown === true ? run.begunAt : null;
  return books.headerTrouble.some(({ sheet, from, until }) => {
    const [fileId = '', gid] = sheet.split('/');
    const isItsOwn = fileId === String(id);
    if (gid !== String(place.sheet.gid) || !(isItsOwn || life.given?.by === 'file copy')) return false;
    // Of a run whose start was cut off nobody has heard when it began.
    if (isItsOwn && begunAt === null) return from <= task.createdOn;
    const moments = [...(isItsOwn ? [begunAt ?? 0] : []), ...begunBefore(fileId, task, books)];
    return moments.some((moment) => from <= moment && moment <= until);
  });
}

function judgeContent(row: JudgedRow, task: HeldTask, { town }: Evidence): Finding[] {
  if (row.life.edited || row.life.twin) return [];
  // A run that was begun while a column was missing may rightly do without it, also when a later one has looked the row up.
  const what = wasMadeInTrouble(row, task, town) ? null : difference(row, task);
  return what === null ? [] : [untrue('the task does not hold what the row reads', row, `, but ${what}`)];
}

/** Whether the row came with a copied file, and an undo in the other file has deleted the task: nobody tells that one of it. */
function isUndoneInOriginal({ place, life, id }: JudgedRow, { rows }: Evidence): boolean {
  if (life.given?.by !== 'file copy') return false;
  return rows.some(
    (other) => other.place.file !== place.file && other.word === 'Deleted' && other.life.lastId === id,
  );
}

function judgeCreated(row: JudgedRow, evidence: Evidence): Finding[] {
  const { town, byId } = evidence;
  if (row.isAsGiven || row.status.includes('being deleted')) return [];
  if (row.id === '') return [untrue('Created without an id', row)];
  const task = byId.get(row.id);
  if (task === undefined) return [untrue('Created with an id that no account knows', row)];
  // Where LeadSquared does not say who made a task, nobody can tell it from one's own.
  if (town.books.byHand.has(task.id))
    return town.firm(task.firm).account.options.createdByTold
      ? [untrue('Created with a colleague’s task', row)]
      : [];
  if (!task.name.includes(row.marker))
    return [untrue('Created with another row’s task', row, `, the task of “${task.name}”`)];
  if (!task.isLiving)
    return isUndoneInOriginal(row, evidence) ? [] : [untrue('Created, but its task is gone', row)];
  const run = town.books.runs.get(`${row.place.file.id}/${row.runId}`);
  if (run?.begunIn !== null && run !== undefined && run.begunIn !== task.firm)
    return [
      untrue('a task in the other account', row, `, in ${task.firm}, but its run is of ${run.begunIn}`),
    ];
  const seen = town.books.witnesses.get(task.id);
  // Nothing told the task of another file's row from one of its own, its texts included.
  if (seen !== undefined && !seen.has(row.life.key) && isUnknownRow(row, task, seen, evidence)) return [];
  return [...judgeWitness(row, task, evidence), ...judgeContent(row, task, evidence)];
}

/** Whether the row was sent once more since, by its person's wish, and that task is gone: nobody looked at its cells in between. */
function hasLostLaterTask({ life, marker }: JudgedRow, { createdOn }: HeldTask, evidence: Evidence): boolean {
  const { witnesses } = evidence.town.books;
  return (evidence.tasks.get(marker) ?? []).some(
    (other) =>
      !other.isLiving && other.createdOn > createdOn && witnesses.get(other.id)?.has(life.key) === true,
  );
}

function judgeDeleted(row: JudgedRow, evidence: Evidence): Finding[] {
  const { byId } = evidence;
  const task = byId.get(row.life.lastId);
  if (row.isAsGiven || row.life.twin || task === undefined || !task.isLiving) return [];
  // A row that was copied with the id of another one's task never had it.
  if (row.life.given !== null || hasLostLaterTask(row, task, evidence)) return [];
  return [untrue('Deleted, but its task lives', row, `: ${task.id} in ${task.firm}`)];
}

/** Rows of one file that hold one id, although no person has copied it. */
function judgeShared({ rows }: Evidence): Finding[] {
  const holders = new Map<string, JudgedRow>();
  return rows.flatMap((row): Finding[] => {
    if (row.word !== 'Created' || row.id === '' || row.isAsGiven) return [];
    // Of rows that a person made of one, both say what becomes of the task while it is being deleted.
    if (row.status.includes('being deleted')) return [];
    const key = `${row.place.file.id} ${row.id}`;
    const before = holders.get(key);
    if (before === undefined) {
      holders.set(key, row);
      return [];
    }
    // Of two rows that a person made of one the add-on cannot know which was sent.
    const kind =
      isCopyInFlight(row) || isCopyInFlight(before) || row.life.twin
        ? 'copies share an id'
        : 'rows share an id';
    return [untrue(kind, row, `, and so does ${whereIs(before)}`)];
  });
}

export function judgeIds(evidence: Evidence): Finding[] {
  return [
    ...evidence.rows.flatMap((row) => {
      if (row.word === 'Created') return judgeCreated(row, evidence);
      return row.word === 'Deleted' ? judgeDeleted(row, evidence) : [];
    }),
    ...judgeShared(evidence),
  ];
}
