// Proposes users and task types of the account for texts of the sheet; a proposal is shown and confirmed, never applied by itself.
import type { AccountIndex } from '../../account/account-index.ts';
import type { Proposal } from './propose-address.ts';

function proposeOnly<T>(
  texts: readonly string[],
  near: (text: string) => readonly T[],
  meant: (item: T) => string,
  why: string,
): readonly Proposal[] {
  return texts.map((text) => {
    const [only, second] = near(text);
    // Of two that are as near neither is proposed.
    return only === undefined || second !== undefined
      ? { text, proposal: null, why: '' }
      : { text, proposal: meant(only), why };
  });
}

export function proposeUsers(texts: readonly string[], account: AccountIndex): readonly Proposal[] {
  const why = 'the only active user of your account whose name fits';
  return proposeOnly(texts, account.nearUsers, ({ email }) => email, why);
}

export function proposeTypes(texts: readonly string[], account: AccountIndex): readonly Proposal[] {
  const why = 'the only task type of your account that comes near';
  return proposeOnly(texts, account.nearTypes, ({ name }) => name, why);
}
