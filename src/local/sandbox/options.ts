// The settings of a sandbox account with their defaults: everything that nobody knows about the real one is a setting.
import { DEFAULT_KEYS, DEFAULT_LEADS, DEFAULT_TASK_TYPES, DEFAULT_USERS } from './default-records.ts';
import type { FaultRule } from './faults.ts';
import type { RateLimit } from './limit.ts';
import { DEFAULT_READ_FORMS, MAX_SHIFT, MAX_SKEW_MS, type ReadForms } from './read-forms.ts';
import type { SandboxLead, SandboxTaskType, SandboxUser } from './records.ts';

/** A range of milliseconds, both ends included; every draw is seeded. */
export type MsRange = readonly [min: number, max: number];
/** Longest delay that can be set: ten minutes. */
export const MAX_MS = 600_000;

/** How Bulk/Create answers: LeadSquared documents no body, so each likely form can be chosen. */
export const REPLY_FORMS = ['receipt', 'counts', 'rows-array', 'rows-response'] as const;
export type ReplyForm = (typeof REPLY_FORMS)[number];

/**
 * 'whole-call': one bad row refuses the call and nothing is stored. 'skip': the good rows are stored, and the reply says so.
 * 'refuse-storing-good' and 'refuse-storing-first': the call is refused all the same, though its good rows, or those before the
 * bad one, were stored.
 */
export const BAD_ROWS = ['whole-call', 'skip', 'refuse-storing-good', 'refuse-storing-first'] as const;
type BadRows = (typeof BAD_ROWS)[number];

/**
 * What becomes of the time of a to-do's reminder in a bulk call, for which it is not documented; a call for one task keeps it.
 */
export const BULK_REMINDERS = ['kept', 'ignored', 'refused'] as const;

/** Fields of every task that a task type may make mandatory. */
export const MANDATORY_FIELDS = [
  'Description',
  'Location',
  'RelatedEntityId',
  'EndDate',
  'Reminder',
] as const;

/** Statuses under which error envelopes have been seen. */
export const ERROR_STATUSES = [500, 400, 200] as const;
/** Statuses under which refusals for too many calls have been seen. */
export const RATE_REFUSALS = [429, 403, 200] as const;
/** How leads come out of Leads/Retrieve/ByIds; 'without-id' is the documented sample's flaw. */
export const LEAD_FORMS = ['flat', 'property-list', 'without-id'] as const;

/** How GetOpportunityDetails gives an opportunity; that `ID` is its type's is how the documented sample may be read. */
export const OPPORTUNITY_FORMS = ['record', 'type-id', 'list', 'with-type'] as const;
/**
 * How GetOpportunityDetails says that there is none: by an empty list, by null, by an error of its own, by one that names only the type of
 * the activity that an opportunity is, or by a record with nothing in it.
 */
export const OPPORTUNITY_ABSENCES = [
  'error',
  'activity-error',
  'empty-list',
  'null',
  'blank-record',
] as const;

/** Under which form of a phone number RetrieveLeadByPhoneNumber finds a lead; one live account knew only 'dashed'. */
export const PHONE_FORMS = ['any', 'dashed', 'national', 'plus', 'digits'] as const;
export type PhoneForm = (typeof PHONE_FORMS)[number];

export interface Keys {
  readonly access: string;
  readonly secret: string;
}

export interface AccountOptions extends ReadForms {
  readonly seed: number;
  readonly keys: Keys;
  /** Keys of other users of the account, each by the e-mail address of one of `users`. */
  readonly otherKeys: readonly (Keys & { readonly email: string })[];
  /** The owner of the keys; added to `users` when missing there. */
  readonly user: {
    readonly email: string;
    readonly name: string;
    readonly role: string;
    /** An IANA zone, for instance `Asia/Kolkata`. */
    readonly timeZone: string;
  };
  readonly orgId: string;
  readonly orgShortCode: string;
  readonly plan: string;
  readonly apiHost: string;
  /** Where the account's pages for people are, as LeadSquared tells it: a bare host or an address; '' tells none. */
  readonly webHost: string;
  readonly limit: RateLimit;
  /** A second, tighter limit for Bulk/Create alone; null for none. */
  readonly bulkLimit: RateLimit | null;
  /** Whether refused calls take up room in the window too. */
  readonly refusedCallsCount: boolean;
  /** From storing a task until the read calls show it. */
  readonly storeDelay: MsRange;
  /** From accepting a deletion until the tasks are gone. */
  readonly deleteDelay: MsRange;
  /** From a call's arrival to its reply. */
  readonly latency: MsRange;
  readonly replyForm: ReplyForm;
  readonly badRows: BadRows;
  readonly errorStatus: (typeof ERROR_STATUSES)[number];
  readonly rateRefusal: (typeof RATE_REFUSALS)[number];
  /** Whether to-dos are kept as midnight of their day in the account's zone, as the real ones appear to be. */
  readonly toDoMidnight: boolean;
  readonly bulkReminders: (typeof BULK_REMINDERS)[number];
  /** Whether values of custom fields must be in the form of their type, and choices among the options. */
  readonly strictFields: boolean;
  /** What every task type makes mandatory; rows without it are refused where `strictFields` is set. */
  readonly mandatoryFields: readonly (typeof MANDATORY_FIELDS)[number][];
  readonly users: readonly SandboxUser[];
  readonly taskTypes: readonly SandboxTaskType[];
  readonly leads: readonly SandboxLead[];
  readonly leadForm: (typeof LEAD_FORMS)[number];
  readonly phoneForm: PhoneForm;
  /** Whether the users of the keys may read leads; else they get 403. */
  readonly leadsReadable: boolean;
  /** Ids in lower case of leads that were merged → the id of the lead that is left, with which the account answers for them. */
  readonly mergedLeads: Readonly<Record<string, string>>;
  /** Ids of the opportunities. */
  readonly opportunities: readonly string[];
  /** Ids of opportunities that were deleted, which the account says when it is asked for one. */
  readonly deletedOpportunities: readonly string[];
  /** Whether the users of the keys may read opportunities; else they get 403. */
  readonly opportunitiesReadable: boolean;
  readonly opportunityForm: (typeof OPPORTUNITY_FORMS)[number];
  readonly opportunityAbsence: (typeof OPPORTUNITY_ABSENCES)[number];
  /** By default true when `leads` is given, else any GUID will do. */
  readonly refuseUnknownLeads: boolean;
  /** By default true when `opportunities` is given, else any GUID will do. */
  readonly refuseUnknownOpportunities: boolean;
  /** What goes wrong, and at which calls; see `parseFaults` for the text form. */
  readonly faults: readonly FaultRule[];
}

export const DEFAULT_OPTIONS: AccountOptions = {
  ...DEFAULT_READ_FORMS,
  seed: 1,
  keys: DEFAULT_KEYS,
  otherKeys: [],
  user: {
    email: 'priya.nair@example.com',
    name: 'Priya Nair',
    role: 'Administrator',
    timeZone: 'Asia/Kolkata',
  },
  orgId: '40017',
  orgShortCode: 'SANDBOX1',
  plan: 'Super',
  apiHost: 'api-in21.leadsquared.com',
  webHost: 'in21.leadsquared.com',
  limit: { calls: 25, seconds: 5 },
  bulkLimit: null,
  refusedCallsCount: false,
  storeDelay: [0, 0],
  deleteDelay: [1000, 1000],
  latency: [0, 0],
  replyForm: 'receipt',
  badRows: 'whole-call',
  errorStatus: 500,
  rateRefusal: 429,
  toDoMidnight: true,
  bulkReminders: 'kept',
  strictFields: true,
  mandatoryFields: [],
  users: DEFAULT_USERS,
  taskTypes: DEFAULT_TASK_TYPES,
  leads: DEFAULT_LEADS,
  leadForm: 'flat',
  phoneForm: 'any',
  leadsReadable: true,
  mergedLeads: {},
  opportunities: [],
  deletedOpportunities: [],
  opportunitiesReadable: true,
  opportunityForm: 'record',
  opportunityAbsence: 'error',
  refuseUnknownLeads: false,
  refuseUnknownOpportunities: false,
  faults: [],
};

/** Settings that no account can have; the message says which and what would be right. */
export class SandboxOptionError extends Error {}

/**
 * Lays changed settings over the present ones.
 *
 * @throws SandboxOptionError for a limit, range, zone or seed that makes no sense
 */
export function mergeOptions(present: AccountOptions, changes: Partial<AccountOptions>): AccountOptions {
  const merged: AccountOptions = {
    ...present,
    ...(changes.leads ? { refuseUnknownLeads: true } : {}),
    ...(changes.opportunities ? { refuseUnknownOpportunities: true } : {}),
    ...changes,
  };
  checkOptions(merged);
  return { ...merged, users: withKeyOwner(merged) };
}

function checkOptions(options: AccountOptions): void {
  if (!Number.isSafeInteger(options.seed)) throw new SandboxOptionError('The seed must be a whole number.');
  for (const limit of [options.limit, options.bulkLimit]) {
    if (limit && !(Number.isInteger(limit.calls) && limit.calls >= 1 && limit.seconds > 0)) {
      throw new SandboxOptionError('A limit must be at least 1 call in more than 0 seconds.');
    }
  }
  for (const name of ['storeDelay', 'deleteDelay', 'latency'] as const) {
    const [min, max] = options[name];
    if (!(Number.isInteger(min) && Number.isInteger(max) && min >= 0 && max >= min)) {
      throw new SandboxOptionError(
        `${name} must be two whole numbers of milliseconds, the smaller one first.`,
      );
    }
  }
  const { timeShift, clockSkew } = options;
  if (!(Number.isInteger(timeShift) && Math.abs(timeShift) <= MAX_SHIFT)) {
    throw new SandboxOptionError(`timeShift must be whole minutes from -${MAX_SHIFT} to ${MAX_SHIFT}.`);
  }
  if (clockSkew !== null && !(Number.isInteger(clockSkew) && Math.abs(clockSkew) <= MAX_SKEW_MS)) {
    throw new SandboxOptionError('clockSkew must be whole milliseconds of a day at most, or null.');
  }
  for (const { email } of options.otherKeys) {
    if (userOf(options, email) === undefined) {
      throw new SandboxOptionError(`otherKeys names ${email}, who is no user of the account.`);
    }
  }
  try {
    new Intl.DateTimeFormat('en', { timeZone: options.user.timeZone });
  } catch (cause) {
    throw new SandboxOptionError(`"${options.user.timeZone}" is not a time zone such as Asia/Kolkata.`, {
      cause,
    });
  }
}

function userOf({ users }: AccountOptions, email: string): SandboxUser | undefined {
  return users.find((known) => known.email.toLowerCase() === email.toLowerCase());
}

export function findKeyOwner(options: AccountOptions): SandboxUser | undefined {
  return userOf(options, options.user.email);
}

/** The user whose keys these are; null when they are nobody's. */
export function userOfKeys(options: AccountOptions, access: string, secret: string): SandboxUser | null {
  const isTheirs = (keys: Keys) => keys.access === access && keys.secret === secret;
  if (isTheirs(options.keys)) return findKeyOwner(options) ?? null;
  const other = options.otherKeys.find(isTheirs);
  return other === undefined ? null : (userOf(options, other.email) ?? null);
}

function withKeyOwner(options: AccountOptions): readonly SandboxUser[] {
  const { user, users } = options;
  if (findKeyOwner(options) !== undefined) return users;
  const [firstName = '', ...rest] = user.name.split(' ');
  const id = '5a11dbec-0000-4000-8000-000000000000';
  const owner = { id, firstName, lastName: rest.join(' '), email: user.email, role: user.role, active: true };
  return [owner, ...users];
}
