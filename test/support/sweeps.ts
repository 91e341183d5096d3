// Every sweep of the tests in one table: what it goes through, and how many of its points are taken.
// `npm test` takes the usual ones, `npm run test:full` all of them, and a variable of the sweep's own name comes before both.

interface Thinning {
  /** The variable that says how many; for instance KILL_EVERY=1 takes each service call. */
  readonly variable: string;
  /** In `npm test`, which must be over within five minutes on two cores. */
  readonly usual: number;
  /** In `npm run test:full`. */
  readonly full: number;
}

/** Of the points of a sweep each nth one is taken, beginning with the first, or where a way of several begins. */
const EVERY = {
  /** test/chaos/kill-everywhere: a run is killed at a service call and taken up again, six ways. */
  kill: { variable: 'KILL_EVERY', usual: 31, full: 1 },
  /** test/e2e/kills: a run from the menu is cut off at a service call, two forms of reply. */
  cut: { variable: 'CUT_EVERY', usual: 17, full: 1 },
  /** test/e2e/triggers-kills: the same for executions of the clock, with a run and with a schedule. */
  trigger: { variable: 'TRIGGER_EVERY', usual: 29, full: 1 },
  /** test/e2e/undo-kills: an undo is cut off at a service call before its question, when nothing has changed yet. */
  preview: { variable: 'PREVIEW_EVERY', usual: 19, full: 1 },
  /** test/e2e/undo-kills: the same from the question on. */
  undo: { variable: 'UNDO_EVERY', usual: 2, full: 1 },
  /** test/e2e/strikes: the user sorts, inserts or deletes before a service call of a run, five deeds. */
  strike: { variable: 'STRIKE_EVERY', usual: 31, full: 1 },
  /** test/e2e/held-up: Google holds a run or a check up before a service call while another window sends, fifteen ways. */
  held: { variable: 'HELD_EVERY', usual: 43, full: 1 },
  /** test/e2e/trouble: a service call throws, four ways. */
  trouble: { variable: 'TROUBLE_EVERY', usual: 37, full: 1 },
  /** test/e2e/edits: the user changes a date before a service call of a run, up to the queueing of its rows. */
  planning: { variable: 'PLANNING_EVERY', usual: 4, full: 1 },
  /** test/e2e/repairs: the user strikes before a service call of a repair, four deeds. */
  repair: { variable: 'REPAIR_EVERY', usual: 11, full: 1 },
  /** test/e2e/reasons: a run with many refused rows is cut off at a service call, with and without a sort right before. */
  reasons: { variable: 'REASONS_EVERY', usual: 7, full: 1 },
  /** test/e2e/progress-strikes: the user strikes, or Google ends the execution, at a service call that refreshes progress, five ways. */
  progress: { variable: 'PROGRESS_EVERY', usual: 13, full: 1 },
  /** test/e2e/link-strikes: the user strikes, Google ends the execution or holds it up at a service call that links ids, eleven ways. */
  link: { variable: 'LINK_EVERY', usual: 17, full: 1 },
  /** test/e2e/hidden-rows: a run is cut off while it gives hidden rows back. */
  hidden: { variable: 'HIDDEN_EVERY', usual: 9, full: 1 },
  /** test/e2e/notes: the user strikes before a service call of a check that writes notes, or of a run that takes them off, or it is cut off there. */
  notes: { variable: 'NOTES_EVERY', usual: 11, full: 1 },
} as const satisfies Record<string, Thinning>;

/** How many there are of what is drawn. */
const COUNT = {
  /** test/chaos/chaos: random runs, with the seeds from 1 on. */
  chaosRuns: { variable: 'CHAOS_RUNS', usual: 40, full: 4000 },
  /** test/chaos/week/weeks: random weeks of one seed, from the first on; 20,000 over ten seeds by `npm run -s chaos -- --weeks`. */
  weeks: { variable: 'CHAOS_WEEKS', usual: 8, full: 1000 },
  /** test/chaos/chaos: runs that are played twice and must come to the same. */
  replays: { variable: 'CHAOS_REPLAYS', usual: 3, full: 30 },
  /** test/kills: processes of the command line that are killed. */
  processKills: { variable: 'PROCESS_KILLS', usual: 3, full: 200 },
  /** test/unit/core/dates/fuzz: cells that are drawn around the readers of dates, times and lengths of time. */
  dateCells: { variable: 'DATE_CELLS', usual: 20_000, full: 1_000_000 },
  /** test/e2e/hostile-calls and trigger-calls: inputs that fast-check draws for each function that a page can call. */
  hostileInputs: { variable: 'HOSTILE_INPUTS', usual: 25, full: 500 },
  /** test/unit/core/checks/readers-any and read-email-any: cells that fast-check draws around each reader of a cell that is no date. */
  drawnCells: { variable: 'DRAWN_CELLS', usual: 2000, full: 200_000 },
} as const satisfies Record<string, Thinning>;

export const isFull = process.env.SWEEPS === 'full';

const MINUTES = 60_000;
/** How long a test may take, and one that sweeps: on a busy machine all of them take long, and that is no failure. */
export const TEST_TIMEOUT = (isFull ? 60 : 5) * MINUTES;
export const SWEEP_TIMEOUT = (isFull ? 300 : 30) * MINUTES;

function takenOf({ variable, usual, full }: Thinning): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return isFull ? full : usual;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new RangeError(`${variable} must be a whole number from 1.`);
  return value;
}

export const everyNth = (sweep: keyof typeof EVERY): number => takenOf(EVERY[sweep]);

/** From one way to the next: ways whose points are the same calls then take different ones of them. */
const APART = 7;

/**
 * The points from 1 to `last` that a sweep takes.
 *
 * @param way which one it is of several ways to go through like points, from 0 on
 */
export function pointsOf(sweep: keyof typeof EVERY, last: number, way = 0): number[] {
  const step = everyNth(sweep);
  const first = 1 + ((way * APART) % step);
  return Array.from(
    { length: Math.max(0, Math.ceil((last + 1 - first) / step)) },
    (_, place) => first + place * step,
  );
}

export const countOf = (sweep: keyof typeof COUNT): number => takenOf(COUNT[sweep]);
