// Replies to look-ups of opportunities, in the forms in which accounts may give them.
import { describe, expect, it } from 'vitest';
import { readOpportunity } from '../../../src/leadsquared/found-opportunity.ts';
import { opportunityById } from '../../../src/leadsquared/lead-requests.ts';

const ID = '0bb00000-0000-4000-8000-000000000001';
const NO_ID = '00000000-0000-0000-0000-000000000000';
const FIELDS = [
  { SchemaName: 'ActivityEvent_Note', Value: null },
  { SchemaName: 'Status', Value: 'Open' },
];
const RECORD = { ID, Name: 'Loan', DisplayName: 'Loan', Fields: FIELDS };

const readBody = (body: string, status = 200) => readOpportunity({ status, body, date: null }).kind;
const read = (json: unknown, status = 200) => readBody(JSON.stringify(json), status);
const refusal = (type: string, message = 'x') => ({
  Status: 'Error',
  ExceptionType: type,
  ExceptionMessage: message,
});

describe('a reply to the look-up of an opportunity', () => {
  it.each<[string, unknown]>([
    ['the documented record', RECORD],
    ['a record whose ID is that of its type', { ...RECORD, ID: '4597c076-be5a-4ba2-9b08-ecd21626750f' }],
    ['a record without an ID', { Fields: FIELDS }],
    ['a record in a list', [RECORD]],
    ['a record under List', { RecordCount: 1, List: [RECORD] }],
    ['a record by the name of activities', { ProspectActivityId: ID, Fields: null }],
  ])('that is %s says that there is one', (_, json) => {
    expect(read(json)).toBe('exists');
  });

  it.each<[string, unknown, number]>([
    ['an empty list', [], 200],
    ['an empty List', { RecordCount: 0, List: [] }, 200],
    ['null', null, 200],
    ['an error about what was given', refusal('MXInvalidInputException'), 500],
    ['an error about the activity that it is', refusal('MXInvalidActivityException'), 400],
    ['the same under 200', refusal('MXInvalidInputException', 'Opportunity does not exist'), 200],
    ['that it was not found, under 404', refusal('MXOpportunityNotFoundException'), 404],
  ])('that is %s says that there is none', (_, json, status) => {
    expect(read(json, status)).toBe('none');
  });

  it.each([
    [{ OpportunityEvent: '12000' }, '12000'],
    [{ OpportunityEvent: 12003 }, '12003'],
    [{ OpportunityEvent: null, OpportunityEventCode: 12001 }, '12001'],
    [{ OpportunityEvent: '12000&x=1' }, undefined],
    [{}, undefined],
  ])('may tell the code of its type: %j', (more, type) => {
    const body = JSON.stringify({ ...RECORD, ...more });
    expect(readOpportunity({ status: 200, body, date: null })).toEqual({ kind: 'exists', type });
  });

  it('may say that it was deleted', () => {
    expect(read(refusal('MXInvalidInputException', 'The opportunity has been deleted'), 500)).toBe('deleted');
  });

  it.each<[string, unknown, number]>([
    ['access denied', 'Access denied', 403],
    ['unauthorised', refusal('MXUnAuthorizedAccessException'), 200],
    [
      'an account without opportunities, under the type of a wrong value',
      refusal('MXInvalidInputException', 'Opportunity is not enabled for this account'),
      500,
    ],
    [
      'an id or a right that is missing, whichever',
      refusal('MXInvalidInputException', 'Opportunity does not exist or you do not have permission'),
      500,
    ],
  ])('that is %s is a matter of the keys, and says nothing of the opportunity', (_, json, status) => {
    expect(read(json, status)).toBe('refused');
  });

  it.each<[string, unknown, number]>([
    [
      'too many calls',
      refusal('MXAPIRateLimitExceededException', 'exceeded the limit of 25 in 5 second(s)'),
      200,
    ],
    ['too many calls under 403', refusal('', 'API calls exceeded the limit of 25 in 5 second(s)'), 403],
    ['too many calls, by the status', 'x', 429],
  ])('that is %s is asked for again', (_, json, status) => {
    expect(read(json, status)).toBe('rate-limited');
  });

  it.each<[string, string, number]>([
    ['a record with nothing in it', JSON.stringify({ ID: NO_ID, Name: null, Fields: [] }), 200],
    ['a list of such records', JSON.stringify([{ ID: NO_ID, Fields: [{ Value: null }] }]), 200],
    ['an object of another kind', JSON.stringify({ Status: 'Success' }), 200],
    ['an error of the server', JSON.stringify(refusal('MySqlException')), 500],
    ['a page that was not found', '<html>Not found</html>', 404],
    ['a web page under 200', '<html>Sign in</html>', 200],
    ['nothing', '', 200],
    ['one that breaks off', '{"ID":"0bb00000', 200],
    ['null under 500', 'null', 500],
  ])('that is %s says neither, and is never taken for absence', (_, body, status) => {
    expect(readBody(body, status)).toBe('unreadable');
  });
});

describe('a request for an opportunity', () => {
  it('has its id encoded, and no key in its address', () => {
    const connection = { host: 'api-in21.leadsquared.com', accessKey: 'u$rsecret0', secretKey: 'secret00' };
    expect(opportunityById(connection, `${ID}&x`)).toMatchObject({
      method: 'GET',
      url: `https://api-in21.leadsquared.com/v2/OpportunityManagement.svc/GetOpportunityDetails?OpportunityId=${ID}%26x`,
      body: '',
    });
  });
});
