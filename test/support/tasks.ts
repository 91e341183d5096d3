// Valid tasks for tests, as sent and as LeadSquared gives them back.
import { RELATED_ENTITY, type Task } from '../../src/core/task.ts';
import type { FoundTask } from '../../src/leadsquared/found-task.ts';

/** 2026-03-05 09:00:00 UTC, a Thursday. */
export const DUE = Date.UTC(2026, 2, 5, 9);
export const LEAD_ID = 'aaaaaaaa-0000-4000-8000-000000000001';

/** A GUID that differs for every number. */
export function guid(number: number): string {
  return `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** A task with every required field, and what the test changes. */
export function task(changes: Partial<Task> = {}): Task {
  return {
    name: 'Call back about the offer',
    taskType: 'Phone Call',
    ownerEmail: 'asha@example.com',
    due: DUE,
    end: null,
    relatedEntity: RELATED_ENTITY.none,
    relatedEntityId: '',
    description: '',
    asIs: {},
    reminderMinutes: null,
    reminderTime: null,
    notifyOwner: null,
    customFields: {},
    ...changes,
  };
}

/** A task with every field filled. */
export function fullTask(changes: Partial<Task> = {}): Task {
  return task({
    end: DUE + 30 * 60_000,
    relatedEntity: RELATED_ENTITY.lead,
    relatedEntityId: LEAD_ID,
    description: 'Bring the price list.',
    asIs: { Location: 'Pune office' },
    reminderMinutes: 15,
    reminderTime: { hour: 10, minute: 0, second: 0 },
    notifyOwner: true,
    customFields: { mx_Custom_1: 'Gold' },
    ...changes,
  });
}

/** What LeadSquared gives back for a task it made: without an end it filled in half an hour. */
export function foundTask(sent: Task, id: string, changes: Partial<FoundTask> = {}): FoundTask {
  const due = sent.due ?? DUE;
  return {
    id,
    kind: 'appointment',
    name: sent.name,
    taskType: sent.taskType,
    ownerEmail: sent.ownerEmail.toLowerCase(),
    due,
    end: sent.end ?? due + 30 * 60_000,
    relatedEntityId: sent.relatedEntityId,
    description: sent.description,
    location: String(sent.asIs.Location ?? ''),
    fields: { ...sent.customFields },
    createdAt: due,
    createdBy: '',
    state: 'open',
    references: [],
    ...changes,
  };
}
