// Puts down what a run has found out and its user should know at its end, each thing once.
import type { RunContext } from '../session/run-context.ts';

/** @param remark whole sentences */
export function addRemark(run: RunContext, remark: string): void {
  const before = run.record.remark;
  if (before?.includes(remark)) return;
  run.update({ remark: before === null ? remark : `${before} ${remark}` });
}
