// The oracle of the end-to-end tests: compares what every row says of itself with what the account really holds.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import type { Account } from '../../src/local/sandbox/account.ts';
import { expectedJson } from './expected-json.ts';
import { columnOf } from './sheet-of-tasks.ts';

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
   * Whether an execution was cut off just before: then a row in doubt may hold the id of its own task already, and cells may
   * still carry the mark that tells for which row they were meant.
   */
  readonly isCutOff?: boolean;
}

const TOKEN = '(?: · [A-Z0-9]{4}-[1-9][0-9]*)';
/** Each word with what must follow it: a token where the row was in a run, a reason where the user has to act. */
const FORMS: Readonly<Record<string, RegExp>> = {
  '': /^$/,
  Created: new RegExp(`^Created${TOKEN}$`),
  Accepted: new RegExp(`^Accepted${TOKEN}( — .+)?$`, 's'),
  Unknown: new RegExp(`^Unknown${TOKEN} — .+$`, 's'),
  Failed: new RegExp(`^Failed${TOKEN} — .+$`, 's'),
  Queued: new RegExp(`^Queued${TOKEN}$`),
  Sending: new RegExp(`^Sending${TOKEN}$`),
  Invalid: /^Invalid — .+$/s,
  Skipped: /^Skipped — .+$/s,
};
/** More would bury the test's failure. */
const MOST_SHOWN = 8;
const IN_DOUBT = ['Accepted', 'Unknown', 'Sending'];
const WAITING = ['Queued', 'Sending'];

interface Row {
  readonly number: number;
  readonly name: string;
  readonly status: string;
  readonly word: string;
  readonly id: string;
}

/** The mark of a write that nobody has looked after yet. */
const MARK = / ?⟨[0-9A-Za-z]+-[0-9A-Za-z]+⟩$/;

function readRows(sheet: SheetModel, isCutOff: boolean): Row[] {
  const { lastRow, lastColumn } = sheet;
  if (lastRow < 2) return [];
  const texts = sheet.displays({ row: 2, column: 1, rows: lastRow - 1, columns: lastColumn });
  const at = (line: readonly string[], header: string) => line[columnOf(sheet, header) - 1] ?? '';
  return texts.flatMap((line, place) => {
    const name = at(line, 'Task name').trim();
    const read = (header: string) => (isCutOff ? at(line, header).replace(MARK, '') : at(line, header));
    const status = read('Task status');
    const word = status.split(/\s/)[0] ?? '';
    const isBlank = line.every((text) => text === '');
    return isBlank ? [] : [{ number: place + 2, name, status, word, id: read('Task ID') }];
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
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
  const rows = readRows(sheet, isCutOff);
  const held = new Map(account.tasks.map((task) => [task.id, task]));
  const tasksByName = groupBy(account.tasks, (task) => task.name.trim());
  const found: string[] = [];
  const claimed = new Set<string>();
  for (const { number, name, status, word, id } of rows) {
    const where = `Row ${number} (${name})`;
    const form = FORMS[word];
    if (form === undefined || !form.test(status)) found.push(`${where} has an odd status: "${status}".`);
    if (!mayDoubt && (word === 'Accepted' || word === 'Unknown')) found.push(`${where} is ${status}.`);
    if (!mayWait && WAITING.includes(word)) found.push(`${where} is still ${status}.`);
    if (word !== 'Created') {
      const isOwn = isCutOff && IN_DOUBT.includes(word) && held.get(id)?.name.trim() === name;
      if (id !== '' && !isOwn) found.push(`${where} is ${word || 'blank'} but has the Task ID ${id}.`);
      continue;
    }
    const task = held.get(id);
    if (task === undefined) found.push(`${where} is Created as ${id}, which LeadSquared does not hold.`);
    if (claimed.has(id)) found.push(`${where} has a Task ID that another row has too: ${id}.`);
    claimed.add(id);
    if (task === undefined || changedRows.includes(name)) continue;
    const wanted = JSON.stringify(sorted(expectedJson(sheet, number, zone)));
    const got = JSON.stringify(sorted(task.sent));
    if (wanted !== got) found.push(`${where} says ${wanted} but LeadSquared was told ${got}.`);
  }
  const rowsByName = groupBy(rows, (row) => row.name);
  for (const [name, tasks] of tasksByName) {
    if (lostRows.includes(name)) {
      if (tasks.length > 1) found.push(`“${name}” was made ${tasks.length} times.`);
      continue;
    }
    const same = rowsByName.get(name) ?? [];
    const unclaimed = tasks.filter((task) => !claimed.has(task.id)).length;
    const doubtful = same.filter((row) => IN_DOUBT.includes(row.word)).length;
    if (unclaimed > doubtful) {
      const says = same.map((row) => row.status || 'blank').join('; ') || 'no row';
      found.push(`LeadSquared holds ${tasks.length} × “${name}”, but the sheet says: ${says}.`);
    }
  }
  const more = found.length - MOST_SHOWN;
  return more > 0 ? [...found.slice(0, MOST_SHOWN), `… and ${more} more.`] : found;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
