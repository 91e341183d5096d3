// What became of rows since their file was written last: a large workbook takes seconds to write, and no call waits for that.
import * as v from 'valibot';
import { tokenIn } from '../../core/status.ts';
import type { CellData, SheetData } from '../files/sheet-data.ts';
import { GENERAL } from '../host/cells/format.ts';
import { headOf, type OwnTexts, ownPlaceIn } from './own-cells.ts';

export const JournalSchema = v.array(
  v.object({
    /** The row's number when its file was written. */
    row: v.number(),
    /** What its status said then, without a reason. */
    was: v.string(),
    status: v.string(),
    id: v.string(),
  }),
);
export type Journal = Readonly<v.InferOutput<typeof JournalSchema>>;

/** The rows whose cells say something else than when their file was written. */
export function changesSince(written: readonly OwnTexts[], now: readonly OwnTexts[]): Journal {
  return now.flatMap(({ status, id }, place) => {
    const before = written[place] ?? { status: '', id: '' };
    if (before.status === status && before.id === id) return [];
    return [{ row: place + 1, was: headOf(before.status), status, id }];
  });
}

/** Whether the file itself says which row it is, by a token. */
export function isNamed({ was }: Journal[number]): boolean {
  return tokenIn(was) !== null;
}

/**
 * The sheet of a file with what became of its rows since it was written. A row is known by its token, so the file may have been
 * sorted or edited meanwhile; one without a token must stand where it stood.
 */
export function withJournal(data: SheetData, journal: Journal, headerRow: number | null): SheetData {
  if (journal.length === 0) return data;
  const { status, id } = ownPlaceIn(data, headerRow);
  if (status < 0) return data;
  const heads = data.rows.map((row) => headOf(String(row[status]?.value ?? '')));
  const rows = data.rows.map((row) => [...row]);
  for (const { row, was, ...texts } of journal) {
    const place = heads[row - 1] === was ? row - 1 : placeOf(was, heads);
    const cells = rows[place];
    if (cells === undefined) continue;
    cells[status] = textCell(texts.status);
    if (id >= 0) cells[id] = textCell(texts.id);
  }
  return { ...data, rows };
}

function placeOf(was: string, heads: readonly string[]): number {
  return tokenIn(was) === null ? -1 : heads.indexOf(was);
}

function textCell(value: string): CellData {
  return { value, format: GENERAL };
}
