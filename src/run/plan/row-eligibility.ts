// What a row's status makes of it when rows are about to be sent: to be sent, in doubt, or to be left alone.
import { displays, type SheetRow } from '../../core/cell.ts';
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { isGuid } from '../../core/guid.ts';
import { hasMark } from '../../core/placement-mark.ts';
import { referenceIn } from '../../core/reference.ts';
import { keyIn, parseStatus, type Status } from '../../core/status.ts';
import { formatToken, type Token } from '../../core/token.ts';
import { provedAmong } from '../sheet/left-marks.ts';
import { COPY_OF_OTHER_SHEET, RESTORED, saysCopied } from '../sheet/own-texts.ts';
import { isLate, isMisplacedId, isMisplacedStatus } from '../sheet/row-digest.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import type { RowSpan } from '../sheet/table.ts';
import type { Place, Places } from './place.ts';

/**
 * The rows meant: those selected, every row that still waits, those a schedule may send, those LeadSquared refused, those in doubt,
 * those in doubt that are sent again where they have no task, those of an undone run whose tasks were deleted, or those that wait and
 * are looked up before anybody sends them (`look-first`).
 */
export type Target =
  | { readonly kind: 'rows'; readonly spans: readonly RowSpan[] }
  | { readonly kind: 'again'; readonly runId: string }
  | { readonly kind: 'new' | 'scheduled' | 'failed' | 'unverified' | 'missing' }
  /** `failedToo`: a plan finds out whether rows that say so may have been sent since; see `withFailedPutBack`. */
  | { readonly kind: 'look-first'; readonly failedToo?: boolean };

/** States from which a row is sent: those the user selects by hand may also be repeats of earlier refusals. */
const SENDABLE: Readonly<Record<Target['kind'], readonly Status[]>> = {
  rows: ['Invalid', 'Failed', 'Skipped'],
  new: ['Invalid', 'Skipped'],
  // A row that was half typed when the schedule looked is Invalid, and is sent once it is complete.
  scheduled: ['Invalid'],
  failed: ['Failed'],
  unverified: [],
  missing: [],
  again: ['Deleted'],
  'look-first': ['Invalid', 'Skipped'],
};

function isSendable(status: Status, target: Target, token: Token | null): boolean {
  if (target.kind === 'again' && token?.runId !== target.runId) return false;
  const isFailedToo = target.kind === 'look-first' && target.failedToo === true && status === 'Failed';
  return isFailedToo || SENDABLE[target.kind].includes(status);
}

/** Targets that also settle rows which earlier runs left in doubt, and those that take rows without a status. */
export const TAKES_IN_DOUBT: readonly Target['kind'][] = ['new', 'unverified', 'missing', 'look-first'];
export const TAKES_BLANK: readonly Target['kind'][] = ['rows', 'new', 'scheduled', 'look-first'];
/** Those that a person chooses to have rows in doubt looked up, whatever an earlier look-up has come to. */
const ASKS_AGAIN: readonly Target['kind'][] = ['unverified', 'missing'];
/**
 * States in which the task may exist although nothing has confirmed it. *Queued* is one of them wherever its run cannot tell that the
 * row was never let out: an older version of the sheet may have been put back, or the row copied.
 */
export const UNSETTLED: readonly Status[] = ['Queued', 'Sending', 'Accepted', 'Unknown'];

/** Rows that belong to somebody else: to a run that goes on here, to one that goes on elsewhere, to another account than the user's. */
export const OTHERS_ROWS = ['OpenRun', 'OpenElsewhere', 'OtherAccount'] as const;

/**
 * `untouched` rows were never handled and are not meant now; those with an `IdOnly` have lost their status; those with a `ForeignId`
 * have an id in a column that may be the user's or the add-on's.
 */
export type Eligibility =
  | 'sendable'
  | 'unverified'
  | 'untouched'
  | Status
  | 'IdOnly'
  | 'ForeignId'
  | 'Other'
  | (typeof OTHERS_ROWS)[number];

/** A row in one of these may have a task already, so an equal row would be a second one. */
export const HAS_TASK: readonly Eligibility[] = [
  'unverified',
  'Queued',
  'Sending',
  'Accepted',
  'Created',
  'Unknown',
  'IdOnly',
  'ForeignId',
  ...OTHERS_ROWS,
];

/**
 * Whether the row holds the id of a task, but its status went with the column when the user deleted it. That is not the same as a
 * status which the user has cleared so that the row is sent again: then the column is there and complete.
 */
export function hasIdOnly(row: SheetRow, { mapping, own }: Pick<SheetHead, 'mapping' | 'own'>): boolean {
  if (mapping.statusColumn !== null && !own.isRestoring) return false;
  if (shown(row, mapping.taskIdColumn).trim() === '') return false;
  const read = parseStatus(shown(row, mapping.statusColumn));
  // A text that bears a mark still was written by an execution that was killed.
  return read.kind === 'blank' || isRestoredAndMarked(row, mapping.statusColumn);
}

/** Whether the row has an id where nobody can tell whose it is, and no status that says what became of the row. */
function hasForeignId(row: SheetRow, { mapping, own }: Pick<SheetHead, 'mapping' | 'own'>): boolean {
  const id = shown(row, own.foreignIds).trim().toLowerCase();
  return isGuid(id) && parseStatus(shown(row, mapping.statusColumn)).kind === 'blank';
}

function isRestoredAndMarked(row: SheetRow, column: number | null): boolean {
  const text = shown(row, column);
  const read = parseStatus(text);
  return read.kind === 'status' && read.reason === RESTORED && hasMark(text);
}

export interface UnverifiedRow {
  readonly checked: CheckedRow;
  readonly status: Status;
  /** Null when somebody changed the cell so that its token is gone. */
  readonly token: Token | null;
  /** The token that its task carries as a reference, if it carries one. */
  readonly reference: string | null;
  /** True when it looks as if nobody had ever sent it. */
  readonly isPutBack?: boolean;
  /** True when another row has, or had, the same words, so that its task may be that one's. */
  readonly isCopied?: boolean;
}

/**
 * Whether what the add-on's cells say may not be true: it was meant for another row, and an execution was killed before it had
 * looked; or an execution that Google held up for minutes wrote it after another one had worked on the row.
 */
function mayMislead(row: SheetRow, { mapping }: SheetHead, lastWriter: string | null): boolean {
  const status = shown(row, mapping.statusColumn);
  const id = shown(row, mapping.taskIdColumn);
  const line = displays(row);
  if (status.startsWith('Queued') && id !== '') return true;
  return (
    isLate(status, lastWriter) ||
    isMisplacedStatus(status, line, mapping) ||
    (status.startsWith('Created') && isMisplacedId(id, keyIn(status) ?? ''))
  );
}

/** Rows beside which others bear the same token. */
type CopiedRows = ReadonlySet<SheetRow>;

/**
 * Rows that say Created under a token whose task id stands in another row: one was copied while it was being sent, and an
 * execution was killed before it had looked for copies. Which of them was sent, only LeadSquared can tell.
 */
export function copiedAfterSending(rows: readonly SheetRow[], { mapping }: SheetHead): CopiedRows {
  const created = rows.flatMap((row) => {
    const read = parseStatus(shown(row, mapping.statusColumn));
    if (read.kind !== 'status' || read.status !== 'Created' || read.token === null) return [];
    return [{ row, key: formatToken(read.token), hasId: shown(row, mapping.taskIdColumn).trim() !== '' }];
  });
  const sent = new Set(created.filter(({ hasId }) => hasId).map(({ key }) => key));
  return new Set(created.filter(({ key, hasId }) => !hasId && sent.has(key)).map(({ row }) => row));
}

/** Rows in doubt whose token other rows bear as well: of rows that were copied, status and all, nobody can tell which was sent. */
export function copiedInDoubt(rows: readonly SheetRow[], { mapping }: SheetHead): CopiedRows {
  const bearers = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const read = parseStatus(shown(row, mapping.statusColumn));
    if (read.kind !== 'status' || read.token === null) continue;
    const key = formatToken(read.token);
    const known = bearers.get(key);
    if (known === undefined) bearers.set(key, [row]);
    else known.push(row);
  }
  return new Set([...bearers.values()].filter(({ length }) => length > 1).flat());
}

/** What becomes of a row whose task may exist. @param told what its cell says */
function ofDoubt(told: Status, token: Token | null, target: Target, places: Places): Eligibility {
  const place = token === null ? null : places.of(token.runId);
  if (place?.kind === 'open-here') return 'OpenRun';
  // Its own sheet may be sending the row at this moment.
  if (place?.kind === 'open-elsewhere') return 'OpenElsewhere';
  if (token !== null && places.isOtherAccount(token.runId)) return 'OtherAccount';
  return TAKES_IN_DOUBT.includes(target.kind) ? 'unverified' : told;
}

/** What a plan knows of all rows when it judges one. */
export interface Judging {
  readonly target: Target;
  /** See `readLastWriter`. */
  readonly lastWriter: string | null;
  readonly places: Places;
}

export function eligibilityOf(
  row: SheetRow,
  head: SheetHead,
  { target, lastWriter, places }: Judging,
  copies: CopiedRows,
): Eligibility {
  if (hasIdOnly(row, head)) return 'IdOnly';
  if (hasForeignId(row, head)) return 'ForeignId';
  const read = parseStatus(shown(row, head.mapping.statusColumn));
  const token = read.kind === 'status' ? read.token : null;
  if (copies.has(row) || mayMislead(row, head, lastWriter)) return ofDoubt('Unknown', token, target, places);
  const takesBlank = TAKES_BLANK.includes(target.kind);
  if (read.kind === 'blank') return takesBlank ? 'sendable' : 'untouched';
  if (read.kind === 'foreign') return 'Other';
  const { status } = read;
  // Known as the copy of a row that is settled: nothing but its user's word makes it a task.
  if (token === null && saysCopied(read.reason)) return status;
  if (!ASKS_AGAIN.includes(target.kind) && read.reason.startsWith(COPY_OF_OTHER_SHEET)) return status;
  if (UNSETTLED.includes(status)) {
    const place = token === null ? null : places.of(token.runId);
    const isNew =
      status === 'Queued' && place?.kind === 'ended-here' && token !== null && places.isNeverSent(token);
    if (isNew) return takesBlank ? 'sendable' : status;
    return ofDoubt(status, token, target, places);
  }
  return isSendable(status, target, token) ? 'sendable' : status;
}

/** What is known of a row that does not tell what became of it. */
export function neverTold(checked: CheckedRow): UnverifiedRow {
  return { checked, status: 'Unknown', token: null, reference: null };
}

const MARKED_ELSEWHERE: readonly Place['kind'][] = ['other-file', 'other-sheet'];

/**
 * What is known of a row whose status bears a mark still. One that was copied here with its file or its sheet stays the other one's:
 * that alone knows whether it was sent.
 */
function ofMarked(checked: CheckedRow, token: Token | null, places: Places): UnverifiedRow {
  const isForeign = token !== null && MARKED_ELSEWHERE.includes(places.of(token.runId).kind);
  return isForeign ? { ...neverTold(checked), reference: formatToken(token) } : neverTold(checked);
}

/**
 * Rows whose status bears a mark that an execution has left, and is their own all the same: the next one goes by what it says.
 *
 * @param rows all of the sheet
 */
export function provedByMark(
  rows: readonly SheetRow[],
  { mapping }: SheetHead,
  lastWriter: string | null,
): ReadonlySet<SheetRow> {
  const statusOf = (row: SheetRow) => shown(row, mapping.statusColumn);
  const marked = rows.filter((row) => hasMark(statusOf(row).trim()) && !isLate(statusOf(row), lastWriter));
  if (marked.length === 0) return new Set();
  const asShown = (row: SheetRow) => ({ line: displays(row), status: statusOf(row) });
  const isProved = provedAmong(rows.map(asShown), mapping);
  return new Set(marked.filter((row) => isProved(asShown(row))));
}

/** What is known of the rows of a sheet beside what each says. */
export interface KnownOfRows {
  /** See `copiedAfterSending`. */
  readonly copies: CopiedRows;
  /** See `copiedInDoubt`. */
  readonly sharers: CopiedRows;
  /** See `provedByMark`. */
  readonly proved: ReadonlySet<SheetRow>;
  readonly places: Places;
}

/** What is known of a row in doubt. */
export function unverifiedRowOf(
  row: SheetRow,
  checked: CheckedRow,
  head: SheetHead,
  { copies, sharers, proved, places }: KnownOfRows,
): UnverifiedRow {
  const status = shown(row, head.mapping.statusColumn);
  const read = parseStatus(status);
  // A token that was meant for another row says nothing of this one.
  const isOwn = read.kind === 'status' && (proved.has(row) || !hasMark(status.trim()));
  if (!isOwn) return ofMarked(checked, read.kind === 'status' ? read.token : null, places);
  const { token } = read;
  const copied = saysCopied(read.reason) || sharers.has(row) ? { isCopied: true } : {};
  const reference = referenceIn(read.reason) ?? (token === null ? null : formatToken(token));
  if (read.status !== 'Created') return { checked, status: read.status, token, reference, ...copied };
  // It has a task, only its id is not known; of a copy not even that.
  return { checked, status: copies.has(row) ? 'Unknown' : 'Accepted', token, reference, ...copied };
}
