// What is said at once when the user stops a run.
import type { RunRecord } from '../record/run-record.ts';
import { countOf } from './run-report.ts';

/** @param callsOut calls of the run that have left and are not answered yet */
export function describeStopping({ state }: Pick<RunRecord, 'state'>, callsOut: number): string {
  if (state === 'ended') return 'The run has ended already.';
  if (state === 'checking') {
    return 'Stopping: all rows were sent. Rows that LeadSquared has not shown yet stay as they are, and can be looked up later.';
  }
  if (callsOut === 0) return 'Stopping: nothing more is sent.';
  return `Stopping: ${countOf(callsOut, 'call is', 'calls are')} out, then nothing more is sent.`;
}
