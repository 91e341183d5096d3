// Tells of rows in doubt whether another task would be looked for than the one that was sent: then the look-up does not tell of the row.
import { parseToken } from '../../core/token.ts';
import { SentTokens } from '../record/sent-tokens.ts';
import type { RunContext } from '../session/run-context.ts';

/**
 * A row of which nobody knows any more what it was sent as counts as unchanged: its user was asked.
 *
 * @returns takes the token under which a row was sent, and what its task is made of now
 */
export function changedSince({
  job,
  record,
  sent,
}: RunContext): (reference: string, form: string) => boolean {
  const known = new Map<string, SentTokens | null>([[record.id, sent]]);
  return (reference, form) => {
    const token = parseToken(reference);
    if (token === null) return false;
    const { runId, index } = token;
    if (!known.has(runId)) known.set(runId, SentTokens.read(job.ports.documentStore, runId));
    return (known.get(runId)?.formOf(index) ?? form) !== form;
  };
}
