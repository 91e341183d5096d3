// Mail to the user whose triggers run, and whether Google still lets them run.
import type { Mail } from '../run/ports.ts';

const SENDER = 'Bulk Tasks for LeadSquared';

export const googleMail: Mail = {
  toMyself: (subject, body) => {
    try {
      const to = Session.getEffectiveUser().getEmail();
      if (to === '') return false;
      MailApp.sendEmail(to, subject, body, { name: SENDER });
      return true;
    } catch (error) {
      // The day's mails are used up, or mail is forbidden: what was to be said stays to be said, and the sidebar shows it too.
      console.warn(`No mail: ${error instanceof Error ? error.message : 'unknown error'}`);
      return false;
    }
  },
};

/** Where to give the add-on its rights again; '' when Google names no page, null when the rights are in order. */
export function lapsedAuthorisation(): string | null {
  const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return null;
  const url: string | null = info.getAuthorizationUrl();
  return url ?? '';
}
