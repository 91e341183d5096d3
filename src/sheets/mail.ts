// Mail to the user whose triggers run.
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
