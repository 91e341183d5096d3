// The oracles for a bench: compare what every row says of itself with what the account really holds, after sending and after an undo.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import type { Account } from '../../src/local/sandbox/account.ts';
import { judge } from './oracle/after-sending.ts';
import { judgeUndo } from './oracle/after-undo.ts';
import { Ledger } from './oracle/ledger.ts';
import { contentReader, readSheet, type SeenSheet } from './oracle/reading.ts';
import type { Finding } from './oracle/verdict.ts';

export interface TruthOptions {
  /** Whether rows may end as Accepted or Unknown: only where nobody can know better. */
  readonly mayDoubt?: boolean;
  /** Names of tasks whose rows the user took away or changed after they were sent. */
  readonly lostRows?: readonly string[];
  /** Names of rows that the user changed after they were sent: the task holds what they said before. */
  readonly changedRows?: readonly string[];
  /** Whether rows may be Queued or Sending: a run that was cut off or paused. */
  readonly mayWait?: boolean;
  /**
   * Whether an execution was cut off just before: then an unverified row may hold the id of its own task already, and cells may
   * still carry the mark that tells for which row they were meant.
   */
  readonly isCutOff?: boolean;
}

export interface UndoTruthOptions {
  /** Whether rows may still be waiting for LeadSquared to have deleted their task. */
  readonly mayBeUnconfirmed?: boolean;
  /** Whether an execution was cut off just before: then a row may still hold the id of its task that is gone. */
  readonly isCutOff?: boolean;
}

/** What the sheet said when a run was over. */
export interface Sent {
  readonly runId: string;
  readonly sheet: SeenSheet;
  readonly at: number;
}

/** More would bury the test's failure. */
const MOST_SHOWN = 8;

const markerIn = (name: string): string => name.trim();

function told(findings: readonly Finding[]): string[] {
  const texts = findings.map(([, text]) => text);
  const more = texts.length - MOST_SHOWN;
  return more > 0 ? [...texts.slice(0, MOST_SHOWN), `… and ${more} more.`] : texts;
}

export function readByName(sheet: SheetModel, withoutMarks = false): SeenSheet {
  return readSheet(sheet, { markerIn, withoutMarks });
}

/** Of such a sheet nobody has written down what was typed in: any row may be in order or not, and equal ones may all be sent. */
function ledgerOf({ rows }: SeenSheet): Ledger {
  return new Ledger(
    rows.map(({ marker }) => ({ marker, kind: 'any' })),
    true,
  );
}

/**
 * Every way in which the sheet is not the truth about the account, one sentence each; empty when all is well. Rows are told
 * apart by their task name. The account must have held no tasks before.
 */
export function untruths(
  sheet: SheetModel,
  account: Account,
  zone: string,
  options: TruthOptions = {},
): string[] {
  const { mayDoubt = false, mayWait = false, isCutOff = false, lostRows = [], changedRows = [] } = options;
  const seen = readByName(sheet, isCutOff);
  const ledger = ledgerOf(seen);
  for (const name of lostRows) ledger.lose(name);
  for (const name of changedRows) ledger.change(name);
  const allows = { unverified: mayDoubt ? 'always' : 'never', waiting: mayWait, cutOff: isCutOff } as const;
  const contentOf = contentReader(sheet, zone);
  return told(judge({ ledger, sheet: seen, tasks: account.tasks, markerIn, contentOf, allows }));
}

/** The same after an undo of all that is in the sheet. @param sent what was undone; null when that is not known */
export function untruthsOfUndo(
  sheet: SheetModel,
  account: Account,
  zone: string,
  now: number,
  sent: Sent | null,
  { mayBeUnconfirmed = false, isCutOff = false }: UndoTruthOptions = {},
): string[] {
  const after = readByName(sheet, isCutOff);
  const before = sent?.sheet ?? after;
  const ledger = ledgerOf(before);
  const { tasks } = account;
  const allows = { unverified: 'never', cutOff: isCutOff, undone: true } as const;
  const contentOf = contentReader(sheet, zone);
  return told([
    ...judge({ ledger: ledgerOf(after), sheet: after, tasks, markerIn, contentOf, now, allows }),
    ...judgeUndo({
      ledger,
      runId: sent?.runId ?? '',
      before,
      after,
      tasks,
      markerIn,
      // What was deleted before the run ended, or by a run that is not known, was not deleted by this undo.
      since: sent?.at ?? Number.POSITIVE_INFINITY,
      now,
      isDone: null,
      allowsUnconfirmed: mayBeUnconfirmed,
      isWholeSheet: true,
    }),
  ]);
}
