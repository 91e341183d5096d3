// When a run stops by itself, and what it says.
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/leadsquared/outcome.ts';
import { isSilence, REFUSED_CALLS_LIMIT, reasonToStop } from '../../../../src/run/send/stop-rules.ts';

const NO_LUCK = { consecutiveRejections: 0, takingApart: false };
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

  it('does not stop for want of answers: it waits for them', () => {
    expect(reasonToStop([unknown, unknown], NO_LUCK)).toBeNull();
    expect(isSilence([unknown, unknown])).toBe(true);
  });

  it.each([accepted, refused, { kind: 'rate-limited', rate: null } satisfies Outcome])(
    'knows that LeadSquared is there when one call of a round has an answer',
    (answer) => {
      expect(isSilence([unknown, answer])).toBe(false);
    },
  );

  it('stops after five chunks without a single row taken, but not while one is being taken apart', () => {
    const luck = { ...NO_LUCK, consecutiveRejections: REFUSED_CALLS_LIMIT };
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
