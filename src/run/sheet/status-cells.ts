// The add-on's two columns: where they stand now, which row carries which token, and writing to them.

import { parseStatus, type Status } from '../../core/status.ts';
import { idPattern, markedPatterns, statusPatterns, statusReplacement } from '../../core/status-pattern.ts';
import type { Token } from '../../core/token.ts';
import type { RowSpan, Sought, Table } from './table.ts';

/** What a row's status becomes; its token stays. */
export interface NewStatus {
  readonly status: Status;
  readonly reason: string;
}

/** What a row's status cell says. */
export interface ReadResult {
  readonly row: number;
  readonly status: Status;
  readonly token: Token | null;
  readonly reason: string;
}

/** Ids that are sought together: a pattern of them all would grow beyond `PATTERN_LIMIT`. */
const IDS_AT_ONCE = 100;
/** As LeadSquared's ids are; anything else is sought by itself. */
const ID = /^[0-9A-Za-z-]{1,64}$/;

/** What the add-on's two cells of a row show. */
export interface OwnCells {
  readonly row: number;
  readonly status: string;
  readonly id: string;
}

/** Cuts sorted items into stretches of neighbouring rows, so that each needs one call. */
export function stretches<T extends { readonly row: number }>(items: readonly T[]): T[][] {
  const sorted = [...items].sort((a, b) => a.row - b.row);
  const result: T[][] = [];
  for (const item of sorted) {
    const last = result[result.length - 1];
    if (last !== undefined && last[last.length - 1]?.row === item.row - 1) last.push(item);
    else result.push([item]);
  }
  return result;
}

export class StatusCells {
  private readonly table: Table;
  readonly statusColumn: number;
  readonly idColumn: number;

  constructor(table: Table, statusColumn: number, idColumn: number) {
    this.table = table;
    this.statusColumn = statusColumn;
    this.idColumn = idColumn;
  }

  /** The same columns at other places. */
  moved(statusColumn: number, idColumn: number): StatusCells {
    return new StatusCells(this.table, statusColumn, idColumn);
  }

  /** The add-on's states in these rows; blank cells and other people's text are left out. */
  read(span: RowSpan): ReadResult[] {
    return this.table.readColumn(this.statusColumn, span).flatMap((text, place) => {
      const read = parseStatus(text);
      if (read.kind !== 'status') return [];
      return [{ row: span.first + place, status: read.status, token: read.token, reason: read.reason }];
    });
  }

  /** Both cells of all these rows, as they are at one moment. */
  readCells(span: RowSpan): OwnCells[] {
    const { statusColumn, idColumn } = this;
    const first = Math.min(statusColumn, idColumn);
    const lines = this.table.readBlock(first, Math.max(statusColumn, idColumn), span);
    return lines.map((line, place) => ({
      row: span.first + place,
      status: line[statusColumn - first] ?? '',
      id: line[idColumn - first] ?? '',
    }));
  }

  /**
   * Gives rows another status by what their cells hold, wherever they stand: those that are in one of the states `from`
   * under one of the tokens. No sort and no edit comes between looking and writing.
   *
   * @param to its reason `isLiteral`; null makes the cells blank
   * @returns how many cells were changed; a token that the user copied counts for each copy
   */
  change(from: readonly Status[], tokens: readonly Token[], to: NewStatus | null): number {
    return this.replace(from, tokens, to === null ? '' : statusReplacement(to.status, to.reason));
  }

  /**
   * The same for cells that bear the marks of a writer still, which are gone then.
   *
   * @param writer whoever has just seen that each stands on its own row
   */
  changeMarked(from: readonly Status[], tokens: readonly Token[], to: NewStatus, writer: string): number {
    return this.replaceAll(markedPatterns(from, tokens, writer), statusReplacement(to.status, to.reason));
  }

  /**
   * The same, and takes the rows out of their run: their cells hold the text, without a token.
   *
   * @param text one that `isLiteral`
   */
  release(from: readonly Status[], tokens: readonly Token[], text: string): number {
    return this.replace(from, tokens, text);
  }

  private replace(from: readonly Status[], tokens: readonly Token[], by: string): number {
    return this.replaceAll(statusPatterns(from, tokens), by);
  }

  private replaceAll(patterns: readonly string[], by: string): number {
    let count = 0;
    for (const pattern of patterns) {
      count += this.table.replaceInColumn(this.statusColumn, { pattern }, by);
    }
    return count;
  }

  /** Takes these ids out of the column of ids, wherever they stand. @returns how many there were */
  clearIds(ids: readonly string[]): number {
    const clear = (sought: Sought) => this.table.replaceInColumn(this.idColumn, sought, '');
    let count = 0;
    const known = ids.filter((id) => ID.test(id));
    for (let start = 0; start < known.length; start += IDS_AT_ONCE) {
      count += clear({ pattern: idPattern(known.slice(start, start + IDS_AT_ONCE)) });
    }
    for (const text of ids) if (!ID.test(text)) count += clear({ text });
    return count;
  }
}
