// Where a range lies: the part of a range that needs no cell to be read.

import { Service } from '../../service.ts';
import { boxName, CLOSED, type OpenSides } from '../model/a1.ts';
import type { Box } from '../model/box.ts';
import type { Access } from './access.ts';
import { Arguments } from './arguments.ts';
import { boxOf } from './place.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';

export abstract class Area extends Service {
  readonly access: Access;
  readonly gid: number;
  readonly box: Box;
  readonly open: OpenSides;

  constructor(access: Access, gid: number, box: Box, open: OpenSides = CLOSED) {
    super();
    this.access = access;
    this.gid = gid;
    this.box = box;
    this.open = open;
  }

  getRow(): number {
    return this.box.row;
  }

  getRowIndex(): number {
    return this.box.row;
  }

  getColumn(): number {
    return this.box.column;
  }

  getNumRows(): number {
    return this.box.rows;
  }

  getNumColumns(): number {
    return this.box.columns;
  }

  getHeight(): number {
    return this.box.rows;
  }

  getWidth(): number {
    return this.box.columns;
  }

  getLastRow(): number {
    return this.box.row + this.box.rows - 1;
  }

  getLastColumn(): number {
    return this.box.column + this.box.columns - 1;
  }

  getA1Notation(): string {
    return boxName(this.box, this.open);
  }

  getGridId(): number {
    return this.gid;
  }

  getSheet(): Sheet {
    return this.access.sheet(this.gid);
  }

  isStartRowBounded(): boolean {
    return !this.open.startRow;
  }

  isEndRowBounded(): boolean {
    return !this.open.endRow;
  }

  isStartColumnBounded(): boolean {
    return !this.open.startColumn;
  }

  isEndColumnBounded(): boolean {
    return !this.open.endColumn;
  }

  getCell(...list: unknown[]): Range {
    const args = new Arguments('Range.getCell', list).between(2, 2);
    const row = args.whole(0);
    const column = args.whole(1);
    const box = boxOf(this.box.row + row - 1, this.box.column + column - 1, 1, 1);
    this.access.place(this.gid).checkInside(box);
    return this.access.range(this.gid, box);
  }

  offset(...list: unknown[]): Range {
    const args = new Arguments('Range.offset', list).between(2, 4);
    const rows = args.whole(2, this.box.rows);
    const columns = args.whole(3, this.box.columns);
    const box = boxOf(this.box.row + args.whole(0), this.box.column + args.whole(1), rows, columns);
    this.access.place(this.gid).checkInside(box);
    return this.access.range(this.gid, box);
  }
}
