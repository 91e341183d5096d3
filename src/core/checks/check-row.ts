// Checks one row that is not blank and makes the task of it.
import type { SheetRow } from '../cell.ts';
import { formatTime, type TimeOfDay } from '../dates/civil.ts';
import type { AsIsField } from '../fields/field-table.ts';
import { AS_IS_FIELDS } from '../fields/fields.ts';
import type { Issue } from '../issue.ts';
import type { Task } from '../task.ts';
import type { ReadContext } from './read-field.ts';
import { type Relation, settleRelation } from './relation.ts';
import { type RowField, RowReader } from './row-reader.ts';
import type { RowSources } from './row-sources.ts';
import { takeCustomFields, toDoDay } from './take-custom.ts';
import { type BlankDueRule, takeDates } from './take-dates.ts';

export interface RowContext extends ReadContext {
  readonly sources: RowSources;
  readonly contextOf: ReadonlyMap<RowField, ReadContext>;
  readonly blankDue: BlankDueRule;
}

export interface CheckedCells {
  readonly issues: readonly Issue[];
  /** Null exactly when an issue is an error. */
  readonly task: Task | null;
}

/** Null when a cell that matters could not be read, which has been reported already, or on a contradiction. */
function takeRelation(reader: RowReader): Relation | null {
  const entity = reader.take('RelatedEntity');
  const general = reader.take('RelatedEntityId');
  const lead = reader.take('LeadId');
  const opportunity = reader.take('OpportunityId');
  if ([entity, general, lead, opportunity].some((taken) => taken.value === null && !taken.blank)) return null;
  const settled = settleRelation({
    RelatedEntity: entity.value,
    RelatedEntityId: general.value,
    LeadId: lead.value,
    OpportunityId: opportunity.value,
  });
  if (!('error' in settled)) return settled;
  reader.report(settled.field, settled.error);
  return null;
}

function takeAsIs(reader: RowReader): Task['asIs'] {
  const filled: { [N in AsIsField]?: string | number } = {};
  for (const name of AS_IS_FIELDS) {
    const { value } = reader.take(name);
    if (value !== null && value !== '') filled[name] = value;
  }
  return filled;
}

/** A time that the account does not keep is said while it can still be put elsewhere. */
function warnOfToDo(
  reader: RowReader,
  { account }: RowContext,
  taskType: string | null,
  time: TimeOfDay | null,
): void {
  if (account?.judges !== true || !account.index.facts.keepsToDoDays || taskType === null) return;
  const type = account.index.typeOf(taskType);
  if (type?.category !== 'to-do' || time === null || time.hour + time.minute + time.second === 0) return;
  reader.report(reader.shown('DueTime') === '' ? 'DueDate' : 'DueTime', toDoDay(type, formatTime(time)));
}

export function checkRow(row: SheetRow, context: RowContext): CheckedCells {
  const reader = new RowReader(row, context.sources, context, context.contextOf);
  const name = reader.take('Name').value;
  const taskType = reader.take('TaskType').value;
  const ownerEmail = reader.take('OwnerEmailAddress').value;
  const { due, isLeft, end, time } = takeDates(reader, context, context.blankDue);
  warnOfToDo(reader, context, taskType, time);
  const relation = takeRelation(reader);
  const description = reader.take('Description').value ?? '';
  const asIs = takeAsIs(reader);
  const reminderMinutes = reader.take('Reminder').value;
  const notifyOwner = reader.take('NotifyBy').value;
  const customFields = takeCustomFields(reader, context.sources, context, taskType);

  const { issues } = reader;
  const incomplete =
    name === null ||
    taskType === null ||
    ownerEmail === null ||
    (due === null && !isLeft) ||
    relation === null;
  if (incomplete || reader.hasErrors) return { issues, task: null };
  const task: Task = {
    name,
    taskType,
    ownerEmail,
    due,
    end,
    relatedEntity: relation.entity,
    relatedEntityId: relation.id,
    description,
    asIs,
    reminderMinutes,
    notifyOwner,
    customFields,
  };
  return { issues, task };
}
