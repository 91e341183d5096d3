// A believable sheet and account, as the server tells of them.

import type {
  AccountView,
  CheckView,
  ChoicesView,
  ColumnView,
  FieldView,
  GroupView,
  MatchView,
  PreviewView,
  RunCounts,
  RunView,
  ScheduleView,
  ShownView,
  TrialView,
} from '../../../../src/rpc/api.ts';
import { SHEET_SETTINGS } from '../../../support/sheet-settings.ts';

export const ACCOUNT: AccountView = {
  name: 'Meera Krishnan',
  role: 'Administrator',
  timeZone: 'Asia/Kolkata',
  orgCode: '48210',
  plan: '',
  host: 'api-in21.leadsquared.com',
  regions: [],
};

/** The same where LeadSquared does not say in which region it is. */
export const REGION_NOT_TOLD: AccountView = {
  ...ACCOUNT,
  host: 'api.leadsquared.com',
  regions: ['api.leadsquared.com', 'api-us11.leadsquared.com', 'api-in21.leadsquared.com'],
};

export const CHOICES: ChoicesView = {
  OwnerEmailAddress: [
    { value: 'arjun.mehta@example.com', label: 'Arjun Mehta (arjun.mehta@example.com)' },
    { value: 'kavya.rao@example.com', label: 'Kavya Rao (kavya.rao@example.com)' },
    { value: 'priya.sharma@example.com', label: 'Priya Sharma (priya.sharma@example.com)' },
  ],
  TaskType: [
    { value: 'Meeting', label: 'Meeting' },
    { value: 'Phone call', label: 'Phone call' },
  ],
};

export const SHEET = { id: 0, name: 'Follow-ups June', problem: null } as const;

const HEADERS: readonly (readonly [string, string, string | null, ColumnView['how']])[] = [
  ['Subject', 'Call back about the quote', 'Name', 'alias'],
  ['Task type', 'Phone call', 'TaskType', 'label'],
  ['Owner email', 'priya.sharma@example.com', 'OwnerEmailAddress', 'alias'],
  ['Due date', '12/06/2026 15:30', 'DueDate', 'label'],
  ['Lead ID', '3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'LeadId', 'label'],
  ['Notes', 'Asked for the price of 40 seats', 'Description', 'alias'],
  ['Internal remark', 'hot', null, 'none'],
  ['Product (mx_Custom_1)', 'Growth plan', 'mx_Custom_1', 'custom'],
];

export const COLUMNS: readonly ColumnView[] = [
  ...HEADERS.map(([header, sample, field, how], column) => ({
    column,
    letter: String.fromCharCode(65 + column),
    header,
    sample,
    field,
    how,
    why: how === 'none' ? '' : 'the header says so',
    near: null,
    own: false,
  })),
  {
    column: 8,
    letter: 'I',
    header: 'Task status',
    sample: '',
    field: null,
    how: 'ignored',
    why: '',
    near: null,
    own: true,
  },
];

const field = (name: string, label: string, help: string, required = false): FieldView => ({
  name,
  label,
  help,
  required,
});

const FIELDS: readonly FieldView[] = [
  field('Name', 'Task name', 'The subject of the task, as the owner will see it.', true),
  field('TaskType', 'Task type', 'The name of a task type of your LeadSquared account.', true),
  field('OwnerEmailAddress', 'Owner e-mail', 'The LeadSquared user who is to do the task.', true),
  field('DueDate', 'Due date', 'When the task is due, or when an appointment starts.', true),
  field('EndDate', 'End date', 'When an appointment ends.'),
  field('LeadId', 'Lead ID', 'The ID of the lead that the task belongs to.'),
  field('Description', 'Description', 'What the owner should know about the task.'),
  field('Location', 'Location', 'Where an appointment takes place.'),
  field('Reminder', 'Reminder (minutes)', 'How many minutes before the due time the owner is reminded.'),
];

export const MATCH: MatchView = {
  ...SHEET_SETTINGS,
  phoneCountry: '',
  ownerFromLead: false,
  preciseRows: 10,
  sheet: SHEET,
  headerRow: 1,
  headerRowChoice: 'auto',
  headerNote: null,
  suggestions: {},
  valueGroups: [],
  offer: null,
  columns: COLUMNS,
  fields: FIELDS,
  localeOrder: 'DMY',
  problems: [],
  saved: false,
};

export const GROUPS: readonly GroupView[] = [
  {
    level: 'error',
    code: 'due-past',
    header: 'Due date',
    column: 3,
    count: 37,
    summary: '37 rows: Due date is in the past.',
    message: '12/06/2024 15:30 is over. Write a date from today on.',
    firstCell: 'D17',
    fix: null,
    question: null,
  },
  {
    level: 'error',
    code: 'email-name',
    header: 'Owner email',
    column: 2,
    count: 12,
    summary: '12 rows: Owner email holds a name around the e-mail address.',
    message: '“Priya Sharma <priya.sharma@example.com>” holds more than the address.',
    firstCell: 'C5',
    fix: { count: 12, found: 'Priya Sharma <priya.sharma@example.com>', value: 'priya.sharma@example.com' },
    question: null,
  },
  {
    level: 'warning',
    code: 'date-far',
    header: 'Due date',
    column: 3,
    count: 1,
    summary: '1 row: Due date is too far away to be meant.',
    message: '12/06/2066 is 40 years from now. Look whether the year is right.',
    firstCell: 'D88',
    fix: null,
    question: null,
  },
];

export const PREVIEW: PreviewView = {
  row: 2,
  status: '',
  lines: [
    { name: 'Subject', value: 'Call back about the quote' },
    { name: 'Task type', value: 'Phone call, an appointment' },
    { name: 'Owner', value: 'Kavya Rao (kavya.rao@example.com)' },
    { name: 'Due', value: 'Friday 6 March 2026, 11:30 (Asia/Kolkata)' },
    { name: 'End', value: '30 minutes after it is due, as the task type has it' },
    {
      name: 'Lead',
      value: 'Meera Pillai (number 1042, meera.p@example.org), found by the phone +919845012345',
    },
    { name: 'Description', value: 'Asked for a lower price.\nCall before noon.' },
    { name: 'Reminder', value: '15 minutes before it is due' },
    { name: 'Notify', value: 'Left to LeadSquared' },
    { name: 'Product of interest (mx_Custom_1)', value: 'Two-bedroom flat' },
  ],
  missing: [],
  warnings: [],
};

/** What the rows beside the first one hold, as its start tells it. */
export const OTHERS: ShownView = { rows: ['2m4p7q'], columns: [], tried: '1k9x3f' };

export const TRIAL: TrialView = {
  head: 'Row 2 was sent, and LeadSquared has its task as it was meant.',
  lines: PREVIEW.lines.map(({ name, value }) => ({ name, meant: value, held: value, differs: false })),
  link: 'https://in21.leadsquared.com/LeadManagement/LeadDetails?LeadID=1ead0000-0000-4000-8000-000000000017',
};

export const CHECK: CheckView = {
  sheet: SHEET,
  spans: [{ first: 2, last: 521 }],
  agreed: { columns: [], rows: 1000, shown: { rows: ['1k9x3f'], columns: [] }, account: '5f1d' },
  filled: 520,
  ready: 420,
  invalid: 49,
  duplicates: 6,
  hidden: 15,
  mayHideMore: false,
  aside: 0,
  leftAlone: [{ status: 'Created', count: 30 }],
  inDoubt: 0,
  calls: 9,
  seconds: 12,
  executions: 1,
  caution: null,
  changed: [],
  putBack: 0,
  notices: [],
  leads: { found: 0, asked: 0, opportunities: 0, waiting: null, mayBeWithout: 0, without: 0 },
  references: null,
  preview: PREVIEW,
  terms: ['The tasks are made in the name of Meera Krishnan, whose keys are used.'],
  isFirstRun: false,
  groups: GROUPS,
};

const NO_COUNTS: RunCounts = {
  queued: 0,
  sending: 0,
  accepted: 0,
  created: 0,
  invalid: 0,
  failed: 0,
  unknown: 0,
  skipped: 0,
  deleted: 0,
  gone: 0,
  unsent: 0,
};

export function runView(counts: Partial<RunCounts>, rest: Partial<RunView> = {}): RunView {
  const all = { ...NO_COUNTS, ...counts };
  return {
    id: 'KRMTBDFG',
    owner: { name: 'Kavya Rao', organisation: '12345', access: 'mine', words: null, terms: [] },
    sheetId: SHEET.id,
    sheetName: SHEET.name,
    state: 'sending',
    total: Object.values(all).reduce((sum, count) => sum + count, 0),
    counts: all,
    hidden: 0,
    calls: 0,
    startedAt: 0,
    seconds: 0,
    rowsPerSecond: 0,
    secondsLeft: null,
    limit: null,
    looksFirst: false,
    stopping: false,
    goesOn: 'minutes',
    stopped: null,
    atWork: false,
    isSheetGone: false,
    toSendAgain: all.deleted,
    firstFailedCell: null,
    waiting: null,
    mayTryNow: true,
    hasSent: true,
    wasAnswered: true,
    waitSeconds: null,
    ...rest,
  };
}

/** The sheet's schedule before the user makes one. */
export function scheduleView(): ScheduleView {
  return {
    sheet: SHEET,
    every: 'off',
    hour: 9,
    progress: false,
    next: null,
    zone: 'Asia/Kolkata',
    owner: '',
    isMine: true,
    paused: null,
    changed: [],
    last: null,
  };
}
