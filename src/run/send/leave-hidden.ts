// Rows about which nobody has asked whether they are hidden: asked about right before they are claimed, and left out of the run when they are.
import type { Entry } from '../session/entry.ts';
import { saveBeforeLeavingOut } from '../session/progress.ts';
import type { RunContext } from '../session/run-context.ts';
import { transition } from '../status/transition.ts';

/** What is not asked about by then waits for the next round. */
const ASKING_SECONDS = 10;

/** What is known of rows where they stood when it was asked. */
export interface Seen {
  readonly hidden: ReadonlySet<Entry>;
  readonly unasked: ReadonlySet<Entry>;
}

/** Rows that were let out before are no new ones: what the user hides since does not count. */
function isUnseen({ record, sent }: RunContext, { token }: Entry): boolean {
  return token.index <= record.unseen && !sent.has(token.index);
}

/** Asks about those of the rows that were not asked about when the run began. @returns null when there are none */
export function askHidden(run: RunContext, entries: readonly Entry[]): Seen | null {
  const places = new Map<number, Entry>();
  for (const entry of entries) if (entry.row !== null && isUnseen(run, entry)) places.set(entry.row, entry);
  if (places.size === 0) return null;
  // A filter that the user has set since is a way of looking at the rows, and not a wish.
  const found = run.sheet.table.hiddenRows([...places.keys()], 'hand', ASKING_SECONDS);
  const at = (rows: ReadonlySet<number>) => new Set([...rows].flatMap((row) => places.get(row) ?? []));
  return { hidden: at(found.hidden), unasked: at(found.unasked) };
}

/** Gives hidden rows back as they were before the run; they count as hidden from then on. */
export function leaveOut(run: RunContext, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  saveBeforeLeavingOut(run, entries);
  const { length } = transition(run, 'giveBack', entries, null);
  run.update({ hidden: run.record.hidden + length, total: run.record.total - length });
}
