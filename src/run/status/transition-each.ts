// Gives many rows statuses of their own, in a handful of steps however many different reasons there are.
import { formatStatus } from '../../core/status.ts';
import { isLiteral } from '../../core/typed-text.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';
import type { NewStatus } from '../sheet/status-cells.ts';
import { PLAIN_REASONS } from './status-texts.ts';
import { transition } from './transition.ts';
import type { ChangeName } from './transitions.ts';
import { type CellText, writeTexts } from './write-texts.ts';

/** Different reasons that are written by content, each in a step of its own; more of them are written at once, by place. */
export const REASONS_BY_CONTENT = 3;

interface Group {
  readonly to: NewStatus | null;
  readonly entries: Entry[];
}

/** Rows that become the same, the largest group first. */
function groupsOf(changes: ReadonlyMap<Entry, NewStatus | null>): Group[] {
  const groups = new Map<string, Group>();
  for (const [entry, to] of changes) {
    const key = JSON.stringify(to);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { to, entries: [entry] });
    else group.entries.push(entry);
  }
  return [...groups.values()].sort((a, b) => b.entries.length - a.entries.length);
}

/** Whether a group is written by place: its reason may not be part of a replacement, or there are too many to write each in a step. */
function isByPlace({ to }: Group, place: number): boolean {
  if (to === null || to.reason === '') return false;
  return place >= REASONS_BY_CONTENT || !isLiteral(to.reason);
}

/**
 * Gives each row a status of its own in the same way, in a handful of steps: where there are many reasons, the states are changed by
 * content with a reason that is true of them all, and then the reasons are written, all in one step.
 *
 * @throws UserError `mapping` as `transition`, `busy` as `writeTexts`: all rows have their states then, and some lack their reasons
 */
export function transitionEach(
  run: RunContext,
  change: ChangeName,
  changes: ReadonlyMap<Entry, NewStatus | null>,
): void {
  const groups = groupsOf(changes);
  const worded = groups.filter(({ to }) => to !== null && to.reason !== '');
  const byPlace = new Set(worded.filter(isByPlace));
  for (const group of groups) if (!byPlace.has(group)) transition(run, change, group.entries, group.to);
  const texts = new Map<string, CellText>();
  for (const status of new Set([...byPlace].flatMap(({ to }) => to?.status ?? []))) {
    const same = [...byPlace].filter(({ to }) => to?.status === status);
    const entries = same.flatMap((group) => group.entries);
    // A row that has the state already keeps the words that it has until it gets its own.
    const others = entries.filter((entry) => entry.status !== status);
    transition(run, change, others, { status, reason: PLAIN_REASONS[status] ?? '' });
    for (const { to, entries: rows } of same) {
      for (const entry of rows) {
        if (to === null || entry.status !== status) continue;
        texts.set(entry.key, { now: status, text: formatStatus(status, entry.token, to.reason) });
      }
    }
  }
  writeTexts(run, texts);
}
