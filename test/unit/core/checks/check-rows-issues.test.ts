// Rows become issues that say where, what, and what to write.
import { describe, expect, it } from 'vitest';
import { describeIssue, groupIssues } from '../../../../src/core/checks/describe-issue.ts';
import type { SheetSettings } from '../../../../src/core/settings.ts';
import { check, GOOD, ID, type Row } from './rows.ts';

const issuesOf = (row: Row, more: Partial<SheetSettings> = {}) =>
  (check([row], more)[0]?.issues ?? []).map(
    (issue) => `${issue.code} ${issue.level} ${describeIssue(issue)}`,
  );

describe('a bad row says where, what, and what to write:', () => {
  it.each<[string, Row, string]>([
    [
      'no due date',
      { ...GOOD, 'Due date': '' },
      'date-missing error Due date: The date is missing, and LeadSquared would take today instead. Write a date such as 2030-03-05 14:30.',
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
      'date-impossible error Due date: "31/02/2026" is not a real date. Write the day that is meant, perhaps 2026-02-28.',
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
      'a text of the add-on in a cell of the user’s',
      { ...GOOD, Location: 'Queued · 7F3A-12 ⟨7F3A-1k9x3f⟩' },
      'stray-text error Location: "Queued · 7F3A-12 ⟨7F3A-1k9x3f⟩" was written here by this add-on, because a column was inserted while it wrote. Write again what stood here before: File, Version history shows it.',
    ],
    [
      'an end before the due date',
      { ...GOOD, 'End date': '2026-03-05 14:00' },
      'end-before-due error End date: The end "2026-03-05 14:00" is before the due date "2026-03-05 14:30". Write an end that is later, or leave it empty.',
    ],
    [
      'an unreadable end',
      { ...GOOD, 'End date': 'later' },
      'date-unreadable error End date: "later" cannot be read as a date. Write a date such as 2030-03-05 14:30.',
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

  it('counts no warning of a row that is not sent, and leads to none', () => {
    const past = { ...GOOD, 'Due date': '2025-03-05' };
    const groups = groupIssues(check([{ ...past, Notify: 'maybe' }, past], { sendDuplicates: true }));
    expect(groups.map(({ summary, firstCell }) => [summary, firstCell])).toEqual([
      ['1 row: Notify is neither yes nor no.', 'E2'],
      ['1 row: Due date is in the past.', 'D3'],
    ]);
  });

  it('says once that all dates of a column are in another order, and where to choose it', () => {
    const of = (...dates: readonly string[]) =>
      groupIssues(
        check(dates.map((date, place) => ({ ...GOOD, 'Task name': `Call ${place}`, 'Due date': date }))),
      ).flatMap(({ code, summary }) => (code === 'date-order' ? [summary] : []));
    expect(of('02/25/2026', '02/26/2026', '03/27/2026')).toEqual([
      '3 rows: Due date has day and month in the other order. All 3 dates in this column are month/day/year: choose that order under Match columns, Dates and times.',
    ]);
    expect(of('02/25/2026', '02/26/2026', '03/04/2026')).toEqual([
      '2 rows: Due date has day and month in the other order. All dates in this column that show their order are month/day/year: choose that order under Match columns, Dates and times.',
    ]);
    const some = '2 rows: Due date has day and month in the other order.';
    expect(of('02/25/2026', '02/26/2026', '27/02/2026')).toEqual([some]);
    expect(of('02/25/2026')).toEqual(['1 row: Due date has day and month in the other order.']);
  });
});
