// Decides which lead a row speaks of by its number, e-mail address or phone, from what was looked up.
import type { Finding } from '../checks/reading.ts';
import type { FoundLead, LeadFacts } from './lead-facts.ts';
import { leadDiffers, noLead, severalLeads, unknownLead } from './lead-findings.ts';
import { emailKey, type LeadKey, numberKey, phoneKey } from './lead-key.ts';
import type { PhoneNumber } from './phone-number.ts';

/** The fields by which a lead is looked up, in the order in which they are believed: a number is one lead's alone. */
export const LOOK_UP_FIELDS = ['LeadNumber', 'LeadEmail', 'LeadPhone'] as const;
export type LookUpField = (typeof LOOK_UP_FIELDS)[number];

/** What the row says; null for an empty cell or a field without a column. */
export interface LeadCells {
  readonly LeadNumber: string | null;
  readonly LeadEmail: string | null;
  readonly LeadPhone: PhoneNumber | null;
}

export interface RowLead {
  /** Null when the row names none, none was found, or it cannot be known. */
  readonly lead: FoundLead | null;
  /** The field by which it was found. */
  readonly by: LookUpField | null;
  /** What had to be known for that, in order. */
  readonly asked: readonly LeadKey[];
  /** All that the row says of the lead, in the order in which it is believed. */
  readonly said: readonly LeadKey[];
  /** Why there is none although the row names one. */
  readonly fault: { readonly field: LookUpField; readonly error: Finding } | null;
  /** Whether LeadSquared knows nobody by any of what the row says. */
  readonly isNobody: boolean;
}

const KEYS = { LeadNumber: numberKey, LeadEmail: emailKey, LeadPhone: phoneKey } as const;

function saidBy(cells: LeadCells): LeadKey[] {
  return LOOK_UP_FIELDS.flatMap((field) => {
    const value = cells[field];
    return value === null ? [] : [KEYS[field](value)];
  });
}

/**
 * What one field does not find the next one may: a list holds old addresses beside numbers that still hold.
 *
 * @param unread fields whose cells could not be read; those after them are not asked about
 * @param shown what a field's cell shows, for the messages
 */
export function leadOfRow(
  cells: LeadCells,
  unread: ReadonlySet<LookUpField>,
  facts: LeadFacts,
  shown: (field: LookUpField) => string,
): RowLead {
  const asked: LeadKey[] = [];
  const missed: LookUpField[] = [];
  const none = { lead: null, by: null, asked, said: saidBy(cells), isNobody: false } as const;
  for (const field of LOOK_UP_FIELDS) {
    if (unread.has(field)) return { ...none, fault: null };
    const value = cells[field];
    if (value === null) continue;
    const key = KEYS[field](value);
    asked.push(key);
    const answer = facts.answer(key);
    if (answer.kind === 'found') return { ...none, lead: answer.lead, by: field, fault: null };
    if (answer.kind === 'several')
      return { ...none, fault: { field, error: severalLeads(shown(field), answer) } };
    if (answer.kind === 'unknown')
      return { ...none, fault: { field, error: unknownLead(shown(field), answer.why) } };
    missed.push(field);
  }
  const [first] = missed;
  if (first === undefined) return { ...none, fault: null };
  return { ...none, isNobody: true, fault: { field: first, error: noLead(missed.map(shown)) } };
}

/** What the other cells of the row say of the lead otherwise than LeadSquared does. */
export function differences(
  cells: LeadCells,
  { lead, by }: Pick<RowLead, 'lead' | 'by'>,
  readPhone: (text: string) => PhoneNumber | null,
  shown: (field: LookUpField) => string,
): { readonly field: LookUpField; readonly warning: Finding }[] {
  if (lead === null) return [];
  const held = {
    LeadNumber: [lead.number, lead.number.toUpperCase()],
    LeadEmail: [lead.email, lead.email.toLowerCase()],
    LeadPhone: [lead.phone, readPhone(lead.phone)],
  } as const;
  return LOOK_UP_FIELDS.flatMap((field) => {
    const said = field === 'LeadEmail' ? (cells[field]?.toLowerCase() ?? null) : cells[field];
    const [text, value] = held[field];
    if (field === 'LeadPhone' && said !== null && said === readPhone(lead.mobile ?? '')) return [];
    // What LeadSquared does not tell contradicts nothing.
    if (field === by || said === null || value === null || value === '' || said === value) return [];
    return [{ field, warning: leadDiffers(shown(field), text, lead) }];
  });
}
