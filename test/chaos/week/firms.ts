// The LeadSquared accounts of a week: whose keys lead where, what goes wrong on the way, and which call brought which task.
import type { HttpRoute, HttpSite } from '../../../src/local/host/http.ts';
import { type Account, createAccount, type SandboxReply } from '../../../src/local/sandbox/account.ts';
import type { AccountOptions } from '../../../src/local/sandbox/options.ts';
import { PATHS } from '../../../src/local/sandbox/paths.ts';
import type { StoredTask } from '../../../src/local/sandbox/state.ts';
import type { Chance } from '../chance.ts';
import { type Outage, strike } from './outage.ts';

export type FirmName = 'A' | 'B';

/** The access keys of one LeadSquared user. */
export interface Keys {
  readonly firm: FirmName;
  readonly access: string;
  readonly secret: string;
  /** A user of the sandbox. */
  readonly email: string;
  readonly name: string;
}

function keys(firm: FirmName, letter: string, email: string, name: string): Keys {
  return {
    firm,
    access: `u$r${letter}`.padEnd(35, '0'),
    secret: `secret${letter}`.padEnd(40, '0'),
    email,
    name,
  };
}

/** Two users of the first account, and one of the second. */
export const KEYS = {
  first: keys('A', 'a', 'priya.nair@example.com', 'Priya Nair'),
  second: keys('A', 'b', 'arjun.mehta@example.com', 'Arjun Mehta'),
  other: keys('B', 'c', 'kavya.rao@example.com', 'Kavya Rao'),
  /** Of people who make tasks by hand; the add-on never has them. */
  handA: keys('A', 'h', 'sara.khan@example.com', 'Sara Khan'),
  handB: keys('B', 'i', 'sara.khan@example.com', 'Sara Khan'),
} as const;

/** A task that is created alone is witnessed as one of many is. */
const CREATING: ReadonlySet<string> = new Set([PATHS.bulkCreate, PATHS.create]);

/** One call that created tasks, several or a single one. */
export interface Taken {
  readonly firm: FirmName;
  readonly keys: Keys;
  readonly at: number;
  readonly tasks: readonly StoredTask[];
}

/** Hears of every call that reaches an account. */
export type Hear = (
  firm: FirmName,
  who: Keys,
  path: string,
  status: number,
  made: readonly StoredTask[],
) => void;

const HOSTS = {
  A: { orgShortCode: 'SANDBOX1', apiHost: 'api-in21.leadsquared.com', webHost: 'in21.leadsquared.com' },
  B: { orgShortCode: 'SANDBOX2', apiHost: 'api-us11.leadsquared.com', webHost: 'us11.leadsquared.com' },
} as const;

function owner({ access, secret, email, name }: Keys): Partial<AccountOptions> {
  return {
    keys: { access, secret },
    user: { email, name, role: 'Sales_User', timeZone: 'Asia/Kolkata' },
  };
}

const USERS = {
  A: { ...owner(KEYS.first), otherKeys: [KEYS.second, KEYS.handA] },
  B: { ...owner(KEYS.other), otherKeys: [KEYS.handB] },
} as const;

export class Firm {
  readonly name: FirmName;
  readonly account: Account;
  readonly chance: Chance;
  outage: Outage | null = null;
  /** Calls that an outage has swallowed. */
  swallowed = 0;
  #now = 0;
  #isByHand = false;
  readonly #taken: (taken: Taken) => void;
  readonly #hear: Hear;

  constructor(
    name: FirmName,
    options: Partial<AccountOptions>,
    chance: Chance,
    taken: (taken: Taken) => void,
    hear: Hear,
  ) {
    this.name = name;
    this.chance = chance;
    this.#taken = taken;
    this.#hear = hear;
    this.account = createAccount({ ...options, ...HOSTS[name], ...USERS[name] });
  }

  /** What its clock shows: that of the file which has called it last, or of one that was further. */
  get now(): number {
    return this.#now;
  }

  /** A person's own hand meets neither limits nor outages. */
  byHand(act: () => void): void {
    const { outage } = this;
    const { limit, bulkLimit, faults } = this.account.options;
    this.outage = null;
    this.#isByHand = true;
    this.account.configure({ limit: { calls: 1000, seconds: 1 }, bulkLimit: null, faults: [] });
    act();
    this.#isByHand = false;
    this.account.configure({ limit, bulkLimit, faults });
    this.outage = outage;
  }

  /** One call as it comes from the add-on, or from a person's own hand. @param at milliseconds since 1970 UTC */
  handle(who: Keys, request: Parameters<Account['handle']>[0], at: number): SandboxReply {
    // Two files have clocks of their own, and an account has one that never goes back.
    this.#now = Math.max(this.#now, at);
    const { outage } = this;
    if (outage !== null && this.#now < outage.until) {
      this.swallowed++;
      return strike(outage, this.chance, () => this.#answer(who, request));
    }
    return this.#answer(who, request);
  }

  #answer(who: Keys, request: Parameters<Account['handle']>[0]): SandboxReply {
    const before = this.account.tasks.length;
    const reply = this.account.handle(request, this.#now);
    const tasks = this.account.tasks.slice(before);
    this.#hear(this.name, who, request.path, reply.status, tasks);
    if (CREATING.has(request.path) && tasks.length > 0 && !this.#isByHand)
      this.#taken({ firm: this.name, keys: who, at: this.#now, tasks });
    return reply;
  }
}

/** Leads each call to the account whose keys it carries; keys that nobody has are refused by the first. */
export function routeByKeys(firms: ReadonlyMap<FirmName, Firm>): HttpRoute {
  const known = new Map(Object.values(KEYS).map((each) => [each.access, each]));
  const site: HttpSite = (request) => {
    const url = new URL(request.url);
    const query = Object.fromEntries(url.searchParams);
    const who = known.get(request.headers['x-lsq-accesskey'] ?? query.accessKey ?? '') ?? KEYS.first;
    const firm = firms.get(who.firm);
    if (firm === undefined) return { fault: 'unknown-host' };
    const body = request.body === null ? '' : new TextDecoder().decode(request.body);
    const { method, headers, at } = request;
    const reply = firm.handle(who, { method, path: url.pathname, query, headers, body }, at);
    const milliseconds = reply.delayMs;
    if (reply.cut !== null) return { fault: 'cut', milliseconds };
    return { status: reply.status, headers: reply.headers, body: reply.body, milliseconds };
  };
  return (host) => (host.endsWith('.leadsquared.com') ? site : null);
}
