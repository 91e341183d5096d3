// What a page needs to draw sheets: their shapes, and their cells box by box.

import { displayText } from '../../host/cells/display.ts';
import { GENERAL, isDateFormat, PLAIN_TEXT } from '../../host/cells/format.ts';
import { typeInput } from '../../host/cells/typing.ts';
import type { CellView, SheetModel } from '../../host/spreadsheet/model/sheet.ts';
import { PLAIN_STYLE, type Style } from '../../host/spreadsheet/model/style.ts';
import type { Workbook } from '../../host/spreadsheet/model/workbook.ts';
import {
  type Box,
  type CellBlock,
  type CellInput,
  type CellJson,
  type CellLook,
  DEFAULT_WIDTH,
  SHOWN_CHARACTERS,
  type SheetInfo,
} from '../shared/protocol.ts';
import { cut } from '../shared/selecting.ts';

/** The sheets whose tabs are shown. */
export function sheetInfos({ sheets }: Workbook): SheetInfo[] {
  return sheets.filter(({ isHidden }) => !isHidden).map(sheetInfo);
}

function sheetInfo(sheet: SheetModel): SheetInfo {
  const widths: Record<number, number> = {};
  for (let column = 1; column <= sheet.columnCount; column++) {
    const width = sheet.columnWidth(column);
    if (width !== DEFAULT_WIDTH) widths[column] = width;
  }
  return {
    gid: sheet.gid,
    name: sheet.name,
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    lastRow: sheet.lastRow,
    lastColumn: sheet.lastColumn,
    frozenRows: sheet.frozenRows,
    tabColor: sheet.tabColor,
    widths,
    hidden: hiddenSpans(sheet),
  };
}

function hiddenSpans(sheet: SheetModel): [number, number][] {
  const spans: [number, number][] = [];
  for (let row = 1; row <= sheet.rowCount; row++) {
    if (!sheet.isRowHiddenByUser(row) && !sheet.isRowHiddenByFilter(row)) continue;
    const last = spans[spans.length - 1];
    if (last !== undefined && last[0] + last[1] === row) last[1] += 1;
    else spans.push([row, 1]);
  }
  return spans;
}

/** The part of the box that is inside the sheet; null when nothing is. */
export function inside(sheet: SheetModel, box: Box): Box | null {
  return cut(box, sheet.rowCount, sheet.columnCount);
}

/** The part of the box that may hold values; beyond the data there is nothing to copy, however much is selected. */
export function filledPart(sheet: SheetModel, box: Box): Box | null {
  return cut(box, sheet.lastRow, sheet.lastColumn);
}

export function cellBlock(sheet: SheetModel, box: Box): CellBlock {
  const part = inside(sheet, box);
  if (part === null) return { box, cells: [] };
  const cells = sheet.view(part).map((line) => trimmed(line.map(cellJson)));
  return { box, cells };
}

function trimmed(line: (CellJson | null)[]): (CellJson | null)[] {
  let length = line.length;
  while (length > 0 && line[length - 1] === null) length--;
  return line.slice(0, length);
}

const looks = new WeakMap<Style, CellLook | null>();

function lookOf(style: Style): CellLook | null {
  let look = looks.get(style);
  if (look === undefined) {
    const differing: CellLook = {
      ...(style.background === PLAIN_STYLE.background ? {} : { background: style.background }),
      ...(style.fontWeight === 'bold' ? { bold: true } : {}),
    };
    look = Object.keys(differing).length === 0 ? null : differing;
    looks.set(style, look);
  }
  return look;
}

function cellJson(cell: CellView): CellJson | null {
  const look = lookOf(cell.shown);
  const link = linkOf(cell);
  const pick = cell.rule?.showsDropdown === true;
  if (cell.display === '' && cell.note === '' && look === null && !pick) return null;
  const { value } = cell;
  return {
    text: cell.display.slice(0, SHOWN_CHARACTERS),
    ...(cell.note === '' ? {} : { note: cell.note }),
    ...(look === null ? {} : { look }),
    ...(link === undefined ? {} : { link }),
    ...(typeof value === 'number' || value instanceof Date ? { kind: 'number' } : {}),
    ...(typeof value === 'boolean' ? { kind: 'boolean' } : {}),
    ...(pick ? { pick } : {}),
  };
}

const WEB_ADDRESS = /^(?:https?:\/\/|mailto:)[^\s<>"]{1,2000}$/i;
const HYPERLINK = /^=HYPERLINK\(\s*"((?:[^"]|"")+)"/i;

/** The address that a cell leads to: its text is linked to it, or is one, or its formula is HYPERLINK. */
function linkOf(cell: CellView): string | undefined {
  if (WEB_ADDRESS.test(cell.link)) return cell.link;
  const address = HYPERLINK.exec(cell.formula)?.[1]?.replaceAll('""', '"') ?? cell.display.trim();
  return WEB_ADDRESS.test(address) ? address : undefined;
}

export function cellInput(workbook: Workbook, sheet: SheetModel, row: number, column: number): CellInput {
  const box = { row, column, rows: 1, columns: 1 };
  const cell = sheet.cell(row, column);
  const stored = sheet.stored(box)[0]?.[0] ?? '';
  const { numberFormat } = cell.style;
  const choices = cell.rule?.showsDropdown === true ? cell.rule.choices : [];
  return { input: inputText(), note: cell.note, choices };

  function inputText(): string {
    if (cell.formula !== '') return cell.formula;
    if (typeof stored === 'string') {
      const typed =
        stored === '' || numberFormat === PLAIN_TEXT ? stored : typeInput(stored, workbook.region).value;
      return typed === stored && !stored.startsWith("'") ? stored : `'${stored}`;
    }
    if (typeof stored === 'boolean' || isDateFormat(numberFormat)) return cell.display;
    return displayText(stored, GENERAL, workbook.region);
  }
}
