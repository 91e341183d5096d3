// The rows that a chaos run starts with; a marker in the task name tells which row a stored task belongs to.
import type { Chance } from './chance.ts';

export const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Description'] as const;

/** `invalid` rows fail the add-on's check; `refused` rows pass it, but LeadSquared refuses them. */
export type RowKind = 'valid' | 'invalid' | 'refused';

export interface InputRow {
  /** For instance `[m17]`; rows that are equal in every field share it. */
  readonly marker: string;
  readonly kind: RowKind;
  /** One text for each column of `HEADER`. */
  readonly cells: readonly string[];
}

const TYPES = ['Meeting', 'Site visit', 'Product demo', 'Phone call', 'Follow-up', 'Send quotation'];
const OWNERS = ['priya.nair', 'arjun.mehta', 'kavya.rao', 'rohan.das', 'sara.khan'];
/** A user of the sandbox who has left, so that LeadSquared refuses tasks for him. */
const FORMER_OWNER = 'vikram.shah';

const MARKER = /\[m\d+\]/;

/** The marker in a task's name; '' for none. */
export function markerIn(name: string): string {
  return MARKER.exec(name)?.[0] ?? '';
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

export function makeRow(number: number, kind: RowKind, chance: Chance): InputRow {
  const marker = `[m${number}]`;
  const due = `2026-${two(chance.between(2, 9))}-${two(chance.between(1, 28))} ${two(chance.between(8, 18))}:30`;
  const owner = kind === 'refused' ? FORMER_OWNER : chance.oneOf(OWNERS);
  const broken = kind === 'invalid' ? chance.oneOf(['type', 'owner', 'due']) : '';
  return {
    marker,
    kind,
    cells: [
      `Call back ${marker}`,
      broken === 'type' ? '' : chance.oneOf(TYPES),
      broken === 'owner' ? 'nobody at example' : `${owner}@example.com`,
      broken === 'due' ? 'some day soon' : due,
      chance.happens(0.3) ? `Note ${chance.between(1, 9)}` : '',
    ],
  };
}

/** @param badness how likely a row is not valid, from 0 to 1 */
export function makeRows(count: number, badness: number, chance: Chance): InputRow[] {
  const rows: InputRow[] = [];
  for (let number = 1; rows.length < count; number++) {
    const kind = chance.happens(badness) ? chance.oneOf(['invalid', 'refused'] as const) : 'valid';
    const row = makeRow(number, kind, chance);
    const copies = kind === 'valid' && chance.happens(0.04) ? chance.between(2, 3) : 1;
    for (let copy = 0; copy < copies && rows.length < count; copy++) rows.push(row);
  }
  return rows;
}
