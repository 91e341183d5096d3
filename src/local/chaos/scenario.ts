// Draws from a seed everything that a chaos run is made of before it starts.
import { FAULTS, type FaultKind, type FaultRule } from '../leadsquared/faults.ts';
import {
  type AccountOptions,
  BAD_ROWS,
  ERROR_STATUSES,
  type MsRange,
  RATE_REFUSALS,
  REPLY_FORMS,
} from '../leadsquared/options.ts';
import { chanceOf } from './chance.ts';
import { type InputRow, makeRows } from './input.ts';

export interface Kill {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** One execution, or a sidebar's loop of them, of the restless part of a run. */
export interface Act {
  readonly driver: 'menu' | 'sidebar';
  readonly kill: Kill | null;
  /** Milliseconds that pass before it. */
  readonly pause: number;
}

export interface Scenario {
  readonly seed: number;
  readonly rows: readonly InputRow[];
  readonly account: Partial<AccountOptions>;
  readonly faults: readonly FaultRule[];
  readonly sendsEqualRows: boolean;
  readonly readBackSeconds: number;
  readonly acts: readonly Act[];
  /** How likely the user does something, and another window starts something, at a service call. */
  readonly userAct: number;
  readonly overlap: number;
  /** Lets the user strike before every service call, also between a look at the cells and the write. */
  readonly anywhere: boolean;
  /** How likely the first window stands still before another one starts something. */
  readonly freeze: number;
}

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
const LATENCIES: readonly MsRange[] = [
  [0, 0],
  [100, 900],
  [500, 6000],
  [1000, 35_000],
];
/** Later service calls than most executions make are harmless: nothing is killed then. */
const LATEST_KILL = 320;

function drawFaults(seed: number): FaultRule[] {
  const chance = chanceOf(seed, 'faults');
  const count = chance.oneOf([0, 0, 1, 2, 3]);
  return Array.from({ length: count }, (): FaultRule => {
    const kind = chance.oneOf(FAULT_KINDS);
    const from = chance.between(1, 6);
    return {
      on: chance.oneOf(['bulk', 'bulk', 'any', 'RetrieveToDos', 'RetrieveAppointments']),
      kind,
      ...(chance.happens(0.5) ? { from, to: from + chance.between(0, 3) } : { probability: 0.25 }),
      times: chance.between(1, 6),
      ...(kind === 'slow' ? { ms: chance.between(1000, 40_000) } : {}),
    };
  });
}

function drawAccount(seed: number): Partial<AccountOptions> {
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
  };
}

function drawActs(seed: number): Act[] {
  const chance = chanceOf(seed, 'acts');
  return Array.from({ length: chance.between(1, 3) }, (): Act => {
    const kill: Kill = { call: chance.between(1, LATEST_KILL), when: chance.oneOf(['before', 'after']) };
    return {
      driver: chance.oneOf(['menu', 'sidebar']),
      kill: chance.happens(0.6) ? kill : null,
      pause: chance.oneOf([0, 1000, 130_000, 400_000]),
    };
  });
}

export function drawScenario(seed: number): Scenario {
  const chance = chanceOf(seed, 'scenario');
  const count = chance.oneOf([0, chance.between(1, 10), chance.between(11, 60), chance.between(61, 160)]);
  return {
    seed,
    rows: makeRows(count, chance.oneOf([0, 0.05, 0.2]), chanceOf(seed, 'rows')),
    account: drawAccount(seed),
    faults: drawFaults(seed),
    sendsEqualRows: chance.happens(0.3),
    readBackSeconds: chance.oneOf([0, 10, 60, 60, 120]),
    acts: drawActs(seed),
    userAct: chance.oneOf([0, 0.02, 0.08]),
    overlap: chance.oneOf([0, 0, 0.01]),
    anywhere: false,
    freeze: 0,
  };
}
