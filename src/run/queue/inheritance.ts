// What a run inherits from earlier ones whose rows in doubt it takes over: since when their tasks may exist, and who may have made them.
import type { Plan } from '../plan/plan.ts';
import type { Store } from '../ports.ts';
import { listRuns } from '../record/run-list.ts';
import { type RunRecord, readRecord } from '../record/run-record.ts';

export type Inheritance = Pick<RunRecord, 'since' | 'senders' | 'putBack'>;

/** @param now milliseconds since 1970 UTC; the tasks of a run that takes nothing over exist since then */
export function inheritanceOf(
  { inDoubt, putBack }: Pick<Plan, 'inDoubt' | 'putBack'>,
  store: Store,
  now: number,
): Inheritance {
  if (inDoubt.length === 0) return { since: now, senders: [], putBack: [] };
  const starts = new Map(listRuns(store).map(({ id, since }) => [id, since]));
  // Rows that an older version has put back bear no token, so the whole run answers for them.
  const runs = inDoubt.some(({ isPutBack = false }) => isPutBack) ? putBack.map(({ run }) => run) : [];
  const ofPutBack = runs.reduce((earliest, { since }) => Math.min(earliest, since), now);
  const origins = inDoubt.map(({ token, isPutBack = false }) => {
    if (isPutBack) return ofPutBack;
    // Tasks of a run that nobody remembers could have been made at any time.
    return token === null ? 0 : (starts.get(token.runId) ?? 0);
  });
  const takenOver = new Set(inDoubt.flatMap(({ token }) => token?.runId ?? []));
  const before = [...takenOver].flatMap((runId) => readRecord(store, runId)?.putBack ?? []);
  return {
    // A later run that takes over what is still in doubt then must look as far back as this one.
    since: origins.reduce((a, b) => Math.min(a, b), now),
    senders: [...new Set(runs.flatMap(({ senders }) => senders))],
    putBack: [...new Set([...runs.map(({ id }) => id), ...before])],
  };
}
