// Who we are to LeadSquared: host and keys, and the rule for which hosts the keys may be sent to.

export interface Connection {
  /** API host without scheme, for instance `api-in21.leadsquared.com`. */
  readonly host: string;
  /** Host of the account's pages for people, without scheme; left out when LeadSquared does not tell it. */
  readonly webHost?: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Answers UserByAccessKey.Get for accounts of every region (page user-authentication). */
export const ANY_REGION_HOST = 'api.leadsquared.com';

/**
 * Hosts by region (page api-basics): Singapore, United States, India, Ireland, Canada; the last, Middle East, is named by others only.
 * For accounts of which LeadSquared does not tell where they live.
 */
export const REGION_HOSTS = [
  ANY_REGION_HOST,
  'api-us11.leadsquared.com',
  'api-in21.leadsquared.com',
  'api-in22.leadsquared.com',
  'api-ir31.leadsquared.com',
  'api-ca12.leadsquared.com',
  'api-me61.leadsquared.com',
] as const;

/** Thrown when an address other than LeadSquared's would be called. */
export class ForeignHostError extends Error {
  readonly code = 'foreign-host';
  override readonly name = 'ForeignHostError';
  constructor(host: string) {
    super(
      `“${host.slice(0, 80)}” is not an address of LeadSquared, so nothing was sent to it. Connect again with the access keys.`,
    );
  }
}

// Two hyphens after two letters are kept for encoded names (RFC 5891), of which LeadSquared has none.
const LEADSQUARED_HOST = /^(?:(?!..--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+leadsquared\.com$/;

export function isLeadSquaredHost(host: string): boolean {
  return LEADSQUARED_HOST.test(host);
}

function hostIn(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/.*$/, '');
}

/** The host of pages that an address or a bare host name tells, in lower case; '' unless it is a host of LeadSquared's. */
export function leadSquaredWebHost(address: string): string {
  const host = hostIn(address);
  return isLeadSquaredHost(host) ? host : '';
}

/**
 * The host named by an address or a bare host name, in lower case.
 *
 * @throws ForeignHostError unless it is a host of LeadSquared's
 */
export function leadSquaredHost(address: string): string {
  const host = hostIn(address);
  if (!isLeadSquaredHost(host)) throw new ForeignHostError(host);
  return host;
}
