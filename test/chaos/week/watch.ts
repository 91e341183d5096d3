// Tells what becomes of the rows with some markers while a week is played: each change of what they say, and each call to LeadSquared.
import type { SheetModel } from '../../../src/local/host/spreadsheet/model/sheet.ts';
import type { Hear } from './firms.ts';
import { readRows } from './sheet-rows.ts';

/** What is watched, and where it is told. */
interface Watched {
  places(): readonly { readonly file: { readonly id: string }; readonly sheet: SheetModel }[];
  say(text: string): void;
}

export class Watch {
  readonly #town: Watched;
  readonly #markers: ReadonlySet<string>;
  readonly #told = new Map<string, string>();

  /** @param markers of the contents that are watched, as `m37`; none for no watch */
  constructor(town: Watched, markers: readonly string[]) {
    this.#town = town;
    this.#markers = new Set(markers.map((marker) => `[${marker}]`));
  }

  get isOn(): boolean {
    return this.#markers.size > 0;
  }

  /** Looks at the rows; called before each service call, so a change is told with the call after it. */
  look(before: string): void {
    if (!this.isOn) return;
    for (const { file, sheet } of this.#town.places()) {
      for (const { marker, line, row, status, id } of readRows(sheet).rows) {
        if (!this.#markers.has(marker)) continue;
        const key = `${line} of ${file.id} “${sheet.name}”`;
        const text = `row ${row} “${status}” ${id}`;
        if (this.#told.get(key) === text) continue;
        this.#told.set(key, text);
        this.#town.say(`      ${key}: ${text}, seen before ${before}`);
      }
    }
  }

  /** A call to LeadSquared and what it brought. */
  tell(...[firm, who, path, status, made]: Parameters<Hear>): void {
    if (!this.isOn) return;
    const watched = made.filter(({ name }) => [...this.#markers].some((marker) => name.includes(marker)));
    const ids = watched.map(({ id }) => id.slice(0, 8)).join(', ') || 'none that is watched';
    const brought = made.length === 0 ? '' : `, ${made.length} tasks made: ${ids}`;
    this.#town.say(`      ${firm}: ${path} by ${who.name}: ${status}${brought}`);
  }
}
