// The words for what a mapping leaves out: columns and cells that are not sent although they hold something.
import { columnLetter } from '../cell-name.ts';
import { quote, shorten } from '../checks/plain-text.ts';
import { fieldLabel } from '../fields/fields.ts';
import type { Issue } from '../issue.ts';
import type { CellsBeyond } from './beyond-header.ts';
import type { ColumnMapping } from './mapping.ts';
import { problem } from './mapping-problems.ts';

/** Another column fits the field better, and this one holds something for it too. */
export function otherColumn(lost: ColumnMapping, taken: ColumnMapping, field: string): Issue {
  const message = `${fieldLabel(field)} is taken from ${quote(taken.header)} (column ${columnLetter(taken.column)}), so this column is not sent. If this one is meant, choose it under “Match columns”.`;
  return problem('mapping-other-column', lost.header, `one column for ${fieldLabel(field)}`, message, {
    column: lost.column,
    level: 'warning',
  });
}

/** @param date the date that the column may belong to */
export function ofOtherDate(
  { column, header }: ColumnMapping,
  field: string,
  date: ColumnMapping,
  due: ColumnMapping,
): Issue {
  const label = fieldLabel(field);
  const place = (entry: ColumnMapping) => `${quote(entry.header)} (column ${columnLetter(entry.column)})`;
  const message = `Column ${columnLetter(column)}, ${quote(header)}, may belong to ${place(date)} and not to the due date, ${place(due)}. Say under “Match columns” whether it is ${label} of the tasks, or choose not to send it.`;
  return problem(
    'mapping-other-date',
    header,
    `${label} of the tasks, or the choice not to send it`,
    message,
    {
      column,
    },
  );
}

/** A custom field of a lead, exported under its schema name, may say when the task is due. */
export function customDate({ column, header, field }: ColumnMapping): Issue {
  const message = `Column ${columnLetter(column)} is sent as the custom field ${quote(field ?? '')} of the task. If it is a field of the lead and says when the tasks are due, choose Due date under “Match columns”; otherwise choose not to send it, unless the task type has this field.`;
  return problem('mapping-custom-date', header, 'a custom field of the task type', message, {
    column,
    level: 'warning',
  });
}

/** @param fields schema names of the custom fields that may be meant */
export function unclearField(column: number, header: string, fields: readonly string[]): Issue {
  const [field = '', second] = fields;
  const why =
    second === undefined
      ? `is called like the custom field ${field}, and so is another column, of another task type`
      : `is called like different custom fields of different task types: ${fields.join(', ')}`;
  const message = `Column ${columnLetter(column)} ${why}. So it is not sent. Send the rows of each task type from a sheet of their own, or bring the cells into one column ${field}.`;
  return problem('column-not-sent', header, 'the name of one custom field', message, {
    column,
    level: 'warning',
  });
}

/** @param what what the cells look like, such as `phone numbers` */
export function columnNotSent(
  column: number,
  header: string,
  what: string,
  example: string,
  todo: string,
): Issue {
  const message = `Column ${columnLetter(column)} holds ${what}, such as ${quote(example)}, and is not sent. ${todo}`;
  return problem('column-not-sent', header, 'a field, or the choice not to send it', message, {
    column,
    level: 'warning',
  });
}

export const CELLS_BEYOND = 'cells-beyond-header';

export function cellsBeyond({ cell, column, text, rows }: CellsBeyond): Issue {
  const others = rows > 1 ? ` The same is so in ${rows - 1} more ${rows === 2 ? 'row' : 'rows'}.` : '';
  const message = `Cell ${cell} holds ${quote(text)}, right of the last column that has a name, and is not sent.${others} If it belongs to a cell on its left, join them; otherwise give the column a name.`;
  return {
    level: 'warning',
    code: CELLS_BEYOND,
    column,
    header: '',
    found: shorten(text),
    expected: 'nothing right of the last header',
    message,
  };
}

export function otherZone(header: string, zone: string, column: number): Issue {
  const message = `The header speaks of ${quote(zone)}, but times are read in the spreadsheet's time zone. Take the zone out of the header if the times are of the spreadsheet's zone; otherwise write it into the cells, such as 10:00 UTC, or set the spreadsheet's zone under File, Settings.`;
  return problem('mapping-zone', header, "times of the spreadsheet's zone", message, { column });
}
