// The calls that look up the user of the keys, users and task types.
import { type Answer, ok } from './answer.ts';
import type { CallContext } from './context.ts';
import { findKeyOwner } from './options.ts';
import { fullName, type SandboxTaskType } from './records.ts';

/** UserByAccessKey.Get (page user-authentication). */
export function userByAccessKey({ state: { options }, user }: CallContext): Answer {
  const isMain = user === findKeyOwner(options);
  const account = {
    Id: user.id,
    Name: isMain ? options.user.name : fullName(user),
    EmailAddress: user.email,
    Role: isMain ? options.user.role : user.role,
    TimeZone: options.user.timeZone,
    OrgId: options.orgId,
    OrgShortCode: options.orgShortCode,
    LSQCommonServiceURLs: options.hostTold ? { api: options.apiHost, app: options.webHost } : null,
  };
  return ok(options.accountForm === 'wrapped' ? { d: account } : account);
}

/** Users.Get: all users, without pages. */
export function users({ state }: CallContext): Answer {
  const items = state.options.users.map((user) => ({
    ID: user.id,
    FirstName: user.firstName,
    LastName: user.lastName,
    EmailAddress: user.email,
    Role: user.role,
    StatusCode: user.active ? 0 : 1,
  }));
  return ok(items);
}

/** RetrieveTaskType: all task types with their fields. */
export function taskTypes({ state }: CallContext): Answer {
  return ok(state.options.taskTypes.map(taskTypeItem));
}

function taskTypeItem(type: SandboxTaskType): unknown {
  const subject = {
    SchemaName: 'Subject',
    DisplayName: 'Subject',
    DataType: 'Text',
    Mandatory: true,
    IsDefault: true,
  };
  const custom = type.customFields.map((field) => ({
    SchemaName: field.schemaName,
    DisplayName: field.displayName,
    DataType: field.dataType,
    Mandatory: field.mandatory,
    IsDefault: false,
    Options: field.options ?? [],
  }));
  return {
    Id: type.id,
    Name: type.name,
    Category: type.category,
    Color: type.category === 0 ? '#4A90D9' : '#7BB661',
    DefaultDurationInMinutes: type.defaultMinutes,
    ColumnConfiguration: [{ ...subject, Options: [] }, ...custom],
  };
}
