// The add-on's menu; it must work before the add-on may touch the document (page editor-auth-lifecycle).

/** Entry text → function of main.ts that it calls. */
const ENTRIES = [
  ['Open sidebar', 'openSidebar'],
  null,
  ['Check selected rows', 'checkSelectedRows'],
  ['Preview this row', 'previewThisRow'],
  ['Send the first row only…', 'sendFirstRow'],
  ['Send selected rows', 'sendSelectedRows'],
  ['Send all new rows', 'sendAllNewRows'],
  ['Refresh task progress', 'refreshTaskProgress'],
  ['Link task IDs', 'linkTaskIds'],
  ['Undo last run…', 'undoLastRun'],
  ['Show call log', 'showCallLog'],
  null,
  ['Set access keys…', 'setAccessKeys'],
  ['Insert sample sheet', 'insertSampleSheet'],
  ['Add dropdowns to this sheet', 'addDropdowns'],
  ['Refresh dropdowns', 'refreshDropdowns'],
] as const;

export function showMenu(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const entry of ENTRIES) {
    if (entry === null) menu.addSeparator();
    else menu.addItem(entry[0], entry[1]);
  }
  menu.addToUi();
}
