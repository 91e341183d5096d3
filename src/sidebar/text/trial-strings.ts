// The texts about sending one row first.
import { count } from './plural.ts';

export const trialStrings = {
  why: 'This is your first sending in this account. Send one row first, and see its task in LeadSquared before the others go.',
  sendFirst: 'Send the first row only',
  title: 'The first row in LeadSquared',
  reading: 'Reading the task from LeadSquared…',
  again: 'Look again',
  differs: (meant: string) => `Differs. Meant: ${meant}`,
  open: 'Open the lead in LeadSquared',
  sendOthers: (value: number) => `Send the other ${count(value, 'row', 'rows')}`,
  sendWaiting: 'Send the rows that wait',
  starting: 'Starting…',
  undo: 'Not as it should be? “Undo this run…” below deletes this task.',
} as const;
