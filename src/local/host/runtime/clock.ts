// The two clocks: the real one, and a virtual one on which waiting costs nothing.
import type { Answer } from '../service.ts';

export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  wait(milliseconds: number): Answer<void>;
  /** Charges what a service call would have taken on Google's servers; nothing in real mode, where calls take their own time. */
  charge(milliseconds: number): Answer<void>;
}

export class RealClock implements Clock {
  now(): number {
    return Date.now();
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      // A forgotten wait of a killed execution must not keep the process alive.
      setTimeout(resolve, milliseconds).unref();
    });
  }

  charge(): void {}
}

/** What one look at the clock takes, so that a loop that waits for a time ends. */
const LOOK_MILLISECONDS = 0.001;

export class VirtualClock implements Clock {
  #time: number;

  constructor(startAt: number) {
    this.#time = startAt;
  }

  now(): number {
    return Math.floor(this.#time);
  }

  /** The same as `now`, but the look itself takes a moment, as it does for a running script. */
  look(): number {
    this.#time += LOOK_MILLISECONDS;
    return this.now();
  }

  wait(milliseconds: number): void {
    this.#time += milliseconds;
  }

  charge(milliseconds: number): void {
    this.#time += milliseconds;
  }

  /** Moves on to a later moment; an earlier one changes nothing. */
  advanceTo(time: number): void {
    this.#time = Math.max(this.#time, time);
  }
}
