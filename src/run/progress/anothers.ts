// Tells that the ID beside a row is another row's, as it is when the column of IDs was sorted or pasted without its rows.

import type { FoundTask } from '../../leadsquared/found-task.ts';
import type { LookUpHabits } from '../../leadsquared/habits.ts';
import { coreName, namesFit } from '../../leadsquared/identity.ts';
import { isAsSaid } from '../../leadsquared/own-task.ts';
import type { TrackedRow } from './tracked-rows.ts';

type Located = NonNullable<TrackedRow['task']>;

const nameKey = (name: string, taskType: string): string => coreName(name, taskType).toLowerCase();

/**
 * A task that was renamed, in LeadSquared or in its row, is still its row's: it takes another row's reference, or another name and exactly
 * one other row that fits in all, for the ID to be that row's.
 */
export class AnothersIds {
  private readonly byKey: ReadonlySet<string>;
  private readonly byName = new Map<string, Located[]>();
  private readonly ids: ReadonlySet<string>;

  constructor(
    rows: readonly TrackedRow[],
    private readonly habits: LookUpHabits,
  ) {
    this.byKey = new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])));
    this.ids = new Set(rows.map(({ taskId }) => taskId));
    for (const { task } of rows) {
      if (task === null) continue;
      const key = nameKey(task.name, task.taskType);
      const same = this.byName.get(key);
      if (same === undefined) this.byName.set(key, [task]);
      else same.push(task);
    }
  }

  /** @param found the task of the ID beside the row */
  has({ key, task }: TrackedRow, found: FoundTask): boolean {
    if (key !== null && found.references.includes(key)) return false;
    if (found.references.some((reference) => this.byKey.has(reference))) return true;
    if (task === null || namesFit(task.name, found.name, task.taskType)) return false;
    const same = this.byName.get(nameKey(found.name, found.taskType)) ?? [];
    return same.filter((each) => isAsSaid(each, found, this.habits)).length === 1;
  }

  /**
   * Whether the row's own task is among these, though its ID is not the one beside the row: no row has its ID, and it is all that the row
   * says.
   */
  hasLost({ task }: TrackedRow, found: readonly FoundTask[]): boolean {
    return task !== null && found.some((each) => !this.ids.has(each.id) && isAsSaid(task, each, this.habits));
  }
}
