// Gives the columns of a sheet lists to choose from, and leaves alone what the user has validated.
import type { AccountFacts } from '../core/account/account-facts.ts';
import { type ColumnLists, columnLists } from '../core/account/column-choices.ts';
import { readHeadLeniently, type SheetHead } from '../run/sheet/sheet-head.ts';
import { BUSY_TRIES, busySheet } from '../run/user-error.ts';
import { onceMore } from './once-more.ts';
import { ownList } from './own-list.ts';
import { mayWriteRules, type Rule, readRules, type Whose, whoseRules, writeRules } from './validation.ts';
import type { Workspace } from './workspace.ts';

/** Columns by their headers, from left to right. */
export interface Dropdowns {
  readonly put: readonly string[];
  /** Those that the user has validated, with the first row of the sheet in which they did. */
  readonly left: readonly { readonly header: string; readonly row: number }[];
  /** Those that take no list from an add-on. */
  readonly typed: readonly string[];
  /** Those whose cells could not all be looked at in time. */
  readonly unseen: readonly string[];
  readonly tooLong: readonly string[];
  /** Those that keep a list of the add-on's, since what may be chosen there is not known now. */
  readonly kept: readonly string[];
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
/** What is left alone, the user's as well as lists that nobody can renew now, as it was at first sight, by the keys of the columns. */
type Foreign = Map<string, { readonly rules: readonly Rule[]; readonly whose: Whose }>;

function isStill({ ports }: Named, { header, headerRow, size }: SheetHead): boolean {
  const [now = []] = ports.table.readTexts({ first: headerRow, last: headerRow }, size.columns + 1);
  return (now[size.columns] ?? '') === '' && header.every((text, column) => text === now[column]);
}

interface Seen {
  readonly head: SheetHead;
  readonly wanted: ColumnLists;
  readonly keys: readonly string[];
  readonly rules: readonly (readonly Rule[])[];
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
  const wanted = columnLists(head.mapping, facts);
  const unknown = new Set(wanted.unknown.map(({ column }) => column));
  for (const [column, key] of keys.entries()) {
    const found = whose[column];
    if (found === undefined || foreign.has(key)) continue;
    if (found.kind === 'user' || found.kind === 'unseen' || unknown.has(column)) {
      foreign.set(key, { rules: rules[column] ?? [], whose: found });
    }
  }
  return { head, wanted, keys, rules, whose };
}

/** What is to be written to one column, by its place, whatever stands there by now: whether it moved is found out afterwards. */
type Step = { readonly key: string; readonly column: number; readonly rules: Rule | readonly Rule[] };

function stepsOf({ wanted, keys, rules, whose }: Seen, foreign: Foreign): Step[] {
  const choices = new Map(wanted.lists.map((list) => [list.column, list.choices]));
  return keys.flatMap((key, column): Step[] => {
    const before = foreign.get(key);
    const list = choices.get(column);
    const isOwn = whose[column]?.kind === 'own';
    // What has just been seen for the first time is as it was. Later a list of the add-on's may stand there because the column moved under it.
    if (before !== undefined)
      return isOwn && before.rules !== rules[column] ? [{ key, column, rules: before.rules }] : [];
    if (list !== undefined) return [{ key, column, rules: ownList(list) }];
    return isOwn ? [{ key, column, rules: null }] : [];
  });
}

function write({ sheet }: Named, { head }: Seen, steps: readonly Step[]): void {
  for (const { column, rules } of steps) writeRules(sheet, head.headerRow, column, rules);
  SpreadsheetApp.flush();
}

/** What came after a refused write may be held back still, and be refused by the next call, whatever that is. */
function letGo(steps: readonly Step[]): void {
  for (const _ of steps) {
    try {
      SpreadsheetApp.flush();
      return;
    } catch {
      // The next one is refused as well.
    }
  }
}

/** Google's text is in the user's language, so whether the columns are as they were is what tells. */
function attempt(named: Named, seen: Seen, steps: readonly Step[]): 'written' | 'moved' | { error: unknown } {
  try {
    write(named, seen, steps);
    return 'written';
  } catch (error) {
    letGo(steps);
    return isStill(named, seen.head) ? { error } : 'moved';
  }
}

/**
 * The keys of columns that Google refuses though the user may edit them, as those of a table that have a type; null when rows or columns
 * were deleted meanwhile, so that a place was none any more.
 */
function wrote(named: Named, seen: Seen, foreign: Foreign): ReadonlySet<string> | null {
  const steps = stepsOf(seen, foreign);
  const refused = new Set<string>();
  const together = attempt(named, seen, steps);
  if (together === 'written') return refused;
  for (const step of together === 'moved' ? [] : steps) {
    const alone = attempt(named, seen, [step]);
    if (alone === 'moved') return null;
    if (alone === 'written') continue;
    if (!mayWriteRules(named.sheet, seen.head.headerRow, step.column)) throw alone.error;
    refused.add(step.key);
  }
  return together === 'moved' ? null : refused;
}

/** What was done. A column that gets no list is named where an older one stands beside the user's rules, and stays. */
function told({ head, wanted, keys }: Seen, foreign: Foreign, refused: ReadonlySet<string>): Dropdowns {
  const wants = new Set(wanted.lists.map(({ column }) => column));
  const columns = head.header.map((header, column) => {
    const key = keys[column] ?? '';
    return {
      header,
      isWanted: wants.has(column),
      left: foreign.get(key)?.whose,
      isTyped: refused.has(key),
    };
  });
  const named = (some: typeof columns) => some.map(({ header }) => header);
  return {
    put: named(columns.filter(({ isWanted, left, isTyped }) => isWanted && left === undefined && !isTyped)),
    typed: named(columns.filter(({ isWanted, left, isTyped }) => isWanted && left === undefined && isTyped)),
    left: columns.flatMap(({ header, isWanted, left }) =>
      left?.kind === 'user' && (isWanted || left.besideOwn)
        ? [{ header, row: head.headerRow + 1 + left.place }]
        : [],
    ),
    unseen: named(columns.filter(({ left }) => left?.kind === 'unseen')),
    kept: named(columns.filter(({ left }) => left?.kind === 'own')),
    tooLong: wanted.tooLong.map(({ header }) => header),
    leftOut: wanted.leftOut,
  };
}

/**
 * Puts a list on each column that can be filled from one, in place of the add-on's own from before, and takes it off where it does not
 * belong any more; where nobody can say now what belongs there, the list stays. Should columns move meanwhile, what was hit by mistake gets back what it had.
 *
 * @throws UserError `busy` when the columns change all the time, `no-header` for an empty sheet
 */
export function putDropdowns(named: Named, facts: AccountFacts | undefined): Dropdowns {
  const foreign: Foreign = new Map();
  for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
    const seen = look(named, facts, foreign);
    const refused = seen === null ? null : wrote(named, seen, foreign);
    if (seen === null || refused === null || !isStill(named, seen.head)) continue;
    return told(seen, foreign, refused);
  }
  throw busySheet('its dropdowns may not be in order');
}
