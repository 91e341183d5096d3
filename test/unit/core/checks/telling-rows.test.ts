// What totals and footers say proves nothing of how the cells of tasks are read.
import { describe, expect, it } from 'vitest';
import { check, GOOD, type Row } from './rows.ts';

const { 'Due date': DUE, ...REST } = GOOD;
/** The due date first, where programs write what they print below a list. */
const TASK = { 'Due date': DUE, ...REST };
const blankRow: Row = { ...TASK, 'Task name': '', 'Task type': '', 'Owner e-mail': '', 'Due date': '' };
const said = (rows: Row[]) =>
  check(rows).map(
    ({ task, issues, aside }) => aside ?? (task === null ? issues.map(({ code }) => code).join() : ''),
  );

describe('a row that is set aside', () => {
  it.each(['1.4 hrs', '12 hours', '8 hr'])('counts no hours for the others: total of %s', (total) => {
    const rows = [
      { ...TASK, Duration: '10' },
      { ...blankRow, 'Task name': 'Total', Duration: total },
    ];
    expect(said(rows)).toEqual(['', 'totals']);
  });

  it.each([
    'Generated on 25 Jan 2026 at 4:30 PM',
    'Exported by CRM at 4.30 pm',
    'Printed on 25/01/2026 11:15 am',
  ])('says no half of the day for the others: %s', (footer) => {
    const rows = [
      { ...TASK, 'Due date': '25/03/2027 08:00' },
      { ...blankRow },
      { ...blankRow, 'Due date': footer },
      { ...blankRow, 'Due date': 'Page 1 of 1' },
    ];
    expect(said(rows)).toEqual(['', '', 'footer', 'footer']);
  });
});

it('cells of tasks prove it still, above a footer and below totals', () => {
  expect(
    said([
      { ...blankRow, 'Task name': 'Total', Duration: '3 hrs' },
      { ...TASK, Duration: '2 hrs' },
      { ...TASK, Duration: '10' },
    ]),
  ).toEqual(['totals', '', 'duration-unclear']);
});
