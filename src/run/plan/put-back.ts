// Finds rows that a run has sent and that know nothing of it any more: the user has put an older version of the sheet back.
import type { SheetRow } from '../../core/cell.ts';
import { countOf } from '../../core/count-of.ts';
import { formatWall } from '../../core/dates/civil.ts';
import type { Zone } from '../../core/dates/zone.ts';
import { parseStatus, type Status } from '../../core/status.ts';
import { KEPT_RECORDS } from '../record/forget-runs.ts';
import type { SampleRow } from '../record/row-sample.ts';
import { NO_COUNTS, type RunCounts, type RunRecord } from '../record/run-record.ts';
import { isTakenUp } from '../record/taken-up.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import type { Places } from './place.ts';
import type { Target } from './row-eligibility.ts';
import { sentLater, withoutTrace } from './untraced-rows.ts';

export interface PutBack {
  readonly run: Pick<RunRecord, 'id' | 'since' | 'senders'>;
  /** When the run began, in the spreadsheet's zone. */
  readonly began: string;
  /** Rows that the run has sent, as far as their tasks were not deleted again. */
  readonly sent: number;
  /** About how many of them would be sent now; exact for a run of few rows. */
  readonly rows: number;
  /** Whether other rows still bear the run's id. */
  readonly isPartly: boolean;
}

/** States of rows that a run has sent. *Unknown* is none of them: the user clears it, once it is settled by hand. */
const SENT: readonly Status[] = ['Created', 'Accepted', 'Sending'];

interface RowsShown {
  sent: number;
  all: number;
}

/** How many rows bear the id of each run. */
function rowsShown(read: readonly SheetRow[], { mapping }: SheetHead): Map<string, RowsShown> {
  const byRun = new Map<string, RowsShown>();
  for (const row of read) {
    const status = parseStatus(shown(row, mapping.statusColumn));
    if (status.kind !== 'status' || status.token === null) continue;
    const { runId } = status.token;
    const rows = byRun.get(runId) ?? { sent: 0, all: 0 };
    rows.all++;
    if (SENT.includes(status.status)) rows.sent++;
    byRun.set(runId, rows);
  }
  return byRun;
}

/** Whether it has looked up rows that an older version had put back, and LeadSquared told which of them have a task. */
const hasToldOfPutBack = ({ putBack, answers }: RunRecord): boolean => putBack.length > 0 && answers > 0;

/** How many rows a run has sent, of which it does not know that they have no task. @param isUnknownOut whether those that it left in doubt do not count */
function sentBy({ created, accepted, sending, unknown }: RunCounts, isUnknownOut: boolean): number {
  return created + accepted + sending + (isUnknownOut ? 0 : unknown);
}

/**
 * Recent runs of the sheet, some of whose rows would be sent now as if nobody had sent them.
 *
 * @param read every row of the sheet
 * @param toSend those that would be sent
 */
export function findPutBack(
  read: readonly SheetRow[],
  toSend: readonly SheetRow[],
  head: SheetHead,
  { places, zone }: { readonly places: Places; readonly zone: Zone },
): PutBack[] {
  const untraced = withoutTrace(toSend, head);
  if (untraced.length === 0) return [];
  const runs = places.runsHere(KEPT_RECORDS);
  if (runs.length === 0) return [];
  const shownRows = rowsShown(read, head);
  // Whose rows were looked up since, and not found, has been told so: who clears their cells then wants them sent.
  const told = new Set(runs.filter(hasToldOfPutBack).flatMap(({ putBack }) => putBack));
  const gone = runs.flatMap((run, place) => {
    if (told.has(run.id)) return [];
    const counts = isTakenUp(run, runs.slice(0, place))
      ? { ...NO_COUNTS, created: run.counts.created }
      : run.counts;
    return goneFrom({ ...run, counts }, shownRows.get(run.id) ?? { sent: 0, all: 0 }, places);
  });
  if (gone.length === 0) return [];
  const maySend = sentLater(untraced, runs, head);
  return gone.flatMap(({ run, sent, missing, isPartly, sample }) => {
    const hits = sample.filter(({ digest }) => maySend(digest, run.id)).length;
    if (hits === 0) return [];
    const share = Math.max(1, Math.round((hits / sample.length) * sent));
    const rows = Math.min(missing, untraced.length, share);
    const { id, since, senders, startedAt } = run;
    return [{ run: { id, since, senders }, began: formatWall(zone.toWall(startedAt)), sent, rows, isPartly }];
  });
}

/**
 * What is asked for, with *Failed* rows among those to be looked up first when a later run seems to have sent some of them. Others
 * keep the reason that they show.
 */
export function withFailedPutBack<Request extends { readonly target: Target; readonly places: Places }>(
  request: Request,
  read: readonly SheetRow[],
  head: SheetHead,
  zone: Zone,
): Request {
  if (request.target.kind !== 'look-first') return request;
  const failed = read.filter((row) => {
    const status = parseStatus(shown(row, head.mapping.statusColumn));
    return status.kind === 'status' && status.status === 'Failed';
  });
  const wasSent = findPutBack(read, failed, head, { places: request.places, zone }).length > 0;
  return wasSent ? { ...request, target: { kind: 'look-first', failedToo: true } } : request;
}

interface Gone extends Pick<PutBack, 'sent' | 'isPartly'> {
  readonly run: RunRecord;
  /** Rows that it has sent and that do not show it. */
  readonly missing: number;
  /** Some of the rows that it has sent. */
  readonly sample: readonly SampleRow[];
}

function goneFrom(run: RunRecord, still: RowsShown, places: Places): Gone[] {
  const isPartly = still.all > 0;
  const sent = sentBy(run.counts, isPartly || hasToldOfPutBack(run));
  const missing = sent - still.sent;
  if (missing <= 0) return [];
  const sample = places.sample(run.id).filter(({ index }) => places.mayBeLetOut({ runId: run.id, index }));
  return sample.length === 0 ? [] : [{ run, sent, missing, isPartly, sample }];
}

/** Whole sentences. */
export function describePutBack({ run, began, sent, rows, isPartly }: PutBack): string {
  const gone = isPartly ? 'not all of them show it any more' : 'none of them shows it any more';
  const equal =
    rows === 1
      ? '1 of those to be sent now is equal to one of them'
      : `about ${countOf(rows, 'of those', 'of those')} to be sent now are equal to them`;
  return `Run ${run.id} sent ${countOf(sent, 'row')} of this sheet on ${began}; ${gone}, and ${equal}. If an older version of the sheet was put back, they have their tasks already: have them looked up in LeadSquared first, or put the newer version back (File > Version history).`;
}
