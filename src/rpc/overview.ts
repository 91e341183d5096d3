// The sidebar's first call: everything it needs to open on the step that makes sense.
import { answering } from '../sheets/answering.ts';
import { forgetLeftovers } from '../sheets/forget-leftovers.ts';
import { connectedAccount, savedRate } from '../sheets/keys.ts';
import { openWorkspace } from '../sheets/workspace.ts';
import { viewAccount } from './account.ts';
import { keptLists } from './account-lists.ts';
import type { ServerApi } from './api.ts';
import { viewSheet } from './match-view.ts';
import { viewCeiling } from './rate.ts';
import { viewRuns } from './run-view.ts';

export function sidebarOverview(): ReturnType<ServerApi['sidebarOverview']> {
  return answering(() => {
    const connected = connectedAccount();
    const workspace = openWorkspace();
    forgetLeftovers(workspace.spreadsheet);
    return {
      overview: {
        account: connected === null ? null : viewAccount(connected),
        lists: connected === null ? null : keptLists(),
        rate: savedRate(),
        ceiling: viewCeiling(),
        ...viewSheet(workspace),
        ...viewRuns(workspace.sheet.getSheetId()),
      },
    };
  });
}
