// The one table of everything LeadSquared takes for a task: how each field is called, explained and checked.

/** The check a field's cells go through; each has a file of its own in `core/checks` or `core/dates`. */
export type CheckName =
  | 'text'
  | 'task-type'
  | 'date'
  | 'time'
  | 'end'
  | 'duration'
  | 'email'
  | 'reminder'
  | 'reminder-time'
  | 'notify'
  | 'related'
  | 'guid'
  | 'lead-email'
  | 'phone'
  | 'number'
  | 'url';

export interface FieldSpec {
  /** What the user reads and may write as a header. */
  readonly label: string;
  /** Other headers that are taken for the field. */
  readonly aliases: readonly string[];
  /** One sentence for the user. */
  readonly help: string;
  /** Whether a row without it is refused. */
  readonly required: boolean;
  /** A `row` field differs from task to task; a `call` field is given once for all tasks of a call. */
  readonly scope: 'row' | 'call';
  readonly check: CheckName;
  /** Set when the value is sent under the field's own name just as it was read; a blank one is left to LeadSquared. */
  readonly asIs?: true;
}

/**
 * Keys are the API's names (LeadSquared page create-tasks-in-bulk), except those that exist only in the sheet: LeadId and
 * OpportunityId fill RelatedEntity and RelatedEntityId, and LeadNumber, LeadEmail and LeadPhone stand for the id of the lead that has them; DueTime, EndTime and Duration fill DueDate and EndDate.
 */
export const FIELD_TABLE = {
  Name: {
    label: 'Task name',
    aliases: ['Subject', 'Title', 'Task', 'Task subject', 'Task title'],
    help: 'The subject of the task, as the owner will see it.',
    required: true,
    scope: 'row',
    check: 'text',
  },
  TaskType: {
    label: 'Task type',
    aliases: ['Type', 'Task type name', 'Type of task'],
    help: 'The name of a task type of your LeadSquared account, such as Meeting.',
    required: true,
    scope: 'row',
    check: 'task-type',
  },
  OwnerEmailAddress: {
    label: 'Owner e-mail',
    aliases: [
      'Owner',
      'Owner email address',
      'Owner mail',
      'Task owner',
      'Task owner email',
      'Assigned to',
      'Assignee',
      'Assignee email',
      'User email',
    ],
    help: 'The e-mail address of the LeadSquared user who is to do the task.',
    required: true,
    scope: 'row',
    check: 'email',
  },
  // LeadSquared turns a blank due date into the current day without a word, so here it is required.
  DueDate: {
    label: 'Due date',
    aliases: [
      'Due',
      'Due on',
      'Due at',
      'Due by',
      'Due date and time',
      'Due date only',
      'Deadline',
      'Next follow-up date',
      'Follow up on',
    ],
    help: 'When the task is due, or when an appointment starts, in the time zone of the spreadsheet.',
    required: true,
    scope: 'row',
    check: 'date',
  },
  DueTime: {
    label: 'Due time',
    aliases: ['Time', 'Start time', 'Due at time', 'Time due', 'Call time', 'Visit time', 'Meeting time'],
    help: 'The time of day when the task is due or an appointment starts, where the due date holds none.',
    required: false,
    scope: 'row',
    check: 'time',
  },
  EndDate: {
    label: 'End date',
    aliases: ['End', 'Ends', 'Ends at', 'End date and time', 'Finish', 'Finish date'],
    help: 'When an appointment ends; without it, the usual duration of the task type is taken.',
    required: false,
    scope: 'row',
    check: 'end',
  },
  EndTime: {
    label: 'End time',
    aliases: ['Finish time', 'Time end', 'Ends at time', 'To time', 'Until'],
    help: 'The time of day when an appointment ends, on the day of the end date or else of the due date.',
    required: false,
    scope: 'row',
    check: 'time',
  },
  Duration: {
    label: 'Duration',
    aliases: ['Duration minutes', 'Duration in minutes', 'Length', 'Length in minutes', 'How long'],
    help: 'How long an appointment lasts, in minutes or such as 1 hr 30 min, where no end is given.',
    required: false,
    scope: 'row',
    check: 'duration',
  },
  RelatedEntity: {
    label: 'Related to',
    aliases: ['Related', 'Related entity type', 'Related type', 'Linked to'],
    help: 'Whether the task belongs to a lead, an opportunity or nothing; without it, the filled ID column decides.',
    required: false,
    scope: 'row',
    check: 'related',
  },
  RelatedEntityId: {
    label: 'Related ID',
    aliases: ['Related to ID', 'Linked ID', 'Lead or opportunity ID'],
    help: 'The ID of the lead or opportunity that Related to speaks of.',
    required: false,
    scope: 'row',
    check: 'guid',
  },
  LeadId: {
    label: 'Lead ID',
    aliases: ['Prospect ID', 'Lead GUID', 'Related lead ID'],
    help: 'The ID of the lead that the task belongs to (ProspectID in a LeadSquared export).',
    required: false,
    scope: 'row',
    check: 'guid',
  },
  LeadNumber: {
    label: 'Lead number',
    aliases: ['Lead no', 'Lead auto ID', 'Prospect auto ID', 'Prospect number', 'Lead serial number'],
    help: 'The number that LeadSquared gives the lead; the lead is looked up by it where the row has no Lead ID.',
    required: false,
    scope: 'row',
    check: 'number',
  },
  LeadEmail: {
    label: 'Lead e-mail',
    aliases: ['Lead email address', 'Lead mail', 'Lead email ID', 'Prospect email'],
    help: 'The e-mail address of the lead, which is looked up by it where the row has no Lead ID.',
    required: false,
    scope: 'row',
    check: 'lead-email',
  },
  LeadPhone: {
    label: 'Lead phone',
    aliases: ['Lead mobile', 'Lead phone number', 'Lead mobile number', 'Prospect phone', 'Prospect mobile'],
    help: 'A phone number of the lead, which is looked up by it where the row has no Lead ID.',
    required: false,
    scope: 'row',
    check: 'phone',
  },
  OpportunityId: {
    label: 'Opportunity ID',
    aliases: ['Prospect activity ID', 'Opportunity GUID', 'Related opportunity ID'],
    help: 'The ID of the opportunity that the task belongs to.',
    required: false,
    scope: 'row',
    check: 'guid',
  },
  Description: {
    label: 'Description',
    aliases: ['Notes', 'Note', 'Details', 'Comment', 'Comments', 'Task description'],
    help: 'What the owner should know about the task.',
    required: false,
    scope: 'row',
    check: 'text',
  },
  Location: {
    label: 'Location',
    aliases: ['Place', 'Venue', 'Meeting place'],
    help: 'Where an appointment takes place.',
    required: false,
    scope: 'row',
    check: 'text',
    asIs: true,
  },
  Reminder: {
    label: 'Reminder (minutes)',
    aliases: ['Remind', 'Reminder minutes', 'Reminder in minutes', 'Remind before', 'Reminder before'],
    help: 'How many minutes before the due time LeadSquared reminds the owner.',
    required: false,
    scope: 'row',
    check: 'reminder',
  },
  ReminderTime: {
    label: 'Reminder time',
    aliases: ['Remind at', 'Reminder at', 'Remind me at', 'Time of reminder', 'Reminder time of day'],
    help: 'The time of day at which LeadSquared reminds the owner of a to-do, on the day when it is due.',
    required: false,
    scope: 'row',
    check: 'reminder-time',
  },
  NotifyBy: {
    label: 'Notify',
    aliases: ['Notify owner', 'Notify by email', 'Notification', 'Send notification', 'E-mail the owner'],
    help: 'Yes if LeadSquared is to e-mail the owner about the new task, otherwise no.',
    required: false,
    scope: 'row',
    check: 'notify',
  },
  StatusWebhookURL: {
    label: 'Webhook URL',
    aliases: ['Status webhook', 'Webhook'],
    help: 'An https address that LeadSquared calls when it has worked through a call.',
    required: false,
    scope: 'call',
    check: 'url',
  },
} as const satisfies Readonly<Record<string, FieldSpec>>;

type Table = typeof FIELD_TABLE;
export type FieldName = keyof Table;
export type AsIsField = { [N in FieldName]: Table[N] extends { readonly asIs: true } ? N : never }[FieldName];
