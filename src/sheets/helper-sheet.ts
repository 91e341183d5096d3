// A hidden sheet of the add-on's own, in which a formula stands for the moment in which it is asked.
import { markedSheets, markSheet } from './marks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const NAME = 'Bulk Tasks helper';
const ABOUT =
  'The Bulk Tasks add-on asks here for a moment which rows are hidden. You may delete this sheet.';
/** A row that is seen, and one that is hidden: a formula has to tell them apart to be believed. */
export const SEEN_ROW = 2;
export const HIDDEN_ROW = 3;
const FORMULA_ROW = 5;

function furnish(sheet: Sheet): void {
  sheet.getRange(1, 1, HIDDEN_ROW, 1).setValues([[ABOUT], ['seen'], ['hidden']]);
  sheet.hideRows(HIDDEN_ROW);
  sheet.hideSheet();
}

/** Where the name is taken: one that an execution has left without its mark, or another name. */
function makeBeside(spreadsheet: Spreadsheet): Sheet {
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getName(), sheet]));
  const left = sheets.get(NAME);
  if (left !== undefined && left.getLastRow() === 0) return left;
  let name = NAME;
  for (let number = 2; sheets.has(name); number++) name = `${NAME} ${number}`;
  return spreadsheet.insertSheet(name);
}

/** Google refuses a name that is taken: most often it is not, and looking for that first would cost a look at the spreadsheet. */
function insert(spreadsheet: Spreadsheet): Sheet {
  try {
    return spreadsheet.insertSheet(NAME);
  } catch {
    return makeBeside(spreadsheet);
  }
}

/** The user stays on the sheet they look at. */
function make(spreadsheet: Spreadsheet): Sheet {
  const active = spreadsheet.getActiveSheet();
  const sheet = insert(spreadsheet);
  spreadsheet.setActiveSheet(active);
  return sheet;
}

/** Found by its mark, or made. */
function findOrMake(spreadsheet: Spreadsheet): Sheet {
  const found = markedSheets(spreadsheet, 'helper')[0];
  if (found !== undefined) return found;
  const sheet = make(spreadsheet);
  markSheet(sheet, 'helper');
  furnish(sheet);
  return sheet;
}

export class HelperSheet {
  private readonly spreadsheet: Spreadsheet;
  /** Asking for it costs a look at the spreadsheet. */
  private known: Sheet | null = null;
  /** Holds a formula that was answered. */
  private answered: Range | null = null;

  constructor(spreadsheet: Spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  /** Fills the two rows that are told apart, and hides what is to be hidden; also where somebody has shown it again. */
  furnish(): void {
    furnish(this.sheet());
  }

  /** What the formula comes to. It goes with the next write, since taking it away at once would make the next look pay for a write. */
  work(formula: string): string {
    this.answered = this.sheet().getRange(FORMULA_ROW, 1);
    this.answered.setFormula(formula);
    return this.answered.getDisplayValue();
  }

  /** To be called with a write that is made real anyway. */
  takeFormulaAway(): void {
    const { answered } = this;
    this.answered = null;
    try {
      answered?.clearContent();
    } catch {
      // The sheet may be deleted, as it says itself, and its formula with it; what is written next is on another sheet.
      this.known = null;
    }
  }

  private sheet(): Sheet {
    this.known ??= findOrMake(this.spreadsheet);
    return this.known;
  }
}
