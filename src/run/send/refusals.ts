// Calls that LeadSquared refused with several rows in them: which rows wait for a look-up, and what shows that nothing was stored.
import { CHUNK_SIZE } from '../../core/chunks.ts';
import { sawWholeRefusal, visibilityDelay } from '../../leadsquared/call-habits.ts';
import { changeCallHabits, readCallHabits } from '../account-habits.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import type { Parted, Refusal } from './batch.ts';
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
    // What this run has let out itself is not sent again by itself, should somebody's late note bring the wish back.
    const inDoubt = entries.filter(
      ({ status, token }) => (status === 'Unknown' || status === 'Accepted') && !run.sent.has(token.index),
    );
    queue.park({ ...left, entries: inDoubt, at: resendAfter, dueAt: resendAfter, isResent: true });
    return;
  }
  takeUpPieces(run, queue);
  const refused = entries.filter(
    (entry) => entry.isRefused && entry.status === 'Unknown' && !queue.isParked(entry),
  );
  // An earlier moment is that of an earlier refusal: whoever was cut off has noted none for these.
  const isTheirs = lookAt !== null && lookAt > run.record.workedAt;
  const at = isTheirs ? lookAt : run.job.ports.clock.now();
  // Which of them went out together is not known any more; no call takes more than a chunk.
  for (let first = 0; first < refused.length; first += CHUNK_SIZE) {
    const part = refused.slice(first, first + CHUNK_SIZE);
    queue.park({ ...left, entries: part, at, dueAt: at, isResent: false });
  }
}

/** Rows of a refused call that were not there, and what shows that they could have been. */
interface Telling {
  readonly first: Entry;
  readonly message: string;
  readonly parted: Parted;
  /** How much had been said against pieces of its chunk by then. */
  readonly saidBefore: number;
}

/** Numbers may tell a place in the call, which is another one in each piece. */
const likened = (message: string): string => message.replace(/\d+/g, '#');

/**
 * Gathers what shows that refusals are whole: the first row of a refused call was not there, and is taken when it is sent again, and a piece
 * of the same chunk is refused again in the same words. A service that stores the good rows of such a call, or those before the bad
 * one, would have stored the first; and a call that failed by accident, whatever it held, says nothing of how bad rows are refused.
 */
export class RefusalEvidence {
  private telling: Telling[] = [];
  private hasTold = false;

  /** @param entries rows of a refused call of which none was found @param message '' when it is not known any more */
  add(entries: readonly Entry[], message: string, parted: Parted): void {
    const [first] = entries;
    if (first === undefined || message === '') return;
    this.telling.push({ first, message, parted, saidBefore: parted.said.length });
  }

  /** True while a first row waits for its call in an account that has shown nothing yet: it goes alone, since it may spare look-ups. */
  isAwaited(): boolean {
    return !this.hasTold && this.telling.some(({ first }) => first.status === 'Queued');
  }

  /** To be called when rows have been settled, or were refused. */
  weigh({ job }: RunContext): void {
    for (const each of this.telling.filter(isTold)) {
      this.hasTold = true;
      changeCallHabits(job, sawWholeRefusal);
      this.telling = this.telling.filter((other) => other !== each);
    }
    this.telling = this.telling.filter(({ first }) => isTaken(first) || isOut(first));
  }
}

const isTaken = ({ status }: Entry): boolean => status === 'Created' || status === 'Accepted';
const isOut = ({ status }: Entry): boolean => status === 'Queued' || status === 'Sending';

function isTold({ first, message, parted, saidBefore }: Telling): boolean {
  const since = parted.said.slice(saidBefore).map(likened);
  return isTaken(first) && since.includes(likened(message));
}
