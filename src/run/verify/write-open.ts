// Tells on each row that stays in doubt what is known of it, and what to do.
import type { Match } from '../../leadsquared/search.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import { COMPARE, LOOK_AGAIN, whyUntold, withReference } from '../status/doubt-words.ts';
import { transitionEach } from '../status/transition-each.ts';

/** What the last lookup has come to for each row. */
export type Seen = ReadonlyMap<Entry, Match>;

/** What is known of a row in doubt, and what to do. */
function stillOpen(
  entry: Entry,
  match: Match | undefined,
  { lookups, answers }: RunContext['record'],
  seconds: number,
): string {
  const after = lookups === 0 || seconds < 1 ? '' : ` after ${Math.round(seconds)} seconds`;
  const untold = whyUntold(entry, match);
  if (untold !== null) return untold;
  if (lookups > 0 && answers === 0) {
    return 'LeadSquared did not tell whether the task exists. Choose “Send all new rows” later to ask again; nothing is sent twice.';
  }
  if (entry.status === 'Accepted') {
    return `not seen in LeadSquared yet${after}. ${LOOK_AGAIN}`;
  }
  const what =
    lookups === 0 ? 'not looked up in LeadSquared' : `no such task was found in LeadSquared${after}`;
  return `${what}. ${COMPARE}`;
}

/** Tells it on each row still in doubt. */
export function writeOpen(run: RunContext, open: readonly Entry[], seen: Seen, seconds: number): void {
  const told = open.map((entry) => {
    const status = entry.status === 'Accepted' ? ('Accepted' as const) : ('Unknown' as const);
    const why = stillOpen(entry, seen.get(entry), run.record, seconds);
    return [entry, { status, reason: withReference(entry, why) }] as const;
  });
  transitionEach(run, 'lookUp', new Map(told));
}
