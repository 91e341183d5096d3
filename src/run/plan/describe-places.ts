// Says which rows belong to another run, sheet, file or account than the one that would send them now, and what can be done.
import { shorten } from '../../core/checks/plain-text.ts';
import { countOf } from '../../core/count-of.ts';
import { parseStatus, type Status } from '../../core/status.ts';
import type { RunRecord } from '../record/run-record.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import type { JudgedRow } from './ambiguous-rows.ts';
import type { Place, Places } from './place.ts';
import { type Eligibility, OTHERS_ROWS } from './row-eligibility.ts';

/** A row whose status names a run. */
interface PlacedRow {
  readonly status: Status;
  readonly runId: string;
  readonly eligibility: Eligibility;
}

function placedRows(rows: readonly JudgedRow[], { mapping }: SheetHead): PlacedRow[] {
  return rows.flatMap(({ row, eligibility }) => {
    const read = parseStatus(shown(row, mapping.statusColumn));
    if (read.kind !== 'status' || read.token === null) return [];
    return [{ status: read.status, runId: read.token.runId, eligibility }];
  });
}

const sheetOf = (places: Places, runId: string): string => {
  const name = places.record(runId)?.sheetName;
  return name === undefined ? 'another sheet' : `the sheet “${shorten(name)}”`;
};

function accountOf(run: RunRecord | null): string {
  const name = run?.account.name ?? '';
  return name === '' ? 'another LeadSquared account' : shorten(name);
}

function ofOpenRun(places: Places, { run }: Extract<Place, { run: unknown }>, number: number): string {
  const whose = run.byName === '' ? '' : ` of ${shorten(run.byName)}`;
  const rows = countOf(number, 'row belongs', 'rows belong');
  if (places.isOtherAccount(run.id)) {
    return `${rows} to run ${run.id}${whose}, which is going on with keys of ${accountOf(run)}: no other run takes them. When it stands still, somebody with keys of that account can take it over, and anybody can end it by “End run…” in the sidebar.`;
  }
  return places.isMine(run)
    ? `${rows} to your run ${run.id}, which has not ended: no other run takes them. Open the sidebar to go on with it, or to stop it.`
    : `${rows} to run ${run.id}${whose}, which is going on: no other run takes them. When it stands still, take it over or stop it in the sidebar.`;
}

function ofOthers(places: Places, { runId, eligibility }: PlacedRow, number: number): string {
  const place = places.of(runId);
  if (eligibility === 'OpenRun' && 'run' in place) return ofOpenRun(places, place, number);
  if (eligibility === 'OpenElsewhere') {
    return `${countOf(number, 'row was', 'rows were')} copied or moved here from ${sheetOf(places, runId)}, where run ${runId} has not ended, and ${number === 1 ? 'is' : 'are'} left alone. Wait until it has, or clear the status of those that you want to send from here.`;
  }
  const account = accountOf(places.record(runId));
  return `${countOf(number, 'row was', 'rows were')} sent to ${account} by run ${runId}, and your keys are those of another account, which can tell nothing of that. Somebody with keys of ${account} has to choose “Send all new rows”.`;
}

/** From where the rows came; null where they are of this place. */
function originOf(places: Places, runId: string): string | null {
  const { kind } = places.of(runId);
  if (kind === 'other-file') return 'another spreadsheet';
  return kind === 'other-sheet' || kind === 'open-elsewhere' ? sheetOf(places, runId) : null;
}

/** Null when nothing has to be said of a row that has its task. */
function ofCreated(places: Places, { runId }: PlacedRow, number: number): string | null {
  const origin = originOf(places, runId);
  if (origin === null) return null;
  const deleted = places.record(runId)?.counts.deleted ?? 0;
  const undone =
    deleted === 0
      ? ''
      : ` Run ${runId} was undone since: ${countOf(deleted, 'task of it was', 'tasks of it were')} deleted in LeadSquared, so ${number === 1 ? 'this row may have none' : 'some of these rows may have none'} any more, whatever ${number === 1 ? 'it says' : 'they say'}.`;
  return `${countOf(number, 'row that says Created was', 'rows that say Created were')} copied or moved here from ${origin}, which has sent ${number === 1 ? 'it. It is' : 'them. They are'} not sent again; clear the status of those that you want to send as tasks of their own.${undone}`;
}

/** Null when the row is one of this sheet that a killed execution has left. */
function ofWaiting(places: Places, { runId, status, eligibility }: PlacedRow, number: number): string | null {
  const { kind } = places.of(runId);
  if (kind === 'ended-here' && status === 'Sending') return null;
  const origin = originOf(places, runId);
  const from =
    origin !== null
      ? `copied or moved here from ${origin}`
      : kind === 'ended-here'
        ? `left by run ${runId}, which has ended: an older version of the sheet was put back, or rows were copied`
        : 'left by a run that is not known any more';
  const rows = countOf(number, 'row says', 'rows say');
  const whether = number === 1 ? 'Whether it was sent' : 'Whether they were sent';
  const so = number === 1 ? 'so it is' : 'so they are';
  const then =
    eligibility === 'unverified'
      ? 'looked up in LeadSquared, and not sent.'
      : `not sent; “Send all new rows” has ${number === 1 ? 'it' : 'them'} looked up in LeadSquared.`;
  return `${rows} ${status}, ${from}. ${whether} is not known here, ${so} ${then}`;
}

/** Rows of another run, sheet, file or account, or copies. */
export interface PlaceNote {
  readonly kind: (typeof OTHERS_ROWS)[number] | 'settled-elsewhere' | 'waiting' | 'shared';
  readonly rows: number;
  /** Whole sentences. */
  readonly text: string;
}

function noteOf(places: Places, row: PlacedRow, rows: number): PlaceNote | null {
  const note = (kind: PlaceNote['kind'], text: string | null) =>
    text === null ? null : { kind, rows, text };
  const others = OTHERS_ROWS.find((kind) => kind === row.eligibility);
  if (others !== undefined) return note(others, ofOthers(places, row, rows));
  if (row.eligibility === 'Created') return note('settled-elsewhere', ofCreated(places, row, rows));
  const isWaiting = row.status === 'Queued' || row.status === 'Sending';
  const isToBeSent = row.eligibility === 'sendable' || row.eligibility === 'untouched';
  return isWaiting && !isToBeSent ? note('waiting', ofWaiting(places, row, rows)) : null;
}

type Tallies = Map<string, { readonly row: PlacedRow; number: number }>;

function count(tallies: Tallies, key: string, row: PlacedRow, more: number): void {
  const known = tallies.get(key);
  if (known === undefined) tallies.set(key, { row, number: more });
  else known.number += more;
}

/** One note for all rows of which the same can be said. */
export function describePlaces(rows: readonly JudgedRow[], head: SheetHead, places: Places): PlaceNote[] {
  const alike: Tallies = new Map();
  for (const row of placedRows(rows, head)) count(alike, JSON.stringify(row), row, 1);
  const said: Tallies = new Map();
  for (const { row, number } of alike.values()) {
    const note = noteOf(places, row, 2);
    if (note !== null) count(said, note.text, row, number);
  }
  return [...said.values()].flatMap(({ row, number }) => noteOf(places, row, number) ?? []);
}
