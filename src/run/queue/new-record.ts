// The record of a run that is about to begin.
import type { Job } from '../job.ts';
import type { Plan } from '../plan/plan.ts';
import type { Target } from '../plan/row-eligibility.ts';
import { NO_COUNTS, type RunRecord } from '../record/run-record.ts';
import type { Inheritance } from './inheritance.ts';

interface Beginning extends Inheritance {
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly precise: boolean;
  readonly notesDue: boolean;
}

export function newRecord(
  { ports, account }: Job,
  target: Target,
  plan: Plan,
  { id, now, precise, notesDue, since, senders, origins, putBack }: Beginning,
): RunRecord {
  const total = plan.ready.length + plan.inDoubt.length;
  return {
    id,
    account: { hash: account.hash, name: account.organisation },
    by: ports.user(),
    byName: account.userName,
    senders: [...new Set([...senders, ...(account.userId === '' ? [] : [account.userId])])],
    origins,
    putBack,
    againOf: target.kind === 'again' ? target.runId : null,
    scheduled: target.kind === 'scheduled',
    trigger: null,
    workedAt: now,
    inPieces: true,
    pause: null,
    untold: null,
    sheetId: ports.table.sheetId,
    sheetName: ports.table.name,
    startedAt: now,
    firstCallAt: null,
    since,
    state: 'sending',
    total,
    counts: { ...NO_COUNTS, invalid: plan.invalid.length, skipped: plan.duplicates.length, queued: total },
    invalidAtStart: plan.invalid.length,
    invalidLater: 0,
    skipped: plan.duplicates.length,
    hidden: plan.hidden.length,
    leftOut: 0,
    visibleOnly: (plan.knownHidden?.later ?? 0) === 0 ? 0 : plan.ready.length,
    isFiltered: plan.knownHidden?.isFiltered ?? false,
    leftAlone: [...plan.leftAlone.values()].reduce((sum, number) => sum + number, 0),
    notesDue,
    precise,
    calls: 0,
    seconds: 0,
    silence: null,
    waiting: null,
    mailed: [],
    trustedRefusals: 0,
    lookAt: null,
    resendAfter: null,
    lookAtMost: null,
    remark: null,
    consecutiveRejections: 0,
    sentAt: null,
    lookups: 0,
    answers: 0,
    namedIds: false,
    leftSendingAt: null,
    pieces: [],
    stop: null,
  };
}
