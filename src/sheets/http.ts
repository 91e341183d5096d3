// HTTP through UrlFetchApp: calls side by side, every status code an answer, every missing answer an error without addresses.
import { ForeignHostError, isLeadSquaredHost } from '../leadsquared/connection.ts';
import {
  type Http,
  type HttpReply,
  type HttpRequest,
  NoReplyError,
  REPLY_TIMEOUT_SECONDS,
} from '../leadsquared/http.ts';

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
  return { status: response.getResponseCode(), body: response.getContentText() };
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
      // Google's text quotes the address, so it goes to the makers' log and not to the user; keys are in headers only.
      console.warn(`No reply: ${error instanceof Error ? error.message : 'unknown error'}`);
      throw new NoReplyError('LeadSquared did not answer, or the connection broke.', error);
    }
  },
};
