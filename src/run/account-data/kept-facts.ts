// The compact form in which the users and task types of an account are kept: lists without names, so that thousands fit.
import * as v from 'valibot';
import {
  type AccountFacts,
  type AccountTaskType,
  type AccountUser,
  COLUMN_KINDS,
  MANDATORY_FIELDS,
  WHYS_UNREAD,
} from '../../core/account/account-facts.ts';
import { lateSchema } from '../../core/late-schema.ts';
import { readJson } from '../read-json.ts';

const Text = v.string();
const Flag = v.picklist([0, 1]);
const Users = v.array(v.tuple([Text, Text, Text, Flag]));
const Columns = v.array(v.tuple([Text, Text, v.picklist(COLUMN_KINDS), Flag, v.array(Text)]));
const Category = v.nullable(v.picklist(['appointment', 'to-do']));
const Types = v.array(
  v.tuple([Text, Category, v.nullable(v.number()), Columns, v.array(v.picklist(MANDATORY_FIELDS))]),
);
const Kept = lateSchema(() =>
  v.object({
    at: v.number(),
    // Lists that an earlier version has kept were asked for when they were read.
    asked: v.exactOptional(v.number()),
    users: v.nullable(Users),
    types: v.nullable(Types),
    unread: v.array(v.tuple([v.picklist(['users', 'task-types']), v.picklist(WHYS_UNREAD)])),
  }),
);

/** What is read from LeadSquared and kept; the rest of the facts comes from elsewhere. */
export interface Lists extends Pick<AccountFacts, 'readAt' | 'users' | 'taskTypes' | 'unread'> {
  /** When LeadSquared was asked last, be it for one of them only; `readAt` is that of the older one. */
  readonly askedAt: number;
}

const flag = (is: boolean): 0 | 1 => (is ? 1 : 0);

export function writeLists({ readAt, askedAt, users, taskTypes, unread }: Lists): string {
  const kept: v.InferOutput<typeof Kept> = {
    at: readAt,
    asked: askedAt,
    users: users?.map(({ id, email, name, isActive }) => [id, email, name, flag(isActive)]) ?? null,
    types:
      taskTypes?.map(({ name, category, defaultMinutes, columns, mandatory }) => [
        name,
        category,
        defaultMinutes,
        columns.map(({ schemaName, label, kind, isMandatory, options }) => [
          schemaName,
          label,
          kind,
          flag(isMandatory),
          [...options],
        ]),
        [...mandatory],
      ]) ?? null,
    unread: unread.map(({ what, why }) => [what, why]),
  };
  return JSON.stringify(kept);
}

const userOf = ([id, email, name, active]: v.InferOutput<typeof Users>[number]): AccountUser => ({
  id,
  email,
  name,
  isActive: active === 1,
});

const typeOf = ([name, category, defaultMinutes, columns, mandatory]: v.InferOutput<
  typeof Types
>[number]): AccountTaskType => ({
  name,
  category,
  defaultMinutes,
  columns: columns.map(([schemaName, label, kind, mandatory, options]) => ({
    schemaName,
    label,
    kind,
    isMandatory: mandatory === 1,
    options,
  })),
  mandatory,
});

/** Null for what another version has kept in another form, which is read from LeadSquared anew. */
export function readLists(text: string | null): Lists | null {
  const kept = readJson(Kept, text);
  if (kept === null) return null;
  return {
    readAt: kept.at,
    askedAt: kept.asked ?? kept.at,
    users: kept.users?.map(userOf) ?? null,
    taskTypes: kept.types?.map(typeOf) ?? null,
    unread: kept.unread.map(([what, why]) => ({ what, why })),
  };
}
