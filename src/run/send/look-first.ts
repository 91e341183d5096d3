// Looks rows up whose task may exist, before they are sent again: found ones have their task, the others go back into the queue.
import { MINUTE_MS } from '../../core/dates/civil.ts';
import { referenceRule } from '../../core/reference.ts';
import { LATEST_TASK_MS, sawPartialRefusal, visibilityDelay } from '../../leadsquared/call-habits.ts';
import type { Match } from '../../leadsquared/search.ts';
import { changeCallHabits, readCallHabits } from '../account-habits.ts';
import { pauseUntil } from '../record/pause.ts';
import type { Entry } from '../session/entry.ts';
import { noteNotSent, saveProgress } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { whyUntold, withReference } from '../status/doubt-words.ts';
import { transition } from '../status/transition.ts';
import { transitionEach } from '../status/transition-each.ts';
import { noteAnswer, noteNoAnswer } from '../wait/await-answers.ts';
import { pauseWhileFull } from '../wait/await-limit.ts';
import { restUntil, sayWaiting } from '../wait/rest.ts';
import { newParted, type Refusal } from './batch.ts';
import type { BatchQueue } from './batch-queue.ts';
import type { RefusalEvidence } from './refusals.ts';
import { takeApart } from './take-apart.ts';

/** Looks all rows in doubt up once; what became of each, or null when LeadSquared gave no usable answer, or none for some of them. */
export type LookUp = (run: RunContext) => ReadonlyMap<Entry, Match> | null;

/** Longest wait for a look-up that a short piece of work is made longer for. */
const BRIEF_WAIT_MS = 20_000;
/** Longest wait for a look-up that an execution spends its time on. */
const LONGEST_WAIT_MS = MINUTE_MS;
/** A look-up that begins sooner than this has all of an execution's time. */
const FRESH_MS = MINUTE_MS;
/** Least time between two look-ups that could not tell yet, and how it grows with the time since the call. */
const LOOK_AGAIN_MS = 10_000;
const LOOK_AGAIN_SHARE = 0.5;
/** A look that could tell is waited for so much longer, instead of one before it that could not. */
const NEARLY = 1.5;
/**
 * After this time rows are taken for not stored although tasks of the calls before them cannot be seen: those may never be seen, but while
 * they are not, this account may be one in which tasks take as long as they ever do. That costs nothing but waiting.
 */
export const PATIENCE_MS = LATEST_TASK_MS;

/**
 * Whether a look that did not find a row tells that it has no task: tasks of this account can be seen by then, and all of the calls
 * before it are.
 *
 * @param accepted rows that waited to be seen when LeadSquared was asked
 * @param asked when it was asked first
 * @param delay how long after a call its tasks can be seen, by what the account has shown
 */
export function canTell(
  accepted: readonly Pick<Entry, 'sentAt' | 'status'>[],
  at: number,
  asked: number,
  delay: number,
): boolean {
  if (asked - at >= Math.max(PATIENCE_MS, delay)) return true;
  const before = accepted.filter(({ sentAt }) => sentAt !== null && sentAt <= at);
  return asked - at >= delay && before.every(({ status }) => status === 'Created');
}

/**
 * When to look again for rows of a call that was over at this moment.
 *
 * @param delay as for `canTell`
 */
export function lookAgainAt(at: number, now: number, delay: number): number {
  const wait = Math.min(LONGEST_WAIT_MS, Math.max(LOOK_AGAIN_MS, (now - at) * LOOK_AGAIN_SHARE));
  const untilItTells = at + delay - now;
  if (untilItTells > 0 && untilItTells < wait * NEARLY) return at + delay;
  return Math.min(now + wait, Math.max(now + LOOK_AGAIN_MS, at + Math.max(PATIENCE_MS, delay)));
}

/**
 * Looks up what is due, and waits for it when nothing else is to be done.
 *
 * @param until moment after which no new call is started
 * @returns false when this execution has to leave it to the next one
 */
export function lookFirst(
  run: RunContext,
  queue: BatchQueue,
  evidence: RefusalEvidence,
  lookUp: LookUp,
  until: number,
): boolean {
  const { clock } = run.job.ports;
  if (!awaitDue(run, queue.dueAt() ?? 0, until)) return false;
  const due = queue.takeDue(clock.now());
  if (due.length === 0) return true;
  const accepted = run.sheet.entries.filter(({ status }) => status === 'Accepted');
  const begun = clock.now();
  const callsBefore = run.session.gate.calls;
  const created = () => run.sheet.entries.filter(({ status }) => status === 'Created').length;
  const createdBefore = created();
  const found = lookUp(run);
  if (found === null) {
    const known = due.map((refusal) => withStored(run, refusal));
    const hasMadeCalls = run.session.gate.calls > callsBefore;
    // Of many rows a part may have been found, so that the next execution has fewer to look for.
    const isTooSlow = run.session.outOfTime && hasMadeCalls && created() === createdBefore;
    // A limit under which a whole execution is too short for a look-up: the rows stay in doubt, and the others go on.
    if (isTooSlow && begun - run.session.openedAt <= FRESH_MS) return true;
    for (const refusal of known) queue.park({ ...refusal, dueAt: clock.now() + LOOK_AGAIN_MS });
    if (run.session.outOfTime) {
      pauseWhileFull(run);
      return false;
    }
    noteNoAnswer(run);
    saveProgress(run);
    return true;
  }
  // The look-up has written last: whoever was held up there queues nothing that others have sent meanwhile.
  if (!run.session.keepLease()) return false;
  noteAnswer(run);
  for (const refusal of due) settle(run, queue, evidence, refusal, { found, accepted, begun });
  evidence.weigh(run);
  return true;
}

/** A look that was read in part has written what it found: a call of which a row was stored tells nothing of what it was refused for. */
function withStored(run: RunContext, refusal: Refusal): Refusal {
  const { entries, isResent } = refusal;
  if (isResent || !entries.some(({ status }) => status === 'Created')) return refusal;
  changeCallHabits(run.job, sawPartialRefusal);
  return { ...refusal, message: '' };
}

/** False when this execution's time would be over before. */
function awaitDue(run: RunContext, dueAt: number, until: number): boolean {
  const { clock } = run.job.ports;
  const wait = dueAt - clock.now();
  if (wait <= 0) return true;
  const waiting = { kind: 'look-up', until: dueAt, rate: null } as const;
  if (wait <= BRIEF_WAIT_MS || (wait <= LONGEST_WAIT_MS * NEARLY && dueAt < until)) {
    sayWaiting(run, waiting);
    return restUntil(run, dueAt) !== 'lost';
  }
  if (wait <= LONGEST_WAIT_MS * NEARLY) sayWaiting(run, waiting);
  else {
    const why = 'Tasks may take a while to appear in LeadSquared, so it is asked about rows in doubt later.';
    run.update({ pause: pauseUntil('look-up', why, run.recordBefore.pause, dueAt) });
  }
  return false;
}

/** Rows that are sent again after doubt carry a reference where the sheet's rows may: their tasks may exist twice. */
function noteReferences({ job, references }: RunContext, entries: readonly Entry[]): void {
  if (referenceRule(job.settings.reference.place).when === 'never') return;
  for (const { token } of entries) references.note(token.index, true);
}

/** Says it on rows that stay in doubt: while they say that they wait for a look-up, each execution would begin with one. */
function sayUntold(run: RunContext, entries: readonly Entry[], found: ReadonlyMap<Entry, Match>): void {
  const told = entries.flatMap((entry) => {
    const why = entry.status === 'Unknown' ? whyUntold(entry, found.get(entry)) : null;
    return why === null ? [] : [[entry, { status: 'Unknown', reason: withReference(entry, why) }] as const];
  });
  if (told.length > 0) transitionEach(run, 'lookUp', new Map(told));
}

/** What a look-up has shown. */
interface Looked {
  readonly found: ReadonlyMap<Entry, Match>;
  /** Rows that waited to be seen when LeadSquared was asked. */
  readonly accepted: readonly Entry[];
  /** When it was asked first: under a low limit that is minutes before it has answered last. */
  readonly begun: number;
}

function settle(
  run: RunContext,
  queue: BatchQueue,
  evidence: RefusalEvidence,
  refusal: Refusal,
  { found, accepted, begun }: Looked,
): void {
  const { clock } = run.job.ports;
  const { entries, message, parted, at, isResent } = refusal;
  if (!isResent && entries.some((entry) => found.get(entry)?.kind === 'found'))
    changeCallHabits(run.job, sawPartialRefusal);
  const now = clock.now();
  const delay = visibilityDelay(readCallHabits(run.job), now);
  if (!isResent && !canTell(accepted, at, begun, delay)) {
    queue.park({ ...refusal, dueAt: lookAgainAt(at, now, delay) });
    return;
  }
  // A row that was changed stays in doubt, since its task was not looked for, and so does one of several that look the same.
  const missing = entries.filter(
    (entry) =>
      (entry.status === 'Unknown' || entry.status === 'Accepted') &&
      found.get(entry)?.kind === 'none' &&
      !entry.hasChanged,
  );
  sayUntold(run, entries, found);
  const again = transition(run, 'sendAgain', missing, { status: 'Queued', reason: '' });
  for (const entry of again) entry.sendsAgain();
  noteNotSent(run, again);
  if (isResent) {
    queue.add(again);
    noteReferences(run, again);
    // On disk before the first of them leaves: what is in doubt from now on is not sent again by itself.
    run.update({ resendAfter: null });
    saveProgress(run);
    return;
  }
  const parts = parted ?? newParted();
  const tells = missing.length === entries.length;
  // Unless it is refused itself, the first row shows in one call whether such a look-up is needed again.
  const alone = tells ? again.slice(0, 1) : [];
  const rest = again.slice(alone.length);
  takeApart(run, queue, rest, message, parts);
  queue.putBack({ entries: alone, parted: parts, isSingle: false });
  if (tells) evidence.add(again, message, parts);
}
