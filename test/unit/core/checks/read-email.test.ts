// The specification of the owner's e-mail: what is sent, what is refused, and what is offered instead.
import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../../src/core/checks/email/read-email.ts';
import { outcome, verdict } from './readings.ts';

const KAVYA = 'kavya.rao@example.com';

describe('an e-mail address is sent as it is written', () => {
  it.each([
    KAVYA,
    'KAVYA.RAO@EXAMPLE.COM',
    'Kavya.Rao@Example.Com',
    'kavya@example.coM',
    'Priya.Rao+crm@Example.co.in',
    'kavya_rao-1@mail.example.org',
    "o'brien@example.com",
    'r&d@example.com',
    '_robot@example.com',
    '7@example.in',
    'k@x.io',
  ])('%j', (text) => {
    expect(readEmail(text)).toEqual({ ok: true, value: text, warning: null });
    expect(verdict(readEmail(`\ufeff ${text}\u200b\u00a0\n`))).toBe(`ok ${text}`);
  });
});

describe('one address inside other text is offered as it stands there, and nothing else can be meant', () => {
  it.each([
    'Kavya Rao kavya.rao@example.com',
    'KAVYA RAO kavya.rao@example.com',
    'Rao, Kavya kavya.rao@example.com',
    'kavya.rao@example.com (Kavya)',
    'kavya.rao@example.com (Kavya Rao, Mumbai)',
    'kavya.rao@example.com Kavya Rao',
    'kavya.rao@example.com, Kavya Rao',
    'kavya.rao@example.com - Kavya Rao',
    'Kavya Rao - kavya.rao@example.com',
    'Kavya Rao – kavya.rao@example.com',
    'Kavya—kavya.rao@example.com',
    'Kavya|kavya.rao@example.com',
    'Kavya/kavya.rao@example.com',
    'Kavya,kavya.rao@example.com',
    'Kavya:kavya.rao@example.com',
    'Sales: kavya.rao@example.com',
    'Sales team: kavya.rao@example.com',
    'Owner kavya.rao@example.com',
    'E-mail kavya.rao@example.com',
    'email=kavya.rao@example.com',
    'Mr. kavya.rao@example.com',
    'assigned to kavya.rao@example.com',
    'kavya.rao@example.com / 98450 12345',
    '98450 12345 / kavya.rao@example.com',
    '9845012345,kavya.rao@example.com',
    '1. kavya.rao@example.com',
    'Kavya Rao <kavya.rao@example.com>',
    '"Rao, Kavya" <kavya.rao@example.com>',
    '"Rao, Kavya" <mailto:kavya.rao@example.com>',
    'Kavya [kavya.rao@example.com]',
    'Kavya {kavya.rao@example.com}',
    'Kavya <kavya.rao@example.com',
    'Kavya＜kavya.rao@example.com＞',
    'काव्या राव kavya.rao@example.com',
    'Kávya <kavya.rao@example.com>',
    'mailto:kavya.rao@example.com?subject=Hello',
    '[Kavya](mailto:kavya.rao@example.com)',
    'Kavya\nkavya.rao@example.com\n98450 12345',
  ])('%j', (text) => {
    expect(verdict(readEmail(text))).toBe(`email-name ! ${KAVYA}`);
  });

  it.each([
    'mailto:kavya.rao@example.com',
    'MAILTO: kavya.rao@example.com',
    '<kavya.rao@example.com>',
    '(kavya.rao@example.com);',
    '[kavya.rao@example.com]',
    '{kavya.rao@example.com}',
    '【kavya.rao@example.com】',
    '“kavya.rao@example.com”',
    "'kavya.rao@example.com'",
    "'kavya.rao@example.com",
    '«kavya.rao@example.com»',
    '*kavya.rao@example.com*',
    '_kavya.rao@example.com_',
    '- kavya.rao@example.com',
    '• kavya.rao@example.com',
    '.kavya.rao@example.com',
    'kavya.rao@example.com.',
    'kavya.rao@example.com...',
    'kavya.rao@example.com…',
    'kavya.rao@example.com;',
    'kavya.rao@example.com,',
    'kavya.rao@example.com /',
  ])('%j', (text) => {
    expect(verdict(readEmail(text))).toBe(`email-punctuation ! ${KAVYA}`);
  });

  it.each([
    'kavya.rao@example.com, kavya.rao@example.com',
    'kavya.rao@example.com; KAVYA.RAO@EXAMPLE.COM',
    'kavya.rao@example.com kavya.rao@example.com',
    '[kavya.rao@example.com](mailto:kavya.rao@example.com)',
    'Kavya <kavya.rao@example.com> (kavya.rao@example.com)',
  ])('the same one twice is one: %j', (text) => {
    expect(verdict(readEmail(text))).toBe(`email-twice ! ${KAVYA}`);
  });
});

describe('an address that is likely meant is offered, and the user has to look', () => {
  it.each([
    ['Kavya rao@example.com', 'email-name ? rao@example.com'],
    ['Mumbai,rao@example.com', 'email-name ? rao@example.com'],
    ['Kavya/rao@example.com', 'email-name ? rao@example.com'],
    ['काव्याkavya@example.com', 'email-name ? kavya@example.com'],
    ['Priya <priya@example.com>, Ravi', 'email-name ? priya@example.com'],
    ['Ravi & Priya priya@example.com', 'email-name ? priya@example.com'],
    ['priya@example.com or Ravi', 'email-name ? priya@example.com'],
    ['not priya@example.com', 'email-name ? priya@example.com'],
    ['priya@example.com (left)', 'email-name ? priya@example.com'],
    ['priya@example.com @priya', 'email-name ? priya@example.com'],
    ['kavya@example.com-Kavya', 'email-name ? kavya@example.com'],
    ['kavya@example.comKavya', 'email-name ? kavya@example.com'],
    ['kavya@example.com_98450', 'email-name ? kavya@example.com'],
    ['mail id-kavya@example.com', 'email-name ? id-kavya@example.com'],
    ['a@example.com, b@example.com', 'email-list ? a@example.com'],
    ['a@example.com;b@example.com', 'email-list ? a@example.com'],
    ['A <a@example.com> B <b@example.com>', 'email-list ? a@example.com'],
    ['a@example.com / a@example.org', 'email-list ? a@example.com'],
  ])('%j: %s', (text, expected) => {
    expect(verdict(readEmail(text))).toBe(expected);
  });
});

describe('a word of the name that is glued to the address leaves nothing to offer', () => {
  it.each([
    'Kavya Raokavya.rao@example.com',
    'KAVYA RAOKAVYA.RAO@EXAMPLE.COM',
    'Rao Kavyakavya.rao@example.com',
    'Priya Sharmapriya@example.com',
  ])('%j', (text) => {
    expect(verdict(readEmail(text))).toBe('email-name');
  });

  it.each([
    ['Suresh Kumar sureshkumar@example.com', 'sureshkumar@example.com'],
    ['Suresh Kumar <skumar@example.com>', 'skumar@example.com'],
    ['Kumar <rk.kumar@example.com>', 'rk.kumar@example.com'],
  ])('%j holds none', (text, email) => {
    expect(verdict(readEmail(text))).toBe(`email-name ! ${email}`);
  });
});

describe('spaces', () => {
  it.each([
    // Nothing but a space is wrong, and no other reading is left.
    ['kavya.rao @example.com', `email-spaces ! ${KAVYA}`],
    ['kavya.rao@ example.com', `email-spaces ! ${KAVYA}`],
    ['kavya.rao @ example.com', `email-spaces ! ${KAVYA}`],
    ['kavya.rao@example .com', `email-spaces ! ${KAVYA}`],
    ['kavya.rao@example. com', `email-spaces ! ${KAVYA}`],
    ['kavya @ gmail . com', 'email-spaces ! kavya@gmail.com'],
    // A dot is missing, or more is wrong than a space.
    ['kavya.rao@example com', `email-spaces ? ${KAVYA}`],
    ['kavya.rao@exam ple.com', `email-spaces ? ${KAVYA}`],
    ['kavya .rao@example.com', `email-spaces ? ${KAVYA}`],
    ['kavya.rao@example.co .in', 'email-spaces ? kavya.rao@example.co.in'],
    ['kavya.rao@example.co in', 'email-spaces ? kavya.rao@example.co.in'],
    ['kavya.rao @example.com (Kavya)', `email-spaces ? ${KAVYA}`],
    ['Kavya @example.com', 'email-spaces ? Kavya@example.com'],
    // A name or a part of the address: two readings, so none is offered.
    ['kavya rao@example.com', 'email-spaces'],
    ['kavya devi rao@example.com', 'email-spaces'],
    ['kavya. rao@example.com', 'email-spaces'],
    ['kavya,rao@example.com', 'email-spaces'],
    ['kavya–rao@example.com', 'email-spaces'],
    // A name is never glued to a domain.
    ['Kavya Rao @example.com', 'email-invalid'],
  ])('%j: %s', (text, expected) => {
    expect(verdict(readEmail(text))).toBe(expected);
  });
});

describe('slips', () => {
  it.each([
    ['priya@example,com', 'email-punctuation ! priya@example.com'],
    ['priya@example;com', 'email-punctuation ! priya@example.com'],
    ['priya@gmail,com', 'email-punctuation ! priya@gmail.com'],
    ['priya@example,co,in', 'email-punctuation ! priya@example.co.in'],
    ['priya@example.co,in', 'email-punctuation ? priya@example.co.in'],
    ['priya@@example.com', 'email-punctuation ? priya@example.com'],
    ['priya..rao@example.com', 'email-punctuation ? priya.rao@example.com'],
    ['priya.@example.com', 'email-punctuation ? priya@example.com'],
    ['priya@.example.com', 'email-punctuation ? priya@example.com'],
    ['priya@example..com', 'email-punctuation ? priya@example.com'],
    ['Priya <priya@example,com>', 'email-punctuation ? priya@example.com'],
    ['Priya <priya@gmail>', 'email-punctuation ? priya@gmail.com'],
    ['priya@example.com@', 'email-punctuation ? priya@example.com'],
    ['priya%40example.com', 'email-spelled ? priya@example.com'],
    ['priya_at_example.com', 'email-spelled ? priya@example.com'],
    ['priya(at)example.com', 'email-spelled ? priya@example.com'],
    ['priya [at] example [dot] com', 'email-spelled ? priya@example.com'],
    ['priya(@)example.com', 'email-spelled ? priya@example.com'],
    ['priya at example dot com', 'email-spelled ? priya@example.com'],
    ['priya.rao AT example.com', 'email-spelled ? priya.rao@example.com'],
    ['priya@gmail', 'email-domain ? priya@gmail.com'],
    ['priya@gmail.', 'email-domain ? priya@gmail.com'],
    ['priya@gmailcom', 'email-domain ? priya@gmail.com'],
    ['priyagmail.com', 'email-invalid ? priya@gmail.com'],
    ['priya.gmail.com', 'email-invalid ? priya@gmail.com'],
    ['priya#gmail.com', 'email-invalid ? priya@gmail.com'],
    ['priya@gmail.con', 'email-domain ! priya@gmail.com'],
    ['priya@gmail.cmo', 'email-domain ! priya@gmail.com'],
    ['priya@gmial.con', 'email-domain ? priya@gmail.com'],
    ['priya@example.con', 'email-domain ? priya@example.com'],
    ['Priya <priya@gmail.con>', 'email-name ? priya@gmail.com'],
  ])('%j: %s', (text, expected) => {
    expect(verdict(readEmail(text))).toBe(expected);
  });

  it('in a domain that may exist only bring a warning', () => {
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
});

it.each([
  'Priya Rao',
  'priya@',
  '@example.com',
  'priya@example',
  'priya@yahoo',
  'priya.rao',
  'priya@localhost',
  'priya@example.c0m',
  'priya@10.0.0.1',
  'priya@example.com@example.com',
  '9845012345',
  '25/01/2027',
  `${'x'.repeat(500)} priya@example.com`,
])('no address is guessed from %j', (text) => {
  expect(verdict(readEmail(text))).toBe('email-invalid');
});

describe('the message', () => {
  it.each([
    ['Priya Rao', '"Priya Rao" is not an e-mail address. Write one address such as priya@example.com.'],
    [
      'priya.example.com',
      '"priya.example.com" is not an e-mail address: it has no @. Write one address such as priya@example.com.',
    ],
    [
      'priya@example',
      '"priya@example" is not an e-mail address: it has no ending such as .com. Write one address such as priya@example.com.',
    ],
    [
      'a@x.com, b@x.com',
      '"a@x.com, b@x.com" holds 2 e-mail addresses, but a task has one owner. Keep one, and use a row of its own for each owner.',
    ],
    ['P <a@x.com>', '"P <a@x.com>" has other text around the address. Write only a@x.com.'],
    [
      'kavya rao@x.com',
      '"kavya rao@x.com" leaves open whether what stands before rao@x.com is a name or belongs to the address. Write only the whole address.',
    ],
  ])('for %j', (text, message) => {
    expect(outcome(readEmail(text))).toEqual(expect.arrayContaining([message]));
  });
});
