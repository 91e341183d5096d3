// Names filled columns that nothing is made of although they look as if they should be, before anything is sent.
import { shorten, trimText } from '../checks/plain-text.ts';
import type { FieldName } from '../fields/field-table.ts';
import type { Issue } from '../issue.ts';
import { type CellKind, shareOf } from './cell-kinds.ts';
import { isAnotherDate, isOfOthers, isOtherId, lacksTimes } from './guess-by-content.ts';
import type { ListKind } from './header/list-kind.ts';
import { matchHeader } from './header/match-header.ts';
import { type ColumnView, isWritten } from './sheet-view.ts';
import * as problems from './unsent-problems.ts';

const MOST = 0.5;
const OF_LEAD = /\b(?:lead|prospect|contact|customer|opportunity)\b.*\b(?:id|number|no|code)\b/;

interface Look {
  readonly kinds: readonly CellKind[];
  readonly what: string;
  readonly todo: string;
  /** Whether such a column is missed, given what the others fill. */
  readonly isMissed: (column: ColumnView, others: Others) => boolean;
}

interface Others {
  readonly isFilled: (field: FieldName) => boolean;
  readonly due: ColumnView | null;
  readonly kind: ListKind;
}

const isLinked = ({ isFilled }: Others): boolean =>
  (['LeadId', 'OpportunityId', 'RelatedEntityId', 'LeadNumber', 'LeadEmail', 'LeadPhone'] as const).some(
    isFilled,
  );
const TO_MATCH = 'choose its field under “Match columns”, or choose not to send it';

const SAYS_TIME = /\b(?:time|times|timings?|slots?|window|hours?|clock)\b/;

const isMissedTime: Look['isMissed'] = (column, { due, isFilled }) =>
  lacksTimes(due) && !isFilled('DueTime') && !isAnotherDate(column);

const names = ({ header, parts }: ColumnView, { kind }: Others, field: FieldName): boolean =>
  matchHeader(header, parts, kind)?.field === field;

/** What is told of a column of texts whose header names `Related to`. */
const RELATED: Look = {
  kinds: ['text', 'code', 'number', 'phone', 'email', 'guid'],
  what: 'texts that are neither lead nor opportunity',
  todo: 'A task is linked to its lead by a column Lead ID, Lead number, Lead e-mail or Lead phone, and to its opportunity by a column Opportunity ID. The texts can be part of another one, such as {header}.',
  isMissed: (column, others) => names(column, others, 'RelatedEntity') && !others.isFilled('RelatedEntity'),
};
const REMINDERS = /\b(?:remind\w*|alert)\b/;

const LOOKS: readonly Look[] = [
  RELATED,
  {
    kinds: ['number', 'duration'],
    what: 'what seems to be reminders',
    todo: 'If they say how long before the due time the owner is reminded, name the column with its unit in brackets, such as Reminder (days).',
    isMissed: (column, { isFilled }) => !isFilled('Reminder') && REMINDERS.test(column.parts.words.join(' ')),
  },
  {
    kinds: ['time'],
    what: 'times',
    todo: `If they are the times of the due dates, choose Due time under “Match columns”.`,
    isMissed: isMissedTime,
  },
  {
    kinds: ['time', 'timerange'],
    what: 'times',
    todo: `If they are the times of the due dates, write the one at which each task is due, and choose Due time under “Match columns”.`,
    isMissed: (column, others) =>
      SAYS_TIME.test(column.parts.words.join(' ')) && isMissedTime(column, others),
  },
  {
    kinds: ['email'],
    what: 'e-mail addresses',
    todo: 'If they are those of the owners, choose Owner e-mail under “Match columns”.',
    isMissed: (column, { isFilled }) => !isFilled('OwnerEmailAddress') && !isOfOthers(column),
  },
  {
    kinds: ['date', 'datetime'],
    what: 'dates',
    todo: 'If they say when the tasks are due, choose Due date under “Match columns”.',
    isMissed: (column, { isFilled }) => !isFilled('DueDate') && !isAnotherDate(column),
  },
  {
    kinds: ['phone'],
    what: 'phone numbers',
    todo: 'If they are those of the leads, choose Lead phone under “Match columns”, so that the tasks belong to them; the numbers can also be part of a text such as {header}.',
    isMissed: (_, others) => !isLinked(others),
  },
  {
    kinds: ['guid'],
    what: 'LeadSquared IDs',
    todo: 'If they are those of the leads, choose Lead ID under “Match columns”.',
    isMissed: (column, others) => !isLinked(others) && !isOtherId(column),
  },
  {
    kinds: ['code', 'number'],
    what: 'numbers of leads',
    todo: 'If they are the numbers that LeadSquared gives its leads, choose Lead number under “Match columns”.',
    isMissed: (column, others) => !isLinked(others) && OF_LEAD.test(column.parts.words.join(' ')),
  },
  {
    kinds: ['duration'],
    what: 'lengths of time',
    todo: 'If they say how long the appointments last, choose Duration under “Match columns”.',
    isMissed: (column, { isFilled }) =>
      !(['Duration', 'EndDate', 'EndTime', 'Reminder'] as const).some(isFilled) && !isAnotherDate(column),
  },
];

const SAYS_STATE = /\b(?:status|state)\b/;
const IS_OVER = /^(?:completed?|done|closed|cancell?ed|finished)$/i;

/** A list of tasks that were made before says which of them are over; sent again, those are made once more. */
function overColumn({ column, header, parts, cells }: ColumnView): Issue | null {
  const example = SAYS_STATE.test(parts.words.join(' '))
    ? cells.map((cell) => trimText(cell)).find((cell) => IS_OVER.test(cell))
    : undefined;
  if (example === undefined) return null;
  const todo =
    'Rows that say so are sent as new tasks like all others: hide, delete or do not select those whose tasks are over.';
  return problems.columnNotSent(column, header, 'states of tasks', example, todo);
}

function exampleOf(column: ColumnView, kinds: readonly CellKind[]): string {
  const kind = kinds.find((name) => column.content.examples.has(name));
  return kind === undefined ? '' : (column.content.examples.get(kind) ?? '');
}

/** @param unsent columns that fill nothing, are part of no text and were not set aside by the user */
export function unsentColumns(unsent: readonly ColumnView[], lastHeader: number, others: Others): Issue[] {
  return unsent.flatMap((column): Issue[] => {
    const { content, header, parts } = column;
    if (content.filled === 0 || column.cells.some(isWritten)) return [];
    if (parts.keys.length === 0) {
      if (column.column > lastHeader) return [];
      const example = [...content.examples.values()][0] ?? '';
      return [
        problems.columnNotSent(
          column.column,
          header,
          'text without a header',
          example,
          `Give the column a name, then ${TO_MATCH}.`,
        ),
      ];
    }
    const over = overColumn(column);
    if (over !== null) return [over];
    const look = LOOKS.find(
      ({ kinds, isMissed }) => shareOf(content, ...kinds) >= MOST && isMissed(column, others),
    );
    if (look === undefined) return [];
    return [
      problems.columnNotSent(
        column.column,
        header,
        look.what,
        exampleOf(column, look.kinds),
        look.todo.replace('{header}', () => `{${shorten(header)}}`),
      ),
    ];
  });
}
