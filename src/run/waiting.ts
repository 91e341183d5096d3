// Rows of a run that wait for their call: whole chunks from the queue, and pieces of refused chunks, which go first.
import { CHUNK_SIZE } from '../core/chunks.ts';
import type { Entry } from './run-state.ts';

export class Waiting {
  private readonly queue: Entry[];
  private readonly pieces: Entry[][] = [];
  /** Chunks taken from the queue since LeadSquared last took a row. */
  fruitless: number;

  constructor(entries: readonly Entry[], fruitless: number) {
    this.queue = [...entries];
    this.fruitless = fruitless;
  }

  all(): Entry[] {
    return [...this.pieces.flat(), ...this.queue];
  }

  chunks(): number {
    return this.pieces.length + Math.ceil(this.queue.length / CHUNK_SIZE);
  }

  /** True while a refused chunk is being taken apart. */
  hasPieces(): boolean {
    return this.pieces.length > 0;
  }

  next(): Entry[] {
    const piece = this.pieces.pop();
    if (piece !== undefined) return piece;
    this.fruitless++;
    return this.queue.splice(0, CHUNK_SIZE);
  }

  putBack(piece: Entry[]): void {
    if (piece.length > 0) this.pieces.push(piece);
  }

  /** Chunks follow the order of the sheet, also after the user sorted it. */
  sort(): void {
    this.queue.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }
}
