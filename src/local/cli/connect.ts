// Gives the add-on the keys, the address and the rate of a command.
import { setTimeout as pass } from 'node:timers/promises';
import { hostBehind } from '../workbench/crm-route.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { answer, answerOf, refused } from './answer.ts';
import type { CommandKeys } from './keys.ts';
import type { LocalOptions } from './options.ts';

/** Calls that another command has just made may fill the account's window for so long: the documented window, and a little more. */
const TRY_AGAIN_MS = 5500;
const MOST_TRIES = 12;
/** The add-on's words for it. */
const IS_BUSY = /^LeadSquared is busy with other calls of this account\./;

/** @throws PreconditionError when LeadSquared refuses the keys */
export async function connect(
  { ui, menu, host }: Workbench,
  { crm, limit }: Pick<LocalOptions, 'crm' | 'limit'>,
  keys: CommandKeys,
): Promise<void> {
  for (let left = MOST_TRIES; ; left--) {
    ui.willType(keys.access, keys.secret);
    const said = await answerOf(menu('setAccessKeys'));
    if (said.ok === true) break;
    const message = String(said.message);
    if (left === 1 || !IS_BUSY.test(message)) throw refused(message);
    await pass(TRY_AGAIN_MS);
  }
  if (crm !== null) await answer(host.callClient('sidebarSaveRegion', [{ host: hostBehind(crm) }]));
  if (limit !== null) await answer(host.callClient('sidebarSaveRate', [{ rate: limit }]));
}
