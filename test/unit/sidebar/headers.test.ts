// Whether the headers of the sheet are still the ones that were read.
import { describe, expect, it } from 'vitest';
import { headerNews } from '../../../src/sidebar/state/headers.ts';
import { MATCH } from '../../browser/sidebar/fake/data.ts';

const renamed = MATCH.columns.map((column) =>
  column.column === 0 ? { ...column, header: 'Other' } : column,
);
const withoutOwn = MATCH.columns.filter(({ own }) => !own);

describe('the headers', () => {
  it('are news when the user renamed one', () => {
    expect(headerNews(MATCH, { ...MATCH, columns: renamed })).toBe('changed');
  });

  it('are no news when the add-on added its own columns', () => {
    expect(withoutOwn.length).toBeLessThan(MATCH.columns.length);
    expect(headerNews({ ...MATCH, columns: withoutOwn }, MATCH)).toBe('same');
  });

  it('belong to another sheet when the user went to one', () => {
    expect(headerNews(MATCH, { ...MATCH, sheet: { ...MATCH.sheet, id: 9 } })).toBe('other-sheet');
  });
});
