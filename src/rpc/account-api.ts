// What crosses between the sidebar and the add-on about the account: plain JSON only.

export interface AccountView {
  readonly name: string;
  readonly role: string;
  readonly timeZone: string;
  readonly orgCode: string;
  /** What LeadSquared calls the plan; '' when it does not tell. */
  readonly plan: string;
  /** API host, which tells the region, for instance `api-in21.leadsquared.com`. */
  readonly host: string;
  /** The hosts to choose from when LeadSquared did not tell the region; otherwise none. */
  readonly regions: readonly string[];
}

/** What is known of the account's users and task types. */
export interface ListsView {
  /** False when the user wants rows checked without them. */
  readonly used: boolean;
  /** How long ago they were read, in seconds; null when they are not known at present. */
  readonly age: number | null;
  /** Active users; null when they are not known. */
  readonly users: number | null;
  readonly taskTypes: number | null;
  /** What could not be read, whole sentences. */
  readonly unread: readonly string[];
}

/** A value that may be chosen, and what the list shows for it. */
export interface ChoiceView {
  readonly value: string;
  readonly label: string;
}

/** What fields may be filled with in this account; empty lists when it is not known. */
export type ChoicesView = Readonly<Record<'OwnerEmailAddress' | 'TaskType', readonly ChoiceView[]>>;

/** Calls per so many seconds; null lets the add-on find the best rate. */
export type RateView = { readonly calls: number; readonly seconds: number } | null;

/** The limit that LeadSquared named when it refused a call. */
export interface CeilingView {
  readonly calls: number;
  readonly seconds: number;
  /** How long ago, in seconds. */
  readonly age: number;
}
