// Keeps with a schedule the columns that its owner has just seen, so that it pauses once somebody changes them.
import { confirmedColumns } from '../core/mapping/confirmed-columns.ts';
import type { SheetSettings } from '../core/settings.ts';
import { readHeadLeniently } from '../run/sheet/sheet-head.ts';
import { factsOf } from './account-data.ts';
import { savedAccount } from './keys.ts';
import { schedules, userId } from './triggers.ts';
import type { Workspace } from './workspace.ts';

/** To be called when the user has changed the match of a sheet; does nothing for a schedule of somebody else's, who is asked. */
export function keepColumnsSeen({ ports: { table } }: Workspace, settings: SheetSettings): void {
  if (schedules().of(table.sheetId)?.by !== userId()) return;
  const account = savedAccount();
  const facts = account === null ? undefined : factsOf(account, 'if-needed');
  schedules().keepColumns(table.sheetId, confirmedColumns(readHeadLeniently(table, settings, facts).mapping));
}
