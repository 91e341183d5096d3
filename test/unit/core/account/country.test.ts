// The country of an account is told by its people's zone, or by its region.
import { expect, it } from 'vitest';
import { countryOf } from '../../../../src/core/account/country.ts';

it.each([
  ['Asia/Kolkata', 'api.leadsquared.com', 'IN'],
  ['Asia/Dubai', 'api-in21.leadsquared.com', 'AE'],
  ['', 'api-in21.leadsquared.com', 'IN'],
  ['America/New_York', 'api-us11.leadsquared.com', 'US'],
  ['', 'api.leadsquared.com', ''],
  ['Europe/Berlin', 'api.leadsquared.com', ''],
])('an account in %s at %s is in “%s”', (zone, host, country) => {
  expect(countryOf(zone, host)).toBe(country);
});
