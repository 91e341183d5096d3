// Drives one of the user's own runs by short calls until it ends: advances it, follows it when another window does, and outlasts lost calls.
import type { RunView } from '../../rpc/api.ts';
import type { Call } from '../client/server.ts';
import { newer } from './progress.ts';
import { isGoingOn, isOwn } from './step.ts';

export type Link =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  /** Another window holds the run. */
  | { readonly kind: 'watching' }
  | { readonly kind: 'waiting'; readonly tries: number; readonly seconds: number }
  /** The run itself waits for something; what for is in its view. */
  | { readonly kind: 'resting' }
  /** Only the user goes on from here; the code tells what may help. */
  | { readonly kind: 'halted'; readonly code: string; readonly message: string };

export interface RunState {
  readonly run: RunView | null;
  readonly link: Link;
}

export interface DriverPorts {
  readonly call: Call;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  readonly changed: (state: RunState) => void;
}

export interface RunDriver {
  /**
   * Shows a run instead of the one before, and drives it if it is the user's own and going on.
   *
   * @param rest ends when the call is over that is at work on it now; until then it is followed
   */
  drive(run: RunView | null, rest?: Promise<unknown>): void;
  /** Goes on after a halt, or at once instead of after the pause. */
  resume(): void;
  /** Takes news about the run that came with another answer. */
  update(run: RunView): void;
  /** Stops driving; the run itself goes its way. */
  dispose(): void;
}

/** How long one call works on the run: each begins with a look at the sheet, which costs some seconds, and is polled meanwhile. */
export const PIECE_SECONDS = 20;
/** Least time between two calls: an add-on that answers at once must not be asked in a tight loop. */
const LEAST_TURN_MS = 500;
/** How often the run is polled while a call works on it, or while somebody else does. */
export const POLL_MS = 1500;
/** A run that waits for long is polled more seldom: each poll is an execution of Google's. */
const POLLS_PER_WAIT = 10;
const LONGEST_POLL_MS = 30_000;
/** Polls before asking again whether the run can be gone on with, about 10 seconds. */
const POLLS_PER_TURN = 7;
const SECOND_MS = 1000;
/** Answers that a new call may well change: the way to Google, Google itself, or LeadSquared gave out for a moment. */
const RETRIED: readonly string[] = ['lost', 'failed', 'google', 'unreachable'];

/** How often a run is looked at that somebody else has taken over, and how often at most: about an hour. */
const FOLLOW_MS = 6000;
const MOST_FOLLOWS = 600;

/** Seconds; the last one is kept. The run stands still meanwhile, and the sheet keeps the state of its rows. */
const PAUSES = [1, 2, 4, 8, 16, 30] as const;
const LONGEST = 30;

/** Lost calls in a row after which only the user goes on: about five minutes. */
export const MOST_TRIES = 14;

/** @param tries lost calls in a row so far, from 1 */
export const pauseSeconds = (tries: number): number => PAUSES[tries - 1] ?? LONGEST;

/** How the sidebar stands to a run that it does not drive. */
function linkTo(run: RunView | null): Link {
  if (run === null || !isGoingOn(run) || isOwn(run)) return { kind: 'idle' };
  const { access, words } = run.owner;
  return { kind: 'halted', code: access === 'no' ? 'other-account' : 'other-person', message: words ?? '' };
}

export function createRunDriver({ call, wait, changed }: DriverPorts): RunDriver {
  let run: RunView | null = null;
  let link: Link = { kind: 'idle' };
  let driving = false;
  let disposed = false;
  let hurry = false;
  let following = false;
  let underway: Promise<unknown> | null = null;

  const tell = (next: Link = link) => {
    link = next;
    if (!disposed) changed({ run, link });
  };
  /** An answer about a run that the user has left meanwhile is no news of the one that is shown. */
  const update = (next: RunView) => {
    if (run === null || run.id !== next.id) return;
    run = newer(run, next);
    tell();
  };
  const goesOn = () => !disposed && isGoingOn(run) && isOwn(run);

  async function poll(): Promise<string | null> {
    if (run === null) return null;
    const answer = await call('sidebarProgress', { runId: run.id });
    if (!answer.ok) return answer.code;
    if (answer.run !== null) update(answer.run);
    return null;
  }

  /** Polls the run until `over` settles, so that progress moves during a long call. */
  async function pollUntil(over: Promise<unknown>): Promise<void> {
    let ended = false;
    const end = over.then(() => {
      ended = true;
    });
    while (!ended && goesOn()) {
      await Promise.race([end, wait(POLL_MS)]);
      if (!ended) await Promise.race([end, poll()]);
    }
  }

  const isOthers = () => !disposed && isGoingOn(run) && !isOwn(run);

  /** Looks at a run that is shown and is not the user's own, until it has ended or become theirs. */
  async function follow(): Promise<void> {
    if (following) return;
    following = true;
    for (let looks = 0; looks < MOST_FOLLOWS && isOthers(); looks++) {
      await wait(FOLLOW_MS);
      if (isOthers()) await poll();
    }
    following = false;
    if (!driving && !isOthers()) tell(linkTo(run));
    start();
  }

  async function watch(id: string): Promise<void> {
    for (let polls = 0; polls < POLLS_PER_TURN && goesOn() && run?.id === id; polls++) {
      tell({ kind: 'watching' });
      await wait(POLL_MS);
      const code = await poll();
      if (code !== null) return;
    }
  }

  /** Follows a run while it waits for something, until it may go on or the user does not want to wait. */
  async function rest(id: string): Promise<void> {
    hurry = false;
    while (goesOn() && run?.id === id && !hurry) {
      const seconds = run?.waitSeconds ?? 0;
      if (seconds === 0 || run?.stopping === true) return;
      tell({ kind: 'resting' });
      const until = Math.min(LONGEST_POLL_MS, Math.max(POLL_MS, (seconds * SECOND_MS) / POLLS_PER_WAIT));
      const isAwaited = () => !hurry && !disposed && run?.id === id;
      for (let waited = 0; waited < until && isAwaited(); waited += SECOND_MS) await wait(SECOND_MS);
      if (hurry || (await poll()) !== null) return;
    }
  }

  async function pause(id: string, tries: number): Promise<void> {
    hurry = false;
    const isAwaited = () => !hurry && !disposed && run?.id === id;
    for (let seconds = pauseSeconds(tries); seconds > 0 && isAwaited(); seconds--) {
      tell({ kind: 'waiting', tries, seconds });
      await wait(SECOND_MS);
    }
  }

  /** One call and what follows from its answer. @returns lost calls in a row; null when only the user goes on */
  async function turn(id: string, tries: number): Promise<number | null> {
    const advance = call('sidebarAdvance', { runId: id, atOnce: hurry, seconds: PIECE_SECONDS });
    hurry = false;
    const [answer] = await Promise.all([advance, wait(LEAST_TURN_MS), pollUntil(advance)]);
    if (run?.id !== id) return 0;
    if (answer.ok) {
      link = { kind: 'working' };
      update(answer.run);
      await rest(id);
      return 0;
    }
    if (answer.code === 'busy') {
      await watch(id);
      return 0;
    }
    if (RETRIED.includes(answer.code) && tries < MOST_TRIES) {
      await pause(id, tries + 1);
      return tries + 1;
    }
    // Whose it is now says what can be done, and what was done before the halt counts.
    await poll();
    if (run?.id !== id) return 0;
    tell({ kind: 'halted', code: answer.code, message: answer.message });
    return null;
  }

  async function driveToEnd(): Promise<void> {
    let tries = 0;
    let id = run?.id;
    const rest = underway;
    underway = null;
    if (rest !== null) await pollUntil(rest);
    while (run !== null && goesOn()) {
      if (run.id !== id) tries = 0;
      id = run.id;
      const next = await turn(run.id, tries);
      if (next === null) return;
      tries = next;
    }
    tell(linkTo(run));
  }

  function start(): void {
    if (driving || !goesOn()) return;
    driving = true;
    tell({ kind: 'working' });
    void driveToEnd().then(() => {
      driving = false;
      if (isOthers()) void follow();
      // A run that was chosen at the last moment.
      if (link.kind === 'idle') start();
    });
  }

  return {
    drive(next, rest) {
      hurry = false;
      run = next;
      underway = rest ?? null;
      tell(goesOn() ? { kind: 'working' } : linkTo(next));
      start();
      if (isOthers()) void follow();
    },
    resume() {
      hurry = true;
      if (goesOn() || driving) start();
      else void poll().then(start);
    },
    update,
    dispose() {
      disposed = true;
    },
  };
}
