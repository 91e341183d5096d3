// Reads what executions of the add-on ended with.
import type { ExecutionResult } from '../../src/local/host/host-options.ts';

export type Answer = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of an execution that must have succeeded. */
export function resultOf(result: ExecutionResult): Record<string, unknown> {
  if (!result.ok) throw new Error(`The add-on failed: ${result.error.message}\n${result.error.stack}`);
  return isRecord(result.value) ? result.value : {};
}

/** The same of one that the add-on must not have refused either. */
export function accepted(result: ExecutionResult): Record<string, unknown> {
  const value = resultOf(result);
  if (value.ok !== true) throw new Error(`The add-on refused: ${String(value.message)}`);
  return value;
}

/** What an execution answered; empty when it was killed or failed. */
export function answerOf(result: ExecutionResult): Answer {
  return result.ok && isRecord(result.value) ? result.value : {};
}

/** A part of an answer that is an object itself. */
export function partOf(answer: Answer, name: string): Answer {
  const part = answer[name];
  return isRecord(part) ? part : {};
}

/** How many service calls an execution made. */
export function callsIn({ serviceCalls }: ExecutionResult): number {
  return Object.values(serviceCalls).reduce((sum, count) => sum + count, 0);
}
