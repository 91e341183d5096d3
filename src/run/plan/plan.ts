// Decides, before anything is written or sent, what would happen to each row that the user means.
import type { AccountFacts } from '../../core/account/account-facts.ts';
import { displays, type SheetRow } from '../../core/cell.ts';
import { type CheckedRow, checkRows } from '../../core/checks/check-rows.ts';
import { describeIssue } from '../../core/checks/describe-issue.ts';
import { isWaiting } from '../../core/checks/lead-waits.ts';
import type { LeadFacts } from '../../core/leads/lead-facts.ts';
import { cellsBeyondHeader } from '../../core/mapping/beyond-header.ts';
import { type ConfirmedColumn, confirmedColumns } from '../../core/mapping/confirmed-columns.ts';
import { guessedColumns, guessesByCells } from '../../core/mapping/guessed-columns.ts';
import { CELLS_BEYOND, cellsBeyond } from '../../core/mapping/unsent-problems.ts';
import type { SheetSettings } from '../../core/settings.ts';
import type { Status } from '../../core/status.ts';
import { knowsTimes } from '../account-habits.ts';
import type { SheetJob } from '../job.ts';
import type { ReadStore } from '../ports.ts';
import { atOneMoment } from '../record/at-one-moment.ts';
import type { Here } from '../record/other-looks.ts';
import { readLastWriter } from '../session/last-writer.ts';
import { checkContext, readData, readDataOfNew, type SheetHead } from '../sheet/sheet-head.ts';
import type { Table } from '../sheet/table.ts';
import { noticesOfAccount } from './account-notices.ts';
import { describeAlikeElsewhere } from './alike-elsewhere.ts';
import { type JudgedRow, withAmbiguousRows } from './ambiguous-rows.ts';
import type { Carriers } from './carriers.ts';
import { isOfCopiedFile, wasSentFromHere } from './copied-here.ts';
import { describePlaces, type PlaceNote } from './describe-places.ts';
import { type FormulaSource, formulaSourceOf } from './formula-source.ts';
import { findHidden, type KnownHidden } from './hidden-rows.ts';
import { type Places, placesOf } from './place.ts';
import { type PlannedLeads, plannedLeads } from './planned-leads.ts';
import { findPutBack, type PutBack, withFailedPutBack } from './put-back.ts';
import { repeats, withoutCopies } from './repeats.ts';
import {
  copiedAfterSending,
  copiedInDoubt,
  eligibilityOf,
  hasIdOnly,
  neverTold,
  type OTHERS_ROWS,
  provedByMark,
  TAKES_BLANK,
  type Target,
  type UnverifiedRow,
  unverifiedRowOf,
} from './row-eligibility.ts';
import {
  carriersAmong,
  type KnownLooks,
  knownLooks,
  needsReferences,
  withAnyLooks,
} from './rows-that-carry.ts';
import { describeSharedTasks } from './shared-tasks.ts';
import { isWithin, type ShownRows, shownAt } from './shown-rows.ts';

/** What protects a row that is not touched: its state, the id of a task without a state, somebody else's text, or whose row it is. */
export type LeftAlone = Status | 'IdOnly' | 'ForeignId' | 'Other' | (typeof OTHERS_ROWS)[number];

export interface Plan {
  /** Every row below the header as it was read. */
  readonly read: readonly SheetRow[];
  /** Filled rows among those meant. */
  readonly filled: number;
  readonly ready: readonly CheckedRow[];
  readonly invalid: readonly CheckedRow[];
  /** Rows with no other fault than that their leads have not been looked up yet: nothing is written on them. */
  readonly waiting: readonly CheckedRow[];
  readonly leads: PlannedLeads;
  /** Rows that repeat another row in every field; `duplicateOf` names that row. */
  readonly duplicates: readonly CheckedRow[];
  /** Rows that could be sent but are hidden, and hidden rows are not wanted. */
  readonly hidden: readonly number[];
  /** What was found out about hidden rows; null when hidden rows are wanted too. */
  readonly knownHidden: KnownHidden | null;
  /** What the user should know of the sheet before anything is sent; whole sentences. */
  readonly notices: readonly string[];
  /** Sentences about columns whose cells alone say what they are. */
  readonly byCells: readonly string[];
  /** The columns whose cells go into the tasks. */
  readonly columns: readonly ConfirmedColumn[];
  /** Header → field of every column that was guessed. */
  readonly guessed: Readonly<Record<string, string>>;
  /** The formula that brings the rows from elsewhere; null when they are the sheet's own. */
  readonly formulaSource: FormulaSource | null;
  /** Which rows are of another run, sheet, file or account, or copies, and what can be done. */
  readonly places: readonly PlaceNote[];
  /** Recent runs some of whose rows would be sent once more, since an older version of the sheet was put back. */
  readonly putBack: readonly PutBack[];
  /** Rows that are not touched, by what protects them. */
  readonly leftAlone: ReadonlyMap<LeftAlone, number>;
  /** The header of the column with ids of which nobody can tell whose they are; left out when there is none. */
  readonly foreignIdHeader?: string;
  /** How many of the rows meant hold totals, a footer, hints or the header once more, and so are no tasks; left out when none does. */
  readonly aside?: number;
  /** True when the sheet has no column of the add-on's yet. */
  readonly isFirst?: boolean;
  /** What would go of the rows that are meant by their places; left out where statuses tell which are meant. */
  readonly shown?: ShownRows;
  /** Rows of the whole sheet that have the id of a task and no status, which is to be written again. */
  readonly idOnly: readonly number[];
  /** Rows whose task may exist, as they stand in the sheet; only some targets look at them. */
  readonly inDoubt: readonly UnverifiedRow[];
  /** Those of the ready rows that carry a reference although not all do. */
  readonly carriers: Carriers;
}

function isMeant(row: SheetRow, target: Target): boolean {
  return target.kind !== 'rows' || isWithin(row, target.spans);
}

/** What the mapping leaves out, in all rows and not only in the first ones, by which the columns were matched. */
function noticesOf(head: SheetHead, read: readonly SheetRow[]): string[] {
  const { header, headerRow, headerSaid, mapping } = head;
  const own = [mapping.statusColumn, mapping.taskIdColumn];
  const beyond = cellsBeyondHeader(read.map(displays), header, headerRow + 1, own);
  const issues = mapping.problems.filter(({ code }) => code !== CELLS_BEYOND);
  return [
    ...(headerSaid === null ? [] : [headerSaid]),
    ...[...issues, ...(beyond === null ? [] : [cellsBeyond(beyond)])].map(describeIssue),
  ];
}

export interface PlanRequest {
  readonly settings: SheetSettings;
  readonly target: Target;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** See `readLastWriter`. */
  readonly lastWriter: string | null;
  readonly places: Places;
  /** What an earlier plan of the same execution found out about hidden rows. */
  readonly seenBefore: KnownHidden | null;
  /** What an earlier plan of the same execution read: the caller looks whether the sheet still shows it. Left out, the sheet is read. */
  readonly readBefore?: Pick<Plan, 'read' | 'formulaSource'>;
  /** Whether the head was read just now, and nothing was written since. */
  readonly isHeadNew?: boolean;
  /** What the choice of rows that carry a reference goes by; left out when nothing is known beside the sheet. */
  readonly references?: KnownLooks;
  /** What is known of the account; left out when nothing is. */
  readonly facts?: AccountFacts | undefined;
  /** What is known of leads; left out where nobody may ask. */
  readonly leads?: LeadFacts | undefined;
}

/** What a plan goes by that was read for it already. */
interface KnownBefore {
  /** What an earlier plan of the same execution found out about hidden rows. */
  readonly hidden?: KnownHidden | null;
  /** The document's properties, read in this execution; under a lease, since it was taken. */
  readonly notes?: ReadStore | undefined;
  /** See `PlanRequest.isHeadNew`; false when it is left out. */
  readonly isHeadNew?: boolean;
  /** Left out, runs that the notes do not know to have ended are listed once the rows were read. */
  readonly places?: Places;
}

const hereOf = ({ ports, account }: SheetJob): Here => ({
  sheetId: ports.table.sheetId,
  account: account?.hash ?? null,
});

export function planRequest(job: SheetJob, target: Target, known: KnownBefore = {}): PlanRequest {
  const { ports, settings } = job;
  const { hidden = null, isHeadNew = false } = known;
  const later = atOneMoment(ports.documentStore);
  const { notes = later, places = placesOf(job, notes, notes === later ? null : later) } = known;
  const now = ports.clock.now();
  return {
    settings,
    target,
    now,
    lastWriter: readLastWriter({ table: ports.table, documentStore: notes }),
    places,
    seenBefore: hidden,
    isHeadNew,
    facts: job.facts,
    leads: job.leads,
    ...(needsReferences(settings)
      ? { references: knownLooks(notes, now, hereOf(job), knowsTimes(job)) }
      : {}),
  };
}

/** A plan with the header by which it was made, for what follows in the same execution. */
export interface PlannedBefore {
  readonly head: SheetHead;
  readonly plan: Plan;
}

/** A row that may have been sent is looked up as it was then, whoever has left the account meanwhile. */
function readAsSent(
  table: Table,
  head: SheetHead,
  { settings, now, facts }: PlanRequest,
): (row: SheetRow, checked: CheckedRow) => CheckedRow {
  const context = checkContext(table, head, settings, now, { facts, wereSent: true });
  return (row, checked) => {
    if (facts === undefined || checked.task !== null) return checked;
    const [lenient = checked] = checkRows([row], context);
    return { ...checked, issues: lenient.issues, task: lenient.task };
  };
}

/** Reads the sheet and plans; writes nothing. */
export function makePlan(table: Table, head: SheetHead, request: PlanRequest): Plan {
  const { settings, target, now, places, seenBefore, readBefore, isHeadNew, facts, leads } = request;
  const read = readBefore?.read ?? (isHeadNew ? readDataOfNew(table, head) : readData(table, head));
  const rows = read.filter((row) => isMeant(row, target));
  const checked = checkRows(rows, checkContext(table, head, settings, now, { facts, leads }));
  const aside = checked.filter((row) => row.aside !== undefined).length;
  const copies = copiedAfterSending(read, head);
  const asSent = readAsSent(table, head, request);
  const [sharers, proved] = [copiedInDoubt(read, head), provedByMark(read, head, request.lastWriter)];
  const known = { copies, sharers, proved, places };
  const judging = withFailedPutBack(request, read, head, table.zone);
  const judged = rows.flatMap((row, place): JudgedRow[] => {
    const result = checked[place];
    if (result === undefined || result.blank) return [];
    const eligibility = eligibilityOf(row, head, judging, copies);
    return [{ row, checked: eligibility === 'unverified' ? asSent(row, result) : result, eligibility }];
  });
  const all = withoutCopies(withAmbiguousRows(judged, head, request), head, target);
  const sendable = all.filter((item) => item.eligibility === 'sendable');
  const pairs = settings.sendDuplicates ? [] : [...repeats(all)].flat();
  const knownHidden = settings.sendHiddenRows
    ? null
    : findHidden(
        table,
        sendable.map((item) => item.row),
        new Set(pairs),
        seenBefore,
      );
  const hidden = knownHidden?.hidden ?? new Set<number>();
  const visible = all.filter((item) => !hidden.has(item.checked.rowNumber));
  const repeated = settings.sendDuplicates ? new Map<number, number>() : repeats(visible);
  const seen = visible.flatMap((item) => (item.eligibility === 'sendable' ? [item.checked] : []));
  const leftAlone = new Map<LeftAlone, number>();
  for (const { eligibility: how } of all) {
    if (!TAKES_BLANK.includes(target.kind) || how === 'untouched') continue;
    if (how !== 'sendable' && how !== 'unverified') leftAlone.set(how, (leftAlone.get(how) ?? 0) + 1);
  }
  const ready = seen.filter((row) => row.task !== null && !repeated.has(row.rowNumber));
  const looksFirst = target.kind === 'look-first';
  const inDoubt = [
    ...all
      .flatMap((item) =>
        item.eligibility === 'unverified' ? [unverifiedRowOf(item.row, item.checked, head, known)] : [],
      )
      .filter((row) => target.kind !== 'missing' || (row.isCopied !== true && wasSentFromHere(row, places))),
    ...(looksFirst ? ready.map((row) => ({ ...neverTold(row), isPutBack: true })) : []),
  ];
  const mayGo = { read, ready, waiting: seen.filter(isWaiting), hidden: [...hidden] };
  const going = new Set(ready.map(({ rowNumber }) => rowNumber));
  const toSend = rows.filter(({ rowNumber }) => going.has(rowNumber));
  const carriers = carriersAmong(
    { ready: looksFirst ? [] : ready, inDoubt, rows, head },
    isOfCopiedFile(read, head, places) ? withAnyLooks(request) : request,
  );
  const meant = new Set(all.map(({ checked: { rowNumber } }) => rowNumber));
  return {
    read,
    filled: all.filter((item) => item.eligibility !== 'untouched').length,
    ready: looksFirst ? [] : ready,
    invalid: seen.filter((row) => row.task === null && !isWaiting(row)),
    waiting: mayGo.waiting,
    leads: plannedLeads(seen, leads),
    duplicates: seen.flatMap((row) => {
      const kept = repeated.get(row.rowNumber);
      return row.task === null || kept === undefined ? [] : [{ ...row, duplicateOf: kept }];
    }),
    hidden: mayGo.hidden,
    knownHidden,
    notices: [
      ...describeAlikeElsewhere(ready, carriers, request.references),
      ...noticesOfAccount(ready, head, request),
      ...noticesOf(head, read),
    ],
    byCells: guessesByCells(head.mapping),
    columns: confirmedColumns(head.mapping),
    guessed: guessedColumns(head.mapping),
    formulaSource: readBefore === undefined ? formulaSourceOf(table, head, read) : readBefore.formulaSource,
    places: [...describePlaces(all, head, places), ...describeSharedTasks(read, meant, head)],
    putBack: findPutBack(read, toSend, head, { places, zone: table.zone }),
    leftAlone,
    ...(head.own.foreignIds === null ? {} : { foreignIdHeader: head.header[head.own.foreignIds] ?? '' }),
    ...(aside > 0 ? { aside } : {}),
    ...(head.mapping.statusColumn === null ? { isFirst: true } : {}),
    ...(target.kind === 'rows' ? { shown: shownAt(target.spans, mayGo, head) } : {}),
    idOnly: read.filter((row) => hasIdOnly(row, head)).map(({ rowNumber }) => rowNumber),
    inDoubt,
    carriers,
  };
}
