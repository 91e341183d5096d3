// The rules that a task must keep to be stored, and what the account fills in by itself.
import { invalidInput, mandatoryMissing, type Refusal } from './answer.ts';
import { checkForms } from './custom-forms.ts';
import { MINUTE_MS, parseDateTime } from './dates.ts';
import { asRecord, isGuid, type JsonRecord, textOf } from './json.ts';
import { leadIndex } from './lead-index.ts';
import { hasOpportunity } from './opportunities.ts';
import type { CheckedTask, SandboxTaskType, SandboxUser } from './records.ts';
import type { AccountState } from './state.ts';

const LEAD = 1;
const OPPORTUNITY = 5;
const NOTIFY_BY_EMAIL = '1100';
const NOTIFY_NOBODY = '1000';

/**
 * Checks one task whose JSON types are right (see `shapeError`).
 *
 * @param now fills in a blank due date, which the real API silently makes the current day
 */
export function checkTask(state: AccountState, sent: JsonRecord, now: number): CheckedTask | Refusal {
  if (textOf(sent, 'Name') === '') return mandatoryMissing('Name');
  const taskType = findTaskType(state, sent);
  if ('message' in taskType) return taskType;
  const owner = findOwner(state, sent);
  if ('message' in owner) return owner;
  const related = checkRelated(state, sent);
  if ('message' in related) return related;
  const times = checkTimes(state, taskType, sent, now);
  if ('message' in times) return times;
  const reminder = typeof sent.Reminder === 'number' ? sent.Reminder : 0;
  if (reminder < 0) return invalidInput('Reminder should be a positive number of minutes');
  const toDo = checkToDoReminder(taskType, sent);
  if ('message' in toDo) return toDo;
  const notifyBy = textOf(sent, 'NotifyBy') || NOTIFY_NOBODY;
  if (notifyBy !== NOTIFY_BY_EMAIL && notifyBy !== NOTIFY_NOBODY) {
    return invalidInput(`Invalid NotifyBy value '${notifyBy}'`);
  }
  const customFields = asRecord(sent.CustomFields) ?? {};
  const refusal =
    checkMandatory(state, sent) ??
    checkCustomFields(taskType, customFields) ??
    checkForms(state, taskType, customFields);
  if (refusal) return refusal;
  return {
    name: rawText(sent, 'Name'),
    description: rawText(sent, 'Description'),
    taskType,
    owner,
    ...related,
    ...times,
    reminder,
    ...toDo,
    notifyBy,
    location: rawText(sent, 'Location'),
    customFields,
  };
}

/** A text as it came, spaces included. */
function rawText(sent: JsonRecord, field: string): string {
  const value = sent[field];
  return typeof value === 'string' ? value : '';
}

function findTaskType(state: AccountState, sent: JsonRecord): SandboxTaskType | Refusal {
  const name = textOf(asRecord(sent.TaskType), 'Name');
  if (name === '') return mandatoryMissing('TaskType');
  const known = state.options.taskTypes.find((type) => type.name === name);
  return known ?? invalidInput(`Task type '${name}' does not exist`);
}

function findOwner(state: AccountState, sent: JsonRecord): SandboxUser | Refusal {
  const email = textOf(sent, 'OwnerEmailAddress');
  const id = textOf(sent, 'OwnerId');
  if (email === '' && id === '') return mandatoryMissing('OwnerEmailAddress');
  const isOwner = (user: SandboxUser) =>
    email ? user.email.toLowerCase() === email.toLowerCase() : user.id === id.toLowerCase();
  const owner = state.options.users.find(isOwner);
  if (!owner) return invalidInput(`Owner '${email || id}' does not exist`);
  return owner.active ? owner : invalidInput(`Owner '${email || id}' is not an active user`);
}

function checkRelated(
  state: AccountState,
  sent: JsonRecord,
): Pick<CheckedTask, 'relatedEntity' | 'relatedEntityId'> | Refusal {
  const { options } = state;
  const relatedEntity = typeof sent.RelatedEntity === 'number' ? sent.RelatedEntity : 0;
  // Documented: the id is ignored when the task is related to nothing.
  if (relatedEntity === 0) return { relatedEntity, relatedEntityId: '' };
  if (relatedEntity !== LEAD && relatedEntity !== OPPORTUNITY) {
    return invalidInput(`Invalid RelatedEntity value '${relatedEntity}'`);
  }
  const relatedEntityId = textOf(sent, 'RelatedEntityId').toLowerCase();
  if (relatedEntityId === '') return mandatoryMissing('RelatedEntityId');
  if (!isGuid(relatedEntityId)) return invalidInput(`RelatedEntityId '${relatedEntityId}' is not a valid id`);
  if (
    relatedEntity === LEAD &&
    options.refuseUnknownLeads &&
    !leadIndex(options.leads).byId.has(relatedEntityId)
  ) {
    return invalidInput(`Lead '${relatedEntityId}' does not exist`);
  }
  if (relatedEntity === OPPORTUNITY && !hasOpportunity(options, relatedEntityId)) {
    return invalidInput(`Opportunity '${relatedEntityId}' does not exist`);
  }
  return { relatedEntity, relatedEntityId };
}

function checkTimes(
  state: AccountState,
  taskType: SandboxTaskType,
  sent: JsonRecord,
  now: number,
): Pick<CheckedTask, 'dueDate' | 'endDate'> | Refusal {
  // Not trimmed: the documented form is exact.
  const dueText = rawText(sent, 'DueDate');
  const endText = rawText(sent, 'EndDate');
  const due = dueText === '' ? Math.floor(now / 1000) * 1000 : parseDateTime(dueText);
  if (due === null) return invalidDate('DueDate', dueText);
  const end = endText === '' ? due + taskType.defaultMinutes * MINUTE_MS : parseDateTime(endText);
  if (end === null) return invalidDate('EndDate', endText);
  if (endText !== '' && end <= due) return invalidInput('EndDate should be greater than DueDate');
  const atMidnight = taskType.category === 1 && state.options.toDoMidnight;
  return { dueDate: atMidnight ? state.startOfDay(due) : due, endDate: end };
}

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const DAYS = /^\d{1,3}$/;

/** An appointment has no time of its reminder: what is sent for one is passed over. */
function checkToDoReminder(
  taskType: SandboxTaskType,
  sent: JsonRecord,
): Pick<CheckedTask, 'reminderTime' | 'reminderBeforeDays'> | Refusal {
  const reminderTime = rawText(sent, 'ReminderTime');
  const days = rawText(sent, 'ReminderBeforeDays');
  if (taskType.category === 0) return { reminderTime: '', reminderBeforeDays: 0 };
  if (reminderTime !== '' && !CLOCK.test(reminderTime)) {
    return invalidInput(`ReminderTime '${reminderTime.slice(0, 60)}' is not in the format hh:mm:ss`);
  }
  if (days !== '' && !DAYS.test(days)) {
    return invalidInput(`ReminderBeforeDays '${days.slice(0, 60)}' is not a number of days`);
  }
  return { reminderTime, reminderBeforeDays: Number(days) };
}

function invalidDate(field: string, found: string): Refusal {
  return invalidInput(`${field} '${found.slice(0, 100)}' is not in the format yyyy-mm-dd hh:mm:ss`);
}

/** A reminder may be in minutes or, of a to-do, at a time. */
function checkMandatory({ options }: AccountState, sent: JsonRecord): Refusal | null {
  if (!options.strictFields) return null;
  const isBlank = (name: string) => (sent[name] ?? '') === '';
  const missing = options.mandatoryFields.find(
    (name) => isBlank(name) && (name !== 'Reminder' || isBlank('ReminderTime')),
  );
  return missing === undefined ? null : mandatoryMissing(missing);
}

function checkCustomFields(taskType: SandboxTaskType, fields: JsonRecord): Refusal | null {
  for (const name of Object.keys(fields)) {
    if (taskType.customFields.some((field) => field.schemaName === name)) continue;
    return {
      type: 'MXUnknownAttributeException',
      message: `Attribute '${name.slice(0, 60)}' does not exist for task type '${taskType.name}'`,
    };
  }
  for (const { schemaName, mandatory } of taskType.customFields) {
    const value = fields[schemaName] ?? '';
    if (mandatory && String(value).trim() === '') return mandatoryMissing(schemaName);
  }
  return null;
}
