// Reads who is to do the task: an address, or a full name that one user of the account has.
import type { AccountUser } from '../account/account-facts.ts';
import type { AccountIndex } from '../account/account-index.ts';
import type { AccountLook } from '../account/account-look.ts';
import { describeOwners } from './describe-owners.ts';
import { readEmail } from './email/read-email.ts';
import { quote, trimText } from './plain-text.ts';
import { accept, certainly, perhaps, type Reading, refuse } from './reading.ts';

const EXPECTED = 'an active user of the LeadSquared account';
const SAY_WHOM = 'Write the address, or say once under “Match columns” whom this name means.';
/** The one who may be offered; null when another comes as near, or the nearest is not active. */
function onlyActive([only, second]: readonly AccountUser[]): AccountUser | null {
  return only?.isActive === true && second === undefined ? only : null;
}

function unknownAddress(address: string, index: AccountIndex): Reading<never> {
  const near = index.nearUsers(address) ?? [];
  const only = onlyActive(near);
  const what = `${quote(address)} is not the address of any user of this account.`;
  const isGone = near.length > 0 && near.every(({ isActive }) => !isActive);
  const way =
    near.length === 0
      ? 'Write the address of a user of the account.'
      : `${describeOwners(near)}${isGone ? ' Write the address of an active user.' : ''}`;
  return refuse('owner-unknown', EXPECTED, `${what} ${way}`, only && certainly(only.email));
}

function inactive(user: AccountUser): Reading<never> {
  const who = user.name === '' ? '' : ` of ${user.name}`;
  const message = `${quote(user.email)} is the address${who}, who is not an active user any more, so no task can be given to it. Write the address of an active user.`;
  return refuse('owner-inactive', EXPECTED, message);
}

function unknownName(name: string, index: AccountIndex): Reading<never> {
  const near = index.nearUsers(name) ?? [];
  const only = onlyActive(near);
  const what = `${quote(name)} is neither an e-mail address nor the full name of one user of this account.`;
  const message = `${what} ${near.length === 0 ? '' : `${describeOwners(near)} `}${SAY_WHOM}`;
  return refuse('owner-name', EXPECTED, message, only && perhaps(only.email));
}

/** @param users all of that name, at least one of them active */
function sameName(name: string, users: readonly AccountUser[]): Reading<never> {
  const message = `${quote(name)} is the name of ${users.length} users of this account. ${describeOwners(users)} ${SAY_WHOM}`;
  return refuse('owner-name', EXPECTED, message);
}

/** Whether a text is more like a name than like an address that went wrong. */
const isName = (text: string): boolean => !/[@＠]/.test(text) && /^[\p{L}\p{M}\s.,'()-]+$/u.test(text);

/** Whether an address has its @ written as a word, which looks like a name. */
function isSpelledOut(text: string): boolean {
  const reading = readEmail(text);
  return !reading.ok && reading.error.code === 'email-spelled';
}

/** A name that stands for one user, and in rows that are judged has only ever been one user's. */
function readName(text: string, { index, judges }: AccountLook): Reading<string> {
  const active = index.usersNamed(text);
  const [first] = active;
  if (judges) {
    const only = index.onlyNamed(text);
    if (only !== null) return accept(only.email);
    return first === undefined ? unknownName(text, index) : sameName(text, index.allNamed(text));
  }
  return first !== undefined && active.length === 1 ? accept(first.email) : readEmail(text);
}

/** What is wrong with the text of an address has a certain repair only where no other user comes as near, and the one meant has not left. */
function inAccount(reading: Reading<string>, text: string, index: AccountIndex): Reading<string> {
  if (reading.ok || reading.error.suggestion?.certain !== true) return reading;
  const { value } = reading.error.suggestion;
  const user = index.userOf(value);
  const isSure = user?.isActive !== false && index.nearUsers(text)?.every((each) => each === user) === true;
  return isSure ? reading : { ok: false, error: { ...reading.error, suggestion: perhaps(value) } };
}

/** Without the account's users a name may be right, and nobody can tell. */
function withoutUsers(text: string): Reading<string> {
  const reading = readEmail(text);
  const mayBeName = isName(text) && !/\S\.\S\S/.test(text);
  if (reading.ok || reading.error.code !== 'email-invalid' || !mayBeName) return reading;
  const message = `${quote(text)} is not an e-mail address, and whose name it is can only be told by the users of your LeadSquared account, which are not known here. Write one address such as priya@example.com, or connect LeadSquared.`;
  return { ok: false, error: { ...reading.error, message } };
}

/**
 * @param account null when the account's users are not known: then every address is taken
 * @returns the address as the account writes it, where the account is known
 */
export function readOwner(cellText: string, account: AccountLook | null): Reading<string> {
  const text = trimText(cellText);
  if (account === null || account.index.facts.users === null) return withoutUsers(text);
  const { index, judges } = account;
  const user = index.userOf(text);
  if (user !== null) return user.isActive || !judges ? accept(user.email) : inactive(user);
  if (isName(text) && !isSpelledOut(text)) return readName(text, account);
  const reading = readEmail(text);
  if (!judges) return reading;
  return reading.ok ? unknownAddress(reading.value, index) : inAccount(reading, text, index);
}
