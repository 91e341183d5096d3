// Replies to look-ups of leads, in the forms in which accounts give them.
import { describe, expect, it } from 'vitest';
import { readLeads } from '../../../src/leadsquared/found-lead.ts';
import {
  LEAD_PAGE_SIZE,
  leadByEmail,
  leadById,
  leadByNumber,
  leadByPhone,
  leadsByIds,
} from '../../../src/leadsquared/lead-requests.ts';

const ID = '1ead0000-0000-4000-8000-000000000017';
const ROW = {
  ProspectID: ID.toUpperCase(),
  ProspectAutoId: 1042,
  FirstName: ' Meera ',
  LastName: 'Pillai',
  EmailAddress: 'meera.p@example.org',
  Phone: '+91-9845012345',
  OwnerIdEmailAddress: 'kavya.rao@example.com',
};
const LEAD = {
  id: ID,
  name: 'Meera Pillai',
  email: 'meera.p@example.org',
  phone: '+91-9845012345',
  number: '1042',
  ownerEmail: 'kavya.rao@example.com',
};
const LISTED = { LeadPropertyList: Object.entries(ROW).map(([Attribute, Value]) => ({ Attribute, Value })) };

const read = (json: unknown, status = 200) => readLeads({ status, body: JSON.stringify(json), date: null });

describe('a reply to a look-up of leads', () => {
  it.each<[string, unknown]>([
    ['a list', [ROW]],
    ['a list under Leads', { RecordCount: 1, Leads: [ROW] }],
    ['a list under List', { List: [ROW] }],
    ['lists of attributes', { RecordCount: 1, Leads: [LISTED] }],
    ['names in other letters', [{ ...ROW, ProspectID: undefined, ProspectId: ID }]],
    ['the same lead twice', [ROW, ROW]],
  ])('is read as %s', (_, json) => {
    expect(read(json)).toEqual({ kind: 'leads', leads: [LEAD], unnamed: 0 });
  });

  it.each<[string, unknown]>([
    ['an empty list', []],
    ['no leads', { RecordCount: 0, Leads: null }],
  ])('finds nobody in %s', (_, json) => {
    expect(read(json)).toEqual({ kind: 'leads', leads: [], unnamed: 0 });
  });

  it('counts rows without an id, and takes none for a lead', () => {
    const { ProspectID: _, ...unnamed } = ROW;
    const empty = { ...ROW, ProspectID: '00000000-0000-0000-0000-000000000000' };
    expect(read([unnamed, ROW, empty, 'x', null])).toEqual({ kind: 'leads', leads: [LEAD], unnamed: 4 });
  });

  it('keeps a mobile number beside another phone', () => {
    const found = (phones: object) => {
      const reply = read([{ ...ROW, ...phones }]);
      return reply.kind === 'leads' ? reply.leads.map(({ phone, mobile }) => [phone, mobile]) : reply;
    };
    expect(found({ Mobile: '98450 54321' })).toEqual([['+91-9845012345', '98450 54321']]);
    expect(found({ Mobile: '+91-9845012345' })).toEqual([['+91-9845012345', undefined]]);
    expect(found({ Phone: '', Mobile: '98450 54321' })).toEqual([['98450 54321', undefined]]);
  });

  it('takes what is missing, and what is no text, for nothing', () => {
    expect(read([{ ProspectID: ID, FirstName: null, Phone: {}, Mobile: '9845012345' }])).toEqual({
      kind: 'leads',
      leads: [{ ...LEAD, name: '', email: '', phone: '9845012345', number: '', ownerEmail: '' }],
      unnamed: 0,
    });
  });

  const refusal = (type: string, message = 'x') => ({
    Status: 'Error',
    ExceptionType: type,
    ExceptionMessage: message,
  });
  it.each<[string, unknown, number, string]>([
    [
      'too many calls',
      refusal('MXAPIRateLimitExceededException', 'exceeded the limit of 25 in 5 second(s)'),
      200,
      'rate-limited',
    ],
    ['too many calls, by the status', 'x', 429, 'rate-limited'],
    [
      'too many calls under 403',
      refusal('', 'API calls exceeded the limit of 25 in 5 second(s)'),
      403,
      'rate-limited',
    ],
    ['no right to read', 'Access denied', 403, 'refused'],
    ['no right, under 200', refusal('MXUnAuthorizedAccessException'), 200, 'refused'],
    ['a value that no lead can have', refusal('MXInvalidInputException'), 500, 'no-such-value'],
    ['an error of its own', refusal('MySqlException'), 500, 'unreadable'],
    ['a page', '<html>', 502, 'unreadable'],
    ['another object', { Status: 'Success' }, 200, 'unreadable'],
  ])('that says %s is told as such', (_, json, status, kind) => {
    expect(read(json, status).kind).toBe(kind);
  });

  it('that breaks off is not readable', () => {
    expect(readLeads({ status: 200, body: '[{"ProspectID":"1ead', date: null }).kind).toBe('unreadable');
  });
});

describe('a request for leads', () => {
  const connection = { host: 'api-in21.leadsquared.com', accessKey: 'u$rsecret0', secretKey: 'secret00' };
  const base = 'https://api-in21.leadsquared.com/v2/LeadManagement.svc';

  it('has its value encoded, and no key in its address', () => {
    expect(leadByPhone(connection, '+91-9845012345').url).toBe(
      `${base}/RetrieveLeadByPhoneNumber?phone=%2B91-9845012345`,
    );
    expect(leadByEmail(connection, 'a+b@example.org').url).toBe(
      `${base}/Leads.GetByEmailaddress?emailaddress=a%2Bb%40example.org`,
    );
    expect(leadById(connection, ID).url).toBe(`${base}/Leads.GetById?id=${ID}`);
    for (const request of [
      leadByPhone(connection, '1'),
      leadsByIds(connection, [ID], 1),
      leadByNumber(connection, '7'),
    ]) {
      expect(request.url + request.body).not.toMatch(/secret/);
    }
  });

  it('asks for ids page by page, and for a number by its attribute', () => {
    expect(JSON.parse(leadsByIds(connection, [ID], 3).body)).toMatchObject({
      SearchParameters: { LeadIds: [ID] },
      Paging: { PageIndex: 3, PageSize: LEAD_PAGE_SIZE },
    });
    expect(JSON.parse(leadByNumber(connection, '1042').body).Parameter).toEqual({
      LookupName: 'ProspectAutoId',
      LookupValue: '1042',
      SqlOperator: '=',
    });
  });
});
