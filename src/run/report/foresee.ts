// How long sending the rows of a plan will take, as far as sheet, limiter and account can tell before it begins.
import { CHUNK_SIZE } from '../../core/chunks.ts';
import { type Estimate, estimateRun, type Pace } from '../../core/estimate.ts';
import { DOCUMENTED_RATE } from '../../core/rate.ts';
import { EXECUTION_BUDGET_MS } from '../job.ts';
import type { Plan } from '../plan/plan.ts';

/** Who takes a run up piece by piece. */
export type Driver = 'menu' | 'sidebar';

/** The pace of an account that nothing is known of. */
export const UNKNOWN_PACE: Pace = { rates: [DOCUMENTED_RATE], allowance: null };

/**
 * What was measured on the virtual clock of the benchmark (`npm run bench`; docs/performance.md says which latencies it charges): from the
 * user's yes to the first call, for each row before it, and what passes between pieces of work, in seconds.
 */
const COSTS = {
  menu: { start: { base: 2.8, row: 0.0005 }, piece: { work: EXECUTION_BUDGET_MS / 1000, pause: 20 } },
  sidebar: { start: { base: 4.8, row: 0.0015 }, piece: { work: 25, pause: 4 } },
} as const;
/** The columns that a sheet gets in its first run. */
const FIRST_RUN_SECONDS = 3.5;
const CALL_SECONDS = 0.6;
/** Until a look-up shows the tasks: it begins with a wait, and is made once more when it comes too early. */
const VISIBLE_SECONDS = 6;

/**
 * @param pace what the limiter lets through
 * @param precise whether each row has a call of its own
 */
export function foresee(
  { ready, isFirst = false }: Pick<Plan, 'ready' | 'isFirst'>,
  pace: Pace,
  driver: Driver,
  precise = false,
): Estimate {
  const { start, piece } = COSTS[driver];
  return estimateRun({
    ...pace,
    rows: ready.length,
    perCall: precise ? 1 : CHUNK_SIZE,
    callSeconds: CALL_SECONDS,
    piece,
    visibleAfter: VISIBLE_SECONDS,
    start: isFirst ? { ...start, base: start.base + FIRST_RUN_SECONDS } : start,
  });
}

/** Seconds until the rows that wait are sent, in a run that is under way. @param rows at least one */
export function foreseeRest(rows: number, pace: Pace): number {
  const start = { base: 0, row: 0 };
  const { piece } = COSTS.sidebar;
  const outlook = { ...pace, rows, perCall: CHUNK_SIZE, callSeconds: CALL_SECONDS, piece, visibleAfter: 0 };
  return estimateRun({ ...outlook, start }).sentSeconds;
}
