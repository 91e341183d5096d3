// The access keys and what belongs to them, kept in the user's own properties and nowhere else.
import * as v from 'valibot';
import { lateSchema } from '../core/late-schema.ts';
import { type AccountInfo, readAccount } from '../leadsquared/account.ts';
import { ANY_REGION_HOST, type Connection, leadSquaredHost } from '../leadsquared/connection.ts';
import { HeldBackError, NoReplyError } from '../leadsquared/http.ts';
import { userByAccessKey } from '../leadsquared/requests.ts';
import type { Account } from '../run/job.ts';
import { noteAccount } from '../run/known-accounts.ts';
import type { ReadStore } from '../run/ports.ts';
import { readJson } from '../run/read-json.ts';
import { UserError } from '../run/user-error.ts';
import { googleHttp } from './http.ts';
import { digest, userStore } from './platform.ts';

const CONNECTION_KEY = 'connection';
const RATE_KEY = 'rate';

/** Printable and without spaces, so that a key can be a header's value as it is. */
const Key = v.pipe(v.string(), v.trim(), v.regex(/^[\x21-\x7e]{8,200}$/));
const Text = v.string();
const ConnectionSchema = lateSchema(() =>
  v.object({
    host: Text,
    hostTold: v.optional(v.boolean(), true),
    webHost: v.optional(Text, ''),
    accessKey: Key,
    secretKey: Key,
    name: Text,
    role: Text,
    timeZone: Text,
    orgCode: Text,
    // Keys that were set before these were kept still work.
    orgId: v.optional(Text, ''),
    userId: v.optional(Text, ''),
    email: v.optional(Text, ''),
    plan: v.optional(Text, ''),
    country: v.optional(Text, ''),
  }),
);

/** Calls per seconds that a user may fix. */
export const RateSchema = lateSchema(() =>
  v.object({
    calls: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
    seconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3600)),
  }),
);

function stored<T extends v.GenericSchema>(
  key: string,
  schema: T,
  store: ReadStore = userStore(),
): v.InferOutput<T> | null {
  // Keys that cannot be read are treated as not set, and the user is asked for them again.
  return readJson(schema, store.get(key));
}

/**
 * Tries the keys and keeps them when LeadSquared knows them.
 *
 * @throws UserError `bad-keys`, `busy` or `unreachable`; nothing is kept then
 */
export function connect(accessKey: string, secretKey: string): AccountInfo {
  const keys = v.safeParse(v.object({ accessKey: Key, secretKey: Key }), { accessKey, secretKey });
  if (!keys.success) {
    throw new UserError(
      'bad-keys',
      'Each of the two keys is one word of 8 to 200 letters, digits and signs, without spaces. Copy both keys again from My Account > Settings > API and Webhooks.',
    );
  }
  const answer = ask({ host: ANY_REGION_HOST, ...keys.output });
  if (!answer.ok)
    throw new UserError(answer.code === 'unreadable' ? 'unreachable' : answer.code, answer.message);
  const found = { ...answer.account, host: hostOf(answer.account, keys.output.accessKey) };
  userStore().set(CONNECTION_KEY, JSON.stringify({ ...found, ...keys.output }));
  noteAccount(userStore(), accountHash({ ...found, ...keys.output }));
  return found;
}

/** The host that the user chose for these keys counts as long as LeadSquared tells none. */
function hostOf({ host, hostTold }: AccountInfo, accessKey: string): string {
  const saved = stored(CONNECTION_KEY, ConnectionSchema);
  return !hostTold && saved?.accessKey === accessKey && !saved.hostTold ? saved.host : host;
}

/**
 * Keeps the region of an account of which LeadSquared did not tell it.
 *
 * @throws UserError `no-keys` when none are set
 * @throws ForeignHostError unless it is a host of LeadSquared's
 */
export function saveRegion(host: string): AccountInfo {
  const saved = stored(CONNECTION_KEY, ConnectionSchema) ?? fail();
  const chosen = saved.hostTold ? saved : { ...saved, host: leadSquaredHost(host) };
  userStore().set(CONNECTION_KEY, JSON.stringify(chosen));
  return infoOf(chosen);
}

function ask(connection: Connection) {
  try {
    const [reply] = googleHttp.send([userByAccessKey(connection)]);
    return readAccount(reply ?? { status: 0, body: '', date: null }, connection.host);
  } catch (error) {
    if (!(error instanceof NoReplyError)) throw error;
    // Google let no call out, and says why.
    if (error instanceof HeldBackError) throw new UserError('unreachable', error.message, error);
    throw new UserError(
      'unreachable',
      'LeadSquared could not be reached. Check that your Google Workspace allows add-ons to call leadsquared.com, then try again.',
      error,
    );
  }
}

/** Tells accounts apart without naming them: LeadSquared counts the calls of all users of an account together. */
function accountHash({
  host,
  orgCode,
  accessKey,
}: Pick<v.InferOutput<typeof ConnectionSchema>, 'host' | 'orgCode' | 'accessKey'>): string {
  return digest(orgCode === '' ? accessKey : `${host}/${orgCode}`).slice(0, 16);
}

/** The hash of the connected account; null when there is none. */
export function connectedHash(): string | null {
  const saved = stored(CONNECTION_KEY, ConnectionSchema);
  return saved === null ? null : accountHash(saved);
}

/** Null when no keys are set. */
export function savedAccount(store: ReadStore = userStore()): Account | null {
  const saved = stored(CONNECTION_KEY, ConnectionSchema, store);
  if (saved === null) return null;
  const { host, webHost, accessKey, secretKey } = saved;
  return {
    connection: { host, accessKey, secretKey, ...(webHost === '' ? {} : { webHost }) },
    hash: accountHash(saved),
    organisation: saved.orgCode,
    userId: saved.userId,
    userName: saved.name,
    zone: saved.timeZone,
    country: saved.country,
    plan: saved.plan,
    rate: stored(RATE_KEY, RateSchema, store),
  };
}

/** @throws UserError `no-keys` when none are set */
export function account(store: ReadStore = userStore()): Account {
  return savedAccount(store) ?? fail();
}

function fail(): never {
  throw new UserError(
    'no-keys',
    'The access keys of LeadSquared are not set yet. Choose “Set access keys…” in the Bulk Tasks menu first.',
  );
}

/** Who the saved keys belong to; null when none are set. Holds no key. */
export function connectedAccount(): AccountInfo | null {
  const saved = stored(CONNECTION_KEY, ConnectionSchema);
  return saved === null ? null : infoOf(saved);
}

function infoOf(saved: v.InferOutput<typeof ConnectionSchema>): AccountInfo {
  const { accessKey: _access, secretKey: _secret, ...info } = saved;
  return info;
}

export function disconnect(): void {
  userStore().remove(CONNECTION_KEY);
}

/** Fixes the rate, or, with null, lets the best one be found. */
export function saveRate(rate: v.InferOutput<typeof RateSchema> | null): void {
  if (rate === null) userStore().remove(RATE_KEY);
  else userStore().set(RATE_KEY, JSON.stringify(rate));
}

export function savedRate(): v.InferOutput<typeof RateSchema> | null {
  return stored(RATE_KEY, RateSchema);
}
