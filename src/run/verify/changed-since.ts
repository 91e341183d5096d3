// Tells of rows in doubt whether they read otherwise than when their run was begun: what a look-up asks for is not what was sent then.
import { parseToken } from '../../core/token.ts';
import { readSample } from '../record/row-sample.ts';
import type { RunContext } from '../session/run-context.ts';

/**
 * The answer is certain for rows whose digest is remembered, at most 100 of a run. A row of which nothing is remembered counts as
 * unchanged.
 *
 * @returns takes the token under which a row was sent, and the digest of what it holds now
 */
export function changedSince({ job }: RunContext): (reference: string, digest: string) => boolean {
  const known = new Map<string, ReadonlyMap<number, string>>();
  return (reference, digest) => {
    const token = parseToken(reference);
    if (token === null) return false;
    let sample = known.get(token.runId);
    if (sample === undefined) {
      const rows = readSample(job.ports.documentStore, token.runId);
      sample = new Map(rows.map((row) => [row.index, row.digest]));
      known.set(token.runId, sample);
    }
    return (sample.get(token.index) ?? digest) !== digest;
  };
}
