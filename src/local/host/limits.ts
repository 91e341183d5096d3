// Google's limits, one constant each; a test may lower them through `HostOptions.limits`.

/** Limits of one account and one script. Times are milliseconds. */
export interface Limits {
  /** Script runtime (page guides/services/quotas). */
  readonly executionMilliseconds: number;
  /** Runtime of onOpen and onEdit (page guides/triggers). */
  readonly simpleTriggerMilliseconds: number;
  /** Executions of one user at the same time (page guides/services/quotas). */
  readonly executionsAtOnce: number;
  /** Calls of `google.script.run` at the same time; more are queued (page guides/html/communication). */
  readonly clientCallsAtOnce: number;
  /** UrlFetch calls a day and user, consumer account (page guides/services/quotas). */
  readonly urlFetchCallsPerDay: number;
  /** Mail recipients a day and user, consumer account (page guides/services/quotas). */
  readonly mailRecipientsPerDay: number;
  /** Reads and writes of properties a day and user, consumer account (page guides/services/quotas). */
  readonly propertiesCallsPerDay: number;
  /** Total runtime of triggers a day and user, consumer account (page guides/services/quotas). */
  readonly triggerMillisecondsPerDay: number;
  /** Triggers of one user and script (page guides/services/quotas). */
  readonly triggers: number;
}

const MINUTE = 60_000;

export const GOOGLE_LIMITS: Limits = {
  executionMilliseconds: 6 * MINUTE,
  simpleTriggerMilliseconds: 30_000,
  executionsAtOnce: 30,
  clientCallsAtOnce: 10,
  urlFetchCallsPerDay: 20_000,
  mailRecipientsPerDay: 100,
  propertiesCallsPerDay: 50_000,
  triggerMillisecondsPerDay: 90 * MINUTE,
  triggers: 20,
};

/** A daily quota starts with its first use and is full again this much later (page guides/services/quotas). */
export const DAY = 24 * 60 * MINUTE;
