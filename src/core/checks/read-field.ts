// Sends a filled cell to the check that its field asks for.
import type { Cell } from '../cell.ts';
import type { End, Moment } from '../dates/moment.ts';
import type { DateContext } from '../dates/place-wall.ts';
import { readMoment } from '../dates/read-date.ts';
import { readTime, type TimeCell } from '../dates/read-time.ts';
import type { CheckName } from '../fields/field-table.ts';
import type { RelatedEntity } from '../task.ts';
import { readDuration } from './read-duration.ts';
import { readEmail } from './read-email.ts';
import { readEnd } from './read-end.ts';
import { readGuid } from './read-guid.ts';
import { readNotify } from './read-notify.ts';
import { readRelated } from './read-related.ts';
import { readReminder } from './read-reminder.ts';
import { cellText, readText } from './read-text.ts';
import type { Reading } from './reading.ts';

/** The checks of single cells; a webhook URL is no cell. */
export type CellCheck = Exclude<CheckName, 'url'>;

/** What each check makes of a cell. */
export interface CheckValues {
  readonly text: string;
  readonly date: Moment;
  readonly time: TimeCell;
  readonly end: End;
  /** Minutes. */
  readonly duration: number;
  readonly email: string;
  readonly reminder: number | null;
  readonly notify: boolean;
  readonly related: RelatedEntity;
  readonly guid: string;
}

export interface ReadContext {
  readonly date: DateContext;
  readonly textLimit: number;
}

const READERS: {
  readonly [K in CellCheck]: (cell: Cell, context: ReadContext) => Reading<CheckValues[K]>;
} = {
  text: (cell, context) => readText(cellText(cell), context.textLimit),
  date: (cell, context) => readMoment(cell, context.date),
  time: (cell, context) => readTime(cell, context.date),
  end: (cell, context) => readEnd(cell, context.date),
  duration: (cell) => readDuration(cell),
  email: (cell) => readEmail(cellText(cell)),
  reminder: (cell) => readReminder(cell),
  notify: (cell) => readNotify(cellText(cell)),
  related: (cell) => readRelated(cellText(cell)),
  guid: (cell) => readGuid(cellText(cell)),
};

/** @param cell not blank and no error value */
export function readCell<K extends CellCheck>(
  check: K,
  cell: Cell,
  context: ReadContext,
): Reading<CheckValues[K]> {
  return READERS[check](cell, context);
}
