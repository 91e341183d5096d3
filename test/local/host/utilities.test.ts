// Google's pages reference/utilities/utilities and reference/base/session.
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/local/host/services/format-date.ts';
import { formatString } from '../../../src/local/host/services/format-string.ts';
import { evaluate, MODES } from './support.ts';

const MOMENT = Date.UTC(2026, 2, 8, 20, 4, 5, 67);

describe('Utilities.formatDate, by the letters of SimpleDateFormat', () => {
  it.each([
    ['yyyy-MM-dd HH:mm:ss.SSS', 'Asia/Kolkata', '2026-03-09 01:34:05.067'],
    ["yyyy-MM-dd'T'HH:mm:ss'Z'", 'GMT', '2026-03-08T20:04:05Z'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", 'Asia/Kolkata', '2026-03-09T01:34:05+05:30'],
    ['Z XX X', 'America/St_Johns', '-0230 -0230 -02'],
    ['Z XXX', 'UTC', '+0000 Z'],
    ['EEE, d MMM yy h:mm a', 'America/New_York', 'Sun, 8 Mar 26 4:04 PM'],
    ['EEEE MMMM M D u', 'UTC', 'Sunday March 3 67 7'],
    ["'it''s' K k", 'UTC', "it's 8 20"],
    ['HH:mm', 'Nowhere/Unknown', '20:04'],
  ])('%s in %s', (pattern, zone, expected) => {
    expect(formatDate(MOMENT, zone, pattern)).toBe(expected);
  });

  it('knows daylight saving: the same zone has two offsets in a year', () => {
    const text = [0, 6].map((month) => formatDate(Date.UTC(2026, month, 1), 'Europe/Berlin', 'HH:mm Z'));
    expect(text).toEqual(['01:00 +0100', '02:00 +0200']);
  });

  it('refuses letters that Java does not know', () => {
    expect(() => formatDate(MOMENT, 'UTC', 'Q')).toThrow("Illegal pattern character 'Q'");
  });
});

describe('Utilities.formatString', () => {
  it.each([
    ['%s has %d of %05.1f, %x%%', ['Asha', 3.9, 2.25, 255], 'Asha has 3 of 002.3, ff%'],
    ['[%-5s|%5s|%03d|%.2s]', ['a', 'b', -7, 'long'], '[a    |    b|-07|lo]'],
  ])('%s', (template, args, expected) => {
    expect(formatString(template, args)).toBe(expected);
  });
});

describe.each(MODES)('in %s mode', (mode) => {
  it('formatDate takes dates only', async () => {
    const body = `try { Utilities.formatDate('2026-01-01', 'UTC', 'yyyy'); } catch (e) { return [e.message,
      Utilities.formatDate(new Date(0), 'Asia/Kolkata', 'yyyy-MM-dd HH:mm')]; }`;
    expect(await evaluate(mode, body)).toEqual([
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
      '1970-01-01 05:30',
    ]);
  });

  it('digests and encodings are the usual ones, with bytes from -128 to 127', async () => {
    const body = `const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'ü', Utilities.Charset.UTF_8);
      return [digest.slice(0, 3), digest.length, Utilities.base64Encode([-1, -2]), Utilities.base64EncodeWebSafe([-1, -2]),
        Utilities.base64Encode('ü'), Utilities.base64Decode('//4='), Utilities.newBlob('text').getDataAsString(), Utilities.newBlob([65, -1]).getBytes()];`;
    const bytes = [...new Int8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode('ü')))];
    expect(await evaluate(mode, body)).toEqual([
      bytes.slice(0, 3),
      32,
      '//4=',
      '__4=',
      'w7w=',
      [-1, -2],
      'text',
      [65, -1],
    ]);
  });

  it('a digest without a charset takes the text for US-ASCII, in which texts of another script are alike', async () => {
    const body = `const of = (text, charset) => Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, charset).join();
      const plain = (text) => Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text).join();
      return [plain('अ') === plain('ü'), plain('ü') === plain('?'), plain('😀') === plain('?'),
        plain('a') === of('a', Utilities.Charset.UTF_8), of('अ', Utilities.Charset.UTF_8) === of('ü', Utilities.Charset.UTF_8)];`;
    expect(await evaluate(mode, body)).toEqual([true, true, true, true, false]);
  });

  it('getUuid makes version 4 UUIDs, each another', async () => {
    const uuids = await evaluate(mode, 'return [Utilities.getUuid(), Utilities.getUuid()];');
    const form = expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(uuids).toEqual([form, form]);
    expect(new Set(Array.isArray(uuids) ? uuids : []).size).toBe(2);
  });

  it('sleep takes 300,000 ms at most', async () => {
    const body = `try { Utilities.sleep(300001); } catch (e) { return e.message; }`;
    expect(await evaluate(mode, body)).toBe('Invalid argument: milliseconds');
  });

  it('Session tells the user, the language and the zone of the manifest (reference/base/session)', async () => {
    const body = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(),
      Session.getActiveUserLocale(), Session.getScriptTimeZone(), typeof Session.getTemporaryActiveUserKey()];`;
    const me = 'asha@example.com';
    expect(await evaluate(mode, body, { userLocale: 'de' })).toEqual([
      me,
      me,
      'de',
      'Asia/Kolkata',
      'string',
    ]);
  });
});
