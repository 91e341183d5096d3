// The port through which the CRM is reached, and what may go through it.

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; '' for none. */
  readonly body: string;
}

export interface HttpReply {
  readonly status: number;
  readonly body: string;
}

export interface Http {
  /**
   * Sends the requests side by side and answers in their order, whatever the status codes.
   *
   * @throws NoReplyError when a reply is missing: then nothing is known about any of the requests
   */
  send(requests: readonly HttpRequest[]): HttpReply[];
}

/** Thrown when a call got no reply (time-out, broken connection, host not found); not when the reply was an error. */
export class NoReplyError extends Error {
  readonly code = 'no-reply';
  override readonly name = 'NoReplyError';
  readonly cause: unknown;
  /** @param message plain words for the user, free of addresses and keys */
  constructor(message: string, cause: unknown) {
    super(message);
    this.cause = cause;
  }
}

/** Seconds to wait for a reply: bulk calls are slow, and the platform's own limit of six minutes is far too long. */
export const REPLY_TIMEOUT_SECONDS = 30;
