// Guesses what a column is from its cells, where its header says nothing: only when exactly one column can be meant.
import type { FieldName } from '../fields/field-table.ts';
import { type CellKind, countOf, shareOf } from './cell-kinds.ts';
import { isListed, isOfOtherStart } from './header/list-kind.ts';
import { namesSuperior } from './header/superior.ts';
import type { ColumnView, SheetView } from './sheet-view.ts';
import { ADDRESSES, cellsAre, type Kinds, SOME } from './weigh-cells.ts';

/** The part of the filled cells that have to agree. */
const ENOUGH = 0.75;

const wordsOf = (column: ColumnView): string => column.parts.words.join(' ');

/** Addresses of the people whom the tasks are about, and of those who wrote the list. */
const OF_OTHERS =
  /\b(?:lead|customer|contact|client|student|prospect|patient|parent|father|mother|guardian|candidate|applicant|company|billing|personal|alternate|alternative|secondary|other|created|modified|updated|by|from|cc|bcc|reply|attendees?|reports?)\b/;
/** Words that make a column another one than that of the field which the rest of its header names; see `isAnother`. */
const ANOTHER =
  /\b(?:previous(?:ly)?|prev|old|original(?:ly)?|orig|former(?:ly)?|earlier|last|past|ex|not|non|no|never|changed?|history|backup|manager|supervisor|boss|hod|organi[sz]er|approver|reviewer|requested|requester|reporter|creator|author|sender|vendor|supplier|partner|phone|mobile|emi|polic(?:y|ies)|premium|invoice|bill|loan|rent|fees?|payments?|instal?lments?|insurance|warranty|maturity|contract|lease|subscription|amc|tax|gst|cheque|salary|interest|service|birth|birthday|expiry|licen[cs]e|membership|passport|visa)\b/;
const MERELY_MAIL = /^(?:e ?mails?|mails?)(?: (?:ids?|address|addresses))?$/;
/** Dates of what has happened, or of something else than the task. */
const OF_ANOTHER_DATE =
  /\b(?:creat\w*|complet\w*|modif\w*|updat\w*|edited|last|previous|prev|past|old|birth|birthday|dob|born|anniversary|join\w*|regist\w*|enquir\w*|inquir\w*|enrol\w*|admi\w*|invoice|bill\w*|pay\w*|paid|expir\w*|renew\w*|clos\w*|receiv\w*|add\w*|assigned|allotted|entry|order\w*|deliver\w*|purchas\w*|convert\w*|sent|open\w*|report\w*|export\w*|timestamp|log\w*|first|source|remind\w*|end\w*|finish\w*|done|actual|since|doj|exam\w*|called|attended|visited|lead|punch|duration|available|office|working)\b/;
const OF_OTHER_ID =
  /\b(?:task|activity|user|owner|org|organi[sz]ation|account|company|campaign|created|modified|record|parent|list|row|order|invoice)\b/;
const OF_OPPORTUNITY = /\b(?:opportunity|opp|deal)\b/;

/** Whether the header says that the column is another one: the previous owner, the date of an EMI. Such a column is never guessed. */
const isAnother = (column: ColumnView): boolean => ANOTHER.test(wordsOf(column));

/** Whether the addresses of a column can be those of the tasks' owners, by its header. */
export function mayBeOwners(column: ColumnView, { kind }: SheetView): boolean {
  const words = wordsOf(column);
  if (namesSuperior(column.parts.words)) return false;
  return !OF_OTHERS.test(words) && !ANOTHER.test(words) && !(kind.ofPeople && MERELY_MAIL.test(words));
}

/** Whether the header of a column of addresses speaks of somebody else than the owner. */
export const isOfOthers = (column: ColumnView): boolean => OF_OTHERS.test(wordsOf(column));

/** Whether the header of a column speaks of another date than the task's. */
export const isAnotherDate = (column: ColumnView): boolean => OF_ANOTHER_DATE.test(wordsOf(column));

/** Whether the header of a column of IDs speaks of something else than a lead or opportunity. */
export const isOtherId = (column: ColumnView): boolean => OF_OTHER_ID.test(wordsOf(column));

/** Names of people, beside which a phone number or an address is theirs. */
const NAMES_PEOPLE =
  /^(?:(?:lead|prospect|customer|client|student|patient|candidate|applicant|contact|guest|buyer|party|borrower|member|insured|policy ?holder|tenant|dealer|retailer|farmer|first|last|full|person)(?: person)?(?: name| names)?|name of (?:the )?(?:lead|customer|client|student|patient|candidate|applicant|party|borrower|member|insured|person))$/;
const MERELY_PHONE =
  /^(?:(?:primary|main|contact|mobile|phone|cell|whatsapp|telephone|tel|mob)(?: (?:phone|mobile|no|nos|number|numbers|num))*|numbers?)$/;
/** What says better which lead is meant than how they are reached. */
const SURER_THAN_REACHED = ['LeadId', 'OpportunityId', 'RelatedEntityId', 'LeadNumber'] as const;

/** Whether each row is a person of whom the list says how to reach them, and nothing says better which lead is meant. */
function isOfPeople({ sheet, isFilled }: Guessing): boolean {
  return (
    !SURER_THAN_REACHED.some(isFilled) && sheet.columns.some((column) => NAMES_PEOPLE.test(wordsOf(column)))
  );
}

/** Plain "Mobile" and "Email" columns beside the names of people. */
function guessLeads(guessing: Guessing, found: readonly ContentGuess[]): ContentGuess[] {
  if (!isOfPeople(guessing) || found.some(({ field }) => SURER_THAN_REACHED.some((name) => name === field)))
    return [];
  const { free, isFilled } = guessing;
  const isFree = ({ column }: ColumnView) => found.every((other) => other.column !== column);
  const plain =
    (pattern: RegExp): Judge =>
    (column) =>
      isFree(column) && pattern.test(wordsOf(column));
  return [
    ...guess(
      isFilled('LeadEmail') ? null : only(free, ['email'], plain(MERELY_MAIL), SOME),
      'LeadEmail',
      ['email'],
      ['an e-mail address beside the names', 'e-mail addresses beside the names'],
    ),
    ...guess(
      isFilled('LeadPhone') ? null : only(free, ['phone'], plain(MERELY_PHONE), SOME),
      'LeadPhone',
      ['phone'],
      ['a phone number beside the names', 'phone numbers beside the names'],
    ),
  ];
}

export interface ContentGuess {
  readonly column: number;
  readonly field: FieldName;
  readonly why: string;
}

/** What the guesses go by. */
export interface Guessing {
  readonly sheet: SheetView;
  /** Columns that nothing fills yet and the user has not set aside. */
  readonly free: readonly ColumnView[];
  /** Whether the field has a column or a value for all rows. */
  readonly isFilled: (field: FieldName) => boolean;
  /** The column of the due date, if there is one. */
  readonly due: ColumnView | null;
  readonly knownTaskTypes: readonly string[];
}

type Judge = (column: ColumnView) => boolean;

function only(
  free: readonly ColumnView[],
  kinds: readonly CellKind[],
  may: Judge,
  enough = ENOUGH,
): ColumnView | null {
  const found = free.filter((column) => shareOf(column.content, ...kinds) >= enough && may(column));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function guess(
  column: ColumnView | null,
  field: FieldName,
  kinds: readonly CellKind[],
  what: Kinds,
): ContentGuess[] {
  if (column === null || !column.isUnique) return [];
  return [
    { column: column.column, field, why: cellsAre(column.content, countOf(column.content, ...kinds), what) },
  ];
}

/** Whether the due dates have no times of their own, so that another column may hold them. */
export const lacksTimes = (due: ColumnView | null): boolean =>
  due !== null && shareOf(due.content, 'datetime') < 0.5;

/** Headers that may mean the task type and much else: what the cells say is taken more loosely there. */
const MAY_BE_TYPE =
  /^(?:activity|activities|action|purpose|nature|mode|category|kind|task|work)(?: of (?:task|call|visit|work|activity|follow ?up))?$/;

/** A type of the account, or below a header that may mean types a word of one: "Call" for "Phone call". */
function typeMatcher(knownTaskTypes: readonly string[]): (column: ColumnView) => number {
  const names = new Set(knownTaskTypes.map((name) => name.trim().toLowerCase()));
  const words = new Set([...names].flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)));
  const isName = (text: string) => names.has(text);
  const isPart = (text: string) => text !== '' && (names.has(text) || words.has(text));
  return (column) => {
    const matches = MAY_BE_TYPE.test(wordsOf(column)) ? isPart : isName;
    return column.cells.filter((cell) => matches(cell.trim().toLowerCase())).length;
  };
}

function guessType({ free, knownTaskTypes }: Guessing): ContentGuess[] {
  if (knownTaskTypes.length === 0) return [];
  const matches = typeMatcher(knownTaskTypes);
  const found = free.filter(
    (column) =>
      column.content.filled > 0 && matches(column) / column.content.filled >= ENOUGH && !isAnother(column),
  );
  const [column] = found;
  if (column === undefined || found.length > 1 || !column.isUnique) return [];
  return [
    {
      column: column.column,
      field: 'TaskType',
      why: cellsAre(column.content, matches(column), [
        'a task type of the account',
        'task types of the account',
      ]),
    },
  ];
}

/** The fields that can be told from the cells alone, one guess for a column at most. */
export function guessByContent(guessing: Guessing): ContentGuess[] {
  const { sheet, free, isFilled, due } = guessing;
  const found: ContentGuess[] = [];
  if (!isFilled('OwnerEmailAddress')) {
    found.push(
      ...guess(
        only(free, ['email'], (column) => mayBeOwners(column, sheet)),
        'OwnerEmailAddress',
        ['email'],
        ADDRESSES,
      ),
    );
  }
  // A header that names something else is not to be overruled by cells that look like dates.
  const isTaskDate: Judge = (column) =>
    !(isAnother(column) || isAnotherDate(column) || isListed(column.parts));
  let dueColumn = due;
  if (!isFilled('DueDate')) {
    dueColumn = only(free, ['date', 'datetime'], isTaskDate);
    found.push(...guess(dueColumn, 'DueDate', ['date', 'datetime'], ['a date', 'dates']));
  }
  if (!isFilled('DueTime') && lacksTimes(dueColumn)) {
    found.push(
      ...guess(
        only(
          free,
          ['time'],
          (column) => isTaskDate(column) && !isOfOtherStart(column.parts.words, sheet.kind),
        ),
        'DueTime',
        ['time'],
        ['a time beside the dates', 'times beside the dates'],
      ),
    );
  }
  if (!(['LeadId', 'OpportunityId', 'RelatedEntityId'] as const).some(isFilled)) {
    const id = only(free, ['guid'], (column) => !isAnother(column) && !isOtherId(column));
    const field = id !== null && OF_OPPORTUNITY.test(wordsOf(id)) ? 'OpportunityId' : 'LeadId';
    found.push(...guess(id, field, ['guid'], ['a LeadSquared ID', 'LeadSquared IDs']));
  }
  found.push(...guessLeads(guessing, found));
  if (!isFilled('TaskType')) found.push(...guessType(guessing));
  return found;
}
