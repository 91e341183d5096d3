// Menu actions: sends the selected rows, or all new ones, after telling what is about to happen.
import type { SheetSettings } from '../../core/settings.ts';
import { describeBeforeSending, nothingToSend } from '../../run/describe-plan.ts';
import type { Target } from '../../run/plan.ts';
import { countOf, describeReport, type RunReport } from '../../run/report.ts';
import { openGate, plan, send } from '../../run/send.ts';
import { ask, askThreeWays, tell } from '../dialogs.ts';
import { account } from '../keys.ts';
import { selectedSpans } from '../selection.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

/** @returns what the run came to; null when the user decided against it or nothing was to be sent */
export function sendSelected(): RunReport | null {
  const workspace = openWorkspace();
  return sendTarget(workspace, { kind: 'rows', spans: selectedSpans(workspace.sheet) });
}

export function sendAllNew(): RunReport | null {
  return sendTarget(openWorkspace(), { kind: 'new' });
}

function sendTarget(workspace: Workspace, target: Target): RunReport | null {
  const { ports, spreadsheet } = workspace;
  const keys = account();
  const settings = withHiddenRowsDecided(workspace, target);
  if (settings === null) return null;
  const planned = plan(ports, settings, target);
  if (nothingToSend(planned)) {
    if (planned.invalid.length + planned.duplicates.length === 0) {
      tell(describeBeforeSending(planned, 0));
      return null;
    }
  } else {
    const calls = Math.ceil(planned.ready.length / 50);
    if (!ask(describeBeforeSending(planned, openGate(ports, keys).secondsFor(calls)))) return null;
    spreadsheet.toast(`Sending ${countOf(planned.ready.length, 'row')} …`, 'Bulk Tasks', -1);
  }
  // Time that a dialog stood open is not the run's: its own budget starts here.
  const report = send(ports, settings, keys, target, ports.clock.now());
  spreadsheet.toast('Done.', 'Bulk Tasks', 3);
  tell(describeReport(report));
  return report;
}

/** Hidden rows are sent only when the user says so; null when the user cancelled. */
function withHiddenRowsDecided({ ports, settings }: Workspace, target: Target): SheetSettings | null {
  if (settings.sendHiddenRows) return settings;
  const { hidden } = plan(ports, settings, target);
  if (hidden.length === 0) return settings;
  const answer = askThreeWays(
    `${countOf(hidden.length, 'row is', 'rows are')} hidden or filtered out. Send them too?\n\nYes sends them with the others, No leaves them as they are.`,
  );
  if (answer === 'cancel') return null;
  return answer === 'yes' ? { ...settings, sendHiddenRows: true } : settings;
}
