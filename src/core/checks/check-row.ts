// Checks one row that is not blank and makes the task of it.
import type { SheetRow } from '../cell.ts';
import type { AsIsField } from '../fields/field-table.ts';
import { AS_IS_FIELDS } from '../fields/fields.ts';
import type { Issue } from '../issue.ts';
import type { FoundLead } from '../leads/lead-facts.ts';
import { ownerHasLeft, ownerUntold, unknownLead } from '../leads/lead-findings.ts';
import { idKey, type LeadKey } from '../leads/lead-key.ts';
import { RELATED_ENTITY, type Task } from '../task.ts';
import { reportMandatory } from './mandatory-fields.ts';
import type { ReadContext } from './read-field.ts';
import type { Finding } from './reading.ts';
import type { Relation } from './relation.ts';
import { type RowField, RowReader } from './row-reader.ts';
import type { RowSources } from './row-sources.ts';
import { type CustomContext, takeCustomFields } from './take-custom.ts';
import { type BlankDueRule, takeDates } from './take-dates.ts';
import { type LeadRule, type TakenLead, takeLead } from './take-lead.ts';
import { takeReminderTime } from './take-reminder-time.ts';
import { warnOfToDo } from './to-do-day.ts';

export interface RowContext extends CustomContext {
  readonly sources: RowSources;
  readonly contextOf: ReadonlyMap<RowField, ReadContext>;
  readonly blankDue: BlankDueRule;
  readonly leads: LeadRule;
  /** Whether a row without an owner takes its lead's. */
  readonly ownerFromLead: boolean;
}

export interface CheckedCells {
  readonly issues: readonly Issue[];
  /** Null exactly when an issue is an error. */
  readonly task: Task | null;
  /** What had to be known of leads for that. */
  readonly asked: readonly LeadKey[];
  /** What it says of a lead that is looked up; nothing where an ID decides. */
  readonly said: readonly LeadKey[];
  /** The row's lead as LeadSquared tells it; null when there is none, or it is not known. */
  readonly lead: FoundLead | null;
  /** Whether the row names a lead, and its task is made without one. */
  readonly isWithoutLead: boolean;
}

/** Without an owner of its own the row may take the lead's. */
function takeOwner(reader: RowReader, { ownerFromLead }: RowContext): string | null {
  const isLeft = ownerFromLead && reader.shown('OwnerEmailAddress') === '';
  return isLeft ? null : reader.take('OwnerEmailAddress').value;
}

/** Whether it is known of a user that no task can be given to them any more. */
function hasLeft(email: string, { account }: RowContext): boolean {
  return account?.judges === true && account.index.userOf(email)?.isActive === false;
}

/** The owner of the row's lead, where the row leaves it to that; what is missing is reported. */
function ownerOfLead(reader: RowReader, context: RowContext, { lead, relation }: TakenLead): string | null {
  if (!context.ownerFromLead || reader.shown('OwnerEmailAddress') !== '') return null;
  if (lead !== null && lead.ownerEmail !== '') {
    if (!hasLeft(lead.ownerEmail, context)) return lead.ownerEmail;
    reader.report('OwnerEmailAddress', ownerHasLeft(lead, lead.ownerEmail));
    return null;
  }
  // Of a row whose relation is in doubt that has been said.
  if (relation !== null) reader.report('OwnerEmailAddress', ownerFinding(lead, relation, context));
  return null;
}

function ownerFinding(lead: FoundLead | null, { entity, id }: Relation, { leads }: RowContext): Finding {
  if (lead !== null || entity !== RELATED_ENTITY.lead) return ownerUntold(lead);
  const answer = leads.facts.answer(idKey(id));
  const isWaiting = answer.kind === 'unknown' && (answer.why === 'waiting' || answer.why === 'no-keys');
  return isWaiting ? unknownLead(id, answer.why) : ownerUntold(null);
}

function takeAsIs(reader: RowReader): Task['asIs'] {
  const filled: { [N in AsIsField]?: string | number } = {};
  for (const name of AS_IS_FIELDS) {
    const { value } = reader.take(name);
    if (value !== null && value !== '') filled[name] = value;
  }
  return filled;
}

export function checkRow(row: SheetRow, context: RowContext): CheckedCells {
  const reader = new RowReader(row, context.sources, context, context.contextOf);
  const name = reader.take('Name').value;
  const taskType = reader.take('TaskType').value;
  const ownOwner = takeOwner(reader, context);
  const dates = takeDates(reader, context, context.blankDue);
  const { due, isLeft, end, time } = dates;
  const reminderTime = takeReminderTime(reader, context, taskType, dates);
  warnOfToDo(reader, context, taskType, { time, reminder: reminderTime });
  const taken = takeLead(reader, context.leads);
  const { relation, asked, said, lead, isWithout: isWithoutLead } = taken;
  const ownerEmail = ownOwner ?? ownerOfLead(reader, context, taken);
  const description = reader.take('Description').value ?? '';
  const asIs = takeAsIs(reader);
  const reminderMinutes = reader.take('Reminder').value;
  const notifyOwner = reader.take('NotifyBy').value;
  const customFields = takeCustomFields(reader, context.sources, context, taskType);

  reportMandatory(reader, context, taskType, {
    Description: description !== '',
    Location: asIs.Location !== undefined,
    RelatedEntityId: relation?.entity !== RELATED_ENTITY.none,
    DueDate: !isLeft,
    EndDate: end !== null || (due === null && !isLeft),
    Reminder: reminderMinutes !== null || reminderTime !== null,
    NotifyBy: notifyOwner !== null,
  });

  const { issues } = reader;
  const incomplete =
    name === null ||
    taskType === null ||
    ownerEmail === null ||
    (due === null && !isLeft) ||
    relation === null;
  const ofLead = { asked, said, lead, isWithoutLead };
  if (incomplete || reader.hasErrors) return { issues, task: null, ...ofLead };
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
    reminderTime,
    notifyOwner,
    customFields,
  };
  return { issues, task, ...ofLead };
}
