// What a user is told when Google keeps no more notes: which of its two limits is met, and what makes room.
import { describe, expect, it } from 'vitest';
import { describeFull } from '../../../src/sheets/store-full.ts';

const KB = 1024;

describe('a note that Google does not keep', () => {
  it('is not called too long or too much when it is neither', () => {
    expect(describeFull({ 'sheet.1': 'x'.repeat(100) }, { 'run.BCDFGHJK': '{}' })).toBeNull();
  });

  it('is too long by its bytes, not by its signs', () => {
    const hindi = 'क'.repeat(4 * KB);
    expect(describeFull({}, { 'sheet.1': hindi })).toMatch(/too long: 12 KB, and Google keeps at most 9 KB/);
    expect(describeFull({}, { 'sheet.1': 'k'.repeat(4 * KB) })).toBeNull();
  });

  it.each([
    ['sheet', 'the matches of sheets: reset the match'],
    ['run', 'runs and their call logs: wait until open runs have ended'],
    ['schedule', 'schedules: turn off schedules'],
  ])('meets a full store, mostly of properties %s.…, and says what makes room', (kind, words) => {
    const properties = Object.fromEntries(
      Array.from({ length: 60 }, (_, place) => [`${kind}.${place}`, 'x'.repeat(8.5 * KB)]),
    );
    expect(describeFull(properties, { other: 'x' })).toContain(words);
    expect(describeFull(properties, { other: 'x' })).toMatch(/full: Google allows 500 KB/);
  });

  it('counts a property that is written over once', () => {
    const full = Object.fromEntries(
      Array.from({ length: 55 }, (_, place) => [`sheet.${place}`, 'x'.repeat(9 * KB)]),
    );
    expect(describeFull(full, { 'sheet.0': 'y'.repeat(9 * KB) })).toBeNull();
  });
});
