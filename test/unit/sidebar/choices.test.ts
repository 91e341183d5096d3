// What may be chosen is found by any word of it; thousands are never drawn at once.
import { describe, expect, it } from 'vitest';
import { fitting } from '../../../src/sidebar/state/choices.ts';

const choice = (value: string) => ({ value, label: value });
const PEOPLE = [
  'Arjun Mehta (arjun@example.com)',
  'Kavya Rao (kavya@example.com)',
  'Meera Rao (meera@example.com)',
].map(choice);
const shown = (typed: string) => fitting(PEOPLE, typed).shown.map(({ value }) => value.split(' (')[0]);

describe('the choices that fit', () => {
  it('are all when nothing is typed', () => {
    expect(shown('  ')).toEqual(['Arjun Mehta', 'Kavya Rao', 'Meera Rao']);
  });

  it('have every word that is typed, those that begin with it first', () => {
    expect(shown('rao')).toEqual(['Kavya Rao', 'Meera Rao']);
    expect(shown('RAO mee')).toEqual(['Meera Rao']);
    expect(shown('me')).toEqual(['Meera Rao', 'Arjun Mehta']);
    expect(shown('nobody')).toEqual([]);
  });

  it('are fifty at most, and the rest is counted', () => {
    const many = Array.from({ length: 10_000 }, (_, place) => choice(`Asha ${place}`));
    const found = fitting(many, 'asha');
    expect(found.shown).toHaveLength(50);
    expect(found.more).toBe(9950);
  });
});
