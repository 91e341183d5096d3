// Leads and opportunities that the account of the tests has, by what was looked up: one that is found in every way, and one for each trouble.
import type { FoundLead, LeadAnswer, LeadFacts } from '../../src/core/leads/lead-facts.ts';
import type { LeadKey } from '../../src/core/leads/lead-key.ts';

export const MEERA: FoundLead = {
  id: '1ead0000-0000-4000-8000-000000000017',
  name: 'Meera Pillai',
  email: 'meera.p@example.org',
  phone: '+91-9845012345',
  number: '1042',
  ownerEmail: 'kavya.rao@example.com',
};
export const SURESH: FoundLead = {
  id: '1ead0000-0000-4000-8000-000000000018',
  name: 'Suresh Babu',
  email: 'suresh.b@example.org',
  phone: '+91-9845054321',
  number: '1043',
  ownerEmail: '',
};
/** Is found by the second number of the two that she has. */
export const NADIA: FoundLead = {
  id: '1ead0000-0000-4000-8000-000000000019',
  name: 'Nadia Haddad',
  email: 'nadia.h@example.org',
  phone: '+971-502223344',
  number: '1044',
  ownerEmail: '',
};
export const GONE = '7c1504e0-4f89-11d3-9a0c-0305e82c3399';
export const MERGED = '7c1504e0-4f89-11d3-9a0c-0305e82c3398';
export const UNREAD = '7c1504e0-4f89-11d3-9a0c-0305e82c3397';
export const DEAL = '0bb00000-0000-4000-8000-000000000001';
export const DELETED_DEAL = '0bb00000-0000-4000-8000-000000000002';

const found = (lead: FoundLead): LeadAnswer => ({ kind: 'found', lead });
const refused: LeadAnswer = { kind: 'unknown', why: 'refused' };

const ANSWERS: Readonly<Record<string, LeadAnswer>> = {
  [`id:${MEERA.id}`]: found(MEERA),
  [`id:${SURESH.id}`]: found(SURESH),
  [`id:${GONE}`]: { kind: 'none' },
  [`id:${MERGED}`]: found(MEERA),
  [`id:${UNREAD}`]: refused,
  [`opportunity:${DEAL}`]: { kind: 'exists' },
  [`opportunity:${GONE}`]: { kind: 'none' },
  [`opportunity:${DELETED_DEAL}`]: { kind: 'deleted' },
  [`opportunity:${UNREAD}`]: refused,
  [`opportunity:${MERGED}`]: { kind: 'unknown', why: 'unreadable' },
  'phone:+919845012345': found(MEERA),
  'phone:+919845054321': found(SURESH),
  'phone:+971501234567': found(NADIA),
  'phone:+19845012345': found(MEERA),
  'phone:+919830011111': { kind: 'several', count: 5, leads: [MEERA, SURESH] },
  'phone:+919800000403': refused,
  'phone:+919800000001': { kind: 'unknown', why: 'waiting' },
  'email:waits@example.org': { kind: 'unknown', why: 'waiting' },
  'email:meera.p@example.org': found(MEERA),
  'email:suresh.b@example.org': found(SURESH),
  'number:1042': found(MEERA),
  'number:1043': found(SURESH),
};

const UNASKED: Readonly<Record<string, LeadAnswer>> = {
  id: { kind: 'unknown', why: 'untold' },
  opportunity: { kind: 'unknown', why: 'waiting' },
};

/** Of ids nothing else is known, opportunities' have not been asked about; nobody else has any other value. */
export const LEADS: LeadFacts = {
  answer: (key: LeadKey) => ANSWERS[key] ?? UNASKED[key.slice(0, key.indexOf(':'))] ?? { kind: 'none' },
};
