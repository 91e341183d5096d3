// A header that says GMT in a sheet whose clock is called so in winter: its times are certain then, and refused in summer.
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/core/cell.ts';
import { checkRows } from '../../../../src/core/checks/check-rows.ts';
import { formatUtc } from '../../../../src/core/dates/civil.ts';
import { mapColumns } from '../../../../src/core/mapping/map-columns.ts';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import { column, facts, taskType, user } from '../account/account.ts';
import { zoneOf } from '../dates/zones.ts';
import { GOOD } from './rows.ts';

/** Due and end in UTC, or where the row is refused and why. */
function outcome(cells: Readonly<Record<string, string>>, zone = 'Europe/London') {
  const { 'Due date': _, ...good } = GOOD;
  const row: Readonly<Record<string, string>> = { ...good, ...cells };
  const header = Object.keys(row);
  const mapping = mapColumns(header, DEFAULT_SHEET_SETTINGS, undefined, { zoneName: zone });
  expect(mapping.problems.filter(({ level }) => level === 'error')).toEqual([]);
  const [checked] = checkRows(
    [{ rowNumber: 2, cells: Object.values(row).map((text) => ({ value: text, display: text })) }],
    {
      mapping,
      settings: DEFAULT_SHEET_SETTINGS,
      zone: zoneOf(zone),
      locale: 'en_GB',
      now: Date.UTC(2026, 0, 15),
    },
  );
  const { task = null, issues = [] } = checked ?? {};
  if (task === null) return issues.map((issue) => `${issue.header} · ${issue.code} · ${issue.message}`);
  return [task.due, task.end].flatMap((instant) => (instant === null ? [] : [formatUtc(instant)]));
}

describe('a due date below a header that says GMT', () => {
  it('is refused on a summer day, with both times', () => {
    expect(outcome({ 'Due date (GMT)': '25/07/2026 10:00' })).toEqual([
      'Due date (GMT) · time-zone · "25/07/2026 10:00" is GMT by the header of its column, but the clocks of Europe/London are not at GMT then: 2026-07-25 10:00 GMT is 2026-07-25 11:00 there. Write 2026-07-25T10:00+00:00 if GMT itself is meant, or 2026-07-25T10:00+01:00 if the local time is, or take GMT out of the header.',
    ]);
  });

  it('is refused with the cell that gives the time', () => {
    expect(outcome({ 'Due date (GMT)': '25/07/2026', 'Due time': '10:00' })).toEqual([
      expect.stringMatching(/^Due time · time-zone · "10:00" is GMT by the header/),
    ]);
  });

  it.each([
    [{ 'Due date (GMT)': '25/12/2026 10:00' }, ['2026-12-25 10:00:00']],
    [{ 'Due date (GMT)': '25/12/2026', 'Due time': '10:00' }, ['2026-12-25 10:00:00']],
    [{ 'Due date (GMT)': '2026-07-25T10:00+01:00' }, ['2026-07-25 09:00:00']],
    [{ 'Due date (GMT)': '2026-07-25 10:00 UTC' }, ['2026-07-25 10:00:00']],
    [{ 'Due date (GMT)': '25/07/2026' }, ['2026-07-25 08:00:00']],
    [{ 'Due date (UTC)': '25/07/2026 10:00' }, ['2026-07-25 10:00:00']],
  ])('is certain in winter, with a zone of its own, or as a day: %j', (cells, instants) => {
    expect(outcome(cells)).toEqual(instants);
  });

  it('is UTC where the sheet’s clock is never called GMT', () => {
    expect(outcome({ 'Due date (GMT)': '25/07/2026 10:00' }, 'Asia/Kolkata')).toEqual([
      '2026-07-25 10:00:00',
    ]);
  });

  it('is asked about with .000 at its end, as in exports', () => {
    expect(outcome({ 'Due date (GMT)': '2026-07-25 10:00:00.000' })).toEqual([
      expect.stringMatching(/ · date-utc-or-local · /),
    ]);
  });
});

describe('an end below a header that says GMT', () => {
  it.each([
    [{ 'End date (GMT)': '25/07/2026 12:00' }, /^End date \(GMT\) · time-zone · /],
    [{ 'End date (GMT)': '12:00' }, /^End date \(GMT\) · time-zone · /],
    [
      { 'End date (GMT)': '25/07/2026', 'End time': '12:00' },
      /^End date \(GMT\) · time-zone · |^End time · time-zone · /,
    ],
  ])('is refused on a summer day: %j', (cells, said) => {
    expect(outcome({ 'Due date': '25/07/2026 10:00', ...cells })).toEqual([expect.stringMatching(said)]);
  });

  it('is certain on a winter day', () => {
    expect(outcome({ 'Due date': '25/12/2026 10:00', 'End date (GMT)': '25/12/2026 12:00' })).toEqual([
      '2026-12-25 10:00:00',
      '2026-12-25 12:00:00',
    ]);
  });
});

describe('a custom field below a header that says GMT', () => {
  const header = 'Visit (GMT) (mx_Custom_1)';
  const inLondon = zoneOf('Europe/London');
  const account = facts({
    users: [user('Priya')],
    taskTypes: [taskType('Call', { columns: [column(1, 'date-time')] })],
  });

  /** What is sent of the field, or why nothing is. */
  function sent(cell: Cell, known: boolean, wereSent = false) {
    const row = { ...GOOD, [header]: '' };
    const mapping = mapColumns(Object.keys(row), DEFAULT_SHEET_SETTINGS, undefined, {
      zoneName: inLondon.name,
    });
    const cells = Object.values(row).map(
      (text): Cell => (text === '' ? cell : { value: text, display: text }),
    );
    const [checked] = checkRows([{ rowNumber: 2, cells }], {
      mapping,
      settings: DEFAULT_SHEET_SETTINGS,
      zone: inLondon,
      locale: 'en_GB',
      now: Date.UTC(2026, 0, 15),
      facts: known ? account : undefined,
      wereSent,
    });
    return checked?.task?.customFields.mx_Custom_1 ?? checked?.issues.map(({ code }) => code).join();
  }
  const text = (value: string): Cell => ({ value, display: value });
  const summer = { value: new Date(Date.UTC(2026, 6, 25, 9)), display: '25/07/2026 10:00' };
  const winter = { value: new Date(Date.UTC(2026, 11, 25, 10)), display: '25/12/2026 10:00' };

  it('is refused on a summer day, as a due date is', () => {
    expect([text('25/07/2026 10:00'), summer].map((cell) => sent(cell, true))).toEqual([
      'time-zone',
      'time-zone',
    ]);
    expect(sent(summer, false)).toBe('time-zone');
  });

  it('is certain on a winter day, with a zone of its own, or where it was sent', () => {
    const cells = [text('25/12/2026 10:00'), winter, text('2026-12-25 10:00 UTC')];
    expect(cells.map((cell) => sent(cell, true))).toEqual(cells.map(() => '2026-12-25 10:00:00'));
    expect(sent(text('2026-07-25 10:00 UTC'), true)).toBe('2026-07-25 10:00:00');
    expect(sent(winter, false)).toBe('2026-12-25 10:00:00');
    expect(sent(summer, true, true)).toBe('2026-07-25 09:00:00');
  });
});
