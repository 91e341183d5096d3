// Draws from a seed what a week is made of before it starts: people, accounts, sheets, and the deeds with what comes in their midst.

import type { Unsettled } from '../../../src/local/host/unsettled.ts';
import type { FaultRule } from '../../../src/local/sandbox/faults.ts';
import type { AccountOptions } from '../../../src/local/sandbox/options.ts';
import {
  ACCOUNT_FORMS,
  DATE_FORMS,
  NAME_FORMS,
  OWNER_FORMS,
  type ReadForms,
} from '../../../src/local/sandbox/read-forms.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { drawAccount, drawFaults } from '../draw-account.ts';
import { DEEDS, type DeedName, HANDS } from './deeds.ts';
import { type FirmName, KEYS, type Keys } from './firms.ts';

/** As the add-on does by itself, in every task, and in none. */
const REFERENCES = ['auto', 'auto', 'auto', 'description', 'none'] as const;

export interface SheetPlan {
  readonly rows: number;
  /** Of 1 rows so many are not in order. */
  readonly badness: number;
  readonly sendsEqualRows: boolean;
  readonly sendsHiddenRows: boolean;
  /** Which tasks carry a reference. */
  readonly reference: (typeof REFERENCES)[number];
  /** Up to how many rows a run has each created by a call of its own. */
  readonly preciseRows: number;
  /** Whether a column that is sent nowhere shows something else whenever a cell changes. */
  readonly countsDown: boolean;
}

export interface MomentPlan {
  /** Service call of the deed, from 1. */
  readonly at: number;
  readonly what: 'deed' | 'kill' | 'freeze' | 'throw';
  readonly deed: DeedName;
  /** Whether broken headers are put back after the deed. */
  readonly mends: boolean;
  /** So many service calls after a standstill the execution dies; left out where it lives on. */
  readonly dies?: number;
}

export interface DeedPlan {
  readonly index: number;
  readonly name: DeedName;
  /** Milliseconds that pass before it. */
  readonly pause: number;
  readonly moments: readonly MomentPlan[];
}

export interface AccountPlan {
  readonly options: Partial<AccountOptions>;
  readonly faults: readonly FaultRule[];
}

export interface WeekPlan {
  readonly seed: number;
  readonly installed: 'bound' | 'add-on';
  /** Answers to what Google does not document. */
  readonly unsettled: Unsettled;
  readonly people: readonly { readonly google: string; readonly own: Keys }[];
  readonly accounts: Readonly<Record<FirmName, AccountPlan>>;
  readonly sheets: readonly SheetPlan[];
  /** Of 1 rows so many are equal to another one, in its sheet or in another. */
  readonly likeness: number;
  readonly deeds: readonly DeedPlan[];
  /** At the end everybody sends what is new once more, or only finishes what was begun. */
  readonly finale: 'send' | 'finish';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const PAUSES = [0, 5000, 40_000, 3 * MINUTE, 12 * MINUTE, HOUR, 5 * HOUR, 14 * HOUR];
const LIMITS = [
  { calls: 25, seconds: 5 },
  { calls: 25, seconds: 5 },
  { calls: 5, seconds: 5 },
  { calls: 1, seconds: 5 },
  { calls: 1, seconds: 3600 },
  { calls: 60, seconds: 86_400 },
];

const TEAMS: readonly (readonly [Keys, Keys])[] = [
  [KEYS.first, KEYS.first],
  [KEYS.first, KEYS.second],
  [KEYS.first, KEYS.second],
  [KEYS.first, KEYS.other],
  [KEYS.first, KEYS.other],
];

/** Service calls of a deed after which most of what it does is done. */
const LATEST_MOMENT = 260;

/** Calls after a standstill: the first lets land what was held up, the next ones look whether anybody came meanwhile. */
const LATEST_DEATH = 4;

/** Drawn apart, so that other moments stay what they were. */
function withDeath(moment: MomentPlan, deaths: Chance): MomentPlan {
  const isDeadly = moment.what === 'freeze' && deaths.happens(0.5);
  return isDeadly ? { ...moment, dies: deaths.between(1, LATEST_DEATH) } : moment;
}

function drawMoment(chance: Chance): MomentPlan {
  const what = chance.oneOf(['deed', 'deed', 'deed', 'deed', 'kill', 'kill', 'freeze', 'throw'] as const);
  // Early calls come in every deed, late ones in few.
  const at = Math.ceil(LATEST_MOMENT ** (chance.between(10, 100) / 100));
  return { at, what, deed: chance.oneOf(HANDS), mends: chance.happens(0.6) };
}

function drawDeeds(seed: number): DeedPlan[] {
  const [chance, deaths] = [chanceOf(seed, 'week deeds'), chanceOf(seed, 'week deaths')];
  const names = Object.entries(DEEDS).flatMap(([name, { weight }]) =>
    Array.from({ length: weight }, () => name as DeedName),
  );
  const isRestless = chance.happens(0.7);
  return Array.from({ length: chance.between(6, 22) }, (_, index): DeedPlan => {
    const name = chance.oneOf(names);
    const pause = chance.oneOf(PAUSES);
    const count = isRestless && DEEDS[name].isLong ? chance.oneOf([0, 0, 1, 1, 2]) : 0;
    return {
      index,
      name,
      pause,
      moments: Array.from({ length: count }, () => withDeath(drawMoment(chance), deaths)),
    };
  });
}

/** How the account gives back what it holds. Ids that are none are left out: with them no row can ever be Created. */
function drawReadForms(chance: Chance): Partial<ReadForms> {
  if (chance.happens(0.5)) return {};
  const seldom = <T>(usual: T, others: readonly T[]): T =>
    chance.happens(0.3) ? chance.oneOf(others) : usual;
  return {
    ownerForm: seldom('told', OWNER_FORMS),
    dateForm: seldom('api', DATE_FORMS),
    nameForm: seldom('as-sent', NAME_FORMS),
    accountForm: seldom('plain', ACCOUNT_FORMS),
    hostTold: seldom(true, [false]),
    createdByTold: seldom(true, [false]),
    itemsTwice: seldom(false, [true]),
    secondsKept: seldom(true, [false]),
    timeShift: seldom(0, [330]),
    clockSkew: seldom<number | null>(0, [null, 7 * MINUTE, -3 * HOUR]),
  };
}

function drawAccounts(seed: number): WeekPlan['accounts'] {
  const of = (name: FirmName, own: number): AccountPlan => {
    const chance = chanceOf(seed, `week account ${name}`);
    return {
      options: { ...drawAccount(own), limit: chance.oneOf(LIMITS), ...drawReadForms(chance) },
      faults: chance.happens(0.3) ? drawFaults(own) : [],
    };
  };
  return { A: of('A', seed), B: of('B', seed + 500_000) };
}

function drawUnsettled(seed: number): Unsettled {
  const chance = chanceOf(seed, 'week unsettled');
  return {
    formulasInReplacements: chance.oneOf(['stay', 'overwritten']),
    plainReplacements: chance.oneOf(['literal', 'java']),
    // Without its file a trigger can do nothing, so that most weeks would have none.
    fileInTriggers: chance.oneOf(['there', 'there', 'there', 'null']),
    projectTriggers: chance.oneOf(['every-file', 'this-file']),
    triggersOfTriggers: chance.oneOf(['fire', 'disabled']),
    seenByFormula: chance.oneOf(['told', 'all-shown', 'error']),
    filterOfRows: chance.oneOf(['told', 'null']),
    rulesOfInserted: chance.oneOf(['copied', 'none']),
  };
}

export function drawWeek(seed: number): WeekPlan {
  const chance = chanceOf(seed, 'week');
  const [first, second] = chance.oneOf(TEAMS);
  // Drawn apart, so that weeks without them stay what they were.
  const countdowns = chanceOf(seed, 'week countdowns');
  const sheets = Array.from({ length: chance.between(2, 4) }, (): SheetPlan => {
    const [few, some, many] = [chance.between(3, 10), chance.between(8, 40), chance.between(60, 140)];
    const rows = chance.happens(0.06) ? many : chance.oneOf([few, few, some]);
    return {
      rows,
      badness: chance.oneOf([0, 0.08, 0.2]),
      sendsEqualRows: chance.happens(0.5),
      sendsHiddenRows: chance.happens(0.85),
      reference: chance.oneOf(REFERENCES),
      preciseRows: chance.oneOf([0, 10, 50]),
      // What is compared row by row is few rows: more tell by other means which one is which.
      countsDown: countdowns.happens(rows === many ? 0.5 : 0.1),
    };
  });
  return {
    seed,
    installed: chance.oneOf(['bound', 'bound', 'add-on']),
    unsettled: drawUnsettled(seed),
    people: [
      { google: 'asha@example.com', own: first },
      { google: 'ben@example.com', own: second },
    ],
    accounts: drawAccounts(seed),
    sheets,
    likeness: chance.oneOf([0, 0.1, 0.35]),
    deeds: drawDeeds(seed),
    finale: chance.oneOf(['send', 'finish']),
  };
}
