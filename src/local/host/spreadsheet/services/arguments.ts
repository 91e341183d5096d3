// Checks the arguments of one call as Google does: what does not fit the method's signature is refused by type name.

import { types } from 'node:util';
import { Service } from '../../service.ts';
import type { Entry } from '../model/entry.ts';
import { SheetError } from '../model/errors.ts';

/** Reads arguments by position. Every reader throws SheetError `signature` when the argument is of another type. */
export class Arguments {
  readonly #method: string;
  readonly #list: readonly unknown[];

  /** `method` is Google's name, such as `Range.setValues`. Arguments left out at the end may be undefined. */
  constructor(method: string, list: readonly unknown[]) {
    this.#method = method;
    let count = list.length;
    while (count > 0 && list[count - 1] === undefined) count--;
    this.#list = list.slice(0, count);
  }

  get count(): number {
    return this.#list.length;
  }

  refuse(): never {
    const names = this.#list.map(typeName).join(',');
    throw new SheetError(
      'signature',
      `The parameters (${names}) don't match the method signature for SpreadsheetApp.${this.#method}.`,
    );
  }

  /** Throws when there are fewer or more arguments. */
  between(least: number, most: number): this {
    return this.count < least || this.count > most ? this.refuse() : this;
  }

  at(index: number): unknown {
    return this.#list[index];
  }

  text(index: number): string {
    const value = this.at(index);
    return typeof value === 'string' ? value : this.refuse();
  }

  /** Null and a missing argument are null. */
  textOrNull(index: number): string | null {
    return this.at(index) === null || this.at(index) === undefined ? null : this.text(index);
  }

  /** Google takes the whole part of a number where it wants an integer. */
  whole(index: number, missing?: number): number {
    const value = this.at(index);
    if (value === undefined && missing !== undefined) return missing;
    return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : this.refuse();
  }

  flag(index: number): boolean {
    const value = this.at(index);
    return typeof value === 'boolean' ? value : this.refuse();
  }

  entry(index: number): Entry {
    return this.#entry(this.at(index));
  }

  /** One line of cell values. */
  line(index: number): Entry[] {
    const value = this.at(index);
    return Array.isArray(value) ? Array.from(value, (each) => this.#entry(each)) : this.refuse();
  }

  /** A table of cell values; whoever calls checks that it has the shape of the range. */
  entries(index: number): Entry[][] {
    return this.table(index, (value) => this.#entry(value));
  }

  /** A table whose every element is read by `read`. */
  table<T>(index: number, read: (value: unknown) => T): T[][] {
    const rows = this.at(index);
    if (!Array.isArray(rows)) return this.refuse();
    return Array.from(rows, (row: unknown) => (Array.isArray(row) ? Array.from(row, read) : this.refuse()));
  }

  instance<T extends Service>(index: number, type: abstract new (...args: never[]) => T): T {
    const value = this.at(index);
    return value instanceof type ? value : this.refuse();
  }

  instances<T extends Service>(index: number, type: abstract new (...args: never[]) => T): T[] {
    const value = this.at(index);
    if (!Array.isArray(value)) return this.refuse();
    return Array.from(value, (each) => (each instanceof type ? each : this.refuse()));
  }

  /** Google takes any object for a cell and writes rubbish (`{a=1}`): the host refuses it, so that the mistake is seen. */
  #entry(value: unknown): Entry {
    if (value === null || value === undefined) return value;
    if (types.isDate(value)) return new Date(value.getTime());
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    return this.refuse();
  }
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (types.isDate(value)) return 'Date';
  if (value instanceof Service) return `SpreadsheetApp.${value.constructor.name}`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `${typeName(value[0])}[]`;
  return typeof value === 'object' ? '(class)' : typeof value;
}

/** Throws SheetError `shape` when a table has not as many rows and columns as the range. */
export function checkShape(table: readonly (readonly unknown[])[], rows: number, columns: number): void {
  const mismatch = (what: string, data: number, range: number) =>
    new SheetError(
      'shape',
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${range}.`,
    );
  if (table.length !== rows) throw mismatch('rows', table.length, rows);
  for (const line of table) {
    if (line.length !== columns) throw mismatch('columns', line.length, columns);
  }
}
