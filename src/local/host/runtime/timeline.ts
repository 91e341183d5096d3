// Virtual time for executions that run side by side, each in a thread of its own: what takes no time on it takes no time at all.
import type { Clock } from './clock.ts';

interface Event {
  readonly at: number;
  /** Whose it is: at one moment the one that began first goes first. */
  readonly owner: number;
  readonly order: number;
  readonly wake: () => void;
}

/**
 * Time stands still while a thread computes, and goes on to the next moment for which somebody waits once all threads do. So an
 * execution's calls come in the order of their virtual times, however fast the threads really are, and each run is like the last.
 */
export class Timeline implements Clock {
  #now: number;
  #events: Event[] = [];
  #order = 0;
  #owners = 0;
  #busy = 0;
  #isMoving = false;

  /** @param startAt milliseconds since 1970 UTC */
  constructor(startAt: number) {
    this.#now = startAt;
  }

  now(): number {
    return Math.floor(this.#now);
  }

  wait(milliseconds: number): Promise<void> {
    return this.#at(this.#now + milliseconds, 0);
  }

  charge(milliseconds: number): Promise<void> {
    return this.wait(milliseconds);
  }

  /** A seat for one more execution. */
  seat(): Seat {
    this.#owners += 1;
    const owner = this.#owners;
    return new Seat(
      () => this.now(),
      (milliseconds) => this.#at(this.#now + milliseconds, owner),
      (change) => this.#count(change),
      owner,
    );
  }

  #count(change: 1 | -1): void {
    this.#busy += change;
    this.#move();
  }

  #at(at: number, owner: number): Promise<void> {
    return new Promise((wake) => {
      this.#order += 1;
      this.#events.push({ at, owner, order: this.#order, wake });
      this.#move();
    });
  }

  /** One event at a time: whoever it wakes goes as far as it can before the next one. */
  #move(): void {
    if (this.#isMoving) return;
    this.#isMoving = true;
    setImmediate(() => {
      this.#isMoving = false;
      if (this.#busy > 0) return;
      const first = this.#takeFirst();
      if (first === undefined) return;
      this.#now = Math.max(this.#now, first.at);
      first.wake();
      this.#move();
    });
  }

  #takeFirst(): Event | undefined {
    const isBefore = (a: Event, b: Event) =>
      a.at !== b.at ? a.at < b.at : a.owner !== b.owner ? a.owner < b.owner : a.order < b.order;
    const [head, ...rest] = this.#events;
    if (head === undefined) return undefined;
    const first = rest.reduce((best, each) => (isBefore(each, best) ? each : best), head);
    this.#events = this.#events.filter((each) => each !== first);
    return first;
  }
}

/** An execution's own way to the time that all share. */
export class Seat implements Clock {
  /** 1 for the first execution on the timeline. */
  readonly number: number;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly #count: (change: 1 | -1) => void;
  #isBusy = false;

  constructor(
    now: () => number,
    wait: (milliseconds: number) => Promise<void>,
    count: (change: 1 | -1) => void,
    number: number,
  ) {
    this.now = now;
    this.wait = wait;
    this.#count = count;
    this.number = number;
  }

  charge(milliseconds: number): Promise<void> {
    return this.wait(milliseconds);
  }

  /** Its thread computes: time stands still. */
  work(): void {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#count(1);
  }

  /** Its thread waits for a reply, or is gone. */
  rest(): void {
    if (!this.#isBusy) return;
    this.#isBusy = false;
    this.#count(-1);
  }
}
