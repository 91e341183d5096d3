// Checks one row that is not blank and makes the task of it.
import type { SheetRow } from '../cell.ts';
import type { AsIsField } from '../fields/field-table.ts';
import { AS_IS_FIELDS } from '../fields/fields.ts';
import type { Issue } from '../issue.ts';
import type { Task } from '../task.ts';
import { readCustom } from './read-custom.ts';
import type { ReadContext } from './read-field.ts';
import { type Relation, settleRelation } from './relation.ts';
import { type RowField, RowReader } from './row-reader.ts';
import type { RowSources } from './row-sources.ts';
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

function takeCustomFields(reader: RowReader, context: RowContext): Readonly<Record<string, string>> {
  const filled: Record<string, string> = {};
  for (const [name, source] of context.sources.customFields) {
    const { value } = reader.takeCustom(name, source, (cell) =>
      readCustom(cell, context.textLimit, context.date.zone),
    );
    if (value !== null && value !== '') filled[name] = value;
  }
  return filled;
}

export function checkRow(row: SheetRow, context: RowContext): CheckedCells {
  const reader = new RowReader(row, context.sources, context, context.contextOf);
  const name = reader.take('Name').value;
  const taskType = reader.take('TaskType').value;
  const ownerEmail = reader.take('OwnerEmailAddress').value;
  const { due, isLeft, end } = takeDates(reader, context, context.blankDue);
  const relation = takeRelation(reader);
  const description = reader.take('Description').value ?? '';
  const asIs = takeAsIs(reader);
  const reminderMinutes = reader.take('Reminder').value;
  const notifyOwner = reader.take('NotifyBy').value;
  const customFields = takeCustomFields(reader, context);

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
