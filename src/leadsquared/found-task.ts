// A task as LeadSquared returns it when tasks are read back, reduced to what tells one task from another.
import * as v from 'valibot';
import { parseApiTime } from './task-json.ts';

export interface FoundTask {
  readonly id: string;
  readonly kind: 'appointment' | 'to-do';
  readonly name: string;
  readonly taskType: string;
  /** Lower case. */
  readonly ownerEmail: string;
  readonly due: number | null;
  readonly end: number | null;
  /** Lower case; '' for none. */
  readonly relatedEntityId: string;
  readonly description: string;
  readonly location: string;
  readonly createdAt: number | null;
}

const Text = v.optional(v.nullable(v.union([v.string(), v.number()])));
const Item = v.looseObject({
  UserTaskId: v.string(),
  Name: Text,
  Category: v.optional(v.nullable(v.union([v.number(), v.string()]))),
  TaskType: v.optional(v.nullable(v.union([v.string(), v.looseObject({ Name: Text })]))),
  OwnerEmailAddress: Text,
  Description: Text,
  Location: Text,
  DueDate: Text,
  EndDate: Text,
  RelatedEntityId: Text,
  CreatedOn: Text,
});
const ItemList = v.union([v.array(Item), v.looseObject({ List: v.array(Item) })]);

/** "No related record" and "no value" are both seen as an all-zero GUID. */
const EMPTY_GUID = /^0{8}-(?:0{4}-){3}0{12}$/;

function text(value: string | number | null | undefined): string {
  return String(value ?? '').trim();
}

function time(value: string | number | null | undefined): number | null {
  return parseApiTime(text(value));
}

/**
 * The tasks on one page of a read-back.
 *
 * @param json the reply's JSON value
 * @param asked what was asked for, used when an item does not tell its category
 * @returns null when the reply is no list of tasks
 */
export function readFoundTasks(json: unknown, asked: 'appointment' | 'to-do'): FoundTask[] | null {
  const parsed = v.safeParse(ItemList, json);
  if (!parsed.success) return null;
  const list = Array.isArray(parsed.output) ? parsed.output : parsed.output.List;
  return list.map((item) => {
    const related = text(item.RelatedEntityId).toLowerCase();
    const category = text(item.Category);
    const type = item.TaskType;
    return {
      id: item.UserTaskId.toLowerCase(),
      kind: category === '0' ? 'appointment' : category === '1' ? 'to-do' : asked,
      name: text(item.Name),
      taskType: typeof type === 'string' ? type : text(type?.Name),
      ownerEmail: text(item.OwnerEmailAddress).toLowerCase(),
      due: time(item.DueDate),
      end: time(item.EndDate),
      relatedEntityId: EMPTY_GUID.test(related) ? '' : related,
      description: text(item.Description),
      location: text(item.Location),
      createdAt: time(item.CreatedOn),
    };
  });
}
