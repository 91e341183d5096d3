// How a status must read, word by word, and what the words mean to the oracles.
import type { SeenRow } from './reading.ts';

const TOKEN = ' · [BCDFGHJKLMNPQRSTVWXZ]{8}-[1-9][0-9]*';

/** Each word with what must follow it: a token where the row was in a run, a reason where the user has to act. */
const FORMS: Readonly<Record<string, RegExp>> = {
  '': /^$/,
  Created: new RegExp(`^Created${TOKEN}$`),
  Accepted: new RegExp(`^Accepted${TOKEN}( — .+)?$`, 's'),
  // A copy of a row in doubt is nobody's until its user says what it is.
  Unknown: new RegExp(`^Unknown(?:${TOKEN} — .+| — this row was copied together with its status, .+)$`, 's'),
  Failed: new RegExp(`^Failed${TOKEN} — .+$`, 's'),
  Queued: new RegExp(`^Queued${TOKEN}$`),
  Sending: new RegExp(`^Sending${TOKEN}$`),
  Invalid: /^Invalid — .+$/s,
  Skipped: /^Skipped — .+$/s,
};

const FORMS_AFTER_UNDO: Readonly<Record<string, RegExp>> = {
  ...FORMS,
  Created: new RegExp(`^Created${TOKEN}( — being deleted[.:].*)?$`, 's'),
  Deleted: new RegExp(`^Deleted${TOKEN}( — .+)?$`, 's'),
};

export function isOdd({ word, status }: SeenRow, undone: boolean): boolean {
  const form = (undone ? FORMS_AFTER_UNDO : FORMS)[word];
  return form === undefined || !form.test(status);
}

/** Whether the task of such a row may exist although the row does not say so. */
export const mayHaveTask = ({ word }: SeenRow): boolean => ['Accepted', 'Unknown', 'Sending'].includes(word);

export const isOnItsWay = ({ word }: SeenRow): boolean => word === 'Queued' || word === 'Sending';

export const isUnverified = ({ word }: SeenRow): boolean => word === 'Accepted' || word === 'Unknown';
