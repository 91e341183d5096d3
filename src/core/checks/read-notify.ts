// Reads whether LeadSquared is to e-mail the owner.
import { lazily } from '../lazily.ts';
import { cleanToken, quote } from './plain-text.ts';
import { accept, type Reading, refuse } from './reading.ts';

/** No answer is longer; the rest is cut. */
const MAX_LENGTH = 40;

const words = (list: string) => lazily((): ReadonlySet<string> => new Set(list.split('|')));

// 1100 and 1000 are LeadSquared's own codes (page create-tasks-in-bulk), met in sheets made from exports.
const YES = words(
  'yes|yes please|yes, please|please notify|notify|enable|enabled|y|yeah|yep|true|t|on|1|1.0|१|1100|✓|✔|☑|✅|🗸|हाँ|हां|जी हाँ|जी हां|haan|haan ji|ji haan',
);
const NO = words(
  "no|no thanks|no, thanks|no thank you|do not notify|don't notify|dont notify|disable|disabled|n|nope|false|f|off|none|never|0|0.0|०|1000|✗|✘|❌|नहीं|नही|जी नहीं|nahi|nahin|ji nahi",
);

/** A letter or box that is a tick to some and a cross to others. */
const UNCLEAR = words('x|✕|✖|×|☒|❎');

const EXPECTED = 'yes or no';

/**
 * Takes a checkbox by its text, TRUE or FALSE, and a number cell by its digits. A dash, "n/a" and the like are no answer:
 * who wants LeadSquared's own default leaves the cell empty.
 */
export function readNotify(cellText: string): Reading<boolean> {
  // Emoji and ticks may be followed by a sign that chooses their look.
  const shown = cleanToken(cellText, MAX_LENGTH)
    .normalize('NFKC')
    .replace(/\ufe0f/g, '');
  const text = shown
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[.!।]$/, '')
    .replace(/^["“](.*)["”]$/, '$1')
    .replace(/ {2,}/g, ' ');
  if (YES().has(text)) return accept(true);
  if (NO().has(text)) return accept(false);
  if (UNCLEAR().has(text)) {
    const message = `${quote(cellText)} may be a tick or a cross. Write yes or no.`;
    return refuse('notify-unclear', EXPECTED, message);
  }
  return refuse('notify-invalid', EXPECTED, `${quote(cellText)} is neither yes nor no. Write yes or no.`);
}
