// Says in the command's own words what the add-on says for those who have its menu and sidebar; the one place where that is done.
import { parseStatus, REASON_MARK } from '../../core/status.ts';
import type { CellData, SheetData } from '../files/sheet-data.ts';
import { ownPlaceIn } from './own-cells.ts';

const AGAIN = 'Run the command again to go on; nothing is sent twice.';

/** What is said otherwise, whole sentences before parts of them. */
const OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [
    /Select a row with a task, below the header, and try again\./g,
    'Name a row with a task, below the header, behind --preview.',
  ],
  // How a run goes on.
  [/It goes on by itself within [^.]*\./g, AGAIN],
  [/Google did not let the add-on set a timer, so [^.]*\. ?/g, ''],
  [
    /Google lets an add-on work for six minutes at a time, so the run paused in good time\./g,
    'The run paused.',
  ],
  [/ and the run goes on when Google lets calls through again\./g, ' and can be sent later.'],
  [/Then open the sidebar to go on with the run\./g, 'Then run the command again to go on.'],
  [/Open the sidebar to go on with that run, or to stop it\./g, 'Run the command again to go on.'],
  [/Open the sidebar to go on\./g, 'Run the command again to go on.'],
  [/Open the sidebar again;/g, 'Run the command again;'],
  [/Open the sidebar to go on with it, or to stop it\./g, 'Run the command again to go on.'],
  [
    /Open the sidebar, and finish or stop some of them first\./g,
    'Run the command again to finish some of them first.',
  ],
  [/(?: by itself, or)? when (.{1,200}?) opens the sidebar\./g, ' with the keys of $1.'],
  [/ To finish it with your own keys, [^:]*take it over: [^.]*\./g, ''],
  [
    /To settle rows in doubt all at once, open the sidebar: [^.]*\./g,
    'To settle rows in doubt all at once, add --send-missing to the same command: it sends those again that LeadSquared does not have.',
  ],
  [
    / To send rows as new tasks all the same, select them and choose “Send selected rows”\./g,
    ' To send rows as new tasks all the same, name them with --rows.',
  ],
  [
    /Google lets no timer of the add-on work here, so it does not go on by itself: keep the sheet open\./g,
    AGAIN,
  ],
  [/Google holds calls back/g, 'Calls are held back'],
  [/Open the sidebar again\./g, 'Run the command again.'],
  [/Run (\S+) cannot go on by itself\./g, 'Run $1 cannot go on.'],
  [/choose “Send all new rows”, or “Check with LeadSquared” in the sidebar/g, 'run the command again'],
  [/Choose “(?:Send all new rows|Check with LeadSquared)”(?: in the sidebar)?/g, 'Run the command again'],
  [/choose “(?:Send all new rows|Check with LeadSquared)”(?: in the sidebar)?/g, 'run the command again'],
  [/“(?:Send all new rows|Check with LeadSquared)”/g, 'the same command'],
  // Keys, addresses and notes.
  [/Choose “Set access keys…” in the Bulk Tasks menu first\./g, 'Set LSQ_ACCESS_KEY and LSQ_SECRET_KEY.'],
  [
    /(?:Set them again|Set the access keys again|Connect again with the access keys)/g,
    'Set LSQ_ACCESS_KEY and LSQ_SECRET_KEY again',
  ],
  [
    /Check that your Google Workspace allows add-ons to call leadsquared\.com, then try again\./g,
    'Check the connection and the address after --crm, then try again.',
  ],
  [
    /Google needs your permission to connect to LeadSquared, so nothing goes out\. Choose any entry [^.]*\./g,
    'Calls to LeadSquared are not permitted here, so nothing goes out.',
  ],
  [
    /Google Sheets refuses what the add-on writes into cell/g,
    'The sheet refuses what is to be written into cell',
  ],
  [
    /Google holds the calls to LeadSquared back for now: [^.]*\./g,
    'The calls to LeadSquared are held back for now.',
  ],
  [
    /Google does not let the add-on read or save its notes at present: [^.]*\./g,
    'The notes of the sending cannot be read or saved at present.',
  ],
  [/choose “Create these without a lead” when the rows are checked/g, 'add --without-lead'],
  [/Connect, then check again\./g, 'Set LSQ_ACCESS_KEY and LSQ_SECRET_KEY.'],
  [/Check or send again to go on;/g, 'Run the command again to go on;'],
  // What goes wrong in the program.
  [
    /Google held this window up for so long that another one has taken over\. Nothing was sent from here;/g,
    'The program stood still for so long that it stopped. Nothing more was sent;',
  ],
  [
    /Google Sheets did not change the status cells as it should, so nothing was sent\. Undo the last change of the status column \(Ctrl\+Z\), and tell/g,
    'The status cells were not changed as they should be, so nothing was sent. Tell',
  ],
  // The address was given with --crm.
  [
    /\s*LeadSquared did not say where this account lives, so \S+ is used\. If that is not its region, open the sidebar and choose it under Connect\./g,
    '',
  ],
  [/Google Sheets reported a problem/g, 'The program reported a problem'],
  [/Choose “Refresh task progress” again in some minutes\./g, 'Run the command again in some minutes.'],
  [/ Choose “Refresh task progress” under Results in the sidebar, which[^.]*\./g, ' Run the command again.'],
  [/ What was told before stays in the sheet\./g, ''],
  [/(?:in|by) another window/g, 'by another command'],
  [/Another window (has taken over|is at work)(?: in this spreadsheet)?/g, 'Another command $1'],
  [/two windows had this row at once/g, 'two commands had this row at once'],
  [/Undo the deletion \(Ctrl\+Z\) before/g, 'Put the column back before'],
  [/, or undo the deletion \(Ctrl\+Z\)/g, ''],
  [
    /What the add-on wanted to note is too long: .{1,20} KB, and Google keeps at most 9 KB in one piece\./g,
    'What is to be noted is too long.',
  ],
  [
    /The notes that the add-on keeps with this spreadsheet are full: Google allows [^.]*\./g,
    'The notes of the sending are full.',
  ],
  [/ \(Ctrl\+Shift\+V\)/g, ''],
  [/Update the add-on here first\./g, 'Update this program first.'],
  [
    /Write again what stood here before: File, Version history shows it\./g,
    'Write again what stood here before.',
  ],
  // The sheet and its match.
  [/, or set the spreadsheet's zone under File, Settings\./g, ', or name the zone with --zone.'],
  [/choose (that row|the row with the headers) under “Match columns”/g, 'name $1 with --header-row'],
  [/ under “Match columns”, “More settings”/g, ' with --match'],
  [/ under “Match columns”/g, ' with --match'],
  [/ in the sidebar\b/g, ' with --match'],
  [/in this spreadsheet/g, 'in this file'],
];

const SAID_WITH_MATCH = /\bmapping\b|“Match columns”|\bwith --match\b|\bin the settings\b|\bin the sidebar\b/;
const SAME_HERE =
  '--match FILE says which column fills which field, and --header-row N in which row the names of the columns stand.';

/** A text of the add-on's for somebody at a command line, who has neither its menu nor its sidebar. */
export function inCommandWords(text: string): string {
  return OTHERWISE.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text);
}

/** One line when a text speaks of the sidebar's mapping or settings; none otherwise. */
export function matchHint(texts: readonly string[]): string[] {
  return texts.some((text) => SAID_WITH_MATCH.test(text)) ? [SAME_HERE] : [];
}

/** The same of a status cell, whose first words stay as they are. */
export function statusInCommandWords(status: string): string {
  if (parseStatus(status).kind !== 'status') return status;
  const [head = '', ...reason] = status.split(REASON_MARK);
  return [head, ...reason.map(inCommandWords)].join(REASON_MARK);
}

/** A sheet as it goes into a file: the statuses that were written since it was read are in the command's words. */
export function withCommandStatuses(data: SheetData, headerRow: number | null): SheetData {
  const { status } = ownPlaceIn(data, headerRow);
  if (status < 0) return data;
  const said = (cell: CellData): CellData =>
    typeof cell.value === 'string' && cell.source === undefined
      ? { ...cell, value: statusInCommandWords(cell.value) }
      : cell;
  return {
    ...data,
    rows: data.rows.map((row) => row.map((cell, column) => (column === status ? said(cell) : cell))),
  };
}
