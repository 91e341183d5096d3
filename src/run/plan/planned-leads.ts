// What a plan has to know of leads and opportunities: which are asked about, which rows wait for that, and which go without one.
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { askedOf, lacksLeadOnly, missingOf } from '../../core/checks/lead-waits.ts';
import type { LeadFacts } from '../../core/leads/lead-facts.ts';
import { isOpportunity, type LeadKey } from '../../core/leads/lead-key.ts';

/** The leads and opportunities that the rows to be sent speak of. */
export interface PlannedLeads {
  /** What had to be known, each once. */
  readonly asked: readonly LeadKey[];
  /** Those of them that have not been looked up yet. */
  readonly missing: readonly LeadKey[];
  /** How many of those asked about are opportunities, and how many of these LeadSquared has. */
  readonly opportunities: { readonly asked: number; readonly found: number };
  /** Rows that name a lead, and whose tasks are made without one. */
  readonly without: number;
  /** Rows that could be sent without one, should the user want it. */
  readonly mayBeWithout: number;
  /** Why leads were not looked up, where nobody could be asked: there are no keys, or LeadSquared did not answer. */
  readonly unasked: 'no-keys' | 'no-answer' | null;
}

/** @param facts what is known of leads; nothing is missing where nobody may ask */
export function plannedLeads(rows: readonly CheckedRow[], facts: LeadFacts | undefined): PlannedLeads {
  const asked = askedOf(rows);
  const opportunities = asked.filter(isOpportunity);
  return {
    asked,
    missing: missingOf(asked, facts),
    opportunities: {
      asked: opportunities.length,
      found: opportunities.filter((key) => facts?.answer(key).kind === 'exists').length,
    },
    without: rows.filter(({ isWithoutLead = false, task }) => isWithoutLead && task !== null).length,
    mayBeWithout: rows.filter(lacksLeadOnly).length,
    unasked: facts === undefined ? 'no-keys' : null,
  };
}
