// What a check makes of one good row with some cells of a lead, in the world of leads of the tests.
import type { AccountFacts } from '../../../../src/core/account/account-facts.ts';
import type { SheetSettings } from '../../../../src/core/settings.ts';
import { LEADS } from '../../../support/lead-world.ts';
import { check, GOOD, type Row } from '../checks/rows.ts';

export function checked(
  cells: Row,
  settings: Partial<SheetSettings> = {},
  wereSent = false,
  account?: AccountFacts,
) {
  const [row] = check([{ ...GOOD, ...cells }], settings, 'en_IN', account, LEADS, wereSent);
  if (row === undefined) throw new Error('There is no row.');
  const { issues, task, asked = [], lead = null, isWithoutLead = false } = row;
  return {
    related: task === null ? null : [task.relatedEntity, task.relatedEntityId],
    owner: task?.ownerEmail ?? null,
    said: issues.map(({ header, code }) => `${header}: ${code}`),
    messages: issues.map(({ message }) => message),
    levels: issues.map(({ level }) => level),
    asked,
    lead,
    isWithoutLead,
  };
}
