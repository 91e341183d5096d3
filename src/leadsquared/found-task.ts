// A task as LeadSquared returns it when tasks are fetched, reduced to what tells one task from another.
import * as v from 'valibot';
import { isEmptyGuid, isGuid } from '../core/guid.ts';
import { lateSchema } from '../core/late-schema.ts';
import { referencesIn } from '../core/reference.ts';
import { certainSlashTime, type DaysAsked, type SlashOrder, slashOrders } from './slash-times.ts';
import { parseApiTime } from './task-json.ts';

export interface FoundTask {
  /** A GUID in lower case. */
  readonly id: string;
  readonly kind: 'appointment' | 'to-do';
  readonly name: string;
  readonly taskType: string;
  /** Lower case; '' when the item does not say. */
  readonly ownerEmail: string;
  readonly due: number | null;
  /** Set when it is due at a time that cannot be read for certain, such as `5/4/2026`. */
  readonly isDueInDoubt?: true;
  readonly end: number | null;
  /** Lower case; '' for none, null when the item does not say. */
  readonly relatedEntityId: string | null;
  /** When somebody marked it as done; left out when it is open, or the item does not say. */
  readonly completedAt?: number;
  readonly description: string;
  readonly location: string;
  /** When the owner of a to-do is reminded, as LeadSquared writes it, `10:00:00`; left out when the item does not say. */
  readonly reminderTime?: string;
  /** Custom fields by schema name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly createdAt: number | null;
  /** When it was changed last; left out when the item does not say. */
  readonly modifiedAt?: number;
  /** No later than this, as long as nothing is known of how the account shows times; see `in-our-time.ts`. */
  readonly madeBy?: number;
  /** The same if our clock is right: a task that is only just late enough by the other moment may be an older one. */
  readonly probablyMadeBy?: number;
  /** Id of the user who made it, in lower case; '' when the item does not say. */
  readonly createdBy: string;
  /** Only an open task may be deleted; null when the item does not say. */
  readonly state: 'open' | 'done' | 'cancelled' | null;
  /** The tokens whose references the description or a custom field holds. */
  readonly references: readonly string[];
}

/** What was asked for, which an item need not repeat. */
export interface TasksAsked {
  /** Lower case. */
  readonly owners: readonly string[];
  readonly days: DaysAsked;
  /** When, in milliseconds since 1970 UTC. */
  readonly now: number;
}

/** What one page of a reply holds. */
export interface FoundPage {
  readonly tasks: readonly FoundTask[];
  /** Items on the page, those that could not be read included. */
  readonly size: number;
  /** How many items the reply says that there are; left out where it does not say. */
  readonly told?: number;
  /** Whether nothing lies there by a reply that lists nothing at all, instead of an empty list. */
  readonly isUnlisted?: true;
}

const List = lateSchema(() => v.union([v.array(v.unknown()), v.object({ List: v.array(v.unknown()) })]));
/** Some services write null for an empty list. */
const NoList = v.object({ RecordCount: v.literal(0), List: v.optional(v.null()) });
const Told = v.object({ RecordCount: v.number() });
const Unknown = v.optional(v.unknown());
// Only the id is needed for certain, because one odd value must not hide a whole page of tasks. What is no GUID is no task's id,
// and must not get into a cell.
const Item = lateSchema(() =>
  v.object({
    UserTaskId: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.check(isGuid)),
    Name: Unknown,
    Category: Unknown,
    TaskType: Unknown,
    OwnerEmailAddress: Unknown,
    Description: Unknown,
    Location: Unknown,
    ReminderTime: Unknown,
    DueDate: Unknown,
    EndDate: Unknown,
    RelatedEntityId: Unknown,
    CreatedOn: Unknown,
    CreatedBy: Unknown,
    ModifiedOn: Unknown,
    CompletedOn: Unknown,
    StatusCode: Unknown,
    CustomFields: Unknown,
  }),
);
type Item = v.InferOutput<typeof Item>;
const NamedType = v.object({ Name: v.string() });

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Custom fields come as an object by schema name; a list of named values is read too. */
const Fields = v.record(v.string(), v.unknown());
const FieldList = lateSchema(() =>
  v.array(v.object({ SchemaName: v.optional(v.string()), Value: v.unknown() })),
);

function customFields(value: unknown): [string, string][] {
  const list = v.safeParse(FieldList, value);
  if (list.success)
    return list.output.map((field, place) => [field.SchemaName ?? `#${place}`, text(field.Value)]);
  const fields = v.safeParse(Fields, value);
  return fields.success ? Object.entries(fields.output).map(([name, each]) => [name, text(each)]) : [];
}

/**
 * The tasks on one page. Items without an id of LeadSquared's are passed over.
 *
 * @param json the reply's JSON value
 * @param kind of tasks that was asked for, used when an item does not tell its category
 * @param asked null when a task was asked for by its id
 * @returns null when the reply is no list of tasks
 */
export function readFoundPage(
  json: unknown,
  kind: FoundTask['kind'],
  asked: TasksAsked | null,
): FoundPage | null {
  if (v.is(NoList, json)) return { tasks: [], size: 0 };
  const parsed = v.safeParse(List, json);
  if (!parsed.success) return null;
  const list = Array.isArray(parsed.output) ? parsed.output : parsed.output.List;
  const items = list.flatMap((value) => {
    const item = v.safeParse(Item, value);
    return item.success ? [item.output] : [];
  });
  if (items.length === 0 && list.length > 0) return null;
  const texts = (key: 'DueDate' | 'CreatedOn' | 'EndDate') => items.map((item) => text(item[key]));
  const times = { due: texts('DueDate'), made: texts('CreatedOn'), others: texts('EndDate') };
  const reading = { kind, asked, orders: slashOrders(times, asked) };
  const told = v.safeParse(Told, json);
  return {
    tasks: items.map((item) => foundTask(item, reading)),
    size: list.length,
    ...(told.success ? { told: told.output.RecordCount } : {}),
  };
}

/** How the items of one page are read. */
interface Reading {
  readonly kind: FoundTask['kind'];
  readonly asked: TasksAsked | null;
  readonly orders: readonly SlashOrder[];
}

const CATEGORIES: ReadonlyMap<string, FoundTask['kind']> = new Map([
  ['0', 'appointment'],
  ['1', 'to-do'],
]);
const STATES: ReadonlyMap<string, FoundTask['state']> = new Map([
  ['0', 'open'],
  ['1', 'done'],
  ['2', 'cancelled'],
]);

function foundTask(item: Item, { kind, asked, orders }: Reading): FoundTask {
  const related = item.RelatedEntityId === undefined ? null : text(item.RelatedEntityId).toLowerCase();
  const type = v.safeParse(NamedType, item.TaskType);
  const time = (value: unknown) => parseApiTime(text(value)) ?? certainSlashTime(text(value), orders);
  const custom = customFields(item.CustomFields);
  const description = text(item.Description);
  const completedAt = time(item.CompletedOn);
  const modifiedAt = time(item.ModifiedOn);
  // An item that names no owner belongs to one of those asked for.
  const [owner = ''] = asked?.owners.length === 1 ? asked.owners : [];
  return {
    id: item.UserTaskId,
    kind: CATEGORIES.get(text(item.Category)) ?? kind,
    name: text(item.Name),
    taskType: text(type.success ? type.output.Name : item.TaskType),
    ownerEmail: text(item.OwnerEmailAddress).toLowerCase() || owner,
    due: time(item.DueDate),
    ...(text(item.DueDate) !== '' && time(item.DueDate) === null ? { isDueInDoubt: true } : {}),
    end: time(item.EndDate),
    ...(completedAt === null ? {} : { completedAt }),
    relatedEntityId: related !== null && isEmptyGuid(related) ? '' : related,
    description,
    location: text(item.Location),
    ...(item.ReminderTime === undefined ? {} : { reminderTime: text(item.ReminderTime) }),
    fields: Object.fromEntries(custom),
    createdAt: time(item.CreatedOn),
    ...(modifiedAt === null ? {} : { modifiedAt }),
    createdBy: text(item.CreatedBy).toLowerCase(),
    state: STATES.get(text(item.StatusCode)) ?? null,
    references: [description, ...custom.map(([, value]) => value)].flatMap(referencesIn),
  };
}
