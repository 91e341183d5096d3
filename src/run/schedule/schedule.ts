// Schedules: which sheet's new rows are sent when, by whom, and what came of it; kept with the spreadsheet, by the sheet's id.
import * as v from 'valibot';
import { lateSchema } from '../../core/late-schema.ts';
import type { ConfirmedColumn } from '../../core/mapping/confirmed-columns.ts';
import type { Lock, ReadStore, Store } from '../ports.ts';
import { readJson } from '../read-json.ts';
import { longText, readLongText, readWithParts, removeLongText } from '../record/long-text.ts';
import { UntoldSchema } from '../record/untold.ts';
import { UserError } from '../user-error.ts';

const LIST_KEY = 'schedules';
/** More sheets than a spreadsheet of tasks has; the list of their ids stays far below the 9 KB of one value (page quotas). */
const MOST_SCHEDULES = 100;
/** Kinds of problem remembered, and characters of each one's sentence: a schedule stays below the 9 KB of one value. */
export const MOST_PROBLEMS = 8;
export const PROBLEM_LENGTH = 200;
/** Names of problems remembered that mails have told, so that none is told again. */
export const MOST_TOLD = 2 * MOST_PROBLEMS;
/** Characters of a message remembered. */
export const MESSAGE_LENGTH = 500;

/** Rows of one kind that need a person. */
const ProblemSchema = lateSchema(() =>
  v.object({
    /** The same for the same kind of problem. */
    kind: v.string(),
    count: v.number(),
    /** `C5`, the first cell; null when there is none. */
    cell: v.nullable(v.string()),
    /** A whole sentence with the count. */
    text: v.string(),
  }),
);
export type Problem = Readonly<v.InferOutput<typeof ProblemSchema>>;

const ScheduleSchema = lateSchema(() =>
  v.object({
    sheetId: v.number(),
    sheetName: v.string(),
    every: v.picklist(['hour', 'day', 'weekday']),
    hour: v.number(),
    /** Whose keys and triggers it uses: an id that names nobody, and the name of the LeadSquared account. */
    by: v.string(),
    owner: v.string(),
    /** Milliseconds since 1970 UTC, as all moments here. */
    nextAt: v.number(),
    /** Why it stands still until somebody saves it again; null while it is on. */
    paused: v.nullable(v.string()),
    /** The mail about the pause that has not gone out. */
    untold: v.optional(v.nullable(UntoldSchema), null),
    last: v.nullable(v.object({ at: v.number(), message: v.string() })),
    /** The account in which it creates tasks, by a hash that names nobody. */
    account: v.optional(v.string(), ''),
    /** Whether it also looks up what became of the sheet's tasks. */
    progress: v.optional(v.boolean(), false),
    /** The run that it has reported on last; '' for none. */
    reported: v.string(),
    /** Times in a row that Google Sheets broke off. */
    trouble: v.number(),
    /** What is still to be told by mail, and what the last mail told. */
    unsaid: v.array(ProblemSchema),
    said: v.nullable(v.object({ at: v.number(), problems: v.array(v.string()) })),
  }),
);
export type Schedule = Readonly<v.InferOutput<typeof ScheduleSchema>>;

const Ids = v.array(v.number());
const keyOf = (sheetId: number): string => `schedule.${sheetId}`;
/** The columns that a schedule reads: with the schedule itself they might not fit into one value. */
const columnsKey = (sheetId: number): string => `columns.${sheetId}`;
const Columns = v.array(v.object({ header: v.string(), field: v.nullable(v.string()) }));

/** What another version wrote is no schedule: nothing is sent by guess, and the sidebar shows that none is on. */
function scheduleOf(notes: ReadStore, sheetId: number): Schedule | null {
  return readJson(ScheduleSchema, notes.get(keyOf(sheetId)));
}

const idsIn = (notes: ReadStore): number[] => readJson(Ids, notes.get(LIST_KEY)) ?? [];

const isActive = ({ paused }: Schedule): boolean => paused === null;
const isUntold = ({ paused, untold }: Schedule): boolean => paused !== null && untold !== null;

/** Those that use this user's keys and triggers. */
function schedulesOf(notes: ReadStore, user: string): Schedule[] {
  return idsIn(notes)
    .flatMap((id) => scheduleOf(notes, id) ?? [])
    .filter(({ by }) => by === user);
}

/** Those of this user's that are not paused. @param notes what the document's store holds */
export function activeSchedules(notes: ReadStore, user: string): Schedule[] {
  return schedulesOf(notes, user).filter(isActive);
}

/** Those of this user's that are paused without that their owner was told by mail. @param notes as of `activeSchedules` */
export function untoldSchedules(notes: ReadStore, user: string): Schedule[] {
  return schedulesOf(notes, user).filter(isUntold);
}

export class Schedules {
  private readonly store: Store;
  private readonly lock: Lock;

  constructor(store: Store, lock: Lock) {
    this.store = store;
    this.lock = lock;
  }

  of(sheetId: number): Schedule | null {
    return scheduleOf(this.store, sheetId);
  }

  /** All schedules of the spreadsheet, also those of sheets that were deleted. */
  all(): Schedule[] {
    return this.ids().flatMap((id) => this.of(id) ?? []);
  }

  activeOf(user: string): Schedule[] {
    return activeSchedules(this.store, user);
  }

  /** Whether one of this user's is to be called for: to send, or to tell why it does not. */
  needClock(user: string): boolean {
    return schedulesOf(this.store, user).some((schedule) => isActive(schedule) || isUntold(schedule));
  }

  /** @throws UserError `settings` when there are too many */
  save(schedule: Schedule): void {
    this.lock.during(() => {
      // Those of sheets that are long gone have been removed.
      const ids = this.ids().filter((id) => this.store.get(keyOf(id)) !== null);
      if (!ids.includes(schedule.sheetId)) {
        if (ids.length >= MOST_SCHEDULES) {
          throw new UserError(
            'settings',
            `A spreadsheet can have ${MOST_SCHEDULES} schedules. Turn one off first.`,
          );
        }
        this.store.set(LIST_KEY, JSON.stringify([...ids, schedule.sheetId]));
      }
      this.store.set(keyOf(schedule.sheetId), JSON.stringify(schedule));
    });
  }

  /** Changes a schedule that is still this user's; what another user saved meanwhile stays as it is. */
  change(before: Schedule, changes: Partial<Schedule>): void {
    this.lock.during(() => {
      const now = this.of(before.sheetId);
      if (now === null || now.by !== before.by) return;
      this.store.set(keyOf(before.sheetId), JSON.stringify({ ...now, ...changes }));
    });
  }

  /** The columns that its owner has seen it read; null where an earlier version saved it. */
  columnsOf(sheetId: number): readonly ConfirmedColumn[] | null {
    return readJson(Columns, readLongText(this.store, columnsKey(sheetId)));
  }

  /** To be called whenever the owner has looked at the columns. */
  keepColumns(sheetId: number, columns: readonly ConfirmedColumn[]): void {
    this.lock.during(() => {
      const before = readWithParts(this.store, columnsKey(sheetId))?.parts ?? 0;
      const kept = longText(columnsKey(sheetId), JSON.stringify(columns), before);
      for (const [key, text] of Object.entries(kept)) this.store.set(key, text);
    });
  }

  /** The next time goes by the columns that it finds. */
  forgetColumns(sheetId: number): void {
    this.lock.during(() => removeLongText(this.store, columnsKey(sheetId)));
  }

  remove(sheetId: number): void {
    this.lock.during(() => {
      removeLongText(this.store, columnsKey(sheetId));
      const left = this.ids().filter((id) => id !== sheetId);
      if (left.length === 0) this.store.remove(LIST_KEY);
      else this.store.set(LIST_KEY, JSON.stringify(left));
      this.store.remove(keyOf(sheetId));
    });
  }

  private ids(): number[] {
    return idsIn(this.store);
  }
}
