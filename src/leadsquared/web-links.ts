// Addresses of LeadSquared's pages for people, on the account's web host, or on the one that its API host lets guess.
import type { Connection } from './connection.ts';

type Hosts = Pick<Connection, 'host' | 'webHost'>;

/** Hosts of regions are `api-in21.leadsquared.com`, and their pages are on the host without `api-`; of others nothing is known. */
const REGION_HOST = /^api-([a-z]{2}\d{0,3}\.leadsquared\.com)$/;
/** Comes last, as in the links of LeadSquared's own pages. */
const TYPE_OF_OPPORTUNITY = '&opportunityEvent=';

function page({ host, webHost = '' }: Hosts, path: string, id: string): string | null {
  const pages = webHost === '' ? REGION_HOST.exec(host)?.[1] : webHost;
  return pages === undefined ? null : `https://${pages}/${path}${encodeURIComponent(id)}`;
}

/** The page of a lead; null where the account's web host is neither told nor guessed. @param leadId a GUID */
export function leadPage(hosts: Hosts, leadId: string): string | null {
  return page(hosts, 'LeadManagement/LeadDetails?LeadID=', leadId);
}

/**
 * The page of an opportunity: no reference documents it, but public code that works with accounts links to it.
 *
 * @param id a GUID
 * @param type the code of the opportunity's type; '' when LeadSquared has not told it
 */
export function opportunityPage(hosts: Hosts, id: string, type: string): string | null {
  const address = page(hosts, 'OpportunityManagement/OpportunityDetails?opportunityId=', id);
  return address === null || type === '' ? address : `${address}${TYPE_OF_OPPORTUNITY}${type}`;
}

/** Whether a link leads to the page, or says even more: what was told of an opportunity's type is forgotten after hours. */
export function leadsTo(link: string | null, address: string): boolean {
  return link === address || link?.startsWith(`${address}${TYPE_OF_OPPORTUNITY}`) === true;
}
