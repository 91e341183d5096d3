// The forms in which an account gives back what it holds: each that was seen, or that nobody can rule out, is a setting.

/** How items name their owner; 'untold' is what all public samples of the calls by e-mail show. */
export const OWNER_FORMS = ['told', 'capitals', 'untold'] as const;
/** How date-times are written; 'us' is `4/30/2026 10:12:46 AM`. */
export const DATE_FORMS = ['api', 'plain', 'iso', 'us'] as const;
/** What becomes of names and descriptions: 'with-type' puts the task type before the name, 'tidied' makes spaces single. */
export const NAME_FORMS = ['as-sent', 'with-type', 'entities', 'tidied'] as const;
/** What items have for an id: LeadSquared's are GUIDs, and nothing else may get into a cell. */
export const ID_FORMS = ['guid', 'number', 'formula'] as const;
/** How the account of the keys comes: bare, or in `{"d": …}`. */
export const ACCOUNT_FORMS = ['plain', 'wrapped'] as const;

/**
 * What a page beyond the end of the calls by e-mail is: a list without items, the count of all with null for a list, null for a list
 * alone, or a refusal in the error envelope.
 */
export const BEYOND_FORMS = ['empty', 'null-list', 'null-list-alone', 'error'] as const;

/** Which lists the keys may not read. */
export const REFUSED_LISTS = ['none', 'users', 'task-types', 'both'] as const;
/**
 * How the lists of users and task types come: as documented; in `{"d": …}`; with names in small letters; with half of what an
 * item says missing; in a web page with status 200.
 */
export const LIST_FORMS = ['plain', 'wrapped', 'small-letters', 'lacking', 'page'] as const;
/** How the types of columns are told: in the words of lead fields, or in numbers as in the sample of page get-list-of-task-types. */
export const TYPE_CODES = ['words', 'numbers'] as const;

export interface ReadForms {
  readonly listsRefused: (typeof REFUSED_LISTS)[number];
  readonly listForm: (typeof LIST_FORMS)[number];
  readonly typeCodes: (typeof TYPE_CODES)[number];
  readonly ownerForm: (typeof OWNER_FORMS)[number];
  readonly dateForm: (typeof DATE_FORMS)[number];
  readonly nameForm: (typeof NAME_FORMS)[number];
  readonly idForm: (typeof ID_FORMS)[number];
  readonly accountForm: (typeof ACCOUNT_FORMS)[number];
  /** Whether the account names its own API host. */
  readonly hostTold: boolean;
  /** Two letters of the country that the account tells; '' when it tells none. */
  readonly countryTold: string;
  /** Whether items say who made them. */
  readonly createdByTold: boolean;
  /** Id of the user whom items name as the maker of every task that a call has made; '' names the user of the keys. */
  readonly makerTold: string;
  /** Most tasks on a page of the calls by e-mail, whatever size is asked for; nothing in the answer tells it. */
  readonly pageCap: number;
  readonly beyondForm: (typeof BEYOND_FORMS)[number];
  /** Whether every task comes twice, as recurring and shared ones do. */
  readonly itemsTwice: boolean;
  /** Whether date-times keep their seconds. */
  readonly secondsKept: boolean;
  /** Minutes by which all date-times come late: 330 for an account that answers in India's local time instead of UTC. */
  readonly timeShift: number;
  /** Milliseconds by which LeadSquared's own clock is ahead; null sends no Date header, and keeps right time. */
  readonly clockSkew: number | null;
}

export const DEFAULT_READ_FORMS: ReadForms = {
  listsRefused: 'none',
  listForm: 'plain',
  typeCodes: 'words',
  ownerForm: 'told',
  dateForm: 'api',
  nameForm: 'as-sent',
  idForm: 'guid',
  accountForm: 'plain',
  hostTold: true,
  countryTold: '',
  createdByTold: true,
  makerTold: '',
  pageCap: 1000,
  beyondForm: 'empty',
  itemsTwice: false,
  secondsKept: true,
  timeShift: 0,
  clockSkew: 0,
};

/** Farthest zones from UTC, in minutes. */
export const MAX_SHIFT = 14 * 60;
/** A clock is not wrong by more than a day. */
export const MAX_SKEW_MS = 86_400_000;
