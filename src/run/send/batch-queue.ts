// Rows of a run that wait for their call: whole chunks from the queue, and pieces of refused chunks, which go first.
import { CHUNK_SIZE } from '../../core/chunks.ts';
import type { Entry } from '../session/entry.ts';

/** Rows that go out in one call. */
export interface Batch {
  readonly entries: readonly Entry[];
  /** For a piece of a chunk that LeadSquared has refused: what became of that chunk's rows so far. Null for a whole chunk. */
  readonly parted: { settled: number; refused: number } | null;
}

export class BatchQueue {
  private readonly queue: Entry[];
  private readonly first: Batch[] = [];

  constructor(entries: readonly Entry[]) {
    this.queue = [...entries];
  }

  all(): Entry[] {
    return [...this.first.flatMap((batch) => batch.entries), ...this.queue];
  }

  waiting(): number {
    return this.first.length + Math.ceil(this.queue.length / CHUNK_SIZE);
  }

  /** True while a refused chunk is being taken apart. */
  hasPieces(): boolean {
    return this.first.some((batch) => batch.parted !== null);
  }

  next(): Batch {
    return this.first.pop() ?? { entries: this.queue.splice(0, CHUNK_SIZE), parted: null };
  }

  /** Puts a batch in front of all others. */
  putBack(batch: Batch): void {
    if (batch.entries.length > 0) this.first.push(batch);
  }

  /** Chunks follow the order of the sheet, also after the user sorted it. */
  sort(): void {
    this.queue.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }
}
