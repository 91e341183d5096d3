// Knows a row that has lost its token again by the task whose id it holds: that bears the token in its reference.
import { parseToken } from '../../core/token.ts';
import type { FoundTask } from '../../leadsquared/found-task.ts';
import type { SentTask } from '../../leadsquared/sent-task.ts';
import type { ReadStore } from '../ports.ts';
import { listRuns } from '../record/run-list.ts';
import { SentTokens } from '../record/sent-tokens.ts';

/** What is asked of the run that looks them up. */
interface Asking {
  readonly job: { readonly ports: { readonly documentStore: ReadStore } };
  readonly sheet: { readonly table: { readonly sheetId: number } };
}

type Known = Pick<SentTask, 'reference' | 'heldId' | 'isTokenless'>;

/** Ids beside rows without a token that stand beside no other row. */
function heldAlone(rows: readonly Known[]): ReadonlySet<string> {
  const held = rows.flatMap(({ heldId }) => heldId ?? []);
  const isAlone = (id: string) => held.indexOf(id) === held.lastIndexOf(id);
  return new Set(
    rows.flatMap(({ heldId, isTokenless }) =>
      isTokenless === true && heldId !== undefined && isAlone(heldId) ? [heldId] : [],
    ),
  );
}

/**
 * The references that such rows have lost: of the tasks whose ids they hold, where a run of their sheet has let the row out and no row
 * bears the token any more. Whatever wrote over a status left the id beside it.
 */
export function lostReferences(
  { job, sheet }: Asking,
  found: readonly FoundTask[],
  rows: readonly Known[],
): ReadonlySet<string> {
  const held = heldAlone(rows);
  if (held.size === 0) return new Set();
  const { documentStore } = job.ports;
  const ofSheet = new Set(
    listRuns(documentStore).flatMap((run) => (run.sheet === sheet.table.sheetId ? [run.id] : [])),
  );
  const borne = new Set(rows.map(({ reference }) => reference));
  const isLost = (reference: string): boolean => {
    const token = parseToken(reference);
    if (token === null || borne.has(reference) || !ofSheet.has(token.runId)) return false;
    return SentTokens.read(documentStore, token.runId)?.has(token.index) === true;
  };
  return new Set(
    found.flatMap(({ id, references }) => (held.has(id) && references.every(isLost) ? references : [])),
  );
}
