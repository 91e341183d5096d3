// The calls that look leads up: by e-mail address, phone, number and id, one by one and in bulk.
import { type Answer, badRequest, invalidInput, ok, webPage } from './answer.ts';
import { type CallContext, type Endpoint, refuse } from './context.ts';
import { asRecord, isGuid, textListOf, textOf, wholeNumberOf } from './json.ts';
import { lastDigits, leadIndex } from './lead-index.ts';
import type { AccountOptions, PhoneForm } from './options.ts';
import type { SandboxLead } from './records.ts';
import { conversionError } from './task-shape.ts';

/** Most lead ids in one look-up (page get-leads-by-ids). */
const MAX_LEAD_IDS = 10_000;
const MAX_PAGE_SIZE = 1000;

/** Some users may not read leads. */
function readable(endpoint: Endpoint): Endpoint {
  return (context) =>
    context.state.options.leadsReadable
      ? endpoint(context)
      : webPage(403, 'Access is denied', 'unauthorized');
}

/** The lead that has this id, or the one that it was merged into; any GUID is a lead's where the account knows them not. */
function leadWith(options: AccountOptions, id: string): SandboxLead | null {
  const { byId } = leadIndex(options.leads);
  const known = byId.get(options.mergedLeads[id] ?? id);
  if (known !== undefined) return known;
  return options.refuseUnknownLeads || !isGuid(id) ? null : { ProspectID: id };
}

/** Leads/Retrieve/ByIds: the known ones among the ids, a page at a time. */
export const leadsByIds = readable((context) => {
  const { options } = context.state;
  const record = asRecord(context.body);
  const ids = textListOf(asRecord(record?.SearchParameters), 'LeadIds');
  if (!ids) return badRequest(conversionError(record?.SearchParameters, 'LeadIds', 'SearchParameters'));
  const page = wholeNumberOf(asRecord(record?.Paging), 'PageIndex', 1);
  const size = wholeNumberOf(asRecord(record?.Paging), 'PageSize', MAX_PAGE_SIZE);
  const pageIsValid = page !== null && page >= 1 && size !== null && size >= 1 && size <= MAX_PAGE_SIZE;
  if (!pageIsValid || ids.length > MAX_LEAD_IDS) {
    const text = pageIsValid ? `More than ${MAX_LEAD_IDS} LeadIds in one call` : 'Paging is not valid';
    return refuse(context, invalidInput(text));
  }
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))].sort();
  const found = new Set(wanted.flatMap((id) => leadWith(options, id) ?? []));
  const columns = textOf(asRecord(record?.Columns), 'Include_CSV').split(',');
  const names = columns.map((name) => name.trim()).filter((name) => name !== '');
  const rows = [...found].slice((page - 1) * size, page * size).map((lead) => leadRow(lead, names, options));
  return ok({ RecordCount: found.size, Leads: rows });
});

function leadRow(lead: SandboxLead, names: readonly string[], { leadForm }: AccountOptions): unknown {
  const wanted = Object.entries(lead).filter(([name]) => names.length === 0 || names.includes(name));
  if (leadForm === 'without-id') return Object.fromEntries(wanted.filter(([name]) => name !== 'ProspectID'));
  if (leadForm === 'flat') return Object.fromEntries(wanted);
  return { LeadPropertyList: wanted.map(([Attribute, Value]) => ({ Attribute, Value })) };
}

export const leadByEmail = readable(({ state, query }) => {
  const email = (query.emailaddress ?? '').trim().toLowerCase();
  return ok(leadIndex(state.options.leads).byEmail.get(email) ?? []);
});

const ASKED_AS: Readonly<Record<Exclude<PhoneForm, 'any'>, RegExp>> = {
  dashed: /^\+\d{1,3}-\d{6,12}$/,
  national: /^\d{10}$/,
  plus: /^\+\d{11,15}$/,
  digits: /^\d{11,15}$/,
};

/** RetrieveLeadByPhoneNumber: finds a number with and without its country's code, or in one form alone. */
export const leadByPhone = readable(({ state, query }) => {
  const phone = query.phone ?? '';
  const { phoneForm, leads } = state.options;
  if (phoneForm !== 'any' && !ASKED_AS[phoneForm].test(phone)) return ok([]);
  return ok(leadIndex(leads).byPhone.get(lastDigits(phone)) ?? []);
});

export const leadById = readable(({ state, query }) => {
  const lead = leadWith(state.options, (query.id ?? '').toLowerCase());
  return ok(lead === null ? [] : [lead]);
});

/** Leads.Get: leads by one attribute, of which only the number is kept here. */
export const leadsByAttribute = readable((context: CallContext): Answer => {
  const parameter = asRecord(asRecord(context.body)?.Parameter);
  const name = textOf(parameter, 'LookupName');
  if (name !== 'ProspectAutoId')
    return refuse(context, invalidInput(`Attribute '${name}' cannot be searched for`));
  const { byNumber } = leadIndex(context.state.options.leads);
  return ok(byNumber.get(textOf(parameter, 'LookupValue')) ?? []);
});
