// What a run inherits from earlier ones whose rows in doubt it takes over: since when their tasks may exist, and who may have made them.
import { parseToken } from '../../core/token.ts';
import type { Plan } from '../plan/plan.ts';
import type { Store } from '../ports.ts';
import { listRuns } from '../record/run-list.ts';
import { type RunRecord, readRecord } from '../record/run-record.ts';

export type Inheritance = Pick<RunRecord, 'since' | 'senders' | 'origins' | 'putBack'>;

/** Who has sent for the runs under whose tokens the rows in doubt went out, as long as anybody knows. */
function originsOf(inDoubt: Plan['inDoubt'], store: Store): Record<string, string[]> {
  const origins = new Map<string, string[]>();
  for (const { token, reference } of inDoubt) {
    const runId = reference === null ? null : (parseToken(reference)?.runId ?? null);
    if (runId === null || origins.has(runId)) continue;
    const before = token === null ? undefined : readRecord(store, token.runId)?.origins[runId];
    const senders = readRecord(store, runId)?.senders ?? before ?? [];
    origins.set(runId, [...senders]);
  }
  return Object.fromEntries([...origins].filter(([, senders]) => senders.length > 0));
}

/** @param now milliseconds since 1970 UTC; the tasks of a run that takes nothing over exist since then */
export function inheritanceOf(
  { inDoubt, putBack }: Pick<Plan, 'inDoubt' | 'putBack'>,
  store: Store,
  now: number,
): Inheritance {
  if (inDoubt.length === 0) return { since: now, senders: [], origins: {}, putBack: [] };
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
    origins: originsOf(inDoubt, store),
    putBack: [...new Set([...runs.map(({ id }) => id), ...before])],
  };
}
