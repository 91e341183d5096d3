// Ends an open run that nobody goes on with: without keys and without calls, by what its rows say.
import type { Status } from '../../core/status.ts';
import type { SheetJob } from '../job.ts';
import { closeRun } from '../record/run-list.ts';
import { type RunRecord, type Stop, writeRecord } from '../record/run-record.ts';
import { SentTokens } from '../record/sent-tokens.ts';
import { forgetStop } from '../record/stop-wish.ts';
import type { Entry } from '../session/entry.ts';
import { loadEntries } from '../session/load-entries.ts';
import { countEntries } from '../session/progress.ts';
import { withMatch } from '../session/with-match.ts';
import { type ReadySheet, readReadySheet } from '../sheet/ready-sheet.ts';
import type { Table } from '../sheet/table.ts';
import { BUSY_TRIES } from '../user-error.ts';
import { ENDED_BEFORE_LOOKUP, SENT_BEFORE_ITS_END } from './status-texts.ts';
import { type ChangeName, statesBefore } from './transitions.ts';

type Change = readonly [name: ChangeName, reason: string | null];

/** What becomes of a row; null when it is settled, or stays in doubt as it is. */
function changeOf({ status, token }: Entry, sent: SentTokens | null): Change | null {
  if (status === 'Sending') return ['lookUp', ENDED_BEFORE_LOOKUP];
  if (status !== 'Queued') return null;
  return sent === null || sent.has(token.index) ? ['doubt', SENT_BEFORE_ITS_END] : ['giveBack', null];
}

/** Changes the cells by what they hold. @returns whether every row is settled, or told to be in doubt */
function settle(table: Table, { head, cells }: ReadySheet, runId: string, sent: SentTokens | null): boolean {
  const { entries } = loadEntries(cells, head, runId);
  const groups = new Map<string, { readonly change: Change; readonly entries: Entry[] }>();
  for (const entry of entries) {
    const change = changeOf(entry, sent);
    if (change === null) continue;
    const group = groups.get(change[0]);
    if (group === undefined) groups.set(change[0], { change, entries: [entry] });
    else group.entries.push(entry);
  }
  for (const {
    change: [name, reason],
    entries: same,
  } of groups.values()) {
    const to = reason === null ? null : { status: 'Unknown' as const, reason };
    const from: Status[] = statesBefore(name, to?.status ?? '');
    cells.change(
      from,
      same.map(({ token }) => token),
      to,
    );
  }
  table.flush();
  return groups.size === 0;
}

/**
 * Gives the rows back that were never let out, says of those in doubt that they are, and ends the record. What the run has created
 * stays. The caller holds the sheet's lease, so nobody sends a row of the run meanwhile.
 *
 * @param stop why it ended, and by whom
 * @throws UserError when the sheet cannot be used
 */
export function endRun(given: SheetJob, record: RunRecord, stop: Stop): RunRecord {
  const { table, documentStore, history, clock } = given.ports;
  const { settings } = withMatch(given, record);
  const sent = SentTokens.read(documentStore, record.id);
  let ready = readReadySheet(table, settings);
  // Once more where the column had moved; a row that stays Queued is judged by its token later.
  for (let attempt = 0; attempt < BUSY_TRIES && !settle(table, ready, record.id, sent); attempt++) {
    ready = readReadySheet(table, settings);
  }
  const { entries } = loadEntries(ready.cells, ready.head, record.id);
  const ended: RunRecord = {
    ...record,
    state: 'ended',
    pause: null,
    workedAt: clock.now(),
    counts: countEntries(entries, record),
    stop: record.stop ?? stop,
  };
  writeRecord(documentStore, ended);
  closeRun(given.ports, record.id);
  forgetStop(documentStore, record.id);
  history.add(ended);
  return ended;
}
