// What LeadSquared should be told about a row, worked out from the sheet's cells with nothing of the add-on's own.
import { Temporal } from 'temporal-polyfill';
import type { StoredValue } from '../../../src/local/host/spreadsheet/model/row.ts';

/** One element of `TaskList`, as the documentation of Create Tasks in Bulk has it. */
export type TaskJson = Record<string, unknown>;

const DAY_ZERO = Temporal.PlainDateTime.from('1899-12-30T00:00:00');
const SECONDS_OF_DAY = 86_400;

function apiTime(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace('T', ' ').replace('Z', '');
}

/** A date cell is a number of days of wall time; a text is wall time, or an instant when it says so. */
function utc(stored: StoredValue, zone: string): string {
  if (typeof stored === 'number') {
    const wall = DAY_ZERO.add({ seconds: Math.round(stored * SECONDS_OF_DAY) });
    return apiTime(wall.toZonedDateTime(zone).toInstant());
  }
  const text = String(stored).trim().replace(' ', 'T');
  // A sheet without its due dates tells none; whether that is right is not for this to say.
  if (text === '') return '';
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(text)) return apiTime(Temporal.Instant.from(text));
  return apiTime(Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant());
}

/** A time cell is a part of a day. */
function clock(stored: StoredValue): string {
  if (typeof stored !== 'number') return Temporal.PlainTime.from(String(stored).trim()).toString();
  return DAY_ZERO.add({ seconds: Math.round(stored * SECONDS_OF_DAY) })
    .toPlainTime()
    .toString();
}

/** The JSON for one row of the sheet, from what its cells store. The header has the labels of `HEADER`. */
export function expectedJson(
  header: readonly string[],
  cells: readonly StoredValue[],
  zone: string,
): TaskJson {
  const cell = (name: string) => cells[header.indexOf(name)] ?? '';
  const text = (name: string) => String(cell(name)).trim();
  const lead = text('Lead ID').toLowerCase();
  const opportunity = text('Opportunity ID').toLowerCase();
  const related = lead !== '' ? [1, lead] : opportunity !== '' ? [5, opportunity] : [0, ''];
  const json: TaskJson = {
    Name: text('Task name'),
    TaskType: { Name: text('Task type') },
    OwnerEmailAddress: text('Owner e-mail'),
    DueDate: utc(cell('Due date'), zone),
    RelatedEntity: related[0],
    RelatedEntityId: related[1],
  };
  if (text('End date') !== '') json.EndDate = utc(cell('End date'), zone);
  if (text('Description') !== '') json.Description = text('Description');
  if (text('Location') !== '') json.Location = text('Location');
  if (text('Reminder (minutes)') !== '') json.Reminder = Number(text('Reminder (minutes)'));
  if (text('Reminder time') !== '') {
    json.ReminderBeforeDays = '0';
    json.ReminderTime = clock(cell('Reminder time'));
  }
  const notify = text('Notify').toLowerCase();
  if (notify !== '') json.NotifyBy = notify === 'yes' ? '1100' : '1000';
  if (text('mx_Custom_1') !== '') json.CustomFields = { mx_Custom_1: text('mx_Custom_1') };
  return json;
}
