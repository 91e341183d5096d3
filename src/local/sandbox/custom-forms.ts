// The forms that values of custom fields must have in a strict account.
import { invalidInput, type Refusal } from './answer.ts';
import type { JsonRecord } from './json.ts';
import type { SandboxCustomField, SandboxTaskType } from './records.ts';
import type { AccountState } from './state.ts';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const DAY_TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

function isRight(text: string, { dataType, options = [] }: SandboxCustomField): boolean {
  switch (dataType) {
    case 'Number':
      return NUMBER.test(text);
    case 'Date':
      return DAY.test(text);
    case 'DateTime':
      return DAY_TIME.test(text);
    case 'Boolean':
      return text === 'true' || text === 'false';
    case 'Dropdown':
      return options.includes(text);
    case 'MultiSelect':
      return text.split(';').every((part) => options.includes(part));
    default:
      return true;
  }
}

/** @returns what is wrong with the first value in a wrong form; null when all are right, or the account is not strict */
export function checkForms(
  { options }: AccountState,
  { customFields }: SandboxTaskType,
  fields: JsonRecord,
): Refusal | null {
  if (!options.strictFields) return null;
  for (const field of customFields) {
    const value = fields[field.schemaName];
    if (typeof value !== 'string' || value === '' || isRight(value, field)) continue;
    return invalidInput(
      `Invalid value '${value.slice(0, 60)}' for ${field.schemaName} of type ${field.dataType}`,
    );
  }
  return null;
}
