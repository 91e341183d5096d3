// Where LeadSquared's host names lead: to a sandbox account, to another base URL, or to LeadSquared itself.
import type { HttpRoute, HttpSite } from '../host/http.ts';
import type { Account } from '../sandbox/account.ts';

const LEADSQUARED = /(?:^|\.)leadsquared\.com$/;

/**
 * @param baseUrl for instance `http://127.0.0.1:9000`, without a slash at the end; a host of LeadSquared's stands for all
 *   of them, because an account tells by itself which one is its own
 */
export function routeTo(baseUrl: string): HttpRoute {
  const isLeadSquared = LEADSQUARED.test(new URL(baseUrl).host);
  return (host) => {
    if (!LEADSQUARED.test(host)) return null;
    return isLeadSquared ? `https://${host}` : baseUrl;
  };
}

/**
 * The host to be used where an account does not tell its own: the one that the address names, or any when another program stands
 * for all of them.
 */
export function hostBehind(baseUrl: string): string {
  const { host } = new URL(baseUrl);
  return LEADSQUARED.test(host) ? host : 'api.leadsquared.com';
}

/** The account called directly, for simulated mode. */
export function routeToAccount(account: Account): HttpRoute {
  const site: HttpSite = (request) => {
    const url = new URL(request.url);
    const reply = account.handle(
      {
        method: request.method,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: request.headers,
        body: request.body === null ? '' : new TextDecoder().decode(request.body),
      },
      request.at,
    );
    const milliseconds = reply.delayMs;
    if (reply.cut !== null) return { fault: 'cut', milliseconds };
    return { status: reply.status, headers: reply.headers, body: reply.body, milliseconds };
  };
  return (host) => (LEADSQUARED.test(host) ? site : null);
}
