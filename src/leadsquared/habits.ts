// What an account has shown of itself: how it gives tasks back, seen where a task was known for certain.
import * as v from 'valibot';
import { DAY_MS } from '../core/dates/civil.ts';
import type { Task } from '../core/task.ts';
import type { FoundTask } from './found-task.ts';
import type { SentTask } from './sent-task.ts';

const MINUTE_MS = 60_000;
/** Every zone's offset is a multiple of it. */
const QUARTER_MS = 15 * MINUTE_MS;
/** Farthest zones from UTC. */
const FARTHEST_MS = 14 * 60 * MINUTE_MS;
/** A habit that was not seen for so long is forgotten. */
export const HABIT_DAYS = 30;
const HABIT_MS = HABIT_DAYS * 24 * 60 * MINUTE_MS;
/** Tasks that must come alike before it is taken for a habit: a single one may have been moved by a user. */
const TELLING_BY_REFERENCE = 2;
const TELLING_BY_CONTENT = 3;
/** Summer and winter time. */
const MOST_SHIFTS = 2;
const SUMMER_MINUTES = 60;

const habit = <T extends v.GenericSchema>(value: T) =>
  v.exactOptional(
    v.object({ value, /** When it was seen last, in milliseconds since 1970 UTC. */ at: v.number() }),
  );

/** The habits by name; an account that has shown nothing has none. */
export const LookUpHabits = v.object({
  /** Minutes by which times come late: an account may answer in its local time. */
  shifts: habit(v.pipe(v.array(v.number()), v.maxLength(MOST_SHIFTS))),
  /** Whether times came back as they were sent, so that the account shows no other zone's but for summer time. */
  timesStraight: habit(v.literal(true)),
  /** Minutes by which tasks that had just been made were shown in the future: all times come late at least by so much. */
  shownLate: habit(v.number()),
  /** Whether times lose their seconds. */
  secondsDropped: habit(v.literal(true)),
  /** The places in which references were found again. */
  referencesKept: habit(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(10))),
  /** Whether to-dos come back as a midnight, though they were sent with a time: only their day is kept. */
  toDoDays: habit(v.literal(true)),
  /** Whether tasks name somebody else than the keys' user as their maker. */
  otherMaker: habit(v.literal(true)),
  /** Whether tasks were seen to name the keys' user as their maker. */
  ownMaker: habit(v.literal(true)),
  /** Most items that a page was seen to hold: a shorter one was not cut short by a cap. */
  fullestPage: habit(v.number()),
});
export type LookUpHabits = Readonly<v.InferOutput<typeof LookUpHabits>>;

export const NO_HABITS: LookUpHabits = {};

/** The habits that were seen within the last 30 days. @param now milliseconds since 1970 UTC */
export function recentHabits(habits: LookUpHabits, now: number): LookUpHabits {
  const recent = Object.entries(habits).filter(([, { at }]) => now - at < HABIT_MS);
  return v.parse(LookUpHabits, Object.fromEntries(recent));
}

/** Minutes by which a time of this account may come late; 0 is always possible. */
export function shiftsOf({ shifts }: LookUpHabits): readonly number[] {
  return shifts === undefined ? [0] : [0, ...shifts.value];
}

/** A task that was sent and is known to be the one that was found. */
export interface KnownPair extends Pick<SentTask, 'senders' | 'since' | 'until'> {
  readonly task: Task;
  readonly found: FoundTask;
  /** Where its reference was found; null when it was known by its content. */
  readonly place: string | null;
}

interface Times {
  /** Minutes. */
  readonly shift: number;
  /** Whether seconds were lost; null when there were none to lose. */
  readonly dropped: boolean | null;
}

/** How far LeadSquared's clock may be ahead of ours where no call has told. */
const SLACK_MS = 10 * MINUTE_MS;

/**
 * Whether the task was made as late as it is due: where times come late all of them do, so that of a task which is due at another time
 * since somebody has moved it, or changed its row, the making says otherwise.
 */
function isMadeAsLate(
  { found: { createdAt }, since, until }: KnownPair & { readonly found: { readonly createdAt: number } },
  shift: number,
  at: number,
): boolean {
  const lost = createdAt % MINUTE_MS === 0 ? MINUTE_MS - 1 : 999;
  // Between its making and its due time the clocks may change. An hour alone may be somebody's change as well.
  const summers = Math.abs(shift) > SUMMER_MINUTES ? [0, SUMMER_MINUTES, -SUMMER_MINUTES] : [0];
  return summers.some((summer) => {
    const made = createdAt - (shift + summer) * MINUTE_MS;
    return made + lost >= since && made <= (until ?? at + SLACK_MS);
  });
}

/** Whether a due time that came back so tells of the account. */
function isTelling(
  pair: KnownPair,
  shift: number,
  { shifts, timesStraight }: LookUpHabits,
  at: number,
): boolean {
  const { found, place } = pair;
  if (shift === 0) return place !== null || shifts !== undefined || found.probablyMadeBy === undefined;
  if (shifts?.value.includes(shift)) return true;
  // By content alone an account that has shown its times as they were sent has at most changed to summer time, or back.
  if (place === null && timesStraight !== undefined && Math.abs(shift) !== SUMMER_MINUTES) return false;
  const { createdAt } = found;
  // Where it is not told, rows that were changed since pass for times of another zone, as long as nothing speaks against that.
  if (createdAt === null) return place !== null || timesStraight === undefined;
  return isMadeAsLate({ ...pair, found: { ...found, createdAt } }, shift, at);
}

/** How the due time of an appointment came back; null when it tells nothing, for instance because somebody moved the task. */
function timesOf(pair: KnownPair, habits: LookUpHabits, at: number): Times | null {
  const times = shownTimesOf(pair);
  return times !== null && isTelling(pair, times.shift, habits, at) ? times : null;
}

function shownTimesOf({ task, found }: KnownPair): Times | null {
  if (task.due === null || found.due === null || found.kind !== 'appointment') return null;
  const seconds = task.due % MINUTE_MS;
  const late = found.due - task.due;
  const isZone = (milliseconds: number) =>
    milliseconds % QUARTER_MS === 0 && Math.abs(milliseconds) <= FARTHEST_MS;
  if (isZone(late)) return { shift: late / MINUTE_MS, dropped: seconds === 0 ? null : false };
  if (seconds > 0 && isZone(late + seconds)) return { shift: (late + seconds) / MINUTE_MS, dropped: true };
  return null;
}

function without<K extends keyof LookUpHabits>(habits: LookUpHabits, name: K): Omit<LookUpHabits, K> {
  const { [name]: _forgotten, ...others } = habits;
  return others;
}

function withTimes(habits: LookUpHabits, pairs: readonly KnownPair[], at: number): LookUpHabits {
  const times = pairs.flatMap((pair) => timesOf(pair, habits, at) ?? []);
  if (times.length === 0) return habits;
  let next = habits;
  const shifts = [...new Set(times.map(({ shift }) => shift))].sort((a, b) => a - b);
  const known = habits.shifts?.value ?? [0];
  const isNew = shifts.some((shift) => !known.includes(shift));
  const isByReference = pairs.some(({ place }) => place !== null);
  const isTold = times.length >= (isByReference ? TELLING_BY_REFERENCE : TELLING_BY_CONTENT);
  if (shifts.length <= MOST_SHIFTS && !shifts.includes(0)) {
    if (!isNew || isTold)
      next = {
        ...without(without(next, 'timesStraight'), 'shownLate'),
        shifts: { value: isNew ? shifts : [...known], at },
      };
  } else if (shifts.includes(0)) {
    next = { ...without(without(next, 'shifts'), 'shownLate'), timesStraight: { value: true, at } };
  }
  if (times.some(({ dropped }) => dropped === false)) next = without(next, 'secondsDropped');
  else if (times.some(({ dropped }) => dropped)) next = { ...next, secondsDropped: { value: true, at } };
  return next;
}

const timeOfDay = (moment: number): number => moment % DAY_MS;

/**
 * To-dos that were sent at different times of the day and come back at one and the same, a midnight somewhere, have lost their
 * times. Any other zone would have moved all of them alike. Those that come back at the times at which they were sent have kept them.
 */
function withToDos(habits: LookUpHabits, pairs: readonly KnownPair[], at: number): LookUpHabits {
  const times = pairs.flatMap(({ task, found }) =>
    found.kind === 'to-do' && task.due !== null && found.due !== null
      ? [{ sent: task.due, shown: found.due }]
      : [],
  );
  const kept = times.filter(({ sent, shown }) => sent === shown);
  const keptAt = new Set(kept.map(({ shown }) => timeOfDay(shown)));
  // Of one time alone nobody knows that it is no midnight; two of them are none.
  if (keptAt.size > 1 || kept.some(({ shown }) => shown % QUARTER_MS !== 0)) {
    return without(habits, 'toDoDays');
  }
  const moved = times.filter(({ sent, shown }) => sent !== shown && Math.abs(sent - shown) < DAY_MS);
  const sentAt = new Set(moved.map(({ sent }) => timeOfDay(sent)));
  const shownAt = new Set(moved.map(({ shown }) => timeOfDay(shown)));
  const [only = 1] = shownAt;
  const isTold = sentAt.size > 1 && shownAt.size === 1 && only % QUARTER_MS === 0;
  return isTold ? { ...habits, toDoDays: { value: true, at } } : habits;
}

/**
 * What the pairs show, added to what was known; what they contradict is forgotten.
 *
 * @param pairs all known by references, or all by their content
 */
export function learn(habits: LookUpHabits, pairs: readonly KnownPair[], at: number): LookUpHabits {
  let next = withToDos(withTimes(habits, pairs, at), pairs, at);
  const places = pairs.flatMap(({ place }) => place ?? []);
  if (places.length > 0) {
    const kept = new Set([...(habits.referencesKept?.value ?? []), ...places]);
    next = { ...next, referencesKept: { value: [...kept].slice(-10), at } };
  }
  return withMakers(next, pairs, at);
}

/** How full pages come, as long as that is more than was known. */
export function learnPage(habits: LookUpHabits, size: number, at: number): LookUpHabits {
  return size === 0 || size < (habits.fullestPage?.value ?? 0)
    ? habits
    : { ...habits, fullestPage: { value: size, at } };
}

function withMakers(habits: LookUpHabits, pairs: readonly KnownPair[], at: number): LookUpHabits {
  const told = pairs.filter(({ found, senders }) => found.createdBy !== '' && senders.length > 0);
  const known = told.filter(({ place }) => place !== null);
  const isOwn = ({ found, senders }: KnownPair) => senders.includes(found.createdBy);
  if (told.some(isOwn)) {
    const next = known.some(isOwn) ? without(habits, 'otherMaker') : habits;
    return { ...next, ownMaker: { value: true, at } };
  }
  if (known.length < TELLING_BY_REFERENCE) return habits;
  return { ...without(habits, 'ownMaker'), otherMaker: { value: true, at } };
}
