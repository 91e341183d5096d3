// The builders of triggers (pages reference/script/trigger-builder, clock-trigger-builder and spreadsheet-trigger-builder).
import type { ServiceContext } from '../host-state.ts';
import { EnumValue, Service } from '../service.ts';
import type { TriggerEvent, TriggerRecord } from '../triggers/trigger-table.ts';
import { ClockTriggerBuilder } from './clock-trigger-builder.ts';

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

  getEventType(): EnumValue {
    return new EnumValue('EventType', this.#record.event);
  }

  getTriggerSource(): EnumValue {
    return new EnumValue('TriggerSource', this.#record.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS');
  }
}

export class TriggerBuilder extends Service {
  readonly #context: ServiceContext;
  readonly #functionName: string;

  constructor(context: ServiceContext, functionName: string) {
    super();
    this.#context = context;
    this.#functionName = functionName;
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.#context, (schedule) => this.#create('CLOCK', schedule));
  }

  /** The local host has one file, so the file given or its id is not looked at. */
  forSpreadsheet(): SpreadsheetTriggerBuilder {
    return new SpreadsheetTriggerBuilder((event) => this.#create(event, null));
  }

  #create(event: TriggerEvent, schedule: TriggerRecord['schedule']): Trigger {
    const { state, execution } = this.#context;
    const functionName = this.#functionName;
    return new Trigger(state.triggers.create({ functionName, user: execution.user, event, schedule }));
  }
}

export class SpreadsheetTriggerBuilder extends Service {
  readonly #make: (event: TriggerEvent) => Trigger;
  #event: TriggerEvent | null = null;

  constructor(make: (event: TriggerEvent) => Trigger) {
    super();
    this.#make = make;
  }

  onOpen(): this {
    this.#event = 'ON_OPEN';
    return this;
  }

  onEdit(): this {
    this.#event = 'ON_EDIT';
    return this;
  }

  onChange(): this {
    this.#event = 'ON_CHANGE';
    return this;
  }

  create(): Trigger {
    if (this.#event === null) throw new Error('The event type of the trigger was not chosen.');
    return this.#make(this.#event);
  }
}
