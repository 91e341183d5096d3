// The sending loop: takes chunks from the queue, sends them within the limiter, and writes what became of every row.
import { MINUTE_MS } from '../../core/dates/civil.ts';
import { REPLY_TIMEOUT_SECONDS } from '../../leadsquared/http.ts';
import type { Stop } from '../record/run-record.ts';
import { whoAskedToStop } from '../record/stop-wish.ts';
import { saveBeforeGivingBack } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { transition } from '../status/transition.ts';
import { awaitAnswers, NO_ANSWERS } from '../wait/await-answers.ts';
import { enterGate } from '../wait/await-limit.ts';
import { isToStop } from '../wait/rest.ts';
import { BatchQueue } from './batch-queue.ts';
import { keepPieces } from './left-pieces.ts';
import { type LookUp, lookFirst } from './look-first.ts';
import { NextRound } from './next-round.ts';
import { parkLeft, RefusalEvidence } from './refusals.ts';
import { sendOnce } from './send-once.ts';
import { stoppedBy } from './stop-rules.ts';

/** Kept free for a call and the writes after it, before the moment up to which sending may go on. */
const CALL_RESERVE_MS = (REPLY_TIMEOUT_SECONDS + 10) * 1000;
/**
 * Sending may go on so long beyond the deadline. A call that takes a minute, twice the time that it is given, is then still over half a
 * minute before Google's own limit of six minutes (page quotas). Should that pass, its rows are Sending, and are looked up.
 */
const OVERTIME_MS = MINUTE_MS / 2;

/**
 * Calls that go one by one once Google has held some back. Of an allowance that is as good as used up single ones may still be let out,
 * and several side by side not.
 */
const ALONE_AFTER_HELD_BACK = 10;

/** `paused`: rows are still queued, for the next execution or because another one took over. */
export type SendingEnd =
  | { readonly kind: 'sent' | 'paused' }
  | { readonly kind: 'stopped'; readonly stop: Stop };

/**
 * Sends the queued entries until none waits, this execution's time is over, or something stops the run. Rows not sent stay
 * Queued when the time is over, and are given back blank when the run stops.
 *
 * @param lookUp asks LeadSquared which tasks exist, before rows are sent again whose task may be there
 */
export function sendQueued(run: RunContext, lookUp: LookUp): SendingEnd {
  const queue = new BatchQueue(
    run.sheet.entries.filter((entry) => entry.status === 'Queued'),
    () => run.record.precise,
  );
  const evidence = new RefusalEvidence();
  parkLeft(run, queue);
  try {
    return sendAll(run, queue, evidence, lookUp);
  } finally {
    // Whoever goes on need not find out once more which rows LeadSquared refuses.
    keepPieces(run, queue);
  }
}

function sendAll(run: RunContext, queue: BatchQueue, evidence: RefusalEvidence, lookUp: LookUp): SendingEnd {
  const { session, job } = run;
  const { clock } = job.ports;
  const until = Math.min(session.until, session.deadline + OVERTIME_MS - CALL_RESERVE_MS);
  // At first it is asked for right before calls leave, which is as soon.
  let asksFirst = queue.dueAt() !== null || clock.now() >= until;
  while (!queue.isDone()) {
    // Before the wish to stop, which is whoever's has taken over.
    if (!session.keepLease()) return { kind: 'paused' };
    if (asksFirst && isToStop(run))
      return stopped(run, queue, stoppedBy(whoAskedToStop(job.ports.documentStore, run.record.id)));
    asksFirst = true;
    if (clock.now() >= until) return { kind: 'paused' };
    const answers = awaitAnswers(run, until);
    if (answers === 'stop') continue;
    if (answers === 'gone') return stopped(run, queue, NO_ANSWERS);
    if (answers === 'later') return { kind: 'paused' };
    const dueAt = queue.dueAt();
    if (dueAt !== null && (queue.waiting() === 0 || dueAt <= clock.now())) {
      if (lookFirst(run, queue, evidence, lookUp, until)) continue;
      return { kind: 'paused' };
    }
    const goesAlone = run.record.silence !== null || isHeldBack(run) || evidence.isAwaited();
    const next = new NextRound(run, queue, goesAlone);
    const prepare = (freeAt: number) => next.prepare(freeAt);
    const granted = enterGate(run, next.wanted, until, prepare, session.marksFor);
    if (granted === 0) {
      next.giveUp();
      if (isToStop(run)) continue;
      return { kind: 'paused' };
    }
    // Who wanted to stop before these calls were reserved was told that none is out.
    if (isToStop(run)) {
      session.gate.done(false);
      next.giveUp();
      continue;
    }
    const stop = sendOnce(run, queue, granted, evidence, next.read);
    evidence.weigh(run);
    if (stop === 'later') return { kind: 'paused' };
    if (stop !== null) return stopped(run, queue, stop);
    run.sheet.colour();
  }
  run.sheet.colour();
  run.update({ lookAt: null });
  return { kind: 'sent' };
}

/**
 * Whether Google may still let no calls out. Of several side by side some may have left when it refuses them, so all their rows are in
 * doubt; of one it is known that it did not.
 */
function isHeldBack({ recordBefore, session }: RunContext): boolean {
  return recordBefore.pause?.cause === 'google' && session.answered < ALONE_AFTER_HELD_BACK;
}

/** Rows that were not sent become blank again, as they were before the run. */
function stopped(run: RunContext, queue: BatchQueue, stop: Stop): SendingEnd {
  saveBeforeGivingBack(run);
  // Nothing was noted then, and what is not noted may not be given back.
  if (run.session.overtaken) return { kind: 'paused' };
  transition(run, 'giveBack', queue.all(), null);
  run.update({ lookAt: null, resendAfter: null });
  return { kind: 'stopped', stop };
}
