// One HTTP call to the sandbox account and its reply, as plain data.

export interface SandboxRequest {
  readonly method: string;
  /** The path alone, for instance `/v2/Task.svc/Bulk/Create`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SandboxReply {
  /** Meaningless when the connection is cut. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long after the call's arrival the reply (or the cut) comes, in milliseconds. */
  readonly delayMs: number;
  /** The connection is dropped without a reply: 'before' anything was stored, or 'after' it was stored. */
  readonly cut: null | 'before' | 'after';
}
