// Says which field of every task a row leaves blank although its task type makes it mandatory.
import type { AccountTaskType, MandatoryField } from '../account/account-facts.ts';
import { FILLED_BY } from '../account/type-needs.ts';
import { FIELD_TABLE } from '../fields/field-table.ts';
import type { ReadContext } from './read-field.ts';
import { errorFinding, type Finding } from './reading.ts';
import type { RowField, RowReader } from './row-reader.ts';

/** Goes on from "Tasks of type … need". */
const NEEDS: Readonly<Record<MandatoryField, string>> = {
  Description: 'a description',
  Location: 'a location',
  RelatedEntityId: 'a lead or an opportunity',
  DueDate: 'a due date',
  EndDate: 'an end',
  Reminder: 'a reminder',
  NotifyBy: 'a word on whether the owner gets an e-mail',
};

/** The fields that fill it; the first is proposed where the sheet has a column for none. */
const fieldsFor = (field: MandatoryField): readonly [RowField, ...RowField[]] => FILLED_BY[field];

function wayOf(reader: RowReader, field: MandatoryField, type: AccountTaskType): string {
  const fields = fieldsFor(field);
  const filled = fields.find((name) => reader.hasColumn(name));
  if (filled !== undefined) return `Fill in “${reader.nameOf(filled)}”.`;
  const column = (name: RowField) => `Add a column “${FIELD_TABLE[name].label}”`;
  if (field === 'RelatedEntityId') return `${column('LeadId')} or “${FIELD_TABLE.LeadPhone.label}”.`;
  const usual = type.defaultMinutes === null ? '' : `, such as ${type.defaultMinutes}, the usual minutes`;
  const proposed = field === 'EndDate' ? 'Duration' : fields[0];
  const example = field === 'EndDate' ? usual : '';
  return `${column(proposed)}, or give it one value for all rows under “Match columns”${example}.`;
}

function missing(reader: RowReader, field: MandatoryField, type: AccountTaskType): Finding {
  const message = `Tasks of type “${type.name}” need ${NEEDS[field]}, and the row gives none.`;
  return errorFinding('field-missing', 'a value', `${message} ${wayOf(reader, field, type)}`);
}

/**
 * Reports what is mandatory and blank, on the column that fills it.
 *
 * @param taskType as the account writes it; null when it could not be told
 * @param given whether the row gives each field; of cells with a fault that has been reported already
 */
export function reportMandatory(
  reader: RowReader,
  { account }: ReadContext,
  taskType: string | null,
  given: Readonly<Record<MandatoryField, boolean>>,
): void {
  if (account?.judges !== true || taskType === null) return;
  const type = account.index.typeOf(taskType);
  for (const field of type?.mandatory ?? []) {
    const fields = fieldsFor(field);
    if (type === null || given[field] || fields.some((name) => reader.isFaulty(name))) continue;
    const place = fields.find((name) => reader.hasColumn(name)) ?? fields[0];
    reader.report(place, missing(reader, field, type));
  }
}
