// What a call's outcome makes of the rows that were in it: a pure decision.
import type { Status } from '../../core/status.ts';
import type { Outcome } from '../../leadsquared/outcome.ts';

/** What a row becomes. `again` puts it back into the queue; `unsent` gives it back as it was before the run. */
export type Fate =
  | { readonly kind: 'status'; readonly status: Status; readonly reason: string; readonly taskId?: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'unsent' };

const NO_PROOF =
  'Whether the task exists is not known yet; it is not sent again until LeadSquared has been asked.';

/** What to do with a call as a whole beside its rows' fates. */
export type CallVerdict = 'settled' | 'split' | 'repeat' | 'stop';

export interface Settlement {
  readonly fates: readonly Fate[];
  readonly verdict: CallVerdict;
}

function same(count: number, fate: Fate): Fate[] {
  return new Array<Fate>(count).fill(fate);
}

/**
 * @param sent number of rows in the call
 * @returns one fate for each row, in the order sent
 */
export function settle(outcome: Outcome, sent: number): Settlement {
  switch (outcome.kind) {
    case 'accepted':
      // LeadSquared's own name of the call is in the call log: a text that is the same for all calls is written in one step.
      return { verdict: 'settled', fates: same(sent, { kind: 'status', status: 'Accepted', reason: '' }) };
    case 'rows':
      return {
        verdict: 'settled',
        fates: outcome.rows.map((row) => {
          if (row.kind === 'created')
            return { kind: 'status', status: 'Created', reason: '', taskId: row.taskId };
          if (row.kind === 'failed') return failed(row.message);
          return { kind: 'status', status: 'Accepted', reason: '' };
        }),
      };
    case 'rate-limited':
      return { verdict: 'repeat', fates: same(sent, { kind: 'again' }) };
    case 'refused':
      return sent > 1
        ? { verdict: 'split', fates: same(sent, { kind: 'again' }) }
        : { verdict: 'settled', fates: same(sent, failed(outcome.message)) };
    case 'bad-keys':
    case 'not-found':
      return { verdict: 'stop', fates: same(sent, { kind: 'unsent' }) };
    case 'unknown':
      return {
        verdict: 'settled',
        fates: same(sent, { kind: 'status', status: 'Unknown', reason: `${outcome.message} ${NO_PROOF}` }),
      };
  }
}

function failed(message: string): Fate {
  return { kind: 'status', status: 'Failed', reason: `LeadSquared: ${message}` };
}
