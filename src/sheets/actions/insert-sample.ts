// Menu action: adds a sheet with example rows, so that a new user sees what a good row looks like.

const HEADER = [
  'Task name',
  'Task type',
  'Owner e-mail',
  'Due date',
  'End date',
  'Related to',
  'Lead ID',
  'Reminder (minutes)',
  'Notify owner',
  'Location',
  'Description',
];
const NAME = 'Sample tasks';
const OWNER = 'kavya.rao@example.com';
const LEAD = '3f1c2a64-9d0b-4c1e-8a57-2b6f0e9d7c11';
const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

type Row = readonly (string | number | Date)[];

/** Example rows due in the days after `now`; the last one shows what a mistake looks like. */
function sampleRows(now: number): Row[] {
  const at = (days: number) => new Date(Math.ceil((now + days * DAY_MS) / HOUR_MS) * HOUR_MS);
  const until = (start: Date) => new Date(start.getTime() + HOUR_MS);
  const visit = at(2);
  return [
    [
      'Call back about the brochure',
      'Phone call',
      OWNER,
      at(1),
      '',
      '',
      '',
      15,
      'yes',
      '',
      'Asked for prices',
    ],
    [
      'Site visit with the family',
      'Site visit',
      OWNER,
      visit,
      until(visit),
      'lead',
      LEAD,
      60,
      'yes',
      'Tower B',
      '',
    ],
    [
      'Collect income proof',
      'Document collection',
      OWNER,
      at(3),
      '',
      'lead',
      LEAD,
      '',
      'no',
      '',
      'Last 3 months',
    ],
    ['Follow up on the offer', 'Follow-up', OWNER, at(5), '', '', '', '', '', '', ''],
    ['A row with a mistake', 'Follow-up', 'kavya.rao@example', '31/02/2027', '', '', '', '', '', '', ''],
  ];
}

/** @param now milliseconds since 1970 UTC; the rows are due in the days after it */
export function insertSample(now: number): { sheet: string } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  let name = NAME;
  // Google takes no two names that differ in case alone.
  const taken = new Set(spreadsheet.getSheets().map((each) => each.getName().toLowerCase()));
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${NAME} ${number}`;
  const sheet = spreadsheet.insertSheet(name);
  const rows = sampleRows(now);
  sheet.getRange(1, 1, 1, HEADER.length).setValues([HEADER]).setFontWeight('bold');
  sheet.getRange(2, 4, rows.length, 2).setNumberFormat('yyyy-mm-dd hh:mm');
  sheet.getRange(2, 1, rows.length, HEADER.length).setValues(rows.map((row) => [...row]));
  sheet.setFrozenRows(1);
  sheet.autoResizeColumns(1, HEADER.length);
  spreadsheet.setActiveSheet(sheet);
  return { sheet: name };
}
