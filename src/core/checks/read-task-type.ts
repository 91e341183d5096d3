// Reads the name of a task type, and writes it as the account does.
import type { AccountTaskType } from '../account/account-facts.ts';
import type { AccountLook } from '../account/account-look.ts';
import type { Cell } from '../cell.ts';
import { headerKey } from '../fields/header-key.ts';
import { quote } from './plain-text.ts';
import { readText } from './read-text.ts';
import { accept, certainly, perhaps, type Reading, refuse } from './reading.ts';

const EXPECTED = 'a task type of the LeadSquared account';
/** Task types that a message names. */
const MOST_NAMED = 5;

function listed(types: readonly AccountTaskType[]): string {
  const names = types.slice(0, MOST_NAMED).map(({ name }) => `“${name}”`);
  return `${names.join(', ')}${types.length > MOST_NAMED ? ', …' : ''}`;
}

function unknown(text: string, account: AccountLook): Reading<never> {
  const { index } = account;
  const near = index.nearTypes(text) ?? [];
  const [only, second] = near;
  const what = `${quote(text)} is not the name of a task type of this account.`;
  if (only === undefined) {
    const some = listed(index.facts.taskTypes ?? []);
    return refuse('type-unknown', EXPECTED, `${what} Its task types are ${some}.`);
  }
  if (second !== undefined) {
    return refuse('type-unknown', EXPECTED, `${what} Write one of ${listed(near)}.`);
  }
  // What differs in punctuation alone cannot mean anything else.
  const isSure = headerKey(text) === headerKey(only.name);
  const message = `${what} Did you mean “${only.name}”? Write it, or say once under “Match columns” that ${quote(text)} stands for it.`;
  return refuse('type-unknown', EXPECTED, message, isSure ? certainly(only.name) : perhaps(only.name));
}

/** @param account null when the account's task types are not known: then every name is taken */
export function readTaskType(cell: Cell, limit: number, account: AccountLook | null): Reading<string> {
  const reading = readText(cell, limit);
  if (!reading.ok || account === null || account.index.facts.taskTypes === null) return reading;
  const type = account.index.typeOf(reading.value);
  if (type !== null) return accept(type.name, reading.warning);
  return account.judges ? unknown(reading.value, account) : reading;
}
