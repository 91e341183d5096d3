// What `npm run bench` understands of its options.
import { describe, expect, it } from 'vitest';
import { CASES } from './cases.ts';
import { CHARGES, describeCharges } from './charges.ts';
import { OptionError, readOptions } from './options.ts';

const namesOf = (...args: string[]) => readOptions(args).cases.map(({ name }) => name);

describe('the cases', () => {
  it('have different names', () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it('are all of the page without an option, and a grid besides with --all', () => {
    expect(namesOf()).toEqual(CASES.map(({ name }) => name));
    expect(namesOf('--all').slice(0, CASES.length)).toEqual(namesOf());
    expect(namesOf('--all')).toContain('menu-100000-1in5-ids-first');
  });

  it('are those whose names hold what --only says; a whole name means one case', () => {
    expect(namesOf('--only', 'sidebar')).toEqual(
      [50, 1000, 5000].map((rows) => `sidebar-${rows}-25in5-receipts`),
    );
    expect(namesOf('--only', 'menu-50-25in5-receipts')).toEqual(['menu-50-25in5-receipts']);
  });

  it('are of the size that --rows says', () => {
    expect(namesOf('--rows', '70')).toEqual(['menu-70-25in5-receipts']);
    expect(namesOf('--rows', '70', '--only', 'menu-5000-1in5-receipts')).toEqual(['menu-70-1in5-receipts']);
  });

  it.each([
    [['--only', 'nothing'], 'No case is called like nothing'],
    [['--rows', 'many'], '--rows takes a whole number'],
    [['--latency', 'light-years=3'], '--latency knows no "light-years"'],
    [['--latency', 'http=soon'], '--latency http takes milliseconds'],
  ])('%j is refused', (args, message) => {
    expect(() => readOptions(args)).toThrow(OptionError);
    expect(() => readOptions(args)).toThrow(message);
  });
});

describe('the charges', () => {
  it('are the base ones, or named where they differ', () => {
    expect(describeCharges(CHARGES)).toBe('base');
    const { charges } = readOptions(['--latency', 'http=1000', '--latency', 'read=0']);
    expect(charges).toEqual({ ...CHARGES, http: 1000, read: 0 });
    expect(describeCharges(charges)).toBe('read=0 http=1000');
  });
});
