// Which step the sidebar opens on, and which can be opened.
import { describe, expect, it } from 'vitest';
import type { Overview } from '../../../src/rpc/api.ts';
import { canOpen, firstStep, isDone, JUST_NOW_MS, standingOf } from '../../../src/sidebar/state/step.ts';
import { ACCOUNT, runView, SHEET } from '../../browser/sidebar/fake/data.ts';

const NOW = 1_800_000_000_000;
const opened: Overview = {
  account: ACCOUNT,
  lists: null,
  rate: null,
  ceiling: null,
  sheet: SHEET,
  matched: true,
  run: null,
  runs: [],
};
const ready = standingOf(opened);
const ended = (ago: number) =>
  runView({ created: 5 }, { state: 'ended', startedAt: NOW - ago - 30_000, seconds: 30 });

describe('the step the sidebar opens on', () => {
  it.each<[string, Partial<Overview>, string]>([
    ['no account', { account: null }, 'connect'],
    ['no account although a run goes on', { account: null, run: runView({ queued: 1 }) }, 'connect'],
    ['columns that are not matched', { matched: false }, 'match'],
    ['a run that is sending', { run: runView({ queued: 1 }) }, 'send'],
    ['a run that is checking', { run: runView({ accepted: 1 }, { state: 'checking' }) }, 'send'],
    [
      'a run going on in a sheet while this one is not matched',
      { matched: false, run: runView({ queued: 1 }) },
      'send',
    ],
    ['a run that ended a minute ago', { run: ended(60_000) }, 'results'],
    ['a run that ended long ago', { run: ended(JUST_NOW_MS) }, 'check'],
    ['everything ready', {}, 'check'],
  ])('with %s', (_, change, step) => {
    expect(firstStep(standingOf({ ...opened, ...change }), NOW)).toBe(step);
  });
});

describe('the way between the steps', () => {
  it('leads to the check only when the columns are matched', () => {
    expect(canOpen('check', ready)).toBe(true);
    expect(canOpen('check', { ...ready, matched: false })).toBe(false);
  });

  it('leads to sending while a run goes on, and to the results when there is or was one', () => {
    const going = { ...ready, run: runView({ queued: 1 }) };
    const over = { ...ready, ended: ended(0) };
    expect([canOpen('send', ready), canOpen('results', ready)]).toEqual([false, false]);
    expect([canOpen('send', going), canOpen('results', going)]).toEqual([true, true]);
    expect([canOpen('send', over), canOpen('results', over)]).toEqual([false, true]);
  });

  it('leads to sending while somebody else has a run open', () => {
    expect(canOpen('send', { ...ready, runs: [runView({ queued: 1 })] })).toBe(true);
  });

  it('is always open to the keys and the columns', () => {
    const bare = { ...ready, account: null, matched: false };
    expect([canOpen('connect', bare), canOpen('match', bare)]).toEqual([true, true]);
  });

  it('marks what is behind the user', () => {
    const steps = ['connect', 'match', 'check', 'send', 'results'] as const;
    expect(steps.map((step) => isDone(step, ready))).toEqual([true, true, false, false, false]);
    expect(steps.map((step) => isDone(step, { ...ready, ended: ended(0) }))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it('marks no sending in a sheet in which nothing was sent', () => {
    const elsewhere = runView({ created: 5 }, { state: 'ended', sheetId: SHEET.id + 1 });
    const empty = runView({}, { state: 'ended' });
    const done = (run: typeof empty) => isDone('send', { ...ready, ended: run });
    expect([done(elsewhere), done(empty), done(ended(0))]).toEqual([false, false, true]);
    expect(isDone('check', { ...ready, ended: elsewhere })).toBe(false);
    expect(isDone('check', { ...ready, run: { ...elsewhere, state: 'sending' } })).toBe(false);
  });
});
