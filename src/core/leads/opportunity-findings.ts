// The words for what a look-up of a row's opportunity came to, each with a way on.
import { quote } from '../checks/plain-text.ts';
import { errorFinding, type Finding } from '../checks/reading.ts';
import type { WhyUnknown } from './lead-facts.ts';

/**
 * @param isDeleted whether LeadSquared says that it was deleted
 * @param isNamed whether the row says in another cell that its task belongs to an opportunity
 */
export function opportunityGone(id: string, isDeleted: boolean, isNamed: boolean): Finding {
  const what = isDeleted
    ? `LeadSquared says that the opportunity ${quote(id)} was deleted.`
    : `LeadSquared has no opportunity ${quote(id)}.`;
  const cells = isNamed ? 'this cell and Related to' : 'the cell';
  const message = `${what} Correct the ID, or clear ${cells} to create the task without the opportunity.`;
  return errorFinding('opportunity-gone', 'the ID of an opportunity that exists', message);
}

export function opportunityUnchecked(id: string, why: WhyUnknown): Finding {
  const reason =
    why === 'refused'
      ? 'LeadSquared does not let the user of these keys read opportunities'
      : 'LeadSquared’s answer could not be read';
  const message = `Whether LeadSquared has the opportunity ${quote(id)} is not known, because ${reason}, so the row is sent as it is.`;
  return {
    level: 'warning',
    code: 'opportunity-unchecked',
    expected: 'the ID of an opportunity that exists',
    message,
  };
}
