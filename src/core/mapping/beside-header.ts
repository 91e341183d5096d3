// Reads what rows of hints below the header, and notes above it, say of dates and times.
import { trimText } from '../checks/plain-text.ts';
import { fieldByName } from '../fields/fields.ts';
import { type HeaderHints, joinHints, NO_HINTS, readHint } from '../fields/header-hints.ts';
import { areHints, hintInCell, withoutBrackets } from '../fields/hint-row.ts';
import type { ColumnMapping } from './mapping.ts';

/** Rows below the header in which hints are looked for: forms have one, or one with an example after it. */
const HINT_ROWS = 2;
/** Longer texts above a list are read by people alone. */
const MAX_NOTE = 300;
/** What in a note may name the order of its dates. */
const ORDERS = [
  /(?<![a-z\d])[dmy]{1,4}[-/. ][dmy]{1,4}(?:[-/. ][dmy]{1,4})?(?![a-z\d])/gi,
  /\b(?:day|month|year)(?:\/(?:day|month|year)){1,2}\b/gi,
  /\b(?:day|month|year) first\b/gi,
  /\b(?:us|american|uk|indian|british|european) (?:date )?(?:format|style)\b/gi,
];
const SINGLE_LETTERS = /^[dmy](?:[-/. ][dmy])+$/i;
const ABOUT_DATES = /\b(?:dates?|format)\b/i;

/** Single letters are most often initials or degrees, such as `M.D.` and `D M Sharma`, and not an order as in `d/m/y`. */
const areInitials = (text: string, note: string): boolean =>
  SINGLE_LETTERS.test(text) && (/[. ]/.test(text) || !(/y/i.test(text) || ABOUT_DATES.test(note)));

/** A note that names a zone beside these words speaks of the list, and not of when it was made. */
const OF_TIMES = /\b(?:tim(?:es?|ings?)|clock)\b/i;
const ZONES =
  /\b(?:UTC|GMT) ?[+-] ?\d{1,2}(?::?\d{2})?|\b[A-Z][A-Za-z]{1,9}\/[A-Za-z_/]{2,30}\b|\b(?:[A-Z][a-z]+ ){1,2}[Tt]ime\b|\bUS (?:Eastern|Central|Mountain|Pacific)\b|\b[A-Z]{2,4}\b/g;

/** A place beside the header, and what it says. */
export interface Beside {
  /** `D2`; null for a note above the header. */
  readonly cell: { readonly column: number; readonly row: number } | null;
  /** The row of the sheet. */
  readonly row: number;
  /** As it stands there. */
  readonly text: string;
  readonly hints: HeaderHints;
  /** The zone as it stands there, with its offset. */
  readonly zone: string | null;
}

interface Around {
  readonly columns: readonly ColumnMapping[];
  /** What the rows below the header show, and the sheet's number of the first of them. */
  readonly rows: readonly (readonly string[])[];
  readonly firstRow: number;
  /** What the rows above the header show. */
  readonly above: readonly (readonly string[])[];
}

/** A row of hints below the header, and its number in the sheet. */
interface HintRow {
  readonly cells: readonly string[];
  readonly row: number;
}

function hintRows({ columns, rows, firstRow }: Around): HintRow[] {
  return rows.slice(0, HINT_ROWS).flatMap((cells, place): HintRow[] => {
    const filled = cells.flatMap((cell, at) => {
      const field = columns[at]?.field ?? null;
      const text = trimText(cell);
      return text === '' ? [] : [{ text, check: field === null ? undefined : fieldByName(field)?.check }];
    });
    return areHints(filled, columns.length) ? [{ cells, row: firstRow + place }] : [];
  });
}

function hintOf({ cells, row }: HintRow, column: number): Beside[] {
  const text = cells[column] ?? '';
  const hints = hintInCell(text);
  if (hints === null) return [];
  const zone = hints.zoneHint === null ? null : withoutBrackets(text);
  return [{ cell: { column, row }, row, text: trimText(text), hints, zone }];
}

/** The first of the texts that is a hint as one asks for. */
function firstOf(texts: Iterable<string>, is: (hint: HeaderHints) => boolean): [string, HeaderHints] | null {
  for (const text of texts) {
    const hint = readHint(text);
    if (hint !== null && is(hint)) return [text, hint];
  }
  return null;
}

function readNote(note: string): Pick<Beside, 'hints' | 'zone'> {
  const found = (pattern: RegExp) => [...note.matchAll(pattern)].map(([text]) => text);
  const orders = firstOf(
    ORDERS.flatMap(found).filter((text) => !areInitials(text, note)),
    ({ order, strangeOrder }) => order !== null || strangeOrder !== null,
  );
  const isOfTimes = OF_TIMES.test(note) || note.split(' ').length === 1;
  const zones = isOfTimes ? firstOf(found(ZONES), ({ zoneHint }) => zoneHint !== null) : null;
  return { hints: joinHints(orders?.[1] ?? NO_HINTS, zones?.[1] ?? NO_HINTS), zone: zones?.[0] ?? null };
}

function notes(above: Around['above']): Beside[] {
  return above.flatMap((cells, place) =>
    cells.flatMap((cell): Beside[] => {
      const text = trimText(cell);
      if (text === '' || text.length > MAX_NOTE) return [];
      return [{ cell: null, row: place + 1, text, ...readNote(text) }];
    }),
  );
}

/** What stands beside the header of a list. */
export interface SaidBeside {
  /** What the notes above the header say. */
  readonly above: readonly Beside[];
  /** What the rows of hints below it say of a column; index from 0. */
  readonly below: (column: number) => readonly Beside[];
}

export function saidBeside(around: Around): SaidBeside {
  const rows = hintRows(around);
  return {
    above: notes(around.above),
    below: (column) => rows.flatMap((row) => hintOf(row, column)),
  };
}
