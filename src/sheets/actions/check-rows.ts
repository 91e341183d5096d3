// Menu action: checks the selected rows, marks what is wrong, and sends nothing.

import { check } from '../../run/jobs.ts';
import { describeUnlooked, describeWaiting, describeWithout } from '../../run/report/describe-leads.ts';
import {
  describeAside,
  describeCheck,
  describeColumns,
  describeLeftAlone,
  listIssues,
} from '../../run/report/describe-plan.ts';
import type { RowPreview } from '../../run/report/describe-preview.ts';
import { knowing } from '../account-data.ts';
import { tell } from '../dialogs.ts';
import { savedAccount } from '../keys.ts';
import { previewOfFirst } from '../preview.ts';
import { selectedSpans } from '../selection.ts';
import { openWorkspace } from '../workspace.ts';

/** What a check found; each issue is one line that names its cell. */
export interface Checked {
  readonly check: {
    readonly filled: number;
    readonly ready: number;
    readonly invalid: number;
    /** Rows that could be sent and are hidden, where hidden ones are not wanted. */
    readonly hidden: number;
    readonly issues: readonly string[];
    /** What the user should know of the sheet, whole sentences. */
    readonly notices: readonly string[];
    /** Which rows are not touched, and why, whole sentences. */
    readonly leftAlone: readonly string[];
    /** The first row that is ready, as it will be in LeadSquared; null when none is. */
    readonly preview: RowPreview | null;
  };
}

export function checkSelected(): Checked {
  const workspace = knowing({ ...openWorkspace(), account: savedAccount() });
  const plan = check(workspace, { kind: 'rows', spans: selectedSpans(workspace.sheet) });
  tell(describeCheck(plan));
  const { filled, ready, invalid } = plan;
  return {
    check: {
      filled,
      ready: ready.length,
      invalid: invalid.length,
      hidden: plan.hidden.length,
      issues: listIssues(plan),
      notices: [
        ...plan.notices,
        ...plan.byCells,
        ...describeColumns(plan),
        describeWithout(plan),
        describeUnlooked(plan),
      ].filter((line) => line !== ''),
      leftAlone: [...describeLeftAlone(plan), ...describeAside(plan), describeWaiting(plan)].filter(
        (line) => line !== '',
      ),
      preview: previewOfFirst(workspace, plan),
    },
  };
}
