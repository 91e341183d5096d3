// Reads the forms in which LeadSquared answers for a call as a whole; every reader returns null for another form.
import * as v from 'valibot';
import { lateSchema } from '../core/late-schema.ts';
import type { Rate } from '../core/rate.ts';

/** The JSON value of a text, with or without a byte order mark; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

const RATE_TEXT = /exceeded the limit of (\d{1,6}) in (\d{1,6}) second/i;

/** The rate that a refusal names: "API calls exceeded the limit of 25 in 5 second(s)" (page rate-limits). */
export function rateInText(text: string): Rate | null {
  const match = RATE_TEXT.exec(text.slice(0, 5000));
  if (match === null) return null;
  const calls = Number(match[1]);
  const seconds = Number(match[2]);
  return calls > 0 && seconds > 0 ? { calls, seconds } : null;
}

const Text = v.optional(v.nullable(v.string()));
const ErrorEnvelope = v.object({
  Status: v.optional(v.unknown()),
  ExceptionType: Text,
  ExceptionMessage: Text,
});

/** The error envelope (page error-handling), under whatever status code it came. */
export function errorEnvelope(json: unknown): { type: string; message: string } | null {
  const parsed = v.safeParse(ErrorEnvelope, json);
  if (!parsed.success || Array.isArray(json)) return null;
  const { Status, ExceptionType, ExceptionMessage } = parsed.output;
  if (Status !== 'Error' && !ExceptionType && !ExceptionMessage) return null;
  return { type: ExceptionType ?? '', message: ExceptionMessage ?? '' };
}

/** The text of a refusal that came without the envelope: plain text, `"text"` or `{Message}`; '' for a web page. */
export function plainMessage(body: string, json: unknown): string {
  if (typeof json === 'string') return json;
  const parsed = v.safeParse(v.object({ Message: v.string() }), json);
  if (parsed.success) return parsed.output.Message;
  return /^\s*</.test(body) ? '' : body;
}

const Count = lateSchema(() =>
  v.union([
    v.pipe(v.number(), v.integer(), v.minValue(0)),
    v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number)),
  ]),
);
const Receipt = lateSchema(() =>
  v.object({
    Status: v.literal('Success'),
    Message: v.optional(v.unknown()),
    CreatedTasksCount: v.optional(v.nullable(Count)),
    FailureReason: Text,
  }),
);
const ReceiptMessage = lateSchema(() =>
  v.object({
    Id: v.optional(v.nullable(v.union([v.number(), v.string()]))),
    IsSuccessful: v.optional(v.unknown()),
  }),
);

export interface BulkReceipt {
  /** '' when the reply names none. */
  readonly requestId: string;
  readonly created: number | null;
  readonly failureReason: string;
}

/** A receipt for the whole call: `{Status, Message: {Id}}` or the form with counts (page delete-tasks-in-bulk). */
export function bulkReceipt(json: unknown): BulkReceipt | null {
  const parsed = v.safeParse(Receipt, json);
  if (!parsed.success) return null;
  const { Message, CreatedTasksCount, FailureReason } = parsed.output;
  const message = v.safeParse(ReceiptMessage, Message);
  if (message.success && message.output.IsSuccessful === false) return null;
  return {
    requestId: message.success ? String(message.output.Id ?? '').slice(0, 64) : '',
    created: CreatedTasksCount ?? null,
    failureReason: FailureReason ?? '',
  };
}
