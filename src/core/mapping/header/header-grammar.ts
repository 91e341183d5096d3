// Understands headers that no list holds, such as "Next site visit on" or "Tele-caller's mail id", by the words they are made of.
import type { FieldName } from '../../fields/field-table.ts';
import { isOfSuperior } from './superior.ts';
import {
  ABOUT_LENGTH,
  AHEAD,
  DATE,
  END,
  FILLER,
  LENGTH,
  PURPOSE,
  SPEAKS_OF_DATE,
  START,
  set,
  TIME,
  type Words,
} from './time-words.ts';

export interface WordMatch {
  readonly field: FieldName;
  /** Whether the words alone are too little, so that the cells have to agree. */
  readonly needsCells: boolean;
  /** Whether the header is the closer for naming an e-mail address. */
  readonly saysMail: boolean;
  /** Whether the header is the closer for a date that lies ahead: "Next call", where "Date of call" may be when the row was written. */
  readonly isAhead: boolean;
}

const ROLE = set(
  'owner owners assignee assignees assigned assign allotted allocated counsellor counselor telecaller telecallers caller agent rm salesperson salesman rep representative executive handler responsible user bde bdm bda advisor adviser consultant incharge handled employee',
);
const ABOUT_ROLE = set(
  'to by name email mail mails id address e lead task sales deal contact account opportunity record activity event of the s in charge relationship manager person tele new current leadsquared lsq crm team staff field for and call full',
);
const MAIL = set('email mail mails emails');
const TEXT = set('remark remarks note notes comment comments detail details description');
const ABOUT_TEXT = set(
  'task call for the of and or agent owner caller counsellor counselor telecaller additional other any internal special special event visit meeting to follow up followup',
);
/** Of whom a phone number or an address is that leads to the lead. */
const LEAD_WORDS = set(
  'lead leads prospect prospects customer customers client clients student students patient candidate applicant contact guest buyer',
);
const PHONE = set('phone mobile whatsapp cell cellphone telephone tel mob contact');
const ABOUT_PHONE = set('no nos number numbers num primary main registered id details');
const NUMBER_WORDS = set('no nos number numbers num');
const ABOUT_MAIL = set('id ids address addresses primary main registered');
const ABOUT_TYPE = set('task activity event of the follow up followup next action name kind');

const all = (words: readonly string[], ...sets: readonly Words[]): boolean =>
  words.every((word) => sets.some((known) => known().has(word)));
const some = (words: readonly string[], known: Words): boolean => words.some((word) => known().has(word));

const match = (
  field: FieldName,
  { needsCells = false, saysMail = false, isAhead = false }: Partial<WordMatch> = {},
): WordMatch => ({ field, needsCells, saysMail, isAhead });

function ofTime(words: readonly string[]): WordMatch | null {
  if (!all(words, FILLER, PURPOSE, DATE, TIME, START, END)) return null;
  // "To" is an end only where it leads: "To time", but not "Time to call".
  const isEnd = some(words, END) || words[0] === 'to';
  const isStart = some(words, START);
  const hasDate = some(words, DATE);
  const isPurpose = some(words, PURPOSE) || isStart;
  if (some(words, TIME) && !hasDate)
    return match(isEnd ? 'EndTime' : 'DueTime', { needsCells: !isEnd && !isPurpose });
  if (isEnd) return match('EndDate', { needsCells: !hasDate });
  const isAhead = some(words, AHEAD);
  if (hasDate) return match('DueDate', { needsCells: !isPurpose, isAhead });
  return isStart || some(words, SPEAKS_OF_DATE) ? match('DueDate', { needsCells: true, isAhead }) : null;
}

/** How long an appointment lasts: "Call duration", "Duration of the visit"; but not that of a past call, or of a course. */
function ofLength(words: readonly string[]): WordMatch | null {
  return some(words, LENGTH) && all(words, LENGTH, ABOUT_LENGTH, PURPOSE, FILLER) ? match('Duration') : null;
}

/** The roles of a task's owner; "Assigned by" and "Owner's manager" are somebody else, and an id is no address. */
function ofOwner(words: readonly string[]): WordMatch | null {
  if (isOfSuperior(words, (word) => ROLE().has(word))) return null;
  const isSales = words.includes('sales') && words.includes('person');
  const isManager = words.includes('relationship') && words.includes('manager');
  if (!(some(words, ROLE) || isSales || isManager) || !all(words, ROLE, ABOUT_ROLE, FILLER)) return null;
  if (words.includes('by') && !words.includes('handled')) return null;
  const saysMail = some(words, MAIL);
  return match('OwnerEmailAddress', { needsCells: words.includes('id') && !saysMail, saysMail });
}

function ofText(words: readonly string[]): WordMatch | null {
  return some(words, TEXT) && all(words, TEXT, ABOUT_TEXT) ? match('Description') : null;
}

function ofType(words: readonly string[]): WordMatch | null {
  return words.includes('type') &&
    all(
      words.filter((word) => word !== 'type'),
      ABOUT_TYPE,
    )
    ? match('TaskType')
    : null;
}

/** The e-mail address or phone number of a lead, whatever the list calls it: "Customer mobile no", "Student's mail id". */
function ofLead(words: readonly string[]): WordMatch | null {
  if (!some(words, LEAD_WORDS)) return null;
  const others = words.filter((word) => !LEAD_WORDS().has(word) && !FILLER().has(word));
  if (some(others, MAIL) && all(others, MAIL, ABOUT_MAIL))
    return match('LeadEmail', { needsCells: true, saysMail: true });
  const isPhone = some(others, PHONE) && all(others, PHONE, ABOUT_PHONE);
  // "Contact no" is a phone number where its cells are.
  const isNumber = words.includes('contact') && some(others, NUMBER_WORDS) && all(others, NUMBER_WORDS);
  return isPhone || isNumber ? match('LeadPhone', { needsCells: true }) : null;
}

/** Words of a header → the field they speak of; null when any word is not understood. */
export function matchWords(words: readonly string[]): WordMatch | null {
  if (words.length === 0 || words.length > 8) return null;
  const joined = words.join(' ');
  if (/\be mail\b/.test(joined)) return matchWords(joined.replace(/\be mail\b/g, 'email').split(' '));
  return (
    ofOwner(words) ?? ofTime(words) ?? ofLength(words) ?? ofText(words) ?? ofType(words) ?? ofLead(words)
  );
}
