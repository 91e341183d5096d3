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
  /** What LeadSquared's own clock showed, in milliseconds since 1970 UTC and whole seconds; null when the reply does not tell. */
  readonly date: number | null;
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
  override readonly name: string = 'NoReplyError';
  readonly cause: unknown;
  /** @param message plain words for the user, free of addresses and keys */
  constructor(message: string, cause: unknown) {
    super(message);
    this.cause = cause;
  }
}

/**
 * Thrown when the platform holds calls back because an allowance is used up. Nothing is wrong with LeadSquared or the keys, so
 * the same calls can be made later.
 */
export class HeldBackError extends NoReplyError {
  override readonly name: string = 'HeldBackError';
  /** True when certainly none of the calls left; false when it can only be said of most likely all. */
  readonly certain: boolean;
  constructor(message: string, certain: boolean, cause: unknown) {
    super(message, cause);
    this.certain = certain;
  }
}

/** Thrown when the user has not given the platform the permission for calls: certainly none of them left, and only the user can help. */
export class NotPermittedError extends HeldBackError {
  override readonly name = 'NotPermittedError';
  constructor(message: string, cause: unknown) {
    super(message, true, cause);
  }
}

/** Seconds to wait for a reply: bulk calls are slow, and the platform's own limit of six minutes is far too long. */
export const REPLY_TIMEOUT_SECONDS = 30;
