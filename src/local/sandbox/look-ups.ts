// The calls that look up the user of the keys and leads.
import { type Answer, badRequest, invalidInput, ok } from './answer.ts';
import { type CallContext, refuse } from './context.ts';
import { asRecord, textListOf, textOf, wholeNumberOf } from './json.ts';
import { type AccountOptions, findKeyOwner } from './options.ts';
import { fullName, type SandboxLead } from './records.ts';
import { conversionError } from './task-shape.ts';

/** Most lead ids in one look-up (page get-leads-by-ids). */
const MAX_LEAD_IDS = 10_000;
const MAX_PAGE_SIZE = 1000;

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
    OrgId: options.orgId,
    OrgShortCode: options.orgShortCode,
    LSQCommonServiceURLs: options.hostTold ? { api: options.apiHost, app: options.webHost } : null,
  };
  return ok(options.accountForm === 'wrapped' ? { d: account } : account);
}

/** Leads/Retrieve/ByIds: the known ones among the ids, a page at a time. */
export function leadsByIds(context: CallContext): Answer {
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
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  const found = options.leads.filter((lead) => wanted.has(lead.ProspectID.toLowerCase()));
  const columns = textOf(asRecord(record?.Columns), 'Include_CSV').split(',');
  const names = columns.map((name) => name.trim()).filter((name) => name !== '');
  const rows = found.slice((page - 1) * size, page * size).map((lead) => leadRow(lead, names, options));
  return ok({ RecordCount: found.length, Leads: rows });
}

function leadRow(lead: SandboxLead, names: readonly string[], { leadForm }: AccountOptions): unknown {
  const wanted = Object.entries(lead).filter(([name]) => names.length === 0 || names.includes(name));
  if (leadForm === 'without-id') return Object.fromEntries(wanted.filter(([name]) => name !== 'ProspectID'));
  if (leadForm === 'flat') return Object.fromEntries(wanted);
  return { LeadPropertyList: wanted.map(([Attribute, Value]) => ({ Attribute, Value })) };
}

export function leadByEmail({ state, query }: CallContext): Answer {
  const email = (query.emailaddress ?? '').trim().toLowerCase();
  return ok(state.options.leads.filter((lead) => email !== '' && lead.EmailAddress?.toLowerCase() === email));
}

/** RetrieveLeadByPhoneNumber: finds a number with and without its country's code. */
export function leadByPhone({ state, query }: CallContext): Answer {
  const digits = lastDigits(query.phone ?? '');
  return ok(state.options.leads.filter((lead) => digits !== '' && lastDigits(lead.Phone ?? '') === digits));
}

export function leadById({ state, query }: CallContext): Answer {
  const id = (query.id ?? '').toLowerCase();
  return ok(state.options.leads.filter((lead) => lead.ProspectID.toLowerCase() === id));
}

function lastDigits(phone: string): string {
  return phone.replace(/\D/g, '').slice(-10);
}
