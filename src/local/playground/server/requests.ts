// Reads what a page sends: everything is checked before it is used.
import * as v from 'valibot';
import { MAX_CELL_CHARACTERS } from '../../host/spreadsheet/model/entry.ts';

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** More than a sheet can have; the sheet itself checks the true size. */
const position = whole(1, 10_000_000);
const gid = v.pipe(v.number(), v.integer(), v.minValue(0));
const box = v.object({ row: position, column: position, rows: position, columns: position });
const ranges = v.pipe(v.array(box), v.minLength(1), v.maxLength(10_000), v.readonly());
const axis = v.picklist(['row', 'column']);
const id = text(100);
const cell = { row: position, column: position };

/** What is selected on one sheet, in the order of selecting; the cell with the cursor is inside the last range. */
const selection = v.object({ gid, ranges, cell: v.object(cell) });
export type Selection = v.InferOutput<typeof selection>;

/** What the page asks to change in the file. */
const edit = v.variant('kind', [
  // More than allowed, so that the sheet refuses it in its own words.
  v.object({ kind: v.literal('type'), gid, ...cell, text: text(MAX_CELL_CHARACTERS * 2) }),
  // Tab-separated text as spreadsheets copy it; one cell of text fills all ranges.
  v.object({ kind: v.literal('paste'), gid, ranges, text: text(50_000_000) }),
  v.object({ kind: v.literal('clear'), gid, ranges }),
  v.object({ kind: v.literal('note'), gid, ...cell, text: text(50_000) }),
  v.object({ kind: v.literal('insert'), gid, axis, before: position, count: whole(1, 10_000) }),
  v.object({ kind: v.literal('delete'), gid, axis, at: position, count: position }),
  v.object({ kind: v.literal('sort'), gid, column: position, ascending: v.boolean() }),
  v.object({ kind: v.literal('hide'), gid, at: position, count: position, hidden: v.boolean() }),
  v.object({ kind: v.literal('freeze'), gid, rows: whole(0, 100) }),
  v.object({ kind: v.literal('width'), gid, column: position, pixels: whole(20, 2000) }),
  v.object({ kind: v.literal('add-sheet') }),
  // Nobody documents whether Google's copy bears the add-on's marks.
  v.object({ kind: v.literal('duplicate-sheet'), gid, marks: v.boolean() }),
  v.object({ kind: v.literal('rename-sheet'), gid, name: text(100) }),
  v.object({ kind: v.literal('delete-sheet'), gid }),
  v.object({ kind: v.literal('undo') }),
]);
export type Edit = v.InferOutput<typeof edit>;

const cells = v.object({ gid, boxes: v.pipe(v.array(box), v.maxLength(100)) });
const copy = v.object({ gid, box });
/** Who sits in front of a window, when it is somebody else than the usual person: `ravi`. */
const user = v.optional(v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/)));
const menu = v.object({ window: id, user, functionName: id, label: id, selection });
const call = v.object({
  window: id,
  user,
  call: id,
  functionName: id,
  args: v.array(v.unknown()),
  selection,
});
const answer = v.object({
  id,
  button: v.picklist(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
  text: text(MAX_CELL_CHARACTERS),
});
const cancel = v.object({ id });
const settings = v.object({
  fileName: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  locale: v.pipe(v.string(), v.regex(/^[a-z]{2,3}_[A-Z]{2}$/)),
  timeZone: text(100),
});
export type Settings = v.InferOutput<typeof settings>;

const REQUESTS = { edit, cells, copy, menu, call, answer, cancel, settings } as const;

export type RequestKind = keyof typeof REQUESTS;
export type RequestOf<K extends RequestKind> = v.InferOutput<(typeof REQUESTS)[K]>;

/** Throws BadRequest when the JSON is not of the wanted shape. */
export function read<K extends RequestKind>(kind: K, json: unknown): RequestOf<K> {
  const result = v.safeParse(REQUESTS[kind], json);
  if (result.success) return result.output;
  throw new BadRequest(`${v.getDotPath(result.issues[0]) ?? kind}: ${result.issues[0].message}`);
}

/** Who sits in front of a window, by its address. @throws BadRequest for what is no such name */
export function readUser(name: string | undefined): string | undefined {
  const result = v.safeParse(user, name);
  if (result.success) return result.output;
  throw new BadRequest(`user: ${result.issues[0].message}`);
}

/** The page sent something that it never sends by itself. */
export class BadRequest extends Error {}
