// The call that tells whose the keys are.
import { type Answer, ok } from './answer.ts';
import type { CallContext } from './context.ts';
import { findKeyOwner } from './options.ts';
import { fullName } from './records.ts';

function urlsOf({ hostTold, apiHost, webHost }: CallContext['state']['options']) {
  return hostTold ? { api: apiHost, app: webHost === '' ? null : webHost } : null;
}

/** UserByAccessKey.Get (page user-authentication). */
export function userByAccessKey({ state: { options }, user }: CallContext): Answer {
  const isMain = user === findKeyOwner(options);
  const account = {
    Id: user.id,
    Name: isMain ? options.user.name : fullName(user),
    EmailAddress: user.email,
    Role: isMain ? options.user.role : user.role,
    Plan: options.plan,
    TimeZone: options.user.timeZone,
    ...(options.countryTold === '' ? {} : { CountryCode: options.countryTold }),
    OrgId: options.orgId,
    OrgShortCode: options.orgShortCode,
    LSQCommonServiceURLs: urlsOf(options),
  };
  return ok(options.accountForm === 'wrapped' ? { d: account } : account);
}
