// What people do to single rows: type new ones, copy them with and without their status, clear a status, edit, move, delete and sort.
import { makeRow, type RowKind } from '../input.ts';
import { blankRows, copyRow, moveRow } from '../row-moves.ts';
import { type Given, rowKey } from './books.ts';
import { type Deed, livingRows, nameOf, type Scene, somePlace } from './scene.ts';
import { cellsOf, HEADER, LINE, readRows, typeRow, type WeekRow } from './sheet-rows.ts';
import type { Place } from './town.ts';

/** Of 1 rows so many are not in order. */
const BADNESS = 0.1;
/** States from which a row is sent: a copy in one of them is one more row, whoever made it. */
export const SENDABLE = ['', 'Invalid', 'Skipped', 'Failed'];

/** What an execution that was cut off has left in doubt bears no token, so nobody can tell a copy of it from the row: both may be asked for. */
export const isDoubtOfNoRun = ({ word, status }: WeekRow): boolean =>
  word === 'Unknown' && !/^Unknown · [A-Z0-9]+-\d/.test(status);

function drawKind({ chance }: Scene): RowKind {
  return chance.happens(BADNESS) ? chance.oneOf(['invalid', 'refused'] as const) : 'valid';
}

export function drawPlaceText({ chance }: Scene): string {
  return chance.happens(0.4) ? `Tower ${chance.between(1, 9)}` : '';
}

/** Types a new row in, unlike every other. */
export function typeNew(scene: Scene, { file, sheet }: Place, at: number): string {
  const number = scene.fresh();
  const row = makeRow(number, drawKind(scene), scene.chance);
  const line = `L${number}`;
  typeRow(sheet, at, cellsOf(line, row, drawPlaceText(scene)));
  scene.town.books.add(rowKey(file.id, sheet.gid, line), row.marker, row.kind);
  return line;
}

export const addRows: Deed = (scene) => {
  const place = somePlace(scene);
  const count = scene.chance.between(1, 5);
  const lines = Array.from({ length: count }, () => typeNew(scene, place, place.sheet.lastRow + 1));
  scene.town.say(`${nameOf(place)}: typed ${lines.join(' ')}`);
};

/** A row that is equal to another one in every cell that LeadSquared is told of. */
export const addLookAlikes: Deed = (scene) => {
  const { town, chance } = scene;
  const from = somePlace(scene);
  const rows = livingRows(scene, from).filter(({ life }) => !life.edited && life.kind === 'valid');
  if (rows.length === 0) return;
  const { row, life } = chance.oneOf(rows);
  const { header } = readRows(from.sheet);
  const cells = HEADER.map((name) => {
    const column = header.indexOf(name) + 1;
    return column === 0 ? '' : from.sheet.cell(row.row, column).display;
  });
  const places = Array.from({ length: chance.between(1, 3) }, () => somePlace(scene));
  const lines = places.map((to) => {
    const line = `L${scene.fresh()}`;
    typeRow(to.sheet, to.sheet.lastRow + 1, [line, ...cells.slice(1)]);
    const key = rowKey(to.file.id, to.sheet.gid, line);
    town.books.grant(town.books.copy(life, key, null), 'typed again');
    return `${line} in ${nameOf(to)}`;
  });
  town.say(`${nameOf(from)}: typed ${row.line} again as ${lines.join(', ')}`);
};

function givenOf({ status, id }: WeekRow, by: Given['by']): Given {
  return { status, id, by };
}

/** Copies a whole row, status and id and all, within its sheet; in half of the cases it gets a line number of its own. */
export const copyWholeRows: Deed = (scene) => {
  const { town, chance } = scene;
  const place = somePlace(scene);
  const rows = livingRows(scene, place);
  if (rows.length === 0) return;
  const start = chance.between(0, rows.length - 1);
  const withLine = chance.happens(0.5);
  const done = rows.slice(start, start + chance.between(1, 4)).flatMap(({ row, life }) => {
    const [to] = blankRows(place.sheet).slice(-1);
    if (to === undefined) return [];
    const { header } = readRows(place.sheet);
    copyRow(
      place.sheet,
      row.row,
      to,
      header.map((_, column) => column + 1),
    );
    const line = withLine ? row.line : `L${scene.fresh()}`;
    if (!withLine) place.sheet.typeCell(to, header.indexOf(LINE) + 1, line);
    const copy = town.books.copy(life, rowKey(place.file.id, place.sheet.gid, line), givenOf(row, 'copy'));
    // One that is on its way may be given back blank as a row like any other.
    if ([...SENDABLE, 'Queued', 'Sending'].includes(row.word) || isDoubtOfNoRun(row))
      town.books.grant(copy, `copied as ${row.word || 'blank'}`);
    return [`${row.line} (${row.status.slice(0, 24) || 'blank'}) as ${line}`];
  });
  town.say(`${nameOf(place)}: copied whole ${done.join(', ')}`);
};

/** Clears what the add-on says of some rows, so that they are sent again. */
export const clearStatuses: Deed = (scene) => {
  const { town, chance } = scene;
  const place = somePlace(scene);
  const { statusColumn, idColumn } = readRows(place.sheet);
  const rows = livingRows(scene, place).filter(({ row }) =>
    ['Created', 'Failed', 'Deleted', 'Invalid', 'Skipped'].includes(row.word),
  );
  if (rows.length === 0 || statusColumn === 0) return;
  const withId = chance.happens(0.5);
  const start = chance.between(0, rows.length - 1);
  const done = rows.slice(start, start + chance.between(1, 4)).map(({ row, life }) => {
    place.sheet.typeCell(row.row, statusColumn, '');
    if (withId && idColumn > 0) place.sheet.typeCell(row.row, idColumn, '');
    town.books.clear(life, row.status.slice(0, 24));
    return `${row.line} (${row.status.slice(0, 24)})`;
  });
  town.say(`${nameOf(place)}: cleared the status${withId ? ' and id' : ''} of ${done.join(', ')}`);
};

export const editRow: Deed = (scene) => {
  const place = somePlace(scene);
  const rows = livingRows(scene, place).filter(({ life }) => !life.twin);
  const { header } = readRows(place.sheet);
  if (rows.length === 0) return;
  const { row, life } = scene.chance.oneOf(rows);
  const name = scene.chance.oneOf(['Description', 'Location', 'Task name'] as const);
  const column = header.indexOf(name) + 1;
  if (column === 0) return;
  const text = `Changed ${scene.chance.between(1, 99)}`;
  place.sheet.typeCell(row.row, column, name === 'Task name' ? `${text} ${life.marker}` : text);
  life.edited = true;
  scene.town.say(`${nameOf(place)}: edited ${name} of ${row.line}`);
};

export const deleteRow: Deed = (scene) => {
  const place = somePlace(scene);
  const rows = livingRows(scene, place);
  if (rows.length < 2) return;
  const { row } = scene.chance.oneOf(rows);
  place.sheet.deleteRows(row.row, 1);
  scene.town.say(`${nameOf(place)}: deleted ${row.line} (${row.status.slice(0, 24) || 'blank'})`);
};

export const moveRowDown: Deed = (scene) => {
  const place = somePlace(scene);
  const rows = livingRows(scene, place);
  const [to] = blankRows(place.sheet).slice(-1);
  if (rows.length === 0 || to === undefined) return;
  const { row } = scene.chance.oneOf(rows);
  moveRow(place.sheet, row.row, to);
  scene.town.say(`${nameOf(place)}: moved ${row.line} to row ${to}`);
};

export const insertRow: Deed = (scene) => {
  const place = somePlace(scene);
  const at = scene.chance.between(2, place.sheet.lastRow + 1);
  place.sheet.insertRows(at, 1);
  scene.town.say(`${nameOf(place)}: inserted ${typeNew(scene, place, at)} as row ${at}`);
};

export const sortSheet: Deed = (scene) => {
  const place = somePlace(scene);
  const { header } = readRows(place.sheet);
  if (header.length === 0) return;
  const column = scene.chance.between(1, header.length);
  const isUp = scene.chance.happens(0.5);
  place.sheet.sortRows(column, isUp);
  scene.town.say(`${nameOf(place)}: sorted by ${header[column - 1]} ${isUp ? 'up' : 'down'}`);
};
