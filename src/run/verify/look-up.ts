// One lookup: which rows in doubt have their task in LeadSquared, on the ground of all that is known of their sending.
import { MINUTE_MS } from '../../core/dates/civil.ts';
import { isGuid } from '../../core/guid.ts';
import { cutReference } from '../../core/reference.ts';
import type { Task } from '../../core/task.ts';
import { parseToken } from '../../core/token.ts';
import { SUMMER_MS } from '../../leadsquared/fits.ts';
import type { FoundTask } from '../../leadsquared/found-task.ts';
import { type LookUpHabits, learnPage } from '../../leadsquared/habits.ts';
import { caseless } from '../../leadsquared/identity.ts';
import { areShownLate } from '../../leadsquared/in-our-time.ts';
import { type Matches, matchTasks } from '../../leadsquared/match.ts';
import type { Match } from '../../leadsquared/search.ts';
import type { SentTask } from '../../leadsquared/sent-task.ts';
import { readLookUpHabits, saveLookUpHabits } from '../account-habits.ts';
import { learnTypes } from '../record/appointment-types.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { addRemark } from './add-remark.ts';
import { fetchWithEnds, fullestPage } from './fetch-tasks.ts';
import { fittingRows } from './fitting-rows.ts';
import { lostReferences } from './lost-tokens.ts';
import { readOn } from './read-on.ts';
import { rowsElsewhere } from './rows-elsewhere.ts';
import { sendings } from './sendings.ts';
import { noteShown } from './visibility.ts';

/** A row in doubt, with the task as it was sent or, after an execution's end, as the row reads now. */
export interface Unverified extends Entry {
  task: Task;
}

/** Farthest zone from UTC, and an hour. */
const SHOWN_LATE_MS = 15 * 3600 * 1000;

/** Told where an account shows it for the first time; from then on the checks tell it before anything is sent. */
const ONLY_DAYS =
  'LeadSquared keeps only the day of a to-do: the to-dos of this run show without their times. To have owners reminded, add a column “Reminder time” before you send more. To show a time, write it into the task name or the description, or use a task type that is an appointment.';

const NONE: ReadonlySet<string> = new Set();

/** A found task as if the rows had been sent without references. */
function withoutTheReferences(task: FoundTask, tokens: readonly string[]): FoundTask {
  const cut = (text: string) => tokens.reduce(cutReference, text);
  return {
    ...task,
    references: task.references.filter((token) => !tokens.includes(token)),
    description: cut(task.description),
    fields: Object.fromEntries(Object.entries(task.fields).map(([name, text]) => [name, cut(text)])),
  };
}

/**
 * Of rows that an older version of the sheet has put back nobody knows the tokens: their tasks are told by content alone. The other
 * rows of their runs still bear theirs, and have their tasks by them. A row that holds its task's id is told by that.
 */
function withoutTokens(
  run: RunContext,
  found: readonly FoundTask[],
  rows: readonly SentTask[],
): readonly FoundTask[] {
  const { putBack } = run.record;
  const lost = lostReferences(run, found, rows);
  if (putBack.length === 0 && lost.size === 0) return found;
  const borne = new Set(rows.map(({ reference }) => reference));
  return found.map((task) => {
    const isGone = (token: string) =>
      lost.has(token) || (!borne.has(token) && putBack.includes(parseToken(token)?.runId ?? ''));
    const gone = task.references.filter(isGone);
    return gone.length === 0 ? task : withoutTheReferences(task, gone);
  });
}

/** What is known of each row's sending. */
function sentRows(run: RunContext, unverified: readonly Unverified[]): SentTask[] {
  const sending = sendings(run, run.sheet.table.sheetId);
  return unverified.map(({ key, task, reference }) => {
    const id = run.sheet.ids.get(key)?.trim().toLowerCase() ?? '';
    const held = isGuid(id) ? { heldId: id } : {};
    return { key, task, reference, ...held, ...sending(reference) };
  });
}

/** The same of copies of each other that are equal in all that was sent. */
const asSent = ({ reference, task }: Pick<SentTask, 'reference' | 'task'>): string =>
  `${reference} ${JSON.stringify(task)}`;

/** Rows that are copies of each other, and equal in all that was sent, stand for one task: the first of them is looked for. */
function withoutCopies(unverified: readonly Unverified[]): Unverified[] {
  const seen = new Set<string>();
  return unverified.filter((row) => {
    const key = asSent(row);
    if (!row.isCopied || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
}

function typesOf(found: readonly FoundTask[]) {
  const of = (kind: FoundTask['kind']) =>
    new Set(found.flatMap((task) => (task.kind === kind ? [caseless(task.taskType)] : [])));
  return { appointments: of('appointment'), toDos: of('to-do') };
}

/**
 * Who else may have made the tasks. A row that was copied into another sheet together with its status was not sent under that token: the
 * task belongs to the row that stands where its run was, and as long as that is looked for as the same task the copy is no rival. Where
 * that row was changed since, the copy may be all that tells what was sent.
 */
function withoutCopiesOf(rows: readonly SentTask[], rivals: readonly SentTask[]): readonly SentTask[] {
  // Most often there are none, and the rows may be many.
  if (!rivals.some(({ isCopy }) => isCopy === true)) return rivals;
  const own = new Set(rows.flatMap((row) => (row.isCopy === true ? [] : [asSent(row)])));
  return rivals.filter((rival) => rival.isCopy !== true || !own.has(asSent(rival)));
}

/** What the found tasks make of the rows, by all that is known of their sending and of other rows. */
function matchFound(
  run: RunContext,
  unverified: readonly Unverified[],
  rowsInDoubt: readonly Unverified[],
  held: ReadonlySet<string>,
  found: readonly FoundTask[],
  before: LookUpHabits,
): Matches & { readonly rows: readonly SentTask[] } {
  const { job } = run;
  const rows = sentRows(run, unverified);
  const keys = new Set(rowsInDoubt.map(({ key }) => key));
  const { farClock } = run.session;
  const now = job.ports.clock.now();
  // Other runs are remembered by our clock.
  const first = rows.reduce((least, { since }) => Math.min(least, farClock.ours(since)), now);
  // Read after the tasks: whatever made one of them was marked as being sent before.
  // Where times may be shown otherwise than is known, a task of hours ago passes for one that was made just now; one of the same minute
  // does where seconds are not told.
  const heldSince = first - (before.shifts === undefined ? SHOWN_LATE_MS : SUMMER_MS + MINUTE_MS);
  const moments = { habits: before, now, farNow: farClock.shown(now) };
  const rivalsSince = areShownLate(found, moments) ? heldSince : first;
  const { taken, rivals } = rowsElsewhere(run, keys, rivalsSince, heldSince);
  const sent = [...rows, ...withoutCopiesOf(rows, rivals)];
  const { matches, habits } = matchTasks(sent, withoutTokens(run, found, sent), {
    ...moments,
    taken: new Set([...taken, ...held]),
  });
  return { matches: matches.slice(0, rows.length), habits, rows };
}

/** What a lookup has come to. */
export interface Look {
  /** What became of the rows. */
  readonly matches: ReadonlyMap<Entry, Match>;
  /** False when LeadSquared has tasks that could not be read: rows that were not found are left out of `matches` then. */
  readonly isAll: boolean;
  /** Whether it is only that there was no time for all rows: those that were looked for are told of. */
  readonly isPart: boolean;
}

function hasAmong(rows: readonly Unverified[]): (entry: Unverified | undefined) => boolean {
  const among = new Set(rows);
  return (entry) => entry !== undefined && among.has(entry);
}

/**
 * @param rowsInDoubt of copies that are equal only the first is looked for
 * @param held ids of tasks that the rows themselves hold: a row that has its task already is looked for once more
 * @param isForAll whether all rows are looked for, even where there seems to be no time for them
 * @returns null when LeadSquared gave no usable answer
 */
export function lookUp(
  run: RunContext,
  rowsInDoubt: readonly Unverified[],
  held: ReadonlySet<string> = NONE,
  isForAll = false,
): Look | null {
  const unverified = withoutCopies(rowsInDoubt);
  const meant = isForAll ? unverified : fittingRows(run, unverified);
  const fetched = fetchWithEnds(
    run,
    meant.map(({ task }) => task),
  );
  if (fetched === null) return null;
  const isPart = meant.length < unverified.length;
  // Tasks of the others were not read but for some that lie near.
  const isMeant = isPart ? hasAmong(meant) : () => true;
  const { job } = run;
  const before = readLookUpHabits(job);
  const isNone = ({ kind }: Match) => kind === 'none';
  let found = fetched.tasks;
  let matched = matchFound(run, unverified, rowsInDoubt, held, found, before);
  let isAll = true;
  const areMissed = () => matched.matches.some((match, place) => isNone(match) && isMeant(unverified[place]));
  const isMissed = areMissed();
  if (isMissed) {
    const more = readOn(run, fetched, before.fullestPage?.value ?? 0);
    if (more.tasks.length > 0) {
      found = [...found, ...more.tasks];
      matched = matchFound(run, unverified, rowsInDoubt, held, found, before);
    }
    isAll = more.isAll || !areMissed();
  }
  // What could not be read may hold the tasks that are not found.
  if (!isAll && !matched.matches.some(({ kind }) => kind === 'found')) return null;
  noteShown(run, found);
  learnTypes(job.ports.documentStore, typesOf(found));
  const { habits: shown } = matched;
  // Where all is found nobody needs to know, and nothing is written for it.
  const habits = isMissed ? learnPage(shown, fullestPage(fetched), job.ports.clock.now()) : shown;
  saveLookUpHabits(job, before, habits);
  if (before.toDoDays === undefined && habits.toDoDays !== undefined) addRemark(run, ONLY_DAYS);
  const matches = new Map(
    unverified.flatMap((entry, place): [Entry, Match][] => {
      const match = matched.matches[place];
      if (match === undefined || !isMeant(entry) || (!isAll && isNone(match))) return [];
      const isCopied = match.kind === 'none' && matched.rows[place]?.isCopy === true;
      return [[entry, isCopied ? { ...match, isCopy: true } : match]];
    }),
  );
  return { matches, isAll: isAll && !isPart, isPart: isAll && isPart };
}
