// How status cells are sought by what they hold, and what they become: so they are changed wherever they stand.
import { numberPatterns } from './number-pattern.ts';
import { markAtEnd, markedAs, UNMARKED_SIGN } from './placement-mark.ts';
import { formatStatus, REASON_MARK, type Status, TOKEN_MARK } from './status.ts';
import type { Token } from './token.ts';

/**
 * Longest pattern of one search, in characters. Google names no limit; the numbers of 500 rows in any order fit in, and those of more
 * rows are sought in several steps.
 */
export const PATTERN_LIMIT = 8000;
/** Stands for the token that was found, in what a cell becomes. */
const SAME_TOKEN = '$1';

/** A part of a pattern: numbers of one run. */
interface Piece {
  readonly runId: string;
  readonly digits: string;
}

function piecesOf(tokens: readonly Token[]): Piece[] {
  const indexes = new Map<string, number[]>();
  for (const { runId, index } of tokens) {
    const same = indexes.get(runId);
    if (same === undefined) indexes.set(runId, [index]);
    else same.push(index);
  }
  return [...indexes].flatMap(([runId, some]) => numberPatterns(some).map((digits) => ({ runId, digits })));
}

/** `7F3A-(?:[1-9]|10)|29TU-(?:4)`. Run ids are capital letters and digits, so none of their signs means anything in a pattern. */
function tokenPattern(pieces: readonly Piece[]): string {
  return pieces
    .map(({ runId, digits }, place) => {
      const isFirst = pieces[place - 1]?.runId !== runId;
      const isLast = pieces[place + 1]?.runId !== runId;
      const between = place === 0 ? '' : '|';
      return `${between}${isFirst ? `${runId}-(?:` : ''}${digits}${isLast ? ')' : ''}`;
    })
    .join('');
}

/** Pieces that are sought together, as many as there is room for. */
function groupsOf(pieces: readonly Piece[], room: number): Piece[][] {
  const groups: Piece[][] = [];
  let [group, length]: [Piece[], number] = [[], 0];
  for (const piece of pieces) {
    const isSame = group[group.length - 1]?.runId === piece.runId;
    // Its digits and the sign before them, or all by itself.
    const more = isSame ? piece.digits.length + 1 : tokenPattern([piece]).length + 1;
    if (group.length > 0 && length + more > room) {
      groups.push(group);
      [group, length] = [[], 0];
    }
    length += group.length === 0 ? tokenPattern([piece]).length : more;
    group.push(piece);
  }
  return group.length === 0 ? groups : [...groups, group];
}

/**
 * Regular expressions for whole cells that are in one of these states under one of these tokens, whatever the reason. The first group
 * of each is the token. Each cell fits one of them; a cell that bears a placement mark fits none, since nobody has looked there.
 *
 * @param from at least one
 */
export function statusPatterns(from: readonly Status[], tokens: readonly Token[]): string[] {
  return patternsOf(from, tokens, `(?:${REASON_MARK}${UNMARKED_SIGN}*)?`);
}

/**
 * The same for cells that bear the mark of this writer and no reason. Only for whoever has just seen that each stands on its own row.
 *
 * @param writer as of `markPattern`
 */
export function markedPatterns(from: readonly Status[], tokens: readonly Token[], writer: string): string[] {
  return patternsOf(from, tokens, markAtEnd(writer));
}

/** Regular expressions for cells whose marks are these tokens, as those of ids are; the first group of each is what they hold. */
export function markedAsTokens(tokens: readonly Token[]): string[] {
  const room = PATTERN_LIMIT - markedAs('').length;
  return groupsOf(piecesOf(tokens), room).map((group) => markedAs(tokenPattern(group)));
}

function patternsOf(from: readonly Status[], tokens: readonly Token[], rest: string): string[] {
  const [start, end] = [`^(?:${from.join('|')})${TOKEN_MARK}(`, `)${rest}$`];
  const room = PATTERN_LIMIT - start.length - end.length;
  return groupsOf(piecesOf(tokens), room).map((pieces) => start + tokenPattern(pieces) + end);
}

/**
 * What a cell found by one of `statusPatterns` becomes: another state under the token that it has.
 *
 * @param reason one that `isLiteral`
 */
export function statusReplacement(status: Status, reason: string): string {
  const end = formatStatus(status, null, reason).slice(status.length);
  return status + TOKEN_MARK + SAME_TOKEN + end;
}

/** A regular expression for whole cells that hold one of these texts, which are made of letters, digits and hyphens. */
export function idPattern(ids: readonly string[]): string {
  return `^(?:${ids.join('|')})$`;
}
