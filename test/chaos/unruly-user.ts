// A user who works in the sheet while the add-on does: sorts, inserts, deletes, edits, moves and copies rows, and changes columns.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import type { Ledger } from '../support/oracle/ledger.ts';
import { columnIn, type SeenRow, type SeenSheet } from '../support/oracle/reading.ts';
import type { Chance } from './chance.ts';
import { deleteColumn, type Hand, insertColumn, renameHeader, renameSheet } from './column-deeds.ts';
import { HEADER, makeRow } from './input.ts';
import { blankRows, copyRow, moveRow, sortBack, sortRows } from './row-moves.ts';
import { damagedMarkers, readSheet } from './sheet-reader.ts';

export class UnrulyUser {
  /** What was done, in order: shown when a run goes wrong. */
  readonly log: string[] = [];
  readonly #sheet: SheetModel;
  readonly #chance: Chance;
  readonly #ledger: Ledger;
  /** How to take the last sort back; null when there is none, or rows came and went since. */
  #sorted: readonly number[] | null = null;
  #nextMarker = 1001;

  constructor(sheet: SheetModel, chance: Chance, ledger: Ledger) {
    this.#sheet = sheet;
    this.#chance = chance;
    this.#ledger = ledger;
  }

  /** Does one thing to the sheet. @param moment for the log, for instance `12 Range.getValues` */
  act(moment: string): void {
    const seen = readSheet(this.#sheet);
    // For the moment in which the add-on adds its columns a header may be its own; nobody types under a column they do not see.
    if (HEADER.some((header) => columnIn(seen.header, header) === 0)) return;
    const hand: Hand = { sheet: this.#sheet, chance: this.#chance };
    const deeds: readonly (() => string | null)[] = [
      () => this.#sort(seen),
      () => this.#sort(seen),
      () => this.#sortBack(),
      () => this.#insertRow(seen),
      () => this.#deleteRow(seen),
      () => this.#moveRow(seen),
      () => this.#copyRow(seen),
      () => this.#edit(seen),
      () => this.#edit(seen),
      () => insertColumn(hand, seen),
      () => deleteColumn(hand, seen),
    ];
    const rare = [() => renameHeader(hand, seen), () => renameHeader(hand, seen), () => renameSheet(hand)];
    const deed = this.#chance.oneOf(this.#chance.happens(0.08) ? rare : deeds);
    const what = deed();
    if (what !== null) this.log.push(`${what} at ${moment}`);
  }

  #sort(seen: SeenSheet): string | null {
    if (seen.rows.length < 2) return null;
    const column = this.#chance.between(1, seen.header.length);
    const ascending = this.#chance.happens(0.5);
    this.#sorted = sortRows(this.#sheet, column, ascending);
    return `sorted by ${seen.header[column - 1]} ${ascending ? 'up' : 'down'}`;
  }

  #sortBack(): string | null {
    const places = this.#sorted;
    this.#sorted = null;
    return places !== null && sortBack(this.#sheet, places) ? 'sorted back' : null;
  }

  #insertRow(seen: SeenSheet): string {
    const row = makeRow(this.#nextMarker++, 'valid', this.#chance);
    const before = this.#chance.between(2, this.#sheet.lastRow + 1);
    this.#sheet.insertRows(before, 1);
    this.#sorted = null;
    for (const [place, header] of HEADER.entries()) {
      this.#sheet.typeCell(before, columnIn(seen.header, header), row.cells[place] ?? '');
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
    this.#sorted = null;
    return `deleted ${row.marker}, row ${row.row}`;
  }

  #moveRow(seen: SeenSheet): string | null {
    const blank = blankRows(this.#sheet);
    if (seen.rows.length === 0 || blank.length === 0) return null;
    const row = this.#chance.oneOf(seen.rows);
    const to = this.#chance.oneOf(blank);
    moveRow(this.#sheet, row.row, to);
    this.#sorted = null;
    return `moved ${row.marker} from row ${row.row} to row ${to}`;
  }

  /** Without the two columns of the add-on, or with all that is in the row. */
  #copyRow(seen: SeenSheet): string | null {
    const row = this.#single(seen);
    const blank = blankRows(this.#sheet);
    if (row === null || blank.length === 0 || this.#ledger.claims.get(row.marker)?.kind !== 'valid')
      return null;
    const to = this.#chance.oneOf(blank);
    const withStatus = this.#chance.happens(0.4);
    const columns = withStatus
      ? seen.header.map((_, place) => place + 1)
      : HEADER.map((header) => columnIn(seen.header, header));
    copyRow(this.#sheet, row.row, to, columns);
    this.#sorted = null;
    this.#ledger.copy(row.marker, withStatus && row.status !== '');
    return `copied ${row.marker}${withStatus ? `, ${row.status.slice(0, 20)},` : ''} from row ${row.row} to row ${to}`;
  }

  #edit(seen: SeenSheet): string | null {
    const row = this.#single(seen);
    const claim = row === null ? undefined : this.#ledger.claims.get(row.marker);
    if (row === null || claim === undefined) return null;
    // The check may have seen what stood in the cell when a kill left it there.
    if (damagedMarkers(this.#sheet).includes(row.marker)) this.#ledger.damage(row.marker);
    const toInvalid = claim.kind === 'valid' && this.#chance.happens(0.3);
    const column = toInvalid ? 'Task type' : this.#chance.oneOf(['Description', 'Task name']);
    const text = toInvalid ? '' : `Changed ${this.#chance.between(1, 99)}`;
    const typed = column === 'Task name' ? `${text} ${row.marker}` : text;
    this.#sheet.typeCell(row.row, columnIn(seen.header, column), typed);
    claim.edited = true;
    if (toInvalid) claim.kind = 'invalid';
    return `edited ${column} of ${row.marker}, row ${row.row}`;
  }
}
