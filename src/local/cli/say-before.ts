// Tells what would else surprise: the command confirms the sending by itself, so nobody sees what the add-on says of it before.
import type { PatientUser } from '../workbench/patient-user.ts';
import { inCommandWords } from './command-words.ts';

/** The paragraph that says whose name the tasks carry, which mails come, and what the day's limit is. */
const TERMS = /^The tasks are made in the name of /;

/** @param say tells one text, of several lines */
export function sayTermsBefore(ui: PatientUser, say: (text: string) => void): void {
  const alert = ui.alert.bind(ui);
  ui.alert = (dialog) => {
    const terms = dialog.message.split('\n\n').find((paragraph) => TERMS.test(paragraph));
    if (terms !== undefined) say(inCommandWords(terms));
    return alert(dialog);
  };
}
