// The add-on's two columns: where they stand now, which row carries which token, and writing to them.

import { parseStatus, type Status } from '../core/status.ts';
import { formatToken, type Token } from '../core/token.ts';
import type { RowSpan, Table } from './table.ts';

/** What one row's cells of the add-on become; `taskId` undefined leaves that cell as it is. */
export interface ResultWrite {
  readonly row: number;
  readonly status: string;
  readonly taskId?: string;
}

/** What a row's status cell says. */
export interface ReadResult {
  readonly row: number;
  readonly status: Status;
  readonly token: Token | null;
  readonly reason: string;
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

export class Results {
  private readonly table: Table;
  readonly statusColumn: number;
  readonly idColumn: number;

  constructor(table: Table, statusColumn: number, idColumn: number) {
    this.table = table;
    this.statusColumn = statusColumn;
    this.idColumn = idColumn;
  }

  /** The same columns at another place. */
  moved(statusColumn: number, idColumn: number): Results {
    return new Results(this.table, statusColumn, idColumn);
  }

  /** The add-on's states in these rows; blank cells and other people's text are left out. */
  read(span: RowSpan): ReadResult[] {
    return this.table.readColumn(this.statusColumn, span).flatMap((text, place) => {
      const read = parseStatus(text);
      if (read.kind !== 'status') return [];
      return [{ row: span.first + place, status: read.status, token: read.token, reason: read.reason }];
    });
  }

  /** Which rows carry a token, by the token's text; of two rows with the same token the upper one counts. */
  tokens(span: RowSpan): Map<string, number> {
    const rows = new Map<string, number>();
    for (const { row, token } of this.read(span)) {
      if (token === null) continue;
      const key = formatToken(token);
      if (!rows.has(key)) rows.set(key, row);
    }
    return rows;
  }

  write(writes: readonly ResultWrite[]): void {
    for (const stretch of stretches(writes)) {
      this.table.writeColumn(
        this.statusColumn,
        stretch[0]?.row ?? 0,
        stretch.map((write) => write.status),
      );
    }
    const withId = writes.flatMap(({ row, taskId }) => (taskId === undefined ? [] : [{ row, taskId }]));
    for (const stretch of stretches(withId)) {
      this.table.writeColumn(
        this.idColumn,
        stretch[0]?.row ?? 0,
        stretch.map((write) => write.taskId),
      );
    }
  }
}
