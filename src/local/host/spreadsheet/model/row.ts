// One row of a sheet: values, looks, notes, formulas, validation and links of its cells, each kept only where there are any.

import type { CellRule } from './cell-rule.ts';
import type { Style } from './style.ts';

/** What a cell holds: dates are serials under a date format, errors are their text, an empty cell is `''`. */
export type StoredValue = string | number | boolean;

/** Arrays are indexed by column, from 0; what lies beyond their end is empty. */
export interface Row {
  values: StoredValue[];
  styles: (Style | undefined)[];
  notes: (string | undefined)[];
  formulas: (string | undefined)[];
  rules: (CellRule | undefined)[];
  /** Addresses to which the whole text of a cell is linked. */
  links: (string | undefined)[];
  hiddenByUser: boolean;
  hiddenByFilter: boolean;
}

export function emptyRow(): Row {
  return {
    values: [],
    styles: [],
    notes: [],
    formulas: [],
    rules: [],
    links: [],
    hiddenByUser: false,
    hiddenByFilter: false,
  };
}

export function putValue(row: Row, index: number, value: StoredValue): void {
  const { values } = row;
  if (index >= values.length) {
    if (value === '') return;
    while (values.length < index) values.push('');
  }
  values[index] = value;
}

/** For styles, notes, formulas, validation and links, of which most cells have none. */
export function putExtra<T>(list: (T | undefined)[], index: number, item: T | undefined): void {
  if (list[index] === item) return;
  while (list.length < index) list.push(undefined);
  list[index] = item;
}

/** Number of the last column with a value, counted from 1; 0 for an empty row. Columns up to `floor` are not looked at. */
export function lastValueColumn(row: Row, floor: number): number {
  let column = row.values.length;
  while (column > floor && row.values[column - 1] === '') column--;
  return Math.max(column, floor);
}

/** Inserts empty cells before `index`; they look like the cell at `like`, and are validated as it is where `copiesRules` says so. */
export function insertCells(
  row: Row,
  index: number,
  count: number,
  like: number,
  copiesRules: boolean,
): void {
  if (index < row.values.length) row.values.splice(index, 0, ...Array<StoredValue>(count).fill(''));
  insertExtras(row.styles, index, count, row.styles[like]);
  insertExtras(row.notes, index, count, undefined);
  insertExtras(row.formulas, index, count, undefined);
  insertExtras(row.rules, index, count, copiesRules ? row.rules[like] : undefined);
  insertExtras(row.links, index, count, undefined);
}

function insertExtras<T>(list: (T | undefined)[], index: number, count: number, item: T | undefined): void {
  const items = Array<T | undefined>(count).fill(item);
  if (index < list.length) list.splice(index, 0, ...items);
  else if (item !== undefined) for (let at = index; at < index + count; at++) putExtra(list, at, item);
}

export function deleteCells(row: Row, index: number, count: number): void {
  for (const list of [row.values, row.styles, row.notes, row.formulas, row.rules, row.links]) {
    list.splice(index, count);
  }
}

/** Takes a cell out and puts it in again so that it stands at `to`. */
export function moveCell(row: Row, from: number, to: number): void {
  const move = <T>(list: T[], empty: T) => {
    if (list.length === 0) return;
    while (list.length <= Math.max(from, to)) list.push(empty);
    list.splice(to, 0, ...list.splice(from, 1));
  };
  move(row.values, '');
  move(row.styles, undefined);
  move(row.notes, undefined);
  move(row.formulas, undefined);
  move(row.rules, undefined);
  move(row.links, undefined);
}

export function copyRow(row: Row): Row {
  const { values, styles, notes, formulas, rules, links } = row;
  return {
    ...row,
    values: [...values],
    styles: [...styles],
    notes: [...notes],
    formulas: [...formulas],
    rules: [...rules],
    links: [...links],
  };
}
