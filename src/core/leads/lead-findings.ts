// The words for what a look-up of a row's lead came to, each with a way on.
import { quote } from '../checks/plain-text.ts';
import { certainly, errorFinding, type Finding } from '../checks/reading.ts';
import { type FoundLead, type LeadAnswer, MOST_CANDIDATES, type WhyUnknown } from './lead-facts.ts';

/** What a lead is called where one has to be told from others. */
export function describeLead({ name, number, email, phone, id }: FoundLead): string {
  const who = name === '' ? 'a lead without a name' : name;
  const marks = [number === '' ? '' : `number ${number}`, email, phone].filter((mark) => mark !== '');
  return `${who} (${[...marks.slice(0, 2), `Lead ID ${id}`].join(', ')})`;
}

/** @param what the cell's value, such as `98450 12345`, or several of them */
export function noLead(what: readonly string[]): Finding {
  const values = what.map(quote).join(' or ');
  const message = `No lead has ${values}. Correct it, or choose “Create these without a lead” when the rows are checked.`;
  return errorFinding('lead-none', 'what LeadSquared knows the lead by', message);
}

export function severalLeads(what: string, answer: Extract<LeadAnswer, { kind: 'several' }>): Finding {
  const shown = answer.leads.slice(0, MOST_CANDIDATES).map(describeLead).join('; ');
  const rest = answer.count - Math.min(answer.leads.length, MOST_CANDIDATES);
  const more = rest > 0 ? `; and ${rest} more` : '';
  const message = `${answer.count} leads have ${quote(what)}: ${shown}${more}. Write the ID of the right one into a column Lead ID.`;
  return errorFinding('lead-several', 'the ID of one lead', message);
}

const UNKNOWN: Readonly<Record<WhyUnknown, readonly [code: 'lead-waiting' | 'lead-unread', words: string]>> =
  {
    waiting: ['lead-waiting', 'has not been looked up in LeadSquared yet. Check or send the row again.'],
    'no-keys': [
      'lead-waiting',
      'can be looked up once you are connected to LeadSquared. Connect, then check again.',
    ],
    refused: [
      'lead-unread',
      'could not be looked up, because LeadSquared does not let the user of these keys read leads. Set the keys again if they were replaced, use those of an administrator, write the Lead ID, or choose “Create these without a lead” when the rows are checked.',
    ],
    untold: ['lead-unread', 'is in LeadSquared, which does not tell its ID. Write the Lead ID.'],
    unreadable: [
      'lead-unread',
      'could not be looked up, because LeadSquared’s answer could not be read. Check again, or write the Lead ID.',
    ],
  };

export function unknownLead(what: string, why: WhyUnknown): Finding {
  const [code, words] = UNKNOWN[why];
  return errorFinding(code, 'a lead that LeadSquared knows', `The lead with ${quote(what)} ${words}`);
}

export function leadGone(id: string): Finding {
  const message = `LeadSquared has no lead ${quote(id)}. It may have been deleted, or merged into another one. Write the ID of the lead as it is now, or clear the cell.`;
  return errorFinding('lead-gone', 'the ID of a lead that exists', message);
}

export function leadMerged(id: string, into: FoundLead): Finding {
  const message = `For ${quote(id)} LeadSquared answers with another lead, ${describeLead(into)}: the two were merged. Write ${into.id}.`;
  return errorFinding('lead-merged', 'the ID of the lead that is left', message, certainly(into.id));
}

const warning = (code: Finding['code'], expected: string, message: string): Finding => ({
  level: 'warning',
  code,
  expected,
  message,
});

export function leadUnchecked(id: string): Finding {
  const message = `Whether LeadSquared has the lead ${quote(id)} could not be read, so the row is sent as it is.`;
  return warning('lead-unchecked', 'the ID of a lead that exists', message);
}

export function leadChanged(lead: FoundLead): Finding {
  const message = `By the same cells LeadSquared now finds another lead than when the row was checked: ${describeLead(lead)}. Check the row again, and send it if that lead is meant.`;
  return errorFinding('lead-changed', 'the lead that was checked', message);
}

/** @param what the cell's phone number, of another country than the lead's own */
export function leadAbroad(what: string, lead: FoundLead): Finding {
  const message = `For ${quote(what)} LeadSquared finds ${describeLead(lead)}, whose phone number ${quote(lead.phone)} is of another country. If that lead is meant, write its ID into a column Lead ID.`;
  return errorFinding('lead-abroad', 'a phone number of the lead', message);
}

/** @param isRead whether LeadSquared has answered, and knows nobody */
export function leadLost(isRead: boolean): Finding {
  const now = isRead
    ? 'LeadSquared finds none by the same cells now'
    : 'by now it could not be looked up again';
  const message = `When the row was checked it had a lead; ${now}. So no task was created, since it would be without that lead. Check the row again.`;
  return errorFinding('lead-lost', 'the lead that was checked', message);
}

/** @param owner the address of one who is known to have left */
export function ownerHasLeft(lead: FoundLead, owner: string): Finding {
  const message = `The owner of ${describeLead(lead)}, ${owner}, is not an active user any more. Fill in the owner e-mail, or give the lead another owner in LeadSquared.`;
  return errorFinding('owner-has-left', 'an active user of the LeadSquared account', message);
}

/** @param held what the lead has in LeadSquared */
export function leadDiffers(what: string, held: string, lead: FoundLead): Finding {
  const message = `${quote(what)} is not what LeadSquared has: ${describeLead(lead)} has ${quote(held)}. The task belongs to that lead; check that it is the right one.`;
  return warning('lead-differs', 'what LeadSquared has for the lead', message);
}

export function ownerUntold(lead: FoundLead | null): Finding {
  const why =
    lead === null
      ? 'the row has no lead whose owner could be taken'
      : `LeadSquared does not tell the owner of ${describeLead(lead)}`;
  const message = `The cell is empty, and ${why}. Fill in the owner e-mail.`;
  return errorFinding('owner-untold', 'the e-mail address of the owner', message);
}
