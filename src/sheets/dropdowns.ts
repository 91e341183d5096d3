// Gives the columns of a sheet lists to choose from, and leaves alone what the user has validated.
import type { AccountFacts } from '../core/account/account-facts.ts';
import { type ColumnLists, columnLists } from '../core/account/column-choices.ts';
import { readHeadLeniently, type SheetHead } from '../run/sheet/sheet-head.ts';
import { BUSY_TRIES, busySheet } from '../run/user-error.ts';
import { onceMore } from './once-more.ts';
import { ownList } from './own-list.ts';
import { type Rule, readRules, type Whose, whoseRules, writeRules } from './validation.ts';
import type { Workspace } from './workspace.ts';

/** Columns by their headers, from left to right. */
export interface Dropdowns {
  readonly put: readonly string[];
  /** Those that the user has validated, with the first row of the sheet in which they did. */
  readonly left: readonly { readonly header: string; readonly row: number }[];
  /** Those whose cells could not all be looked at in time. */
  readonly unseen: readonly string[];
  readonly tooLong: readonly string[];
  /** Task types that no row of the sheet can have, with the columns that they lack. */
  readonly leftOut: ColumnLists['leftOut'];
}

/** The headers as keys: of two that are alike, the second is told from the first. */
function keysOf(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((text) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return `${count} ${text}`;
  });
}

type Named = Pick<Workspace, 'sheet' | 'ports' | 'settings' | 'deadline'>;
/** What is left alone, as it was at first sight, by the keys of the columns. */
type Foreign = Map<string, { readonly rules: readonly Rule[]; readonly whose: Whose }>;

function isStill({ ports }: Named, { header, headerRow, size }: SheetHead): boolean {
  const [now = []] = ports.table.readTexts({ first: headerRow, last: headerRow }, size.columns + 1);
  return (now[size.columns] ?? '') === '' && header.every((text, column) => text === now[column]);
}

interface Seen {
  readonly head: SheetHead;
  readonly wanted: ColumnLists;
  readonly keys: readonly string[];
  readonly whose: readonly Whose[];
}

/** Null when the columns changed meanwhile. */
function look(named: Named, facts: AccountFacts | undefined, foreign: Foreign): Seen | null {
  const { ports, settings, sheet, deadline } = named;
  const head = readHeadLeniently(ports.table, settings, facts);
  const rules = onceMore('Validation', () => readRules(sheet, head.headerRow, head.size.columns));
  const isLate = () => ports.clock.now() >= deadline;
  const whose = rules.map((column) => whoseRules(column, isLate));
  if (!isStill(named, head)) return null;
  const keys = keysOf(head.header);
  for (const [column, key] of keys.entries()) {
    const found = whose[column];
    if ((found?.kind === 'user' || found?.kind === 'unseen') && !foreign.has(key)) {
      foreign.set(key, { rules: rules[column] ?? [], whose: found });
    }
  }
  return { head, wanted: columnLists(head.mapping, facts), keys, whose };
}

/** By their places, whatever stands there by now: whether a column moved is found out afterwards. */
function write({ sheet }: Named, { head, wanted, keys, whose }: Seen, foreign: Foreign): void {
  const choices = new Map(wanted.lists.map((list) => [list.column, list.choices]));
  for (const [column, key] of keys.entries()) {
    const before = foreign.get(key);
    const list = choices.get(column);
    const isOwn = whose[column]?.kind === 'own';
    if (before !== undefined) {
      // A list of the add-on's stands here only because the column moved under it.
      if (isOwn) writeRules(sheet, head.headerRow, column, before.rules);
    } else if (list !== undefined) writeRules(sheet, head.headerRow, column, ownList(list));
    else if (isOwn) writeRules(sheet, head.headerRow, column, null);
  }
  SpreadsheetApp.flush();
}

/** False when rows or columns were deleted meanwhile, so that a place was none any more. */
function wrote(named: Named, seen: Seen, foreign: Foreign): boolean {
  try {
    write(named, seen, foreign);
    return true;
  } catch (error) {
    // Google's text is in the user's language, so whether the columns are as they were is what tells.
    if (isStill(named, seen.head)) throw error;
    return false;
  }
}

/** What was done. A column that gets no list is named where an older one stands beside the user's rules, and stays. */
function told({ head, wanted, keys }: Seen, foreign: Foreign): Dropdowns {
  const wants = new Set(wanted.lists.map(({ column }) => column));
  const columns = head.header.map((header, column) => {
    return { header, isWanted: wants.has(column), left: foreign.get(keys[column] ?? '')?.whose };
  });
  const named = (some: typeof columns) => some.map(({ header }) => header);
  return {
    put: named(columns.filter(({ isWanted, left }) => isWanted && left === undefined)),
    left: columns.flatMap(({ header, isWanted, left }) =>
      left?.kind === 'user' && (isWanted || left.besideOwn)
        ? [{ header, row: head.headerRow + 1 + left.place }]
        : [],
    ),
    unseen: named(columns.filter(({ left }) => left?.kind === 'unseen')),
    tooLong: wanted.tooLong.map(({ header }) => header),
    leftOut: wanted.leftOut,
  };
}

/**
 * Puts a list on each column that can be filled from one, in place of the add-on's own from before, and takes it off where it does not
 * belong any more. Should columns move meanwhile, what was hit by mistake gets back what it had.
 *
 * @throws UserError `busy` when the columns change all the time, `no-header` for an empty sheet
 */
export function putDropdowns(named: Named, facts: AccountFacts | undefined): Dropdowns {
  const foreign: Foreign = new Map();
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const seen = look(named, facts, foreign);
    if (seen === null || !wrote(named, seen, foreign) || !isStill(named, seen.head)) continue;
    return told(seen, foreign);
  }
  throw busySheet('its dropdowns may not be in order');
}
