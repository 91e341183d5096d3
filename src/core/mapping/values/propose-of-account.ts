// Proposes users and task types of the account for texts of the sheet; a proposal is shown and confirmed, never applied by itself.
import type { AccountUser } from '../../account/account-facts.ts';
import type { AccountIndex } from '../../account/account-index.ts';
import type { Proposal } from './propose-address.ts';

/** Of two that are as near neither is proposed. @param why a phrase for the one that is */
const proposal = (text: string, meant: readonly string[], why: string): Proposal => {
  const [only, second] = meant;
  return only === undefined || second !== undefined
    ? { text, proposal: null, why: '' }
    : { text, proposal: only, why };
};

/** What keeps everybody from being proposed: somebody who has left, and comes as near as anybody. */
function whyNobody(near: readonly AccountUser[]): string {
  const gone = near.find(({ isActive }) => !isActive);
  if (gone === undefined) return '';
  const who = gone.name === '' ? gone.email : `${gone.name} (${gone.email})`;
  return `${near.length === 1 ? 'the nearest' : 'one of the nearest'}, ${who}, is not an active user any more`;
}

export function proposeUsers(texts: readonly string[], account: AccountIndex): readonly Proposal[] {
  return texts.map((text) => {
    const near = account.nearUsers(text) ?? [];
    const nobody = whyNobody(near);
    if (nobody !== '') return { text, proposal: null, why: nobody };
    const emails = near.map(({ email }) => email);
    return proposal(text, emails, 'the only user of your account whose name fits');
  });
}

export function proposeTypes(texts: readonly string[], account: AccountIndex): readonly Proposal[] {
  return texts.map((text) => {
    const names = (account.nearTypes(text) ?? []).map(({ name }) => name);
    return proposal(text, names, 'the only task type of your account that comes near');
  });
}
