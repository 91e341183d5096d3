// Finds leads by id, e-mail address, phone and number without walking through all of them: an account may have hundreds of thousands.
import type { SandboxLead } from './records.ts';

export interface LeadIndex {
  /** By the id in lower case. */
  readonly byId: ReadonlyMap<string, SandboxLead>;
  /** By the address in lower case. */
  readonly byEmail: ReadonlyMap<string, readonly SandboxLead[]>;
  /** By the last ten digits. */
  readonly byPhone: ReadonlyMap<string, readonly SandboxLead[]>;
  readonly byNumber: ReadonlyMap<string, readonly SandboxLead[]>;
}

/** Digits of a number without its country's code. */
const NATIONAL_DIGITS = 10;

export function lastDigits(phone: string): string {
  return phone.replace(/\D/g, '').slice(-NATIONAL_DIGITS);
}

function grouped(
  leads: readonly SandboxLead[],
  keyOf: (lead: SandboxLead) => string,
): ReadonlyMap<string, readonly SandboxLead[]> {
  const groups = new Map<string, SandboxLead[]>();
  for (const lead of leads) {
    const key = keyOf(lead);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [lead]);
    else group.push(lead);
  }
  return groups;
}

/** The list of leads is replaced when it changes, and never changed itself. */
const indexes = new WeakMap<readonly SandboxLead[], LeadIndex>();

export function leadIndex(leads: readonly SandboxLead[]): LeadIndex {
  const known = indexes.get(leads);
  if (known !== undefined) return known;
  const index: LeadIndex = {
    byId: new Map(leads.map((lead) => [lead.ProspectID.toLowerCase(), lead])),
    byEmail: grouped(leads, (lead) => (lead.EmailAddress ?? '').toLowerCase()),
    byPhone: grouped(leads, (lead) => lastDigits(lead.Phone ?? '')),
    byNumber: grouped(leads, (lead) => lead.ProspectAutoId ?? ''),
  };
  indexes.set(leads, index);
  return index;
}
