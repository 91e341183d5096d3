// What the reply about the access keys means: the account, or one plain sentence on what to do.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAccount } from '../../../src/leadsquared/account.ts';
import { ForeignHostError, isLeadSquaredHost } from '../../../src/leadsquared/connection.ts';

const USER = {
  Id: 'F0F0',
  EmailAddress: 'asha@example.com',
  OrgId: 40017,
  Name: 'Asha Rao',
  Role: 'Administrator',
  TimeZone: 'Asia/Kolkata',
  OrgShortCode: 12345,
  LSQCommonServiceURLs: {
    api: 'https://api-in21.leadsquared.com/v2/',
    app: 'https://in21.leadsquared.com',
  },
};
const read = (status: number, body: unknown) =>
  readAccount(
    { status, body: typeof body === 'string' ? body : JSON.stringify(body), date: null },
    'api.leadsquared.com',
  );
const envelope = (type: string, message: string) => ({
  Status: 'Error',
  ExceptionType: type,
  ExceptionMessage: message,
});
const RATE = 'API calls exceeded the limit of 25 in 5 second(s)';

describe('known keys', () => {
  it('tell the account and where it lives', () => {
    expect(read(200, USER)).toEqual({
      ok: true,
      account: {
        host: 'api-in21.leadsquared.com',
        hostTold: true,
        webHost: 'in21.leadsquared.com',
        name: 'Asha Rao',
        role: 'Administrator',
        timeZone: 'Asia/Kolkata',
        orgCode: '12345',
        orgId: '40017',
        userId: 'f0f0',
        email: 'asha@example.com',
        plan: '',
        country: '',
      },
    });
  });

  it.each([
    [{ Name: null, FirstName: 'Asha', LastName: 'Rao' }, { name: 'Asha Rao' }],
    [{ Name: '', FirstName: 'Asha' }, { name: 'Asha' }],
    [{ Name: undefined }, { name: '' }],
    [
      { Role: null, TimeZone: undefined, OrgShortCode: null },
      { role: '', timeZone: '', orgCode: '' },
    ],
    [{ Name: 'x'.repeat(10_000) }, { name: `${'x'.repeat(199)}…` }],
    [{ Name: RATE }, { name: RATE }],
  ])('with %j', (changes, expected) => {
    expect(read(200, { ...USER, ...changes })).toMatchObject({ ok: true, account: expected });
  });

  it.each(['https://api.leadsquared.com.evil.com/v2/', 'http://api.leadsquared.com', 'evil.com'])(
    'are never sent to a foreign host that the reply names: %j',
    (api) => {
      expect(() => read(200, { ...USER, LSQCommonServiceURLs: { api } })).toThrow(ForeignHostError);
    },
  );
});

describe('the host of the pages for people', () => {
  const webHost = (app: unknown) => {
    const answer = read(200, { ...USER, LSQCommonServiceURLs: { api: 'api-in21.leadsquared.com', app } });
    return answer.ok ? answer.account.webHost : answer.code;
  };

  it.each([
    ['run.leadsquared.com', 'run.leadsquared.com'],
    [' HTTPS://In21.LeadSquared.com/Home?x=1 ', 'in21.leadsquared.com'],
  ])('is read from %j', (app, expected) => {
    expect(webHost(app)).toBe(expected);
  });

  it.each([
    'http://in21.leadsquared.com',
    'javascript:alert(1)//.leadsquared.com',
    'https://in21.leadsquared.com:8080/',
    'https://me@in21.leadsquared.com',
    'leadsquared.com.evil.com',
    'evil.com/in21.leadsquared.com',
    '',
    null,
    7,
  ])('is not told by %j', (app) => {
    expect(webHost(app)).toBe('');
  });
});

describe('an account', () => {
  it('may come wrapped', () => {
    expect(read(200, { d: USER })).toEqual(read(200, USER));
    expect(read(200, { d: envelope('MXInvalidInputException', 'Invalid keys') })).toMatchObject({
      code: 'bad-keys',
    });
  });

  it.each([undefined, null, {}, { app: 'x' }, { api: null }, { api: ' ' }, 'nothing'])(
    'without an address of its own keeps the host that answered: %j',
    (LSQCommonServiceURLs) => {
      const account = { host: 'api.leadsquared.com', hostTold: false, name: 'Asha Rao' };
      expect(read(200, { ...USER, LSQCommonServiceURLs })).toMatchObject({ ok: true, account });
    },
  );

  it('need not say who its user is', () => {
    const changes = { Id: null, OrgId: undefined, EmailAddress: null };
    expect(read(200, { ...USER, ...changes })).toMatchObject({
      account: { userId: '', orgId: '', email: '' },
    });
  });
});

describe('keys that LeadSquared does not accept', () => {
  it.each([
    [401, ''],
    [401, envelope('MXUnAuthorizedAccessException', 'Invalid keys')],
    [403, 'Forbidden'],
    [500, envelope('MXUnAuthorizedAccessException', 'Invalid keys')],
    [500, envelope('MXInvalidInputException', 'Invalid keys')],
    [200, envelope('MXInvalidInputException', 'Invalid keys')],
    [400, envelope('', 'Invalid keys')],
  ])('HTTP %i %j', (status, body) => {
    const answer = read(status, body);
    expect(answer).toMatchObject({ ok: false, code: 'bad-keys' });
    expect(answer.ok ? '' : answer.message).toContain('Copy both keys again');
  });
});

describe('a busy account', () => {
  it.each([
    [429, ''],
    [429, envelope('MXAPIRateLimitExceededException', RATE)],
    [403, envelope('MXAPIRateLimitExceededException', RATE)],
    [403, RATE],
    [200, envelope('MXAPIRateLimitExceededException', RATE)],
    [500, envelope('MXAPIRateLimitExceededException', 'slow down')],
  ])('does not mean wrong keys: HTTP %i %j', (status, body) => {
    expect(read(status, body)).toMatchObject({ ok: false, code: 'busy' });
  });
});

describe('an answer that cannot be read', () => {
  it.each([
    ['nothing', 200, ''],
    ['a web page', 200, '<html></html>'],
    ['an account of nobody', 200, { LSQCommonServiceURLs: USER.LSQCommonServiceURLs }],
    ['something else', 200, { d: 5 }],
    ['a redirect', 302, ''],
    ['a wrong address', 404, ''],
    ['a server error', 503, '<html></html>'],
    ['a fault in LeadSquared’s works', 500, envelope('System.Exception', 'Object reference not set')],
    [
      'a request that was not completed',
      500,
      envelope('MXInvalidInputException', 'It could not be completed'),
    ],
    ['an account under an error', 500, USER],
    ['no status', 0, ''],
  ])('says to try again: %s', (_, status, body) => {
    const answer = read(status, body);
    expect(answer).toMatchObject({ ok: false, code: 'unreadable' });
    expect(answer.ok ? '' : answer.message).toContain('Try again in a minute.');
  });
});

describe('whatever is answered', () => {
  it('keys are sent on to LeadSquared’s hosts only', () => {
    const api = fc.oneof(fc.string(), fc.webUrl(), fc.constant('https://api-us11.leadsquared.com/v2/'));
    const body = fc.oneof(
      fc.json(),
      fc.string(),
      api.map((url) => JSON.stringify({ ...USER, LSQCommonServiceURLs: { api: url } })),
    );
    fc.assert(
      fc.property(fc.oneof(fc.constant(200), fc.nat(599)), body, (status, text) => {
        try {
          const answer = readAccount({ status, body: text, date: null }, 'api.leadsquared.com');
          if (answer.ok) expect(isLeadSquaredHost(answer.account.host)).toBe(true);
          else expect(answer.message).toMatch(/\.$/);
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignHostError);
        }
      }),
      { numRuns: 400 },
    );
  });
});
