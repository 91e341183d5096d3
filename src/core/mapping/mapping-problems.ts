// The words for everything that can be wrong with headers, the saved mapping and the constants.

import { columnLetter } from '../cell-name.ts';
import { quote, shorten } from '../checks/plain-text.ts';
import { type Field, fieldLabel } from '../fields/fields.ts';
import type { Issue, IssueLevel } from '../issue.ts';
import { listOf } from '../list-of.ts';
import type { ColumnMapping } from './mapping.ts';

/** @param at where, and how bad it is; an error unless told otherwise */
export function problem(
  code: string,
  header: string,
  expected: string,
  message: string,
  at: { column?: number; level?: IssueLevel } = {},
): Issue {
  const { column = null, level = 'error' } = at;
  return {
    level,
    code,
    column,
    header: shorten(header),
    found: column === null ? '' : shorten(header),
    expected,
    message,
  };
}

export function noHeader(): Issue {
  const message =
    'The header row is empty. Write the names of the columns into it, such as Task name, Task type, Owner e-mail and Due date.';
  return problem('header-missing', 'Header row', 'a row with the names of the columns', message);
}

export function headerIsData(header: string, column: number): Issue {
  const message = `The header row holds ${quote(header)}, which looks like a task and not like the name of a column. Put a row with the names of the columns above the tasks, or choose the row with the headers under “Match columns”.`;
  return problem('header-is-data', header, 'the name of a column', message, { column });
}

export function twoColumns(first: ColumnMapping, second: ColumnMapping, field: string): Issue {
  const place = (entry: ColumnMapping) => `${quote(entry.header)} (column ${columnLetter(entry.column)})`;
  const message = `Two columns are taken for ${fieldLabel(field)}: ${place(first)} and ${place(second)}. Rename one of them, or choose not to send one under “Match columns”.`;
  return problem('mapping-two-columns', second.header, 'one column for each field', message, {
    column: second.column,
  });
}

/** Headers that a field may have. A column “Name” is mostly that of people, so it is not proposed. */
function namesOf({ label, aliases, name }: Field): string {
  const all = [label, ...aliases.slice(0, 4)];
  return name === 'Name'
    ? `${all.slice(0, -1).join(', ')} or ${all[all.length - 1]}`
    : `${all.slice(0, 4).join(', ')} or ${name}`;
}

/**
 * One message for all of them.
 *
 * @param proposal a text for the task name that is made of columns; null when none suggests itself
 */
export function missingRequired(fields: readonly Field[], proposal: string | null): Issue {
  const labels = listOf(fields.map(({ label }) => label));
  const [field] = fields;
  const names =
    fields.length > 1 || field === undefined ? 'Name columns so' : `Name a column ${namesOf(field)}`;
  const isNameMissing = fields.some(({ name }) => name === 'Name');
  const made =
    proposal !== null && isNameMissing
      ? ` The task name can be made of columns, such as ${quote(proposal)}.`
      : '';
  const message = `No column holds ${labels}, which every task needs. ${names}, choose columns under “Match columns”, or give one value for all rows there.${made}`;
  return problem(
    'mapping-required',
    '',
    fields.length === 1 ? `a column named ${labels}` : `columns named ${labels}`,
    message,
  );
}

export function templateUnknownHeader(field: string, name: string, nearest: string | null): Issue {
  const meant = nearest === null ? '' : ` Did you mean {${shorten(nearest)}}?`;
  const message = `The text for all rows names a column {${shorten(name)}}, which the sheet does not have.${meant} Write the header exactly as in the sheet; a brace that is only text is written twice.`;
  return problem('template-unknown-header', fieldLabel(field), 'the header of a column', message);
}

export function templateLooseBrace(field: string): Issue {
  const message =
    'A brace in the text for all rows opens or closes nothing. Write a column as {Header}; a brace that is only text is written twice.';
  return problem('template-loose-brace', fieldLabel(field), 'braces around the header of a column', message);
}

export function templateTwoColumns(field: string, name: string): Issue {
  const message = `The text for all rows names {${shorten(name)}}, but two columns have this header. Rename one of them.`;
  return problem('template-two-columns', fieldLabel(field), 'a header that only one column has', message);
}

export function callField(header: string, column: number): Issue {
  const message =
    'The webhook URL belongs to a whole call and not to a row, so this column is not sent. Write the address under “Match columns”, “More settings”.';
  return problem('mapping-call-field', header, 'the webhook URL under “Match columns”', message, {
    column,
    level: 'warning',
  });
}

export function savedHeaderGone(header: string, field: string): Issue {
  const message = `The saved match takes ${fieldLabel(field)} from a column ${quote(header)}, which is no longer there. Rename the column back, or save the match again.`;
  return problem('mapping-header-gone', header, `a column named ${shorten(header)}`, message, {
    level: 'warning',
  });
}

export function savedFieldUnknown(header: string, field: string, column: number): Issue {
  const message = `The saved match sends this column to ${quote(field)}, which is not a field of a task. Choose another field under “Match columns”.`;
  return problem(
    'mapping-unknown-field',
    header,
    'a field of the list, or a custom field such as mx_Custom_1',
    message,
    { column },
  );
}

export function constantBesideColumn(field: string, text: string): Issue {
  const message = `A column fills ${fieldLabel(field)}, so the value for all rows, ${quote(text)}, is not used, also where the column's cells are empty. Choose one of the two under “Match columns”.`;
  return problem('constant-beside-column', fieldLabel(field), 'a column or one value', message, {
    level: 'warning',
  });
}

export function constantUnknown(field: string): Issue {
  const message = `A value for all rows is set for ${quote(field)}, which is not a field of a task. Remove it under “Match columns”.`;
  return problem(
    'constant-unknown-field',
    field,
    'a field of the list, or a custom field such as mx_Custom_1',
    message,
  );
}

export function twoOwnColumns(header: string, first: number, second: number): Issue {
  const message = `The sheet has two columns of this name, ${columnLetter(first)} and ${columnLetter(second)}, and both hold results of the add-on, so it is not clear which one counts. Delete or rename one of them.`;
  return problem('mapping-two-own-columns', header, 'one such column', message, { column: second });
}
