// The keys may be sent to hosts of LeadSquared's, and to no other address, however it is written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANY_REGION_HOST,
  ForeignHostError,
  isLeadSquaredHost,
  leadSquaredHost,
} from '../../../src/leadsquared/connection.ts';

describe('a host of LeadSquared’s', () => {
  it.each([
    ANY_REGION_HOST,
    'api-us11.leadsquared.com',
    'api-in21.leadsquared.com',
    'api-in22.leadsquared.com',
    'api-ir31.leadsquared.com',
    'api-ca12.leadsquared.com',
    'api-me61.leadsquared.com',
    'a.b.leadsquared.com',
  ])('%s', (host) => {
    expect(isLeadSquaredHost(host)).toBe(true);
    expect(leadSquaredHost(host)).toBe(host);
  });

  it.each([
    'https://api-in21.leadsquared.com',
    'https://api-in21.leadsquared.com/',
    'https://api-in21.leadsquared.com/v2/',
    'HTTPS://API-IN21.LeadSquared.com/v2/Task.svc',
    '  api-in21.leadsquared.com\n',
    'api-in21.leadsquared.com/v2',
  ])('is found in the address %j', (address) => {
    expect(leadSquaredHost(address)).toBe('api-in21.leadsquared.com');
  });
});

describe('another address', () => {
  it.each([
    ['nothing', ''],
    ['the bare domain', 'leadsquared.com'],
    ['a foreign domain', 'api.example.com'],
    ['a foreign domain that begins like it', 'api.leadsquared.com.evil.com'],
    ['a foreign domain that ends like it', 'evilleadsquared.com'],
    ['a foreign domain with a hyphen', 'api-leadsquared.com'],
    ['another top-level domain', 'api.leadsquared.co'],
    ['another top-level domain that begins alike', 'api.leadsquared.community'],
    ['a user name before a foreign host', 'https://api.leadsquared.com@evil.com'],
    ['a user name before its own host', 'https://user:word@api.leadsquared.com'],
    ['its host in the path', 'https://evil.com/api.leadsquared.com'],
    ['its host in the query', 'https://evil.com?x=.leadsquared.com'],
    ['its host in the fragment', 'https://evil.com#.leadsquared.com'],
    ['a backslash', 'https://evil.com\\.leadsquared.com'],
    ['a query behind the host', 'api.leadsquared.com?x=1'],
    ['a port', 'api.leadsquared.com:8443'],
    ['the usual port', 'https://api.leadsquared.com:443/v2/'],
    ['a trailing dot', 'api.leadsquared.com.'],
    ['an empty label', 'api..leadsquared.com'],
    ['a leading dot', '.leadsquared.com'],
    ['plain http', 'http://api.leadsquared.com'],
    ['no scheme', '//api.leadsquared.com'],
    ['two schemes', 'https://https://api.leadsquared.com'],
    ['another scheme', 'ftp://api.leadsquared.com'],
    ['a line break inside', 'evil.com\n.leadsquared.com'],
    ['a line break before a path', 'api.leadsquared.com\n/v2'],
    ['a space inside', 'evil.com .leadsquared.com'],
    ['a zero byte', 'evil.com\0.leadsquared.com'],
    ['a percent sign', 'evil.com%2f.leadsquared.com'],
    ['a letter of another alphabet', 'api.leadsquаred.com'],
    ['a full-width dot', 'api．leadsquared．com'],
    ['a slash look-alike', 'evil.com⁄.leadsquared.com'],
    ['an underscore', 'a_b.leadsquared.com'],
    ['a hyphen at the edge of a label', 'api-.leadsquared.com'],
    ['an encoded label', 'xn--a.a.leadsquared.com'],
    ['a label that is too long', `${'a'.repeat(64)}.leadsquared.com`],
    ['an IP address', '127.0.0.1'],
    ['an IPv6 address', '[::1]'],
  ])('is refused: %s', (_, address) => {
    expect(() => leadSquaredHost(address)).toThrow(ForeignHostError);
    expect(isLeadSquaredHost(address)).toBe(false);
  });

  it('is refused in words that say what to do', () => {
    expect(() => leadSquaredHost('https://evil.com/v2')).toThrow(
      '“evil.com” is not an address of LeadSquared, so nothing was sent to it. Connect again with the access keys.',
    );
    const host = 'x'.repeat(100_000);
    expect(new ForeignHostError(host).message.length).toBeLessThan(250);
    expect(new ForeignHostError(host).code).toBe('foreign-host');
  });

  it('is refused, whatever it is: what passes is what a browser would call, too', () => {
    const piece = fc.constantFrom(
      ...[
        'api',
        'leadsquared',
        'com',
        '.leadsquared.com',
        '.',
        '/',
        '\\',
        '@',
        ':',
        '?',
        '#',
        'https://',
        'evil.com',
      ],
      ...['-', '%', ' ', '\n', '\t', '443', 'K', 'ı', '。'],
    );
    const pieces = fc.array(piece, { maxLength: 8 }).map((list) => list.join(''));
    const label = fc.oneof(fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/), piece);
    const address = fc.oneof(
      fc.string(),
      pieces,
      fc.tuple(label, pieces).map(([name, more]) => `https://${name}.leadsquared.com${more}`),
      fc.tuple(label, label).map(([name, more]) => `${name}.${more}.LeadSquared.com/v2/`),
      fc.webUrl().map((url) => url.replace(/^https?:\/\//, '')),
    );
    fc.assert(
      fc.property(address, (text) => {
        let host: string;
        try {
          host = leadSquaredHost(text);
        } catch (error) {
          expect(error).toBeInstanceOf(ForeignHostError);
          return;
        }
        const called = new URL(`https://${host}/v2/`);
        expect(called.host).toBe(host);
        expect(called.host.endsWith('.leadsquared.com')).toBe(true);
        expect(called.username + called.password + called.port).toBe('');
      }),
      { numRuns: 1500 },
    );
  });
});
