// The sidebar's calls about the LeadSquared account: connect, test, disconnect.
import * as v from 'valibot';
import type { AccountInfo } from '../leadsquared/account.ts';
import { answering } from '../sheets/answering.ts';
import { account, connect, disconnect } from '../sheets/keys.ts';
import type { AccountView, ServerApi } from './api.ts';
import { readInput } from './input.ts';

/** Longer than any key; a longer text is a paste gone wrong. */
const Key = v.pipe(v.string(), v.maxLength(1000));
const Keys = v.object({ accessKey: Key, secretKey: Key });

export function viewAccount({ name, role, timeZone, orgCode, plan, host }: AccountInfo): AccountView {
  return { name, role, timeZone, orgCode, plan, host };
}

export function sidebarConnect(input: unknown): ReturnType<ServerApi['sidebarConnect']> {
  return answering(() => {
    const { accessKey, secretKey } = readInput(Keys, input);
    return { account: viewAccount(connect(accessKey, secretKey)) };
  });
}

export function sidebarTestConnection(): ReturnType<ServerApi['sidebarTestConnection']> {
  return answering(() => {
    const { accessKey, secretKey } = account().connection;
    return { account: viewAccount(connect(accessKey, secretKey)) };
  });
}

export function sidebarDisconnect(): ReturnType<ServerApi['sidebarDisconnect']> {
  return answering(() => {
    disconnect();
    return {};
  });
}
