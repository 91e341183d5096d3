// What a function of the add-on answered, or its own words for why it could not.
import type { ExecutionResult } from '../host/host-options.ts';
import { asRecord, type JsonRecord } from '../sandbox/json.ts';

/** Nothing could be done; the message is one plain line. */
export class PreconditionError extends Error {}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** @throws PreconditionError with the add-on's own message */
export async function answer(result: Promise<ExecutionResult>): Promise<JsonRecord> {
  const ended = await result;
  if (!ended.ok) throw new PreconditionError(oneLine(ended.error.message));
  const value = asRecord(ended.value) ?? {};
  if (value.ok !== true)
    throw new PreconditionError(oneLine(String(value.message ?? 'The add-on gave no answer.')));
  return value;
}
