// Reads the forms in which LeadSquared is known, or likely, to answer; every reader returns null for another form.
import * as v from 'valibot';
import type { Rate } from '../core/limiter.ts';

/** What became of one row, when the reply says so; `taskId` is '' when the reply names none. */
export type RowResult =
  | { readonly kind: 'created'; readonly taskId: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unsaid' };

/** The JSON value of a text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
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

const ErrorEnvelope = v.looseObject({
  Status: v.optional(v.string()),
  ExceptionType: v.optional(v.nullable(v.string())),
  ExceptionMessage: v.optional(v.nullable(v.string())),
});

/** The error envelope (page error-handling), under whatever status code it came. */
export function errorEnvelope(json: unknown): { type: string; message: string } | null {
  const parsed = v.safeParse(ErrorEnvelope, json);
  if (!parsed.success || Array.isArray(json)) return null;
  const { Status, ExceptionType, ExceptionMessage } = parsed.output;
  if (Status !== 'Error' && !ExceptionType && !ExceptionMessage) return null;
  return { type: ExceptionType ?? '', message: ExceptionMessage ?? '' };
}

const NumberOrText = v.union([v.number(), v.string()]);
const Count = v.pipe(NumberOrText, v.transform(Number), v.integer(), v.minValue(0));

const Receipt = v.looseObject({
  Status: v.literal('Success'),
  Message: v.optional(v.nullable(v.looseObject({ Id: v.optional(v.nullable(NumberOrText)) }))),
  CreatedTasksCount: v.optional(v.nullable(Count)),
  FailureReason: v.optional(v.nullable(v.string())),
});

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
  return {
    requestId: String(Message?.Id ?? '').slice(0, 64),
    created: CreatedTasksCount ?? null,
    failureReason: FailureReason ?? '',
  };
}

const Row = v.looseObject({
  RowNumber: v.optional(v.nullable(Count)),
  Status: v.optional(v.nullable(v.string())),
  IsSuccessful: v.optional(v.nullable(v.boolean())),
  Id: v.optional(v.nullable(NumberOrText)),
  TaskId: v.optional(v.nullable(NumberOrText)),
  UserTaskId: v.optional(v.nullable(NumberOrText)),
  Message: v.optional(v.unknown()),
  ExceptionType: v.optional(v.nullable(v.string())),
  ExceptionMessage: v.optional(v.nullable(v.string())),
});
const RowList = v.union([v.array(Row), v.looseObject({ Response: v.array(Row) })]);
const MessageWithId = v.looseObject({ Id: NumberOrText });

/** Task ids are GUIDs; anything else (a request number, say) is no proof that the task exists. */
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function rowResult(row: v.InferOutput<typeof Row>): RowResult {
  const failed =
    row.ExceptionType || row.ExceptionMessage || row.Status === 'Error' || row.IsSuccessful === false;
  if (failed) return { kind: 'failed', message: row.ExceptionMessage || 'LeadSquared gave no reason.' };
  const inner = v.safeParse(MessageWithId, row.Message);
  const ids = [row.UserTaskId, row.TaskId, row.Id, inner.success ? inner.output.Id : null];
  const taskId = ids.map((id) => String(id ?? '')).find((id) => GUID.test(id));
  return taskId === undefined ? { kind: 'unsaid' } : { kind: 'created', taskId: taskId.toLowerCase() };
}

/**
 * Per-row results: an array, or `{Response: [...]}`, with `RowNumber` from 1 or, when no row has one and all rows are there,
 * in the order sent (as bulk calls for leads and activities answer).
 *
 * @param sent number of tasks in the call
 * @returns one result for each task sent, `unsaid` for those the reply does not speak of; null for another form
 */
export function rowResults(json: unknown, sent: number): RowResult[] | null {
  const parsed = v.safeParse(RowList, json);
  if (!parsed.success) return null;
  const list = Array.isArray(parsed.output) ? parsed.output : parsed.output.Response;
  if (list.length === 0) return null;
  const results: RowResult[] = new Array<RowResult>(sent).fill({ kind: 'unsaid' });
  const numbered = list.every((row) => typeof row.RowNumber === 'number');
  if (!numbered && list.length !== sent) return results;
  for (const [position, row] of list.entries()) {
    const index = numbered ? (row.RowNumber ?? 0) - 1 : position;
    if (index < 0 || index >= sent) continue;
    results[index] = results[index]?.kind === 'unsaid' ? rowResult(row) : { kind: 'unsaid' };
  }
  return results;
}
