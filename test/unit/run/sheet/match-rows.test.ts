// Rows are found again by what they hold: equal ones by preference, edited ones by what they still share.
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../../src/run/sheet/changed-rows.ts';
import type { Prefers } from '../../../../src/run/sheet/match-keys.ts';
import { contents, equalRowsOf, matchRows } from '../../../../src/run/sheet/match-rows.ts';

/** Rows from 2 on, each by its texts. */
const rows = (...lines: string[][]): Content[] => lines.map((texts, place) => ({ row: place + 2, texts }));
const matched = (before: Content[], after: Content[], ...preferences: Prefers[]) =>
  Object.fromEntries(matchRows(before, after, preferences));

describe('the contents of an image', () => {
  it('are what the rows show in the columns asked for, empty where there is no cell', () => {
    const image = { headerRow: 1, header: [], first: 5, lines: [['a', 'b', 'c'], ['d']] };
    expect(contents(image, [2, 0])).toEqual([
      { row: 5, texts: ['c', 'a'] },
      { row: 6, texts: ['', 'd'] },
    ]);
  });
});

describe('a row with the same texts', () => {
  it('is found wherever it is now', () => {
    expect(
      matched(rows(['a', 'x'], ['b', 'x'], ['c', 'x']), rows(['c', 'x'], ['a', 'x'], ['b', 'x'])),
    ).toEqual({
      2: 4,
      3: 2,
      4: 3,
    });
  });

  it('is not taken for one with the same texts run together', () => {
    expect(matched(rows(['ab', '']), rows(['a', 'b']))).toEqual({});
  });

  it('is the first of several when nothing is preferred', () => {
    expect(matched(rows(['a'], ['a']), rows(['a'], ['a'], ['a']))).toEqual({ 2: 2, 3: 3 });
  });

  it('is the preferred one, whoever comes first', () => {
    const crosswise: Prefers = (source, now) => source + now === 5;
    expect(matched(rows(['a'], ['a']), rows(['a'], ['a']), crosswise)).toEqual({ 2: 3, 3: 2 });
  });

  it('is first given to all rows by the surest preference', () => {
    const sure: Prefers = (source, now) => now === 3 && source === 2;
    const any: Prefers = () => true;
    expect(matched(rows(['a'], ['a']), rows(['a'], ['a']), sure, any)).toEqual({ 2: 3, 3: 2 });
  });

  it('is used once', () => {
    expect(matched(rows(['a']), rows(['a'], ['a']))).toEqual({ 2: 2 });
  });
});

describe('a row that was edited', () => {
  it.each([
    ['in half of its texts is known', ['a', 'b', 'c', 'd'], ['a', 'b', 'x', 'y'], true],
    ['in more than half is not', ['a', 'b', 'c', 'd'], ['a', 'x', 'y', 'z'], false],
    ['is not known by cells that are empty in both', ['a', '', '', ''], ['b', '', '', ''], false],
    ['is measured by the cells that were filled', ['a', 'b', '', ''], ['a', 'x', 'y', 'z'], true],
  ])('%s', (_, before, after, isKnown) => {
    expect(matched(rows(before), rows(after))).toEqual(isKnown ? { 2: 2 } : {});
  });

  it('is the one that shares the most, whatever the order', () => {
    const before = rows(['a', 'b', 'c'], ['a', 'b', 'z']);
    expect(matched(before, rows(['a', 'b', 'Z'], ['a', 'x', 'z']))).toEqual({ 2: 2, 3: 3 });
    expect(matched(before, rows(['a', 'x', 'z'], ['x', 'b', 'c']))).toEqual({ 2: 3, 3: 2 });
  });

  it('is the nearest of those that share the same', () => {
    const before = rows(['a', '1'], ['b', 'b'], ['a', '2']);
    expect(matched(before, rows(['x', 'x'], ['b', 'b'], ['a', '3']))).toEqual({ 3: 3, 4: 4 });
    expect(matched(before, rows(['a', '3'], ['b', 'b'], ['x', 'x']))).toEqual({ 2: 2, 3: 3 });
  });

  it('is one row at most', () => {
    expect(matched(rows(['a', '1']), rows(['a', '2'], ['a', '3']))).toEqual({ 2: 2 });
    expect(matched(rows(['a', '1'], ['a', '2']), rows(['a', '3']))).toEqual({ 2: 2 });
  });

  it('is not one that is found already', () => {
    expect(matched(rows(['a', '1'], ['a', '2']), rows(['a', '2'], ['a', '3']))).toEqual({ 2: 3, 3: 2 });
  });

  it('is known among any number of rows that were not', () => {
    const many = Array.from({ length: 200 }, (_, place) => [`row ${place}`, 'same']);
    const edited = many.map(([name = ''], place) => [name, place === 100 ? 'edited' : 'same']);
    expect(matched(rows(...many), rows(...edited))).toMatchObject({ 2: 2, 102: 102, 201: 201 });
  });

  it.each([
    [60, 60, true],
    [61, 1, false],
    [1, 61, false],
  ])('is not sought among more than 60: %i rows before, %i after', (many, later, isSought) => {
    const edited = (count: number, text: string) =>
      rows(...Array.from({ length: count }, (_, place) => [`row ${place}`, text]));
    const found = matched(edited(many, 'before'), edited(later, 'after'));
    expect(Object.keys(found).length).toBe(isSought ? many : 0);
  });
});

describe('a row that is not known again', () => {
  it('may be a copy of one that is still equal to it', () => {
    const before = rows(['a'], ['b']);
    const after = rows(['a'], ['b'], ['b'], ['c']);
    const found = matchRows(before, after, []);
    expect(Object.fromEntries(equalRowsOf(before, after, found))).toEqual({ 4: 3 });
  });
});
