// A mail that an execution has sent, as the host keeps it.

export interface SentMail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}
