import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/leadsquared/outcome.ts';
import { settle } from '../../../../src/run/send/outcome-to-status.ts';
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
  it('gives every row exactly one fate', () => {
    fc.assert(
      fc.property(outcomes, ({ outcome, sent }) => {
        expect(settle(outcome, sent).fates.length).toBe(sent);
      }),
    );
  });

  it('calls a row Created only with an id, and Failed only with a reason of LeadSquared’s', () => {
    fc.assert(
      fc.property(outcomes, ({ outcome, sent }) => {
        for (const fate of settle(outcome, sent).fates) {
          if (fate.kind !== 'status') continue;
          expect(fate.taskId !== undefined).toBe(fate.status === 'Created');
          if (fate.status === 'Failed') expect(fate.reason).toMatch(/^LeadSquared: /);
        }
      }),
    );
  });

  it('sends rows again only when LeadSquared has surely made none of them', () => {
    fc.assert(
      fc.property(outcomes, ({ outcome, sent }) => {
        const { fates, verdict } = settle(outcome, sent);
        if (!fates.some((fate) => fate.kind === 'again')) return;
        expect(['rate-limited', 'refused']).toContain(outcome.kind);
        expect(fates.every((fate) => fate.kind === 'again')).toBe(true);
        expect(['repeat', 'split']).toContain(verdict);
      }),
    );
  });

  it('takes a refused call of several rows apart, and fails a refused row that stood alone', () => {
    const refused: Outcome = { kind: 'refused', message: 'Owner does not exist' };
    expect(settle(refused, 2).verdict).toBe('split');
    expect(settle(refused, 1)).toEqual({
      verdict: 'settled',
      fates: [{ kind: 'status', status: 'Failed', reason: 'LeadSquared: Owner does not exist' }],
    });
  });

  it('gives rows back as they were when the keys or the address are wrong', () => {
    for (const kind of ['bad-keys', 'not-found'] as const) {
      expect(settle({ kind, message: 'no' }, 2)).toEqual({
        verdict: 'stop',
        fates: [{ kind: 'unsent' }, { kind: 'unsent' }],
      });
    }
  });

  it('says the same of the rows of all accepted calls, so that they are written together', () => {
    const accepted = (requestId: string) =>
      settle({ kind: 'accepted', requestId, created: null, message: '' }, 1).fates;
    expect(accepted('77')).toEqual([{ kind: 'status', status: 'Accepted', reason: '' }]);
    expect(accepted('78')).toEqual(accepted('77'));
  });
});
