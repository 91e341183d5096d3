// Menu action: opens the sidebar.

const TITLE = 'Bulk Tasks for LeadSquared';

export function showSidebar(): { shown: boolean } {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(TITLE);
  SpreadsheetApp.getUi().showSidebar(page);
  return { shown: true };
}
