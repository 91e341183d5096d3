// Sheets whose rows name their leads by phone, e-mail address or number, and accounts that have those leads.
import type { Entry } from '../../src/local/host/spreadsheet/model/entry.ts';
import type { Workbook } from '../../src/local/host/spreadsheet/model/workbook.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import type { SandboxLead } from '../../src/local/sandbox/records.ts';
import { isRecord } from './answers.ts';
import type { Bench } from './bench.ts';
import { type BookOptions, bookOfLines, nameOf } from './sheet-of-tasks.ts';

export const LEAD_HEADER = [
  'Task name',
  'Task type',
  'Owner e-mail',
  'Due date',
  'Lead ID',
  'Lead number',
  'Lead e-mail',
  'Lead phone',
  'Opportunity ID',
] as const;
export type LeadColumn = (typeof LEAD_HEADER)[number];
export type LeadRow = Partial<Record<LeadColumn, Entry>>;

const two = (number: number) => String(number).padStart(2, '0');

/** The lead of this number, from 1; each has a phone, an address and a number that no other has. */
export function leadOf(number: number): SandboxLead {
  return {
    ProspectID: `1ead0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    ProspectAutoId: String(number),
    FirstName: 'Lead',
    LastName: String(number),
    EmailAddress: `lead.${number}@example.org`,
    Phone: `+91-98${String(number).padStart(8, '0')}`,
    OwnerIdEmailAddress: 'arjun.mehta@example.com',
  };
}

export const leadsUpTo = (count: number): SandboxLead[] =>
  Array.from({ length: count }, (_, place) => leadOf(place + 1));

/** Every hundredth lead has the phone of the one before it, as families and firms share theirs. */
export const leadsSharingPhones = (count: number): SandboxLead[] =>
  leadsUpTo(count).map((lead, place) => {
    const number = place + 1;
    return number % 100 === 0 ? { ...lead, Phone: leadOf(number - 1).Phone ?? '' } : lead;
  });

/** How people write the phone of a lead: the way depends on the row. */
export function phoneOf(number: number, row = number): Entry {
  const digits = `98${String(number).padStart(8, '0')}`;
  const ways: readonly Entry[] = [
    digits,
    Number(digits),
    `0091 ${digits.slice(0, 5)} ${digits.slice(5)}`,
    `0${digits.slice(0, 5)}-${digits.slice(5)}`,
    `91${digits}`,
  ];
  return ways[row % ways.length] ?? digits;
}

/** A good row whose task has a name of its own. */
export function leadRow(number: number, cells: LeadRow): LeadRow {
  return {
    'Task name': nameOf(number),
    'Task type': 'Phone call',
    'Owner e-mail': 'kavya.rao@example.com',
    'Due date': `2029-03-${two(1 + (number % 28))} ${two(9 + (number % 9))}:30`,
    ...cells,
  };
}

export function leadBook(rows: readonly LeadRow[], options: BookOptions = {}): Workbook {
  const lines = rows.map((row) => LEAD_HEADER.map((column) => row[column] ?? ''));
  return bookOfLines([LEAD_HEADER, ...lines], options);
}

/** A check in the sidebar, asked for until it is there. @returns its view, and how far each piece had come */
export async function checkInSidebar(bench: Bench, withoutLead = false) {
  const pieces: string[] = [];
  let rows: unknown = null;
  for (let goesOn = false; ; goesOn = true) {
    const answer = await bench.call('sidebarCheck', { target: 'new', rows, withoutLead, goesOn });
    if (answer.ok !== true) throw new Error(JSON.stringify(answer));
    const { check, lookingUp } = answer;
    if (isRecord(check)) return { check, pieces };
    if (!isRecord(lookingUp)) throw new Error(JSON.stringify(answer));
    pieces.push(`${lookingUp.done} of ${lookingUp.total}`);
    ({ rows } = lookingUp);
  }
}

/** Starts a run as the sidebar does, and drives it to its end. @returns the run */
export async function sendInSidebar(bench: Bench, withoutLead = false) {
  const rows = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
  const started = await bench.call('sidebarStart', { rows, sendHidden: false, withoutLead });
  if (!isRecord(started.run)) throw new Error(JSON.stringify(started));
  return await driveToEnd(bench, String(started.run.id));
}

export async function driveToEnd(bench: Bench, runId: string) {
  for (;;) {
    const answer = await bench.call('sidebarAdvance', { runId, atOnce: true });
    if (!isRecord(answer.run)) throw new Error(JSON.stringify(answer));
    if (answer.run.state === 'ended') return answer.run;
    await bench.host.passTime(1000);
  }
}

const LOOK_UPS: readonly string[] = [PATHS.leadByPhone, PATHS.leadByEmail, PATHS.leadsByAttribute];

/** Calls that looked single leads up, and those that asked about lists of ids. */
export function leadCalls({ account }: Bench) {
  const single = account.calls.filter(({ path }) => LOOK_UPS.includes(path)).length;
  const lists = account.calls.filter(({ path }) => path === PATHS.leadsByIds).length;
  return { single, lists };
}

/** Task name → id of the record that it belongs to; '' for none. */
export function relatedIds({ account }: Bench): Record<string, string> {
  return Object.fromEntries(account.tasks.map(({ name, relatedEntityId }) => [name, relatedEntityId]));
}
