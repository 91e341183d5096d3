// Knows which looks of cells a field can take.
import { fieldByName } from '../fields/fields.ts';
import type { CellKind } from './cell-kinds.ts';

const KINDS = {
  email: ['email'],
  date: ['date', 'datetime'],
  end: ['date', 'datetime', 'time', 'duration'],
  time: ['time', 'timerange'],
  duration: ['duration', 'number', 'time'],
  reminder: ['duration', 'number', 'time'],
  'reminder-time': ['time'],
  guid: ['guid'],
  'lead-email': ['email'],
  phone: ['phone'],
  number: ['code', 'number'],
  text: null,
  notify: null,
  related: null,
  'task-type': null,
  url: null,
} as const satisfies Record<string, readonly CellKind[] | null>;

/** The kinds of cells that a field takes; null for any, as for custom fields. */
export function fittingKinds(field: string): readonly CellKind[] | null {
  const check = fieldByName(field)?.check;
  return check === undefined ? null : KINDS[check];
}
