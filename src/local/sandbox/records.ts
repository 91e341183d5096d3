// What an account holds: users, task types, leads, tasks.
import type { JsonRecord } from './json.ts';

/** As in the API: 0 appointment, 1 to-do. */
export type TaskCategory = 0 | 1;

export interface SandboxUser {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly role: string;
  /** Tasks can be given to active users only. */
  readonly active: boolean;
}

export function fullName({ firstName, lastName }: SandboxUser): string {
  return `${firstName} ${lastName}`.trim();
}

export interface SandboxCustomField {
  /** For instance `mx_Custom_1`; a task of this type may carry no other custom fields. */
  readonly schemaName: string;
  readonly displayName: string;
  readonly dataType: string;
  readonly mandatory: boolean;
  readonly options?: readonly string[];
}

export interface SandboxTaskType {
  readonly id: string;
  readonly name: string;
  readonly category: TaskCategory;
  /** Length of a task whose end date was left blank. */
  readonly defaultMinutes: number;
  readonly customFields: readonly SandboxCustomField[];
}

/** Attribute name → value, by the API's own names. */
export type SandboxLead = Readonly<Record<string, string>> & { readonly ProspectID: string };

/** A task that may be stored, as the account understands it. Times in milliseconds since 1970. */
export interface CheckedTask {
  readonly name: string;
  readonly description: string;
  readonly taskType: SandboxTaskType;
  readonly owner: SandboxUser;
  /** 0 none, 1 lead, 5 opportunity. */
  readonly relatedEntity: number;
  readonly relatedEntityId: string;
  readonly dueDate: number;
  readonly endDate: number;
  readonly reminder: number;
  /** When the owner of a to-do is reminded, `HH:MM:SS`, so many days before; '' for no time. */
  readonly reminderTime: string;
  readonly reminderBeforeDays: number;
  readonly notifyBy: string;
  readonly location: string;
  readonly customFields: JsonRecord;
}
