// What is known of the leads and opportunities that rows speak of: the answers to what was looked up, and why others have none.
import type { LeadKey } from './lead-key.ts';

/** A lead as LeadSquared tells it; '' for what it does not tell. */
export interface FoundLead {
  /** GUID in lower case. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** As the account writes it: the one that is told first, where it has several. */
  readonly phone: string;
  /** The lead's mobile number, where it has one beside that. */
  readonly mobile?: string | undefined;
  readonly number: string;
  /** The e-mail address of the lead's owner. */
  readonly ownerEmail: string;
}

/**
 * Why a lead or opportunity is not known: it was not asked about yet; nobody may ask without keys; these keys may not read it; or
 * the answer could not be read. `untold`: LeadSquared has the lead, and tells no more of it.
 */
export type WhyUnknown = 'waiting' | 'no-keys' | 'refused' | 'unreadable' | 'untold';

export type LeadAnswer =
  | { readonly kind: 'found'; readonly lead: FoundLead }
  /** LeadSquared has the opportunity. `type`: the code of its type, where that was told. */
  | { readonly kind: 'exists'; readonly type?: string | undefined }
  | { readonly kind: 'none' }
  /** LeadSquared says that the opportunity was deleted. */
  | { readonly kind: 'deleted' }
  /** So many leads fit; some of them. */
  | { readonly kind: 'several'; readonly count: number; readonly leads: readonly FoundLead[] }
  | { readonly kind: 'unknown'; readonly why: WhyUnknown };

export interface LeadFacts {
  /** What is known of a lead or opportunity that a row speaks of. */
  answer(key: LeadKey): LeadAnswer;
}

/** Leads that are shown of several that fit. */
export const MOST_CANDIDATES = 3;
