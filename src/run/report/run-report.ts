// What a run came to, as counts and as sentences for the user.
import { countOf } from '../../core/count-of.ts';
import type { RunCounts, RunRecord, TriggerPace } from '../record/run-record.ts';

export { countOf };

/** Plain data: it may cross google.script.run. */
export interface RunReport extends RunCounts {
  readonly runId: string;
  /** Rows that wait for the next execution leave a run open. */
  readonly isOver: boolean;
  /** Hidden rows that were left out. */
  readonly hidden: number;
  /** Rows that an earlier run has settled, and rows with somebody else's text in the status column. */
  readonly leftAlone: number;
  readonly calls: number;
  readonly seconds: number;
  /** Why it stopped early; null when it came to its end. */
  readonly stopped: string | null;
}

const SIX_MINUTES = 'Google lets an add-on work for six minutes at a time, so the run paused in good time.';
const BY_HAND = 'Choose “Send all new rows” to go on; nothing is sent twice.';
const GOES_ON: Readonly<Record<NonNullable<TriggerPace>, string>> = {
  minutes: 'It goes on by itself within minutes, also when this spreadsheet is closed.',
  hour: 'It goes on by itself within the hour, also when this spreadsheet is closed; to go on at once, open the sidebar.',
  none: `Google lets no timer of the add-on work here, so it does not go on by itself: keep the sheet open. ${BY_HAND}`,
};

const IN_DOUBT =
  'To settle rows in doubt all at once, open the sidebar: under Results it offers to send those again that LeadSquared does not have.';

/** Why an open run stands still at this moment, and how it goes on. */
function whyPaused({ pause, trigger }: Pick<RunRecord, 'pause' | 'trigger'>): string {
  if (pause !== null) {
    const goesOn = pause.until === null ? [] : [trigger === null ? BY_HAND : GOES_ON[trigger]];
    return [pause.message, ...goesOn].join(' ');
  }
  return `${SIX_MINUTES} ${trigger === null ? BY_HAND : GOES_ON[trigger]}`;
}

/** Of a run that began with rows whose tasks had been deleted: their status said so. */
const BLANK_NOW =
  'Where it said Deleted, the status is blank now, so “Send all new rows” takes the row like any new one.';

/** Why a run was stopped, and what there is to say of its end; null when there is neither. */
export function saidOf({
  stop,
  remark,
  againOf,
  counts,
}: Pick<RunRecord, 'stop' | 'remark' | 'againOf' | 'counts'>): string | null {
  const blank = stop !== null && againOf !== null && counts.unsent > 0 ? BLANK_NOW : null;
  return [stop?.message, blank, remark].filter((text) => text != null).join(' ') || null;
}

/** Why a run is not, or not well, at its end; null when there is nothing to say. */
export function whyStopped(record: RunRecord): string | null {
  return saidOf(record) ?? (record.state === 'ended' ? null : whyPaused(record));
}

export function makeReport(record: RunRecord): RunReport {
  const isOver = record.state === 'ended';
  return {
    ...record.counts,
    runId: record.id,
    isOver,
    hidden: record.hidden,
    leftAlone: record.leftAlone,
    calls: record.calls,
    seconds: record.seconds,
    stopped: whyStopped(record),
  };
}

/** `2 rows skipped.` for a sentence, if there are any. @param many what follows a number above one, when that differs */
export function counted(number: number, one: string, then: string, many = then): string[] {
  return number === 0 ? [] : [`${countOf(number, one)} ${number === 1 ? then : many}`];
}

/** Of rows that were sent and cannot be told of any more; empty when there are none. */
export function saidOfGone({ gone }: Pick<RunCounts, 'gone'>): string[] {
  const unseen = 'sent and cannot be found in the sheet any more.';
  return counted(gone, 'row', `was ${unseen}`, `were ${unseen}`);
}

/** The sentences shown when a run has ended; only what happened is mentioned. */
export function describeReport(report: RunReport): string {
  return [
    ...(report.stopped === null ? [] : [report.stopped, '']),
    ...counted(report.created, 'task', 'created.'),
    ...counted(report.sending, 'row', 'being sent.'),
    ...counted(report.accepted, 'row', 'accepted by LeadSquared, but not seen there yet.'),
    ...counted(report.invalid, 'row', 'not sent: the status says what to write instead.'),
    ...counted(report.failed, 'row', 'refused by LeadSquared: the status gives its reason.'),
    ...counted(report.unknown, 'row', 'in doubt: see the status before you send again.'),
    ...(report.isOver && report.accepted + report.unknown > 0 ? [IN_DOUBT] : []),
    ...counted(
      report.deleted,
      'row',
      'undone: its task was deleted again.',
      'undone: their tasks were deleted again.',
    ),
    ...counted(report.skipped, 'row', 'skipped as a repeat of another row.'),
    ...counted(report.queued, 'row', 'still queued.'),
    ...saidOfGone(report),
    ...counted(report.unsent, 'row', 'not sent and unchanged.'),
    ...counted(report.hidden, 'hidden row', 'left out.'),
    ...counted(
      report.leftAlone,
      'row',
      'left alone: settled before, of another run or sheet, or with other text as status.',
    ),
  ].join('\n');
}
