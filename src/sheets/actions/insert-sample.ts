// Menu action: adds a sheet with example rows, so that a new user sees what a good row looks like.
import { type SampleCell, type SampleTable, sampleTable } from '../../core/account/sample-table.ts';
import { factsOf } from '../account-data.ts';
import { cellText, exactText } from '../cell-text.ts';
import { savedAccount } from '../keys.ts';
import { openSpreadsheet, openWorkspace } from '../workspace.ts';
import { fillDropdowns } from './add-dropdowns.ts';

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

/** The examples of no account in particular, which show what a mistake looks like. */
const anySample = (now: number): SampleTable => ({
  header: HEADER,
  notes: HEADER.map(() => ''),
  rows: sampleRows(now),
  dateColumns: [3, 4],
});

/** A dropdown must not turn what comes from the account into a formula, and neither must an example. */
const asText = (cell: SampleCell): SampleCell => (typeof cell === 'string' ? exactText(cell, '') : cell);

function fill(sheet: GoogleAppsScript.Spreadsheet.Sheet, table: SampleTable): void {
  const { header, notes, rows, dateColumns } = table;
  sheet
    .getRange(1, 1, 1, header.length)
    .setValues([header.map(cellText)])
    .setNotes([[...notes]])
    .setFontWeight('bold');
  for (const column of dateColumns) {
    sheet.getRange(2, column + 1, rows.length, 1).setNumberFormat('yyyy-mm-dd hh:mm');
  }
  sheet.getRange(2, 1, rows.length, header.length).setValues(rows.map((row) => row.map(asText)));
  sheet.setFrozenRows(1);
  sheet.autoResizeColumns(1, header.length);
}

/**
 * Examples of the connected account where it is known, with dropdowns; otherwise examples of no account in particular.
 *
 * @param now milliseconds since 1970 UTC; the rows are due in the days after it
 */
export function insertSample(now: number): { sheet: string } {
  const spreadsheet = openSpreadsheet();
  const account = savedAccount();
  const own = account === null ? null : sampleTable(factsOf(account, 'if-needed'), now);
  let name = NAME;
  // Google takes no two names that differ in case alone.
  const taken = new Set(spreadsheet.getSheets().map((each) => each.getName().toLowerCase()));
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${NAME} ${number}`;
  const sheet = spreadsheet.insertSheet(name);
  fill(sheet, own ?? anySample(now));
  if (own !== null) fillDropdowns(openWorkspace(sheet.getSheetId()), 'never');
  spreadsheet.setActiveSheet(sheet);
  return { sheet: name };
}
