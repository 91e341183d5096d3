// The cells that the page knows, in blocks: what is seen is asked for, what changed is asked for again, what is far is forgotten.
import { boxesMeet } from '../../host/spreadsheet/model/box.ts';
import type { Box, CellBlock, CellJson } from './protocol.ts';

export const BLOCK_ROWS = 64;
export const BLOCK_COLUMNS = 32;
/** More blocks than any window shows; the ones that were not looked at longest are forgotten. */
const KEPT_BLOCKS = 120;

interface Block {
  cells: CellBlock['cells'];
  stale: boolean;
  loading: boolean;
}

/** Blocks of one sheet. A block that changed is shown as it was until the new one is there. */
export class BlockCache {
  #blocks = new Map<string, Block>();

  cell(row: number, column: number): CellJson | null {
    const block = this.#blocks.get(keyOf(row, column));
    return block?.cells[(row - 1) % BLOCK_ROWS]?.[(column - 1) % BLOCK_COLUMNS] ?? null;
  }

  /** Blocks under the box that must be asked for; they count as being loaded from now on. */
  wanted(box: Box): Box[] {
    const boxes: Box[] = [];
    for (const place of blocksUnder(box)) {
      const key = keyOf(place.row, place.column);
      const block = this.#blocks.get(key) ?? { cells: [], stale: true, loading: false };
      this.#blocks.delete(key);
      this.#blocks.set(key, block);
      if (!block.stale || block.loading) continue;
      block.loading = true;
      block.stale = false;
      boxes.push(place);
    }
    this.#forget();
    return boxes;
  }

  /** Puts in what came for blocks that were asked for. */
  put(blocks: readonly CellBlock[]): void {
    for (const { box, cells } of blocks) {
      const block = this.#blocks.get(keyOf(box.row, box.column));
      if (block === undefined) continue;
      block.cells = cells;
      block.loading = false;
    }
  }

  /** The blocks did not come: they will be asked for again. */
  failed(boxes: readonly Box[]): void {
    for (const box of boxes) {
      const block = this.#blocks.get(keyOf(box.row, box.column));
      if (block === undefined) continue;
      block.loading = false;
      block.stale = true;
    }
  }

  /** What is in the box may have changed. */
  touch(box: Box): void {
    for (const [key, block] of this.#blocks) if (meets(key, box)) block.stale = true;
  }

  /** Everything may have changed. */
  touchAll(): void {
    for (const block of this.#blocks.values()) block.stale = true;
  }

  #forget(): void {
    for (const [key, block] of this.#blocks) {
      if (this.#blocks.size <= KEPT_BLOCKS) return;
      if (!block.loading) this.#blocks.delete(key);
    }
  }
}

function keyOf(row: number, column: number): string {
  return `${Math.floor((row - 1) / BLOCK_ROWS)}:${Math.floor((column - 1) / BLOCK_COLUMNS)}`;
}

function blockAt(down: number, right: number): Box {
  const [row, column] = [down * BLOCK_ROWS + 1, right * BLOCK_COLUMNS + 1];
  return { row, column, rows: BLOCK_ROWS, columns: BLOCK_COLUMNS };
}

function meets(key: string, box: Box): boolean {
  const [down = 0, right = 0] = key.split(':').map(Number);
  return boxesMeet(blockAt(down, right), box);
}

function blocksUnder(box: Box): Box[] {
  const blocks: Box[] = [];
  const [top, left] = [Math.floor((box.row - 1) / BLOCK_ROWS), Math.floor((box.column - 1) / BLOCK_COLUMNS)];
  for (let down = top; down * BLOCK_ROWS < box.row + box.rows - 1; down += 1) {
    for (let right = left; right * BLOCK_COLUMNS < box.column + box.columns - 1; right += 1) {
      blocks.push(blockAt(down, right));
    }
  }
  return blocks;
}
