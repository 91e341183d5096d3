// The sidebar's calls about an account's users and task types: what is known, reading it anew, and leaving it aside.
import * as v from 'valibot';
import type { AccountFacts } from '../core/account/account-facts.ts';
import { describeUnread } from '../core/account/describe-unread.ts';
import { factsOf, useLists, usesLists } from '../sheets/account-data.ts';
import { answering } from '../sheets/answering.ts';
import { account, savedAccount } from '../sheets/keys.ts';
import { googleClock } from '../sheets/platform.ts';
import type { ChoicesView, ListsView, ServerApi } from './api.ts';
import { readInput } from './input.ts';

const NOTHING_KNOWN = { age: null, users: null, taskTypes: null, unread: [] } as const;

function viewLists(facts: AccountFacts | undefined): ListsView {
  const used = usesLists();
  if (facts === undefined) return { used, ...NOTHING_KNOWN };
  const { readAt, users, taskTypes } = facts;
  return {
    used,
    age: Math.max(0, Math.round((googleClock.now() - readAt) / 1000)),
    users: users?.filter(({ isActive }) => isActive).length ?? null,
    taskTypes: taskTypes?.length ?? null,
    unread: describeUnread(facts),
  };
}

/** What is kept of the connected account; LeadSquared is not asked. */
export function keptLists(): ListsView {
  const keys = savedAccount();
  return viewLists(keys === null ? undefined : factsOf(keys, 'never'));
}

export function sidebarAccountLists(): ReturnType<ServerApi['sidebarAccountLists']> {
  return answering(() => ({ lists: viewLists(factsOf(account(), 'if-needed')) }));
}

export function sidebarRefreshAccount(): ReturnType<ServerApi['sidebarRefreshAccount']> {
  return answering(() => ({ lists: viewLists(factsOf(account(), 'anew')) }));
}

const Use = v.object({ on: v.boolean() });

export function sidebarUseLists(input: unknown): ReturnType<ServerApi['sidebarUseLists']> {
  return answering(() => {
    useLists(readInput(Use, input).on);
    return { lists: keptLists() };
  });
}

function choicesOf({ users, taskTypes }: Pick<AccountFacts, 'users' | 'taskTypes'>): ChoicesView {
  const active = (users ?? []).filter(({ isActive }) => isActive);
  return {
    OwnerEmailAddress: active.map(({ email, name }) => ({
      value: email,
      label: name === '' ? email : `${name} (${email})`,
    })),
    TaskType: (taskTypes ?? []).map(({ name }) => ({ value: name, label: name })),
  };
}

export function sidebarChoices(): ReturnType<ServerApi['sidebarChoices']> {
  return answering(() => {
    const keys = savedAccount();
    const facts = keys === null ? undefined : factsOf(keys, 'if-needed');
    return { choices: choicesOf(facts ?? { users: null, taskTypes: null }) };
  });
}
