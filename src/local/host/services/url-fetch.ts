// UrlFetchApp: HTTP requests to where the host routes them (page reference/url-fetch/url-fetch-app).
import { setMaxListeners } from 'node:events';
import type { ServiceContext } from '../host-state.ts';
import { type Answer, notOffered } from '../service.ts';
import { checkListed } from '../url-list.ts';
import { badArguments, isRecord } from './arguments.ts';
import { ContextService } from './context-service.ts';
import { type FetchRequest, fetchRequest } from './fetch-request.ts';
import { exchange, type Timed } from './http-exchange.ts';
import { HTTPResponse } from './http-response.ts';

/** Nobody here needs a redirect followed. */
const REDIRECTS = [301, 302, 303, 307, 308];
/** Characters of an answer shown in an error. */
const SHOWN_CHARACTERS = 200;

export class UrlFetchApp extends ContextService {
  readonly #signal: AbortSignal;

  constructor(context: ServiceContext) {
    super(context);
    const controller = new AbortController();
    this.#signal = controller.signal;
    // fetchAll has many requests listen to it at once.
    setMaxListeners(0, this.#signal);
    context.execution.whenKilled(() => controller.abort());
  }

  fetch(url: unknown, params?: unknown): Answer<HTTPResponse> {
    const request = fetchRequest(url, params);
    this.#check([request]);
    this.#book(1);
    return after(this.#exchange(request), (timed) =>
      after(this.#spend(timed.milliseconds), () => responseTo(request, timed)),
    );
  }

  /** All at the same time, answers in the order of the requests; one failed connection fails the whole call. */
  fetchAll(list: unknown): Answer<HTTPResponse[]> {
    if (!Array.isArray(list)) throw badArguments('UrlFetchApp.fetchAll', [list]);
    const requests = list.map((item: unknown) => {
      if (typeof item === 'string') return fetchRequest(item);
      if (!isRecord(item)) throw badArguments('UrlFetchApp.fetchAll', [item]);
      const { url, ...params } = item;
      return fetchRequest(url, params);
    });
    this.#check(requests);
    this.#book(requests.length);
    const settle = (all: readonly Timed[]): Answer<HTTPResponse[]> => {
      const slowest = Math.max(0, ...all.map((timed) => timed.milliseconds));
      return after(this.#spend(slowest), () =>
        requests.flatMap((request, index) => {
          const timed = all[index];
          return timed === undefined ? [] : [responseTo(request, timed)];
        }),
      );
    };
    const exchanges = requests.map((request) => this.#exchange(request));
    const now = exchanges.filter((one): one is Timed => !(one instanceof Promise));
    return now.length === exchanges.length ? settle(now) : Promise.all(exchanges).then(settle);
  }

  #exchange(request: FetchRequest): Answer<Timed> {
    const target = this.context.state.facts.route(request.hostName);
    return exchange(request, target, this.context.execution.now(), this.#signal);
  }

  #check(requests: readonly FetchRequest[]): void {
    const { urlFetchWhitelist } = this.context.state.facts.manifest;
    for (const { url } of requests) checkListed(urlFetchWhitelist, url);
  }

  #spend(milliseconds: number): Answer<void> {
    return milliseconds > 0 ? this.context.execution.wait(milliseconds) : undefined;
  }

  #book(calls: number): void {
    const { state, execution } = this.context;
    state.urlFetchQuota.take(execution.user, calls, execution.now());
  }
}

/** @throws Error with Google's text for a failed connection, and for a status over 399 that is not muted */
function responseTo(request: FetchRequest, timed: Timed): HTTPResponse {
  const { exchange: done } = timed;
  if (done.kind === 'fault') {
    const texts = { unreachable: 'Address unavailable', 'unknown-host': 'DNS error', timeout: 'Timeout' };
    throw new Error(`${texts[done.fault]}: ${request.url}`);
  }
  if (request.followRedirects && REDIRECTS.includes(done.status))
    throw new Error(notOffered('Following a redirect'));
  const response = new HTTPResponse(done);
  if (done.status >= 400 && !request.muteHttpExceptions) {
    const { origin } = new URL(request.url);
    const shown = response.getContentText().slice(0, SHOWN_CHARACTERS);
    throw new Error(
      `Request failed for ${origin} returned code ${done.status}. Truncated server response: ${shown} ` +
        '(use muteHttpExceptions option to examine full response)',
    );
  }
  return response;
}

function after<T, R>(answer: Answer<T>, next: (value: T) => Answer<R>): Answer<R> {
  return answer instanceof Promise ? answer.then(next) : next(answer);
}
