// Work on a whole sheet by short calls, one after the other, until it is over or the user has enough.
import type { Answer } from '../../core/answer.ts';

/** What one call has come to. */
export interface Piece {
  /** Rows or tasks dealt with so far, of how many. */
  readonly handled: number;
  readonly total: number;
  readonly isOver: boolean;
  /** What all has come to, several lines. */
  readonly message: string;
}

interface Hearing<P> {
  readonly isWanted: () => boolean;
  /** Hears what each call has come to. */
  readonly told: (piece: P) => void;
}

/** @param ask makes the next call, from where the one before ended; null begins @returns the last answer, or the first refusal */
export async function inPieces<P extends Piece>(
  ask: (before: P | null) => Promise<Answer<{ readonly piece: P }>>,
  { isWanted, told }: Hearing<P>,
): Promise<Answer<{ readonly piece: P }>> {
  let answer = await ask(null);
  while (answer.ok) {
    told(answer.piece);
    if (answer.piece.isOver || !isWanted()) break;
    answer = await ask(answer.piece);
  }
  return answer;
}
