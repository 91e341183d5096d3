// Who the access keys belong to, and where that account lives.
import * as v from 'valibot';
import { lateSchema } from '../core/late-schema.ts';
import { shorten } from '../core/shorten.ts';
import { leadSquaredHost, leadSquaredWebHost } from './connection.ts';
import type { HttpReply } from './http.ts';
import { errorEnvelope, parseJson, rateInText } from './reply-forms.ts';

export interface AccountInfo {
  /** API host of the account's region. */
  readonly host: string;
  /** False when LeadSquared did not tell the host: then it is the one that was asked, or one that the user chose. */
  readonly hostTold: boolean;
  /** Host of the account's pages for people; '' when LeadSquared tells none that is its own. */
  readonly webHost: string;
  readonly name: string;
  readonly role: string;
  readonly timeZone: string;
  readonly orgCode: string;
  readonly orgId: string;
  /** Id of the keys' user in lower case, as `CreatedBy` of the tasks that they make; '' when the reply names none. */
  readonly userId: string;
  readonly email: string;
  /** What LeadSquared calls the account's plan; '' when it is not told. */
  readonly plan: string;
  /** Two capital letters, such as `IN`; '' when it is not told. */
  readonly country: string;
}

export type AccountAnswer =
  | { readonly ok: true; readonly account: AccountInfo }
  | { readonly ok: false; readonly code: 'bad-keys' | 'busy' | 'unreadable'; readonly message: string };

/** Keeps what is saved about an account small, whatever it is called. */
const TEXT_LIMIT = 200;
const Text = v.optional(v.nullable(v.string()));
const Code = v.optional(v.nullable(v.union([v.string(), v.number()])));
const Filled = v.pipe(v.string(), v.trim(), v.nonEmpty());
const ApiUrl = lateSchema(() => v.object({ api: Filled }));
const WebUrl = lateSchema(() => v.object({ app: Filled }));
const User = v.object({
  Id: Code,
  EmailAddress: Text,
  Name: Text,
  FirstName: Text,
  LastName: Text,
  Role: Text,
  TimeZone: Text,
  OrgId: Code,
  OrgShortCode: Code,
  Plan: Code,
  CountryCode: Code,
  Country: Code,
  LSQCommonServiceURLs: v.optional(v.unknown()),
});
/** What a server error says when it is one about the keys. */
const ABOUT_KEYS = /^MX.*(?:auth|access|key)/is;
/** One client met the account in such a wrapping. */
const Wrapped = v.object({ d: v.looseObject({}) });

function unwrapped(json: unknown): unknown {
  return v.is(Wrapped, json) ? json.d : json;
}

/** A country's code among what may hold one. */
function countryIn(texts: readonly string[]): string {
  return texts.map((text) => text.toUpperCase()).find((text) => /^[A-Z]{2}$/.test(text)) ?? '';
}

/**
 * Reads the reply to UserByAccessKey.Get (page user-authentication).
 *
 * @param asked the host that gave the reply: it is kept when the reply names none
 * @throws ForeignHostError when the reply names an API host that is not LeadSquared's
 */
export function readAccount(reply: HttpReply, asked: string): AccountAnswer {
  const json = unwrapped(parseJson(reply.body));
  const envelope = errorEnvelope(json);
  const succeeded = reply.status === 200 && envelope === null;
  const isBusy =
    rateInText(envelope?.message ?? reply.body) !== null || envelope?.type.includes('RateLimit') === true;
  if (reply.status === 429 || (isBusy && !succeeded)) {
    return {
      ok: false,
      code: 'busy',
      message: 'LeadSquared is busy with other calls of this account. Try again in a minute.',
    };
  }
  // The keys are all that was sent, so any verdict on the request is one on them; a fault in LeadSquared's works is not.
  const isVerdict =
    envelope !== null && (reply.status < 500 || ABOUT_KEYS.test(`${envelope.type} ${envelope.message}`));
  if (reply.status === 401 || reply.status === 403 || isVerdict) {
    return {
      ok: false,
      code: 'bad-keys',
      message:
        'LeadSquared does not know these access keys, or their user is not active. Copy both keys again from My Account > Settings > API and Webhooks.',
    };
  }
  const parsed = v.safeParse(User, json);
  const isSomebody =
    parsed.success && Boolean(parsed.output.Id || parsed.output.Name || parsed.output.FirstName);
  if (reply.status !== 200 || !isSomebody) {
    return {
      ok: false,
      code: 'unreadable',
      message: `LeadSquared’s answer to the access keys could not be read (HTTP ${reply.status}). Try again in a minute.`,
    };
  }
  const user = parsed.output;
  const urls = user.LSQCommonServiceURLs;
  const told = v.is(ApiUrl, urls) ? urls.api : null;
  const text = (value: string | number | null | undefined) => shorten(String(value ?? '').trim(), TEXT_LIMIT);
  return {
    ok: true,
    account: {
      host: leadSquaredHost(told ?? asked),
      hostTold: told !== null,
      webHost: v.is(WebUrl, urls) ? leadSquaredWebHost(urls.app) : '',
      name: text(user.Name) || text([user.FirstName, user.LastName].filter(Boolean).join(' ')),
      role: text(user.Role),
      timeZone: text(user.TimeZone),
      orgCode: text(user.OrgShortCode),
      orgId: text(user.OrgId),
      userId: text(user.Id).toLowerCase(),
      email: text(user.EmailAddress),
      plan: text(user.Plan),
      country: countryIn([text(user.CountryCode), text(user.Country)]),
    },
  };
}
