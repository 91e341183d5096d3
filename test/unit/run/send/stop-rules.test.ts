// When a run stops by itself, and what it says.
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/leadsquared/outcome.ts';
import { FAILED_CALLS_LIMIT, reasonToStop } from '../../../../src/run/send/stop-rules.ts';

const NO_LUCK = { consecutiveFailures: 0, consecutiveRejections: 0, takingApart: false };
const unknown: Outcome = { kind: 'unknown', message: 'A server error.' };
const refused: Outcome = { kind: 'refused', message: 'Owner does not exist' };
const accepted: Outcome = { kind: 'accepted', requestId: '1', created: null, message: '' };

describe('a run', () => {
  it('goes on while calls are answered', () => {
    expect(reasonToStop([accepted], NO_LUCK)).toBeNull();
  });

  it('stops at once when the keys or the address are wrong, whatever the calls beside say', () => {
    for (const kind of ['bad-keys', 'not-found'] as const) {
      const stop = reasonToStop([accepted, { kind, message: 'Set the keys again.' }], NO_LUCK);
      expect(stop).toEqual({ code: kind, message: 'Set the keys again.' });
    }
  });

  it('stops at the fifth call without an answer, and says what came last', () => {
    expect(reasonToStop([unknown], { ...NO_LUCK, consecutiveFailures: FAILED_CALLS_LIMIT - 1 })).toBeNull();
    const stop = reasonToStop([unknown], { ...NO_LUCK, consecutiveFailures: FAILED_CALLS_LIMIT });
    expect(stop?.code).toBe('failing');
    expect(stop?.message).toMatch(/^5 calls in a row .* A server error\. /);
  });

  it('stops after five chunks without a single row taken, but not while one is being taken apart', () => {
    const luck = { ...NO_LUCK, consecutiveRejections: FAILED_CALLS_LIMIT };
    expect(reasonToStop([refused], { ...luck, takingApart: true })).toBeNull();
    expect(reasonToStop([refused], luck)?.message).toMatch(/It says: Owner does not exist$/);
  });

  it('quotes what LeadSquared says of single rows when it answers row by row', () => {
    const rows: Outcome = { kind: 'rows', rows: [{ kind: 'failed', message: 'Unknown owner' }] };
    expect(reasonToStop([rows], { ...NO_LUCK, consecutiveRejections: 5 })?.message).toMatch(
      /It says: Unknown owner$/,
    );
  });
});
