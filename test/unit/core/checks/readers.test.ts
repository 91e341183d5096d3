// What each kind of cell may hold, and what is said when it holds something else.
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../../src/core/cell.ts';
import { isErrorValue } from '../../../../src/core/checks/error-value.ts';
import { readCustom } from '../../../../src/core/checks/read-custom.ts';
import { readEmail } from '../../../../src/core/checks/read-email.ts';
import { readGuid } from '../../../../src/core/checks/read-guid.ts';
import { readNotify } from '../../../../src/core/checks/read-notify.ts';
import { readRelated } from '../../../../src/core/checks/read-related.ts';
import { MAX_REMINDER_MINUTES, readReminder } from '../../../../src/core/checks/read-reminder.ts';
import { cellText, readText } from '../../../../src/core/checks/read-text.ts';
import type { Reading } from '../../../../src/core/checks/reading.ts';
import { webhookProblem } from '../../../../src/core/checks/webhook-url.ts';

const ID = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';

const cell = (value: CellValue, display = String(value)) => ({ value, display });

/** `[code, message, suggestion, certain]` of an error, or the value. */
function outcome<T>(reading: Reading<T>) {
  if (reading.ok) return reading.value;
  const { code, message, suggestion } = reading.error;
  return [code, message, suggestion?.value, suggestion?.certain];
}

describe('an owner e-mail', () => {
  it.each([
    ['priya@example.com', 'priya@example.com'],
    [' Priya.Rao+crm@Example.co.in\u200b\u00a0', 'Priya.Rao+crm@Example.co.in'],
  ])('%j is %j', (text, expected) => {
    expect(outcome(readEmail(text))).toBe(expected);
  });

  it.each([
    ['Priya Rao', 'email-invalid', undefined, undefined],
    ['priya@', 'email-invalid', undefined, undefined],
    ['priyа@example.com', 'email-invalid', undefined, undefined], // the last letter of the name is Cyrillic
    ['Priya Rao <priya@example.com>', 'email-name', 'priya@example.com', true],
    ['"Rao, Priya" <mailto:priya@example.com>', 'email-name', 'priya@example.com', true],
    ['mailto:priya@example.com', 'email-punctuation', 'priya@example.com', true],
    ['priya@example.com.', 'email-punctuation', 'priya@example.com', true],
    ['“priya@example.com”', 'email-punctuation', 'priya@example.com', true],
    ['(priya@example.com);', 'email-punctuation', 'priya@example.com', true],
    ['priya@example,com', 'email-punctuation', 'priya@example.com', true],
    ['a@example.com, b@example.com', 'email-list', 'a@example.com', false],
    ['a@example.com;b@example.com', 'email-list', 'a@example.com', false],
    ['A <a@example.com> B <b@example.com>', 'email-list', 'a@example.com', false],
    ['Priya <priya@example.com>, Ravi', 'email-invalid', undefined, undefined],
    ['priya rao@example.com', 'email-spaces', 'priyarao@example.com', false],
    ['priya@ example.com', 'email-spaces', 'priya@example.com', false],
    ['priya@gmail.con', 'email-domain', 'priya@gmail.com', true],
    ['priya@gmail.cmo', 'email-domain', 'priya@gmail.com', true],
    ['priya@gmial.con', 'email-domain', 'priya@gmail.com', false],
    ['priya@example.con', 'email-domain', 'priya@example.com', false],
  ])('%j is refused as %s, with %j', (text, code, value, certain) => {
    const found = outcome(readEmail(text));
    expect(found).toEqual([code, expect.stringMatching(/^".*\.$/), value, certain]);
  });

  it('with an unusual but possible domain is sent with a warning', () => {
    expect(readEmail('priya@gmial.com')).toMatchObject({
      ok: true,
      value: 'priya@gmial.com',
      warning: {
        level: 'warning',
        message: '"priya@gmial.com" may be misspelt. Check that it is not priya@gmail.com.',
        suggestion: { value: 'priya@gmail.com', certain: false },
      },
    });
  });

  it('says what to do about each kind of slip', () => {
    const message = (text: string) => {
      const reading = readEmail(text);
      return reading.ok ? '' : reading.error.message;
    };
    expect(message('Priya Rao')).toBe(
      '"Priya Rao" is not an e-mail address. Write one address such as priya@example.com.',
    );
    expect(message('a@x.com, b@x.com')).toBe(
      '"a@x.com, b@x.com" holds 2 e-mail addresses, but a task has one owner. Keep one, and use a row of its own for each owner.',
    );
    expect(message('P <a@x.com>')).toBe('"P <a@x.com>" has a name around the address. Write only a@x.com.');
  });
});

describe('an ID', () => {
  it.each([ID, ID.toUpperCase(), `{${ID}}`, ` ${ID}\u200b`])('%j is read', (text) => {
    expect(outcome(readGuid(text))).toBe(ID);
  });

  it.each([
    [ID.slice(0, -1), 'guid-length', 'has 31 characters without the hyphens, 1 too few for an ID', undefined],
    [`${ID}ab`, 'guid-length', 'has 34 characters without the hyphens, 2 too many for an ID', undefined],
    [
      ID.replace('04e0', 'O4e0'),
      'guid-character',
      'holds "o", but an ID has only digits and the letters a to f',
      ID,
    ],
    [ID.replace('04e0', 'x4e0'), 'guid-character', 'holds "x", but', undefined],
    [ID.replace(/-/g, ''), 'guid-invalid', 'has its hyphens in the wrong places', ID],
    [
      `https://in21.leadsquared.com/LeadManagement/LeadDetails?LeadID=${ID}`,
      'guid-inside',
      'holds an ID among other text',
      ID,
    ],
    ['00000000-0000-0000-0000-000000000000', 'guid-invalid', 'is not a LeadSquared ID', undefined],
    ['+91 98450 12345', 'guid-invalid', 'is not a LeadSquared ID', undefined],
    ['Acme Ltd', 'guid-invalid', 'is not a LeadSquared ID', undefined],
  ])('%j is refused as %s', (text, code, words, value) => {
    const found = outcome(readGuid(text));
    expect(found).toEqual([
      code,
      expect.stringContaining(words),
      value,
      value === undefined ? undefined : expect.any(Boolean),
    ]);
  });
});

describe('a reminder', () => {
  it.each<[CellValue, number | null]>([
    [30, 30],
    [0, 0],
    ['30', 30],
    ['30 min', 30],
    ['30 mins.', 30],
    ['45 Minutes before', 45],
    ['1 hour', 60],
    ['2h', 120],
    ['1.5 hours', 90],
    ['1,5 h', 90],
    ['1 hour 30 min', 90],
    ['1 hour and 30 minutes', 90],
    ['1 day', 1440],
    ['none', null],
    ['-', null],
  ])('%j is %j minutes', (value, expected) => {
    expect(outcome(readReminder(cell(value)))).toBe(expected);
  });

  it.each<[CellValue, string]>([
    [-5, 'reminder-invalid'],
    ['-5', 'reminder-invalid'],
    [1.5, 'reminder-invalid'],
    ['soon', 'reminder-invalid'],
    ['2 weeks', 'reminder-invalid'],
    [true, 'reminder-invalid'],
    [new Date(Date.UTC(1899, 11, 30, 0, 30)), 'reminder-invalid'],
    [`30${' '.repeat(100)}or so`, 'reminder-invalid'],
    [MAX_REMINDER_MINUTES + 1, 'reminder-too-long'],
    ['40 days', 'reminder-too-long'],
  ])('%j is refused as %s', (value, code) => {
    expect(outcome(readReminder(cell(value)))).toEqual(expect.arrayContaining([code]));
  });

  it('says what to write instead', () => {
    expect(outcome(readReminder(cell('soon')))).toEqual([
      'reminder-invalid',
      '"soon" is not a whole number of minutes. Write how many minutes before the due time, such as 30, or 2 hours.',
      undefined,
      undefined,
    ]);
  });
});

describe('notify', () => {
  it.each([
    ['yes', true],
    ['TRUE', true],
    ['1100', true],
    ['No', false],
    ['FALSE', false],
    ['1000', false],
  ])('%j is %s', (text, expected) => {
    expect(outcome(readNotify(text))).toBe(expected);
  });

  it('must be yes or no', () => {
    expect(outcome(readNotify('maybe'))).toEqual([
      'notify-invalid',
      '"maybe" is neither yes nor no. Write yes or no.',
      undefined,
      undefined,
    ]);
  });
});

describe('related to', () => {
  it.each([
    ['Lead', 1],
    ['1', 1],
    ['OPPORTUNITY', 5],
    ['5', 5],
    ['none', 0],
    ['0', 0],
  ])('%j is %i', (text, expected) => {
    expect(outcome(readRelated(text))).toBe(expected);
  });

  it('must be one of them', () => {
    expect(outcome(readRelated('account'))).toEqual([
      'related-invalid',
      '"account" is neither lead nor opportunity. Write lead, opportunity or none.',
      undefined,
      undefined,
    ]);
  });
});

describe('text', () => {
  it('is what was typed, or what a number, date or checkbox shows', () => {
    expect(cellText(cell('Call', 'other'))).toBe('Call');
    expect(cellText(cell(0.5, '50%'))).toBe('50%');
    expect(cellText(cell(true, 'TRUE'))).toBe('TRUE');
    expect(cellText(cell(12, ''))).toBe('12');
  });

  it('may be as long as the limit and no longer', () => {
    expect(outcome(readText(` ${'x'.repeat(20)} `, 20))).toBe('x'.repeat(20));
    expect(outcome(readText('x'.repeat(21), 20))).toEqual([
      'text-too-long',
      `"${'x'.repeat(21)}" is 21 characters long, and at most 20 are allowed. Shorten it, or raise the limit in the settings.`,
      undefined,
      undefined,
    ]);
  });
});

describe('a custom field', () => {
  it.each<[CellValue, string, string]>([
    [new Date(Date.UTC(2026, 2, 5, 9, 0, 7)), '5/3', '2026-03-05 09:00:07'],
    [new Date(Date.UTC(1899, 11, 30, 9, 30)), '09:30', '09:30'],
    [1234.5, '1,234.50', '1234.5'],
    [true, 'TRUE', 'true'],
    [false, 'FALSE', 'false'],
    [' Gold\u200b ', '', 'Gold'],
  ])('%s is sent as text', (value, display, expected) => {
    expect(outcome(readCustom({ value, display }, 100))).toBe(expected);
  });
});

describe('a spreadsheet error', () => {
  it.each([
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#NAME?',
    '#DIV/0!',
    '#NUM!',
    '#NULL!',
    '#ERROR!',
    'Loading...',
    ' #N/A ',
  ])('is %s', (text) => {
    expect(isErrorValue(text)).toBe(true);
  });

  it.each(['#1 priority', 'N/A', '#N/A today', '', 5])('is not %j', (value) => {
    expect(isErrorValue(value)).toBe(false);
  });
});

describe('a webhook URL', () => {
  it.each(['', ' ', 'https://example.com', 'https://hooks.example.com:8443/a/b?c=d#e'])(
    '%j is usable',
    (url) => {
      expect(webhookProblem(url)).toBe(null);
    },
  );

  it.each([
    ['http://example.com', /starts with http:/],
    ['example.com', /is not a web address/],
    ['https://user:pass@example.com', /is not a web address/],
    ['https://localhost', /is not a web address/],
    ['https://example.com/a b', /is not a web address/],
    [`https://example.com/${'x'.repeat(2000)}`, /is longer than 2000/],
  ])('%j is not', (url, words) => {
    expect(webhookProblem(url)).toMatch(words);
  });
});
