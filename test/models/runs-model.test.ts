// Explores every interleaving of runs of two people, two sheets and two accounts, and shows that leaving out any one rule is found.
import { describe, expect, it } from 'vitest';
import { isFull } from '../support/sweeps.ts';
import { explore } from './explore.ts';
import { RIGHT_RUNS, type RunRules } from './runs/rules.ts';
import { runsModel } from './runs/runs-model.ts';
import type { RunBounds } from './runs/world.ts';

/** Nothing happens but sending: three rows in two sheets, two people with keys of one account. */
const QUIET: RunBounds = {
  runs: 2,
  rows: [2, 1],
  keysOfQ: 'A',
  changesKeys: false,
  deletesSheets: false,
  kills: 0,
  troubles: 0,
  copies: 0,
  versions: 0,
  clears: 0,
  stops: 0,
  undos: 0,
};
const ONE_SHEET = { rows: [2, 0] } as const;

type Situation = readonly [name: string, bounds: Partial<RunBounds>];

const USUAL: readonly Situation[] = [
  ['killed, and without an answer', { kills: 1, troubles: 1 }],
  ['with keys that P changes', { kills: 1, changesKeys: true, keysOfQ: 'B' }],
  ['with an older version put back', { ...ONE_SHEET, runs: 3, kills: 1, versions: 1, stops: 1 }],
  ['with rows and sheets copied', { ...ONE_SHEET, kills: 1, copies: 1 }],
  ['undone and sent again', { runs: 3, undos: 1 }],
  ['undone with keys of two accounts', { ...ONE_SHEET, kills: 1, undos: 2, stops: 1, changesKeys: true }],
  ['stopped, and with a sheet deleted', { kills: 1, stops: 1, deletesSheets: true }],
  ['with a status cleared', { ...ONE_SHEET, runs: 3, clears: 1, kills: 1, troubles: 1 }],
];

const WIDE: readonly Situation[] = [
  ['killed twice', { kills: 2, troubles: 1 }],
  [
    'with keys that P changes, and without an answer',
    { kills: 1, troubles: 1, changesKeys: true, keysOfQ: 'B' },
  ],
  [
    'with an older version put back, without an answer',
    { ...ONE_SHEET, runs: 3, kills: 1, versions: 1, stops: 1, troubles: 1 },
  ],
  [
    'with an older version put back, beside another sheet',
    { rows: [1, 1], clears: 1, versions: 1, kills: 1 },
  ],
  ['with rows and sheets copied, without an answer', { ...ONE_SHEET, kills: 1, copies: 1, troubles: 1 }],
  ['with a sheet copied, undone and put back', { rows: [1, 0], runs: 3, copies: 1, versions: 1, undos: 1 }],
  ['undone and stopped, with keys that P changes', { runs: 3, undos: 1, stops: 1, changesKeys: true }],
];

const exploreRuns = (rules: RunRules, bounds: Partial<RunBounds>) =>
  explore(runsModel(rules, { ...QUIET, ...bounds }));

describe('runs of two people, over all interleavings of their executions and of what they do meanwhile,', () => {
  it.each(isFull ? [...USUAL, ...WIDE] : USUAL)(
    'are true, and none is left for ever: %s',
    (_name, bounds) => {
      const { worlds, ends, mistake } = exploreRuns(RIGHT_RUNS, bounds);
      console.log(`${worlds} worlds, ${ends.length} ends`);
      expect(mistake).toBeNull();
      expect(worlds).toBeGreaterThan(5000);
      expect(ends.length).toBeGreaterThan(50);
    },
  );

  it.each<[keyof RunRules, RegExp, Partial<RunBounds>]>([
    ['resumesForAnybody', /account other than the run’s/, { keysOfQ: 'B' }],
    ['undoesForAnybody', /Deleted while its task lives/, { ...ONE_SHEET, undos: 1, keysOfQ: 'B' }],
    ['keepsOneRun', /nobody can go on|no way to an end/, {}],
    ['tokensFirst', /in doubt that never left/, { kills: 1 }],
    ['hasNoBits', /created twice/, { ...ONE_SHEET, versions: 1 }],
    ['notesAfterCall', /created twice/, { ...ONE_SHEET, versions: 1, kills: 1 }],
    ['notesOnlySent', /created twice/, { ...ONE_SHEET, runs: 3, versions: 1, stops: 1 }],
    ['givesBackLate', /created twice/, { ...ONE_SHEET, runs: 3, kills: 1, versions: 1, stops: 1 }],
    ['trustsQueued', /created twice/, { ...ONE_SHEET, versions: 1 }],
    [
      'adoptsAnyAccount',
      /another account than its task’s/,
      { ...ONE_SHEET, kills: 1, troubles: 1, keysOfQ: 'B' },
    ],
    ['sharesIds', /task of another row/, { ...ONE_SHEET, copies: 1 }],
    ['ignoresRivals', /task of another row/, { ...ONE_SHEET, copies: 1 }],
    [
      'settlesAnyAccount',
      /Deleted while its task lives/,
      { ...ONE_SHEET, undos: 2, kills: 1, stops: 1, keysOfQ: 'B' },
    ],
  ])('are wrong when a rule is left out, and that is found: %s', (rule, what, bounds) => {
    const { mistake } = exploreRuns({ ...RIGHT_RUNS, [rule]: true }, bounds);
    expect(mistake?.what).toMatch(what);
  });

  it('are sent into two accounts when a colleague with other keys opens the sidebar, as they once were', () => {
    const { mistake } = exploreRuns({ ...RIGHT_RUNS, resumesForAnybody: true }, { keysOfQ: 'B' });
    expect(mistake?.way).toContain('Q goes on with run 0');
  });
});
