// The one way to call the add-on: a promise for each function of the server, which never rejects.
import type { ServerApi } from '../../rpc/api.ts';
import { type Failure, failureOf, lostCall } from './failure.ts';

/** What Google gives a page inside a sidebar (page guides/html/reference/run), as far as this page uses it. */
type Runner = {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
} & { readonly [Name in keyof ServerApi]: (input?: unknown) => void };

declare global {
  // Absent when the page is opened outside Google Sheets.
  var google: { readonly script: { readonly run: Runner } } | undefined;
}

type Name = keyof ServerApi;
type Reply<N extends Name> = ReturnType<ServerApi[N]> | Failure;

export type Call = <N extends Name>(name: N, ...input: Parameters<ServerApi[N]>) => Promise<Reply<N>>;

/** Google ends an execution after 6 minutes (page guides/services/quotas); later no answer is to be expected. */
const PATIENCE_MS = 390_000;
/** These work for 20 seconds and a call to LeadSquared at most: without an answer by then, the connection is gone. */
const SHORT_PATIENCE_MS = 120_000;
const SHORT: readonly Name[] = ['sidebarAdvance', 'sidebarProgress', 'sidebarStop'];

/** Page and server are built together, so only the envelope is looked at. */
function isAnswer<N extends Name>(value: unknown): value is Reply<N> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  return value.ok === true || (value.ok === false && 'message' in value && typeof value.message === 'string');
}

/**
 * Calls a function of main.ts. Whatever goes wrong on the way is an answer too, `{ok: false, code, message}` with a
 * `FailureCode`. Google queues calls beyond ten at once (page guides/html/communication); this page makes four at most.
 */
export const call: Call = <N extends Name>(name: N, ...input: Parameters<ServerApi[N]>) =>
  new Promise<Reply<N>>((resolve) => {
    const run = globalThis.google?.script.run;
    if (run === undefined) {
      resolve(failureOf(''));
      return;
    }
    const timer = setTimeout(
      () => resolve(lostCall()),
      SHORT.includes(name) ? SHORT_PATIENCE_MS : PATIENCE_MS,
    );
    const settle = (reply: Reply<N>) => {
      clearTimeout(timer);
      resolve(reply);
    };
    run
      .withSuccessHandler((value) => settle(isAnswer<N>(value) ? value : failureOf('')))
      .withFailureHandler((error) => settle(failureOf(error)))
      [name](...input);
  });
