// Dialogs of the menu actions, and the one place where an error becomes a sentence for the user.
import { ForeignHostError } from '../leadsquared/connection.ts';
import { UserError } from '../run/user-error.ts';

export const TITLE = 'Bulk Tasks for LeadSquared';

export function tell(message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(TITLE, message, ui.ButtonSet.OK);
}

export function ask(message: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(TITLE, message, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** 'cancel' also when the dialog was closed by its cross. */
export function askThreeWays(message: string): 'yes' | 'no' | 'cancel' {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert(TITLE, message, ui.ButtonSet.YES_NO_CANCEL);
  if (button === ui.Button.YES) return 'yes';
  return button === ui.Button.NO ? 'no' : 'cancel';
}

/** What the user typed; null when they cancelled. */
export function askForText(message: string): string | null {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(TITLE, message, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : null;
}

/** A sentence for any error; texts of Google's own are quoted, since they are in the user's language. */
export function describeError(error: unknown): string {
  if (error instanceof UserError || error instanceof ForeignHostError) return error.message;
  const text = error instanceof Error ? error.message : String(error);
  return `Google Sheets reported a problem, so the work stopped: “${text.slice(0, 300)}” Rows keep the status they have. Choose “Send all new rows” to go on; rows in doubt are looked up in LeadSquared before anything is sent again.`;
}

/** Runs a menu action and shows what went wrong, if anything did. */
export function withErrorsShown<T>(action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    // The log is for the add-on's makers; error texts of HTTP calls never reach this point, so no key can.
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : 'Unknown error');
    tell(describeError(error));
    return null;
  }
}
