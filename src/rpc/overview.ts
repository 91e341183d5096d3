// The sidebar's first call: everything it needs to open on the step that makes sense.
import { readRecord } from '../run/record/run-record.ts';
import { answering } from '../sheets/answering.ts';
import { connectedAccount, savedRate } from '../sheets/keys.ts';
import { documentStore } from '../sheets/platform.ts';
import { openWorkspace } from '../sheets/workspace.ts';
import { viewAccount } from './account.ts';
import type { ServerApi } from './api.ts';
import { viewSheet } from './match-view.ts';
import { viewCeiling } from './rate.ts';
import { viewRun } from './run.ts';

export function sidebarOverview(): ReturnType<ServerApi['sidebarOverview']> {
  return answering(() => {
    const connected = connectedAccount();
    const record = readRecord(documentStore());
    return {
      overview: {
        account: connected === null ? null : viewAccount(connected),
        rate: savedRate(),
        ceiling: viewCeiling(),
        ...viewSheet(openWorkspace()),
        run: record === null ? null : viewRun(record),
      },
    };
  });
}
