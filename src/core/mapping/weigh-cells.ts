// Lets the cells of a column speak for or against the field that its header names.
import { FIELD_TABLE, type FieldName } from '../fields/field-table.ts';
import { fieldByName } from '../fields/fields.ts';
import { type CellKind, type Content, countOf, shareOf } from './cell-kinds.ts';
import type { HeaderMatch } from './header/match-header.ts';

/** A field that a column may fill. */
export interface Candidate extends HeaderMatch {
  readonly column: number;
  readonly why: string;
}

/** What the cells add to the closeness of the words, or take away. */
const WEIGHT = {
  addresses: 100,
  someAddresses: 50,
  fits: 20,
  some: 5,
  contradicts: -40,
  blank: -12,
  otherField: -25,
} as const;

export const HEADER_SAYS_SO = 'the header says so';

const MOST = 0.5;
/** Where the header says what the cells are: what is odd among them is told, and not passed over. */
export const SOME = 0.1;
const RELATED_WORDS = /^(?:leads?|prospects?|opportunit(?:y|ies)|opp|none|no|nothing|-|[015])$/i;

/** What a cell of times or dates is when its header speaks of the other. */
const TIME_OF: Readonly<Partial<Record<FieldName, FieldName>>> = { DueDate: 'DueTime', EndDate: 'EndTime' };
const DATE_OF: Readonly<Partial<Record<FieldName, FieldName>>> = { DueTime: 'DueDate', EndTime: 'EndDate' };

/** What cells are, one of them and several. */
export type Kinds = readonly [one: string, several: string];
export const ADDRESSES: Kinds = ['an e-mail address', 'e-mail addresses'];

/** `7 of 8 cells are e-mail addresses`. */
export function cellsAre({ filled }: Content, count: number, [one, several]: Kinds): string {
  return `${count} of ${filled} ${filled === 1 ? 'cell' : 'cells'} ${count === 1 ? `is ${one}` : `are ${several}`}`;
}

interface Weighed {
  readonly field?: FieldName;
  readonly weight: number;
  readonly why?: string;
}

function weighOwner(content: Content, isSure: boolean): Weighed | null {
  const addresses = countOf(content, 'email');
  const why = cellsAre(content, addresses, ADDRESSES);
  if (shareOf(content, 'email') >= MOST) return { weight: WEIGHT.addresses, why };
  if (addresses > 0) return { weight: WEIGHT.someAddresses, why };
  const others = shareOf(content, 'phone', 'guid', 'date', 'datetime', 'time', 'number', 'duration');
  if (others < MOST) return { weight: 0 };
  return isSure ? { weight: WEIGHT.contradicts } : null;
}

function weighTimes(field: FieldName, content: Content, isSure: boolean): Weighed | null {
  const dates = shareOf(content, 'date', 'datetime');
  const isDate = TIME_OF[field] !== undefined;
  // Ranges are no times, but are refused one by one where the header speaks of times, and not left out.
  const times = isDate ? shareOf(content, 'time') : shareOf(content, 'time', 'timerange');
  if ((isDate ? dates : times) >= MOST) return { weight: WEIGHT.fits };
  const other = isDate ? TIME_OF[field] : DATE_OF[field];
  if (other !== undefined && (isDate ? times : dates) >= MOST) {
    return {
      field: other,
      weight: WEIGHT.otherField,
      why: isDate ? 'the cells hold times' : 'the cells hold dates',
    };
  }
  if (isDate ? dates > 0 : times > 0) return { weight: 0 };
  return isSure || shareOf(content, 'text', 'number', 'code') >= MOST ? { weight: WEIGHT.contradicts } : null;
}

/** Cells that are mostly of these kinds, or the header's word has to be very sure. */
function weighKind(content: Content, isSure: boolean, ...kinds: readonly CellKind[]): Weighed | null {
  if (shareOf(content, ...kinds) >= MOST) return { weight: WEIGHT.fits };
  return isSure ? { weight: WEIGHT.contradicts } : null;
}

/** Phones are noted carelessly: where the header says that they are, some that are one will do, and each other cell is told. */
function weighPhones(content: Content): Weighed | null {
  return shareOf(content, 'phone') >= SOME ? { weight: WEIGHT.some } : null;
}

function weigh(field: FieldName, content: Content, isSure: boolean, rows: readonly string[]): Weighed | null {
  switch (FIELD_TABLE[field].check) {
    case 'email':
      return weighOwner(content, isSure);
    case 'lead-email':
      return weighKind(content, isSure, 'email');
    case 'phone':
      return weighKind(content, isSure, 'phone') ?? weighPhones(content);
    case 'number':
      return weighKind(content, isSure, 'number', 'code', 'phone');
    case 'date':
    case 'end':
    case 'time':
    case 'reminder-time':
      return weighTimes(field, content, isSure);
    case 'guid':
      return weighKind(content, isSure, 'guid');
    case 'related':
      return rows.some((text) => RELATED_WORDS.test(text.trim())) ? { weight: 0 } : null;
    case 'duration':
    case 'reminder':
      return shareOf(content, 'date', 'datetime', 'email', 'guid', 'phone') >= MOST && !isSure
        ? null
        : { weight: 0 };
    default: {
      const strange = shareOf(content, 'date', 'datetime', 'time', 'email', 'guid', 'phone', 'number');
      return { weight: strange > MOST && !isSure ? WEIGHT.contradicts : 0 };
    }
  }
}

/**
 * The field of a column by its header, as far as its cells let it stand.
 *
 * @param cells what the column shows below the header
 * @returns null when the cells contradict, or do not bear out what the words leave open
 */
export function weighCells(
  column: number,
  match: HeaderMatch,
  content: Content,
  cells: readonly string[],
): Candidate | null {
  const said: Candidate = { ...match, column, why: HEADER_SAYS_SO };
  const field = fieldByName(match.field)?.name;
  if (field === undefined) return said;
  const isSure = match.how === 'name' || match.how === 'label';
  if (content.filled === 0) {
    if (match.needsCells) return null;
    // Empty as it may be so far, a column of the very name is meant.
    return isSure || cells.length === 0 ? said : { ...said, closeness: match.closeness + WEIGHT.blank };
  }
  const weighed = weigh(field, content, isSure, cells);
  if (weighed === null || (match.needsCells && weighed.weight <= 0 && weighed.field === undefined))
    return null;
  return {
    ...said,
    field: weighed.field ?? match.field,
    how: weighed.field === undefined ? match.how : 'words',
    closeness: match.closeness + weighed.weight,
    why: weighed.why ?? said.why,
  };
}
