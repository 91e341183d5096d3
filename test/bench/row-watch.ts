// Watches the rows of a sheet for the moments when all of them are sent, and when all of them are verified.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { columnOf } from '../support/sheet-of-tasks.ts';

const SENT = /^(?:Accepted|Created|Failed)(?: |$)/;
const VERIFIED = /^(?:Created|Failed)(?: |$)/;
/** Rows whose call broke off are in doubt for good, until the user asks for them. */
const SENT_OR_LOST = /^(?:Accepted|Created|Failed|Unknown)(?: |$)/;
const VERIFIED_OR_LOST = /^(?:Created|Failed|Unknown)(?: |$)/;
const STATUS = 'Task status';

/** One wish for all rows; what a row has reached once it is taken to keep. */
class Goal {
  /** Milliseconds since 1970 UTC; null until then. */
  at: number | null = null;
  readonly #words: RegExp;
  #row: number;

  constructor(words: RegExp, firstRow: number) {
    this.#words = words;
    this.#row = firstRow;
  }

  look(sheet: SheetModel, column: number, lastRow: number, now: number): void {
    if (this.at !== null) return;
    while (this.#row <= lastRow && this.#words.test(sheet.cell(this.#row, column).display)) this.#row++;
    if (this.#row > lastRow) this.at = now;
  }
}

export class RowWatch {
  readonly #sheet: SheetModel;
  readonly #lastRow: number;
  readonly #sent: Goal;
  readonly #verified: Goal;
  #column = 0;

  /**
   * @param firstRow from 1; the rows from there to the last filled one are watched
   * @param mayLose whether rows in doubt count as settled
   */
  constructor(sheet: SheetModel, firstRow: number, mayLose = false) {
    this.#sheet = sheet;
    this.#lastRow = sheet.lastRow;
    this.#sent = new Goal(mayLose ? SENT_OR_LOST : SENT, firstRow);
    this.#verified = new Goal(mayLose ? VERIFIED_OR_LOST : VERIFIED, firstRow);
  }

  /** To be called after each call that may have changed the sheet. */
  look(now: number): void {
    if (this.#column === 0) this.#column = columnOf(this.#sheet, STATUS);
    if (this.#column === 0) return;
    this.#sent.look(this.#sheet, this.#column, this.#lastRow, now);
    this.#verified.look(this.#sheet, this.#column, this.#lastRow, now);
  }

  /** When the last row said that it was sent or refused; milliseconds since 1970 UTC, null before that. */
  get sentAt(): number | null {
    return this.#sent.at;
  }

  /** When the last row said that its task was seen. */
  get verifiedAt(): number | null {
    return this.#verified.at;
  }
}
