// Work that the sidebar does piece by piece: each call is given the state that the last one answered with.
import { type Bench, isRecord } from './bench.ts';

/** Pieces after which work counts as endless. */
const MOST_PIECES = 200;

/**
 * @param name the sidebar's call, as `sidebarLinkIds`
 * @param part of its answer that tells the state, as `links`
 * @param each what happens between two pieces
 * @returns the part of the last answer, or the whole of the first that is a refusal
 */
export async function inPieces(bench: Bench, name: string, part: string, each: () => void = () => {}) {
  let from: unknown = null;
  for (let pieces = 1; ; pieces++) {
    const answer = await bench.call(name, { sheetId: bench.sheet.gid, from });
    const told = answer[part];
    if (!isRecord(told)) return { answer, pieces };
    if (told.isOver === true || pieces > MOST_PIECES) return { answer: told, pieces };
    from = told.state;
    each();
  }
}
