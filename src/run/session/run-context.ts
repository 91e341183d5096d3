// A run while an execution works on it, in three parts: the execution's session, the sheet, and the record that outlives both.
import type { Job } from '../job.ts';
import type { ReferenceNotes } from '../record/reference-notes.ts';
import type { RunRecord } from '../record/run-record.ts';
import type { SentTokens } from '../record/sent-tokens.ts';
import { createdBefore } from './rows-out-of-sight.ts';
import type { RunSheet } from './run-sheet.ts';
import type { Session } from './session.ts';

export class RunContext {
  private current: RunRecord;
  /** How many rows were Created before this execution, and are not shown as such any more. */
  readonly createdBefore: number;

  /**
   * @param recordBefore the record as this execution found it
   * @param sent which rows were ever let out
   * @param references which rows carry one
   */
  constructor(
    readonly job: Job,
    readonly session: Session,
    readonly sheet: RunSheet,
    readonly recordBefore: RunRecord,
    readonly sent: SentTokens,
    readonly references: ReferenceNotes,
  ) {
    this.current = recordBefore;
    this.createdBefore = createdBefore(recordBefore, sheet.entries);
  }

  get record(): RunRecord {
    return this.current;
  }

  /** Changes the record in memory; `saveProgress` writes it down. */
  update(changes: Partial<RunRecord>): void {
    this.current = { ...this.current, ...changes };
  }
}
