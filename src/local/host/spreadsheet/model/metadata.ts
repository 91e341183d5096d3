// The developer metadata of one sheet: notes of scripts that stay with the sheet, a row or a column wherever it goes.

import type { Axis, Shift } from './box.ts';
import { shiftSpan } from './box.ts';
import { SheetError } from './errors.ts';

/** Characters of keys and values that one sheet takes (page guides/metadata of the Sheets API). */
export const METADATA_CHARACTERS = 30_000;

export type MetadataVisibility = 'DOCUMENT' | 'PROJECT';

/** A single row or column, counted from 1; null for the sheet as a whole. */
export type MetadataPlace = { readonly axis: Axis; readonly at: number } | null;

export interface Metadata {
  /** No other metadata of the spreadsheet has it. */
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: MetadataVisibility;
  readonly place: MetadataPlace;
}

const lengthOf = ({ key, value }: Metadata): number => key.length + (value?.length ?? 0);

export class SheetMetadata {
  readonly #newId: () => number;
  #items: readonly Metadata[] = [];

  /** @param newId gives a number that no other metadata of the spreadsheet has */
  constructor(newId: () => number) {
    this.#newId = newId;
  }

  /** In the order in which they were added. */
  get items(): readonly Metadata[] {
    return this.#items;
  }

  /** The first column that bears this key with one of these values, counted from 1; null when none does. */
  columnOf(key: string, ...values: readonly string[]): number | null {
    const found = this.#items.find(
      (item) => item.place?.axis === 'column' && item.key === key && values.includes(item.value ?? ''),
    );
    return found?.place?.at ?? null;
  }

  /** Throws SheetError `metadata` when the sheet takes no more. */
  add(item: Omit<Metadata, 'id'>): void {
    this.#keep([...this.#items, { ...item, id: this.#newId() }]);
  }

  /** Throws SheetError `not-found` when it is gone, and `metadata` when the sheet takes no more. */
  change(id: number, change: Partial<Omit<Metadata, 'id'>>): void {
    if (!this.#items.some((item) => item.id === id)) throw goneMetadata();
    this.#keep(this.#items.map((item) => (item.id === id ? { ...item, ...change } : item)));
  }

  remove(id: number): void {
    this.#items = this.#items.filter((item) => item.id !== id);
  }

  /** The same on another sheet, under numbers of its own. */
  copyFrom(other: SheetMetadata): void {
    for (const item of other.items) this.add(item);
  }

  /** Metadata of rows and columns that are deleted goes with them. */
  shift(shift: Shift): void {
    this.#items = this.#items.flatMap((item): Metadata[] => {
      const { place } = item;
      if (place === null || place.axis !== shift.axis) return [item];
      const span = shiftSpan(place.at, 1, shift);
      return span === null ? [] : [{ ...item, place: { ...place, at: span[0] } }];
    });
  }

  /** @param newPlace where each column is now, by where it was */
  moveColumns(newPlace: (column: number) => number): void {
    this.#items = this.#items.map((item) =>
      item.place?.axis === 'column'
        ? { ...item, place: { axis: 'column', at: newPlace(item.place.at) } }
        : item,
    );
  }

  #keep(items: readonly Metadata[]): void {
    if (items.reduce((sum, item) => sum + lengthOf(item), 0) > METADATA_CHARACTERS) {
      throw new SheetError('metadata', 'The developer metadata exceeds the storage limit of the sheet.');
    }
    this.#items = items;
  }
}

export function goneMetadata(): SheetError {
  return new SheetError('not-found', 'The developer metadata could not be found.');
}
