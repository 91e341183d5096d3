// Menu action: checks the selected rows, marks what is wrong, and sends nothing.

import { describeCheck } from '../../run/describe-plan.ts';
import { check } from '../../run/send.ts';
import { tell } from '../dialogs.ts';
import { selectedSpans } from '../selection.ts';
import { openWorkspace } from '../workspace.ts';

export function checkSelected(): void {
  const { sheet, ports, settings } = openWorkspace();
  tell(describeCheck(check(ports, settings, { kind: 'rows', spans: selectedSpans(sheet) })));
}
