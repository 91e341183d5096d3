// Puts into words what could not be read of an account, and what is therefore not checked.
import type { AccountFacts, WhyUnread } from './account-facts.ts';

type What = AccountFacts['unread'][number]['what'];

const LISTS: Readonly<Record<What, readonly [list: string, unchecked: string]>> = {
  users: ['the list of users', 'owners are not checked against it'],
  'task-types': ['the list of task types', 'task types and custom fields are not checked against it'],
};

const WHY: Readonly<Record<WhyUnread, (list: string) => string>> = {
  refused: (list) => `These keys may not read ${list}`,
  unreadable: (list) => `LeadSquared’s answer with ${list} could not be understood`,
  'no-answer': (list) => `LeadSquared did not answer when it was asked for ${list}`,
  'no-room': (list) => `The limit of calls left no room to ask LeadSquared for ${list} yet`,
};

/** A whole sentence for each list that could not be read. */
export function describeUnread({
  unread,
  users,
  taskTypes,
}: Pick<AccountFacts, 'unread' | 'users' | 'taskTypes'>): readonly string[] {
  const older = { users, 'task-types': taskTypes };
  return unread.map(({ what, why }) => {
    const [list, unchecked] = LISTS[what];
    return `${WHY[why](list)}, so ${older[what] === null ? unchecked : 'the one that was read before is used'}.`;
  });
}
