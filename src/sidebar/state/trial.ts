// A run of one row that is looked at before the other rows go.
import type { AgreedView, RowsChoice } from '../../rpc/check-api.ts';
import type { LateAnswer } from './start-run.ts';

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

/** The trial with what a late answer to its start says of the others. */
export function withOthers(trial: TrialRun | null, late: LateAnswer): TrialRun | null {
  if (trial === null || !late.ok || late.run.id !== trial.runId || late.others == null) return trial;
  return { ...trial, agreed: { ...trial.agreed, shown: late.others } };
}
