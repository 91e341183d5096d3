// Waits while a run rests, as long as it does and nobody wants to stop, and says what for.
import type { Host } from '../host/host.ts';
import { oneLine } from './answer.ts';
import { inCommandWords } from './command-words.ts';
import { pauseOf } from './run-view.ts';
import type { StopWish } from './stop-wish.ts';

/** A run that rests for a time that nobody knows is tried again after this. */
const TRY_AGAIN_MS = 30_000;

export class Rest {
  readonly #host: Host;
  readonly #isSimulated: boolean;
  readonly #wish: StopWish;
  #pause: string | null = null;

  constructor(host: Host, isSimulated: boolean, wish: StopWish) {
    this.#host = host;
    this.#isSimulated = isSimulated;
    this.#wish = wish;
  }

  /** Why the command waits at this moment; null when it does not. */
  get pause(): string | null {
    return this.#pause;
  }

  /** Waits as long as the run rests. @returns why only a person can help; null otherwise */
  async untilOver(runId: string): Promise<string | null> {
    const pause = pauseOf(this.#host.documentProperties, runId);
    if (pause === null || this.#wish.isMade) return null;
    if (pause.until === null) return pause.message;
    await this.#wait(pause.until - this.#host.now(), pause.message);
    return null;
  }

  /** Waits where a run was refused and does not say itself until when it rests. */
  async beforeAnotherTry(runId: string, why: string): Promise<void> {
    if (pauseOf(this.#host.documentProperties, runId) === null) await this.#wait(TRY_AGAIN_MS, why);
  }

  async #wait(milliseconds: number, why: string): Promise<void> {
    if (milliseconds <= 0) return;
    if (this.#isSimulated) {
      await this.#host.passTime(milliseconds);
      return;
    }
    const at = new Date(Date.now() + milliseconds).toTimeString().slice(0, 8);
    this.#pause = `${inCommandWords(oneLine(why)).replace(/\.$/, '')}; next try at ${at}`;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wish.whenMade(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.#pause = null;
  }
}
