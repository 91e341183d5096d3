// The stored form of the part of an account that a run keeps.
import * as v from 'valibot';
import { COLUMN_KINDS, MANDATORY_FIELDS, WHYS_UNREAD } from '../../core/account/account-facts.ts';
import { lateSchema } from '../../core/late-schema.ts';

const Text = v.string();

const User = v.object({ id: Text, email: Text, name: Text, isActive: v.boolean() });

const Column = v.object({
  schemaName: Text,
  label: Text,
  kind: v.picklist(COLUMN_KINDS),
  isMandatory: v.boolean(),
  options: v.array(Text),
});

const TaskType = lateSchema(() =>
  v.object({
    name: Text,
    category: v.nullable(v.picklist(['appointment', 'to-do'])),
    defaultMinutes: v.nullable(v.number()),
    columns: v.array(Column),
    // Parts of before name none; nothing is judged by a part.
    mandatory: v.optional(v.array(v.picklist(MANDATORY_FIELDS)), []),
  }),
);

const Unread = v.object({
  what: v.picklist(['users', 'task-types']),
  why: v.picklist(WHYS_UNREAD),
});

export const FactsPart = lateSchema(() =>
  v.object({
    readAt: v.number(),
    users: v.nullable(v.array(User)),
    taskTypes: v.nullable(v.array(TaskType)),
    unread: v.array(Unread),
    country: Text,
    zone: Text,
    keepsToDoDays: v.boolean(),
    isPart: v.literal(true),
  }),
);
