// Reads the owner's e-mail address: the cell is the address and nothing else, or the right one is offered.
import type { Suggestion } from '../../issue.ts';
import { quote, trimText } from '../plain-text.ts';
import { accept, type Finding, perhaps, type Reading, refuse } from '../reading.ts';
import { boundaryOf } from './email-boundary.ts';
import { domainSlip } from './email-domain.ts';
import { hasCommonEnding, wellFormed } from './email-form.ts';
import { addressesIn, type InsideAddress } from './email-inside.ts';
import { describeOdd, type OddLetter, type PlainForm, plainForm } from './email-letters.ts';
import { emailSlip } from './email-slips.ts';

/** Addresses are at most 254 characters (RFC 5321); the rest leaves room for names, links and numbers around one. */
const MAX_LENGTH = 400;

const EXPECTED = 'one e-mail address such as priya@example.com';

function checkDomain(email: string): Reading<string> {
  const slip = domainSlip(email);
  if (slip === null || !wellFormed(slip.email)) return accept(email);
  const suggestion = { value: slip.email, certain: slip.certain };
  if (slip.exists) {
    const message = `${quote(email)} may be misspelt. Check that it is not ${slip.email}.`;
    const warning: Finding = {
      level: 'warning',
      code: 'email-domain-unusual',
      expected: EXPECTED,
      message,
      suggestion,
    };
    return accept(email, warning);
  }
  const message = `${quote(email)} has a domain that does not exist. Write ${slip.email} if that is meant.`;
  return refuse('email-domain', EXPECTED, message, suggestion);
}

/** The address with a domain that cannot exist put right. */
function existing(email: string): Suggestion {
  const slip = domainSlip(email);
  const mended = slip !== null && !slip.exists && wellFormed(slip.email);
  return mended ? { value: slip.email, certain: slip.certain } : { value: email, certain: true };
}

/** Refuses with a repair. */
function offer(code: Finding['code'], what: string, email: string, certain: boolean): Reading<never> {
  const repair = existing(email);
  const sure = certain && repair.certain;
  const write = sure ? `Write only ${repair.value}.` : `Write ${repair.value} if that is meant.`;
  return refuse(code, EXPECTED, `${what}. ${write}`, { value: repair.value, certain: sure });
}

/** The unusual letters within the address itself; those in a name around it are nobody's concern. */
function oddWithin(form: PlainForm, { start, end }: InsideAddress): OddLetter[] {
  const first = form.origin[start] ?? 0;
  const last = form.origin[end - 1] ?? first;
  return form.odd.filter(({ index }) => index >= first && index <= last);
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function oneAddress(text: string, form: PlainForm, found: readonly InsideAddress[]): Reading<never> {
  const [address] = found;
  if (address === undefined) return notAnAddress(text);
  const { email } = address;
  const boundary = boundaryOf(form.text, address);
  const mended = boundary === 'clear' || found.length > 1 ? null : emailSlip(form.text);
  if (mended !== null) return offer(mended.code, `${quote(text)} ${mended.what}`, mended.email, false);
  if (boundary === 'begins-before' && found.length === 1) {
    const message = `${quote(text)} leaves open whether what stands before ${email} is a name or belongs to the address. Write only the whole address.`;
    return refuse('email-spaces', EXPECTED, message);
  }
  if (boundary === 'glued') {
    const message = `${quote(text)} may have a word of the name in the address ${email}. Write only the whole address.`;
    return refuse('email-name', EXPECTED, message);
  }
  const odd = oddWithin(form, address);
  const [first] = odd;
  const stray = form.text.split('@').length - 1 > found.length;
  const sure = boundary === 'clear' && !stray && odd.every(({ same }) => same);
  if (first !== undefined) {
    if (!hasCommonEnding(email)) return notAnAddress(text);
    const what = `${quote(text)} has ${describeOdd(first, text)} in the address`;
    return offer('email-letters', what, email, sure);
  }
  if (found.length > 1)
    return offer('email-twice', `${quote(text)} holds the same address twice`, email, sure);
  const rest = `${form.text.slice(0, address.start)} ${form.text.slice(address.end)}`.replace(/mailto:/i, '');
  if (hasLetters(rest))
    return offer('email-name', `${quote(text)} has other text around the address`, email, sure);
  const what = `${quote(text)} has characters around the address that do not belong to it`;
  return offer('email-punctuation', what, email, sure);
}

/** What an address without spaces lacks, in a few words. */
function lacking(text: string): string {
  if (/\s/.test(text) || !text.includes('.') !== text.includes('@')) return '';
  return text.includes('@') ? ': it has no ending such as .com' : ': it has no @';
}

function notAnAddress(text: string): Reading<never> {
  const message = `${quote(text)} is not an e-mail address${lacking(text)}. Write one address such as priya@example.com.`;
  return refuse('email-invalid', EXPECTED, message);
}

const OF_OWNERS = 'but a task has one owner. Keep one, and use a row of its own for each owner.';
const OF_LEADS = 'but a task belongs to one lead. Keep one, and use a row of its own for each lead.';

/**
 * @param isOfLead whether the address is a lead's; an owner's otherwise
 * @returns the cell's own text without spaces around it, never a part of it and never a mended form
 */
export function readEmail(cellText: string, isOfLead = false): Reading<string> {
  const text = trimText(cellText);
  if (wellFormed(text)) return checkDomain(text);
  if (text.length > MAX_LENGTH) return notAnAddress(text);
  const form = plainForm(text);
  const found = addressesIn(form.text);
  const different = new Set(found.map(({ email }) => email.toLowerCase()));
  const [first] = found;
  if (first === undefined) {
    const slip = emailSlip(form.text);
    if (slip === null) return notAnAddress(text);
    const certain = slip.certain && form.odd.every(({ same }) => same);
    return offer(slip.code, `${quote(text)} ${slip.what}`, slip.email, certain);
  }
  if (different.size === 1) return oneAddress(text, form, found);
  const message = `${quote(text)} holds ${different.size} e-mail addresses, ${isOfLead ? OF_LEADS : OF_OWNERS}`;
  return refuse('email-list', EXPECTED, message, perhaps(existing(first.email).value));
}
