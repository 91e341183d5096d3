// The threads in which executions run: one that has ended an execution by itself is kept for a later one.
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { BundleRun } from './loaded-bundle.ts';
import type { WorkerTask } from './worker-messages.ts';

/** Idle threads beyond these are let go. */
const MOST_IDLE = 3;
/** What an execution left behind, such as promises that never come to an end, may go on for so long. */
const LEFT_BEHIND_MS = 5000;

const idle: Thread[] = [];

/** An execution in a thread, from its start to its end. */
export interface Lent {
  /** Where its messages come from, and where replies go. */
  readonly port: MessagePort;
  /** Hears of a thread that is gone before its execution has ended. */
  onGone(listener: (error: unknown) => void): void;
  /** Wakes the thread for a reply that was sent to its port. */
  wake(): void;
  /**
   * Ends when the execution does nothing any more.
   *
   * @param asItself whether the execution came to its own end; the thread of one that was killed stands still in the midst of it
   */
  giveBack(asItself: boolean): Promise<void>;
}

/**
 * Begins an execution. Starting a thread and compiling the bundle take longer than most executions; a kept thread has done
 * both. The bundle still runs in a new context each time, and what it leaves behind reaches no service any more.
 */
export function inThread(script: string, run: BundleRun, virtual: WorkerTask['virtual']): Lent {
  const at = idle.findIndex((thread) => thread.script === script);
  const thread = idle.splice(at, at < 0 ? 0 : 1)[0] ?? new Thread(script);
  return thread.begin(run, virtual);
}

class Thread {
  readonly script: string;
  readonly #worker: Worker;
  /** The host has done with the execution, and nothing of it goes on in the thread: the two come in either order. */
  #isBack = false;
  #isFree = false;
  #isEnded = false;
  #patience: NodeJS.Timeout | undefined;
  #whenGone: ((error: unknown) => void) | undefined;

  constructor(script: string) {
    this.script = script;
    this.#worker = new Worker(script, { execArgv: [] });
    this.#worker.on('error', (error) => this.#leave(error));
    this.#worker.on('exit', (code) =>
      this.#leave(new Error(`The thread of the execution ended by itself (${code}).`)),
    );
    this.#worker.on('message', () => {
      this.#isFree = true;
      this.#restIfDone();
    });
  }

  begin(run: BundleRun, virtual: WorkerTask['virtual']): Lent {
    const { port1: port, port2 } = new MessageChannel();
    const signal = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const task: WorkerTask = { run, signal, port: port2, virtual };
    [this.#isBack, this.#isFree] = [false, false];
    this.#worker.ref();
    this.#worker.postMessage(task, [port2]);
    return {
      port,
      onGone: (listener) => {
        this.#whenGone = listener;
      },
      wake: () => {
        const flag = new Int32Array(signal);
        Atomics.store(flag, 0, 1);
        Atomics.notify(flag, 0);
      },
      giveBack: async (asItself) => {
        this.#whenGone = undefined;
        port.close();
        if (asItself) this.#takeBack();
        else await this.end();
      },
    };
  }

  end(): Promise<unknown> {
    this.#isEnded = true;
    return this.#worker.terminate();
  }

  #takeBack(): void {
    this.#worker.unref();
    this.#isBack = true;
    this.#patience = setTimeout(() => this.end(), LEFT_BEHIND_MS).unref();
    this.#restIfDone();
  }

  #restIfDone(): void {
    if (this.#isEnded || !this.#isBack || !this.#isFree) return;
    clearTimeout(this.#patience);
    idle.push(this);
    const surplus = idle.length > MOST_IDLE ? idle.shift() : undefined;
    void surplus?.end();
  }

  #leave(error: unknown): void {
    this.#isEnded = true;
    clearTimeout(this.#patience);
    const at = idle.indexOf(this);
    if (at >= 0) idle.splice(at, 1);
    this.#whenGone?.(error);
  }
}
