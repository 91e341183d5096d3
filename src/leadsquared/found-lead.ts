// Reads the leads in a reply, in whatever form the account gives them.
import * as v from 'valibot';
import { isEmptyGuid, isGuid } from '../core/guid.ts';
import { lateSchema } from '../core/late-schema.ts';
import type { FoundLead } from '../core/leads/lead-facts.ts';
import { shorten } from '../core/shorten.ts';
import type { HttpReply } from './http.ts';
import { type LookUpRefusal, lookUpRefusal } from './look-up-refusal.ts';
import { errorEnvelope, parseJson } from './reply-forms.ts';

/** Characters of a value that are kept: whatever a lead is called, thousands of them have to fit. */
const KEPT_LENGTH = 80;

const Row = v.record(v.string(), v.unknown());
/** The sample of page get-leads-by-ids gives each lead as a list of attributes. */
const Listed = lateSchema(() =>
  v.looseObject({
    LeadPropertyList: v.array(v.object({ Attribute: v.string(), Value: v.optional(v.unknown()) })),
  }),
);
const List = lateSchema(() =>
  v.union([
    v.array(v.unknown()),
    v.pipe(
      v.looseObject({ Leads: v.nullable(v.array(v.unknown())) }),
      v.transform(({ Leads }) => Leads ?? []),
    ),
    v.pipe(
      v.looseObject({ List: v.nullable(v.array(v.unknown())) }),
      v.transform((reply) => reply.List ?? []),
    ),
  ]),
);

export type LeadReply =
  | LookUpRefusal
  /** `unnamed` is how many rows came without an id. */
  | { readonly kind: 'leads'; readonly leads: readonly FoundLead[]; readonly unnamed: number }
  /** The value is none that a lead can have, in this account's eyes. */
  | { readonly kind: 'no-such-value' }
  | { readonly kind: 'unreadable' };

/** Attribute names in lower case → text. */
function attributesOf(row: unknown): ReadonlyMap<string, string> {
  const listed = v.safeParse(Listed, row);
  const flat = v.safeParse(Row, row);
  const entries: readonly (readonly [string, unknown])[] = listed.success
    ? listed.output.LeadPropertyList.map(({ Attribute, Value }) => [Attribute, Value])
    : flat.success
      ? Object.entries(flat.output)
      : [];
  return new Map(
    entries.map(([name, value]) => [
      name.toLowerCase(),
      typeof value === 'string' || typeof value === 'number'
        ? shorten(String(value).trim(), KEPT_LENGTH)
        : '',
    ]),
  );
}

function leadOf(row: unknown): FoundLead | null {
  const attributes = attributesOf(row);
  const text = (name: string): string => attributes.get(name) ?? '';
  const id = text('prospectid').toLowerCase();
  if (!isGuid(id) || isEmptyGuid(id)) return null;
  const [phone, mobile] = [text('phone'), text('mobile')];
  return {
    id,
    name: [text('firstname'), text('lastname')].filter((part) => part !== '').join(' '),
    email: text('emailaddress'),
    phone: phone || mobile,
    ...(phone !== '' && mobile !== '' && mobile !== phone ? { mobile } : {}),
    number: text('prospectautoid'),
    ownerEmail: text('owneridemailaddress'),
  };
}

/** What a reply to any of the look-ups says. */
export function readLeads({ status, body }: HttpReply): LeadReply {
  const json = parseJson(body);
  const envelope = errorEnvelope(json);
  const refusal = lookUpRefusal({ status, body }, envelope);
  if (refusal !== null) return refusal;
  if (envelope !== null && /InvalidInput|NotFound|DoesNotExist/i.test(envelope.type))
    return { kind: 'no-such-value' };
  const parsed = v.safeParse(List, json);
  if (status !== 200 || envelope !== null || !parsed.success) return { kind: 'unreadable' };
  const leads = new Map<string, FoundLead>();
  let unnamed = 0;
  for (const row of parsed.output) {
    const lead = leadOf(row);
    if (lead === null) unnamed++;
    else leads.set(lead.id, lead);
  }
  return { kind: 'leads', leads: [...leads.values()], unnamed };
}
