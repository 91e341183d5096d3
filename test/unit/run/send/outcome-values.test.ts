// What each kind of outcome makes of the rows of a call, as values.
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/leadsquared/outcome.ts';
import { outcomeToStatus } from '../../../../src/run/send/outcome-to-status.ts';
import { guid } from '../../../support/tasks.ts';

const ACCEPTED = { to: { status: 'Accepted', reason: '' } };
const QUEUED = { to: { status: 'Queued', reason: '' } };
const failed = (message: string) => ({ to: { status: 'Failed', reason: `LeadSquared: ${message}` } });
const unknown = (message: string) => ({
  to: {
    status: 'Unknown',
    reason: `${message} Whether the task exists is not known yet; it is not sent again until LeadSquared has been asked.`,
  },
});

describe('two rows of one call', () => {
  it.each<[string, Outcome, string, object]>([
    [
      'are accepted when the call was',
      { kind: 'accepted', requestId: '7', created: 1, message: 'x' },
      'settled',
      ACCEPTED,
    ],
    ['wait again after a refusal for the rate', { kind: 'rate-limited', rate: null }, 'repeat', QUEUED],
    ['wait to be sent apart when the call was refused', { kind: 'refused', message: 'no' }, 'split', QUEUED],
    ['are given back when the keys are wrong', { kind: 'bad-keys', message: 'no' }, 'stop', { to: null }],
    ['are given back when the address is wrong', { kind: 'not-found', message: 'no' }, 'stop', { to: null }],
    [
      'are in doubt when nothing is known',
      { kind: 'unknown', message: 'A server error.' },
      'settled',
      unknown('A server error.'),
    ],
  ])('%s', (_, outcome, verdict, row) => {
    expect(outcomeToStatus(outcome, 2, true)).toEqual({ verdict, rows: [row, row] });
  });

  it('each become what the reply says of them', () => {
    const rows = [
      { kind: 'created', taskId: guid(1) },
      { kind: 'failed', message: 'No owner' },
      { kind: 'unsaid' },
    ] as const;
    expect(outcomeToStatus({ kind: 'rows', rows }, 3, true)).toEqual({
      verdict: 'settled',
      rows: [{ to: { status: 'Created', reason: '' }, taskId: guid(1) }, failed('No owner'), ACCEPTED],
    });
  });
});

describe('a row that was sent alone', () => {
  it('has failed when it was refused', () => {
    expect(outcomeToStatus({ kind: 'refused', message: 'No owner' }, 1, false)).toEqual({
      verdict: 'settled',
      rows: [failed('No owner')],
    });
  });
});
