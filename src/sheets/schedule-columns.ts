// Keeps with a schedule the columns that its owner has just seen, so that it pauses once somebody changes them.
import type { AccountFacts } from '../core/account/account-facts.ts';
import { seenColumns } from '../core/mapping/confirmed-columns.ts';
import type { SheetSettings } from '../core/settings.ts';
import { readHeadLeniently, type SheetHead } from '../run/sheet/sheet-head.ts';
import { UserError } from '../run/user-error.ts';
import { factsOf } from './account-data.ts';
import { savedAccount } from './keys.ts';
import { schedules, userId } from './triggers.ts';
import type { Workspace } from './workspace.ts';

/** While the account's task types are not known columns of custom fields may seem to be others: then the next time keeps them. */
export function keepColumns(sheetId: number, head: SheetHead, facts: AccountFacts | undefined): void {
  if (facts !== undefined && facts.taskTypes === null) schedules().forgetColumns(sheetId);
  else schedules().keepColumns(sheetId, seenColumns(head.mapping));
}

/** To be called when the user has changed the match of a sheet; does nothing for a schedule of somebody else's, who is asked. */
export function keepColumnsSeen({ ports: { table } }: Workspace, settings: SheetSettings): void {
  if (schedules().of(table.sheetId)?.by !== userId()) return;
  const account = savedAccount();
  const facts = account === null ? undefined : factsOf(account, 'never');
  try {
    keepColumns(table.sheetId, readHeadLeniently(table, settings, facts), facts);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The match is saved, and the page says what is wrong with the sheet.
    schedules().forgetColumns(table.sheetId);
  }
}
