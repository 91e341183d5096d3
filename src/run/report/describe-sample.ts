// Puts into words why a sample sheet is not one of the user's own account, and what of it is only an example.
import type { AccountFacts } from '../../core/account/account-facts.ts';
import { describeUnread } from '../../core/account/describe-unread.ts';
import { EXAMPLE_OWNER } from '../../core/account/general-sample.ts';

const AGAIN = 'choose “Insert sample sheet” again';

/** What the add-on has of the account: no keys, no lists since the user leaves them aside, or what could be read of them. */
type Known = { readonly isConnected: boolean; readonly facts: AccountFacts | undefined };

function whyGeneral({ isConnected, facts }: Known): readonly string[] {
  if (!isConnected) {
    return [
      `To get examples with your own users and task types, connect first: choose “Set access keys…” in the menu, then ${AGAIN}.`,
    ];
  }
  if (facts === undefined) {
    return [
      `The lists of your account are left aside, as you have chosen. Tick “Check rows against these users and task types” in the sidebar, and ${AGAIN}.`,
    ];
  }
  if (facts.unread.length > 0) return [...describeUnread(facts), `Once they can be read, ${AGAIN}.`];
  const lacks = facts.taskTypes?.length === 0 ? 'no task type' : 'no active user with an e-mail address';
  return [`Your account has ${lacks}. When it has, ${AGAIN}.`];
}

/** Whole sentences. @param sheet the name of the sheet that was inserted */
export function describeGeneralSample(sheet: string, known: Known): readonly string[] {
  return [
    `The sheet “${sheet}” holds general examples, not those of your account.`,
    ...whyGeneral(known),
    `Its owner ${EXAMPLE_OWNER}, its task types and its lead IDs are only examples: write your own before you send.`,
  ];
}
