// Walks through the XML of a workbook's sheet before it is read: where its cells are, how they look, which rows are hidden.

import { cellName } from '../../core/cell-name.ts';
import { serialOfWall } from '../host/cells/serial.ts';
import { refuseManyCells } from './limits.ts';
import { attribute, firstTag, isOn, onlyTags, type Tag, tagsOf } from './xml-tags.ts';

/** Stands for the style of a date that is written as text (`t="d"`). */
export const WRITTEN_DATE = -1;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?\d*)?)?Z?$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const VALUE = /<v(?:\s[^<>]*)?>([^<]*)</;
/** What a formula shows that was saved without its value. */
const NO_VALUE = '#ERROR!';

/** Row and column from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface SheetCells {
  /** The filled cells as XML that says nothing of looks: what the reader of values needs. */
  readonly xml: string;
  readonly filled: number;
  /** The filled cells furthest down and furthest right; null in an empty sheet. */
  readonly lowest: CellPlace | null;
  readonly rightmost: CellPlace | null;
  /** Style numbers by row and column from 0, where a cell names one. */
  readonly styles: readonly (readonly (number | undefined)[] | undefined)[];
  /** Numbered from 1. */
  readonly hiddenRows: readonly number[];
  readonly frozenRows: number;
  /** Cells with a formula that was saved without its value. */
  readonly unsaved: readonly CellPlace[];
}

/**
 * Linear in the XML, and no row or column between two cells costs anything.
 *
 * @param name the file's, for messages
 * @param lastRow rows below it are not looked at
 * @throws FileError `sheet-too-large`
 */
export function scanCells(sheet: string, name: string, lastRow = Number.POSITIVE_INFINITY): SheetCells {
  const cells: ReadCell[] = [];
  const styles: (number | undefined)[][] = [];
  const hiddenRows: number[] = [];
  const unsaved: CellPlace[] = [];
  let filled = 0;
  let lowest: CellPlace | null = null;
  let rightmost: CellPlace | null = null;
  let place = { row: 0, column: 0 };
  for (const [tag, body] of withBodies(sheet)) {
    if (tag.name === 'row') {
      place = { row: wholeNumber(attribute(tag, 'r')) ?? place.row + 1, column: 0 };
      if (place.row > lastRow) break;
      if (isOn(tag, 'hidden') || Number(attribute(tag, 'ht') ?? 1) === 0) hiddenRows.push(place.row);
      continue;
    }
    place = placeOf(attribute(tag, 'r')) ?? { ...place, column: place.column + 1 };
    const cell = tag.isEmpty ? null : cellXml(tag, body, place);
    if (cell === null) continue;
    filled++;
    refuseManyCells(filled, name);
    if (cell.isUnsaved) unsaved.push(place);
    if (lowest === null || place.row > lowest.row) lowest = place;
    if (rightmost === null || place.column > rightmost.column) rightmost = place;
    if (cell.style !== null) {
      styles[place.row - 1] ??= [];
      const row = styles[place.row - 1];
      if (row !== undefined) row[place.column - 1] = cell.style;
    }
    cells.push({ place, xml: cell.xml });
  }
  const frozenRows = frozenOf(sheet);
  hiddenRows.sort((one, other) => one - other);
  return { xml: rowsXml(cells), filled, lowest, rightmost, styles, hiddenRows, frozenRows, unsaved };
}

interface ReadCell {
  readonly place: CellPlace;
  readonly xml: string;
}

/**
 * The cells by row and column, however the workbook orders them and in how many pieces it writes a row. Throws an Error
 * when two of them have one place, since only one could be shown.
 */
function rowsXml(cells: ReadCell[]): string {
  const isAfter = (one: CellPlace, other: CellPlace) =>
    one.row > other.row || (one.row === other.row && one.column > other.column);
  const isSorted = cells.every(({ place }, index) => {
    const before = cells[index - 1];
    return before === undefined || isAfter(place, before.place);
  });
  if (!isSorted) {
    cells.sort(({ place: one }, { place: other }) => one.row - other.row || one.column - other.column);
  }
  const xml: string[] = [];
  let last: CellPlace | null = null;
  for (const { place, xml: cell } of cells) {
    if (last !== null && !isAfter(place, last)) throw new Error(`Two cells stand in ${nameOf(place)}.`);
    if (last?.row !== place.row) xml.push(`${last === null ? '' : '</row>'}<row r="${place.row}">`);
    xml.push(cell);
    last = place;
  }
  if (last !== null) xml.push('</row>');
  return xml.join('');
}

/** Each row's and cell's tag with the XML up to the next of them. */
function* withBodies(sheet: string): Generator<[Tag, string]> {
  let before: Tag | null = null;
  for (const tag of tagsOf(sheet, 'row', 'c')) {
    if (before !== null) yield [before, sheet.slice(before.end, tag.start)];
    before = tag;
  }
  if (before !== null) yield [before, sheet.slice(before.end)];
}

interface CellXml {
  readonly xml: string;
  readonly style: number | null;
  readonly isUnsaved: boolean;
}

/** Null for a cell that holds nothing. */
function cellXml(tag: Tag, rest: string, place: CellPlace): CellXml | null {
  const body = bodyOf(rest);
  const type = attribute(tag, 't') ?? 'n';
  const style = wholeNumber(attribute(tag, 's'));
  const written = (form: string, content: string, look = style, isUnsaved = false): CellXml => {
    const kind = form === 'n' ? '' : ` t="${form}"`;
    return { xml: `<c r="${nameOf(place)}"${kind}>${content}</c>`, style: look, isUnsaved };
  };
  if (type === 'inlineStr')
    return /<is[\s>]/.test(body) ? written(type, onlyTags(body, 'is', 't', 'r', 'rPh')) : null;
  const text = VALUE.exec(body)?.[1] ?? null;
  const isText = type === 'str' || type === 'e';
  const value = isText ? (text ?? '') : (text ?? '').trim();
  if (value === '' && !(isText && text !== null)) {
    const isFormula = /<f[\s>/]/.test(body);
    return isFormula ? written('str', `<v>${NO_VALUE}</v>`, style, true) : null;
  }
  if (isText) return written('str', `<v>${value}</v>`);
  if (type === 's') return written('s', `<v>${value}</v>`);
  if (type === 'b') return written('b', `<v>${/^(?:1|true)$/i.test(value) ? 1 : 0}</v>`);
  if (type === 'd') {
    const serial = writtenDate(value);
    return serial === null
      ? written('str', `<v>${value}</v>`)
      : written('n', `<v>${serial}</v>`, WRITTEN_DATE);
  }
  return written(NUMBER.test(value) ? 'n' : 'str', `<v>${value}</v>`);
}

/** What stands inside a cell, without prefixes such as `x:`; nearly every workbook has none, and is read faster. */
function bodyOf(rest: string): string {
  const end = rest.indexOf('</c>');
  if (end >= 0) return rest.slice(0, end);
  const prefixed = rest.search(/<\/(?:[A-Za-z_][\w.-]*:)?c\s*>/);
  return (prefixed < 0 ? rest : rest.slice(0, prefixed)).replace(
    /<(\/?)[A-Za-z_][\w.-]*:(?=[A-Za-z])/g,
    '<$1',
  );
}

function writtenDate(text: string): number | null {
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = ''] = DATE.exec(text) ?? [];
  if (year === undefined) return null;
  return serialOfWall({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(fraction.padEnd(3, '0')),
  });
}

/** Rows of a pane that is frozen; one that is only divided scrolls. */
function frozenOf(sheet: string): number {
  const pane = firstTag(sheet, 'pane');
  if (pane === null || !/^frozen/.test(attribute(pane, 'state') ?? '')) return 0;
  return Math.max(0, Math.trunc(Number(attribute(pane, 'ySplit') ?? 0)) || 0);
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null;
}

function placeOf(reference: string | null): CellPlace | null {
  const [, letters, digits] = /^\s*\$?([A-Z]{1,3})\$?(\d{1,9})\s*$/i.exec(reference ?? '') ?? [];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

export function nameOf({ row, column }: CellPlace): string {
  return cellName(row, column - 1);
}
