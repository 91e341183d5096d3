// The one place where an error becomes a sentence for the user.
import type { Answer } from '../core/answer.ts';
import { ForeignHostError } from '../leadsquared/connection.ts';
import { UserError } from '../run/user-error.ts';
import { tell } from './dialogs.ts';

/** Texts of Google's own are quoted, since they are in the user's language and say what happened. */
function describe(error: unknown): { code: string; message: string } {
  if (error instanceof UserError || error instanceof ForeignHostError) {
    return { code: error.code, message: error.message };
  }
  const text = error instanceof Error ? error.message : String(error);
  return {
    code: 'google',
    message: `Google Sheets reported a problem, so the work stopped: “${text.slice(0, 300)}” Rows keep the status they have. Choose “Send all new rows” to go on; rows in doubt are looked up in LeadSquared before anything is sent again.`,
  };
}

/** Does the work and answers with its result, or with what went wrong. */
export function answering<T extends object>(work: () => T): Answer<T> {
  try {
    return { ok: true, ...work() };
  } catch (error) {
    const { code, message } = describe(error);
    // For the add-on's makers. Errors of HTTP calls are reworded before they get here, so no address or key is in it.
    console.error(`${code}: ${error instanceof Error ? error.message : 'unknown'}`);
    return { ok: false, code, message };
  }
}

/** As `answering`, for a menu action: the user is told what went wrong. */
export function answeringAloud<T extends object>(work: () => T): Answer<T> {
  const answer = answering(work);
  if (!answer.ok) tell(answer.message);
  return answer;
}
