// Groups of rows and of found tasks that nothing tells apart, and which of the tasks may belong to which of the rows.
import {
  DAY_MS,
  isDueOnCreation,
  isMovedToDo,
  lastMade,
  mayBe,
  shownTimes,
  type TimeFit,
  timeFit,
} from './fits.ts';
import type { FoundTask } from './found-task.ts';
import type { LookUpHabits } from './habits.ts';
import { foundIdentity, sentIdentities } from './identity.ts';
import { singleSpaced, wordsOf } from './plain-text.ts';
import { foundTexts, type SentTask, sentTexts, type Texts, writtenReferences } from './sent-task.ts';

/** Rows that are equal in all that was sent. */
export interface RowGroup {
  readonly rows: SentTask[];
  readonly first: SentTask;
  readonly texts: Texts;
  readonly tasks: Map<TaskGroup, TimeFit>;
  /** Tasks to choose from when these are more than can be weighed; else 0. */
  crowd: number;
}

/** Found tasks that are equal in all that LeadSquared tells. */
export interface TaskGroup {
  readonly found: FoundTask[];
  readonly first: FoundTask;
  readonly texts: Texts;
  readonly rows: Set<RowGroup>;
  /** True when a crowded group of rows may have it: then it is nobody's for certain. */
  shared: boolean;
}

/** Groups of found tasks weighed for one group of rows; more of them means that the account tells next to nothing. */
const MOST_WEIGHED = 400;

function grouped<T, G>(
  items: readonly T[],
  keyOf: (item: T) => string,
  make: (item: T) => G,
  add: (group: G, item: T) => void,
): G[] {
  const groups = new Map<string, G>();
  for (const item of items) {
    const key = keyOf(item);
    let group = groups.get(key);
    if (group === undefined) {
      group = make(item);
      groups.set(key, group);
    }
    add(group, item);
  }
  return [...groups.values()];
}

function rowKey(sent: SentTask): string {
  const { task, since, carriedIn } = sent;
  const spaced = (text: unknown) => singleSpaced(String(text));
  const fields = Object.entries({ ...task.asIs, ...task.customFields }).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    sentIdentities(task)[0],
    spaced(task.name),
    task.due,
    task.end,
    spaced(task.description),
    fields.map(([name, text]) => [name, spaced(text)]),
    task.reminderMinutes,
    task.notifyOwner,
    since,
    carriedIn,
    writtenReferences(sent),
  ]);
}

function taskKey(found: FoundTask, sinces: readonly number[], habits: LookUpHabits): string {
  const made = lastMade(found, habits);
  return JSON.stringify([
    foundIdentity(found),
    singleSpaced(found.name),
    found.kind,
    found.due,
    found.end,
    [...foundTexts(found, singleSpaced)],
    found.references,
    isDueOnCreation(found),
    sinces.filter((since) => made === null || made >= since).length,
  ]);
}

/** Where the groups of found tasks of one identity lie in time. */
interface Shelf {
  readonly byDue: Map<number | null, TaskGroup[]>;
  readonly moved: TaskGroup[];
  readonly onCreation: TaskGroup[];
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}

function shelve(groups: readonly TaskGroup[]): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  for (const group of groups) {
    const identity = foundIdentity(group.first);
    let shelf = shelves.get(identity);
    if (shelf === undefined) {
      shelf = { byDue: new Map(), moved: [], onCreation: [] };
      shelves.set(identity, shelf);
    }
    push(shelf.byDue, group.first.due, group);
    if (isMovedToDo(group.first)) shelf.moved.push(group);
    if (isDueOnCreation(group.first)) shelf.onCreation.push(group);
  }
  const due = ({ first }: TaskGroup) => first.due ?? 0;
  for (const { moved } of shelves.values()) moved.sort((a, b) => due(a) - due(b));
  return shelves;
}

/** The first place in a list sorted by due time from which on tasks are due later than a moment. */
function placeAfter(sorted: readonly TaskGroup[], moment: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.first.due ?? 0) > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Tasks whose times may be those of the row. */
function nearby({ byDue, moved, onCreation }: Shelf, { task }: SentTask, habits: LookUpHabits): TaskGroup[] {
  if (task.due === null) return onCreation;
  const exact = shownTimes(task.due, habits).flatMap((moment) => byDue.get(moment) ?? []);
  const days = moved.slice(placeAfter(moved, task.due - DAY_MS), placeAfter(moved, task.due + DAY_MS - 1));
  return [...exact, ...days];
}

/** What tells rows of one identity and due time apart; '' when nothing does. */
function textKey(identity: string, due: number | null, texts: Texts): string {
  const told = [...texts].filter(([, text]) => text !== '').sort(([a], [b]) => (a < b ? -1 : 1));
  return told.length === 0 ? '' : JSON.stringify([identity, due, told]);
}

/** Tasks that hold all the texts of rows of the same time belong to one of these, so they need not be weighed for others. */
function textKeysOfRows(rows: readonly RowGroup[], habits: LookUpHabits): ReadonlySet<string> {
  return new Set(rows.flatMap((group) => textKeysOf(group, habits)));
}

function textKeysOf({ first, texts }: RowGroup, habits: LookUpHabits): string[] {
  const { due } = first.task;
  const moments = due === null ? [] : shownTimes(due, habits);
  return sentIdentities(first.task).flatMap((identity) =>
    moments.flatMap((moment) => textKey(identity, moment, texts) || []),
  );
}

function link(
  group: RowGroup,
  shelves: ReadonlyMap<string, Shelf>,
  known: ReadonlySet<string>,
  habits: LookUpHabits,
): void {
  const own = new Set(textKeysOf(group, habits));
  const near = new Set(
    sentIdentities(group.first.task).flatMap((identity) => {
      const shelf = shelves.get(identity);
      return shelf === undefined ? [] : nearby(shelf, group.first, habits);
    }),
  );
  for (const tasks of near) {
    const key = textKey(foundIdentity(tasks.first), tasks.first.due, tasks.texts);
    if (key !== '' && known.has(key) && !own.has(key)) continue;
    const fit = timeFit(group.first, tasks.first, habits);
    if (fit !== null && mayBe(group.first, tasks.first, habits)) group.tasks.set(tasks, fit);
    if (group.tasks.size > MOST_WEIGHED) break;
  }
  if (group.tasks.size <= MOST_WEIGHED) {
    for (const tasks of group.tasks.keys()) tasks.rows.add(group);
    return;
  }
  group.tasks.clear();
  for (const tasks of near) {
    tasks.shared = true;
    group.crowd += tasks.found.length;
  }
}

/** A text that some of the rows share with the task takes it away from those that hold another one. */
function withSameTexts({ rows, texts }: TaskGroup): RowGroup[] {
  const all = [...rows];
  let left = all;
  for (const [name, text] of texts) {
    if (text === '') continue;
    const same = new Set(all.filter((group) => group.texts.get(name) === text));
    if (same.size > 0) left = left.filter((group) => same.has(group));
  }
  // Texts that point to different rows prove nothing.
  return left.length === 0 ? all : left;
}

/** Where some task holds a row's very text, those with another one are not the row's: an account treats equal texts alike. */
function withOtherTexts({ tasks, texts }: RowGroup): TaskGroup[] {
  const all = [...tasks.keys()];
  const told = [...texts].filter(([, text]) => text !== '');
  return told.flatMap(([name, text]) => {
    const isKept = all.some((each) => each.texts.get(name) === text);
    return isKept ? all.filter((each) => ![undefined, '', text].includes(each.texts.get(name))) : [];
  });
}

/** Takes links away by what the texts tell of them, all at once, so that no order matters. */
function tellApartByTexts(rows: readonly RowGroup[], tasks: readonly TaskGroup[]): void {
  const parted: [RowGroup, TaskGroup][] = [];
  for (const each of tasks) {
    if (each.rows.size < 2) continue;
    const left = new Set(withSameTexts(each));
    for (const row of each.rows) if (!left.has(row)) parted.push([row, each]);
  }
  for (const row of rows) for (const each of withOtherTexts(row)) parted.push([row, each]);
  for (const [row, each] of parted) {
    row.tasks.delete(each);
    each.rows.delete(row);
  }
}

/**
 * Groups what is alike, and links each group of rows to the groups of tasks that may be its own.
 *
 * @param found only tasks that may be one of these rows' as far as their making tells
 */
export function linkAlike(
  sent: readonly SentTask[],
  found: readonly FoundTask[],
  habits: LookUpHabits,
): { readonly rows: readonly RowGroup[]; readonly tasks: readonly TaskGroup[] } {
  const rows = grouped<SentTask, RowGroup>(
    sent,
    rowKey,
    (first) => ({ rows: [], first, texts: sentTexts(first, wordsOf), tasks: new Map(), crowd: 0 }),
    (group, row) => group.rows.push(row),
  );
  const sinces = [...new Set(sent.map(({ since }) => since))];
  const tasks = grouped<FoundTask, TaskGroup>(
    found,
    (task) => taskKey(task, sinces, habits),
    (first) => ({ found: [], first, texts: foundTexts(first, wordsOf), rows: new Set(), shared: false }),
    (group, task) => group.found.push(task),
  );
  const shelves = shelve(tasks);
  const known = textKeysOfRows(rows, habits);
  for (const group of rows) link(group, shelves, known, habits);
  tellApartByTexts(rows, tasks);
  return { rows, tasks };
}
