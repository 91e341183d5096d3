// Fires clock triggers in real mode, each when its time has come.
import type { TriggerTable } from './trigger-table.ts';

/** The longest time a Node timer can wait. */
const LONGEST = 2 ** 31 - 1;

export class Alarm {
  readonly #table: TriggerTable;
  readonly #fire: (id: string) => void;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(table: TriggerTable, fire: (id: string) => void) {
    this.#table = table;
    this.#fire = fire;
    table.whenChanged(() => this.#set());
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #set(): void {
    clearTimeout(this.#timer);
    const first = this.#table.first();
    if (this.#stopped || first === undefined) return;
    const delay = Math.min(LONGEST, Math.max(0, first.nextAt - Date.now()));
    // A trigger of tomorrow must not keep today's process alive.
    this.#timer = setTimeout(() => this.#ring(), delay).unref();
  }

  #ring(): void {
    const first = this.#table.first();
    if (first !== undefined && first.nextAt <= Date.now()) this.#fire(first.id);
    else this.#set();
  }
}
