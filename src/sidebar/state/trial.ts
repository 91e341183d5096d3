// A run of one row that is looked at before the other rows go.
import type { RowsChoice } from '../../rpc/api.ts';

export interface TrialRun {
  readonly runId: string;
  /** The rows that were checked, the one that was sent among them. */
  readonly rows: RowsChoice;
  readonly sendHidden: boolean;
  readonly withoutLead: boolean;
  /** How many others are ready. */
  readonly others: number;
}
