// Keeps the clock triggers that call the add-on: one every minute for a run, one every hour for schedules, or what Google allows instead.
import type { BulkStore, Clock, Timing, Triggers } from '../ports.ts';
import { atOneMoment } from '../record/at-one-moment.ts';
import type { TriggerPace } from '../record/run-record.ts';
import { isClockBlind } from './blind-clock.ts';
import {
  fileOfTrigger,
  forgetTrigger,
  noteTrigger,
  readTriggerIds,
  TRIGGER_KINDS,
  type TriggerFile,
  type TriggerIds,
  type TriggerKind,
  writeTriggerIds,
} from './trigger-notes.ts';

/** How long a trigger that fires once waits: whoever clicked may work on the run that long, and a little more. */
export const ONCE_AFTER_MS = 5.5 * 60 * 1000;
/** Pauses between tries to create a trigger, which Google's service refuses at times for no reason. */
const PAUSES_MS = [0, 1000, 3000] as const;
/** English for "no add-on may have that"; in other languages the same is found out by one more try. */
const ADD_ON_RULE = /\badd-on\b/i;

const TIMINGS: Readonly<Record<TriggerKind, Timing>> = {
  minute: 'every-minute',
  once: { after: ONCE_AFTER_MS },
  hour: 'every-hour',
};

export interface ClockTriggerPorts {
  readonly triggers: Triggers;
  /** The current user's own. */
  readonly store: BulkStore;
  readonly clock: Clock;
  /** Tells this spreadsheet from the user's others. */
  readonly spreadsheetId: string;
  /** What the user knows it by. */
  readonly describe: () => Omit<TriggerFile, 'id'>;
}

/** What the add-on is to be called for. */
export interface Needs {
  readonly run: boolean;
  readonly schedule: boolean;
}

export class ClockTriggers {
  private readonly ports: ClockTriggerPorts;

  constructor(ports: ClockTriggerPorts) {
    this.ports = ports;
  }

  /** Whether the current user has this trigger here: Google lists those of the user's other spreadsheets too. */
  has(triggerId: string): boolean {
    return this.ports.triggers.ids().includes(triggerId) && !this.isElsewhere(triggerId);
  }

  /** Whether Google's clock calls the add-on without its spreadsheet. */
  get isBlind(): boolean {
    return isClockBlind(this.ports.store, this.ports.clock);
  }

  /** Whether this is a trigger of the current user's that fires again and again; costs far less than `has`. */
  repeats(triggerId: string): boolean {
    const { minute, hour } = this.stored();
    return triggerId === minute || triggerId === hour;
  }

  /**
   * Has the add-on called for a run, from a user's click: within minutes where Google allows it. A published add-on may have a
   * single trigger, which fires hourly at most (page editor-triggers): once soon, unless the hourly one is there already.
   */
  forRun(): TriggerPace {
    const { store, clock, spreadsheetId } = this.ports;
    const notes = atOneMoment(store);
    const pace = this.askForRun(readTriggerIds(notes, spreadsheetId));
    return isClockBlind(notes, clock) ? 'none' : pace;
  }

  private askForRun(stored: TriggerIds): TriggerPace {
    const { minute, once, hour } = this.existing(stored);
    if (minute !== null) return 'minutes';
    // Where the hourly one is there already, waiting for Google would gain little.
    if (hour !== null) return this.tryToCreate('minute') === null ? 'minutes' : 'hour';
    // One that Google skipped would stand in the way.
    if (once !== null) this.remove(['once']);
    const hasNone = TRIGGER_KINDS.every((kind) => stored[kind] === null);
    const made = this.create(['minute', 'once', 'hour'], hasNone ? stored : undefined);
    if (made === null) return 'none';
    return made === 'hour' ? 'hour' : 'minutes';
  }

  /** Has the add-on called every hour, from a user's click; false when Google refuses. */
  forSchedule(): boolean {
    const { once, hour } = this.existing();
    if (hour !== null) return true;
    if (once !== null) {
      if (this.tryToCreate('hour') === null) return true;
      // An add-on may have one trigger only, and the hourly one serves a run too.
      this.remove(['once']);
    }
    return this.create(['hour']) !== null;
  }

  /**
   * Takes note that a trigger has fired: one that fires once stays in Google's list until it is deleted.
   *
   * @param needs what the add-on must be called for again: then an hourly trigger takes the place of the one that is spent
   */
  fired(triggerId: string, needs: Needs): void {
    const { once, minute, hour } = this.existing();
    if (triggerId === once) this.remove(['once']);
    else if (triggerId !== minute && triggerId !== hour && !this.isElsewhere(triggerId)) {
      this.ports.triggers.remove(triggerId);
      forgetTrigger(this.ports.store, triggerId);
    }
    if ((needs.run || needs.schedule) && minute === null && hour === null) this.create(['hour']);
  }

  /** Removes the triggers that nothing needs any more. */
  removeUnneeded({ run, schedule }: Needs): void {
    const { minute } = this.stored();
    // The hourly one serves a run where no other may be had.
    const isHourNeeded = schedule || (run && minute === null);
    this.remove([
      ...(run ? [] : (['minute', 'once'] as const)),
      ...(isHourNeeded ? [] : (['hour'] as const)),
    ]);
  }

  /**
   * Tries the kinds in turn, and all of them again after a pause; null when Google refuses them all.
   *
   * @param stored the ids as they were read just now, with nothing done since
   */
  private create(kinds: readonly TriggerKind[], stored?: TriggerIds): TriggerKind | null {
    for (const [attempt, pause] of PAUSES_MS.entries()) {
      this.ports.clock.sleep(pause);
      for (const [place, kind] of kinds.entries()) {
        const refusal = this.tryToCreate(kind, attempt === 0 && place === 0 ? stored : undefined);
        if (refusal === null) return kind;
        const isLast = place === kinds.length - 1;
        // A refusal without a reason is worth another try before something slower is taken instead.
        if (!isLast && attempt === 0 && !ADD_ON_RULE.test(refusal)) break;
      }
    }
    return null;
  }

  /** @returns why Google refused; null when the trigger was made */
  private tryToCreate(kind: TriggerKind, stored?: TriggerIds): string | null {
    try {
      const { triggers, store, spreadsheetId: id, describe } = this.ports;
      const before = stored ?? this.stored();
      const made = triggers.create(TIMINGS[kind]);
      noteTrigger(store, made, { id, ...describe() }, { ...before, [kind]: made });
      // One that the user has deleted by hand.
      forgetTrigger(store, before[kind]);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  private remove(kinds: readonly TriggerKind[]): void {
    const ids = this.stored();
    const gone = kinds.filter((kind) => ids[kind] !== null);
    if (gone.length === 0) return;
    for (const kind of gone) {
      const id = ids[kind] ?? '';
      this.ports.triggers.remove(id);
      forgetTrigger(this.ports.store, id);
    }
    this.write({ ...ids, ...Object.fromEntries(gone.map((kind) => [kind, null])) });
  }

  /** Whether the trigger was made for another spreadsheet. One that nobody knows was made here, by an execution that was killed. */
  private isElsewhere(triggerId: string): boolean {
    const { store, spreadsheetId } = this.ports;
    return (fileOfTrigger(store, triggerId)?.id ?? spreadsheetId) !== spreadsheetId;
  }

  /** Those that Google still has: users can delete triggers by hand. */
  private existing(ids = this.stored()): TriggerIds {
    const there = new Set(TRIGGER_KINDS.some((kind) => ids[kind] !== null) ? this.ports.triggers.ids() : []);
    const known = (id: string | null) => (id !== null && there.has(id) ? id : null);
    return { minute: known(ids.minute), once: known(ids.once), hour: known(ids.hour) };
  }

  private stored(): TriggerIds {
    return readTriggerIds(this.ports.store, this.ports.spreadsheetId);
  }

  private write(ids: TriggerIds): void {
    writeTriggerIds(this.ports.store, this.ports.spreadsheetId, ids);
  }
}
