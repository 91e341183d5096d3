// HTTP through UrlFetchApp: calls side by side, every status code an answer, every missing answer an error without addresses.
import { ForeignHostError, isLeadSquaredHost } from '../leadsquared/connection.ts';
import {
  HeldBackError,
  type Http,
  type HttpReply,
  type HttpRequest,
  NoReplyError,
  NotPermittedError,
  REPLY_TIMEOUT_SECONDS,
} from '../leadsquared/http.ts';
import { mayNotCall } from './permission.ts';

/** `timeoutSeconds` is documented (page url-fetch-app) but missing from Google's type package. */
type FetchRequest = GoogleAppsScript.URL_Fetch.URLFetchRequest & {
  readonly url: string;
  readonly timeoutSeconds: number;
};

function fetchRequest(request: HttpRequest): FetchRequest {
  const host = /^https:\/\/([^/?#]+)\//.exec(request.url)?.[1] ?? '';
  if (!isLeadSquaredHost(host)) throw new ForeignHostError(host);
  return {
    url: request.url,
    method: request.method === 'GET' ? 'get' : 'post',
    headers: { ...request.headers },
    ...(request.body === '' ? {} : { contentType: 'application/json', payload: request.body }),
    muteHttpExceptions: true,
    followRedirects: false,
    timeoutSeconds: REPLY_TIMEOUT_SECONDS,
  };
}

function readReply(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpReply {
  return {
    status: response.getResponseCode(),
    body: response.getContentText(),
    date: dateIn(response.getHeaders()),
  };
}

/** Google's type package calls the headers an object; nothing says in which letters their names come. */
function dateIn(headers: object): number | null {
  const [, value] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'date') ?? [];
  const moment = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? null : moment;
}

const HELD_BACK =
  'Google holds the calls to LeadSquared back for now: this Google account has used up what Google allows for calls to other services, usually for the rest of the day.';

/**
 * Whether Google refused the call before it left. Its texts are in the user's language, so two things that do not depend on
 * it decide: an allowance is told by the service's own name, and a call that left is told by its address.
 */
function isHeldBack(text: string): boolean {
  return /\burl ?fetch\b/i.test(text) && !text.includes('://');
}

const NOT_PERMITTED =
  'Google needs your permission to connect to LeadSquared, so nothing goes out. Choose any entry of the Bulk Tasks menu, and tick everything that Google asks for.';

/** A call that left is told by its address, so that a permission taken back meanwhile makes no call unsent. */
function namesOne(text: string, fetches: readonly FetchRequest[]): boolean {
  return fetches.some(({ url }) => text.includes(url.split('/')[2] ?? ''));
}

function failure(error: unknown, fetches: readonly FetchRequest[]): NoReplyError {
  const text = error instanceof Error ? error.message : 'unknown error';
  // Google's text quotes the address, so it goes to the makers' log and not to the user; keys are in headers only.
  console.warn(`No reply: ${text}`);
  // Of several calls side by side, some may have been let through before the allowance was used up.
  if (isHeldBack(text)) return new HeldBackError(HELD_BACK, fetches.length === 1, error);
  if (!namesOne(text, fetches) && mayNotCall()) return new NotPermittedError(NOT_PERMITTED, error);
  return new NoReplyError('LeadSquared did not answer, or the connection broke.', error);
}

export const googleHttp: Http = {
  send: (requests) => {
    const fetches = requests.map(fetchRequest);
    try {
      const [only] = fetches;
      if (only !== undefined && fetches.length === 1) {
        const { url, ...params } = only;
        return [readReply(UrlFetchApp.fetch(url, params))];
      }
      return UrlFetchApp.fetchAll(fetches).map(readReply);
    } catch (error) {
      throw failure(error, fetches);
    }
  },
};
