// Rows become tasks or issues: whole rows, duplicates, blank rows, hostile rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, CellValue, SheetRow } from '../../../src/core/cell.ts';
import { type CheckedRow, checkRows } from '../../../src/core/checks/check-rows.ts';
import { describeIssue, groupIssues } from '../../../src/core/checks/describe-issue.ts';
import { mapColumns } from '../../../src/core/mapping/map-columns.ts';
import { DEFAULT_SHEET_SETTINGS, type SheetSettings } from '../../../src/core/settings.ts';
import { zoneOf } from '../dates/zones.ts';

const ID = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
const NOW = Date.UTC(2026, 0, 15);
const GOOD = {
  'Task name': 'Call',
  'Task type': 'Call',
  'Owner e-mail': 'priya@example.com',
  'Due date': '2026-03-05 14:30',
};

type Row = Record<string, CellValue | Cell>;

const toCell = (value: CellValue | Cell): Cell =>
  typeof value === 'object' && !(value instanceof Date) ? value : { value, display: String(value) };

/** The rows as a sheet whose columns are all headers met, checked as in an Indian spreadsheet. */
function check(rows: Row[], more: Partial<SheetSettings> = {}, locale = 'en_IN'): CheckedRow[] {
  const settings = { ...DEFAULT_SHEET_SETTINGS, ...more };
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const sheet = rows.map(
    (row, index): SheetRow => ({
      rowNumber: index + 2,
      cells: header.map((text) => toCell(row[text] ?? '')),
    }),
  );
  return checkRows(sheet, {
    mapping: mapColumns(header, settings),
    settings,
    zone: zoneOf('Asia/Kolkata'),
    locale,
    now: NOW,
  });
}

const issuesOf = (row: Row, more: Partial<SheetSettings> = {}) =>
  (check([row], more)[0]?.issues ?? []).map(
    (issue) => `${issue.code} ${issue.level} ${describeIssue(issue)}`,
  );

describe('a good row', () => {
  it('becomes a task with everything in it', () => {
    const row = {
      ...GOOD,
      'Task name': ' Demo\u200b ',
      'End date': '2026-03-05T15:30',
      'Lead ID': ID.toUpperCase(),
      Description: 'line 1\r\nline 2',
      Location: 5,
      Reminder: '1 hour',
      Notify: true,
      mx_Custom_1: 12,
      mx_Custom_2: '',
      Phone: '#N/A',
    };
    expect(check([row])).toEqual([
      {
        rowNumber: 2,
        blank: false,
        duplicateOf: null,
        issues: [],
        task: {
          name: 'Demo',
          taskType: 'Call',
          ownerEmail: 'priya@example.com',
          due: Date.UTC(2026, 2, 5, 9),
          end: Date.UTC(2026, 2, 5, 10),
          relatedEntity: 1,
          relatedEntityId: ID,
          description: 'line 1\nline 2',
          location: '5',
          reminderMinutes: 60,
          notifyOwner: true,
          customFields: { mx_Custom_1: '12' },
        },
      },
    ]);
  });

  it('leaves to LeadSquared what is not in the sheet', () => {
    expect(check([GOOD])[0]?.task).toMatchObject({
      end: null,
      relatedEntity: 0,
      relatedEntityId: '',
      reminderMinutes: null,
      notifyOwner: null,
      customFields: {},
    });
  });

  it('takes the values for all rows where there is no column', () => {
    const constants = {
      'Task name': 'no field',
      Location: 'Pune',
      mx_A: 'x',
      Reminder: '15',
      Description: 'unused',
    };
    const task = check([{ ...GOOD, Description: '' }], { constants })[0]?.task;
    expect(task).toMatchObject({
      location: 'Pune',
      reminderMinutes: 15,
      customFields: { mx_A: 'x' },
      description: '',
    });
  });

  it('uses the default time and the date order of the settings', () => {
    const row = { ...GOOD, 'Due date': '03/04/2026' };
    expect(check([row], { defaultTime: '17:30', dateOrder: 'MDY' })[0]?.task?.due).toBe(
      Date.UTC(2026, 2, 4, 12),
    );
    expect(check([row])[0]?.task?.due).toBe(Date.UTC(2026, 3, 3, 3, 30));
  });
});

describe('a bad row says where, what, and what to write:', () => {
  it.each<[string, Row, string]>([
    [
      'no due date',
      { ...GOOD, 'Due date': '' },
      'date-missing error Due date: The date is missing, and LeadSquared would take today instead. Write a date such as 2026-03-05 14:30.',
    ],
    [
      'no owner',
      { ...GOOD, 'Owner e-mail': '\u200b' },
      'required error Owner e-mail: The cell is empty, but every task needs it. Fill in the owner e-mail.',
    ],
    [
      'a name of control characters',
      { ...GOOD, 'Task name': '\u0001' },
      'required error Task name: The cell is empty, but every task needs it. Fill in the task name.',
    ],
    [
      'an impossible date',
      { ...GOOD, 'Due date': '31/02/2026' },
      'date-impossible error Due date: "31/02/2026" is not a real date. Write 2026-02-28.',
    ],
    [
      'a formula error in a date',
      { ...GOOD, 'Due date': '#REF!' },
      'date-error-value error Due date: The cell shows "#REF!", an error of its formula. Correct the formula, or write the value itself.',
    ],
    [
      'a formula error elsewhere',
      { ...GOOD, mx_A: '#N/A' },
      'error-value error mx_A: The cell shows "#N/A", an error of its formula. Correct the formula, or write the value itself.',
    ],
    [
      'an end before the due date',
      { ...GOOD, 'End date': '2026-03-05 14:00' },
      'end-before-due error End date: The end "2026-03-05 14:00" is before the due date "2026-03-05 14:30". Write an end that is later, or leave it empty.',
    ],
    [
      'an unreadable end',
      { ...GOOD, 'End date': 'later' },
      'date-unreadable error End date: "later" cannot be read as a date. Write a date such as 2026-03-05 14:30.',
    ],
    [
      'a due date in the past',
      { ...GOOD, 'Due date': '2026-01-14' },
      'due-past warning Due date: "2026-01-14 09:00" is in the past, so the task would be overdue at once. Write a later date if that is not meant.',
    ],
    [
      'a lead without an ID',
      { ...GOOD, 'Related to': 'lead' },
      'related-id-missing error Related to: The task is to belong to a lead, but no ID is given. Fill in the ID, or write none.',
    ],
    [
      'an ID of unknown kind',
      { ...GOOD, 'Related ID': ID },
      'related-kind-missing error Related ID: An ID is given, but not whether it is of a lead or of an opportunity. Write lead or opportunity into a column Related to.',
    ],
  ])('%s', (_, row, expected) => {
    expect(issuesOf(row)).toEqual([expected]);
  });

  it('all of it at once', () => {
    const row = {
      ...GOOD,
      'Due date': 'soon',
      'Owner e-mail': 'Priya',
      'Lead ID': 'Acme',
      Reminder: 'yes',
      Notify: 'maybe',
      'Related to': 'x',
    };
    expect(check([row])[0]).toMatchObject({ task: null, blank: false });
    expect(check([row])[0]?.issues.map((issue) => [issue.code, issue.column])).toEqual([
      ['email-invalid', 2],
      ['date-unreadable', 3],
      ['related-invalid', 7],
      ['guid-invalid', 4],
      ['reminder-invalid', 5],
      ['notify-invalid', 6],
    ]);
  });

  it('by the field when a value for all rows is wrong', () => {
    expect(check([GOOD], { constants: { Reminder: 'soon' } })[0]?.issues[0]).toMatchObject({
      column: null,
      header: 'Reminder (minutes)',
      found: 'soon',
    });
  });

  it('by the field when a required column is missing', () => {
    const { 'Due date': _, ...rest } = GOOD;
    expect(check([rest])[0]).toMatchObject({
      task: null,
      issues: [{ code: 'date-missing', column: null, header: 'Due date' }],
    });
  });

  it('in a few characters, however long the cell', () => {
    const long = `${'x'.repeat(1_000_000)}@`;
    const row = Object.fromEntries(
      [...Object.keys(GOOD), 'Lead ID', 'Reminder', 'Notify', 'mx_A', 'Related to', 'End date'].map(
        (text) => [text, long],
      ),
    );
    const [checked] = check([row]);
    expect(checked?.issues).toHaveLength(10);
    for (const issue of checked?.issues ?? []) {
      expect(issue.found.length).toBeLessThanOrEqual(80);
      expect(issue.message.length).toBeLessThan(300);
    }
  });
});

describe('a column that proves another order of day and month', () => {
  it('makes every date that could be either an error', () => {
    const rows = ['03/04/2026', '04/25/2026', '05/05/2026', '2026-03-04'].map((due) => ({
      ...GOOD,
      'Due date': due,
    }));
    const codes = (more: Partial<SheetSettings>) =>
      check(rows, { sendDuplicates: true, ...more }).map((row) => row.issues[0]?.code ?? 'good');
    expect(codes({})).toEqual(['date-ambiguous-order', 'date-order', 'good', 'good']);
    expect(codes({ dateOrder: 'DMY' })).toEqual(['good', 'date-order', 'good', 'good']);
    expect(codes({ dateOrder: 'MDY' })).toEqual(['good', 'good', 'good', 'good']);
  });

  it('says nothing about another column', () => {
    const rows = [
      { ...GOOD, 'Due date': '03/04/2026', 'End date': '' },
      { ...GOOD, 'End date': '04/25/2026' },
    ];
    expect(check(rows).map((row) => row.issues[0]?.code ?? 'good')).toEqual(['good', 'date-order']);
  });
});

describe('a blank row', () => {
  it('is neither an issue nor a task', () => {
    const [, blank, box, custom] = check([GOOD, {}, { Notify: false }, { mx_A: 0 }]);
    expect(blank).toEqual({ rowNumber: 3, issues: [], task: null, duplicateOf: null, blank: true });
    expect(box?.blank).toBe(true);
    expect(custom?.blank).toBe(false);
  });

  it('may hold something in columns that are not sent', () => {
    expect(check([GOOD, { Phone: '123' }])[1]?.blank).toBe(true);
  });
});

describe('a duplicate', () => {
  const twice = [
    GOOD,
    { ...GOOD, 'Due date': 'soon' },
    { ...GOOD, 'Due date': '5 Mar 2026 2:30 pm', 'Owner e-mail': 'Priya@Example.com', Phone: '1' },
    { ...GOOD, 'Due date': 'soon' },
    { ...GOOD, Description: 'other' },
    GOOD,
  ];

  it('names the first row with the same task, however it is written', () => {
    expect(check(twice).map((row) => row.duplicateOf)).toEqual([null, null, 2, null, null, 2]);
  });

  it('is not looked for when duplicates are to be sent', () => {
    expect(check(twice, { sendDuplicates: true }).map((row) => row.duplicateOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the result of a check', () => {
  it('counts the rows with the same problem and names the first', () => {
    const past = { ...GOOD, 'Due date': '2025-03-05' };
    const groups = groupIssues(
      check([past, GOOD, past, { ...GOOD, Notify: 'maybe' }], { sendDuplicates: true }),
    );
    expect(groups.map(({ summary, firstCell, level, count }) => [summary, firstCell, level, count])).toEqual([
      ['1 row: Notify is neither yes nor no.', 'E5', 'error', 1],
      ['2 rows: Due date is in the past.', 'D2', 'warning', 2],
    ]);
    expect(groups[0]?.message).toBe('"maybe" is neither yes nor no. Write yes or no.');
  });
});

describe('any cells at all', () => {
  const hostile = fc.constantFrom<CellValue>(
    '=IMPORTXML("http://x")',
    '__proto__',
    '<script>',
    '{{x}}',
    '%s%d',
    '\ud800',
    '(((((((((((((((((((((((((((((',
    'a@'.repeat(60),
    `${'1 '.repeat(90)}x`,
    '-'.repeat(100),
    '#N/A',
    '2026-03-05',
    '05/03/2026 10:00',
    'priya@example.com',
    ID,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -1,
    1e308,
    new Date(Number.NaN),
    new Date(8.64e15),
    new Date(-8.64e15),
  );
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    hostile,
    fc.constant(''),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.date(),
  );
  const cell = fc.record({ value, display: fc.string() });
  const headers = [
    ...Object.keys(GOOD),
    'End date',
    'Related to',
    'Related ID',
    'Lead ID',
    'Opportunity ID',
    'Description',
    'Location',
    'Reminder',
    'Notify',
    'mx_A',
    'Phone',
  ];
  const row = fc
    .tuple(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), fc.boolean())
    .map(
      ([cells, good]): Row => ({
        ...Object.fromEntries(headers.map((text, index) => [text, cells[index] ?? ''])),
        ...(good ? GOOD : {}),
      }),
    );

  it('give a task exactly when no issue is an error', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        for (const { task, issues, blank } of check(rows)) {
          expect(task === null).toBe(blank || issues.some((issue) => issue.level === 'error'));
          for (const issue of issues) {
            expect(issue.found.length).toBeLessThanOrEqual(80);
            expect(issue.message).toMatch(/^\S.*\.$/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('give tasks whose due date is a whole second and whose texts are within the limit', () => {
    fc.assert(
      fc.property(row, (one) => {
        const task = check([
          { ...one, ...GOOD, 'Lead ID': ID, 'Related to': '', 'Related ID': '', 'Opportunity ID': '' },
        ])[0]?.task;
        if (task === null || task === undefined) return;
        expect(task.due % 1000).toBe(0);
        expect(task.description.length).toBeLessThanOrEqual(2000);
        expect(task.relatedEntityId).toBe(ID);
      }),
    );
  });
});

it('a default time that is none is the mistake of whoever saved the settings', () => {
  expect(() => check([GOOD], { defaultTime: 'morning' })).toThrow(
    'The default time "morning" is not a time such as 09:00.',
  );
});
