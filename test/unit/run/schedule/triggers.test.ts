// The triggers that wake the add-on, with a Google that refuses, forgets and limits them.
import { describe, expect, it } from 'vitest';
import type { BulkStore, Timing, Triggers } from '../../../../src/run/ports.ts';
import { ClockTriggers } from '../../../../src/run/schedule/triggers.ts';

interface Rules {
  /** A published add-on: one trigger, hourly at most. */
  readonly addOn?: boolean;
  /** How many calls of create fail before one succeeds. */
  readonly failures?: number;
  readonly message?: string;
}

/** A plain stand-in for Google's triggers, and of the user's store. */
function world({
  addOn = false,
  failures = 0,
  message = 'We’re sorry, a server error occurred.',
}: Rules = {}) {
  const made = new Map<string, Timing>();
  const slept: number[] = [];
  let left = failures;
  let number = 0;
  const triggers: Triggers = {
    ids: () => [...made.keys()],
    create: (timing) => {
      if (left-- > 0) throw new Error(message);
      if (addOn && timing === 'every-minute') throw new Error('Das Intervall ist zu kurz.');
      if (addOn && made.size > 0) throw new Error('Zu viele Trigger.');
      const id = `t${++number}`;
      made.set(id, timing);
      return id;
    },
    remove: (id) => {
      made.delete(id);
    },
  };
  const texts = new Map<string, string>();
  const calls: string[] = [];
  const store: BulkStore = {
    get: (key) => {
      calls.push('get');
      return texts.get(key) ?? null;
    },
    getAll: () => {
      calls.push('getAll');
      return Object.fromEntries(texts);
    },
    set: (key, value) => {
      calls.push('set');
      texts.set(key, value);
    },
    setAll: (values) => {
      calls.push('setAll');
      for (const [key, value] of Object.entries(values)) texts.set(key, value);
    },
    remove: (key) => {
      texts.delete(key);
    },
  };
  const clock = { now: () => 0, sleep: (milliseconds: number) => void slept.push(milliseconds) };
  const describe = () => ({ name: 'Follow-ups', url: 'https://sheet.example' });
  const clockTriggers = new ClockTriggers({ triggers, store, clock, spreadsheetId: 'book', describe });
  const elsewhere = new ClockTriggers({ triggers, store, clock, spreadsheetId: 'other', describe });
  const timings = () => [...made.values()].map((timing) => (typeof timing === 'string' ? timing : 'once'));
  const idOf = (place: number) => [...made.keys()][place] ?? '';
  return { clockTriggers, elsewhere, timings, slept, texts, calls, idOf, made };
}

const RUN = { run: true, schedule: false };
const SCHEDULE = { run: false, schedule: true };
const NOTHING = { run: false, schedule: false };

describe('in a bound script', () => {
  it('the first trigger takes one look at the notes and one writing of them, and no listing', () => {
    const { clockTriggers, calls, timings } = world();
    expect(clockTriggers.forRun()).toBe('minutes');
    expect([calls, timings()]).toEqual([['getAll', 'setAll'], ['every-minute']]);
  });

  it('a run has one trigger every minute, however often it is asked for', () => {
    const { clockTriggers, timings } = world();
    expect([clockTriggers.forRun(), clockTriggers.forRun()]).toEqual(['minutes', 'minutes']);
    expect(timings()).toEqual(['every-minute']);
  });

  it('a run and a schedule have one each, and each goes when it is not needed', () => {
    const { clockTriggers, timings } = world();
    clockTriggers.forSchedule();
    clockTriggers.forRun();
    expect(timings()).toEqual(['every-hour', 'every-minute']);
    clockTriggers.removeUnneeded(SCHEDULE);
    expect(timings()).toEqual(['every-hour']);
    clockTriggers.removeUnneeded(NOTHING);
    expect(timings()).toEqual([]);
  });

  it('a refusal without a reason is tried again after a pause', () => {
    const { clockTriggers, timings, slept } = world({ failures: 1 });
    expect(clockTriggers.forRun()).toBe('minutes');
    expect(timings()).toEqual(['every-minute']);
    expect(slept.reduce((sum, pause) => sum + pause, 0)).toBe(1000);
  });

  it('a refusal that lasts is told, after a few seconds', () => {
    const { clockTriggers, slept, texts } = world({ failures: 100 });
    expect(clockTriggers.forRun()).toBe('none');
    expect(clockTriggers.forSchedule()).toBe(false);
    expect(slept.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(10_000);
    expect(texts.size).toBe(0);
  });

  it('a trigger that the user deleted by hand is made again', () => {
    const { clockTriggers, timings, made } = world();
    clockTriggers.forRun();
    made.clear();
    expect(clockTriggers.forRun()).toBe('minutes');
    expect(timings()).toEqual(['every-minute']);
  });

  it('what is kept of a trigger goes with it, also when the user deleted it by hand', () => {
    const { clockTriggers, texts, made } = world();
    clockTriggers.forRun();
    made.clear();
    clockTriggers.forRun();
    expect([...texts.keys()].filter((key) => key.startsWith('trigger.'))).toHaveLength(1);
    clockTriggers.removeUnneeded(NOTHING);
    expect([...texts.keys()]).toEqual([]);
  });

  it('a trigger of another spreadsheet of the user’s is neither known nor deleted', () => {
    const { clockTriggers, elsewhere, timings, idOf } = world();
    elsewhere.forSchedule();
    expect([clockTriggers.has(idOf(0)), elsewhere.has(idOf(0))]).toEqual([false, true]);
    clockTriggers.fired(idOf(0), NOTHING);
    clockTriggers.removeUnneeded(NOTHING);
    expect(timings()).toEqual(['every-hour']);
  });

  it('no timer is promised while the clock comes without the spreadsheet', () => {
    const { clockTriggers, texts, timings } = world();
    texts.set('clock.blind', '0');
    expect(clockTriggers.forRun()).toBe('none');
    expect(timings()).toEqual(['every-minute']);
  });

  it('a trigger that nobody knows is deleted when it fires', () => {
    const { clockTriggers, timings, texts, idOf } = world();
    clockTriggers.forRun();
    texts.set('triggers.book', 'not readable');
    clockTriggers.fired(idOf(0), NOTHING);
    expect(timings()).toEqual([]);
  });
});

describe('in a published add-on, whatever language Google speaks', () => {
  it('a run is woken once soon, and every hour after that', () => {
    const { clockTriggers, timings, idOf } = world({ addOn: true });
    expect(clockTriggers.forRun()).toBe('minutes');
    expect(timings()).toEqual(['once']);
    clockTriggers.fired(idOf(0), RUN);
    expect(timings()).toEqual(['every-hour']);
    clockTriggers.fired(idOf(0), RUN);
    expect(timings()).toEqual(['every-hour']);
    clockTriggers.removeUnneeded(NOTHING);
    expect(timings()).toEqual([]);
  });

  it('a wake-up that fires when nothing is left to do leaves nothing', () => {
    const { clockTriggers, timings, idOf } = world({ addOn: true });
    clockTriggers.forRun();
    clockTriggers.fired(idOf(0), NOTHING);
    expect(timings()).toEqual([]);
  });

  it('a wake-up that Google skipped does not stand in the way of the next run', () => {
    const { clockTriggers, timings } = world({ addOn: true });
    clockTriggers.forRun();
    expect(clockTriggers.forRun()).toBe('minutes');
    expect(timings()).toEqual(['once']);
  });

  it('the trigger of a schedule serves a run too', () => {
    const { clockTriggers, timings } = world({ addOn: true });
    expect(clockTriggers.forSchedule()).toBe(true);
    expect(clockTriggers.forRun()).toBe('hour');
    clockTriggers.removeUnneeded(RUN);
    expect(timings()).toEqual(['every-hour']);
  });

  it('a schedule takes the place of a run’s single wake-up', () => {
    const { clockTriggers, timings } = world({ addOn: true });
    clockTriggers.forRun();
    expect(clockTriggers.forSchedule()).toBe(true);
    expect(timings()).toEqual(['every-hour']);
  });
});
