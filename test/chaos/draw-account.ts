// Draws from a seed what LeadSquared is like in a chaos run, and what goes wrong there.
import { FAULTS, type FaultKind, type FaultRule } from '../../src/local/sandbox/faults.ts';
import {
  type AccountOptions,
  BAD_ROWS,
  ERROR_STATUSES,
  type MsRange,
  RATE_REFUSALS,
  REPLY_FORMS,
} from '../../src/local/sandbox/options.ts';
import { type Chance, chanceOf } from './chance.ts';

const FAULT_KINDS: readonly FaultKind[] = Object.keys(FAULTS).filter(
  (name): name is FaultKind => name in FAULTS,
);
const STORE_DELAYS: readonly MsRange[] = [
  [0, 0],
  [0, 0],
  [500, 4000],
  [2000, 40_000],
  [10_000, 180_000],
];
const DELETE_DELAYS: readonly MsRange[] = [
  [0, 0],
  [1000, 1000],
  [0, 30_000],
  [50_000, 200_000],
];
const LATENCIES: readonly MsRange[] = [
  [0, 0],
  [100, 900],
  [500, 6000],
  [1000, 35_000],
];

function drawFault(chance: Chance, paths: readonly string[]): FaultRule {
  const kind = chance.oneOf(FAULT_KINDS);
  const from = chance.between(1, 6);
  return {
    on: chance.oneOf(paths),
    kind,
    ...(chance.happens(0.5) ? { from, to: from + chance.between(0, 3) } : { probability: 0.25 }),
    times: chance.between(1, 6),
    ...(kind === 'slow' ? { ms: chance.between(1000, 40_000) } : {}),
  };
}

export function drawFaults(seed: number): FaultRule[] {
  const chance = chanceOf(seed, 'faults');
  const count = chance.oneOf([0, 0, 1, 2, 3]);
  const paths = ['bulk', 'bulk', 'any', 'RetrieveToDos', 'RetrieveAppointments'];
  return Array.from({ length: count }, () => drawFault(chance, paths));
}

export function drawUndoFaults(chance: Chance): FaultRule[] {
  const count = chance.oneOf([0, 0, 0, 1, 2]);
  return Array.from({ length: count }, () => drawFault(chance, ['DeleteTasks', 'Retrieve', 'any']));
}

export function drawAccount(seed: number): Partial<AccountOptions> {
  const chance = chanceOf(seed, 'account');
  return {
    seed,
    limit: { calls: chance.oneOf([1, 2, 5, 25]), seconds: 5 },
    bulkLimit: chance.happens(0.2) ? { calls: 1, seconds: 5 } : null,
    refusedCallsCount: chance.happens(0.3),
    storeDelay: chance.oneOf(STORE_DELAYS),
    latency: chance.oneOf(LATENCIES),
    replyForm: chance.oneOf(REPLY_FORMS),
    badRows: chance.oneOf(BAD_ROWS),
    errorStatus: chance.oneOf(ERROR_STATUSES),
    rateRefusal: chance.oneOf(RATE_REFUSALS),
    toDoMidnight: chance.happens(0.5),
    deleteDelay: chance.oneOf(DELETE_DELAYS),
  };
}
