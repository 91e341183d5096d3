// Finds times, ends and lengths that belong to another date than the due date: those of a call already made are not the next one's.
import type { FieldName } from '../fields/field-table.ts';
import { shareOf } from './cell-kinds.ts';
import type { Decision, OfOtherDate } from './describe-column.ts';
import { ABOUT_LENGTH, AHEAD, DATE, END, FILLER, LENGTH, START, set, TIME } from './header/time-words.ts';
import type { ColumnView, SheetView } from './sheet-view.ts';

const MOST = 0.5;
/** What goes with a date. */
const WITH_A_DATE: readonly FieldName[] = ['DueTime', 'EndDate', 'EndTime', 'Duration'];
const UNITS = set('minute minutes mins min hour hours hrs hr how long');
/** Further words of what lies ahead, which no header of a due date needs to be understood by. */
const AHEAD_TOO = set('reminder remind future nfd');
const GENERIC = [FILLER, DATE, TIME, LENGTH, ABOUT_LENGTH, START, END, UNITS] as const;

const isAhead = (word: string): boolean => AHEAD().has(word) || AHEAD_TOO().has(word);
/** "Calling" and "called" are of a call. */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|s)$/, '') : word);

/** The words that say whose date or time it is: of "Next call time" these are "next" and "call". */
const ownWords = ({ parts }: ColumnView): string[] =>
  parts.words.filter((word) => !GENERIC.some((known) => known().has(word)));

function shares(words: readonly string[], other: ColumnView): boolean {
  const others = new Set(ownWords(other).map(stem));
  return words.some((word) => others.has(stem(word)));
}

interface Dates {
  readonly due: ColumnView;
  /** Dates that no task gets, by their columns. */
  readonly others: ReadonlyMap<number, ColumnView>;
  /** Those of them that might have been the due date. */
  readonly rivals: readonly ColumnView[];
}

const isLostDue = (decision: Decision | undefined): boolean =>
  decision?.kind === 'lost' && decision.candidate.field === 'DueDate';

/** The dates of a sheet whose due date lies ahead; null when all is about the one date. */
function datesOf({ columns }: SheetView, decisions: readonly Decision[]): Dates | null {
  const due = columns.find(({ column }) => {
    const decision = decisions[column];
    return decision?.kind === 'filled' && decision.field === 'DueDate';
  });
  if (due === undefined || !ownWords(due).some(isAhead)) return null;
  const rivals = columns.filter(
    ({ column, content, cells }) =>
      // No time can be that of a date which no row has.
      isLostDue(decisions[column]) && (content.filled > 0 || cells.length === 0),
  );
  const unused = columns.filter(({ column, content, parts }) => {
    const kind = decisions[column]?.kind;
    const isUnused = kind === 'none' || kind === 'ignored' || kind === 'lost';
    return isUnused && parts.keys.length > 0 && shareOf(content, 'date', 'datetime') >= MOST;
  });
  const others = new Map([...rivals, ...unused].map((view) => [view.column, view]));
  return others.size === 0 ? null : { due, others, rivals };
}

/** The field of a column that goes with a date; null for any other. */
function fieldWithDate(decision: Decision | undefined): FieldName | null {
  const name = decision?.kind === 'filled' && decision.how !== 'saved' ? decision.field : null;
  return WITH_A_DATE.find((field) => field === name) ?? null;
}

/** The date at one side of a column, with nothing but times and lengths between. */
function dateBeside(
  sheet: SheetView,
  decisions: readonly Decision[],
  { due, others }: Dates,
  from: number,
  step: -1 | 1,
): ColumnView | null {
  for (let column = from + step; ; column += step) {
    const view = sheet.columns[column];
    if (view === undefined) return null;
    const found = column === due.column ? due : others.get(column);
    if (found !== undefined) return found;
    const decision = decisions[column];
    const goesAlong =
      decision?.kind === 'asked' ||
      (decision?.kind === 'filled' && WITH_A_DATE.some((field) => field === decision.field)) ||
      shareOf(view.content, 'time', 'timerange', 'duration') >= MOST;
    if (!goesAlong) return null;
  }
}

/**
 * A word that the due date has as well tells nothing where the column stands right behind that one and before all others of the name,
 * unless it is the whole name of one of them: "Task duration" behind "Task due date" is none of "Task created date".
 */
function goesWithDue(
  view: ColumnView,
  namesakes: readonly ColumnView[],
  sheet: SheetView,
  decisions: readonly Decision[],
  dates: Dates,
): boolean {
  const own = ownWords(view);
  if (!shares(own, dates.due) || dateBeside(sheet, decisions, dates, view.column, -1) !== dates.due)
    return false;
  const stems = new Set(own.map(stem));
  return namesakes.every(
    (other) => other.column > view.column && ownWords(other).some((word) => !stems.has(stem(word))),
  );
}

/** The other date that a column may belong to; null when it goes with the due date. */
function otherDateOf(
  view: ColumnView,
  sheet: SheetView,
  decisions: readonly Decision[],
  dates: Dates,
): ColumnView | null {
  const { due, others, rivals } = dates;
  const own = ownWords(view);
  const ahead = own.filter(isAhead);
  if (ahead.length > 0) {
    // "Follow-up time" is the due date's, unless another date alone is called so.
    const namesake = [...others.values()].find((other) => shares(ahead, other));
    return shares(ahead, due) ? null : (namesake ?? null);
  }
  const namesakes = [...others.values()].filter((other) => shares(own, other));
  const [namesake] = namesakes;
  if (namesake !== undefined) return goesWithDue(view, namesakes, sheet, decisions, dates) ? null : namesake;
  // Times mostly stand behind their date, so one at the right counts where the due date is not the one before.
  const beside =
    dateBeside(sheet, decisions, dates, view.column, -1) ??
    (due.column < view.column ? null : dateBeside(sheet, decisions, dates, view.column, 1));
  if (beside !== null) return beside === due ? null : beside;
  return own.length === 0 ? (rivals[0] ?? null) : null;
}

/**
 * The columns that were taken for times, ends or lengths of the tasks although they may be those of another date: of a list of
 * calls with "Call date", "Call time" and "Next call date" the time is that of the call already made. What the user has chosen is
 * as meant.
 */
export function ofOtherDates(sheet: SheetView, decisions: readonly Decision[]): OfOtherDate[] {
  const dates = datesOf(sheet, decisions);
  if (dates === null) return [];
  return sheet.columns.flatMap((view): OfOtherDate[] => {
    const field = fieldWithDate(decisions[view.column]);
    const date = field === null ? null : otherDateOf(view, sheet, decisions, dates);
    return field === null || date === null
      ? []
      : [{ column: view.column, field, date: date.column, due: dates.due.column }];
  });
}
