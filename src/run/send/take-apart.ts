// Cuts the rows of a refused call into pieces that go out again, until the bad rows stand alone.
import { type PartedRows, splitRefused } from '../../core/chunks.ts';
import { singlesUpTo } from '../precise.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import type { Batch } from './batch.ts';
import type { BatchQueue } from './batch-queue.ts';

/** Whether a refusal's text names a value of this row, so that the row is likely the one it means. */
export function isNamed({ task }: Entry, message: string): boolean {
  if (task === null) return false;
  const text = message.toLowerCase();
  return [task.ownerEmail, task.relatedEntityId, task.taskType, task.name].some(
    (value) => value.length >= 4 && text.includes(value.toLowerCase()),
  );
}

/**
 * The pieces. Rows that the refusal names go apart from the rest. Where it names none, a piece that is small enough for precise mode is
 * sent row by row, side by side: all of its bad rows are known after one round of calls.
 *
 * @param most rows of such a piece; 0 for none
 */
export function piecesOf<T>(
  items: readonly T[],
  named: (item: T) => boolean,
  parted: PartedRows,
  most: number,
): T[][] {
  const pieces = splitRefused(items, named, parted);
  const count = items.filter(named).length;
  if (count > 0 && count < items.length) return pieces;
  return pieces.flatMap((piece) => (piece.length <= most ? piece.map((item) => [item]) : [piece]));
}

/** Puts the rows back into the queue, in pieces. @param parted what became of the other rows of the same chunk */
export function takeApart(
  { job }: RunContext,
  queue: BatchQueue,
  entries: readonly Entry[],
  message: string,
  parted: NonNullable<Batch['parted']>,
): void {
  if (entries.length === 0) return;
  const most = singlesUpTo(job);
  const pieces = piecesOf(entries, (entry) => isNamed(entry, message), parted, most);
  for (const piece of pieces.reverse()) {
    queue.putBack({ entries: piece, parted, isSingle: most > 0 && piece.length === 1 });
  }
}
