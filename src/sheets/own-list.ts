// The add-on's own list on a column: what it says, and how it is told from a list of the user's, or from one that the user has changed.
import { fnv1a } from '../core/fnv.ts';
import { TITLE } from './dialogs.ts';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation;
/** What tells whose a rule is. */
export type Parts = Pick<Rule, 'getHelpText' | 'getAllowInvalid' | 'getCriteriaValues'>;

const HELP = `${TITLE}: choose from the list, or write what you like. List no. `;
const NUMBERS = 1_000_000;

/** The help of a list with these choices: by its number a list is known in which the user has changed a choice. */
export function helpOf(choices: readonly unknown[]): string {
  // Whether Google gives figures and letters back just as they were written is not known.
  const same = choices.map((choice) => String(choice).trim().toLowerCase());
  return `${HELP}${fnv1a(JSON.stringify(same)) % NUMBERS}`;
}

/** A list that refuses nothing. */
export function ownList(choices: readonly string[]): Rule {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...choices], true)
    .setAllowInvalid(true)
    .setHelpText(helpOf(choices))
    .build();
}

/** Whether a rule is one of the add-on's, and as the add-on made it. Rules of others cost one call of Google's, own ones three. */
export function isOwnList(rule: Parts): boolean {
  const help = rule.getHelpText() ?? '';
  if (!help.startsWith(HELP) || !rule.getAllowInvalid()) return false;
  const [choices, showsArrow]: unknown[] = rule.getCriteriaValues();
  return Array.isArray(choices) && showsArrow !== false && help === helpOf(choices);
}
