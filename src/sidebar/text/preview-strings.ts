// The texts about a row as it will be in LeadSquared.
import { number } from './plural.ts';

export const previewStrings = {
  title: 'Preview',
  as: (row: number) => `Row ${number(row)} as it will be in LeadSquared`,
  cannot: (row: number) => `Row ${number(row)} cannot be sent yet`,
  status: (text: string) => `Its status is “${text}”.`,
  selected: 'Preview the selected row',
  reading: 'Reading the row…',
} as const;
