// The header row is the setting, the last frozen row, or the first row with anything in it.
import { describe, expect, it } from 'vitest';
import { findHeaderRow } from '../../../../src/core/mapping/header-row.ts';

describe('the header row', () => {
  it.each([
    ['the first row', [['Name'], ['x']], 0, 'auto', 1],
    [
      'the first row that is not empty',
      [
        ['', ' '],
        ['', ''],
        ['Name', ''],
      ],
      0,
      'auto',
      3,
    ],
    ['the last frozen row', [['My tasks'], ['Name'], ['x']], 2, 'auto', 2],
    ['the first row when the last frozen one is empty', [['Name'], [''], ['x']], 2, 'auto', 1],
    ['the first row when the frozen one was not read', [['Name']], 5, 'auto', 1],
    ['the setting, whatever the sheet holds', [['My tasks'], ['Name']], 1, 7, 7],
    ['the first row of an empty sheet', [], 0, 'auto', 1],
  ] as const)('is %s', (_, rows, frozen, setting, expected) => {
    expect(findHeaderRow(rows, frozen, setting)).toBe(expected);
  });
});
