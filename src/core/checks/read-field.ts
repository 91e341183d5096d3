// Sends a filled cell to the check that its field asks for.
import type { AccountLook } from '../account/account-look.ts';
import type { Cell } from '../cell.ts';
import { endInColumnZone, inColumnZone } from '../dates/column-zone.ts';
import type { End, Moment } from '../dates/moment.ts';
import type { DateContext } from '../dates/place-wall.ts';
import { readMoment } from '../dates/read-date.ts';
import type { TimeCell } from '../dates/read-time.ts';
import type { CheckName } from '../fields/field-table.ts';
import type { TimeUnit } from '../fields/header-hints.ts';
import type { PhoneNumber } from '../leads/phone-number.ts';
import { readLeadNumber } from '../leads/read-lead-number.ts';
import { readPhone } from '../leads/read-phone.ts';
import type { RelatedEntity } from '../task.ts';
import { readEmail } from './email/read-email.ts';
import { readClock } from './read-clock.ts';
import { readDuration } from './read-duration.ts';
import { readEnd } from './read-end.ts';
import { readGuid } from './read-guid.ts';
import { readNotify } from './read-notify.ts';
import { readOwner } from './read-owner.ts';
import { readRelated } from './read-related.ts';
import { readReminder } from './read-reminder.ts';
import { readTaskType } from './read-task-type.ts';
import { cellText, codeText, readText } from './read-text.ts';
import type { Reading } from './reading.ts';

/** The checks of single cells; a webhook URL is no cell. */
export type CellCheck = Exclude<CheckName, 'url'>;

/** What each check makes of a cell. */
export interface CheckValues {
  readonly text: string;
  /** As the account writes it, where it is known. */
  readonly 'task-type': string;
  readonly date: Moment;
  readonly time: TimeCell;
  readonly end: End;
  /** Minutes. */
  readonly duration: number;
  readonly email: string;
  readonly reminder: number | null;
  readonly 'reminder-time': TimeCell;
  readonly notify: boolean;
  readonly related: RelatedEntity;
  readonly guid: string;
  readonly 'lead-email': string;
  readonly phone: PhoneNumber;
  readonly number: string;
}

export interface ReadContext {
  readonly date: DateContext;
  readonly textLimit: number;
  /** In what a plain number counts, by the column's header; null for minutes. */
  readonly unit: TimeUnit | null;
  /** Whether other cells of the column count hours. */
  readonly isBesideHours?: boolean;
  /** What is known of the account; null when nothing is. */
  readonly account: AccountLook | null;
  /** Two capital letters, of phone numbers that do not say theirs; '' when nothing tells. */
  readonly country: string;
}

const READERS: {
  readonly [K in CellCheck]: (cell: Cell, context: ReadContext) => Reading<CheckValues[K]>;
} = {
  text: (cell, context) => readText(cell, context.textLimit),
  'task-type': (cell, context) => readTaskType(cell, context.textLimit, context.account),
  date: (cell, context) => inColumnZone(readMoment(cell, context.date), context.date),
  time: (cell, context) => readClock(cell, context.date, 'Duration'),
  end: (cell, context) => endInColumnZone(readEnd(cell, context.date), context.date),
  duration: (cell, context) => readDuration(cell, context.unit, context.isBesideHours),
  email: (cell, context) => readOwner(cellText(cell), context.account),
  reminder: (cell, context) => readReminder(cell, context.unit),
  'reminder-time': (cell, context) => readClock(cell, context.date, 'Reminder (minutes)'),
  notify: (cell) => readNotify(codeText(cell)),
  related: (cell) => readRelated(codeText(cell)),
  guid: (cell) => readGuid(codeText(cell)),
  'lead-email': (cell) => readEmail(cellText(cell), true),
  phone: (cell, context) => readPhone(cell, context.country),
  number: (cell) => readLeadNumber(cell),
};

/** @param cell not blank and no error value */
export function readCell<K extends CellCheck>(
  check: K,
  cell: Cell,
  context: ReadContext,
): Reading<CheckValues[K]> {
  return READERS[check](cell, context);
}
