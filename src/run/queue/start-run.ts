// Begins a run: decides which rows belong to it, marks them in the sheet, and writes the record. Nothing is sent yet.
import { displays } from '../../core/cell.ts';
import { CHUNK_SIZE } from '../../core/chunks.ts';
import { confirmedColumns } from '../../core/mapping/confirmed-columns.ts';
import { formatToken, makeRunId } from '../../core/token.ts';
import { dayDigest } from '../../leadsquared/look-alike.ts';
import type { Job } from '../job.ts';
import { seeKnowing } from '../leads/know-leads.ts';
import { withLeads } from '../leads/lead-book.ts';
import { runIdsIn } from '../plan/ids-in-sheet.ts';
import type { Plan, PlannedBefore } from '../plan/plan.ts';
import type { Target } from '../plan/row-eligibility.ts';
import { stablePlan } from '../plan/stable-plan.ts';
import type { ReadStore } from '../ports.ts';
import { isPrecise } from '../precise.ts';
import { asWritten } from '../record/at-one-moment.ts';
import { forgetOldRuns } from '../record/forget-runs.ts';
import { type LeadNote, leadNotes } from '../record/lead-notes.ts';
import { forgetLooks } from '../record/other-looks.ts';
import { ReferenceNotes } from '../record/reference-notes.ts';
import { knowsReplaceWorks } from '../record/replace-works.ts';
import { sampleProperties } from '../record/row-sample.ts';
import { addRun, closeRun, listRuns, requireRoom } from '../record/run-list.ts';
import { type RunRecord, recordProperties, writeRecord } from '../record/run-record.ts';
import { SentTokens } from '../record/sent-tokens.ts';
import { requireLease, writerProperties } from '../session/last-writer.ts';
import type { TakenLease } from '../session/lease.ts';
import {
  type CheckedBefore,
  entriesIn,
  type JustBegun,
  loadEntries,
  type OpenedSheet,
} from '../session/load-entries.ts';
import { countEntries } from '../session/progress.ts';
import type { RowsWithNotes } from '../sheet/cell-notes.ts';
import { type ReadySheet, readReadySheet } from '../sheet/ready-sheet.ts';
import { rowDigest } from '../sheet/row-digest.ts';
import { readHead, type SheetHead } from '../sheet/sheet-head.ts';
import { snapshotOf } from '../sheet/snapshot.ts';
import { clearLeftIds } from '../status/left-ids.ts';
import { openGate } from '../throttle/open-gate.ts';
import { overtaken } from '../user-error.ts';
import { type Agreed, agreedTo, requireAgreed } from './agreed.ts';
import { enqueue, type PlannedSheet } from './enqueue.ts';
import { factsForRun } from './facts-for-run.ts';
import { inheritanceOf } from './inheritance.ts';
import { newRecord } from './new-record.ts';
import { spentByTakingUp } from './spent-by-taking-up.ts';

/** Kept free of looking leads up before the execution ends, for queueing the rows. */
const LOOK_UP_RESERVE_MS = 90_000;

/** A run whose rows are queued, with the sheet as it was seen last. */
export interface StartedRun extends JustBegun {
  readonly record: RunRecord;
}

/** The rows that the run sends, as they were checked, by the tokens that `enqueue` has given them. */
function checkedRows({ read, ready }: Plan, runId: string): Map<string, CheckedBefore> {
  const rows = new Map(read.map((row) => [row.rowNumber, row]));
  return new Map(
    ready.flatMap((checked, place) => {
      const row = rows.get(checked.rowNumber);
      return row === undefined ? [] : [[formatToken({ runId, index: place + 1 }), { row, checked }]];
    }),
  );
}

/** Which rows carry a reference, by the tokens that `enqueue` gives them, and what the tasks look like. */
function referencesOf({ ready, carriers }: Plan, runId: string): Record<string, string> {
  const indexes = ready.flatMap(({ rowNumber }, place) => (carriers.rows.has(rowNumber) ? [place + 1] : []));
  const looks = ready.flatMap(({ task }) => (task === null ? [] : [dayDigest(task)]));
  return ReferenceNotes.begin(runId, looks, indexes);
}

/** Which leads the rows had when they were checked, in the order of their tokens. */
function leadsOf({ ready }: Plan): (LeadNote | null)[] {
  return ready.map(({ said = [], lead }) =>
    lead === undefined || said.length === 0 ? null : { said, id: lead.id },
  );
}

/** What the rows that the run sends hold, in the order of their tokens. */
function digestsOf({ read, ready }: Plan, { mapping }: SheetHead): string[] {
  const rows = new Map(read.map((row) => [row.rowNumber, row]));
  return ready.map(({ rowNumber }) => {
    const row = rows.get(rowNumber);
    return row === undefined ? '' : rowDigest(displays(row), mapping);
  });
}

interface HowToStart {
  readonly before?: PlannedBefore | null;
  /** What the user was shown; left out, what an earlier plan of the same execution says. */
  readonly agreed?: Agreed | null | undefined;
  readonly notesLater?: boolean;
}

/** Whether rows are told to be at fault, which gets them notes at once. */
const hasRefused = ({ invalid, duplicates }: Plan): boolean => invalid.length + duplicates.length > 0;

function notedRows({ head, cells }: ReadySheet, { ready, read }: Plan): RowsWithNotes {
  return { ready, before: snapshotOf(head, read), own: [cells.statusColumn, cells.idColumn] };
}

/**
 * Queues the rows meant and takes over rows in doubt. The caller holds the lease.
 *
 * @param before a plan that was made in the same execution
 * @param notesLater whether the same execution goes on with the run, and takes the notes of earlier checks off once its calls are out
 * @throws UserError when the sheet cannot be used, or is not as the user saw it; no row was changed then. `busy` when the lease was lost
 * meanwhile
 */
export function startRun(
  given: Job,
  target: Target,
  lease: TakenLease,
  { before = null, notesLater = false, agreed = before && agreedTo(before.plan) }: HowToStart = {},
): StartedRun {
  const job = withLeads(given);
  const { ports, settings } = job;
  const { clock, ids, documentStore, fileId } = ports;
  const notes = asWritten(lease.seen);
  const remembered = listRuns(notes);
  requireRoom(ports, remembered);
  const now = clock.now();
  forgetLooks(documentStore, now, notes);
  let known: ReadStore | undefined = notes;
  const look = () => {
    const seen = stablePlan(job, target, before, known);
    // Leads are looked up for minutes before the next look.
    known = undefined;
    return seen;
  };
  const time = { until: job.deadline - LOOK_UP_RESERVE_MS, goesOn: () => lease.renew() };
  const { plan, ...ready } = seeKnowing(job, look, (seen) => seen.plan.leads.missing, time).seen;
  if (agreed !== null) requireAgreed(agreed, ready.head, plan, job);
  const id = makeRunId(
    () => ids.uuid(),
    fileId,
    new Set([...remembered.map((run) => run.id), ...runIdsIn(plan.read, ready.head)]),
  );
  const precise = isPrecise(job, plan.ready.length);
  openGate(ports, job.account, id).announce(
    precise ? plan.ready.length : Math.ceil(plan.ready.length / CHUNK_SIZE),
  );
  const record = newRecord(job, target, plan, {
    id,
    now,
    precise,
    notesDue: notesLater && plan.ready.length > 0 && !hasRefused(plan),
    ...inheritanceOf(plan, documentStore, now),
  });
  // Known before the first row bears its token: a row that is queued under a run which nobody knows may have been sent.
  const match = {
    settings: { ...settings, columns: { ...plan.guessed, ...settings.columns } },
    columns: confirmedColumns(ready.head.mapping),
    facts: factsForRun(job.facts, plan, ready.head),
  };
  const kept = {
    ...recordProperties(record),
    ...writerProperties(ports.table.sheetId, id),
    ...ports.runMatches.properties(id, match),
    ...SentTokens.none(id).properties(),
    ...spentByTakingUp(documentStore, plan, ready.head),
    ...referencesOf(plan, id),
    ...leadNotes(id, leadsOf(plan)),
    ...sampleProperties(id, digestsOf(plan, ready.head)),
  };
  addRun(ports, record, kept);
  try {
    const keepsMarks = record.notesDue && plan.idOnly.length === 0 && plan.inDoubt.length === 0;
    const opened = queueRows({ job, ...ready, plan, lease, notesLater: record.notesDue, keepsMarks }, id);
    const sheet = { ...opened, replaceWorks: knowsReplaceWorks(notes, now) };
    const counts = countEntries(sheet.entries, record);
    const isAsMeant = JSON.stringify(counts) === JSON.stringify(record.counts);
    const begun = { sheet, kept: asWritten(kept), noted: notedRows(ready, plan) };
    if (isAsMeant) return { record, ...begun };
    const counted = { ...record, counts };
    writeRecord(documentStore, counted);
    return { record: counted, ...begun };
  } catch (error) {
    // Whoever has taken the sheet over meanwhile may have taken the run over, too, and goes on with it.
    if (!lease.renew()) throw error;
    // What is queued already has not left, and the next run takes it up.
    writeRecord(documentStore, { ...record, state: 'ended' });
    closeRun(ports, id);
    forgetOldRuns(ports);
    throw error;
  }
}

/** Writes the plan into the sheet. @returns the sheet with the rows that the run has now */
function queueRows(planned: PlannedSheet, id: string): OpenedSheet {
  const { job, plan, lease, ...ready } = planned;
  const { table } = job.ports;
  requireLease(lease);
  const hasCleared = clearLeftIds(table, ready, plan.read);
  const queued = enqueue(planned, id);
  const hasMoved = queued === null;
  const read = () => readHead(table, job.settings, job.facts);
  const seen = hasMoved ? readReadySheet(table, job.settings, read) : ready;
  // What was read back while it was written tells which rows the run has; what happens to one since is seen when it is claimed.
  const isKnown = queued !== null && !hasCleared;
  const marked = queued?.marked ?? null;
  try {
    if (!isKnown) marked?.takeOff();
    const sheet: OpenedSheet = {
      ...seen,
      ...(isKnown ? entriesIn(queued.rows, id) : loadEntries(seen.cells, seen.head, id)),
      checked: hasMoved ? new Map() : checkedRows(plan, id),
      marked: isKnown ? marked : null,
    };
    if (!lease.renew()) throw overtaken();
    return sheet;
  } catch (error) {
    // Rows of a run that failed to begin wait for the next one, which must not take them for misplaced.
    if (isKnown) marked?.takeOff();
    throw error;
  }
}
