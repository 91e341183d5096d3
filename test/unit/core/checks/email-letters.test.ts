// Letters in an address that only look plain, as they are pasted from other programs.
import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../../src/core/checks/email/read-email.ts';
import { verdict } from './readings.ts';

describe('letters that only look plain are named with their place', () => {
  it.each([
    ['priy\u0430@example.com', 'email-letters ? priya@example.com', '"а" (character 5, a Cyrillic letter)'],
    ['Priya <priy\u0430@example.com>', 'email-letters ? priya@example.com', '(character 12, a Cyrillic'],
    ['kavya@ex\u0430mple.com', 'email-letters ? kavya@example.com', '(character 9, a Cyrillic letter)'],
    ['\u0440\u0430\u0443@example.com', 'email-letters ? pay@example.com', 'where "p" belongs'],
    ['r\u03bfhan@example.com', 'email-letters ? rohan@example.com', '(character 2, a Greek letter)'],
    ['pr\u0131ya@example.com', 'email-letters ? priya@example.com', 'an i without its dot'],
    [
      'jos\u00e9@example.com',
      'email-letters ? jose@example.com',
      '"é" (character 4, a letter with an accent',
    ],
    ['jose\u0301@example.com', 'email-letters ? jose@example.com', 'character 5'],
    ['o\u2019brien@example.com', "email-letters ? o'brien@example.com", 'a quotation mark'],
    ['kavya\u2212rao@example.com', 'email-letters ? kavya-rao@example.com', 'another kind of hyphen'],
    ['priya@example\u3002com', 'email-letters ? priya@example.com', 'where "." belongs'],
    ['pri\u200bya@example.com', 'email-letters ? priya@example.com', 'an invisible character (character 4)'],
    // Another form of the very same letter: nothing else can be meant.
    ['priya\uff20example.com', 'email-letters ! priya@example.com', 'a full-width character'],
    ['\uff50riya@example.com', 'email-letters ! priya@example.com', '"ｐ" (character 1, a full-width'],
    ['priya@example\uff0ecom', 'email-letters ! priya@example.com', 'where "." belongs'],
    ['\u24d0arav@example.com', 'email-letters ! aarav@example.com', 'an unusual character'],
    ['\ufb01ona@example.com', 'email-letters ! fiona@example.com', 'letters joined into one'],
    ['kavya\u2011rao@example.com', 'email-letters ! kavya-rao@example.com', 'another kind of hyphen'],
    ['pri\u00adya@example.com', 'email-letters ! priya@example.com', 'an invisible character (character 4)'],
    ['priya@\u2060example.com', 'email-letters ! priya@example.com', 'an invisible character (character 7)'],
  ])('%j: %s', (text, expected, words) => {
    const reading = readEmail(text);
    expect(verdict(reading)).toBe(expected);
    expect(reading.ok ? '' : reading.error.message).toContain(words);
  });

  it('are not guessed where the address would end in nothing known', () => {
    expect(verdict(readEmail('kavya@example.com\u043a\u0430\u0432'))).toBe('email-invalid');
  });
});
