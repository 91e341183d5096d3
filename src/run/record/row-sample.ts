// Remembers what some rows of a run held, outside the sheet: once an older version of the sheet is put back, no cell tells that they were sent.
import type { Store } from '../ports.ts';

/** Enough to know rows again; some 800 characters of the store. */
export const SAMPLE_SIZE = 100;
const DIGEST_RADIX = 36;

export const sampleKey = (runId: string): string => `run.${runId}.rows`;

/** Digests of rows that a run was to send. */
export interface RowSample {
  /** How many rows it stands for. */
  readonly rows: number;
  readonly digests: readonly string[];
}

/** The properties that remember the rows. @param digests one for each row of the run, as `rowDigest` gives them */
export function sampleProperties(runId: string, digests: readonly string[]): Record<string, string> {
  if (digests.length === 0) return {};
  // By their numbers, which have nothing to do with the order of the rows: so any part of the rows is hit by its share.
  const numbers = digests.map((digest) => Number.parseInt(digest, DIGEST_RADIX)).sort((a, b) => a - b);
  const sample = numbers.slice(0, SAMPLE_SIZE).map((number) => number.toString(DIGEST_RADIX));
  return { [sampleKey(runId)]: [digests.length, ...sample].join(' ') };
}

/** Null when nothing is remembered. */
export function readSample(store: Store, runId: string): RowSample | null {
  const [rows = '', ...digests] = (store.get(sampleKey(runId)) ?? '').split(' ');
  return digests.length === 0 ? null : { rows: Number(rows), digests };
}
