// Whether an execution has the file at hand to which the script belongs.
import type { ServiceContext } from './host-state.ts';

/** A standalone script has none, and perhaps the clock triggers of a published add-on have none. */
export function hasFile({ execution, state }: ServiceContext): boolean {
  const { workbook, installed, unsettled } = state.facts;
  const isBlind =
    execution.kind === 'trigger' && installed !== 'bound' && unsettled.fileInTriggers === 'null';
  return workbook !== null && !isBlind;
}
