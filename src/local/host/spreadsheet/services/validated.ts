// The data validation of a range's cells.

import type { CellRule } from '../model/cell-rule.ts';
import { Arguments, checkShape } from './arguments.ts';
import { DataValidation } from './data-validation.ts';
import { Painted } from './painted.ts';

const serviceOf = (rule: CellRule | null): DataValidation | null => rule && new DataValidation(rule);

export abstract class Validated extends Painted {
  /** Of the first cell; null when it has none. */
  getDataValidation(): DataValidation | null {
    return this.#read(1, 1)[0]?.[0] ?? null;
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.#read(this.box.rows, this.box.columns);
  }

  /** The same for every cell; null takes it off. */
  setDataValidation(...list: unknown[]): this {
    const args = new Arguments('Range.setDataValidation', list).between(1, 1);
    const rule = readRule(args.at(0), args);
    const { rows, columns } = this.box;
    return this.#put(Array.from({ length: rows }, () => Array<CellRule | null>(columns).fill(rule)));
  }

  setDataValidations(...list: unknown[]): this {
    const args = new Arguments('Range.setDataValidations', list).between(1, 1);
    const rules = args.table(0, (value) => readRule(value, args));
    checkShape(rules, this.box.rows, this.box.columns);
    return this.#put(rules);
  }

  clearDataValidations(): this {
    return this.setDataValidation(null);
  }

  #read(rows: number, columns: number): (DataValidation | null)[][] {
    const rules = this.access.read(this.gid).cellRules({ ...this.box, rows, columns });
    return rules.map((line) => line.map(serviceOf));
  }

  #put(rules: (CellRule | null)[][]): this {
    this.access.place(this.gid).checkWritable(this.box);
    this.access.write(this.gid, (sheet) => sheet.writeCellRules(this.box, rules));
    return this;
  }
}

function readRule(value: unknown, args: Arguments): CellRule | null {
  if (value === null) return null;
  return value instanceof DataValidation ? value.rule : args.refuse();
}
