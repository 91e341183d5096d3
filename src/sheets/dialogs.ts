// Dialogs of the menu actions.

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
