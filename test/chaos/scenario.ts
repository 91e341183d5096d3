// Draws from a seed everything that a chaos run is made of before it starts.
import type { FaultRule } from '../../src/local/sandbox/faults.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { chanceOf } from './chance.ts';
import { drawAccount, drawFaults, drawUndoFaults } from './draw-account.ts';
import { type InputRow, makeRows } from './input.ts';

/** In so many of 1 runs Google lets an execution stand still for longer than its lease lasts. */
const FREEZE_SHARE = 0.15;
/** How likely the first window then stands still before another one starts something. */
const FREEZE = 0.3;

export interface Kill {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/**
 * One execution, or a row of them, of the restless part of a run: a click in the menu, the sidebar's loop, the sidebar's loop
 * over the rows that LeadSquared refused, its check alone, or Google's clock alone, which nobody watches.
 */
export interface Act {
  readonly driver: 'menu' | 'sidebar' | 'failed' | 'check' | 'clock';
  /** Executions of the clock are killed, and left out, as `clock` says. */
  readonly kill: Kill | null;
  /** The sidebar is closed after so many calls; null lets it go on to the end. */
  readonly closedAfter: number | null;
  /** Milliseconds that pass before it. */
  readonly pause: number;
  /** The Google user who does it. */
  readonly user: string;
}

/** How likely an execution of Google's clock does not take place, is killed, or takes place twice. */
export interface ClockTrouble {
  readonly miss: number;
  readonly kill: number;
  readonly again: number;
}

export interface UndoPlan {
  readonly by: 'menu' | 'sidebar';
  /** The tries while the user is at work; then it is tried in calm until it is done. */
  readonly tries: readonly (Kill | null)[];
  /** How many of 1 tasks were completed before. */
  readonly completed: number;
  readonly faults: readonly FaultRule[];
}

export interface Scenario {
  readonly seed: number;
  readonly rows: readonly InputRow[];
  readonly account: Partial<AccountOptions>;
  readonly faults: readonly FaultRule[];
  readonly sendsEqualRows: boolean;
  /** Otherwise the add-on asks for row after row whether it is hidden, and most of what happens falls into that time. */
  readonly sendsHiddenRows: boolean;
  readonly readBackSeconds: number;
  /** The user has fixed a rate of one call in so many seconds, so that runs outlast an execution; null finds the best one. */
  readonly secondsPerCall: number | null;
  /** A published add-on has its triggers hourly at most. */
  readonly installed: 'bound' | 'add-on';
  /** Google users with the keys of the same LeadSquared account; the first one is the sheet's own. */
  readonly users: readonly string[];
  readonly acts: readonly Act[];
  readonly clock: ClockTrouble;
  /** Who resumes first, in the calm at the end, what was left unfinished: the clock alone, or the user's clicks. */
  readonly recovery: 'clock' | 'clicks';
  readonly undo: UndoPlan | null;
  /** How likely, at any service call, the user does something, another window starts something, and Stop is pressed. */
  readonly userAct: number;
  readonly overlap: number;
  readonly stop: number;
  /** How likely the first window stands still before another one starts something. */
  readonly freeze: number;
  /** How likely, at any service call, Google throws an error. */
  readonly throws: number;
}

/** Executions that have something to send make about so many service calls before. */
const FIRST_SENDING = 90;
/** Later service calls than most executions make are harmless: nothing is killed then. */
const LATEST_KILL = 320;
/** An undo makes fewer. */
const LATEST_UNDO_KILL = 130;
const USER = 'user@example.com';
const COLLEAGUE = 'colleague@example.com';

function drawActs(seed: number, users: readonly string[], isSlow: boolean): Act[] {
  const chance = chanceOf(seed, 'acts');
  return Array.from({ length: chance.between(1, 3) }, (_, place): Act => {
    const earliest = chance.oneOf([1, FIRST_SENDING]);
    const kill: Kill = {
      call: chance.between(earliest, LATEST_KILL),
      when: chance.oneOf(['before', 'after']),
    };
    // There is nothing to resume, or to retry, before a first run.
    const later = place === 0 ? [] : (['failed', 'check', 'clock', 'clock', 'clock'] as const);
    return {
      driver: chance.oneOf(['menu', 'sidebar', ...later]),
      kill: chance.happens(0.65) ? kill : null,
      // At a slow rate nobody would watch it to its end.
      closedAfter: chance.oneOf(isSlow ? [2, 4, 8] : [null, null, 1, 2, 4]),
      pause: chance.oneOf([0, 1000, 130_000, 130_000, 400_000]),
      user: chance.happens(0.8) ? USER : chance.oneOf(users),
    };
  });
}

function drawUndo(seed: number): UndoPlan | null {
  const chance = chanceOf(seed, 'undo');
  if (chance.happens(0.65)) return null;
  return {
    by: chance.oneOf(['menu', 'sidebar']),
    tries: Array.from({ length: chance.between(1, 2) }, (): Kill | null => {
      const kill: Kill = {
        call: chance.between(10, LATEST_UNDO_KILL),
        when: chance.oneOf(['before', 'after']),
      };
      return chance.happens(0.6) ? kill : null;
    }),
    completed: chance.oneOf([0, 0, 0.2]),
    faults: drawUndoFaults(chance),
  };
}

function drawClock(seed: number): ClockTrouble {
  const chance = chanceOf(seed, 'clock');
  return {
    miss: chance.oneOf([0, 0.3]),
    kill: chance.oneOf([0, 0.3]),
    again: chance.oneOf([0, 0.3]),
  };
}

export function drawScenario(seed: number): Scenario {
  const chance = chanceOf(seed, 'scenario');
  const [few, some, many] = [chance.between(1, 10), chance.between(11, 60), chance.between(61, 160)];
  const count = chance.oneOf([0, few, few, some, many, many, many]);
  const secondsPerCall = chance.oneOf([null, null, null, null, 20, 60]);
  const users = chance.happens(0.3) ? [USER, COLLEAGUE] : [USER];
  return {
    seed,
    rows: makeRows(count, chance.oneOf([0, 0.05, 0.2]), chanceOf(seed, 'rows')),
    account: drawAccount(seed),
    faults: drawFaults(seed),
    sendsEqualRows: chance.happens(0.3),
    sendsHiddenRows: chance.happens(0.75),
    readBackSeconds: chance.oneOf([0, 10, 60, 60, 120]),
    secondsPerCall,
    installed: chance.oneOf(['bound', 'bound', 'add-on']),
    users,
    acts: drawActs(seed, users, secondsPerCall !== null),
    clock: drawClock(seed),
    recovery: chance.oneOf(['clock', 'clock', 'clicks']),
    undo: drawUndo(seed),
    userAct: chance.oneOf([0, 0.02, 0.08]),
    overlap: chance.oneOf([0, 0, 0.01]),
    stop: chance.oneOf([0, 0, 0, 0.004]),
    freeze: chance.happens(FREEZE_SHARE) ? FREEZE : 0,
    throws: chance.oneOf([0, 0, 0.002, 0.01]),
  };
}
