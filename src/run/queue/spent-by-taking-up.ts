// Notes in earlier runs that a new run takes up their rows: an older version of the sheet may show them as waiting once more.
import { parseStatus } from '../../core/status.ts';
import type { Plan } from '../plan/plan.ts';
import type { Store } from '../ports.ts';
import { SentTokens } from '../record/sent-tokens.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';

/** The runs under whose tokens rows wait that are to be sent. */
function waitingRuns({ read, ready }: Plan, { mapping }: SheetHead): ReadonlySet<string> {
  const meant = new Set(ready.map(({ rowNumber }) => rowNumber));
  return new Set(
    read.flatMap((row) => {
      const status = parseStatus(shown(row, mapping.statusColumn));
      const waits = status.kind === 'status' && status.status === 'Queued' && meant.has(row.rowNumber);
      return waits ? (status.token?.runId ?? []) : [];
    }),
  );
}

/** The properties that say so, to be written before the rows get tokens of the new run. */
export function spentByTakingUp(store: Store, plan: Plan, head: SheetHead): Readonly<Record<string, string>> {
  const properties: Record<string, string> = {};
  for (const runId of waitingRuns(plan, head)) {
    // Of a run that nobody remembers every row may have been sent as it is.
    const spent = SentTokens.read(store, runId);
    spent?.spendAll();
    Object.assign(properties, spent?.take() ?? {});
  }
  return properties;
}
