// What a function of the add-on answered, or its own words for why it could not.
import type { ExecutionResult } from '../host/host-options.ts';
import { asRecord, type JsonRecord } from '../sandbox/json.ts';
import { inCommandWords } from './command-words.ts';
import type { LocalOptions } from './options.ts';

/** Nothing could be done; the message is one plain line. */
export class PreconditionError extends Error {}

/** A sending was cut off; its result says what became of each row. The message is one plain line. */
export class BrokenOffError extends Error {
  /** How the sending reads times and dates, for the command that goes on. */
  readonly region: Pick<LocalOptions, 'zone' | 'locale'>;
  constructor(message: string, region: BrokenOffError['region'], options?: ErrorOptions) {
    super(message, options);
    this.region = region;
  }
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the add-on answered, also when it refused. @throws PreconditionError when it gave no answer */
export async function answerOf(result: Promise<ExecutionResult>): Promise<JsonRecord> {
  const ended = await result;
  if (!ended.ok) throw refused(ended.error.message);
  return asRecord(ended.value) ?? {};
}

/** @throws PreconditionError with the add-on's own message */
export async function answer(result: Promise<ExecutionResult>): Promise<JsonRecord> {
  const value = await answerOf(result);
  if (value.ok !== true) throw refused(String(value.message ?? 'The add-on gave no answer.'));
  return value;
}

/** The add-on's message for somebody at a command line. */
export function refused(message: string): PreconditionError {
  return new PreconditionError(inCommandWords(oneLine(message)));
}
