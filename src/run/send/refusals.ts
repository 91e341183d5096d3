// Calls that LeadSquared refused with several rows in them: which rows wait for a look-up, and what shows that nothing was stored.
import { CHUNK_SIZE } from '../../core/chunks.ts';
import { sawWholeRefusal, visibilityDelay } from '../../leadsquared/call-habits.ts';
import { changeCallHabits, readCallHabits } from '../account-habits.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import type { Refusal } from './batch.ts';
import type { BatchQueue } from './batch-queue.ts';
import { takeUpPieces } from './left-pieces.ts';

/** When the first look-up after a refused call is made at the latest. */
const FIRST_LOOK_MS = 10_000;

/** Parks the rows of a call that was refused just now, or before this execution. */
export function parkRefused(
  run: RunContext,
  queue: BatchQueue,
  refused: Pick<Refusal, 'entries' | 'message' | 'parted' | 'isSingle'> & { readonly at: number },
): void {
  // Sooner than it can tell of these rows it may show others, and so how late tasks appear.
  const dueAt = refused.at + Math.min(FIRST_LOOK_MS, visibilityDelay(readCallHabits(run.job), refused.at));
  queue.park({ ...refused, dueAt, isResent: false });
  run.update({ lookAt: Math.max(run.record.lookAt ?? 0, dueAt) });
}

/** Parks what earlier executions left to be looked up first. */
export function parkLeft(run: RunContext, queue: BatchQueue): void {
  const { entries } = run.sheet;
  const { lookAt, resendAfter } = run.record;
  const left = { message: '', parted: null, isSingle: false };
  if (resendAfter !== null) {
    const inDoubt = entries.filter(({ status }) => status === 'Unknown' || status === 'Accepted');
    queue.park({ ...left, entries: inDoubt, at: resendAfter, dueAt: resendAfter, isResent: true });
    return;
  }
  takeUpPieces(run, queue);
  const refused = entries.filter(
    (entry) => entry.isRefused && entry.status === 'Unknown' && !queue.isParked(entry),
  );
  const at = lookAt ?? run.job.ports.clock.now();
  // Which of them went out together is not known any more; no call takes more than a chunk.
  for (let first = 0; first < refused.length; first += CHUNK_SIZE) {
    const part = refused.slice(first, first + CHUNK_SIZE);
    queue.park({ ...left, entries: part, at, dueAt: at, isResent: false });
  }
}

/** Rows that may still tell, kept from one execution to the next. */
const MOST_TELLING = 50;

/**
 * Gathers what shows that refusals are whole: the first row of a refused call was not there, and is taken when it is sent again.
 * A service that stores the good rows of such a call, or those before the bad one, would have stored it.
 */
export class RefusalEvidence {
  private firstRows: Entry[];
  private hasTold = false;

  constructor({ record, sheet }: RunContext) {
    const told = new Set(record.telling);
    this.firstRows = sheet.entries.filter(({ token }) => told.has(token.index));
  }

  /** Keeps what has shown nothing yet for the next execution. */
  keep(run: RunContext): void {
    run.update({ telling: this.firstRows.slice(0, MOST_TELLING).map(({ token }) => token.index) });
  }

  /** @param entries rows of a refused call of which none was found */
  add(entries: readonly Entry[]): void {
    const [first] = entries;
    if (first !== undefined) this.firstRows.push(first);
  }

  /** True while a first row waits for its call in an account that has shown nothing yet: it goes alone, since it may spare look-ups. */
  isAwaited(): boolean {
    return !this.hasTold && this.firstRows.some(({ status }) => status === 'Queued');
  }

  /** To be called when rows have been settled. */
  weigh({ job }: RunContext): void {
    const isTaken = ({ status }: Entry) => status === 'Created' || status === 'Accepted';
    for (const _ of this.firstRows.filter(isTaken)) {
      this.hasTold = true;
      changeCallHabits(job, sawWholeRefusal);
    }
    this.firstRows = this.firstRows.filter(({ status }) => status === 'Queued' || status === 'Sending');
  }
}
