// Gives the add-on the keys, the address and the rate of a command.
import { hostBehind } from '../workbench/crm-route.ts';
import type { Workbench } from '../workbench/workbench.ts';
import { answer } from './answer.ts';
import type { CommandKeys } from './keys.ts';
import type { LocalOptions } from './options.ts';

/** @throws PreconditionError when LeadSquared refuses the keys */
export async function connect(
  { ui, menu, host }: Workbench,
  { crm, limit }: Pick<LocalOptions, 'crm' | 'limit'>,
  keys: CommandKeys,
): Promise<void> {
  ui.willType(keys.access, keys.secret);
  await answer(menu('setAccessKeys'));
  if (crm !== null) await answer(host.callClient('sidebarSaveRegion', [{ host: hostBehind(crm) }]));
  if (limit !== null) await answer(host.callClient('sidebarSaveRate', [{ rate: limit }]));
}
