// Rows of a run that wait for their call: whole chunks from the queue, and pieces of refused chunks, which go first.
import { CHUNK_SIZE } from '../../core/chunks.ts';
import type { Entry } from '../session/entry.ts';
import type { Batch, Refusal } from './batch.ts';

export class BatchQueue {
  private queue: Entry[];
  private readonly first: Batch[] = [];
  /** Rows that are sent, or sent again, only once LeadSquared has been asked about them. */
  private parked: Refusal[] = [];

  /** @param isPrecise whether each row has a call of its own, which may change on the way */
  constructor(
    entries: readonly Entry[],
    private readonly isPrecise: () => boolean = () => false,
  ) {
    this.queue = [...entries];
  }

  all(): Entry[] {
    return [...this.first.flatMap((batch) => batch.entries), ...this.queue];
  }

  waiting(): number {
    return this.first.length + Math.ceil(this.queue.length / this.size());
  }

  /** Rows of a call. */
  private size(): number {
    return this.isPrecise() ? 1 : CHUNK_SIZE;
  }

  /** True when nothing waits any more, neither for a call nor for a look-up. */
  isDone(): boolean {
    return this.waiting() === 0 && this.parked.length === 0;
  }

  /** True while a refused chunk is being taken apart. */
  hasPieces(): boolean {
    return this.parked.length > 0 || this.first.some((batch) => batch.parted !== null);
  }

  next(): Batch {
    const isSingle = this.isPrecise();
    return this.first.pop() ?? { entries: this.queue.splice(0, this.size()), parted: null, isSingle };
  }

  /** One row alone, for a call that may be lost. */
  nextRow(): Batch {
    const { entries, parted } = this.first.pop() ?? { entries: this.queue.splice(0, 1), parted: null };
    if (entries.length > 1) this.putBack({ entries: entries.slice(1), parted, isSingle: false });
    return { entries: entries.slice(0, 1), parted, isSingle: false };
  }

  /** Puts a batch in front of all others. */
  putBack(batch: Batch): void {
    if (batch.entries.length > 0) this.first.push(batch);
  }

  /**
   * Puts a batch back that LeadSquared did not process.
   *
   * @param singles whether rows may still go out one by one; those that may not join the others
   */
  repeat(batch: Batch, singles: boolean): void {
    if (!batch.isSingle || singles) this.putBack(batch);
    else if (batch.parted !== null) this.putBack({ ...batch, isSingle: false });
    else this.queue.unshift(...batch.entries);
  }

  /** Takes rows in that may be sent again, behind all others. */
  add(entries: readonly Entry[]): void {
    this.queue.push(...entries);
  }

  /** Takes rows out of the queue that go elsewhere. @returns those that were in it */
  takeOut(entries: readonly Entry[]): Entry[] {
    const meant = new Set(entries);
    const taken = this.queue.filter((entry) => meant.has(entry));
    this.queue = this.queue.filter((entry) => !meant.has(entry));
    return taken;
  }

  /** What is left of refused chunks: pieces that wait for their call, and those that are looked up first. */
  pieces(): { readonly batches: readonly Batch[]; readonly refusals: readonly Refusal[] } {
    return {
      batches: [...this.first].reverse().filter(({ parted }) => parted !== null),
      refusals: this.parked.filter(({ isResent }) => !isResent),
    };
  }

  /** Whether a row is parked already. */
  isParked(entry: Entry): boolean {
    return this.parked.some(({ entries }) => entries.includes(entry));
  }

  park(refusal: Refusal): void {
    if (refusal.entries.length > 0) this.parked.push(refusal);
  }

  /** When the first of the parked rows can be looked up; null when there are none. */
  dueAt(): number | null {
    return this.parked.length === 0 ? null : Math.min(...this.parked.map(({ dueAt }) => dueAt));
  }

  /** Takes out those that can be looked up at this moment. */
  takeDue(now: number): Refusal[] {
    const due = this.parked.filter(({ dueAt }) => dueAt <= now);
    this.parked = this.parked.filter(({ dueAt }) => dueAt > now);
    return due;
  }

  /** Chunks follow the order of the sheet, also after the user sorted it. */
  sort(): void {
    this.queue.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  }
}
