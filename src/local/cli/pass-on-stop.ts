// Passes the user's wish to stop on to the add-on, one of whose runs may begin at the very moment at which it is to stop.
import { setTimeout as pass } from 'node:timers/promises';
import type { CallHooks } from '../host/runtime/dispatcher.ts';
import type { RunView } from './run-view.ts';
import type { StopWish } from './stop-wish.ts';

/** Between two looks whether a run has begun that is to be stopped. */
export const STOP_AGAIN_MS = 300;
/**
 * Before a run has begun there is nobody to tell. It begins before its rows are queued, which takes such calls; a wish that is passed on
 * only when its first call leaves comes too late for it.
 */
const TELLS_BEFORE = /^(?:UrlFetchApp\..*|SpreadsheetApp\.flush|TextFinder\.replaceAllWith)$/;
/** The functions by which the wish to stop is passed on. */
const PASSES_ON: readonly string[] = ['sidebarProgress', 'sidebarStop'];

interface RunPorts {
  /** The run that is going on; null when there is none. */
  readonly look: () => Promise<RunView | null>;
  readonly stop: (runId: string) => Promise<unknown>;
}

export class StopPasser {
  readonly #wish: StopWish;
  readonly #runs: RunPorts;
  #passing: Promise<void> | null = null;
  #wasTried = false;
  #isPassedOn = false;
  #isOver = false;

  constructor(wish: StopWish, runs: RunPorts) {
    this.#wish = wish;
    this.#runs = runs;
  }

  /** Does the work; a wish that is made meanwhile is passed on until the work is over, since runs may begin all the time. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    let stopping: Promise<void> = Promise.resolve();
    this.#wish.whenMade(() => {
      stopping = this.#stopRuns();
    });
    try {
      return await work();
    } finally {
      this.#isOver = true;
      await stopping;
    }
  }

  /** The host's hook: while the wish is on its way to the add-on nothing new is begun, so that no call leaves in the meantime. */
  readonly onServiceCall: NonNullable<CallHooks['onServiceCall']> = (_n, execution, call) => {
    if (!this.#wish.isMade || this.#isPassedOn || PASSES_ON.includes(execution.functionName)) return;
    if (this.#wasTried && !TELLS_BEFORE.test(call)) return;
    return this.#passOn();
  };

  async #stopRuns(): Promise<void> {
    while (!this.#isOver) {
      await this.#passOn();
      await pass(STOP_AGAIN_MS);
    }
  }

  #passOn(): Promise<void> {
    this.#passing ??= this.#tellRun().finally(() => {
      this.#passing = null;
      this.#wasTried = true;
    });
    return this.#passing;
  }

  async #tellRun(): Promise<void> {
    const run = await this.#runs.look();
    if (run === null || run.state === 'ended') return;
    if (!run.stopping) await this.#runs.stop(run.id);
    this.#isPassedOn = true;
  }
}
