// Words on rows of which a look-up could not tell whether their task exists.
import { referenceText } from '../../core/reference.ts';
import type { Match } from '../../leadsquared/search.ts';
import type { Entry } from '../session/entry.ts';
import { COPIED_IN_DOUBT, COPY_OF_OTHER_SHEET } from '../sheet/own-texts.ts';

export const LOOK_AGAIN = 'Choose “Send all new rows” later to look again; nothing is sent twice.';
export const COMPARE = 'Look there before you clear this cell and send the row again.';
const CHANGED_AFTERWARDS =
  'this row, or its lead, was changed after it was sent and cannot be looked up as it is now. Look in LeadSquared before you clear this cell and send the row again.';

/** Why a row is not taken for one of the tasks that were found. */
function lookAlike({ tasks, rows, isForeign }: Extract<Match, { kind: 'ambiguous' }>): string {
  const what = tasks === 1 ? '1 task in LeadSquared looks' : `${tasks} tasks in LeadSquared look`;
  if (isForeign === true)
    return `${what} the same as this row, but another spreadsheet has sent the row, and nothing here tells whether its task is among them.`;
  const others = rows === 1 ? '' : rows === 2 ? ' and 1 other' : ` and ${rows - 1} others`;
  return `${what} the same as this row${others}, and nothing tells whose ${tasks === 1 ? 'it is' : 'they are'}.`;
}

/** Why no look-up tells of the row, however often it is made; null when one may. @param match what the last one has come to */
export function whyUntold(entry: Entry, match: Match | undefined): string | null {
  if (entry.isCopied) return COPIED_IN_DOUBT;
  if (entry.task === null) return CHANGED_AFTERWARDS;
  if (match?.kind === 'none' && match.isCopy === true) return COPY_OF_OTHER_SHEET;
  if (match?.kind === 'none' && entry.hasChanged) return CHANGED_AFTERWARDS;
  if (match?.kind !== 'ambiguous') return null;
  return `${lookAlike(match)} ${entry.status === 'Accepted' && match.isForeign !== true ? LOOK_AGAIN : COMPARE}`;
}

/** The words, and the reference by which the task is known when it is not the row's own token. */
export function withReference({ reference, key }: Entry, words: string): string {
  return reference === key ? words : `${words} ${referenceText(reference)}`;
}
