// Decides, before anything is written or sent, what would happen to each row that the user means.
import type { SheetRow } from '../core/cell.ts';
import { type CheckedRow, checkRows } from '../core/checks/check-rows.ts';
import { splitProof } from '../core/proof.ts';
import { referenceIn } from '../core/reference.ts';
import type { SheetSettings } from '../core/settings.ts';
import { keyIn, parseStatus, type Status } from '../core/status.ts';
import { formatToken, type Token } from '../core/token.ts';
import { isDisplaced, isLate, isStrangeId } from './row-digest.ts';
import { readData, type SheetHead, shown } from './sheet-view.ts';
import type { RowSpan, Table } from './table.ts';
import { lookForHidden, type Visibility } from './visibility.ts';

/** The rows meant: those selected, every row that still waits, those a schedule may send, those LeadSquared refused, or those in doubt. */
export type Target =
  | { readonly kind: 'rows'; readonly spans: readonly RowSpan[] }
  | { readonly kind: 'new' | 'scheduled' | 'failed' | 'doubtful' };

/** States from which a row is sent: those the user selects by hand may also be repeats of earlier refusals. */
const SENDABLE: Readonly<Record<Target['kind'], readonly Status[]>> = {
  rows: ['Invalid', 'Failed', 'Skipped'],
  new: ['Invalid', 'Skipped', 'Queued'],
  // A row that was half typed when the schedule looked is Invalid, and is sent once it is complete.
  scheduled: ['Invalid', 'Queued'],
  failed: ['Failed'],
  doubtful: [],
};
/** Targets that also settle rows which earlier runs left in doubt, and those that take rows without a status. */
const SETTLES: readonly Target['kind'][] = ['new', 'doubtful'];
const TAKES_BLANK: readonly Target['kind'][] = ['rows', 'new', 'scheduled'];
/** States in which the task may exist although nothing has confirmed it. */
const IN_DOUBT: readonly Status[] = ['Sending', 'Accepted', 'Unknown'];

/** `untouched` rows were never handled and are not meant now. */
type Standing = 'sendable' | 'in-doubt' | 'untouched' | Status | 'Other';

/** A row in one of these may have a task already, so an equal row would be a second one. */
const HAS_TASK: readonly Standing[] = ['in-doubt', 'Queued', 'Sending', 'Accepted', 'Created', 'Unknown'];

export interface Plan {
  /** Every row below the header as it was read. */
  readonly read: readonly SheetRow[];
  /** Filled rows among those meant. */
  readonly filled: number;
  readonly ready: readonly CheckedRow[];
  readonly invalid: readonly CheckedRow[];
  /** Rows that repeat another row in every field; `duplicateOf` names that row. */
  readonly duplicates: readonly CheckedRow[];
  /** Rows that could be sent but are hidden, and hidden rows are not wanted. */
  readonly hidden: readonly number[];
  /** What was found out about hidden rows; null when hidden rows are wanted too. */
  readonly visibility: Visibility | null;
  /** Rows that are not touched, by the state that protects them; `Other` holds somebody else's text. */
  readonly leftAlone: ReadonlyMap<Status | 'Other', number>;
  /** Rows whose task may exist, as they stand in the sheet; only the target `new` looks at them. */
  readonly inDoubt: readonly DoubtfulRow[];
}

export interface DoubtfulRow {
  readonly checked: CheckedRow;
  readonly status: Status;
  /** Null when somebody changed the cell so that its token is gone. */
  readonly token: Token | null;
  /** The token that its task carries as a reference, if it carries one. */
  readonly reference: string | null;
}

/**
 * Whether what the add-on's cells say may not be true: it was meant for another row, and an execution was killed before it had
 * looked; or an execution that Google held up for minutes wrote it after another one had worked on the row.
 */
function isMisled(row: SheetRow, { mapping }: SheetHead, worker: string | null): boolean {
  const status = shown(row, mapping.statusColumn);
  const id = shown(row, mapping.taskIdColumn);
  const line = row.cells.map((cell) => cell.display);
  if (status.startsWith('Queued') && id !== '') return true;
  return (
    isLate(status, worker) ||
    isDisplaced(status, line, mapping) ||
    (status.startsWith('Created') && isStrangeId(id, keyIn(status) ?? ''))
  );
}

function standing(row: SheetRow, head: SheetHead, { target, worker }: PlanRequest): Standing {
  const settles = SETTLES.includes(target.kind);
  if (isMisled(row, head, worker)) return settles ? 'in-doubt' : 'Unknown';
  const read = parseStatus(shown(row, head.mapping.statusColumn));
  if (read.kind === 'blank') return TAKES_BLANK.includes(target.kind) ? 'sendable' : 'untouched';
  if (read.kind === 'foreign') return 'Other';
  if (SENDABLE[target.kind].includes(read.status)) return 'sendable';
  if (settles && IN_DOUBT.includes(read.status)) return 'in-doubt';
  return read.status;
}

/** What is known of a row in doubt. */
function doubtOf(row: SheetRow, checked: CheckedRow, head: SheetHead): DoubtfulRow {
  const status = shown(row, head.mapping.statusColumn);
  const read = parseStatus(status);
  // A token that was meant for another row says nothing of this one.
  const isOwn = read.kind === 'status' && splitProof(status.trim()).proof === null;
  if (!isOwn) return { checked, status: 'Unknown', token: null, reference: null };
  const { token } = read;
  const reference = referenceIn(read.reason) ?? (token === null ? null : formatToken(token));
  // A row that says Created has a task, only its id is not known.
  return { checked, status: read.status === 'Created' ? 'Accepted' : read.status, token, reference };
}

function isMeant(row: SheetRow, target: Target): boolean {
  return (
    target.kind !== 'rows' ||
    target.spans.some((span) => row.rowNumber >= span.first && row.rowNumber <= span.last)
  );
}

interface Placed {
  readonly row: SheetRow;
  readonly checked: CheckedRow;
  readonly standing: Standing;
}

/** For each sendable row that repeats another: the row to keep, which is one with a task if there is one, else the first. */
function repeats(rows: readonly Placed[]): Map<number, number> {
  const keeper = new Map<number, number>();
  const root = ({ checked }: Placed) => checked.duplicateOf ?? checked.rowNumber;
  const keep = (row: Placed) => {
    if (!keeper.has(root(row))) keeper.set(root(row), row.checked.rowNumber);
  };
  for (const row of rows) if (HAS_TASK.some((how) => how === row.standing)) keep(row);
  const repeated = new Map<number, number>();
  for (const row of rows) {
    if (row.standing !== 'sendable') continue;
    keep(row);
    const kept = keeper.get(root(row));
    if (kept !== undefined && kept !== row.checked.rowNumber) repeated.set(row.checked.rowNumber, kept);
  }
  return repeated;
}

export interface PlanRequest {
  readonly settings: SheetSettings;
  readonly target: Target;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Who worked on the rows last; see `readWorker`. */
  readonly worker: string | null;
  /** What an earlier plan of the same execution found out about hidden rows. */
  readonly seenBefore: Visibility | null;
}

/** Reads the sheet and plans; writes nothing. */
export function makePlan(table: Table, head: SheetHead, request: PlanRequest): Plan {
  const { settings, target, now, seenBefore } = request;
  const read = readData(table, head);
  const rows = read.filter((row) => isMeant(row, target));
  const { mapping } = head;
  const context = { mapping, settings, zone: table.zone, locale: table.locale, now };
  const checked = checkRows(rows, context);
  const all = rows.flatMap((row, place) => {
    const result = checked[place];
    if (result === undefined || result.blank) return [];
    return [{ row, checked: result, standing: standing(row, head, request) }];
  });
  const sendable = all.filter((item) => item.standing === 'sendable');
  const visibility = settings.sendHiddenRows
    ? null
    : lookForHidden(
        table,
        sendable.map((item) => item.row),
        seenBefore,
      );
  const hidden = visibility?.hidden ?? new Set<number>();
  const visible = all.filter((item) => !hidden.has(item.checked.rowNumber));
  const repeated = settings.sendDuplicates ? new Map<number, number>() : repeats(visible);
  const seen = visible.flatMap((item) => (item.standing === 'sendable' ? [item.checked] : []));
  const leftAlone = new Map<Status | 'Other', number>();
  for (const { standing: how } of all) {
    if (!TAKES_BLANK.includes(target.kind) || how === 'untouched') continue;
    if (how !== 'sendable' && how !== 'in-doubt') leftAlone.set(how, (leftAlone.get(how) ?? 0) + 1);
  }
  return {
    read,
    filled: all.filter((item) => item.standing !== 'untouched').length,
    ready: seen.filter((row) => row.task !== null && !repeated.has(row.rowNumber)),
    invalid: seen.filter((row) => row.task === null),
    duplicates: seen.flatMap((row) => {
      const kept = repeated.get(row.rowNumber);
      return row.task === null || kept === undefined ? [] : [{ ...row, duplicateOf: kept }];
    }),
    hidden: [...hidden],
    visibility,
    leftAlone,
    inDoubt: all.flatMap((item) =>
      item.standing === 'in-doubt' ? [doubtOf(item.row, item.checked, head)] : [],
    ),
  };
}
