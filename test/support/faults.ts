// One mistake of each kind that people make in a list of tasks, and on which cell a check has to tell it.
import type { Entry } from '../../src/local/host/spreadsheet/model/entry.ts';

export interface Fault {
  readonly code: string;
  readonly level: 'error' | 'warning';
  /** The header of the cell on which it is told. */
  readonly column: string;
  /** What differs from a row in order. */
  readonly cells: Readonly<Record<string, Entry>>;
}

type Told = readonly [code: string, column: string, cells: Readonly<Record<string, Entry>>];

const NO_LEAD = { 'Lead phone': '' };

const ERRORS: readonly Told[] = [
  ['required', 'Task name', { 'Task name': '' }],
  ['required', 'Task type', { 'Task type': '' }],
  ['required', 'Owner e-mail', { 'Owner e-mail': '' }],
  ['date-missing', 'Due date', { 'Due date': '' }],
  ['error-value', 'Task name', { 'Task name': '#REF!' }],
  ['text-too-long', 'Task name', { 'Task name': 'x'.repeat(3000) }],
  ['email-invalid', 'Owner e-mail', { 'Owner e-mail': 'kavya@' }],
  ['email-list', 'Owner e-mail', { 'Owner e-mail': 'kavya.rao@example.com, arjun.mehta@example.com' }],
  ['email-spelled', 'Owner e-mail', { 'Owner e-mail': 'kavya.rao(at)example.com' }],
  ['email-spaces', 'Owner e-mail', { 'Owner e-mail': 'kavya. rao@example.com' }],
  ['owner-unknown', 'Owner e-mail', { 'Owner e-mail': 'nobody@example.com' }],
  ['owner-inactive', 'Owner e-mail', { 'Owner e-mail': 'vikram.shah@example.com' }],
  ['owner-name', 'Owner e-mail', { 'Owner e-mail': 'Kavita Iyer' }],
  ['type-unknown', 'Task type', { 'Task type': 'Webinar' }],
  [
    'field-missing',
    'mx_Custom_1',
    { 'Task type': 'Verification visit', mx_Custom_1: '', mx_Custom_2: 'Office' },
  ],
  ['field-option', 'mx_Custom_5', { mx_Custom_5: 'Castle' }],
  ['field-number', 'mx_Custom_2', { mx_Custom_2: 'three' }],
  ['field-boolean', 'mx_Custom_3', { mx_Custom_3: 'perhaps' }],
  ['date-unreadable', 'mx_Custom_4', { mx_Custom_4: 'some day' }],
  ['date-impossible', 'Due date', { 'Due date': '31/02/2029' }],
  ['date-unreadable', 'Due date', { 'Due date': 'when free' }],
  ['date-no-year', 'Due date', { 'Due date': "'5th of March" }],
  ['date-time-only', 'Due date', { 'Due date': '10:30' }],
  ['date-number', 'Due date', { 'Due date': 20290305 }],
  ['date-weekday', 'Due date', { 'Due date': '05-Mar-2029 (Fri)' }],
  ['date-relative', 'Due date', { 'Due date': 'tomorrow' }],
  ['date-counted', 'Due date', { 'Due date': '2029-W10-1' }],
  ['date-far', 'Due date', { 'Due date': '2129-03-05 10:00' }],
  ['date-spelling', 'Due date', { 'Due date': '5 Marhc 2029' }],
  ['date-no-day', 'Due date', { 'Due date': 'March 2029' }],
  ['date-time-range', 'Due date', { 'Due date': '5 March 2029, 10-11 am' }],
  ['date-error-value', 'Due date', { 'Due date': '#N/A' }],
  ['time-unreadable', 'Due time', { 'Due date': '2029-03-05', 'Due time': 'soon' }],
  ['time-impossible', 'Due time', { 'Due date': '2029-03-05', 'Due time': '25:00' }],
  ['time-half-day', 'Due time', { 'Due date': '2029-03-05', 'Due time': '14:30 am' }],
  ['time-words', 'Due time', { 'Due date': '2029-03-05', 'Due time': 'noon' }],
  ['due-time-twice', 'Due time', { 'Due date': '2029-03-05 10:00', 'Due time': '11:00' }],
  ['end-before-due', 'End date', { 'End date': '2028-03-05 10:00' }],
  ['duration-invalid', 'Duration', { Duration: 'long' }],
  ['duration-too-long', 'Duration', { Duration: '90 days' }],
  ['reminder-invalid', 'Reminder', { Reminder: 'often' }],
  ['reminder-too-long', 'Reminder', { Reminder: 9_000_000 }],
  ['notify-invalid', 'Notify owner', { 'Notify owner': 'perhaps' }],
  ['guid-length', 'Lead ID', { ...NO_LEAD, 'Lead ID': '1ead0000-0000-4000-8000-00000000' }],
  ['guid-character', 'Lead ID', { ...NO_LEAD, 'Lead ID': '1ead0000-0000-4000-8000-00000000000g' }],
  ['guid-lead-number', 'Lead ID', { ...NO_LEAD, 'Lead ID': '4711' }],
  ['guid-invalid', 'Lead ID', { ...NO_LEAD, 'Lead ID': 'Meera' }],
  ['lead-gone', 'Lead ID', { ...NO_LEAD, 'Lead ID': '3f2504e0-4f89-11d3-9a0c-0305e82c3301' }],
  ['lead-merged', 'Lead ID', { ...NO_LEAD, 'Lead ID': '7c1504e0-4f89-11d3-9a0c-0305e82c3398' }],
  ['phone-invalid', 'Lead phone', { 'Lead phone': '98450' }],
  ['phone-several', 'Lead phone', { 'Lead phone': '98000 00001 / 98000 00002' }],
  ['lead-none', 'Lead phone', { 'Lead phone': '97000 00001' }],
  ['lead-several', 'Lead phone', { 'Lead phone': '97000 00009' }],
  ['lead-number-invalid', 'Lead number', { ...NO_LEAD, 'Lead number': 'Meera' }],
  ['lead-none', 'Lead number', { ...NO_LEAD, 'Lead number': '777777' }],
  ['lead-none', 'Lead e-mail', { ...NO_LEAD, 'Lead e-mail': 'nobody@example.org' }],
  ['email-invalid', 'Lead e-mail', { ...NO_LEAD, 'Lead e-mail': 'nobody@' }],
];

const WARNINGS: readonly Told[] = [
  ['due-past', 'Due date', { 'Due date': '2020-03-05 10:00' }],
  [
    'lead-differs',
    'Lead phone',
    { 'Lead ID': '1ead0000-0000-4000-8000-000000000002', 'Lead phone': '98000 00003' },
  ],
  ['text-unsendable', 'Description', { Description: 'Bring the\u0007 plan' }],
];

const all = (level: Fault['level'], told: readonly Told[]): Fault[] =>
  told.map(([code, column, cells]) => ({ code, level, column, cells }));

export const FAULTS: readonly Fault[] = [...all('error', ERRORS), ...all('warning', WARNINGS)];
