// Where a range lies: the part of a range that needs no cell to be read.

import { Service } from '../../service.ts';
import { boxName, CLOSED, type OpenSides } from '../model/a1.ts';
import type { Box } from '../model/box.ts';
import type { Access } from './access.ts';
import type { SheetLayout } from './sheet-layout.ts';

export abstract class Area extends Service {
  readonly sheet: SheetLayout;
  readonly box: Box;
  readonly open: OpenSides;

  constructor(sheet: SheetLayout, box: Box, open: OpenSides = CLOSED) {
    super();
    this.sheet = sheet;
    this.box = box;
    this.open = open;
  }

  get access(): Access {
    return this.sheet.access;
  }

  get gid(): number {
    return this.sheet.gid;
  }

  getRow(): number {
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

  getLastRow(): number {
    return this.box.row + this.box.rows - 1;
  }

  getLastColumn(): number {
    return this.box.column + this.box.columns - 1;
  }

  getA1Notation(): string {
    return boxName(this.box, this.open);
  }

  /** Whether the user may edit every cell (page class Range). */
  canEdit(): boolean {
    return this.access.read(this.gid).isWritable(this.box);
  }

  getSheet(): SheetLayout {
    return this.sheet;
  }
}
