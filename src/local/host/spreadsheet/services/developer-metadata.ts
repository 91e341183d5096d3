// Google's developer metadata: keys and values that stick to a spreadsheet, a sheet, a row or a column.

import { EnumValue, Service } from '../../service.ts';
import type { OpenSides } from '../model/a1.ts';
import type { Box } from '../model/box.ts';
import { SheetError } from '../model/errors.ts';
import type { Metadata, MetadataPlace } from '../model/metadata.ts';
import type { Access } from './access.ts';
import { Arguments } from './arguments.ts';
import type { Range } from './range.ts';
import type { Sheet } from './sheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';

export const VISIBILITY = 'DeveloperMetadataVisibility';
export const LOCATION_TYPE = 'DeveloperMetadataLocationType';

/** Throws SheetError `metadata` for anything but one whole row or column. */
export function placeOfRange(gid: number, box: Box, open: OpenSides): MetadataPlace {
  if (open.startColumn && open.endColumn && box.rows === 1) return { kind: 'row', gid, position: box.row };
  if (open.startRow && open.endRow && box.columns === 1) return { kind: 'column', gid, position: box.column };
  throw new SheetError(
    'metadata',
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

export function samePlace(a: MetadataPlace, b: MetadataPlace): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** `addDeveloperMetadata(key, value?, visibility?)`; metadata are visible to the whole document if not said otherwise. */
export function addMetadata(access: Access, owner: string, place: MetadataPlace, list: unknown[]): void {
  const args = new Arguments(`${owner}.addDeveloperMetadata`, list).between(1, 3);
  const key = args.text(0);
  const value = typeof args.at(1) === 'string' ? args.text(1) : null;
  const at = value === null ? 1 : 2;
  if (args.count > at + 1) args.refuse();
  const named = args.count > at ? args.enumName(at, VISIBILITY) : 'DOCUMENT';
  const visibility = named === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
  access.execution.buffer(() => {
    access.workbook.metadata.add({ key, value, visibility, place });
  });
}

export class DeveloperMetadataFinder extends Service {
  readonly #access: Access;
  readonly #within: (place: MetadataPlace) => boolean;
  readonly #wanted: ((item: Metadata) => boolean)[] = [];

  constructor(access: Access, within: (place: MetadataPlace) => boolean) {
    super();
    this.#access = access;
    this.#within = within;
  }

  withKey(...list: unknown[]): this {
    const key = new Arguments('DeveloperMetadataFinder.withKey', list).between(1, 1).text(0);
    this.#wanted.push((item) => item.key === key);
    return this;
  }

  withValue(...list: unknown[]): this {
    const value = new Arguments('DeveloperMetadataFinder.withValue', list).between(1, 1).text(0);
    this.#wanted.push((item) => item.value === value);
    return this;
  }

  withId(...list: unknown[]): this {
    const id = new Arguments('DeveloperMetadataFinder.withId', list).between(1, 1).whole(0);
    this.#wanted.push((item) => item.id === id);
    return this;
  }

  withLocationType(...list: unknown[]): this {
    const name = new Arguments('DeveloperMetadataFinder.withLocationType', list)
      .between(1, 1)
      .enumName(0, LOCATION_TYPE);
    this.#wanted.push((item) => item.place.kind.toUpperCase() === name);
    return this;
  }

  find(): DeveloperMetadata[] {
    this.#access.execution.flush();
    return this.#access.workbook.metadata
      .all()
      .filter((item) => this.#within(item.place) && this.#wanted.every((fits) => fits(item)))
      .map((item) => new DeveloperMetadata(this.#access, item.id));
  }
}

export class DeveloperMetadata extends Service {
  readonly #access: Access;
  readonly #id: number;

  constructor(access: Access, id: number) {
    super();
    this.#access = access;
    this.#id = id;
  }

  getId(): number {
    return this.#id;
  }

  getKey(): string {
    return this.#read().key;
  }

  getValue(): string | null {
    return this.#read().value;
  }

  getVisibility(): EnumValue {
    return new EnumValue(VISIBILITY, this.#read().visibility);
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#access, this.#read().place);
  }

  setValue(...list: unknown[]): this {
    const value = new Arguments('DeveloperMetadata.setValue', list).between(1, 1).text(0);
    this.#access.execution.buffer(() => {
      this.#item().value = value;
    });
    return this;
  }

  remove(): void {
    this.#access.execution.buffer(() => this.#access.workbook.metadata.remove(this.#id));
  }

  #read(): Metadata {
    this.#access.execution.flush();
    return this.#item();
  }

  #item(): Metadata {
    const item = this.#access.workbook.metadata.get(this.#id);
    if (!item) throw new SheetError('not-found', 'The developer metadata was not found.');
    return item;
  }
}

export class DeveloperMetadataLocation extends Service {
  readonly #access: Access;
  readonly #place: MetadataPlace;

  constructor(access: Access, place: MetadataPlace) {
    super();
    this.#access = access;
    this.#place = place;
  }

  getLocationType(): EnumValue {
    return new EnumValue(LOCATION_TYPE, this.#place.kind.toUpperCase());
  }

  /** The whole row; null for metadata of anything else. */
  getRow(): Range | null {
    if (this.#place.kind !== 'row') return null;
    const { gid, position } = this.#place;
    const columns = this.#access.place(gid).columnCount;
    const open = { startRow: false, endRow: false, startColumn: true, endColumn: true };
    return this.#access.range(gid, { row: position, column: 1, rows: 1, columns }, open);
  }

  /** The whole column; null for metadata of anything else. */
  getColumn(): Range | null {
    if (this.#place.kind !== 'column') return null;
    const { gid, position } = this.#place;
    const rows = this.#access.place(gid).rowCount;
    const open = { startRow: true, endRow: true, startColumn: false, endColumn: false };
    return this.#access.range(gid, { row: 1, column: position, rows, columns: 1 }, open);
  }

  /** The sheet; null for metadata of anything else. */
  getSheet(): Sheet | null {
    return this.#place.kind === 'sheet' ? this.#access.sheet(this.#place.gid) : null;
  }

  getSpreadsheet(): Spreadsheet | null {
    return this.#place.kind === 'spreadsheet' ? this.#access.spreadsheet() : null;
  }
}
