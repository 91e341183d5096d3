// Which of the found tasks each sent row became: by its reference, or by its content where that is certain.
import { withoutReference } from '../core/reference.ts';
import { linkAlike } from './alike.ts';
import { isMadeTooLate, isOfNoCall, isProbablyOlder, isShownOnTime, mayBe, timeFit } from './fits.ts';
import type { FoundTask } from './found-task.ts';
import { type KnownPair, type LookUpHabits, learn } from './habits.ts';
import { inOurTime, learnLateness } from './in-our-time.ts';
import { likelyShift } from './likely-shift.ts';
import { matchByReference } from './match-by-reference.ts';
import { mayBeByAnother, mayBeShifted, mayHaveLostReference } from './otherwise.ts';
import type { Match, Search } from './search.ts';
import type { SentTask } from './sent-task.ts';
import { settleAlike } from './settle.ts';
import { shiftedCounter } from './shifted.ts';
import { unclaimedCounter } from './unclaimed.ts';

export interface Matches {
  /** For each element of `sent`. */
  readonly matches: readonly Match[];
  /** What the account has shown by now. */
  readonly habits: LookUpHabits;
}

const NONE: Match = { kind: 'none' };

/** Older tasks first: LeadSquared makes those of a call in their order, so equal rows get theirs from top to bottom. */
function inOrder(found: readonly FoundTask[], taken: ReadonlySet<string>): FoundTask[] {
  const free = new Map(found.filter(({ id }) => !taken.has(id)).map((task) => [task.id, task]));
  const made = ({ createdAt }: FoundTask) => createdAt ?? Number.POSITIVE_INFINITY;
  return [...free.values()].sort((a, b) => {
    if (made(a) !== made(b)) return made(a) < made(b) ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

/** `ABCD-2` before `ABCD-10`. */
function byKey(a: SentTask, b: SentTask): number {
  return a.key.length - b.key.length || (a.key < b.key ? -1 : 1);
}

/** The tasks whose ids stand beside rows that they fit in all, each beside one row alone. */
function heldTasks(
  rows: readonly SentTask[],
  free: readonly FoundTask[],
  habits: LookUpHabits,
): ReadonlyMap<SentTask, FoundTask> {
  const holders = rows.filter(({ heldId }) => heldId !== undefined);
  if (holders.length === 0) return new Map();
  const byId = new Map(free.map((task) => [task.id, task]));
  const counts = new Map<string, number>();
  for (const { heldId = '' } of holders) counts.set(heldId, (counts.get(heldId) ?? 0) + 1);
  const pairs = holders.flatMap((row): [SentTask, FoundTask][] => {
    const found = byId.get(row.heldId ?? '');
    if (found === undefined || counts.get(found.id) !== 1) return [];
    const fits = mayBe(row, found, habits) && timeFit(row, found, habits) !== null;
    return fits && !isMadeTooLate(found, row, habits) ? [[row, found]] : [];
  });
  return new Map(pairs);
}

/**
 * Which found task each sent one became. A found task is used once. A reference decides before everything else, and a task with
 * another row's reference is nobody's partner. Then come ids that stand beside the rows. Otherwise a task counts only when a sender made it, not before its row was sent,
 * and no row holds it. On that ground a row is found only when every way of giving all these tasks to rows gives it one, and
 * the same one, save for rows equal in everything; else it is ambiguous. Nothing depends on the order of either list.
 */
export function matchTasks(sent: readonly SentTask[], found: readonly FoundTask[], search: Search): Matches {
  const ordered = inOrder(inOurTime(found, search), search.taken);
  const byReference = matchByReference(sent, ordered);
  const matches = new Map<SentTask, Match>();
  for (const [row, { found: task }] of byReference.pairs) matches.set(row, { kind: 'found', id: task.id });
  const contested = (row: SentTask): Match | undefined => {
    const count = byReference.contested.get(row);
    return count === undefined ? undefined : { kind: 'ambiguous', tasks: 1, rows: count };
  };
  const { now } = search;
  const before = learnLateness(search.habits, found, search);
  let habits = learn(before, [...byReference.pairs.values()], now);
  const held = heldTasks(
    sent.filter((row) => !matches.has(row) && contested(row) === undefined),
    byReference.free,
    habits,
  );
  for (const [row, { id }] of held) matches.set(row, { kind: 'found', id });
  const heldOnes = new Set(held.values());
  const free = byReference.free.filter((task) => !heldOnes.has(task));
  const open = sent.filter((row) => !matches.has(row));
  const rows = open.map((row) => ({ ...row, task: withoutReference(row.task, row.reference) }));
  habits = learn(habits, likelyShift(rows, free, habits, now), now);
  const alike = linkAlike(rows, free, habits);
  const verdicts = settleAlike(alike.rows);
  const byRow = new Map<string, Match>();
  const certain: KnownPair[] = [];
  for (const [group, verdict] of verdicts) {
    const tasks =
      verdict.kind === 'found'
        ? inOrder(
            verdict.tasks.flatMap((each) => each.found),
            new Set(),
          )
        : [];
    for (const [place, row] of [...group.rows].sort(byKey).entries()) {
      const task = tasks[place];
      const isAnothers = (each: FoundTask) =>
        isProbablyOlder(each, row, habits) ||
        isMadeTooLate(each, row, habits) ||
        isShownOnTime(each, row, habits) ||
        isOfNoCall(each, row, habits);
      if (task !== undefined && isAnothers(task)) {
        byRow.set(row.key, { kind: 'ambiguous', tasks: 1, rows: 1 });
      } else if (verdict.kind === 'found' && task !== undefined) {
        byRow.set(row.key, { kind: 'found', id: task.id });
        certain.push({ ...row, found: task, place: null });
      } else byRow.set(row.key, verdict.kind === 'found' ? NONE : verdict);
    }
  }
  const used = new Set(
    [...matches.values(), ...byRow.values()].flatMap((match) => (match.kind === 'found' ? [match.id] : [])),
  );
  const left = free.filter(({ id }) => !used.has(id));
  const senders = new Set(sent.flatMap((row) => row.senders));
  const isMakerNamed = found.some(({ createdBy }) => senders.has(createdBy));
  const mayBeOtherwise = (row: SentTask, task: FoundTask) =>
    mayBeShifted(row, task, habits) ||
    mayHaveLostReference(row, task, habits) ||
    (!isMakerNamed && mayBeByAnother(row, task, habits));
  const isNone = ({ key }: SentTask) => (byRow.get(key) ?? NONE).kind === 'none';
  const shifted = shiftedCounter(left, mayBeOtherwise);
  const unclaimed = unclaimedCounter(sent, ordered, habits);
  for (const { rows: equal, first } of alike.rows) {
    const none = equal.filter(isNone);
    const seen = none.length === 0 ? 0 : shifted(first);
    for (const row of none) {
      const others = unclaimed(row);
      const doubt = { kind: 'ambiguous', tasks: seen + others, rows: 1 } as const;
      if (others > 0) byRow.set(row.key, doubt);
      else if (seen > 0) byRow.set(row.key, { ...doubt, isOtherwise: true });
    }
  }
  return {
    matches: sent.map((row) => matches.get(row) ?? contested(row) ?? byRow.get(row.key) ?? NONE),
    habits: learn(habits, certain, now),
  };
}
