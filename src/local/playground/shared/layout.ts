// Where rows and columns stand in pixels: rows are equally high, hidden ones take no room, columns have their widths.
import { DEFAULT_WIDTH, type SheetInfo } from './protocol.ts';

export const ROW_HEIGHT = 24;

export class Layout {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly #hidden: SheetInfo['hidden'];
  /** Left edge of each column, indexed from 0, and the right edge of the last. */
  readonly #edges: readonly number[];

  constructor(sheet: Pick<SheetInfo, 'rows' | 'columns' | 'widths' | 'hidden'>) {
    this.rowCount = sheet.rows;
    this.columnCount = sheet.columns;
    this.#hidden = sheet.hidden;
    const edges = [0];
    for (let column = 1; column <= sheet.columns; column++) {
      edges.push((edges[column - 1] ?? 0) + (sheet.widths[column] ?? DEFAULT_WIDTH));
    }
    this.#edges = edges;
  }

  get height(): number {
    return this.top(this.rowCount + 1);
  }

  get width(): number {
    return this.#edges[this.columnCount] ?? 0;
  }

  /** Top of a row; that of the row behind the last is the height. */
  top(row: number): number {
    let hidden = 0;
    for (const [first, count] of this.#hidden) {
      if (first >= row) break;
      hidden += Math.min(count, row - first);
    }
    return (row - 1 - hidden) * ROW_HEIGHT;
  }

  left(column: number): number {
    return this.#edges[Math.min(column, this.columnCount + 1) - 1] ?? this.width;
  }

  columnWidth(column: number): number {
    return this.left(column + 1) - this.left(column);
  }

  isHidden(row: number): boolean {
    return this.#hidden.some(([first, count]) => row >= first && row < first + count);
  }

  /** The visible row at a height, or the nearest. */
  rowAt(y: number): number {
    let row = Math.max(0, Math.floor(y / ROW_HEIGHT)) + 1;
    for (const [first, count] of this.#hidden) {
      if (first > row) break;
      row += count;
    }
    return this.step('row', Math.min(row, this.rowCount), 0);
  }

  columnAt(x: number): number {
    let low = 1;
    let high = this.columnCount;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.left(middle) <= x) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The row or column so many visible steps away, inside the sheet; 0 steps off a hidden row. */
  step(axis: 'row' | 'column', from: number, steps: number): number {
    const last = axis === 'row' ? this.rowCount : this.columnCount;
    const start = Math.min(Math.max(from + steps, 1), last);
    if (axis === 'column') return start;
    const direction = steps < 0 ? -1 : 1;
    return this.#visibleFrom(start, direction) ?? this.#visibleFrom(start, -direction) ?? start;
  }

  #visibleFrom(start: number, direction: number): number | null {
    for (let row = start; row >= 1 && row <= this.rowCount; row += direction) {
      if (!this.isHidden(row)) return row;
    }
    return null;
  }

  /** Visible rows from `first` until so many pixels are filled. */
  visibleRows(first: number, pixels: number): number[] {
    const rows: number[] = [];
    for (let row = first; row <= this.rowCount && rows.length * ROW_HEIGHT < pixels; row++) {
      if (!this.isHidden(row)) rows.push(row);
    }
    return rows;
  }
}
