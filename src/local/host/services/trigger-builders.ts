// Triggers and what builds them (pages reference/script/trigger, trigger-builder and clock-trigger-builder).
import type { ServiceContext } from '../host-state.ts';
import { Service } from '../service.ts';
import type { Schedule } from '../triggers/schedule.ts';
import type { TriggerRecord } from '../triggers/trigger-table.ts';
import { numberArgument } from './arguments.ts';
import { ContextService } from './context-service.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MINUTES = [1, 5, 10, 15, 30];
const HOURS = [1, 2, 4, 6, 8, 12];

export class Trigger extends Service {
  readonly #record: TriggerRecord;

  constructor(record: TriggerRecord) {
    super();
    this.#record = record;
  }

  getUniqueId(): string {
    return this.#record.id;
  }

  getHandlerFunction(): string {
    return this.#record.functionName;
  }
}

export class TriggerBuilder extends ContextService {
  readonly #functionName: string;

  constructor(context: ServiceContext, functionName: string) {
    super(context);
    this.#functionName = functionName;
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.context, this.#functionName);
  }
}

export class ClockTriggerBuilder extends ContextService {
  readonly #functionName: string;
  #schedule: Schedule | null = null;

  constructor(context: ServiceContext, functionName: string) {
    super(context);
    this.#functionName = functionName;
  }

  /** At least this many milliseconds from now. */
  after(milliseconds: unknown): this {
    const delay = numberArgument('ClockTriggerBuilder.after', milliseconds);
    this.#schedule = { kind: 'once', at: this.context.execution.now() + delay };
    return this;
  }

  everyMinutes(n: unknown): this {
    return this.#every(oneOf('everyMinutes', n, MINUTES, '1, 5, 10, 15 or 30') * MINUTE);
  }

  everyHours(n: unknown): this {
    return this.#every(oneOf('everyHours', n, HOURS, '1, 2, 4, 6, 8 or 12') * HOUR);
  }

  create(): Trigger {
    const { state, execution } = this.context;
    const [functionName, schedule] = [this.#functionName, this.#schedule];
    if (schedule === null) throw new Error('The recurrence of the trigger was not chosen.');
    const isDisabled =
      execution.kind === 'trigger' && state.facts.unsettled.triggersOfTriggers === 'disabled';
    return new Trigger(state.triggers.create({ functionName, user: execution.user, schedule, isDisabled }));
  }

  #every(milliseconds: number): this {
    this.#schedule = { kind: 'every', milliseconds, since: this.context.execution.now() };
    return this;
  }
}

function oneOf(method: string, n: unknown, allowed: readonly number[], list: string): number {
  if (typeof n === 'number' && allowed.includes(n)) return n;
  throw new Error(`The value you passed to ${method} was invalid. It must be one of ${list}.`);
}
