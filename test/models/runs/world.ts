// A world of the model of runs: the sheets' rows, what the accounts hold, what the document's properties hold, and who is at work.

export type Account = 'A' | 'B';
export const PEOPLE = ['P', 'Q'] as const;
export type Person = (typeof PEOPLE)[number];

/** `Deleting`: Created, and its deletion was asked for. Accepted is left out: it differs from Unknown in words alone. */
type Word = 'Queued' | 'Sending' | 'Unknown' | 'Created' | 'Deleting' | 'Deleted';

/** A task, by the row of which it was made and its number among that row's tasks. */
export interface TaskId {
  readonly row: number;
  readonly number: number;
}

/** A status cell with the id beside it. */
export interface Cell {
  readonly word: Word;
  /** Its token: a run, and the row that was queued under that number. */
  readonly run: number;
  readonly of: number;
  /** Of a row that says Deleted, the one that is said to be gone. */
  readonly id: TaskId | null;
  /** True when the user has put it there, with a copy or an older version, and nothing certain has been written since. */
  readonly byUser: boolean;
}

export interface Task {
  readonly account: Account;
  readonly run: number;
  readonly isThere: boolean;
  /** True once the user has changed the cell of its row by hand: then it may be an equal row's as well. */
  readonly isFree: boolean;
}

export interface Row {
  /** Null once its sheet, or itself, was deleted. */
  readonly sheet: number | null;
  /** The row of which it is a copy; its own number when it is none. Rows of one origin are equal in every field. */
  readonly origin: number;
  readonly cell: Cell | null;
  /** All tasks that were ever made of it. */
  readonly tasks: readonly Task[];
  /** How many tasks the user has asked for. */
  readonly wishes: number;
  /** True once its token was noted as spent, or it was claimed: killed then, nobody knows better. */
  readonly mayBeDoubted: boolean;
}

export interface Run {
  readonly sheet: number;
  readonly account: Account;
  readonly by: Person;
  /** `unwritten`: rows bear its token, and no record tells of it. */
  readonly state: 'unwritten' | 'open' | 'ended';
  /** Whether the list of runs holds it. */
  readonly isListed: boolean;
  readonly isToStop: boolean;
  /** A bit for each row whose token is spent: it was let out, given back, or taken up by another run. */
  readonly spent: number;
  /** A bit for each of these rows that was about to be given back: whether it was is not known. */
  readonly left: number;
}

/**
 * Starting: `record`, which also notes in old runs what is taken up of theirs, then `tokens`. Sending: `claim`, `bits`, `post`, `apply`,
 * or `give back`. Then `verify` and `end`. Undoing: `mark`, `delete`, `confirm`.
 */
type At =
  | 'record'
  | 'tokens'
  | 'claim'
  | 'give back'
  | 'bits'
  | 'post'
  | 'apply'
  | 'verify'
  | 'end'
  | 'mark'
  | 'delete'
  | 'confirm';

/** An execution; it holds the lease of its sheet. */
export interface Worker {
  readonly who: Person;
  /** The account of its keys, which are read once. */
  readonly account: Account;
  readonly at: At;
  /** -1 while it has none. */
  readonly run: number;
  /** Rows that it means, a bit for each: to be queued, sent or deleted. */
  readonly rows: number;
  /** Whether the user has asked for these rows once more. */
  readonly isAgain: boolean;
  /** Rows in doubt that it takes into its run, a bit for each. */
  readonly doubts: number;
  /** The row in its hand, and what came of its call; -1 and '' for none. */
  readonly row: number;
  readonly outcome: '' | 'answered' | 'unanswered' | 'refused';
}

export interface World {
  readonly rows: readonly Row[];
  readonly runs: readonly Run[];
  /** One for each sheet. */
  readonly workers: readonly (Worker | null)[];
  /** Whether each sheet is there. */
  readonly sheets: readonly boolean[];
  readonly keys: Readonly<Record<Person, Account>>;
  /** The status cells of the first sheet as they once were; null while no version is kept. */
  readonly version: readonly (Cell | null)[] | null;
  /** What has happened so far of what is bounded. */
  readonly used: Readonly<Record<Bounded, number>>;
}

/** Deeds of which an exploration has only so many. */
export const BOUNDED = ['kills', 'troubles', 'copies', 'versions', 'clears', 'stops', 'undos'] as const;
export type Bounded = (typeof BOUNDED)[number];

/** How much may happen in one exploration. */
export interface RunBounds extends Readonly<Record<Bounded, number>> {
  readonly runs: number;
  /** Rows of each sheet at the start; a sheet without rows is one that does not exist yet. */
  readonly rows: readonly [number, number];
  readonly keysOfQ: Account;
  /** Whether P sets the keys of the other account, as often as it likes. */
  readonly changesKeys: boolean;
  readonly deletesSheets: boolean;
}

export const bit = (row: number): number => 1 << row;
export const hasBit = (bits: number, row: number): boolean => (bits & bit(row)) !== 0;

export function startRuns({ rows, keysOfQ }: RunBounds): World {
  const sheets = [...Array<number>(rows[0]).fill(0), ...Array<number>(rows[1]).fill(1)];
  return {
    rows: sheets.map((sheet, origin) => ({
      sheet,
      origin,
      cell: null,
      tasks: [],
      wishes: 1,
      mayBeDoubted: false,
    })),
    runs: [],
    workers: [null, null],
    sheets: rows.map((count) => count > 0),
    keys: { P: 'A', Q: keysOfQ },
    version: null,
    used: { kills: 0, troubles: 0, copies: 0, versions: 0, clears: 0, stops: 0, undos: 0 },
  };
}

export function withRow(world: World, number: number, changes: Partial<Row>): World {
  return { ...world, rows: world.rows.map((row, at) => (at === number ? { ...row, ...changes } : row)) };
}

export function withRun(world: World, number: number, changes: Partial<Run>): World {
  return { ...world, runs: world.runs.map((run, at) => (at === number ? { ...run, ...changes } : run)) };
}

/** Puts another worker, or none, on a sheet. */
export function withWorker(world: World, sheet: number, worker: Worker | null): World {
  return { ...world, workers: world.workers.map((old, at) => (at === sheet ? worker : old)) };
}

/** Counts a bounded deed; null when there were enough of them. */
export function spend(world: World, what: Bounded, bounds: RunBounds): World | null {
  if (world.used[what] >= bounds[what]) return null;
  return { ...world, used: { ...world.used, [what]: world.used[what] + 1 } };
}

/** The rows of a sheet, by their numbers. */
export function rowsOf(world: World, sheet: number): (readonly [number, Row])[] {
  return [...world.rows.entries()].filter(([, row]) => row.sheet === sheet);
}

export function taskOf(world: World, { row, number }: TaskId): Task | undefined {
  return world.rows[row]?.tasks[number];
}
