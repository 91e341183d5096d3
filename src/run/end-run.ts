// Ends a run that cannot be gone on with here: what waits is given back, nothing is sent, and nobody is asked.
import type { Job } from './job.ts';
import { forgetOldRuns } from './record/forget-runs.ts';
import { closeRun } from './record/run-list.ts';
import type { RunRecord } from './record/run-record.ts';
import { forgetStop } from './record/stop-wish.ts';
import { noteLastWriter } from './session/last-writer.ts';
import type { Lease } from './session/lease.ts';
import { openSheet } from './session/load-entries.ts';
import { openRun } from './session/open-run.ts';
import { saveAtEnd } from './session/progress.ts';
import { withMatch } from './session/with-match.ts';
import { doubtRestoredRows } from './status/restored-rows.ts';
import { transition } from './status/transition.ts';

const ENDED_HERE =
  'The run was ended where it stood. Rows that were not sent yet are unchanged; rows in doubt are looked up when somebody with keys of its account sends again.';

/** Gives the waiting rows back and ends a run whose lease the caller holds; rows in doubt stay in doubt. */
export function endRun(given: Job, lease: Lease, record: RunRecord): RunRecord {
  if (record.state === 'ended') return record;
  const { ports, deadline } = given;
  // Columns that were renamed keep no run from ending: nothing of them is read.
  const { settings } = withMatch(given, record);
  const job: Job = { ...given, settings };
  noteLastWriter(ports, record.id);
  const sheet = openSheet(job, record.id);
  const run = openRun({ job, lease, record, sheet, until: deadline });
  try {
    // Rows of a version that was put back say Queued although they were sent.
    doubtRestoredRows(run);
    const waiting = sheet.entries.filter(({ status }) => status === 'Queued');
    transition(run, 'giveBack', waiting, null);
    run.update({ pause: null, state: 'ended', stop: { code: 'user', message: ENDED_HERE } });
  } finally {
    run.session.gate.close();
    saveAtEnd(run);
  }
  if (run.session.overtaken) return run.record;
  closeRun(ports, record.id);
  forgetStop(ports.documentStore, record.id);
  ports.history.add(run.record);
  forgetOldRuns(ports);
  return run.record;
}
