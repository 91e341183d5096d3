// Groups of rows and of found tasks that nothing tells apart, and which of the tasks may belong to which of the rows.
import { push } from './by-key.ts';
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
  const { task, since, until, senders, carriedIn, isForeign, isTokenless = false } = sent;
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
    task.reminderTime,
    task.notifyOwner,
    since,
    until,
    [...senders].sort(),
    carriedIn,
    isForeign,
    isTokenless,
    writtenReferences(sent),
  ]);
}

function taskKey(found: FoundTask, sinces: readonly number[], habits: LookUpHabits): string {
  const made = lastMade(found, habits);
  return JSON.stringify([
    foundIdentity(found),
    singleSpaced(found.name),
    found.createdBy,
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
  readonly all: TaskGroup[];
  readonly byDue: Map<number | null, TaskGroup[]>;
  readonly moved: TaskGroup[];
  readonly onCreation: TaskGroup[];
  /** True once its tasks are shared by rows that had too many to choose from. */
  isCrowded: boolean;
}

function shelve(groups: readonly TaskGroup[]): Map<string, Shelf> {
  const shelves = new Map<string, Shelf>();
  for (const group of groups) {
    const identity = foundIdentity(group.first);
    let shelf = shelves.get(identity);
    if (shelf === undefined) {
      shelf = { all: [], byDue: new Map(), moved: [], onCreation: [], isCrowded: false };
      shelves.set(identity, shelf);
    }
    shelf.all.push(group);
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

/** Tasks whose times may be those of the row; null when they are more than can be weighed. */
function nearby(
  { byDue, moved, onCreation }: Shelf,
  { task }: SentTask,
  habits: LookUpHabits,
): readonly TaskGroup[] | null {
  if (task.due === null) return onCreation.length > MOST_WEIGHED ? null : onCreation;
  const exact = shownTimes(task.due, habits).map((moment) => byDue.get(moment) ?? []);
  const [from, to] = [placeAfter(moved, task.due - DAY_MS), placeAfter(moved, task.due + DAY_MS - 1)];
  const count = exact.reduce((sum, { length }) => sum + length, to - from);
  return count > MOST_WEIGHED ? null : [...exact.flat(), ...moved.slice(from, to)];
}

/** All that the texts tell; '' when that is nothing. */
function told(texts: Texts): string {
  const filled = [...texts].filter(([, text]) => text !== '');
  if (filled.length === 0) return '';
  return JSON.stringify(filled.length === 1 ? filled : filled.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** By what a task is known that holds all the texts of a row at its time; none where there are no texts. */
function textKeys(
  identities: readonly string[],
  moments: readonly (number | null)[],
  texts: Texts,
): string[] {
  const words = told(texts);
  if (words === '') return [];
  return moments.flatMap((moment) =>
    moment === null ? [] : identities.map((identity) => `${identity}${moment}${words}`),
  );
}

function textKeysOf({ first, texts }: RowGroup, habits: LookUpHabits): string[] {
  const { due } = first.task;
  return textKeys(sentIdentities(first.task), due === null ? [] : shownTimes(due, habits), texts);
}

/** The found tasks, in the order in which a row looks for its own. */
interface Store {
  /** Those that hold all the texts of rows at their time: they belong to one of these, and are not weighed for others. */
  readonly byText: ReadonlyMap<string, readonly TaskGroup[]>;
  readonly shelves: ReadonlyMap<string, Shelf>;
}

function storeOf(rows: readonly RowGroup[], tasks: readonly TaskGroup[], habits: LookUpHabits): Store {
  const known = new Set(rows.flatMap((group) => textKeysOf(group, habits)));
  const byText = new Map<string, TaskGroup[]>();
  const others: TaskGroup[] = [];
  for (const group of tasks) {
    const { first, texts } = group;
    const [key] = textKeys([foundIdentity(first)], [first.due], texts);
    if (key !== undefined && known.has(key)) push(byText, key, group);
    else others.push(group);
  }
  return { byText, shelves: shelve(others) };
}

/** Gives up on a shelf with too many tasks: whose they are is not known. */
function crowd(group: RowGroup, shelf: Shelf): void {
  group.crowd += shelf.all.length;
  if (shelf.isCrowded) return;
  shelf.isCrowded = true;
  for (const tasks of shelf.all) tasks.shared = true;
}

function link(group: RowGroup, { byText, shelves }: Store, habits: LookUpHabits): void {
  const { first } = group;
  const near = new Set(textKeysOf(group, habits).flatMap((key) => byText.get(key) ?? []));
  for (const identity of sentIdentities(first.task)) {
    const shelf = shelves.get(identity);
    const some = shelf === undefined ? [] : nearby(shelf, first, habits);
    if (some !== null) for (const tasks of some) near.add(tasks);
    else if (shelf !== undefined) crowd(group, shelf);
  }
  for (const tasks of near) {
    const fit = timeFit(first, tasks.first, habits);
    if (fit === null || !mayBe(first, tasks.first, habits)) continue;
    group.tasks.set(tasks, fit);
    tasks.rows.add(group);
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
  const store = storeOf(rows, tasks, habits);
  for (const group of rows) link(group, store, habits);
  tellApartByTexts(rows, tasks);
  return { rows, tasks };
}
