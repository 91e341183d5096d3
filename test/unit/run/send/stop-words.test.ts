// The words with which a run stops, and which of several complaints they quote.
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/leadsquared/outcome.ts';
import {
  REFUSED_CALLS_LIMIT,
  reasonToStop,
  STOPPED_BY_USER,
  stoppedBy,
} from '../../../../src/run/send/stop-rules.ts';

const LUCK = { consecutiveRejections: 0, takingApart: false };
const REFUSED = { ...LUCK, consecutiveRejections: REFUSED_CALLS_LIMIT };
const refused = (message: string): Outcome => ({ kind: 'refused', message });
const accepted: Outcome = { kind: 'accepted', requestId: '1', created: null, message: 'Row 2: no owner' };
const failedRow: Outcome = {
  kind: 'rows',
  rows: [
    { kind: 'unsaid' },
    { kind: 'failed', message: 'Unknown owner' },
    { kind: 'failed', message: 'Unknown type' },
  ],
};

describe('a run that stops', () => {
  it('says that every row was refused, and why', () => {
    expect(reasonToStop([refused('Owner does not exist')], REFUSED)).toEqual({
      code: 'refused',
      message:
        'LeadSquared refused every row of 5 calls in a row, so the run stopped. It says: Owner does not exist',
    });
  });

  it.each<[string, Outcome[], string]>([
    ['the last of several complaints', [refused('first'), refused('last')], 'last'],
    ['the last complaint before calls that went well', [refused('first'), accepted], 'first'],
    ['the first complaint of a call by row', [failedRow], 'Unknown owner'],
    ['a complaint beside a call by row without any', [refused('first'), { kind: 'rows', rows: [] }], 'first'],
    ['nothing when nothing was said', [{ kind: 'rate-limited', rate: null }], ''],
  ])('quotes %s', (_, outcomes, quoted) => {
    expect(reasonToStop(outcomes, REFUSED)?.message.replace(/.*It says: /, '')).toBe(quoted);
  });

  it.each([4, 5, 6])('after %i refused calls in a row does so from the fifth on', (consecutiveRejections) => {
    const stop = reasonToStop([refused('no')], { ...LUCK, consecutiveRejections });
    expect(stop === null).toBe(consecutiveRejections < 5);
  });

  it('because somebody else wants it says who', () => {
    expect(stoppedBy('Ravi Kumar').message).toBe(
      'Ravi Kumar stopped the run. Rows that were not sent yet are unchanged.',
    );
    expect(stoppedBy(null)).toBe(STOPPED_BY_USER);
  });

  it('because the user wants it leaves unsent rows as they are', () => {
    expect(STOPPED_BY_USER).toEqual({
      code: 'user',
      message: 'The run was stopped. Rows that were not sent yet are unchanged.',
    });
  });
});
