// The user's wish to stop: the first Ctrl+C lets the calls that are out finish, the second ends the process at once.

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A process ended by a signal answers with 128 and the signal's number (POSIX shells). */
const AT_ONCE = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
/** npm hands the signal on that the terminal has sent already: two this close are one wish. */
const ONE_WISH_MS = 500;

/** Hears when the user wants to stop. */
export class StopWish {
  readonly #listeners: (() => void)[] = [];
  #isMade = false;

  get isMade(): boolean {
    return this.#isMade;
  }

  make(): void {
    if (this.#isMade) return;
    this.#isMade = true;
    for (const listener of this.#listeners) listener();
  }

  /** Calls the listener once, at once when the wish was made before. */
  whenMade(listener: () => void): void {
    if (this.#isMade) listener();
    else this.#listeners.push(listener);
  }
}

export interface SignalPorts {
  readonly now: () => number;
  readonly on: (signal: NodeJS.Signals, listener: () => void) => void;
  readonly off: (signal: NodeJS.Signals, listener: () => void) => void;
  /** Ends the process; what is on the disk is all that stays. */
  readonly endNow: (code: number) => void;
}

/** Turns signals into the wish, and a later one into an end. @returns stops listening */
export function listenForStop(wish: StopWish, { now, on, off, endNow }: SignalPorts): () => void {
  let madeAt: number | null = null;
  const listeners = SIGNALS.map((signal) => {
    const listener = () => {
      if (madeAt === null) {
        madeAt = now();
        wish.make();
      } else if (now() - madeAt >= ONE_WISH_MS) endNow(AT_ONCE[signal]);
    };
    on(signal, listener);
    return { signal, listener };
  });
  return () => {
    for (const { signal, listener } of listeners) off(signal, listener);
  };
}
