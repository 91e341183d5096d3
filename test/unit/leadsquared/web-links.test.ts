// Where the pages of leads and opportunities are: on the account's own web host, or on the one that a regional API host lets guess.
import { describe, expect, it } from 'vitest';
import { leadPage, leadsTo, opportunityPage } from '../../../src/leadsquared/web-links.ts';

const LEAD = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

describe('the page of a lead', () => {
  it('is on the host that LeadSquared tells', () => {
    expect(leadPage({ host: 'api-in21.leadsquared.com', webHost: 'run.leadsquared.com' }, LEAD)).toBe(
      `https://run.leadsquared.com/LeadManagement/LeadDetails?LeadID=${LEAD}`,
    );
  });

  it.each([
    ['api-in21.leadsquared.com', 'https://in21.leadsquared.com/'],
    ['api-us11.leadsquared.com', 'https://us11.leadsquared.com/'],
  ])('is guessed from %s where it tells none', (host, expected) => {
    expect(leadPage({ host }, LEAD)).toContain(expected);
  });

  it('is not known of an account whose API host names no region', () => {
    expect(leadPage({ host: 'api.leadsquared.com' }, LEAD)).toBeNull();
  });
});

describe('the page of an opportunity', () => {
  const HOSTS = { host: 'api-in21.leadsquared.com' };
  const PAGE = `https://in21.leadsquared.com/OpportunityManagement/OpportunityDetails?opportunityId=${LEAD}`;

  it('names its type where that was told', () => {
    expect(opportunityPage(HOSTS, LEAD, '12000')).toBe(`${PAGE}&opportunityEvent=12000`);
    expect(opportunityPage(HOSTS, LEAD, '')).toBe(PAGE);
    expect(opportunityPage({ host: 'api.leadsquared.com' }, LEAD, '12000')).toBeNull();
  });

  it('is where a link leads that names a type which is not known any more', () => {
    expect(leadsTo(`${PAGE}&opportunityEvent=12000`, PAGE)).toBe(true);
    expect(leadsTo(PAGE, PAGE)).toBe(true);
    expect(leadsTo(PAGE, `${PAGE}&opportunityEvent=12000`)).toBe(false);
    expect(leadsTo(null, PAGE)).toBe(false);
  });
});
