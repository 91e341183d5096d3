// Tells what kind of list a header row belongs to: in a list of people, "Name" and "Title" are theirs and not the task's.
import { type HeaderParts, readHeader } from '../../fields/header-parts.ts';

export interface ListKind {
  /** One row is one person: a lead, student, customer or patient, with a phone number or first name. */
  readonly ofPeople: boolean;
  /** "Subject" is what a student learns. */
  readonly ofStudents: boolean;
  /** "Title" is what a person is called at work. */
  readonly hasFirstName: boolean;
  /** "Reminder time" is one of the day in the column beside it, as in Outlook's exports. */
  readonly hasReminderDate: boolean;
  /** "Start time" is one of the day in the column "Start date", which is another one than the due date. */
  readonly startsBeforeDue: boolean;
}

const PERSON =
  /\b(?:mobile|phone|whatsapp|student|customer|client|patient|candidate|applicant|first name|last name|surname|lead name|contact (?:no|number|name|person)|parents? (?:name|phone|mobile|no|number))\b/;
const START_DATE = /^(?:(?:planned )?start(?:s|ing)?(?: date)?|starts? on|from date)$/;
const DUE_DATE = /^(?:(?:task )?due(?: date)?|due (?:on|by)|date due|deadline)$/;
/** Longest row that is looked over; no list has as many headers. */
const MAX_COLUMNS = 500;

export function listKind(header: readonly string[]): ListKind {
  const names = header.slice(0, MAX_COLUMNS).map((text) => readHeader(text).words.join(' '));
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  return {
    ofPeople: has(PERSON),
    ofStudents: has(/\bstudent\b/),
    hasFirstName: has(/^(?:first|last) name$/),
    hasReminderDate: has(/^reminder date$/),
    startsBeforeDue: has(START_DATE) && has(DUE_DATE),
  };
}

const OF_START = /^(?:start(?:s|ing)?|from)\b/;

/** Whether a header names the time of a start which the list keeps apart from the due date. */
export function isOfOtherStart(words: readonly string[], { startsBeforeDue }: ListKind): boolean {
  return startsBeforeDue && OF_START.test(words.join(' '));
}

const LISTED =
  /^(?:s ?l|s|sr|sno|serial)(?: ?(?:no|number|n))?$|\b(?:name|mobile|phone|whatsapp|city|status|stage|priority|tags?|e?mail|course|source|numbers?|created|modified|completed|state|area|location|address|amount|leads?|customers?|students?|clients?|persons?|parents?|owner|agent|product|id|url|link)\b/;

/** Whether a header names something that stands in most lists and is no field of a task. */
export function isListed({ words }: HeaderParts): boolean {
  return LISTED.test(words.join(' '));
}
