// Tells the country of an account, by which its phone numbers are read, from its people's zone and its region.

/** Zones of countries with one zone, as far as LeadSquared's customers live there. */
const BY_ZONE: Readonly<Record<string, string>> = {
  'Asia/Kolkata': 'IN',
  'Asia/Calcutta': 'IN',
  'Asia/Dubai': 'AE',
  'Asia/Singapore': 'SG',
  'Asia/Kuala_Lumpur': 'MY',
  'Asia/Manila': 'PH',
  'Asia/Jakarta': 'ID',
  'Asia/Colombo': 'LK',
  'Asia/Dhaka': 'BD',
  'Asia/Kathmandu': 'NP',
  'Asia/Riyadh': 'SA',
  'Africa/Johannesburg': 'ZA',
  'Africa/Nairobi': 'KE',
  'Africa/Lagos': 'NG',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
};

/** Regions that are those of one country: `api-in21.leadsquared.com`. The one without letters serves many. */
const BY_REGION: Readonly<Record<string, string>> = { in: 'IN', us: 'US', ca: 'CA', ir: 'IE', me: 'AE' };

/** Two capital letters, such as `IN`; '' when nothing tells. @param host the account's API host */
export function countryOf(zone: string, host: string): string {
  const region = /^api-([a-z]{2})\d{0,3}\./.exec(host)?.[1] ?? '';
  return BY_ZONE[zone] ?? BY_REGION[region] ?? '';
}
