// What an endpoint answers, in the forms that LeadSquared uses.
import type { ERROR_STATUSES } from './options.ts';

export type Outcome =
  | 'ok'
  | 'refused'
  | 'bad-request'
  | 'rate-refused'
  | 'unauthorized'
  | 'not-found'
  | 'broken';

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly outcome: Outcome;
  /** How many tasks the call carried, for the log. */
  readonly tasksInCall?: number;
  readonly tasksStored?: number;
}

/** The exception types met in real answers. */
type ExceptionType =
  | 'MXMandatoryAttributeMissingException'
  | 'MXInvalidInputException'
  | 'MXInvalidActivityException'
  | 'MXUnknownAttributeException'
  | 'MXUnAuthorizedAccessException'
  | 'MXAPIRateLimitExceededException';

/** A logical error: the call, or one row of it, is refused for good. */
export interface Refusal {
  readonly type: ExceptionType;
  readonly message: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';
const HTML_TYPE = 'text/html; charset=utf-8';

export function ok(value: unknown): Answer {
  return { status: 200, contentType: JSON_TYPE, body: JSON.stringify(value), outcome: 'ok' };
}

/** The error envelope of page error-handling. */
export function envelope(
  status: (typeof ERROR_STATUSES)[number] | 401 | 403 | 429,
  { type, message }: Refusal,
  outcome: Outcome = 'refused',
): Answer {
  const value = { Status: 'Error', ExceptionType: type, ExceptionMessage: message };
  return { ...ok(value), status, outcome };
}

/** Status 400 with plain text: the body is not what the call takes. */
export function badRequest(text: string): Answer {
  return { status: 400, contentType: TEXT_TYPE, body: text, outcome: 'bad-request' };
}

/** A web page where JSON was expected. */
export function webPage(status: number, title: string, outcome: Outcome): Answer {
  const body = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { status, contentType: HTML_TYPE, body, outcome };
}

export function invalidInput(message: string): Refusal {
  return { type: 'MXInvalidInputException', message };
}

export function mandatoryMissing(field: string): Refusal {
  return { type: 'MXMandatoryAttributeMissingException', message: `Mandatory attribute missing: ${field}` };
}
