// Reads replies that say what became of each row of a call, believing nothing that contradicts itself.
import * as v from 'valibot';
import { isEmptyGuid, isGuid } from '../core/guid.ts';
import { lateSchema } from '../core/late-schema.ts';

/** What became of one row, when the reply says so. */
export type RowResult =
  | { readonly kind: 'created'; readonly taskId: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unsaid' };

const UNSAID: RowResult = { kind: 'unsaid' };
const NO_REASON = 'it gave no reason.';

// The fields are not typed, because one odd value in one row must not hide what the others say.
const Row = lateSchema(() =>
  v.object({
    RowNumber: v.optional(v.unknown()),
    Status: v.optional(v.unknown()),
    IsSuccessful: v.optional(v.unknown()),
    TaskCreated: v.optional(v.unknown()),
    UserTaskId: v.optional(v.unknown()),
    TaskId: v.optional(v.unknown()),
    Id: v.optional(v.unknown()),
    Message: v.optional(v.unknown()),
    ExceptionType: v.optional(v.unknown()),
    ExceptionMessage: v.optional(v.unknown()),
  }),
);
type Row = v.InferOutput<typeof Row>;
const RowList = v.union([v.array(Row), v.object({ Response: v.array(Row) })]);
const Message = v.object({ Id: v.unknown() });

/** Task ids are GUIDs; anything else (a request number, say) is no proof that the task exists. */
function taskId(row: Row): string | null {
  const inner = v.safeParse(Message, row.Message);
  const ids = [row.UserTaskId, row.TaskId, row.Id, inner.success ? inner.output.Id : null];
  const texts = ids.map((id) => (typeof id === 'string' ? id.trim().toLowerCase() : ''));
  return texts.find((id) => isGuid(id) && !isEmptyGuid(id)) ?? null;
}

function saysFailed(row: Row): boolean {
  const refused = row.IsSuccessful === false || row.TaskCreated === false;
  return Boolean(row.ExceptionType) || Boolean(row.ExceptionMessage) || row.Status === 'Error' || refused;
}

/** Whether the row speaks of a task at all. */
function saysTaken(row: Row): boolean {
  return row.Status === 'Success' || row.IsSuccessful === true || row.TaskCreated === true;
}

function rowResult(row: Row): RowResult {
  const id = taskId(row);
  if (!saysFailed(row)) return id === null ? UNSAID : { kind: 'created', taskId: id };
  // A failure that names a task may have made it all the same.
  if (id !== null) return UNSAID;
  const texts = [row.ExceptionMessage, row.Message, row.ExceptionType];
  const message = texts.find((text): text is string => typeof text === 'string' && text.trim() !== '');
  return { kind: 'failed', message: message ?? NO_REASON };
}

/** NaN for none. */
function rowNumber({ RowNumber }: Row): number {
  if (typeof RowNumber === 'number') return RowNumber;
  return typeof RowNumber === 'string' && /^\d{1,9}$/.test(RowNumber) ? Number(RowNumber) : Number.NaN;
}

/** Which place of the call each row of the reply is about; null when that is not certain for all of them. */
function places(rows: readonly Row[], sent: number): number[] | null {
  if (rows.every((row) => row.RowNumber === undefined || row.RowNumber === null)) {
    return rows.length === sent ? rows.map((_, place) => place) : null;
  }
  const found = rows.map((row) => rowNumber(row) - 1);
  const areKnown = found.every((place) => Number.isInteger(place) && place >= 0 && place < sent);
  return areKnown && new Set(found).size === found.length ? found : null;
}

/**
 * Per-row results: an array, or `{Response: [...]}`, with `RowNumber` from 1 or, when no row has one and all rows are there,
 * in the order sent (as bulk calls for leads and activities answer).
 *
 * @param sent number of tasks in the call
 * @returns one result for each task sent, `unsaid` for those the reply does not clearly speak of; null for another form
 */
export function rowResults(json: unknown, sent: number): RowResult[] | null {
  const parsed = v.safeParse(RowList, json);
  if (!parsed.success) return null;
  const rows = Array.isArray(parsed.output) ? parsed.output : parsed.output.Response;
  const said = rows.map(rowResult);
  if (!rows.some(saysTaken) && said.every(({ kind }) => kind === 'unsaid')) return null;
  const results = new Array<RowResult>(sent).fill(UNSAID);
  for (const [index, place] of (places(rows, sent) ?? []).entries()) results[place] = said[index] ?? UNSAID;
  return withoutRepeatedIds(results);
}

/** An id given for several rows is the call's, not a task's. */
function withoutRepeatedIds(results: readonly RowResult[]): RowResult[] {
  const times = new Map<string, number>();
  for (const result of results) {
    if (result.kind === 'created') times.set(result.taskId, (times.get(result.taskId) ?? 0) + 1);
  }
  return results.map((result) =>
    result.kind === 'created' && (times.get(result.taskId) ?? 0) > 1 ? UNSAID : result,
  );
}
