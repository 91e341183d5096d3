// Addresses of LeadSquared's pages for people, told by the account's API host.

/** Hosts of regions are `api-in21.leadsquared.com`, and their pages are on the host without `api-`; of others nothing is known. */
const REGION_HOST = /^api-([a-z]{2}\d{0,3}\.leadsquared\.com)$/;

/** The page of a lead; null where the account's page host is not known. @param leadId a GUID */
export function leadPage(apiHost: string, leadId: string): string | null {
  const host = REGION_HOST.exec(apiHost)?.[1];
  return host === undefined
    ? null
    : `https://${host}/LeadManagement/LeadDetails?LeadID=${encodeURIComponent(leadId)}`;
}
