// What a trial knows of the other rows when its start answers late.
import { expect, it } from 'vitest';
import type { LateAnswer } from '../../../src/sidebar/state/start-run.ts';
import { type TrialRun, withOthers } from '../../../src/sidebar/state/trial.ts';
import { runView } from '../../browser/sidebar/fake/data.ts';

const OF_ALL = { rows: ['one', 'two'], columns: ['both'] };
const OF_OTHERS = { rows: ['two'], columns: ['second'], tried: 'one' };
const TRIAL: TrialRun = {
  runId: 'BCDFGHJK',
  rows: { sheetId: 0, target: 'selected', spans: [{ first: 2, last: 3 }] },
  sendHidden: false,
  withoutLead: false,
  agreed: { columns: [], rows: 2, shown: OF_ALL, account: null },
  others: 1,
};
const answer = (runId: string, others: typeof OF_OTHERS | null): LateAnswer => ({
  ok: true,
  run: runView({ created: 1 }, { id: runId }),
  others,
});

it('takes what the answer says of them', () => {
  const { agreed } = withOthers(TRIAL, answer('BCDFGHJK', OF_OTHERS)) ?? TRIAL;
  expect(agreed).toEqual({ ...TRIAL.agreed, shown: OF_OTHERS });
});

it.each<[string, LateAnswer]>([
  ['is of another run', answer('OTHERRUN', OF_OTHERS)],
  ['says nothing of them', answer('BCDFGHJK', null)],
  ['refuses', { ok: false, code: 'busy', message: 'Later.' }],
])('keeps what it knows when the answer %s', (_, late) => {
  expect(withOthers(TRIAL, late)).toBe(TRIAL);
});

it('is none when there was none', () => {
  expect(withOthers(null, answer('BCDFGHJK', OF_OTHERS))).toBeNull();
});
