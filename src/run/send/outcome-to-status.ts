// What a call's outcome makes of the rows that were in it: a pure decision.
import type { Outcome } from '../../leadsquared/outcome.ts';
import { REFUSED_TOGETHER } from '../sheet/own-texts.ts';
import type { NewStatus } from '../sheet/status-cells.ts';

/** What a row becomes; a status of null gives it back as it was before the run. */
export interface RowResult {
  readonly to: NewStatus | null;
  /** The id of its task, when the reply names it. */
  readonly taskId?: string;
}

const NOT_KNOWN =
  'Whether the task exists is not known yet; it is not sent again until LeadSquared has been asked.';

/** What to do with a call as a whole beside its rows' results. */
export type CallVerdict = 'settled' | 'split' | 'look-up' | 'repeat' | 'stop';

export interface CallResult {
  readonly verdict: CallVerdict;
  /** One for each row, in the order sent. */
  readonly rows: readonly RowResult[];
}

const ACCEPTED: RowResult = { to: { status: 'Accepted', reason: '' } };
const AGAIN: RowResult = { to: { status: 'Queued', reason: '' } };
const UNSENT: RowResult = { to: null };
const TO_LOOK_UP: RowResult = { to: { status: 'Unknown', reason: REFUSED_TOGETHER } };

function failed(message: string): RowResult {
  return { to: { status: 'Failed', reason: `LeadSquared: ${message}` } };
}

/**
 * @param sent number of rows in the call
 * @param trusts whether the account has shown that a call which it refuses stores nothing
 */
export function outcomeToStatus(outcome: Outcome, sent: number, trusts: boolean): CallResult {
  const all = (verdict: CallVerdict, result: RowResult): CallResult => ({
    verdict,
    rows: new Array<RowResult>(sent).fill(result),
  });
  switch (outcome.kind) {
    case 'accepted':
      // LeadSquared's own name of the call is in the call log: a text that is the same for all calls is written in one step.
      return all('settled', ACCEPTED);
    case 'rows':
      return {
        verdict: 'settled',
        rows: outcome.rows.map((row) => {
          if (row.kind === 'created') return { to: { status: 'Created', reason: '' }, taskId: row.taskId };
          return row.kind === 'failed' ? failed(row.message) : ACCEPTED;
        }),
      };
    case 'rate-limited':
      return all('repeat', AGAIN);
    case 'refused':
      if (sent === 1) return all('settled', failed(outcome.message));
      return trusts ? all('split', AGAIN) : all('look-up', TO_LOOK_UP);
    case 'bad-keys':
    case 'not-found':
      return all('stop', UNSENT);
    case 'unknown':
      return all('settled', { to: { status: 'Unknown', reason: `${outcome.message} ${NOT_KNOWN}` } });
  }
}
