// Where a host name's requests really go: to a base URL on this machine, or straight to a function.

export type HttpMethod = 'GET' | 'DELETE' | 'PATCH' | 'POST' | 'PUT';

export interface HttpRequest {
  readonly method: HttpMethod;
  /** As the bundle wrote it, for instance `https://api.leadsquared.com/v2/x?y=1`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
  /** When it leaves; milliseconds since 1970 UTC, virtual in simulated mode. */
  readonly at: number;
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  /** How long the answer took. */
  readonly milliseconds?: number;
}

/** The connection failed; what the server had done by then stays done. */
export interface HttpFault {
  readonly fault: 'unreachable' | 'cut' | 'unknown-host';
  readonly milliseconds?: number;
}

/** A server as a function, called in the same thread. */
export type HttpSite = (request: HttpRequest) => HttpReply | HttpFault;

/**
 * The host's DNS: host name → base URL (`http://127.0.0.1:9000`) or a function; null for a name that does not exist.
 * Simulated mode takes functions only. Nothing that is not routed ever leaves the machine.
 */
export type HttpRoute = (hostName: string) => string | HttpSite | null;
