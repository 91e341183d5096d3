// Titles, notes and headers that say evening or PM above times without am or pm, which would be read as times before noon.
import { describe, expect, it } from 'vitest';
import { list, match } from './sheets.ts';

const REQUIRED = {
  'Task name': ['Call Meera', 'Call Ravi'],
  'Task type': ['Call', 'Call'],
  'Owner e-mail': ['kavya@example.com', 'kavya@example.com'],
};
const DATES = ['25/03/2027', '26/03/2027'];

function said(columns: Readonly<Record<string, readonly string[]>>, notes: readonly string[] = []) {
  const look = { above: notes.map((note) => [note, '']), firstRow: notes.length + 2 };
  return match(list({ ...REQUIRED, ...columns }), undefined, look).problems.flatMap(
    ({ code, level, message, header }) =>
      code.startsWith('mapping-hint') ? [`${level} ${code} ${header}: ${message}`] : [],
  );
}
const withTimes = (times: readonly string[], note: string) =>
  said({ 'Due date': DATES, 'Due time': times }, [note]);
const BARE = ['4:30', '5:00'];

describe('a note above the list that says the later half of the day', () => {
  it('stops all where a time leaves it open', () => {
    expect(withTimes(['4:30 PM', '5:00'], 'All times are PM')).toEqual([
      'error mapping-hint-beside Due time: Row 1 says "All times are PM", which is not used: each cell is read as it stands, and "5:00" as a time before noon. Write the half of the day into the cells, such as 2:30 pm, or delete it there if it does not speak of these times.',
    ]);
  });

  it.each([
    'Times in p.m.',
    'all times pm',
    'PM only',
    'Evening calls',
    '(PM)',
    'Timings: PM',
    'PM slots',
    'Call times (in PM)',
    'All times in PM unless said otherwise',
    'EVENING BATCH TIMINGS – March',
    'Evening call times of the batch',
    'Afternoon slots',
    'Calls of the night shift',
  ])('stops all as %s', (note) => {
    expect(withTimes(BARE, note)).toHaveLength(1);
  });

  it('is told once, and for dates with times as well', () => {
    expect(
      said({ 'Due date': ['25/03/2027 4:30', '26/03/2027 5:00'], 'End time': ['5:30', '6:30'] }, [
        'Evening calls',
      ]),
    ).toHaveLength(1);
  });

  it.each([
    'Updated at 4 PM by the CRM team',
    'Exported this evening, times in IST',
    'Good evening, calls of today',
    'Write times with AM/PM',
    'Morning and evening calls',
    'Morning calls',
    'PM of the project and everybody else: Ravi',
    'Calls until 8 pm',
    'Please finish all calls by evening',
    'No calls at night',
    'Do not call after 8 in the evening',
    'Follow-ups of the evening batch, 24-hour times',
    'Saturday night party leads of Pune',
    'PM Kisan',
    'PM Awas follow-up calls',
    'All PM Awas calls',
    'All PM-Kisan calls',
    'Calls in PM Kisan villages',
    'Tasks of the PM, Ravi Kumar',
    'Evening batch',
    'Evening batch – leads',
    'EVENING BATCH – March',
    'Night batches of Pune',
  ])('is none in: %s', (note) => {
    expect(withTimes(BARE, note)).toEqual([]);
  });

  it.each([
    [['4:30 PM', '5:00 pm']],
    [['16:30', '17:00']],
    [['10:30', '17:00']],
    [['12:30', '']],
    [['2027-03-25T03:30', '04:30:00']],
  ])('changes nothing where the cells say it, or count 24 hours: %j', (times) => {
    expect(withTimes(times, 'All times are PM')).toEqual([]);
  });

  it('changes nothing for dates alone', () => {
    expect(said({ 'Due date': ['25.03.2027', '05.03.27'] }, ['Evening calls'])).toEqual([]);
  });
});

describe('the words of a header that say the later half of the day', () => {
  it('stop all where a time leaves it open', () => {
    expect(said({ 'Due date': DATES, 'Evening call time': BARE })).toEqual([
      'error mapping-hint Evening call time: The header says "Evening", which is not used: each cell is read as it stands, and "4:30" as a time before noon. Write the half of the day into the cells, such as 2:30 pm, or take the word out of the header.',
    ]);
  });

  it.each(['Due time PM', 'PM time', 'Call time p.m.', 'PM slot', 'Evening batch time'])(
    'stop all as %s',
    (header) => {
      expect(said({ 'Due date': DATES, [header]: BARE }).filter((line) => line.startsWith('error'))).toEqual([
        expect.stringMatching(/^error mapping-hint /),
      ]);
    },
  );

  it.each(['PM due date', 'PM follow-up date', 'Due date of PM visit', 'Evening batch due date'])(
    'are none of the day in %s',
    (header) => {
      expect(said({ [header]: ['25/03/2027 4:30', '26/03/2027 5:00'] })).toEqual([]);
    },
  );

  it('are told once where brackets say it', () => {
    expect(said({ 'Due date': DATES, 'Due time (PM)': BARE })).toHaveLength(1);
  });

  it.each([
    [{ 'Evening call time': ['4:30 PM', '17:00'] }],
    [{ 'Evening call time': ['17:30', '10:30'] }],
    [{ 'Morning call time': BARE }],
    [{ 'Call time am/pm': BARE }],
    [{ 'Evening remarks': ['Call back at 4:30', 'Busy until 5:00'] }],
  ])('change nothing in %j', (column) => {
    expect(said({ 'Due date': DATES, ...column }).filter((line) => line.startsWith('error'))).toEqual([]);
  });
});
