// Which ids of a sheet are known by their rows' tokens, and which are anybody's.
import { describe, expect, it } from 'vitest';
import { holdsId, knownIds } from '../../../../src/run/links/known-ids.ts';

const id = (number: number) => `b3c5f6a5-0000-4000-8000-${String(number).padStart(12, '0')}`;
const cells = (...rows: (readonly [status: string, id: string])[]) =>
  rows.map(([status, text], place) => ({ row: place + 2, status, id: text }));

describe('known ids', () => {
  it('are those of each token, in whatever state its row is', () => {
    const known = knownIds(
      cells(['Created · ZZ-1', id(1)], ['Accepted · ZZ-2', id(2)], ['Created · ZZ-3', '']),
    );
    expect([...known.ids]).toEqual([
      ['ZZ-1', id(1)],
      ['ZZ-2', id(2)],
    ]);
    expect([...known.shared]).toEqual([]);
    expect(known.total).toBe(1);
  });

  it('are shared where rows of different tokens show them, or rows without one', () => {
    const known = knownIds(
      cells(
        ['Created · ZZ-1', id(1)],
        ['Created · ZZ-2', id(1)],
        ['Created · ZZ-3', id(3)],
        ['', id(3)],
        ['', id(4)],
        ['Created · ZZ-4', id(4)],
      ),
    );
    expect([...known.shared].sort()).toEqual([id(1), id(3), id(4)]);
  });

  it('are not shared by copies of a row, which bear its token', () => {
    const known = knownIds(cells(['Created · ZZ-1', id(1)], ['Created · ZZ-1', id(1)]));
    expect([...known.shared]).toEqual([]);
    expect(known.ids.get('ZZ-1')).toBe(id(1));
  });

  it('are not known of a token whose rows show different ones', () => {
    const known = knownIds(cells(['Created · ZZ-1', id(1)], ['Created · ZZ-1', id(2)]));
    expect(known.ids.has('ZZ-1')).toBe(false);
  });
});

describe('a row that may be linked', () => {
  it.each([
    ['Created · ZZ-1', id(1), true],
    ['Created', id(1), true],
    ['Accepted · ZZ-1', id(1), false],
    ['created', id(1), false],
    ['', id(1), false],
    ['Created · ZZ-1', 'mine', false],
    ['Created · ZZ-1', ` ${id(1)}`, false],
    ['Created · ZZ-1', `${id(1)} ⟨ZZ-1⟩`, false],
  ])('says %j and holds %j: %s', (status, text, expected) => {
    expect(holdsId({ status, id: text })).toBe(expected);
  });
});
