// Menu action: asks for the two access keys and tries them.
import { askForText, tell } from '../dialogs.ts';
import { connect } from '../keys.ts';

const WHERE = 'You find it in LeadSquared under My Account > Settings > API and Webhooks.';

/** @returns whether keys were set: false when the user cancelled */
export function setKeys(): { connected: boolean } {
  const accessKey = askForText(`Access key. ${WHERE}`);
  if (accessKey === null) return { connected: false };
  const secretKey = askForText(`Secret key. ${WHERE}`);
  if (secretKey === null) return { connected: false };
  const account = connect(accessKey, secretKey);
  const role = account.role === '' ? '' : ` (${account.role})`;
  const org = account.orgCode === '' ? '' : ` of account ${account.orgCode}`;
  const region = account.hostTold
    ? ''
    : `\nLeadSquared did not say where this account lives, so ${account.host} is used. If that is not its region, open the sidebar and choose it under Connect.`;
  tell(
    `Connected to LeadSquared as ${account.name}${role}${org}.${region}\nOnly you can use these keys, and they are not shown again.`,
  );
  return { connected: true };
}
