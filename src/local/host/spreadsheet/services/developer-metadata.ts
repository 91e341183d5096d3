// Google's DeveloperMetadata, where it is, and the finder that looks for it.

import { EnumValue, Service } from '../../service.ts';
import { columnName } from '../model/a1.ts';
import { goneMetadata, type Metadata, type MetadataVisibility } from '../model/metadata.ts';
import type { SheetModel } from '../model/sheet.ts';
import type { Access } from './access.ts';
import { Arguments } from './arguments.ts';

/** The enumerations of SpreadsheetApp that go with it. */
export const METADATA_ENUMERATIONS = {
  DeveloperMetadataLocationType: ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'],
  DeveloperMetadataVisibility: ['DOCUMENT', 'PROJECT'],
} as const;

/** The sheet of that number: a location hands it out, or a range of it. */
type SheetOf = (gid: number) => Service & { getRange(a1: string): Service };

/** Key, value and visibility from the four forms of addDeveloperMetadata. */
export function newMetadata(method: string, list: unknown[]): Omit<Metadata, 'id' | 'place'> {
  const args = new Arguments(method, list).between(1, 3);
  const second = args.at(1);
  const hasValue = typeof second === 'string';
  const given = args.at(hasValue ? 2 : 1);
  if (args.count > 1 && !hasValue && !(second instanceof EnumValue)) args.refuse();
  if (!hasValue && args.count > 2) args.refuse();
  const visibility = given === undefined ? 'DOCUMENT' : visibilityOf(given, args);
  return { key: args.text(0), value: hasValue ? second : null, visibility };
}

function visibilityOf(value: unknown, args: Arguments): MetadataVisibility {
  if (!(value instanceof EnumValue) || value.enumeration !== 'DeveloperMetadataVisibility') {
    return args.refuse();
  }
  return value.name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
}

function locationType({ place }: Metadata): string {
  if (place === null) return 'SHEET';
  return place.axis === 'row' ? 'ROW' : 'COLUMN';
}

/** One of them, known by its id: it is read anew each time, so that it tells where it is now. */
export class DeveloperMetadata extends Service {
  readonly #access: Access;
  readonly #gid: number;
  readonly #id: number;
  readonly #sheetOf: SheetOf;

  constructor(access: Access, gid: number, id: number, sheetOf: SheetOf) {
    super();
    this.#access = access;
    this.#gid = gid;
    this.#id = id;
    this.#sheetOf = sheetOf;
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
    return new EnumValue('DeveloperMetadataVisibility', this.#read().visibility);
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#gid, this.#read(), this.#sheetOf);
  }

  setValue(...list: unknown[]): this {
    const value = new Arguments('DeveloperMetadata.setValue', list).between(1, 1).text(0);
    this.#read();
    this.#access.write(this.#gid, (sheet) => sheet.metadata.change(this.#id, { value }));
    return this;
  }

  remove(): void {
    this.#read();
    this.#access.write(this.#gid, (sheet) => sheet.metadata.remove(this.#id));
  }

  /** Throws SheetError `not-found` when the sheet, row or column was deleted, for it was deleted with it. */
  #read(): Metadata {
    const found = this.#access.read(this.#gid).metadata.items.find(({ id }) => id === this.#id);
    if (!found) throw goneMetadata();
    return found;
  }
}

export class DeveloperMetadataLocation extends Service {
  readonly #gid: number;
  readonly #metadata: Metadata;
  readonly #sheetOf: SheetOf;

  constructor(gid: number, metadata: Metadata, sheetOf: SheetOf) {
    super();
    this.#gid = gid;
    this.#metadata = metadata;
    this.#sheetOf = sheetOf;
  }

  getLocationType(): EnumValue {
    return new EnumValue('DeveloperMetadataLocationType', locationType(this.#metadata));
  }

  /** Null for metadata of another type of location, as in the next two. */
  getColumn(): Service | null {
    const { place } = this.#metadata;
    if (place?.axis !== 'column') return null;
    const name = columnName(place.at);
    return this.#sheetOf(this.#gid).getRange(`${name}:${name}`);
  }

  getRow(): Service | null {
    const { place } = this.#metadata;
    return place?.axis === 'row' ? this.#sheetOf(this.#gid).getRange(`${place.at}:${place.at}`) : null;
  }

  getSheet(): Service | null {
    return this.#metadata.place === null ? this.#sheetOf(this.#gid) : null;
  }
}

/** Looks in the sheets of its scope: those that it was made for, with their rows and columns. */
export class DeveloperMetadataFinder extends Service {
  readonly #access: Access;
  readonly #scope: () => readonly SheetModel[];
  readonly #sheetOf: SheetOf;
  #fits: (metadata: Metadata) => boolean = () => true;

  constructor(access: Access, scope: () => readonly SheetModel[], sheetOf: SheetOf) {
    super();
    this.#access = access;
    this.#scope = scope;
    this.#sheetOf = sheetOf;
  }

  withKey(...list: unknown[]): this {
    const key = new Arguments('DeveloperMetadataFinder.withKey', list).between(1, 1).text(0);
    return this.#narrow((metadata) => metadata.key === key);
  }

  withLocationType(...list: unknown[]): this {
    const args = new Arguments('DeveloperMetadataFinder.withLocationType', list).between(1, 1);
    const type = args.at(0);
    if (!(type instanceof EnumValue) || type.enumeration !== 'DeveloperMetadataLocationType') args.refuse();
    return this.#narrow((metadata) => type instanceof EnumValue && locationType(metadata) === type.name);
  }

  find(): DeveloperMetadata[] {
    this.#access.execution.flush();
    return this.#scope().flatMap((sheet) =>
      sheet.metadata.items
        .filter(this.#fits)
        .map(({ id }) => new DeveloperMetadata(this.#access, sheet.gid, id, this.#sheetOf)),
    );
  }

  #narrow(fits: (metadata: Metadata) => boolean): this {
    const before = this.#fits;
    this.#fits = (metadata) => before(metadata) && fits(metadata);
    return this;
  }
}
