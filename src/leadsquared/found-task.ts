// A task as LeadSquared returns it when tasks are fetched, reduced to what tells one task from another.
import * as v from 'valibot';
import { isEmptyGuid } from '../core/guid.ts';
import { referenceIn } from '../core/reference.ts';
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
  /** True for a task that somebody has done; null when the item does not say. */
  readonly isDone: boolean | null;
  /** The tokens whose references the description or a custom field holds. */
  readonly references: readonly string[];
}

/** How far the clocks of Google and LeadSquared may differ. */
const CLOCK_SLACK_MS = 60_000;

/** Whether a task was certainly made before this moment. @param since milliseconds since 1970 UTC */
export function isOlderThan({ createdAt }: Pick<FoundTask, 'createdAt'>, since: number): boolean {
  return createdAt !== null && createdAt < since - CLOCK_SLACK_MS;
}

const List = v.union([v.array(v.unknown()), v.object({ List: v.array(v.unknown()) })]);
/** Some services write null for an empty list. */
const NoList = v.object({ RecordCount: v.literal(0), List: v.optional(v.null()) });
// Only the id is needed for certain, because one odd value must not hide a whole page of tasks.
const Item = v.object({
  UserTaskId: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.nonEmpty()),
  Name: v.optional(v.unknown()),
  Category: v.optional(v.unknown()),
  TaskType: v.optional(v.unknown()),
  OwnerEmailAddress: v.optional(v.unknown()),
  Description: v.optional(v.unknown()),
  Location: v.optional(v.unknown()),
  DueDate: v.optional(v.unknown()),
  EndDate: v.optional(v.unknown()),
  RelatedEntityId: v.optional(v.unknown()),
  CreatedOn: v.optional(v.unknown()),
  StatusCode: v.optional(v.unknown()),
  CustomFields: v.optional(v.unknown()),
});
const NamedType = v.object({ Name: v.string() });

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Custom fields come as an object by schema name; a list of named values is read too. */
const Fields = v.record(v.string(), v.unknown());
const FieldList = v.array(v.object({ Value: v.unknown() }));

function customTexts(value: unknown): string[] {
  const list = v.safeParse(FieldList, value);
  if (list.success) return list.output.map((field) => text(field.Value));
  const fields = v.safeParse(Fields, value);
  return fields.success ? Object.values(fields.output).map(text) : [];
}

function references(item: v.InferOutput<typeof Item>): string[] {
  return [text(item.Description), ...customTexts(item.CustomFields)].flatMap((each) => {
    const token = referenceIn(each);
    return token === null ? [] : [token];
  });
}

/**
 * The tasks on one page. Items without an id are passed over.
 *
 * @param json the reply's JSON value
 * @param asked what was asked for, used when an item does not tell its category
 * @returns null when the reply is no list of tasks
 */
export function readFoundTasks(json: unknown, asked: FoundTask['kind']): FoundTask[] | null {
  if (v.is(NoList, json)) return [];
  const parsed = v.safeParse(List, json);
  if (!parsed.success) return null;
  const list = Array.isArray(parsed.output) ? parsed.output : parsed.output.List;
  const items = list.flatMap((value) => {
    const item = v.safeParse(Item, value);
    return item.success ? [item.output] : [];
  });
  return items.length === 0 && list.length > 0 ? null : items.map((item) => foundTask(item, asked));
}

function foundTask(item: v.InferOutput<typeof Item>, asked: FoundTask['kind']): FoundTask {
  const related = text(item.RelatedEntityId).toLowerCase();
  const category = text(item.Category);
  const status = text(item.StatusCode);
  const type = v.safeParse(NamedType, item.TaskType);
  return {
    id: item.UserTaskId,
    kind: category === '0' ? 'appointment' : category === '1' ? 'to-do' : asked,
    name: text(item.Name),
    taskType: text(type.success ? type.output.Name : item.TaskType),
    ownerEmail: text(item.OwnerEmailAddress).toLowerCase(),
    due: parseApiTime(text(item.DueDate)),
    end: parseApiTime(text(item.EndDate)),
    relatedEntityId: isEmptyGuid(related) ? '' : related,
    description: text(item.Description),
    location: text(item.Location),
    createdAt: parseApiTime(text(item.CreatedOn)),
    isDone: status === '1' ? true : status === '0' ? false : null,
    references: references(item),
  };
}
