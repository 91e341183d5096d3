// ClockTriggerBuilder: when a trigger fires by the clock (page reference/script/clock-trigger-builder).
import { isTimeZone, offsetAt } from '../cells/zone.ts';
import type { ServiceContext } from '../host-state.ts';
import { EnumValue, Service } from '../service.ts';
import type { Schedule } from '../triggers/schedule.ts';
import { numberArgument, textArgument } from './arguments.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MINUTES = [1, 5, 10, 15, 30];
const HOURS = [1, 2, 4, 6, 8, 12];
const WEEK_DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

export class ClockTriggerBuilder extends Service {
  readonly #context: ServiceContext;
  readonly #make: (schedule: Schedule) => Service;
  #once: number | null = null;
  #interval: number | null = null;
  #days: number | null = null;
  #weekDay: number | null = null;
  #hour: number | null = null;
  #minute = 0;
  #timeZone: string;

  constructor(context: ServiceContext, make: (schedule: Schedule) => Service) {
    super();
    this.#context = context;
    this.#make = make;
    this.#timeZone = context.state.facts.scriptTimeZone;
  }

  /** At least this many milliseconds from now. */
  after(milliseconds: unknown): this {
    const delay = numberArgument('ClockTriggerBuilder.after', milliseconds);
    this.#once = this.#context.execution.now() + delay;
    return this;
  }

  at(date: unknown): this {
    if (!(date instanceof Date)) throw new Error('Invalid argument: date');
    this.#once = date.getTime();
    return this;
  }

  everyMinutes(n: unknown): this {
    this.#interval = oneOf('everyMinutes', n, MINUTES, '1, 5, 10, 15 or 30') * MINUTE;
    return this;
  }

  everyHours(n: unknown): this {
    this.#interval = oneOf('everyHours', n, HOURS, '1, 2, 4, 6, 8 or 12') * HOUR;
    return this;
  }

  everyDays(n: unknown): this {
    this.#days = numberArgument('ClockTriggerBuilder.everyDays', n);
    return this;
  }

  everyWeeks(n: unknown): this {
    this.#days = 7 * numberArgument('ClockTriggerBuilder.everyWeeks', n);
    return this;
  }

  onWeekDay(day: unknown): this {
    const index = day instanceof EnumValue ? WEEK_DAYS.indexOf(day.name) : -1;
    if (index < 0) throw new Error('Invalid argument: day');
    this.#weekDay = index;
    this.#days ??= 7;
    return this;
  }

  atHour(hour: unknown): this {
    this.#hour = numberArgument('ClockTriggerBuilder.atHour', hour);
    return this;
  }

  nearMinute(minute: unknown): this {
    this.#minute = numberArgument('ClockTriggerBuilder.nearMinute', minute);
    return this;
  }

  inTimezone(timeZone: unknown): this {
    const name = textArgument('ClockTriggerBuilder.inTimezone', timeZone);
    if (!isTimeZone(name)) throw new Error(`Invalid argument: ${name}`);
    this.#timeZone = name;
    return this;
  }

  create(): Service {
    return this.#make(this.#schedule());
  }

  #schedule(): Schedule {
    const since = this.#context.execution.now();
    if (this.#once !== null) return { kind: 'once', at: this.#once };
    if (this.#interval !== null) return { kind: 'every', milliseconds: this.#interval, since };
    if (this.#days === null) throw new Error('The recurrence of the trigger was not chosen.');
    const wallHour = Math.floor((since + offsetAt(since, this.#timeZone)) / HOUR) % 24;
    return {
      kind: 'calendar',
      everyDays: this.#days,
      weekDay: this.#weekDay,
      hour: this.#hour ?? wallHour,
      minute: this.#minute,
      timeZone: this.#timeZone,
      since,
    };
  }
}

function oneOf(method: string, n: unknown, allowed: readonly number[], list: string): number {
  if (typeof n === 'number' && allowed.includes(n)) return n;
  throw new Error(`The value you passed to ${method} was invalid. It must be one of ${list}.`);
}
