// What the outcome of a call makes of the rows that were in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/leadsquared/outcome.ts';
import { outcomeToStatus } from '../../../../src/run/send/outcome-to-status.ts';
import { guid } from '../../../support/tasks.ts';

const outcomes: fc.Arbitrary<{ outcome: Outcome; sent: number }> = fc
  .integer({ min: 1, max: 50 })
  .chain((sent) => {
    const message = fc.string();
    const row = fc.oneof(
      fc.record({ kind: fc.constant('created' as const), taskId: fc.nat().map(guid) }),
      fc.record({ kind: fc.constant('failed' as const), message }),
      fc.constant({ kind: 'unsaid' as const }),
    );
    const kinds: fc.Arbitrary<Outcome> = fc.oneof(
      fc.record({
        kind: fc.constant('accepted' as const),
        requestId: fc.string(),
        created: fc.option(fc.nat(50)),
        message,
      }),
      fc.record({
        kind: fc.constant('rows' as const),
        rows: fc.array(row, { minLength: sent, maxLength: sent }),
      }),
      fc.record({ kind: fc.constant('rate-limited' as const), rate: fc.constant(null) }),
      fc.record({ kind: fc.constantFrom('refused', 'bad-keys', 'not-found', 'unknown'), message }),
    );
    return kinds.map((outcome) => ({ outcome, sent }));
  });

describe('what a call’s outcome makes of its rows', () => {
  it('gives every row exactly one result', () => {
    fc.assert(
      fc.property(outcomes, ({ outcome, sent }) => {
        expect(outcomeToStatus(outcome, sent, false).rows.length).toBe(sent);
      }),
    );
  });

  it('calls a row Created only with an id, and Failed only with a reason of LeadSquared’s', () => {
    fc.assert(
      fc.property(outcomes, ({ outcome, sent }) => {
        for (const { to, taskId } of outcomeToStatus(outcome, sent, true).rows) {
          if (to === null) continue;
          expect(taskId !== undefined).toBe(to.status === 'Created');
          if (to.status === 'Failed') expect(to.reason).toMatch(/^LeadSquared: /);
        }
      }),
    );
  });

  it('sends rows again at once only when LeadSquared has surely made none of them', () => {
    fc.assert(
      fc.property(outcomes, fc.boolean(), ({ outcome, sent }, trusts) => {
        const { rows, verdict } = outcomeToStatus(outcome, sent, trusts);
        if (!rows.some(({ to }) => to?.status === 'Queued')) return;
        expect(outcome.kind === 'rate-limited' || (outcome.kind === 'refused' && trusts)).toBe(true);
        expect(rows.every(({ to }) => to?.status === 'Queued')).toBe(true);
        expect(['repeat', 'split']).toContain(verdict);
      }),
    );
  });

  it('leaves the rows of a refused call in doubt, unless the account has shown that it stores nothing then', () => {
    const refused: Outcome = { kind: 'refused', message: 'Owner does not exist' };
    const { verdict, rows } = outcomeToStatus(refused, 2, false);
    expect(verdict).toBe('look-up');
    expect(rows.map(({ to }) => to?.status)).toEqual(['Unknown', 'Unknown']);
    expect(rows[0]?.to?.reason).toMatch(/looked up there before it is sent again/);
  });

  it('takes a refused call of several rows apart where nothing was stored, and fails a refused row that stood alone', () => {
    const refused: Outcome = { kind: 'refused', message: 'Owner does not exist' };
    expect(outcomeToStatus(refused, 2, true).verdict).toBe('split');
    expect(outcomeToStatus(refused, 1, true)).toEqual({
      verdict: 'settled',
      rows: [{ to: { status: 'Failed', reason: 'LeadSquared: Owner does not exist' } }],
    });
  });

  it('gives rows back as they were when the keys or the address are wrong', () => {
    for (const kind of ['bad-keys', 'not-found'] as const) {
      expect(outcomeToStatus({ kind, message: 'no' }, 2, true)).toEqual({
        verdict: 'stop',
        rows: [{ to: null }, { to: null }],
      });
    }
  });

  it('says the same of the rows of all accepted calls, so that they are written together', () => {
    const accepted = (requestId: string) =>
      outcomeToStatus({ kind: 'accepted', requestId, created: null, message: '' }, 1, true).rows;
    expect(accepted('77')).toEqual([{ to: { status: 'Accepted', reason: '' } }]);
    expect(accepted('78')).toEqual(accepted('77'));
  });
});
