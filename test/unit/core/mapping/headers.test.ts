// Headers are understood in the words that people use, and never taken for what they are not.
import { describe, expect, it } from 'vitest';
import { fields, list, match, problems } from './sheets.ts';

const fieldOf = (header: string, cells: readonly string[] = []) =>
  match(list({ [header]: cells })).columns[0]?.field;

const DATES = ['25/01/2027', '26/01/2027'];
const TIMES = ['4:30 PM', '10:15'];

describe('a header in other words', () => {
  it.each([
    ['Due Date/Time', 'DueDate'],
    ['Start Date/Time', 'DueDate'],
    ['Follow up Date/Time', 'DueDate'],
    ['End Date/Time', 'EndDate'],
    ['Due date & time', 'DueDate'],
    ['Date and time of call', 'DueDate'],
    ['Next Follow-up Date', 'DueDate'],
    ['Next followup date & time', 'DueDate'],
    ['Follow up on', 'DueDate'],
    ['FU date', 'DueDate'],
    ['Callback date', 'DueDate'],
    ['Call back on', 'DueDate'],
    ['Visit date', 'DueDate'],
    ['Date of site visit', 'DueDate'],
    ['Appointment date', 'DueDate'],
    ['Scheduled on', 'DueDate'],
    ['Next call date', 'DueDate'],
    ['Upcoming call date', 'DueDate'],
    ['Demo date', 'DueDate'],
    ['Deadline date', 'DueDate'],
    ['Complete by', 'DueDate'],
    ['NFD', 'DueDate'],
    ['Lead ID (GUID)', 'LeadId'],
    ['Notify owner (Y/N)', 'NotifyBy'],
    ["Lead's ID", 'LeadId'],
    ['Call time', 'DueTime'],
    ['Appointment time', 'DueTime'],
    ['Time slot', 'DueTime'],
    ['Visit timing', 'DueTime'],
    ['Ending date', 'EndDate'],
    ['Counsellor', 'OwnerEmailAddress'],
    ['Counsellor Name', 'OwnerEmailAddress'],
    ['Agent', 'OwnerEmailAddress'],
    ['Telecaller', 'OwnerEmailAddress'],
    ['Tele-caller name', 'OwnerEmailAddress'],
    ['RM name', 'OwnerEmailAddress'],
    ['Relationship Manager', 'OwnerEmailAddress'],
    ['Sales person', 'OwnerEmailAddress'],
    ["Owner's e-mail id", 'OwnerEmailAddress'],
    ['Lead owner', 'OwnerEmailAddress'],
    ['Handled by', 'OwnerEmailAddress'],
    ['Allotted to', 'OwnerEmailAddress'],
    ['Remarks', 'Description'],
    ['Comments / Remarks', 'Description'],
    ['Notes for the agent', 'Description'],
    ['Type of activity', 'TaskType'],
    ['Follow-up type', 'TaskType'],
    ['Duration (hrs)', 'Duration'],
    ['Call duration', 'Duration'],
    ['Call duration (mins)', 'Duration'],
    ['Duration of call', 'Duration'],
    ['Duration of the demo', 'Duration'],
    ['Meeting duration', 'Duration'],
    ['Visit duration', 'Duration'],
    ['Expected length of visit', 'Duration'],
    ['Reminder (hours)', 'Reminder'],
    ['Remind me (days before)', 'Reminder'],
    ['Summary', 'Name'],
    ['Issue Type', 'TaskType'],
    ['Task Title <TASK hs_task_subject>', 'Name'],
    ['Due Date <TASK hs_timestamp>', 'DueDate'],
  ])('%j is %s', (header, field) => {
    expect(fieldOf(header, field === 'DueTime' ? TIMES : field.endsWith('Date') ? DATES : [])).toBe(field);
    expect(match(list({ [header]: [] })).columns[0]?.why ?? '').not.toContain('close to');
  });

  it.each([
    'Created On',
    'Created At',
    'Created by',
    'Completed On',
    'Completed At',
    'Modified',
    'Modified by',
    'Birth date',
    'Date of birth',
    'DOB',
    'Status',
    'Lead name',
    'Customer Name',
    'Priority',
    'Tags',
    'Assigned by',
    'Assigned on',
    'Assigned date',
    'Last follow-up date',
    'Previous call date',
    'Owner phone',
    'Contact email',
    'Customer email',
    'Email',
    'Mobile',
    'City',
    'Lead stage',
    'S.No.',
    'Reminder on/off',
    'Reminder Date',
    'Created time',
    'Updated time',
    'Parent task',
    'Contact person',
    'Enquiry date',
    'Owner ID',
    'Call duration (sec)',
    'Last call duration',
    'Course duration',
    'Due date changed on',
    'Original due date',
    'EMI due date',
    'Policy due date',
    'Invoice due date',
    'Next payment date',
    'Not due',
    'Previous owner',
  ])('%j is no field, whatever its cells hold', (header) => {
    for (const cells of [[], DATES, TIMES, ['a', 'b']])
      expect([cells, fieldOf(header, cells)]).toEqual([cells, null]);
  });

  it('is no name or subject of a task in a list of people', () => {
    expect(fields(list({ Name: ['Meera'], Mobile: ['9845022101'], 'Due date': DATES }))).toEqual({
      DueDate: 'Due date',
    });
    expect(fields(list({ 'First Name': ['Meera'], Title: ['Director'] }))).toEqual({});
    expect(fields(list({ Student: ['Meera'], Subject: ['Physics'] }))).toEqual({});
    expect(fields(list({ Name: ['Call Meera'], 'Due date': DATES }))).toEqual({
      Name: 'Name',
      DueDate: 'Due date',
    });
  });

  it.each([
    'Time',
    'Time slot',
    'Slot',
    'Timing',
    'Timings',
    'Call time',
    'Preferred time slot',
    'Time window',
  ])('%j of ranges of times is the due time, so that each cell is refused and none left out', (header) => {
    for (const cells of [
      ['10:00-11:00', '4-5 pm'],
      ['10-11 am', '10 am to 11 am'],
      ['morning', 'Evening'],
      ['10-11', '11-12'],
      ['10:00-11:00', '10:00', 'after 4 pm'],
      ['10:00 - 11:00', 'between 4 and 5 pm', '4 pm onwards'],
    ])
      expect([cells, fields(list({ 'Due date': DATES, [header]: cells }))]).toEqual([
        cells,
        { DueDate: 'Due date', DueTime: header },
      ]);
  });

  it('of ranges that speaks of other times is not sent, and this is said', () => {
    const sheet = list({ 'Due date': DATES, 'Best time for parents': ['10:00-11:00', 'morning'] });
    expect(fields(sheet)).toEqual({ DueDate: 'Due date' });
    expect(problems(sheet)).toContain('column-not-sent Best time for parents');
    expect(problems(list({ 'Due date': DATES, Score: ['3-1', '2-2'] }))).not.toContain(
      'column-not-sent Score',
    );
  });

  it('is a date or a time as its cells are', () => {
    expect(fields(list({ 'End time': ['25/01/2027 17:00'] }))).toEqual({ EndDate: 'End time' });
    expect(fields(list({ 'Due date': TIMES, Date: DATES }))).toEqual({
      DueTime: 'Due date',
      DueDate: 'Date',
    });
    expect(fields(list({ Time: TIMES, Date: DATES }))).toEqual({ DueTime: 'Time', DueDate: 'Date' });
    expect(fields(list({ 'Call time': ['25/01/2027 4:30 PM'] }))).toEqual({ DueDate: 'Call time' });
    expect(fields(list({ Date: DATES, From: TIMES, To: TIMES }))).toEqual({
      DueDate: 'Date',
      DueTime: 'From',
      EndTime: 'To',
    });
    expect(fields(list({ 'From date': DATES, 'To date': DATES }))).toEqual({
      DueDate: 'From date',
      EndDate: 'To date',
    });
    expect(fields(list({ 'Meeting start': DATES, 'Meeting end': TIMES }))).toEqual({
      DueDate: 'Meeting start',
      EndTime: 'Meeting end',
    });
    expect(fields(list({ From: ['Kavya'], To: ['Meera'] }))).toEqual({});
    expect(fields(list({ Appointment: DATES }))).toEqual({ DueDate: 'Appointment' });
    expect(fields(list({ Appointment: ['fixed', 'open'] }))).toEqual({});
  });

  it('is Related to only where its cells say lead or opportunity', () => {
    expect(fields(list({ 'Related To': ['Lead', 'opportunity'] }))).toEqual({ RelatedEntity: 'Related To' });
    expect(fields(list({ 'Related To': ['Palm Residency'] }))).toEqual({});
  });

  it('that names a zone of the world is told from one that only has a stroke in it', () => {
    const zone = (header: string) => match(list({ [header]: [] })).columns[0]?.zoneHint;
    expect(zone('Due date (Asia/Dubai)')).toBe('Asia/Dubai');
    for (const header of ['Due Date/Time', 'Due date (Day/Month)', 'End Date/Time'])
      expect([header, zone(header)]).toEqual([header, null]);
  });

  it('gives its hints to the column', () => {
    const { columns } = match(
      list({
        'Due date (dd/mm/yyyy)': [],
        'Duration (hrs)': [],
        'Reminder (minutes)': [],
        'Due time (hrs)': [],
        'City (hrs)': [],
      }),
    );
    expect(columns.map(({ field, order, unit }) => [field, order, unit])).toEqual([
      ['DueDate', 'DMY', null],
      ['Duration', null, 'hours'],
      ['Reminder', null, 'minutes'],
      ['DueTime', null, null],
      [null, null, null],
    ]);
  });

  it('that names another zone than the sheet’s is the user’s to settle, but for dates in UTC', () => {
    const zones = (header: string, zoneName: string) =>
      match(list({ [header]: [] }), undefined, { zoneName })
        .problems.filter(({ code }) => code === 'mapping-zone')
        .map(({ message }) => message);
    expect(zones('Due date (EST)', 'Asia/Kolkata')).toEqual([
      "The header speaks of \"EST\", but times are read in the spreadsheet's time zone. Take the zone out of the header if the times are of the spreadsheet's zone; otherwise write it into the cells, such as 10:00 UTC, or set the spreadsheet's zone under File, Settings.",
    ]);
    expect(zones('Due date (UTC)', 'Asia/Kolkata')).toEqual([]);
    expect(zones('Due time (UTC)', 'Asia/Kolkata')).toHaveLength(1);
    expect(zones('Due date - IST', 'Asia/Kolkata')).toEqual([]);
    expect(zones('Due date (GMT+5:30)', 'Asia/Kolkata')).toEqual([]);
    expect(zones('Due date - IST', 'Europe/Dublin')).toHaveLength(1);
    expect(zones('Due date (UTC)', 'Etc/UTC')).toEqual([]);
    expect(zones('City (UTC)', 'Asia/Kolkata')).toEqual([]);
    expect(zones('Due date (utc)', 'Asia/Kolkata')).toEqual([]);
    expect(zones('Due time (ist)', 'Asia/Kolkata')).toEqual([]);
    expect(zones('Due time (India time)', 'Asia/Kolkata')).toEqual([]);
    expect(zones('Due time (New York time)', 'America/New_York')).toEqual([]);
    expect(zones('Due time (GST)', 'Asia/Dubai')).toEqual([]);
    for (const header of ['(US Eastern)', '(Eastern US)', '(US Eastern time)', '(USA Eastern)']) {
      expect(zones(`Due date ${header}`, 'America/New_York')).toEqual([]);
      expect(zones(`Due date ${header}`, 'Australia/Sydney')).toHaveLength(1);
    }
    expect(zones('Due date (Eastern)', 'Australia/Sydney')).toEqual([]);
    for (const other of ['gmt', 'New York time', 'Dubai time', 'UK time', 'Eastern Standard Time'])
      expect(zones(`Due time (${other})`, 'Asia/Kolkata')).toHaveLength(1);
  });

  it('that says how the cells are meant is not dropped without a word', () => {
    const said = (header: string, cells: readonly string[], columns = {}) =>
      match(list({ [header]: cells }), { columns, constants: {} })
        .problems.filter(({ code }) => ['mapping-hint', 'mapping-date-order'].includes(code))
        .map(({ level, message }) => `${level}: ${message}`);
    expect(said('Due time (PM)', TIMES)).toEqual([
      'error: The header says (PM), which is not used: each cell is read as it stands. If it matters, write it into the cells, such as 2:30 pm; otherwise take it out of the header.',
    ]);
    expect(said('Due date (yyyy-dd-mm)', DATES)).toEqual([
      'error: The header says "yyyy-dd-mm", and dates are not read in that order. Write them with the year, the month and the day in this order, such as 2027-01-25, or with the month in words, and take the order out of the header.',
    ]);
    expect(said('Slot (est)', TIMES, { 'Slot (est)': 'DueTime' })).toHaveLength(1);
    expect(said('Date (follow-up)', DATES)).toEqual([]);
    expect(said('Due time (hh:mm)', TIMES)).toEqual([]);
    expect(said('Due date (required)', DATES)).toEqual([]);
    expect(said('Remarks (PM)', ['x'])).toEqual([]);
  });
});
