// Keeps what an execution has found out of refused calls for the next one: the pieces into which their rows were cut, and what would tell.
import { CHUNK_SIZE } from '../../core/chunks.ts';
import { spansIn, spansText } from '../../core/number-spans.ts';
import { shorten } from '../../core/shorten.ts';
import { utf8Length } from '../../core/utf8-length.ts';
import type { LeftPiece } from '../record/run-record.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { type Batch, newParted, type Refusal } from './batch.ts';
import type { BatchQueue } from './batch-queue.ts';

/** Characters of a refusal's text that are kept, and bytes of all pieces together: the record has to fit into the 9 KB of one property. */
const MESSAGE_LENGTH = 200;
const ALL_BYTES = 4000;

const indexes = (entries: readonly Entry[]): string => spansText(entries.map(({ token }) => token.index));

function pieceOf({ entries, parted }: Batch): LeftPiece {
  const { settled, refused } = parted ?? { settled: 0, refused: 0 };
  return { rows: indexes(entries), settled, refused, message: '', at: 0, dueAt: 0 };
}

function pieceOfRefusal(refusal: Refusal): LeftPiece {
  const { message, at, dueAt } = refusal;
  return { ...pieceOf(refusal), message: shorten(message, MESSAGE_LENGTH), at, dueAt };
}

/** Notes the pieces that wait. Those that do not fit are found out once more by the next execution. */
export function keepPieces(run: RunContext, queue: BatchQueue): void {
  const { batches, refusals } = queue.pieces();
  const pieces = [...batches.map(pieceOf), ...refusals.map(pieceOfRefusal)];
  let bytes = 0;
  run.update({
    pieces: pieces.filter((piece) => {
      bytes += utf8Length(JSON.stringify(piece));
      return bytes <= ALL_BYTES;
    }),
  });
}

/** Takes up the pieces that earlier executions have left: each goes on from where it was. */
export function takeUpPieces(run: RunContext, queue: BatchQueue): void {
  const byIndex = new Map(run.sheet.entries.map((entry) => [entry.token.index, entry]));
  for (const { rows, settled, refused, message, at, dueAt } of [...run.record.pieces].reverse()) {
    const entries = spansIn(rows, CHUNK_SIZE).flatMap((index) => byIndex.get(index) ?? []);
    const parted = newParted(settled, refused);
    const queued = queue.takeOut(entries.filter(({ status }) => status === 'Queued'));
    queue.putBack({ entries: queued, parted, isSingle: false });
    const waiting = entries.filter((entry) => entry.isRefused && entry.status === 'Unknown');
    if (waiting.length === 0) continue;
    queue.park({ entries: waiting, parted, isSingle: false, message, at, dueAt, isResent: false });
  }
  // Their moments are not those of what is refused from now on, should this execution be cut off before it notes its own.
  run.update({ pieces: [] });
}
