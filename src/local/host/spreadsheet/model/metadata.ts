// Developer metadata: hidden keys and values that stick to a spreadsheet, a sheet, a row or a column and move with it.

import { type Shift, shiftSpan } from './box.ts';

export type MetadataPlace =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly gid: number }
  /** `position` counts from 1. */
  | { readonly kind: 'row' | 'column'; readonly gid: number; readonly position: number };

export interface Metadata {
  readonly id: number;
  key: string;
  value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  place: MetadataPlace;
}

/** All metadata of one workbook, in the order in which they were added. */
export class MetadataStore {
  readonly #items = new Map<number, Metadata>();
  #lastId = 0;

  add(item: Omit<Metadata, 'id'>): Metadata {
    this.#lastId++;
    const created = { ...item, id: this.#lastId };
    this.#items.set(created.id, created);
    return created;
  }

  all(): readonly Metadata[] {
    return [...this.#items.values()];
  }

  get(id: number): Metadata | undefined {
    return this.#items.get(id);
  }

  remove(id: number): void {
    this.#items.delete(id);
  }

  removeSheet(gid: number): void {
    for (const item of this.all()) {
      if (item.place.kind !== 'spreadsheet' && item.place.gid === gid) this.#items.delete(item.id);
    }
  }

  /** Metadata of deleted rows and columns is deleted too. */
  shift(gid: number, shift: Shift): void {
    for (const item of this.all()) {
      const { place } = item;
      if (place.kind !== shift.axis || place.gid !== gid) continue;
      const span = shiftSpan(place.position, 1, shift);
      if (span) item.place = { ...place, position: span[0] };
      else this.#items.delete(item.id);
    }
  }
}
