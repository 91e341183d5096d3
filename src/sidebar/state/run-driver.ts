// Drives a run by short calls until it ends: advances it, follows it when somebody else does, and outlasts lost calls.
import type { RunView } from '../../rpc/api.ts';
import type { Call } from '../client/server.ts';
import { newer } from './progress.ts';
import { isGoingOn } from './step.ts';

export type Link =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  /** Another window or user holds the run. */
  | { readonly kind: 'watching' }
  | { readonly kind: 'waiting'; readonly tries: number; readonly seconds: number }
  /** The run itself waits for something; what for is in its view. */
  | { readonly kind: 'resting' }
  /** Only the user goes on from here. */
  | { readonly kind: 'halted'; readonly message: string };

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
  /** Takes a run over and drives it if it is going on. */
  drive(run: RunView | null): void;
  /** Goes on after a halt, or at once instead of after the pause. */
  resume(): void;
  /** Takes news about the run that came with another answer. */
  update(run: RunView): void;
  /** Stops driving; the run itself goes its way. */
  dispose(): void;
}

/** Least time between two calls: an add-on that answers at once must not be asked in a tight loop. */
const LEAST_TURN_MS = 500;
/** How often the run is polled while a call works on it, or while somebody else does. */
export const POLL_MS = 1500;
/** A run that waits for long is polled more seldom: each poll is an execution of Google's. */
const POLLS_PER_WAIT = 10;
const LONGEST_POLL_MS = 30_000;
/** Polls before asking again whether the run can be taken over, about 10 seconds. */
const POLLS_PER_TURN = 7;
const SECOND_MS = 1000;
/** Answers that a new call may well change: the way to Google, Google itself, or LeadSquared gave out for a moment. */
const RETRIED: readonly string[] = ['lost', 'failed', 'google', 'unreachable'];

/** Seconds; the last one is kept. The run stands still meanwhile, and the sheet keeps the state of its rows. */
const PAUSES = [1, 2, 4, 8, 16, 30] as const;
const LONGEST = 30;

/** Lost calls in a row after which only the user goes on: about five minutes. */
export const MOST_TRIES = 14;

/** @param tries lost calls in a row so far, from 1 */
export const pauseSeconds = (tries: number): number => PAUSES[tries - 1] ?? LONGEST;

export function createRunDriver({ call, wait, changed }: DriverPorts): RunDriver {
  let run: RunView | null = null;
  let link: Link = { kind: 'idle' };
  let driving = false;
  let disposed = false;
  let hurry = false;

  const tell = (next: Link = link) => {
    link = next;
    if (!disposed) changed({ run, link });
  };
  const update = (next: RunView) => {
    run = newer(run, next);
    tell();
  };
  const goingOn = () => !disposed && isGoingOn(run);

  async function poll(): Promise<string | null> {
    const answer = await call('sidebarProgress');
    if (!answer.ok) return answer.code;
    if (answer.run !== null) update(answer.run);
    return null;
  }

  /** Whether another run has taken the place of the one with this id. */
  async function isReplaced(id: string): Promise<boolean> {
    await poll();
    return run !== null && run.id !== id;
  }

  /** Polls the run until `over` settles, so that progress moves during a long call. */
  async function pollUntil(over: Promise<unknown>): Promise<void> {
    let ended = false;
    const end = over.then(() => {
      ended = true;
    });
    while (!ended && goingOn()) {
      await Promise.race([end, wait(POLL_MS)]);
      if (!ended) await Promise.race([end, poll()]);
    }
  }

  async function watch(): Promise<void> {
    for (let polls = 0; polls < POLLS_PER_TURN && goingOn(); polls++) {
      tell({ kind: 'watching' });
      await wait(POLL_MS);
      const code = await poll();
      if (code !== null) return;
    }
  }

  /** Follows a run while it waits for something, until it may go on or the user does not want to wait. */
  async function rest(): Promise<void> {
    hurry = false;
    while (goingOn() && !hurry) {
      const seconds = run?.waitSeconds ?? 0;
      if (seconds === 0 || run?.stopping === true) return;
      tell({ kind: 'resting' });
      const until = Math.min(LONGEST_POLL_MS, Math.max(POLL_MS, (seconds * SECOND_MS) / POLLS_PER_WAIT));
      for (let waited = 0; waited < until && !hurry && !disposed; waited += SECOND_MS) await wait(SECOND_MS);
      if (hurry || (await poll()) !== null) return;
    }
  }

  async function pause(tries: number): Promise<void> {
    hurry = false;
    for (let seconds = pauseSeconds(tries); seconds > 0 && !hurry && !disposed; seconds--) {
      tell({ kind: 'waiting', tries, seconds });
      await wait(SECOND_MS);
    }
  }

  async function driveToEnd(): Promise<void> {
    let tries = 0;
    while (run !== null && goingOn()) {
      const advance = call('sidebarAdvance', { runId: run.id, atOnce: hurry });
      hurry = false;
      const [answer] = await Promise.all([advance, wait(LEAST_TURN_MS), pollUntil(advance)]);
      if (answer.ok) {
        tries = 0;
        link = { kind: 'working' };
        update(answer.run);
        await rest();
      } else if (answer.code === 'busy') {
        tries = 0;
        await watch();
      } else if (RETRIED.includes(answer.code) && tries < MOST_TRIES) {
        tries++;
        await pause(tries);
      } else if (answer.code !== 'no-run' || !(await isReplaced(run.id))) {
        tell({ kind: 'halted', message: answer.message });
        return;
      }
    }
    tell({ kind: 'idle' });
  }

  function start(): void {
    if (driving || !goingOn()) return;
    driving = true;
    tell({ kind: 'working' });
    void driveToEnd().then(() => {
      driving = false;
    });
  }

  return {
    drive(next) {
      run = next;
      tell();
      start();
    },
    resume() {
      hurry = true;
      start();
    },
    update,
    dispose() {
      disposed = true;
    },
  };
}
