// Notes in earlier runs which of their rows a new run takes up: an older version of the sheet may show them as waiting once more.
import { parseStatus } from '../../core/status.ts';
import type { Plan } from '../plan/plan.ts';
import type { Store } from '../ports.ts';
import { SentTokens } from '../record/sent-tokens.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';

/** Numbers of the tokens under which the rows to be sent wait, by their runs. */
function waitingTokens({ read, ready }: Plan, { mapping }: SheetHead): Map<string, number[]> {
  const meant = new Set(ready.map(({ rowNumber }) => rowNumber));
  const tokens = new Map<string, number[]>();
  for (const row of read) {
    const status = parseStatus(shown(row, mapping.statusColumn));
    if (!meant.has(row.rowNumber) || status.kind !== 'status' || status.token === null) continue;
    const { runId, index } = status.token;
    if (status.status === 'Queued') tokens.set(runId, [...(tokens.get(runId) ?? []), index]);
  }
  return tokens;
}

/** The properties that say so, to be written before the rows get tokens of the new run. */
export function spentByTakingUp(store: Store, plan: Plan, head: SheetHead): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  for (const [runId, indexes] of waitingTokens(plan, head)) {
    // Of a run that nobody remembers every row may have been sent as it is.
    const spent = SentTokens.read(store, runId);
    spent?.note(indexes, true);
    Object.assign(properties, spent?.take() ?? {});
  }
  return properties;
}
