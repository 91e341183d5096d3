// What is known of the LeadSquared account beside the sheet: its people, its task types, and what could not be read of them.
import type { FieldName } from '../fields/field-table.ts';

export interface AccountUser {
  /** In lower case; '' when LeadSquared does not tell it. */
  readonly id: string;
  /** As the account writes it. */
  readonly email: string;
  /** First and last name; '' when the account has none. */
  readonly name: string;
  readonly isActive: boolean;
}

/** What a column of a task type takes; `unknown` when the account's word for it means nothing to the add-on. */
export const COLUMN_KINDS = [
  'text',
  'number',
  'date',
  'date-time',
  'time',
  'boolean',
  'option',
  'options',
  'unknown',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** A custom field of a task type. */
export interface TypeColumn {
  /** `mx_Custom_1`, by which values are sent. */
  readonly schemaName: string;
  /** What the account's people call it; the schema name when it has no other. */
  readonly label: string;
  readonly kind: ColumnKind;
  readonly isMandatory: boolean;
  /** What may be chosen, as the account writes it; empty when anything may be, or the choices are not told. */
  readonly options: readonly string[];
}

/** Fields of every task that a task type may make mandatory beyond those that the add-on asks for anyway. */
export const MANDATORY_FIELDS = [
  'Description',
  'Location',
  'RelatedEntityId',
  'DueDate',
  'EndDate',
  'Reminder',
  'NotifyBy',
] as const satisfies readonly FieldName[];
export type MandatoryField = (typeof MANDATORY_FIELDS)[number];

export interface AccountTaskType {
  /** As the account writes it. */
  readonly name: string;
  /** Null when LeadSquared does not tell. */
  readonly category: 'appointment' | 'to-do' | null;
  /** Minutes; null when LeadSquared does not tell. */
  readonly defaultMinutes: number | null;
  readonly columns: readonly TypeColumn[];
  /** Fields of every task that this type makes mandatory. */
  readonly mandatory: readonly MandatoryField[];
}

/**
 * `refused`: these keys may not read it. `unreadable`: the answer was not understood. `no-answer`: none came. `no-room`: it was not asked
 * for, since the limit of calls left no room.
 */
export const WHYS_UNREAD = ['refused', 'unreadable', 'no-answer', 'no-room'] as const;
export type WhyUnread = (typeof WHYS_UNREAD)[number];

export interface AccountFacts {
  /** When they were read, in milliseconds since 1970 UTC. */
  readonly readAt: number;
  /** When LeadSquared was asked last, be it for one list only, while the other stayed as old as it is; left out, at `readAt`. */
  readonly askedAt?: number;
  /** Null when they could not be read: then no owner is checked. */
  readonly users: readonly AccountUser[] | null;
  /** Null when they could not be read: then no task type and no custom field is checked. */
  readonly taskTypes: readonly AccountTaskType[] | null;
  /** What could not be read, and why. */
  readonly unread: readonly { readonly what: 'users' | 'task-types'; readonly why: WhyUnread }[];
  /** Two capital letters, such as `IN`; '' when nothing tells. */
  readonly country: string;
  /** The zone of the keys' user, such as `Asia/Kolkata`; '' when LeadSquared does not tell. */
  readonly zone: string;
  /** Whether the account was seen to keep only the day of a to-do. */
  readonly keepsToDoDays: boolean;
  /** True for the part that a run keeps, by which texts are read and nothing is judged; left out for the whole. */
  readonly isPart?: boolean | undefined;
}
