// Reads what a reply says of one opportunity, in whatever form the account gives it.
import * as v from 'valibot';
import { isEmptyGuid, isGuid } from '../core/guid.ts';
import { lateSchema } from '../core/late-schema.ts';
import type { HttpReply } from './http.ts';
import { type LookUpRefusal, lookUpRefusal } from './look-up-refusal.ts';
import { errorEnvelope, parseJson } from './reply-forms.ts';

export type OpportunityReply =
  | LookUpRefusal
  | { readonly kind: 'exists'; readonly type?: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'deleted' }
  /** What it says of the opportunity cannot be known. */
  | { readonly kind: 'unreadable' };

/** What is documented is one record (page get-an-opportunity-by-id); other calls of LeadSquared give one in a list. */
const Listed = lateSchema(() =>
  v.union([
    v.array(v.unknown()),
    v.pipe(
      v.looseObject({ List: v.nullable(v.array(v.unknown())) }),
      v.transform(({ List }) => List ?? []),
    ),
  ]),
);
const Id = v.optional(v.unknown());
const Opportunity = lateSchema(() =>
  v.looseObject({
    ID: Id,
    OpportunityId: Id,
    ProspectActivityId: Id,
    RelatedProspectId: Id,
    OpportunityEvent: Id,
    OpportunityEventCode: Id,
    Fields: v.optional(v.nullable(v.array(v.looseObject({ Value: v.optional(v.unknown()) })))),
  }),
);

/** The types under which LeadSquared says that something given does not exist; an opportunity is an activity to it. */
const ABSENT = /InvalidInput|InvalidActivity|InvalidOpportunity|NotFound|DoesNotExist/i;
/** What is wrong is the account or its user, and not the id. */
const NOT_LET = /enabled|permission|authori[sz]|access|licen[cs]e|feature|allowed/i;

const isId = (value: unknown): boolean => typeof value === 'string' && isGuid(value) && !isEmptyGuid(value);
const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** A record with nothing in it may stand for an opportunity that is not there, and may not. */
function isRecord(json: unknown): boolean {
  const parsed = v.safeParse(Opportunity, json);
  if (!parsed.success) return false;
  const { ID, OpportunityId, ProspectActivityId, RelatedProspectId, Fields } = parsed.output;
  // Whether `ID` is the opportunity's or its type's is not told, so that it is another one than was asked for says nothing.
  return (
    [ID, OpportunityId, ProspectActivityId, RelatedProspectId].some(isId) ||
    (Fields ?? []).some(({ Value }) => isFilled(Value))
  );
}

/** Numbers in the documented examples, such as `12000`. */
const TYPE_CODE = /^\d{1,9}$/;

/** The code of the opportunity's type, which LeadSquared's lists of opportunities tell; '' when it is not told. */
function typeOf(json: unknown): string {
  const parsed = v.safeParse(Opportunity, json);
  if (!parsed.success) return '';
  const { OpportunityEvent, OpportunityEventCode } = parsed.output;
  const codes = [OpportunityEvent, OpportunityEventCode].map((code) => String(code ?? ''));
  return codes.find((code) => TYPE_CODE.test(code)) ?? '';
}

/** What a reply to the look-up of one opportunity says. How LeadSquared says that there is none is not documented. */
export function readOpportunity({ status, body }: HttpReply): OpportunityReply {
  const json = parseJson(body);
  const envelope = errorEnvelope(json);
  const refusal = lookUpRefusal({ status, body }, envelope);
  if (refusal !== null) return refusal;
  if (envelope !== null) {
    const { type, message } = envelope;
    if (NOT_LET.test(message)) return { kind: 'refused' };
    if (!ABSENT.test(type)) return { kind: 'unreadable' };
    return { kind: /\bdeleted\b/i.test(message) ? 'deleted' : 'none' };
  }
  if (status !== 200) return { kind: 'unreadable' };
  if (json === null) return { kind: 'none' };
  const listed = v.safeParse(Listed, json);
  const records = listed.success ? listed.output : [json];
  if (records.length === 0) return { kind: 'none' };
  const record = records.find(isRecord);
  if (record === undefined) return { kind: 'unreadable' };
  const type = typeOf(record);
  return type === '' ? { kind: 'exists' } : { kind: 'exists', type };
}
