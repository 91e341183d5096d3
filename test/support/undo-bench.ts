// A bench whose rows have been sent, and the oracle of its undo: what each row says against what the account holds.
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import type { StoredTask } from '../../src/local/sandbox/state.ts';
import { type PatientUser, patientUser } from '../../src/local/workbench/patient-user.ts';
import { type Bench, isRecord, openBench, resultOf } from './bench.ts';
import { bookOf, plainRows, shownAt, statuses } from './sheet-of-tasks.ts';

export const UNDO_ROWS = 10;

export interface UndoTruthOptions {
  readonly mayBeUnconfirmed?: boolean;
  /** Whether an execution was cut off just before: then a row may still hold the id of its task that is gone. */
  readonly isCutOff?: boolean;
}

export interface UndoBench extends Bench {
  /** Runs *Undo last run…*; null when there was nothing to do or it ended with an error. */
  undo(): Promise<Record<string, unknown> | null>;
  /** From now on the user answers no. */
  willRefuse(): void;
  /** Every way in which the rows are not the truth about the account. */
  untruthsOfUndo(options?: UndoTruthOptions): string[];
}

export async function openUndoBench(
  sandbox: Partial<AccountOptions> = {},
  rows = plainRows(UNDO_ROWS),
): Promise<UndoBench> {
  const patient = patientUser();
  let willing = true;
  const ui: PatientUser = {
    ...patient,
    alert: (dialog) => {
      const answer = patient.alert(dialog);
      return willing || dialog.buttons !== 'YES_NO' ? answer : 'NO';
    },
  };
  const bench = await openBench({ book: bookOf(rows), sandbox, ui });
  await bench.set({ sendHiddenRows: true, sendDuplicates: true });
  await bench.send();
  return {
    ...bench,
    willRefuse: () => {
      willing = false;
    },
    undo: async () => {
      const { report } = resultOf(await bench.menu('undoLastRun'));
      return isRecord(report) ? report : null;
    },
    untruthsOfUndo: (options) => untruthsOfUndo(bench, options),
  };
}

/** Whether the account still has the task at the host's present time. */
export function isThere(task: StoredTask, now: number): boolean {
  return task.deletedAt === null || task.deletedAt > now;
}

function untruthsOfUndo(
  bench: Bench,
  { mayBeUnconfirmed = false, isCutOff = false }: UndoTruthOptions = {},
): string[] {
  const { sheet, account } = bench;
  const now = bench.host.now();
  const held = new Map(account.tasks.map((task) => [task.id, task]));
  const claimed = new Set<string>();
  const found: string[] = [];
  for (const [place, status] of statuses(sheet).entries()) {
    const where = `Row ${place + 2} says “${status}”`;
    const id = shownAt(sheet, place + 2, 'Task ID');
    const task = held.get(id);
    if (/^Created · \S+$/.test(status)) {
      if (task === undefined || !isThere(task, now)) found.push(`${where}, but its task is gone.`);
      claimed.add(id);
    } else if (/^Created · \S+ — being deleted[.:]/.test(status)) {
      if (!mayBeUnconfirmed) found.push(`${where}, which is not settled.`);
      if (task === undefined) found.push(`${where} without the id of its task.`);
      claimed.add(id);
    } else if (/^Deleted · \S+( — .+)?$/.test(status)) {
      const isItsOwn = isCutOff && task !== undefined && !isThere(task, now);
      if (id !== '' && !isItsOwn) found.push(`${where} and still has a Task ID.`);
    } else found.push(`${where}, which nobody expects after an undo.`);
  }
  for (const task of account.tasks) {
    if (isThere(task, now) && !claimed.has(task.id)) found.push(`“${task.name}” exists, and no row says so.`);
  }
  return found;
}
