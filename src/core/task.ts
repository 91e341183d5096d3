// A task ready to be sent to LeadSquared: checked, and free of any sheet or wire format.
import type { TimeOfDay } from './dates/civil.ts';
import type { AsIsField } from './fields/field-table.ts';

/** LeadSquared's codes for what a task belongs to (page create-tasks-in-bulk). */
export const RELATED_ENTITY = { none: 0, lead: 1, opportunity: 5 } as const;
export type RelatedEntity = (typeof RELATED_ENTITY)[keyof typeof RELATED_ENTITY];

export interface Task {
  readonly name: string;
  readonly taskType: string;
  readonly ownerEmail: string;
  /** Instant, milliseconds since 1970 UTC, whole seconds; null leaves it to LeadSquared, which takes the current day. */
  readonly due: number | null;
  /** Instant as `due`; null leaves the end to the task type's default duration. */
  readonly end: number | null;
  readonly relatedEntity: RelatedEntity;
  /** Lower-case GUID of the lead or opportunity; '' when `relatedEntity` is none. */
  readonly relatedEntityId: string;
  readonly description: string;
  /** Whole minutes before the due time; null when no reminder is wanted. */
  readonly reminderMinutes: number | null;
  /** When the owner of a to-do is reminded on the day it is due, on the sheet's clock; null leaves it to LeadSquared. */
  readonly reminderTime: TimeOfDay | null;
  /** Whether LeadSquared e-mails the owner; null leaves LeadSquared's default. */
  readonly notifyOwner: boolean | null;
  /** Fields that are sent as they were read, by the API's names; only filled cells. */
  readonly asIs: Readonly<Partial<Record<AsIsField, string | number>>>;
  /** Schema name (`mx_Custom_1`) to text; only filled cells. */
  readonly customFields: Readonly<Record<string, string>>;
}
