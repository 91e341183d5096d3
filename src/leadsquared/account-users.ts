// Reads the list of an account's users (call Users.Get), tolerant of every form in which it is likely to come.
import type { AccountUser } from '../core/account/account-facts.ts';
import type { HttpReply } from './http.ts';
import { type Item, type ListAnswer, readList, textIn } from './lists.ts';

/** Longest address (RFC 5321). */
const ADDRESS_LENGTH = 254;

/** StatusCode 0 is active, 1 inactive; a status in words and `IsActive` may stand for it. Who has none is taken for active. */
function isActive(item: Item): boolean {
  const code = textIn(item, 'statuscode').toLowerCase();
  if (code !== '') return code === '0' || code === 'active';
  const active = item.get('isactive');
  return active !== false && !/^(?:false|0|no)$/i.test(textIn(item, 'isactive'));
}

function readUser(item: Item): AccountUser | null {
  const email = textIn(item, 'emailaddress', ADDRESS_LENGTH) || textIn(item, 'email', ADDRESS_LENGTH);
  if (!email.includes('@')) return null;
  const parts = [textIn(item, 'firstname'), textIn(item, 'lastname')].filter((part) => part !== '');
  const name = parts.length > 0 ? parts.join(' ') : textIn(item, 'fullname') || textIn(item, 'name');
  const id = (textIn(item, 'id') || textIn(item, 'userid')).toLowerCase();
  return { id, email, name, isActive: isActive(item) };
}

/** The users with an address; of two with one address the active one. */
export function readUsers(reply: HttpReply): ListAnswer<AccountUser> {
  const answer = readList(reply, readUser);
  if (!answer.ok) return answer;
  const users = new Map<string, AccountUser>();
  for (const user of answer.items) {
    const key = user.email.toLowerCase();
    if (users.get(key)?.isActive !== true) users.set(key, user);
  }
  return { ok: true, items: [...users.values()] };
}
