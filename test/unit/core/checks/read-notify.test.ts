// What people write for "e-mail the owner", and what is too unclear to act on.
import { describe, expect, it } from 'vitest';
import { readNotify } from '../../../../src/core/checks/read-notify.ts';
import { codeText } from '../../../../src/core/checks/read-text.ts';
import { outcome, verdict } from './readings.ts';

describe('notify', () => {
  it.each(
    'yes please|Yes, please|"yes"|“Yes”|enabled|Enable|please notify|yes|Yes|YES|y|Y|yep|true|TRUE|on|1|1.0|1100|✓|✔|✔️|☑|✅|yes.|ｙｅｓ| yes |हाँ|हां|जी हाँ|haan|Ji haan|१'.split(
      '|',
    ),
  )('%j is yes', (text) => {
    expect(verdict(readNotify(text))).toBe('ok true');
  });

  it.each(
    'do not notify|Don’t notify|disabled|no thanks|"no"|no|No|NO|n|false|FALSE|off|0|0.0|1000|✗|✘|❌|none|never|no.|नहीं|जी नहीं|nahi|०'.split(
      '|',
    ),
  )('%j is no', (text) => {
    expect(verdict(readNotify(text))).toBe('ok false');
  });

  it.each('x|X|×|✖|☒'.split('|'))('%j may be a tick or a cross', (text) => {
    expect(outcome(readNotify(text))).toEqual([
      'notify-unclear',
      `"${text}" may be a tick or a cross. Write yes or no.`,
      undefined,
      undefined,
    ]);
  });

  it.each(
    '2|10|11|-1|100|1100.5|maybe|yes/no|y/n|enabled?|n/a|-|?|email|kavya@example.com|25/01/2027'.split('|'),
  )('%j is refused', (text) => {
    expect(outcome(readNotify(text))).toEqual([
      'notify-invalid',
      `"${text}" is neither yes nor no. Write yes or no.`,
      undefined,
      undefined,
    ]);
  });

  it.each([
    [1, '1.00', 'ok true'],
    [1, '100%', 'ok true'],
    [0, '₹0', 'ok false'],
    [1100, '1,100', 'ok true'],
    [2, '2', 'notify-invalid'],
    [true, 'TRUE', 'ok true'],
    [false, 'FALSE', 'ok false'],
  ])('a cell with %j that shows %j: %s', (value, display, expected) => {
    expect(verdict(readNotify(codeText({ value, display })))).toBe(expected);
  });
});
