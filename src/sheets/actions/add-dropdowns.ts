// Menu actions: give the columns of the sheet dropdowns of what may be chosen, and bring them up to date with the account.
import { describeUnread } from '../../core/account/describe-unread.ts';
import type { Asks } from '../../run/account-data/account-data.ts';
import { describeDropdowns } from '../../run/report/describe-dropdowns.ts';
import { factsOf } from '../account-data.ts';
import { tell } from '../dialogs.ts';
import { putDropdowns } from '../dropdowns.ts';
import { savedAccount } from '../keys.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

/** What was done, in whole sentences. @param asks `anew` reads the lists from LeadSquared, however young they are */
export function fillDropdowns(workspace: Workspace, asks: Asks): readonly string[] {
  const account = savedAccount();
  const facts = account === null ? undefined : factsOf(account, asks);
  const unread = facts === undefined ? [] : describeUnread(facts);
  return [...describeDropdowns(putDropdowns(workspace, facts), facts !== undefined), ...unread];
}

export function addDropdowns(asks: Asks): { readonly said: readonly string[] } {
  const said = fillDropdowns(openWorkspace(), asks);
  tell(said.join('\n'));
  return { said };
}
