// Who the access keys belong to, and where that account lives.
import * as v from 'valibot';
import { leadSquaredHost } from './connection.ts';
import type { HttpReply } from './http.ts';
import { errorEnvelope, parseJson, rateInText } from './reply-forms.ts';

export interface AccountInfo {
  /** API host of the account's region. */
  readonly host: string;
  readonly name: string;
  readonly role: string;
  readonly timeZone: string;
  readonly orgCode: string;
}

export type AccountAnswer =
  | { readonly ok: true; readonly account: AccountInfo }
  | { readonly ok: false; readonly code: 'bad-keys' | 'busy' | 'unreadable'; readonly message: string };

const Text = v.optional(v.nullable(v.string()));
const User = v.looseObject({
  Name: Text,
  FirstName: Text,
  LastName: Text,
  Role: Text,
  TimeZone: Text,
  OrgShortCode: v.optional(v.nullable(v.union([v.string(), v.number()]))),
  LSQCommonServiceURLs: v.looseObject({ api: v.string() }),
});

/**
 * Reads the reply to UserByAccessKey.Get (page user-authentication).
 *
 * @throws ForeignHostError when the reply names an API host that is not LeadSquared's
 */
export function readAccount(reply: HttpReply): AccountAnswer {
  const json = parseJson(reply.body);
  const envelope = errorEnvelope(json);
  const message = envelope?.message ?? reply.body;
  if (reply.status === 429 || (rateInText(message) !== null && reply.status !== 200)) {
    return {
      ok: false,
      code: 'busy',
      message: 'LeadSquared is busy with other calls of this account. Try again in a minute.',
    };
  }
  if (reply.status === 401 || reply.status === 403 || envelope !== null) {
    return {
      ok: false,
      code: 'bad-keys',
      message:
        'LeadSquared does not know these access keys, or their user is not active. Copy both keys again from My Account > Settings > API and Webhooks.',
    };
  }
  const parsed = v.safeParse(User, json);
  if (reply.status !== 200 || !parsed.success) {
    return {
      ok: false,
      code: 'unreadable',
      message: `LeadSquared’s answer to the access keys could not be read (HTTP ${reply.status}). Try again in a minute.`,
    };
  }
  const user = parsed.output;
  const name = user.Name ?? [user.FirstName, user.LastName].filter(Boolean).join(' ');
  return {
    ok: true,
    account: {
      host: leadSquaredHost(user.LSQCommonServiceURLs.api),
      name,
      role: user.Role ?? '',
      timeZone: user.TimeZone ?? '',
      orgCode: String(user.OrgShortCode ?? ''),
    },
  };
}
