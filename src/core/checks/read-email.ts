// Reads the owner's e-mail address, and suggests the right one for common slips.
import isEmail from 'validator/lib/isEmail.js';
import { domainSlip } from './email-domain.ts';
import { cleanToken, quote } from './plain-text.ts';
import { accept, certainly, type Finding, perhaps, type Reading, refuse } from './reading.ts';

/** Addresses are at most 254 characters (RFC 5321); the rest leaves room for a name and brackets around one. */
const MAX_LENGTH = 400;

/** LeadSquared users have plain addresses; other letters are curly quotes and look-alikes from pasted text. */
const PLAIN = /^[\x21-\x7e]+$/;

const wellFormed = (text: string): boolean => PLAIN.test(text) && isEmail(text);

const EXPECTED = 'one e-mail address such as priya@example.com';

function suggestDomain(email: string): Reading<string> | null {
  const slip = domainSlip(email);
  if (slip === null || !wellFormed(slip.email)) return null;
  const { certain } = slip;
  if (slip.exists) {
    const warning: Finding = {
      level: 'warning',
      code: 'email-domain-unusual',
      expected: EXPECTED,
      message: `${quote(email)} may be misspelt. Check that it is not ${slip.email}.`,
      suggestion: { value: slip.email, certain },
    };
    return accept(email, warning);
  }
  const message = `${quote(email)} has a domain that does not exist. Write ${slip.email} if that is meant.`;
  return refuse('email-domain', EXPECTED, message, { value: slip.email, certain });
}

/** Several addresses: a task has one owner, and only the user knows which. */
function severalEmails(text: string): Reading<string> | null {
  const parts = text.split(/[,;\s/<>()[\]"']+/).filter((part) => wellFormed(part));
  const [first, second] = parts;
  if (first === undefined || second === undefined) return null;
  const message = `${quote(text)} holds ${parts.length} e-mail addresses, but a task has one owner. Keep one, and use a row of its own for each owner.`;
  return refuse('email-list', EXPECTED, message, perhaps(first));
}

function stripped(text: string): Reading<string> | null {
  const bracketed = /^[^<>@]*<\s*(?:mailto:)?([^<>\s]+)\s*>[\s,;.]*$/i.exec(text)?.[1];
  if (bracketed !== undefined && wellFormed(bracketed)) {
    const message = `${quote(text)} has a name around the address. Write only ${bracketed}.`;
    return refuse('email-name', EXPECTED, message, certainly(bracketed));
  }
  const bare = text.replace(/^mailto:\s*/i, '').replace(/^["'“‘([<\s]+|["'”’)\]>.,;:!…\s]+$/g, '');
  if (bare !== text && wellFormed(bare)) {
    const message = `${quote(text)} has characters around the address that do not belong to it. Write ${bare}.`;
    return refuse('email-punctuation', EXPECTED, message, certainly(bare));
  }
  return null;
}

function repaired(text: string): Reading<string> | null {
  const joined = text.replace(/\s+/g, '');
  if (joined !== text && wellFormed(joined)) {
    const message = `${quote(text)} has a space in the address. Write ${joined} if that is meant.`;
    return refuse('email-spaces', EXPECTED, message, perhaps(joined));
  }
  const dotted = text.replace(/[,;]/g, '.');
  const oneComma = text.split(/[,;]/).length === 2;
  if (oneComma && wellFormed(dotted)) {
    const message = `${quote(text)} has a comma where a dot belongs. Write ${dotted}.`;
    return refuse('email-punctuation', EXPECTED, message, certainly(dotted));
  }
  return null;
}

/** @returns the address, trimmed and otherwise as written */
export function readEmail(cellText: string): Reading<string> {
  const text = cleanToken(cellText, MAX_LENGTH);
  if (wellFormed(text)) return suggestDomain(text) ?? accept(text);
  const message = `${quote(cellText)} is not an e-mail address. Write one address such as priya@example.com.`;
  return (
    severalEmails(text) ?? stripped(text) ?? repaired(text) ?? refuse('email-invalid', EXPECTED, message)
  );
}
