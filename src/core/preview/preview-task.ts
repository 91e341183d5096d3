// Shows a task field by field as it will be in LeadSquared, in the words of the people who will see it.
import type { AccountFacts, AccountTaskType } from '../account/account-facts.ts';
import { indexOf } from '../account/account-index.ts';
import { countOf } from '../count-of.ts';
import { formatTime, type TimeOfDay } from '../dates/civil.ts';
import { fieldLabel } from '../fields/fields.ts';
import type { FoundLead } from '../leads/lead-facts.ts';
import { type LeadKey, soughtBy } from '../leads/lead-key.ts';
import { RELATED_ENTITY, type Task } from '../task.ts';
import { type Clocks, dayWords, instantWords } from './instant-words.ts';

export interface PreviewLine {
  /** What the field is called. */
  readonly name: string;
  readonly value: string;
}

export interface Known {
  readonly clocks: Clocks;
  /** Undefined when nothing is known of the account. */
  readonly facts: AccountFacts | undefined;
  /** The row's lead; null when there is none, or it is not known. */
  readonly lead: FoundLead | null;
  /** What was asked to find it, the answer last. */
  readonly asked: readonly LeadKey[];
  /** Whether the row names a lead, and its task is made without one. */
  readonly isWithoutLead: boolean;
}

const LEFT = 'Left to LeadSquared';
const BY = { number: 'the number', email: 'the address', phone: 'the phone' } as const;
const CATEGORY = { appointment: 'an appointment', 'to-do': 'a to-do' } as const;

function typeWords(name: string, type: AccountTaskType | null): string {
  return type?.category == null ? name : `${name}, ${CATEGORY[type.category]}`;
}

/** `Kavya Rao (kavya.rao@example.com)`. */
export function ownerWords(email: string, facts: AccountFacts | undefined): string {
  const name = facts === undefined ? '' : (indexOf(facts).userOf(email)?.name ?? '');
  return name === '' ? email : `${name} (${email})`;
}

function dueWords({ due }: Task, type: AccountTaskType | null, { clocks, facts }: Known): string {
  if (due === null) return `${LEFT}, which takes the day of sending`;
  const isDayOnly = facts?.keepsToDoDays === true && type?.category === 'to-do';
  return isDayOnly
    ? `${dayWords(due, clocks)}, without a time: this account keeps only the day of a to-do`
    : instantWords(due, clocks);
}

function endWords({ end }: Task, type: AccountTaskType | null, { clocks }: Known): string {
  if (end !== null) return instantWords(end, clocks);
  const minutes = type?.defaultMinutes ?? null;
  return minutes === null
    ? 'Left to the task type'
    : `${countOf(minutes, 'minute')} after it is due, as the task type has it`;
}

/** `Meera Pillai (number 1042, meera.p@example.org)`; its ID where LeadSquared tells no more. */
export function leadName(id: string, lead: FoundLead | null): string {
  if (lead === null || lead.id !== id) return `Lead ID ${id}`;
  const marks = [lead.number === '' ? '' : `number ${lead.number}`, lead.email, lead.phone];
  const told = marks.filter((mark) => mark !== '').slice(0, 2);
  const who = lead.name === '' ? 'A lead without a name' : lead.name;
  return `${who} (${told.length === 0 ? `Lead ID ${id}` : told.join(', ')})`;
}

function leadWords(id: string, { lead, asked }: Known): string {
  const key = asked[asked.length - 1];
  if (lead === null || key === undefined) return leadName(id, lead);
  const { kind, value } = soughtBy(key);
  const isOwnId = kind === 'id' || kind === 'opportunity';
  return `${leadName(id, lead)}, found by ${isOwnId ? 'its Lead ID' : `${BY[kind]} ${value}`}`;
}

function related(task: Task, known: Known): PreviewLine {
  const { relatedEntity: entity, relatedEntityId: id } = task;
  if (entity === RELATED_ENTITY.lead) return { name: 'Lead', value: leadWords(id, known) };
  if (entity === RELATED_ENTITY.opportunity) return { name: 'Opportunity', value: `Opportunity ID ${id}` };
  const without = 'None: LeadSquared knows no lead by what the row says';
  return { name: 'Lead', value: known.isWithoutLead ? without : 'None' };
}

function reminderWords(minutes: number | null): string {
  if (minutes === null) return 'None';
  return minutes === 0 ? 'When it is due' : `${countOf(minutes, 'minute')} before it is due`;
}

function reminderTimeLine(time: TimeOfDay): PreviewLine {
  const value = `${formatTime(time)} on the day it is due; in which time zone is LeadSquared’s to say`;
  return { name: fieldLabel('ReminderTime'), value };
}

function notifyWords(notify: boolean | null): string {
  if (notify === null) return LEFT;
  return notify ? 'The owner gets an e-mail' : 'The owner gets no e-mail';
}

/** What the account's people call a custom field: `Visitors (mx_Custom_2)`; the schema name where that is not known. */
export function customLabel(schemaName: string, type: AccountTaskType | null): string {
  const label = type?.columns.find((column) => column.schemaName === schemaName)?.label ?? schemaName;
  return label === schemaName ? schemaName : `${label} (${schemaName})`;
}

/** The task's type as the account has it; null when it is not known. */
export function knownType(name: string, facts: AccountFacts | undefined): AccountTaskType | null {
  return facts === undefined ? null : indexOf(facts).typeOf(name);
}

/** Every field that the task will have, in the order in which people look at them; values may be long. */
export function previewTask(task: Task, known: Known): readonly PreviewLine[] {
  const type = knownType(task.taskType, known.facts);
  const own = Object.entries(task.asIs).map(([field, value]) => ({
    name: fieldLabel(field),
    value: String(value),
  }));
  const custom = Object.entries(task.customFields).map(([field, value]) => ({
    name: customLabel(field, type),
    value,
  }));
  return [
    { name: 'Subject', value: task.name },
    { name: 'Task type', value: typeWords(task.taskType, type) },
    { name: 'Owner', value: ownerWords(task.ownerEmail, known.facts) },
    { name: 'Due', value: dueWords(task, type, known) },
    { name: 'End', value: endWords(task, type, known) },
    related(task, known),
    { name: 'Description', value: task.description === '' ? 'None' : task.description },
    { name: 'Reminder', value: reminderWords(task.reminderMinutes) },
    ...(task.reminderTime === null ? [] : [reminderTimeLine(task.reminderTime)]),
    { name: 'Notify', value: notifyWords(task.notifyOwner) },
    ...own,
    ...custom,
  ];
}
