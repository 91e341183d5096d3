// All clock triggers of the script with Google's limits (pages guides/triggers/installable and add-ons/concepts/editor-triggers).
import type { HostFacts } from '../host-facts.ts';
import { uuid } from '../runtime/random.ts';
import { isOftenerThanHourly, nextTime, type Schedule } from './schedule.ts';

export interface TriggerRecord {
  readonly id: string;
  readonly functionName: string;
  /** Who created it; it runs in this name and nobody else sees it. */
  readonly user: string;
  readonly schedule: Schedule;
  /** Id of the file in which it was made, and in which it runs. */
  readonly file: string;
  /** When it fires next, in milliseconds since 1970 UTC; null when it does not fire by the clock any more. */
  readonly nextAt: number | null;
}

type NewTrigger = Pick<TriggerRecord, 'functionName' | 'user' | 'schedule'> & {
  /** Whether it was made, and never fires: triggers that a trigger makes may be disabled. */
  readonly isDisabled?: boolean;
};

const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';
const ADD_ON_HOURLY = 'The recurrence interval for an Add-on trigger must be at least one hour.';
const ADD_ON_TOO_MANY =
  'This add-on has created too many time-based triggers in this document for this Google user account.';

export class TriggerTable {
  readonly #facts: HostFacts;
  readonly #file: string;
  /** Those of every file in which the script is installed. */
  readonly #records: Map<string, TriggerRecord>;
  readonly #listeners: (() => void)[] = [];

  /** @param beside that of another file in which the same script is installed */
  constructor(facts: HostFacts, file: string, beside?: TriggerTable) {
    this.#facts = facts;
    this.#file = file;
    this.#records = beside === undefined ? new Map() : beside.#records;
  }

  /** Those of this file. */
  get all(): TriggerRecord[] {
    return [...this.#records.values()].filter(({ file }) => file === this.#file);
  }

  /** A user's, in every file. */
  of(user: string): TriggerRecord[] {
    return [...this.#records.values()].filter((record) => record.user === user);
  }

  get(id: string): TriggerRecord | undefined {
    return this.#records.get(id);
  }

  /** @throws Error with Google's text when the user, or the add-on in this file, may have no more of them */
  create({ isDisabled = false, ...trigger }: NewTrigger): TriggerRecord {
    const { installed, limits, random, clock } = this.#facts;
    const mine = this.of(trigger.user);
    if (installed !== 'bound') {
      if (isOftenerThanHourly(trigger.schedule)) throw new Error(ADD_ON_HOURLY);
      if (mine.some(({ file }) => file === this.#file)) throw new Error(ADD_ON_TOO_MANY);
    }
    if (mine.length >= limits.triggers) throw new Error(TOO_MANY);
    const nextAt = isDisabled ? null : firstTime(trigger.schedule, clock.now());
    const record = { ...trigger, file: this.#file, id: uuid(random).replace(/\D/g, '').slice(0, 18), nextAt };
    this.#records.set(record.id, record);
    this.#changed();
    return record;
  }

  remove(id: string): void {
    this.#records.delete(id);
    this.#changed();
  }

  /** Books that a trigger has fired; one that fires once stays in the list all the same. */
  fired(id: string): void {
    const record = this.#records.get(id);
    if (record === undefined) return;
    const nextAt = nextTime(record.schedule, this.#facts.clock.now());
    this.#records.set(id, { ...record, nextAt });
    this.#changed();
  }

  /** The trigger that fires first, at whatever time. */
  first(): (TriggerRecord & { readonly nextAt: number }) | undefined {
    let first: (TriggerRecord & { readonly nextAt: number }) | undefined;
    for (const { nextAt, ...record } of this.all) {
      if (nextAt !== null && (first === undefined || nextAt < first.nextAt)) first = { ...record, nextAt };
    }
    return first;
  }

  whenChanged(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** A single moment that is over already means at once. */
function firstTime(schedule: Schedule, now: number): number | null {
  return schedule.kind === 'once' ? schedule.at : nextTime(schedule, now);
}
