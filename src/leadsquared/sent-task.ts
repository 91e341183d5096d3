// A task that was sent, with what is known of its sending.
import { referencesIn } from '../core/reference.ts';
import type { Task } from '../core/task.ts';
import type { FoundTask } from './found-task.ts';

export interface SentTask {
  /** Tells the rows apart; of equal ones the row with the smaller number gets the older task. */
  readonly key: string;
  readonly task: Task;
  /** The token that the task carries as its reference, if it carries one. */
  readonly reference: string;
  /** Where it certainly carries it: `description` or a schema name; null when that is not known. */
  readonly carriedIn: string | null;
  /** Not made before this moment by LeadSquared's clock, slack included; in milliseconds since 1970 UTC. */
  readonly since: number;
  /** Not made after this moment by LeadSquared's clock, slack included; left out when that is not known. */
  readonly until?: number;
  /** The last moment of a call that can have sent it, by LeadSquared's clock, slack included; left out when that is not known. */
  readonly sentBy?: number;
  /** Ids of the users whose keys may have sent it, in lower case; empty when they are not known. */
  readonly senders: readonly string[];
  /** Sent from another file, which alone knows by whom and when: tasks that look the same may be anybody's. */
  readonly isForeign: boolean;
  /** It has lost its token: by whom and when it was sent nobody knows, so tasks that look the same may be anybody's. */
  readonly isTokenless?: boolean;
  /** Its run was of another sheet: it is a copy of the row that was sent, which may still be there. */
  readonly isCopy?: boolean;
  /** The id beside the row, which has it from before its status was overwritten, or from its user. */
  readonly heldId?: string;
  /** Nobody knows under which token it was sent, so its task may carry any reference that no row has. */
  readonly isUntold?: boolean;
}

/** References in the texts of a task, as it is sent. */
export function referencesWritten({ description, customFields }: Task): readonly string[] {
  return [description, ...Object.values(customFields)].flatMap(referencesIn);
}

/** References that the user wrote into the texts of a row: they are content like any other. */
export function writtenReferences({ task, reference }: SentTask): readonly string[] {
  return referencesWritten(task).filter((written) => written !== reference);
}

/** A task's texts by field, without references; what is empty tells nothing. */
export type Texts = ReadonlyMap<string, string>;

export function sentTexts({ task }: SentTask, clean: (text: string) => string): Texts {
  return new Map([
    ['description', clean(task.description)],
    ['location', clean(String(task.asIs.Location ?? ''))],
    ...Object.entries(task.customFields).map(([name, text]): [string, string] => [name, clean(text)]),
  ]);
}

export function foundTexts(found: FoundTask, clean: (text: string) => string): Texts {
  return new Map([
    ['description', clean(found.description)],
    ['location', clean(found.location)],
    ...Object.entries(found.fields).map(([name, text]): [string, string] => [name, clean(text)]),
  ]);
}
