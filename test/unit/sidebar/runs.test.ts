// Which of several runs is driven next, and which are shown beside it.
import { describe, expect, it } from 'vitest';
import type { RunView } from '../../../src/rpc/api.ts';
import { nextRun, otherRuns, withRun } from '../../../src/sidebar/state/runs.ts';
import { runView } from '../../browser/sidebar/fake/data.ts';

const run = (
  id: string,
  sheetId = 0,
  access: RunView['owner']['access'] = 'mine',
  rest: Partial<RunView> = {},
) => runView({ queued: 5 }, { id, sheetId, owner: { ...runView({}).owner, access }, ...rest });
const ids = (runs: readonly RunView[]) => runs.map(({ id }) => id);

describe('the run that is driven when one has ended', () => {
  const ended = run('A', 0, 'mine', { state: 'ended' });

  it('is the one of the sheet that is open', () => {
    expect(nextRun([run('A'), run('B', 1), run('C', 2)], ended, 1)?.id).toBe('B');
  });

  it('is the one begun last when none is of that sheet', () => {
    expect(nextRun([run('A'), run('B', 1), run('C', 2)], ended, 7)?.id).toBe('C');
  });

  it('is never a colleague’s, nor one of another account, nor the one that has ended', () => {
    expect(nextRun([run('A'), run('B', 0, 'ask'), run('C', 0, 'no')], ended, 0)).toBeNull();
  });
});

describe('the runs beside the one that is driven', () => {
  it('are all open ones, the user’s own first and the newest of them on top', () => {
    const runs = [
      run('A'),
      run('B', 1, 'ask'),
      run('C', 2),
      run('D', 3),
      run('E', 4, 'mine', { state: 'ended' }),
    ];
    expect(ids(otherRuns(runs, run('C', 2)))).toEqual(['D', 'A', 'B']);
  });

  it('take news of one of them in where it stands', () => {
    const news = run('B', 1, 'mine', { stopping: true });
    expect(withRun([run('A'), run('B', 1)], news)).toEqual([run('A'), news]);
  });
});
