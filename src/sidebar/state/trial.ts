// A run of one row that is looked at before the other rows go.
import type { AgreedView, RowsChoice } from '../../rpc/check-api.ts';

export interface TrialRun {
  readonly runId: string;
  /** The rows that were checked, the one that was sent among them. */
  readonly rows: RowsChoice;
  readonly sendHidden: boolean;
  readonly withoutLead: boolean;
  /** What the check showed of the others; of all, where the start has not answered. */
  readonly agreed: AgreedView;
  /** How many others are ready. */
  readonly others: number;
}
