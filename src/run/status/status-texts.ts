// Texts of status cells that several rooms write.
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { describeIssue } from '../../core/checks/describe-issue.ts';
import { formatStatus, type Status } from '../../core/status.ts';
import { COPIED_IN_DOUBT, COPIED_WHILE_SENT, TWO_HAD_IT } from '../sheet/own-texts.ts';

/** The status text of a row that a check refused. */
export function invalidStatus({ issues }: CheckedRow): string {
  const errors = issues.filter(({ level }) => level === 'error');
  return formatStatus('Invalid', null, errors.map(describeIssue).join(' '));
}

/** Somebody else may have sent these rows before they were written to, so they have to be looked up. */
export const TWO_AT_ONCE = formatStatus('Unknown', null, TWO_HAD_IT);

/** An older version of the sheet was put back, which does not know yet that the row was sent. */
export const SENT_BEFORE =
  'this row was sent before, and its status was put back to an older one. It is looked up in LeadSquared.';

/** The run was ended by a person before LeadSquared had been asked about the row. */
export const ENDED_BEFORE_LOOKUP =
  'its run was ended before LeadSquared told whether the task exists. Choose “Send all new rows” to have it looked up; nothing is sent twice.';

/** The same, of a row that said Queued although it was sent. */
export const SENT_BEFORE_ITS_END =
  'this row was sent before, and its status was put back to an older one. Choose “Send all new rows” to have it looked up; nothing is sent twice.';

/** A copy of a row of the run. */
export const COPIED_ROW = formatStatus('Unknown', null, COPIED_IN_DOUBT);

/** Of two rows under one token, the one without the id of their task. */
export const COPY_OF_CREATED = formatStatus('Unknown', null, COPIED_WHILE_SENT);

/** What is true of all rows of a state, until each has its own reason; an execution that is killed in between leaves it. */
export const PLAIN_REASONS: Readonly<Partial<Record<Status, string>>> = {
  Failed: 'LeadSquared refused this row. Select it and send it again to see why.',
  Unknown:
    'whether the task exists is not known. Choose “Send all new rows” to have it looked up in LeadSquared.',
};
