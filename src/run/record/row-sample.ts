// Remembers what some rows of a run held, outside the sheet: once an older version of the sheet is put back, no cell tells that they were sent.
import type { ReadStore } from '../ports.ts';

/** Rows that are remembered: enough to know them again, and at most 1,500 characters of the store. */
export const SAMPLE_SIZE = 100;
const PAIR = /^(\d+):([0-9a-z]+)$/;

export const sampleKey = (runId: string): string => `run.${runId}.rows`;

/** One of the rows that a run was to send. */
export interface SampleRow {
  /** The number of its token. */
  readonly index: number;
  readonly digest: string;
}

/** Numbers of tokens, closer together at the beginning: of a run that stopped early some rows are remembered that were sent. */
function sampleOf(rows: number): number[] {
  if (rows <= SAMPLE_SIZE) return Array.from({ length: rows }, (_, place) => place + 1);
  const spaced = Array.from({ length: SAMPLE_SIZE }, (_, place) =>
    Math.round(rows ** (place / (SAMPLE_SIZE - 1))),
  );
  return [...new Set(spaced)];
}

/** The properties that remember the rows. @param digests those of all rows of the run as `rowDigest` gives them, by their tokens from 1 */
export function sampleProperties(runId: string, digests: readonly string[]): Record<string, string> {
  if (digests.length === 0) return {};
  const pairs = sampleOf(digests.length).map((index) => `${index}:${digests[index - 1] ?? ''}`);
  return { [sampleKey(runId)]: pairs.join(' ') };
}

/** Empty when nothing is remembered. */
export function readSample(store: ReadStore, runId: string): SampleRow[] {
  return (store.get(sampleKey(runId)) ?? '').split(' ').flatMap((pair) => {
    const [, index, digest] = PAIR.exec(pair) ?? [];
    return index === undefined || digest === undefined ? [] : [{ index: Number(index), digest }];
  });
}
