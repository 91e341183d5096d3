// The HTTP requests by which leads and opportunities are looked up; keys travel in headers only.
import type { Connection } from './connection.ts';
import type { HttpRequest } from './http.ts';
import { apiRequest } from './requests.ts';

/** What is wanted of each lead. */
const COLUMNS = 'ProspectID,ProspectAutoId,FirstName,LastName,EmailAddress,Phone,OwnerIdEmailAddress';

/** Ids in one call (page get-leads-by-ids). */
export const LEAD_IDS_PER_CALL = 10_000;
/** Leads on one page of a reply (client code uses this size). */
export const LEAD_PAGE_SIZE = 1000;

/** Leads with an e-mail address (page get-lead-by-email-id): one call for each, since no other is known. */
export function leadByEmail(connection: Connection, email: string): HttpRequest {
  const query = `emailaddress=${encodeURIComponent(email)}`;
  return apiRequest(connection, 'GET', `LeadManagement.svc/Leads.GetByEmailaddress?${query}`, null);
}

/** Leads with a phone number in this very form (page get-lead-by-phone-number). */
export function leadByPhone(connection: Connection, phone: string): HttpRequest {
  const query = `phone=${encodeURIComponent(phone)}`;
  return apiRequest(connection, 'GET', `LeadManagement.svc/RetrieveLeadByPhoneNumber?${query}`, null);
}

/** One lead by its id; an empty list when there is none (page get-lead-by-id). */
export function leadById(connection: Connection, id: string): HttpRequest {
  return apiRequest(connection, 'GET', `LeadManagement.svc/Leads.GetById?id=${encodeURIComponent(id)}`, null);
}

/**
 * The lead with this number, by the search for leads with one attribute (page get-leads-by-criteria). Public clients search so, and
 * call ProspectAutoId the lead's number; that it may be searched for is likely, and not documented.
 */
export function leadByNumber(connection: Connection, number: string): HttpRequest {
  return apiRequest(connection, 'POST', 'LeadManagement.svc/Leads.Get', {
    Parameter: { LookupName: 'ProspectAutoId', LookupValue: number, SqlOperator: '=' },
    Columns: { Include_CSV: COLUMNS },
    Sorting: { ColumnName: 'ProspectAutoId', Direction: '1' },
    Paging: { PageIndex: 1, PageSize: 10 },
  });
}

/**
 * Those of the ids that are leads (page get-leads-by-ids).
 *
 * @param ids at most `LEAD_IDS_PER_CALL`
 * @param page from 1
 */
export function leadsByIds(connection: Connection, ids: readonly string[], page: number): HttpRequest {
  return apiRequest(connection, 'POST', 'LeadManagement.svc/Leads/Retrieve/ByIds', {
    SearchParameters: { LeadIds: ids },
    Columns: { Include_CSV: COLUMNS },
    Paging: { PageIndex: page, PageSize: LEAD_PAGE_SIZE },
  });
}

/**
 * One opportunity (page get-an-opportunity-by-id). The call for many (page get-opportunities-in-bulk-by-ids) asks for the code of their
 * type, which no row tells.
 */
export function opportunityById(connection: Connection, id: string): HttpRequest {
  const query = `OpportunityId=${encodeURIComponent(id)}`;
  return apiRequest(connection, 'GET', `OpportunityManagement.svc/GetOpportunityDetails?${query}`, null);
}
