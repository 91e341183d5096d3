// The words of `npm start`.
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../src/local/playground/command.ts';

describe('npm start', () => {
  it('opens the sample on port 8050 with a sandbox when nothing is said', () => {
    expect(readCommand([])).toEqual({
      kind: 'serve',
      port: 8050,
      file: null,
      crm: null,
      sandbox: {},
      zone: 'Asia/Kolkata',
      locale: 'en_IN',
    });
  });

  it('takes a file, an account and a place', () => {
    const words = [
      '--file',
      'a.xlsx',
      '--crm',
      'https://api.leadsquared.com/',
      '--port',
      '0',
      '--zone',
      'Europe/Berlin',
      '--locale',
      'de_DE',
    ];
    expect(readCommand(words)).toMatchObject({
      file: 'a.xlsx',
      crm: 'https://api.leadsquared.com',
      port: 0,
      zone: 'Europe/Berlin',
      locale: 'de_DE',
    });
    expect(readCommand(['--sandbox=--limit 5/5'])).toMatchObject({
      sandbox: { limit: { calls: 5, seconds: 5 } },
    });
  });

  it.each([
    [['--port', '99999'], '--port must be a whole number from 0 to 65535, but "99999" was given.'],
    [
      ['--crm', 'http://api.leadsquared.com'],
      '--crm takes an https address without a path, or http://127.0.0.1:PORT, but "http://api.leadsquared.com" was given.',
    ],
    [['--zone', 'Mars'], '--zone takes a time zone such as Asia/Kolkata, but "Mars" was given.'],
    [
      ['--crm', 'https://a.example', '--sandbox', ''],
      '--sandbox is for the sandbox account, so leave out --crm or --sandbox.',
    ],
    [['--colour'], /--colour.*Use --help to see all options\.$/],
  ])('says in one line what is wrong with %j', (words, message) => {
    expect(() => readCommand(words)).toThrow(message);
  });
});
