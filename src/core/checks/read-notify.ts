// Reads whether LeadSquared is to e-mail the owner.
import { cleanToken, quote } from './plain-text.ts';
import { accept, type Reading, refuse } from './reading.ts';

// 1100 and 1000 are LeadSquared's own codes (page create-tasks-in-bulk), met in sheets made from exports.
const YES = new Set(['yes', 'y', 'true', '1100']);
const NO = new Set(['no', 'n', 'false', 'none', '1000']);

/** Takes a checkbox by its text, TRUE or FALSE. */
export function readNotify(cellText: string): Reading<boolean> {
  const text = cleanToken(cellText, 20).toLowerCase();
  if (YES.has(text)) return accept(true);
  if (NO.has(text)) return accept(false);
  return refuse('notify-invalid', 'yes or no', `${quote(cellText)} is neither yes nor no. Write yes or no.`);
}
