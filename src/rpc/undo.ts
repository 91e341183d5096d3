// The sidebar's calls that undo a run: what there is to delete, and deleting it once the user has confirmed.

import type { Account, Job } from '../run/job.ts';
import { readRecord } from '../run/record/run-record.ts';
import { describeBeforeUndo, describeUndo, nothingToUndo } from '../run/report/describe-undo.ts';
import { previewUndo } from '../run/undo/undo.ts';
import { endedRun } from '../run/undo/undo-session.ts';
import { undoRun } from '../run/undo-job.ts';
import { showCalls } from '../sheets/actions/show-call-log.ts';
import { answering } from '../sheets/answering.ts';
import { account } from '../sheets/keys.ts';
import { documentStore } from '../sheets/platform.ts';
import { openWorkspace } from '../sheets/workspace.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { RunId } from './run-job.ts';
import { viewRun } from './run-view.ts';

function openEndedRun(runId: string, keys: Account): Job {
  const { sheetId } = endedRun({ documentStore: documentStore() }, runId);
  return { ...openWorkspace(sheetId), account: keys };
}

export function sidebarUndoPreview(input: unknown): ReturnType<ServerApi['sidebarUndoPreview']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    const keys = account();
    const { preview } = previewUndo(openEndedRun(runId, keys), runId);
    return {
      undo: {
        open: preview.tasks.open,
        possible: !nothingToUndo(preview),
        question: describeBeforeUndo(preview),
      },
    };
  });
}

export function sidebarUndo(input: unknown): ReturnType<ServerApi['sidebarUndo']> {
  return answering(() => {
    const { runId } = readInput(RunId, input);
    const keys = account();
    const job = openEndedRun(runId, keys);
    const report = undoRun(job, runId);
    const record = readRecord(job.ports.documentStore, runId);
    return { message: describeUndo(report), run: record === null ? null : viewRun(record) };
  });
}

export function sidebarShowCalls(): ReturnType<ServerApi['sidebarShowCalls']> {
  return answering(() => {
    showCalls();
    return {};
  });
}
