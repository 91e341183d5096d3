// What the commands of this project share in reading their words, and the error that says what is wrong with them.
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { RateLimit } from './limit.ts';

/** The command line cannot be understood; the message is one plain line. */
export class UsageError extends Error {}

export const TEXT = { type: 'string' } as const;
export const HELP_FLAG = { type: 'boolean', short: 'h' } as const;

/** As `parseArgs`. @throws UsageError with the first sentence of what it says */
export function parseWords<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (cause) {
    const [firstLine = ''] = cause instanceof Error ? cause.message.split(/\.?\s*\n|\. /) : [];
    throw new UsageError(`${firstLine.replace(/\.$/, '')}. Use --help to see all options.`, { cause });
  }
}

/** @throws UsageError for anything but a whole number from `min` to `max` */
export function readWholeNumber(option: string, text: string, min: number, max: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(`${option} must be a whole number from ${min} to ${max}, but "${text}" was given.`);
}

/** What CALLS/SECONDS says, each at least 1; null for any other text. */
export function rateOf(text: string): RateLimit | null {
  const [, calls, seconds] = /^([1-9]\d{0,5})\/([1-9]\d{0,4})$/.exec(text) ?? [];
  return calls && seconds ? { calls: Number(calls), seconds: Number(seconds) } : null;
}
