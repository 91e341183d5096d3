// The JSON types of a task's fields: a wrong one refuses the whole call with status 400 before any rule is looked at.
import { asRecord } from './json.ts';

const TEXT_FIELDS = [
  'Name',
  'Description',
  'RelatedEntityId',
  'DueDate',
  'EndDate',
  'ReminderBeforeDays',
  'ReminderTime',
  'NotifyBy',
  'OwnerEmailAddress',
  'OwnerId',
  'Location',
] as const;
const NUMBER_FIELDS = ['RelatedEntity', 'Reminder'] as const;
const MAX_INT32 = 2 ** 31 - 1;

/**
 * The text of the refusal, or null when every field has its documented type. Fields that the API does not know are
 * ignored, as the real one ignores them.
 *
 * @param path the task's place in the body, for the message
 */
export function shapeError(task: unknown, path: string): string | null {
  const record = asRecord(task);
  if (!record) return conversionError(task, 'Task', path);
  for (const field of TEXT_FIELDS) {
    const value = record[field] ?? '';
    if (typeof value !== 'string') return conversionError(value, 'System.String', `${path}.${field}`);
  }
  for (const field of NUMBER_FIELDS) {
    if (!(field in record)) continue;
    const value = record[field];
    const isInt32 = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= MAX_INT32;
    if (!isInt32) return conversionError(value, 'System.Int32', `${path}.${field}`);
  }
  const type = record.TaskType ?? {};
  const typeName = asRecord(type)?.Name ?? '';
  if (!asRecord(type)) return conversionError(type, 'TaskType', `${path}.TaskType`);
  if (typeof typeName !== 'string')
    return conversionError(typeName, 'System.String', `${path}.TaskType.Name`);
  return customFieldsError(record.CustomFields ?? {}, `${path}.CustomFields`);
}

function customFieldsError(fields: unknown, path: string): string | null {
  const record = asRecord(fields);
  if (!record) return conversionError(fields, 'System.Collections.Generic.Dictionary', path);
  for (const [name, value] of Object.entries(record)) {
    if (typeof value === 'object' && value !== null) {
      return conversionError(value, 'System.String', `${path}.${name.slice(0, 60)}`);
    }
  }
  return null;
}

/** The text that the real API's JSON reader gives. */
export function conversionError(value: unknown, type: string, path: string): string {
  const shown = (value === null || value === undefined ? '{null}' : JSON.stringify(value)).slice(0, 100);
  return `Error converting value ${shown} to type '${type}'. Path '${path}'.`;
}
