// Keeps back rows that are about to go with another lead than the user was shown, or with none where they were shown one.
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import type { Finding } from '../../core/checks/reading.ts';
import { leadChanged, leadLost } from '../../core/leads/lead-findings.ts';
import { isGiven } from '../../core/leads/lead-key.ts';
import { LOOK_UP_FIELDS } from '../../core/leads/row-lead.ts';
import { leadHasChanged } from '../record/lead-notes.ts';
import type { Entry } from '../session/entry.ts';
import type { RunContext } from '../session/run-context.ts';

/** Whether LeadSquared has answered that it knows nobody by what was asked last. */
function isNobody({ job }: RunContext, { asked = [] }: CheckedRow): boolean {
  const last = asked.filter((key) => !isGiven(key)).pop();
  return last !== undefined && job.leads?.answer(last).kind === 'none';
}

/** What to say of a row whose lead is not the one that was shown; null where it goes without one. */
function findingOf(run: RunContext, result: CheckedRow): Finding | null {
  if (result.lead !== undefined) return leadChanged(result.lead);
  return result.isWithoutLead === true ? leadLost(isNobody(run, result)) : null;
}

/**
 * Tells of rows that this execution has not checked when they were queued, so that others may have changed leads since.
 *
 * @returns how a row is taken: as it was read, or refused when by its very cells another lead is found than the user was shown, or none
 * any more. Rows that were shown without a lead go without it.
 */
export function onlyKnownLeads(run: RunContext): (entry: Entry, result: CheckedRow) => CheckedRow {
  const changed = leadHasChanged(run.job.ports.documentStore, run.record.id);
  return (entry, result) => {
    const { said = [], lead } = result;
    if (said.length === 0 || entry.reference !== entry.key) return result;
    const finding = findingOf(run, result);
    if (finding === null || !changed(entry.token.index, { said, id: lead?.id ?? null })) return result;
    const column = run.sheet.head.mapping.columns.find(({ field }) =>
      LOOK_UP_FIELDS.some((name) => name === field),
    );
    const where = { column: column?.column ?? null, header: column?.header ?? 'Lead', found: '' };
    return { ...result, task: null, issues: [...result.issues, { ...finding, ...where }] };
  };
}
