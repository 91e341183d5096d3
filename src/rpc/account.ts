// The sidebar's calls about the LeadSquared account: connect, test, disconnect.
import * as v from 'valibot';
import type { AccountInfo } from '../leadsquared/account.ts';
import { REGION_HOSTS } from '../leadsquared/connection.ts';
import { answering } from '../sheets/answering.ts';
import { account, connect, disconnect, saveRegion } from '../sheets/keys.ts';
import type { AccountView, ServerApi } from './api.ts';
import { readInput } from './input.ts';

/** Longer than any key; a longer text is a paste gone wrong. */
const Key = v.pipe(v.string(), v.maxLength(1000));
/** A host's name has 253 characters at most (RFC 1035). */
const Region = v.object({ host: v.pipe(v.string(), v.maxLength(253)) });
const Keys = v.object({ accessKey: Key, secretKey: Key });

export function viewAccount(account: AccountInfo): AccountView {
  const { name, role, timeZone, orgCode, plan, host, hostTold } = account;
  return { name, role, timeZone, orgCode, plan, host, regions: hostTold ? [] : REGION_HOSTS };
}

export function sidebarConnect(input: unknown): ReturnType<ServerApi['sidebarConnect']> {
  return answering(() => {
    const { accessKey, secretKey } = readInput(Keys, input);
    return { account: viewAccount(connect(accessKey, secretKey)) };
  });
}

export function sidebarSaveRegion(input: unknown): ReturnType<ServerApi['sidebarSaveRegion']> {
  return answering(() => {
    const { host } = readInput(Region, input);
    return { account: viewAccount(saveRegion(host)) };
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
