// States of the sidebar on people's own sheets: headers further down, names instead of addresses, texts made of columns.
import type { Page } from 'playwright-core';
import type { GroupView, MatchView } from '../../../src/rpc/api.ts';
import { CHECK, GROUPS, MATCH } from './fake/data.ts';
import type { View } from './scenes.ts';

const openMatch = (page: Page) => page.getByRole('button', { name: 'Match columns' }).click();

/** A call list: a title above the header, no task name or type, and counsellors by name. */
export const CALL_LIST: MatchView = {
  ...MATCH,
  headerRow: 3,
  headerNote: 'The headers were found in row 3, below a title.',
  suggestions: { Name: 'Call {Subject}' },
  columns: MATCH.columns.map((column) =>
    column.field === 'Name' || column.field === 'TaskType'
      ? { ...column, field: null, how: 'none', why: '' }
      : column,
  ),
  valueGroups: [
    {
      field: 'OwnerEmailAddress',
      label: 'Owner e-mail',
      header: 'Counsellor',
      values: [
        {
          text: 'Kavya Rao',
          count: 3,
          proposal: 'kavya.rao@example.com',
          why: 'the only address of that name',
        },
        { text: 'Arjun Mehta', count: 2, proposal: null, why: '' },
        { text: 'Old Timer', count: 1, proposal: null, why: '' },
      ],
    },
  ],
  problems: [{ level: 'error', message: 'No column holds Task name and Task type.' }],
};

export const SHORT_YEARS: GroupView = {
  level: 'error',
  code: 'date-two-digit-year',
  header: 'Due date',
  column: 3,
  count: 14,
  summary: '14 rows: Due date has a year of two digits.',
  message: '"05-01-27" has a year of two digits. Write all four, as in 2027-01-05.',
  firstCell: 'D4',
  fix: null,
  question: { kind: 'shortYears', header: 'Due date' },
};

const manyNames = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    text: `Counsellor ${place + 1}`,
    count: 1,
    proposal: null,
    why: '',
  }));

export const OWN_SHEET_VIEWS: readonly View[] = [
  {
    name: 'match of a call list',
    scene: { match: CALL_LIST },
    shows: 'Call Call back about the quote',
    act: openMatch,
  },
  {
    name: 'match with many values',
    scene: {
      match: {
        ...CALL_LIST,
        valueGroups: CALL_LIST.valueGroups.map((group) => ({ ...group, values: manyNames(40) })),
      },
    },
    shows: '28 more values',
    act: openMatch,
  },
  {
    name: 'match, another sheet’s match offered',
    scene: { match: { ...MATCH, offer: { sheetId: 7, name: 'Follow-ups May', constants: null } } },
    shows: 'has the same headers',
    act: openMatch,
  },
  {
    name: 'match, a near miss',
    scene: {
      match: {
        ...MATCH,
        columns: MATCH.columns.map((column) =>
          column.field === 'DueDate'
            ? { ...column, header: 'Due dat', field: null, how: 'none', near: 'DueDate' }
            : column,
        ),
      },
    },
    shows: 'Use the column “Due dat”',
    act: openMatch,
  },
  {
    name: 'check, a question about a column',
    scene: { check: { ...CHECK, groups: [SHORT_YEARS, ...GROUPS] } },
    shows: 'Are these years of this century',
  },
  {
    name: 'check, a column that is not sent',
    scene: {
      check: {
        ...CHECK,
        notices: [
          'Column C, “Best time”, holds times such as 4.30 PM and is not sent. Match it with Due time if it belongs to the due date.',
        ],
      },
    },
    shows: 'holds times such as',
  },
];
