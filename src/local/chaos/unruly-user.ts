// A user who works in the sheet while the add-on does: sorts, inserts, deletes, edits, adds columns, renames a header.
import type { SheetModel } from '../apps-script/spreadsheet/model/sheet.ts';
import type { Chance } from './chance.ts';
import { HEADER, makeRow } from './input.ts';
import type { Ledger } from './ledger.ts';
import {
  columnOf,
  RENAMED_HEADER,
  readSheet,
  type SeenRow,
  type SeenSheet,
  STATUS_HEADER,
} from './sheet-reader.ts';

export class UnrulyUser {
  /** What was done, in order: shown when a run goes wrong. */
  readonly log: string[] = [];
  readonly #sheet: SheetModel;
  readonly #chance: Chance;
  readonly #ledger: Ledger;
  #nextMarker = 1001;

  constructor(sheet: SheetModel, chance: Chance, ledger: Ledger) {
    this.#sheet = sheet;
    this.#chance = chance;
    this.#ledger = ledger;
  }

  /** Does one thing to the sheet. @param moment for the log, for instance `12 Range.getValues` */
  act(moment: string): void {
    const seen = readSheet(this.#sheet);
    const deeds = [
      this.#sort,
      this.#sort,
      this.#insertRow,
      this.#deleteRow,
      this.#edit,
      this.#edit,
      this.#insertColumn,
    ];
    const deed = this.#chance.happens(0.06) ? this.#renameHeader : this.#chance.oneOf(deeds);
    const what = deed.call(this, seen);
    if (what !== null) this.log.push(`${what} at ${moment}`);
  }

  #sort(seen: SeenSheet): string | null {
    if (seen.rows.length < 2) return null;
    const column = this.#chance.between(1, seen.header.length);
    const ascending = this.#chance.happens(0.5);
    this.#sheet.sortRows(column, ascending);
    return `sorted by ${seen.header[column - 1]} ${ascending ? 'up' : 'down'}`;
  }

  #insertRow(seen: SeenSheet): string {
    const row = makeRow(this.#nextMarker++, 'valid', this.#chance);
    const before = this.#chance.between(2, this.#sheet.lastRow + 1);
    this.#sheet.insertRows(before, 1);
    for (const [place, header] of HEADER.entries()) {
      this.#sheet.typeCell(before, columnOf(seen.header, header), row.cells[place] ?? '');
    }
    this.#ledger.add(row);
    return `inserted ${row.marker} as row ${before}`;
  }

  #single(seen: SeenSheet): SeenRow | null {
    const single = seen.rows.filter(({ marker }) => this.#ledger.isSingle(marker));
    return single.length === 0 ? null : this.#chance.oneOf(single);
  }

  #deleteRow(seen: SeenSheet): string | null {
    const row = this.#single(seen);
    if (row === null) return null;
    this.#sheet.deleteRows(row.row, 1);
    return `deleted ${row.marker}, row ${row.row}`;
  }

  #edit(seen: SeenSheet): string | null {
    const row = this.#single(seen);
    const claim = row === null ? undefined : this.#ledger.claims.get(row.marker);
    if (row === null || claim === undefined) return null;
    const toInvalid = claim.kind === 'valid' && this.#chance.happens(0.3);
    const column = toInvalid ? 'Task type' : this.#chance.oneOf(['Description', 'Task name']);
    const text = toInvalid ? '' : `Changed ${this.#chance.between(1, 99)}`;
    const typed = column === 'Task name' ? `${text} ${row.marker}` : text;
    this.#sheet.typeCell(row.row, columnOf(seen.header, column), typed);
    claim.edited = true;
    if (toInvalid) claim.kind = 'invalid';
    return `edited ${column} of ${row.marker}, row ${row.row}`;
  }

  #insertColumn(seen: SeenSheet): string {
    const before = this.#chance.between(1, seen.header.length + 1);
    this.#sheet.insertColumns(before, 1);
    this.#sheet.typeCell(1, before, `Remarks ${this.#chance.between(1, 99)}`);
    return `inserted column ${before}`;
  }

  #renameHeader(seen: SeenSheet): string | null {
    const [own, renamed] = [columnOf(seen.header, STATUS_HEADER), columnOf(seen.header, RENAMED_HEADER)];
    // Two columns of one name would be the user's own puzzle.
    if ((own === 0) === (renamed === 0)) return null;
    const name = own === 0 ? STATUS_HEADER : RENAMED_HEADER;
    this.#sheet.typeCell(1, own || renamed, name);
    return `renamed the status header to ${name}`;
  }
}
