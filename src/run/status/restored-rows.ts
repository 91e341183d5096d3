// Rows that say Queued although they were sent: the user has put an older version of the sheet back, or copied it over this one.
import type { RunContext } from '../session/run-context.ts';
import { SENT_BEFORE } from './status-texts.ts';
import { transition } from './transition.ts';

/** They are in doubt, and looked up instead of being sent a second time. */
export function doubtRestoredRows(run: RunContext): void {
  const restored = run.sheet.entries.filter(
    ({ status, token }) => status === 'Queued' && run.sent.has(token.index),
  );
  transition(run, 'doubt', restored, { status: 'Unknown', reason: SENT_BEFORE });
}
