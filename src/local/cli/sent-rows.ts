// Which rows of a result have left, as its small file remembers them: so that a status that the user has cleared is not taken for a row that was never sent.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { keyIn } from '../../core/status.ts';
import type { CellData, SheetData } from '../files/sheet-data.ts';
import { GENERAL } from '../host/cells/format.ts';
import { headOf, type OwnPlace, type OwnTexts, ownPlaceIn } from './own-cells.ts';

/** Row, status without its reason, what stands for the user's cells, and the beginning of the task's ID. */
const SentRowSchema = v.tuple([v.number(), v.string(), v.string(), v.string()]);
export const SentRowsSchema = v.array(SentRowSchema);
type SentRow = v.InferOutput<typeof SentRowSchema>;
export type SentRows = readonly SentRow[];

/** Statuses of rows that have a task, or may have one. */
const SENT = /^(?:Sending|Accepted|Unknown|Created) · /;
const CREATED = /^Created\b/;
/** Statuses that say themselves that clearing them sends the row again: whoever does has been told. */
const INVITING = /\bclear this cell\b/;
/** Enough to tell rows, and IDs, of one list apart. */
const SIGNS = 10;

/** Stands for what the user wrote in each row: the add-on's cells and empty ones at the end do not count. */
export function digestsOf(data: SheetData, { status, id }: OwnPlace): string[] {
  return data.rows.map((row) => {
    const texts = row.map(({ value }, column) =>
      column === status || column === id ? '' : String(value).trim(),
    );
    const text = texts.join('\t').trimEnd();
    return text === '' ? '' : createHash('sha256').update(text).digest('hex').slice(0, SIGNS);
  });
}

/** @param digests of all rows; asked for only when a row was sent */
export function sentRows(own: readonly OwnTexts[], digests: () => readonly string[]): SentRow[] {
  return own.flatMap(({ status, id }, place): SentRow[] => {
    const head = headOf(status);
    return SENT.test(head) && !INVITING.test(status)
      ? [[place + 1, head, digests()[place] ?? '', id.slice(0, SIGNS)]]
      : [];
  });
}

/** What has become of sent rows that do not show their status any more. */
export interface Cleared {
  /** Rows in doubt, by their numbers. */
  readonly back: readonly number[];
  /** Rows without a status of which nobody can tell whether they are those in doubt that stood there, with what these said. */
  readonly doubtful: readonly { readonly row: number; readonly status: string }[];
  /** Rows that were created, with the beginning of their task's ID. */
  readonly created: readonly { readonly row: number; readonly id: string }[];
  /** Where rows stood that are not in the file any more. */
  readonly gone: readonly number[];
  /** The rows as they were given, and with the statuses of those in doubt. */
  readonly data: SheetData;
  readonly withBack: SheetData;
}

/** Compares the file with what was known of its rows when it was last written. */
export function findCleared(data: SheetData, sent: SentRows, headerRow: number | null): Cleared {
  const found = { back: [], doubtful: [], created: [], gone: [], data, withBack: data } as const;
  const place = ownPlaceIn(data, headerRow);
  if (sent.length === 0) return found;
  if (place.status < 0) return { ...found, doubtful: inDoubtOf(sent) };
  const said = data.rows.map((row) => String(row[place.status]?.value ?? ''));
  const keys = new Set(said.map(keyIn));
  const missing = sent.filter(([, status]) => !keys.has(keyIn(status)));
  return missing.length === 0 ? found : sorted(missing, said, data, place);
}

function inDoubtOf(sent: SentRows): Cleared['doubtful'] {
  return sent.filter(([, status]) => !CREATED.test(status)).map(([row, status]) => ({ row, status }));
}

function sorted(missing: SentRows, said: readonly string[], data: SheetData, place: OwnPlace): Cleared {
  const digests = digestsOf(data, place);
  const free = new Map<string, number[]>();
  for (const [at, digest] of digests.entries()) {
    // A row that shows what became of it is no other one.
    if (at <= place.header || digest === '' || keyIn(said[at] ?? '') !== null) continue;
    const equal = free.get(digest);
    if (equal === undefined) free.set(digest, [at]);
    else equal.push(at);
  }
  const taken = new Map(missing.map((row) => [row, take(free, row)]));
  const used = new Set(taken.values());
  const rows = data.rows.map((row) => [...row]);
  const back: number[] = [];
  const doubtful: { row: number; status: string }[] = [];
  const created: { row: number; id: string }[] = [];
  const gone: number[] = [];
  for (const [sentRow, equal] of taken) {
    const [row, status, , id] = sentRow;
    const isCreated = CREATED.test(status);
    const isReplaced = !used.has(row - 1) && digests[row - 1] !== '' && said[row - 1]?.trim() === '';
    if (equal === null) {
      if (!isCreated && isReplaced) doubtful.push({ row, status });
      else gone.push(row);
    } else if (said[equal]?.trim() !== '') continue;
    else if (isCreated) created.push({ row: equal + 1, id });
    else {
      back.push(equal + 1);
      const cells = rows[equal];
      if (cells !== undefined) cells[place.status] = { value: status, format: GENERAL } satisfies CellData;
    }
  }
  back.sort((one, other) => one - other);
  return { back, doubtful, created, gone, data, withBack: { ...data, rows } };
}

/** The row that reads as the sent one did, best where that stood; null for none. */
function take(free: Map<string, number[]>, [row, , digest]: SentRow): number | null {
  const places = free.get(digest) ?? [];
  const at = places.includes(row - 1) ? row - 1 : places[0];
  if (at === undefined) return null;
  free.set(
    digest,
    places.filter((place) => place !== at),
  );
  return at;
}
