// What counts towards stopping a run: chunks in a row of which LeadSquared took no row.
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/leadsquared/outcome.ts';
import { newParted } from '../../../../src/run/send/batch.ts';
import { streaksAfter } from '../../../../src/run/send/stop-rules.ts';

const BEFORE = { consecutiveRejections: 3 };
const WHOLE = { parted: null, isSingle: false };
const ALONE = { parted: null, isSingle: true };
const PIECE = { parted: newParted(0, 0), isSingle: false };
const unknown: Outcome = { kind: 'unknown', message: 'A server error.' };
const refused: Outcome = { kind: 'refused', message: 'Owner does not exist' };
const limited: Outcome = { kind: 'rate-limited', rate: null };
const accepted: Outcome = { kind: 'accepted', requestId: '1', created: null, message: '' };
const failedRows: Outcome = { kind: 'rows', rows: [{ kind: 'failed', message: 'no' }] };
const someRows: Outcome = { kind: 'rows', rows: [{ kind: 'failed', message: 'no' }, { kind: 'unsaid' }] };

describe('after calls side by side', () => {
  it.each([
    ['nothing usable came', [unknown, unknown], [WHOLE, WHOLE], 0],
    ['one broken connection hid all answers', [unknown, unknown], [WHOLE, WHOLE], 0],
    ['rows were taken', [accepted], [WHOLE], 0],
    ['rows were taken by one call of two', [unknown, accepted], [WHOLE, WHOLE], 0],
    ['a whole chunk was refused', [refused], [WHOLE], 4],
    ['two whole chunks were refused', [refused, refused], [WHOLE, WHOLE], 5],
    ['a piece of a refused chunk was refused too', [refused], [PIECE], 3],
    ['a row was refused that was sent alone', [refused], [ALONE], 3],
    ['every row of a chunk was refused', [failedRows], [WHOLE], 4],
    ['some rows of a chunk were refused', [someRows], [WHOLE], 0],
    ['a chunk was refused and another held back by the rate', [refused, limited], [WHOLE, WHOLE], 4],
    ['a chunk was refused beside one that may have made tasks', [refused, unknown], [WHOLE, WHOLE], 0],
  ] as const)('of which %s', (_, outcomes, batches, rejections) => {
    expect(streaksAfter(BEFORE, outcomes, batches)).toEqual({
      consecutiveRejections: rejections,
    });
  });
});
