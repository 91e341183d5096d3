// Puts into words which users an owner may mean, those included who have left.
import type { AccountUser } from '../account/account-facts.ts';

/** Users that a message names. */
const MOST_NAMED = 3;

const nameOf = ({ name, email }: AccountUser): string => (name === '' ? email : `${email} (${name})`);

/** @param word between the last two */
function listed(users: readonly AccountUser[], word: 'and' | 'or'): string {
  const named = users.slice(0, MOST_NAMED).map(nameOf);
  const last = named.pop() ?? '';
  const more = users.length > MOST_NAMED ? ` ${word} somebody else of that name` : '';
  return `${named.length === 0 ? last : `${named.join(', ')} ${word} ${last}`}${more}`;
}

/** Whom the text comes nearest to, those included to whom no task can be given any more; '' for nobody. */
export function describeOwners(near: readonly AccountUser[]): string {
  const active = near.filter(({ isActive }) => isActive);
  const gone = near.filter(({ isActive }) => !isActive);
  const meant = active.length === 0 ? '' : `Did you mean ${listed(active, 'or')}?`;
  if (gone.length === 0) return meant;
  const [verb, are] =
    gone.length === 1 ? ['comes', 'is not an active user'] : ['come', 'are not active users'];
  return active.length === 0
    ? `The nearest, ${listed(gone, 'and')}, ${are} any more.`
    : `${meant} ${listed(gone, 'and')} ${verb} as near, but ${are} any more.`;
}
