// Reads who is to do the task: an address, or a full name that one user of the account has.
import type { AccountUser } from '../account/account-facts.ts';
import type { AccountIndex } from '../account/account-index.ts';
import type { AccountLook } from '../account/account-look.ts';
import { readEmail } from './email/read-email.ts';
import { quote, trimText } from './plain-text.ts';
import { accept, certainly, perhaps, type Reading, refuse } from './reading.ts';

const EXPECTED = 'an active user of the LeadSquared account';
/** Users that a message names. */
const MOST_NAMED = 3;

const nameOf = ({ name, email }: AccountUser): string => (name === '' ? email : `${email} (${name})`);

/** `Did you mean …?`, or what to write when nobody is near. */
function whomToWrite(near: readonly AccountUser[]): string {
  if (near.length === 0) return 'Write the address of a user of the account.';
  const named = near.slice(0, MOST_NAMED).map(nameOf);
  const last = named.pop() ?? '';
  const more = near.length > MOST_NAMED ? ' or somebody else of that name' : '';
  return `Did you mean ${named.length === 0 ? last : `${named.join(', ')} or ${last}`}${more}?`;
}

function unknownAddress(address: string, index: AccountIndex): Reading<never> {
  const near = index.nearUsers(address);
  const [only, second] = near;
  const message = `${quote(address)} is not the address of any user of this account. ${whomToWrite(near)}`;
  const offer = only === undefined || second !== undefined ? null : certainly(only.email);
  return refuse('owner-unknown', EXPECTED, message, offer);
}

function inactive(user: AccountUser): Reading<never> {
  const who = user.name === '' ? '' : ` of ${user.name}`;
  const message = `${quote(user.email)} is the address${who}, who is not an active user any more, so no task can be given to it. Write the address of an active user.`;
  return refuse('owner-inactive', EXPECTED, message);
}

function unknownName(name: string, index: AccountIndex): Reading<never> {
  const near = index.nearUsers(name);
  const [only, second] = near;
  const what = `${quote(name)} is neither an e-mail address nor the full name of one user of this account.`;
  const way = 'Write the address, or say once under “Match columns” whom this name means.';
  const offer = only === undefined || second !== undefined ? null : perhaps(only.email);
  return refuse(
    'owner-name',
    EXPECTED,
    `${what} ${near.length === 0 ? '' : `${whomToWrite(near)} `}${way}`,
    offer,
  );
}

function sameName(name: string, users: readonly AccountUser[]): Reading<never> {
  const message = `${quote(name)} is the name of ${users.length} users of this account. ${whomToWrite(users)}`;
  return refuse('owner-name', EXPECTED, message);
}

/** Whether a text is more like a name than like an address that went wrong. */
const isName = (text: string): boolean => !/[@＠]/.test(text) && /^[\p{L}\p{M}\s.,'()-]+$/u.test(text);

/** What is said of an address whose @ is written as a word, which looks like a name; null for anything else. */
function spelledOut(text: string): Reading<never> | null {
  const reading = readEmail(text);
  return reading.ok || reading.error.code !== 'email-spelled' ? null : reading;
}

/**
 * @param account null when the account's users are not known: then every address is taken
 * @returns the address as the account writes it, where the account is known
 */
export function readOwner(cellText: string, account: AccountLook | null): Reading<string> {
  const text = trimText(cellText);
  if (account === null || account.index.facts.users === null) return readEmail(text);
  const { index, judges } = account;
  const user = index.userOf(text);
  if (user !== null) return user.isActive || !judges ? accept(user.email) : inactive(user);
  const named = isName(text) ? index.usersNamed(text) : [];
  const [only, second] = named;
  if (only !== undefined && second === undefined) return accept(only.email);
  if (!judges) return readEmail(text);
  if (named.length > 1) return sameName(text, named);
  if (isName(text)) return spelledOut(text) ?? unknownName(text, index);
  const reading = readEmail(text);
  return reading.ok ? unknownAddress(reading.value, index) : reading;
}
