// How status cells are sought by what they hold, and what they become: so they are changed wherever they stand.
import { numberPattern } from './number-pattern.ts';
import { formatStatus, REASON_MARK, type Status, TOKEN_MARK } from './status.ts';
import type { Token } from './token.ts';

/** Stands for the token that was found, in what a cell becomes. */
const SAME_TOKEN = '$1';
/** Signs that mean something in the text that takes the place of what was found. */
const MEANINGFUL = /[$\\]/;

function tokenPattern(tokens: readonly Token[]): string {
  const indexes = new Map<string, number[]>();
  for (const { runId, index } of tokens) {
    const same = indexes.get(runId);
    if (same === undefined) indexes.set(runId, [index]);
    else same.push(index);
  }
  // Run ids are capital letters and digits, so none of their signs means anything in a pattern.
  return [...indexes].map(([runId, some]) => `${runId}-${numberPattern(some)}`).join('|');
}

/**
 * A regular expression for whole cells that are in one of these states under one of these tokens, whatever the reason. Its
 * first group is the token.
 *
 * @param from at least one
 * @param tokens at least one
 */
export function statusPattern(from: readonly Status[], tokens: readonly Token[]): string {
  // Reasons stand on one line, so a point stands for each of their signs.
  return `^(?:${from.join('|')})${TOKEN_MARK}(${tokenPattern(tokens)})(?:${REASON_MARK}.*)?$`;
}

/**
 * What a cell found by `statusPattern` becomes: another state under the token that it has.
 *
 * @returns null when the reason holds signs that would be taken for something else than themselves
 */
export function statusReplacement(status: Status, reason: string): string | null {
  if (MEANINGFUL.test(reason)) return null;
  const end = formatStatus(status, null, reason).slice(status.length);
  return status + TOKEN_MARK + SAME_TOKEN + end;
}

/** A regular expression for whole cells that hold one of these texts, which are made of letters, digits and hyphens. */
export function idPattern(ids: readonly string[]): string {
  return `^(?:${ids.join('|')})$`;
}
