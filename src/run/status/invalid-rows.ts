// Says on rows what a check found wrong with them.

import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { describeIssue } from '../../core/checks/describe-issue.ts';
import { formatStatus } from '../../core/status.ts';

/** The status text of a row that a check refused. */
export function invalidStatus({ issues }: CheckedRow): string {
  const errors = issues.filter(({ level }) => level === 'error');
  return formatStatus('Invalid', null, errors.map(describeIssue).join(' '));
}
