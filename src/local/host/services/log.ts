// Logger and console: lines kept in the execution's result (page guides/logging).
import { format, inspect } from 'node:util';
import type { ServiceContext } from '../host-state.ts';
import type { LogLine } from '../runtime/execution.ts';
import { EnumValue, Service } from '../service.ts';
import { ContextService } from './context-service.ts';

function write(context: ServiceContext, level: LogLine['level'], args: readonly unknown[]): void {
  const { execution } = context;
  const message = format(...args.map(readable));
  execution.logs.push({ level, message, at: execution.now() });
}

function readable(value: unknown): unknown {
  if (value instanceof Service) return value.constructor.name;
  if (value instanceof EnumValue) return value.name;
  if (value instanceof Error) return value.stack ?? value.message;
  return typeof value === 'object' && value !== null ? inspect(value, { depth: 6 }) : value;
}

export class Logger extends ContextService {
  log(...args: readonly unknown[]): this {
    write(this.context, 'info', args);
    return this;
  }
}

export class ConsoleService extends ContextService {
  log(...args: readonly unknown[]): void {
    write(this.context, 'log', args);
  }

  info(...args: readonly unknown[]): void {
    write(this.context, 'info', args);
  }

  warn(...args: readonly unknown[]): void {
    write(this.context, 'warn', args);
  }

  error(...args: readonly unknown[]): void {
    write(this.context, 'error', args);
  }
}
