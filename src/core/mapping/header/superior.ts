// Tells a column of those who are above the task's owner, or of a team, by its header: tasks are not for them.

/** Managers who look after the customer themselves, and so may be the owner. */
const OF_CUSTOMERS = new Set(['relationship', 'account', 'accounts']);
/** Chosen for the task: "Assigned manager" is a manager who has it. */
const CHOSEN = new Set(['assigned', 'allotted', 'alloted', 'allocated', 'responsible', 'incharge']);
const MANAGER = new Set(['manager', 'managers']);
/** Behind a role these make it another person's: "Telecaller team lead", "Owner's team". */
const BEHIND_A_ROLE = new Set(['team', 'lead', 'leads']);
/** Titles of people above others that are no part of a role's name. */
const ABOVE = /\b(?:tl|leader|team lead|head|superior|supervisor|reporting|reports)\b/;

/** Whether a header names somebody above others in words of its own: "TL email", "Reporting head". */
export const namesSuperior = (words: readonly string[]): boolean => ABOVE.test(words.join(' '));

/**
 * Whether a header that names a role speaks of the manager, the team or the team lead of those who have it. "Lead owner" and "Sales
 * team owner" are the owner; "Relationship manager" and "Account manager" may be.
 *
 * @param isRole whether a word is the owner's role
 */
export function isOfSuperior(words: readonly string[], isRole: (word: string) => boolean): boolean {
  return words.some((word, place) => {
    const before = words[place - 1] ?? '';
    if (CHOSEN.has(before)) return false;
    if (MANAGER.has(word)) return !OF_CUSTOMERS.has(before);
    if (!BEHIND_A_ROLE.has(word) || words.slice(place).some(isRole)) return false;
    return isRole(before) || MANAGER.has(before) || before === 'team';
  });
}
