// Addresses of LeadSquared's pages for people, on the account's web host, or on the one that its API host lets guess.
import type { Connection } from './connection.ts';

/** Hosts of regions are `api-in21.leadsquared.com`, and their pages are on the host without `api-`; of others nothing is known. */
const REGION_HOST = /^api-([a-z]{2}\d{0,3}\.leadsquared\.com)$/;

/** The page of a lead; null where the account's web host is neither told nor guessed. @param leadId a GUID */
export function leadPage(
  { host, webHost = '' }: Pick<Connection, 'host' | 'webHost'>,
  leadId: string,
): string | null {
  const pages = webHost === '' ? REGION_HOST.exec(host)?.[1] : webHost;
  return pages === undefined
    ? null
    : `https://${pages}/LeadManagement/LeadDetails?LeadID=${encodeURIComponent(leadId)}`;
}
