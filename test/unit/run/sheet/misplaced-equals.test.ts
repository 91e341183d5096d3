// Which of several rows that are equal otherwise a text was meant for, and which texts are never taken for the add-on's own.
import { describe, expect, it } from 'vitest';
import { type IntendedWrite, reconcile } from '../../../../src/run/sheet/misplaced-cells.ts';
import type { Snapshot } from '../../../../src/run/sheet/snapshot.ts';

const HEADER = ['Name', 'Note', 'Status'];
const INSERTED = ['Name', 'New', 'Note', 'Status'];
const [T2, T3, T9] = ['Queued · ZZ-1', 'Queued · ZZ-2', 'Queued · ZZ-8'] as const;
const mark = (text: string) => `${text} ⟨ZZ-a⟩`;

const image = (lines: readonly (readonly string[])[], header = HEADER): Snapshot => ({
  headerRow: 1,
  header,
  first: 2,
  lines,
});
/** @param texts what rows from 2 on are to hold; null for those that are not meant */
function intended(
  before: string[][],
  texts: (string | null)[],
  more: Partial<IntendedWrite> = {},
): IntendedWrite {
  const meant = texts.flatMap((text, place) => (text === null ? [] : [[place + 2, text] as const]));
  return {
    before: image(before),
    column: 2,
    texts: new Map(meant),
    markFor: (line) => `ZZ-${line[0]}`,
    written: new Set([T2, T3, T9].map(mark)),
    hit: new Set(),
    rescue: () => 'Unknown',
    ...more,
  };
}
const writes = (meant: IntendedWrite, lines: string[][], header = HEADER) =>
  reconcile(meant, image(lines, header)).writes.map(({ row, column, text }) => `${row}:${column} ${text}`);

describe('of rows that are equal otherwise', () => {
  it('each keeps its own text when they changed places', () => {
    const meant = intended(
      [
        ['a', 'x', ''],
        ['a', 'x', ''],
      ],
      [T2, T3],
    );
    expect(
      writes(meant, [
        ['a', 'x', mark(T3)],
        ['a', 'x', mark(T2)],
      ]),
    ).toEqual([]);
  });

  it('the one that a text names in another column gets it, when a column was inserted', () => {
    const meant = intended(
      [
        ['a', 'x', ''],
        ['a', 'x', ''],
      ],
      [T2, T3],
    );
    const lines = [
      ['a', '', mark(T3), ''],
      ['a', '', mark(T2), ''],
    ];
    expect(writes(meant, lines, INSERTED)).toEqual(['2:2 x', `2:3 ${mark(T3)}`, '3:2 x', `3:3 ${mark(T2)}`]);
  });

  it('the one that shows all that it showed is itself, not one that shows a part of it', () => {
    const meant = intended(
      [
        ['a', 'x', 'mine'],
        ['a', 'y', 'mine'],
        ['b', '', ''],
      ],
      [null, null, T9],
    );
    const lines = [
      ['a', '', mark(T9), 'mine'],
      ['a', '', 'x', 'mine'],
      ['b', '', '', mark(T9)],
    ];
    expect(writes(meant, lines, INSERTED).filter((one) => one.startsWith('2:'))).toEqual(['2:2 y']);
  });

  it('the one over which a text came is rather the one that misses its own than one that the user filled', () => {
    const meant = intended(
      [
        ['a', 'x', ''],
        ['a', 'x', 'Failed · AB-8'],
      ],
      [T2, null],
    );
    expect(
      writes(meant, [
        ['a', 'x', 'mine'],
        ['a', 'x', mark(T9)],
      ]),
    ).toEqual([`3:2 ${mark(T2)}`]);
  });
});

describe('of rows that are to show the same', () => {
  const SAME = mark('Skipped');

  it('the one that shows what it showed elsewhere is itself, and another one was hit there', () => {
    const meant = intended(
      [
        ['a', 'x', ''],
        ['a', 'y', ''],
      ],
      ['Skipped', 'Skipped'],
      { written: new Set([SAME, mark(T9)]) },
    );
    const lines = [
      ['a', 'y', SAME],
      ['a', mark(T9), SAME],
    ];
    expect(writes(meant, lines)).toEqual(['3:1 x']);
  });
});

describe('of rows that are equal in the columns that are left', () => {
  it('the one that shows its status is itself, and the other one misses its text', () => {
    const meant = intended(
      [
        ['a', '', ''],
        ['a', '', 'Failed · AB-8'],
      ],
      [T2, null],
      { hit: new Set([1]) },
    );
    const lines = [
      ['a', 'Failed · AB-8'],
      ['a', ''],
    ];
    expect(writes(meant, lines, ['Name', 'Status'])).toEqual([`3:1 ${mark(T2)}`]);
  });
});

describe('a text without a mark', () => {
  const written = new Set([T2, mark(T2), '']);

  it('that stands where it was meant is in order', () => {
    expect(writes(intended([['a', 'x', '']], [T2], { written }), [['a', 'x', T2]])).toEqual([]);
  });

  it('stays in another column of a new row, since it may be its own', () => {
    const meant = intended([['a', 'x', '']], [T2], { written: new Set([T2]), markFor: null });
    const lines = [
      ['a', '', 'x', T2],
      ['new', '', T2, ''],
    ];
    expect(writes(meant, lines, INSERTED)).toEqual([]);
  });
});

describe('a blank, although blanks were written', () => {
  const written = new Set([mark(T2), '']);
  const meant = intended([['a', 'x', '']], [T2], { written });

  it('does not make a column one that was hit', () => {
    const { hit } = reconcile(meant, image([['a', '', mark(T2)]]));
    expect(hit).toEqual(new Set());
  });

  it('stays in a cell of another column that the user has emptied', () => {
    expect(writes(meant, [['a', '', mark(T2)]])).toEqual([]);
  });

  it('is no text that came over a row, so that the other one is', () => {
    const two = intended(
      [
        ['a', 'x', 'Created · AB-9'],
        ['a', 'x', 'Failed · AB-8'],
      ],
      [T2, null],
      { written: new Set([mark(T2), mark(T9), '']) },
    );
    const lines = [
      ['a', 'x', ''],
      ['a', 'x', mark(T9)],
    ];
    expect(writes(two, lines)).toEqual([`2:2 ${mark('Failed · AB-8')}`, `3:2 ${mark(T2)}`]);
  });

  it('stays in a row that is new', () => {
    expect(
      writes(meant, [
        ['a', 'x', mark(T2)],
        ['new', '', ''],
      ]),
    ).toEqual([]);
  });

  it('gives way again to a status over which it came', () => {
    const two = intended(
      [
        ['a', 'x', 'Created · AB-9'],
        ['a', 'x', 'Failed · AB-8'],
      ],
      [T2, null],
      { written },
    );
    expect(
      writes(two, [
        ['a', 'x', mark(T2)],
        ['a', 'x', ''],
      ]),
    ).toEqual([`3:2 ${mark('Failed · AB-8')}`]);
  });
});

describe('a row that is new', () => {
  it('is freed of a text in a column that is new, also when another row is gone', () => {
    const lines = [['new', '', mark(T2), '']];
    const meant = intended([['a', 'x', '']], [T2]);
    expect(writes(meant, lines, ['Name', 'Note', 'New', 'Status'])).toEqual(['2:2 ']);
  });

  it('is told by what it shows in the columns that are left', () => {
    const markFor = (line: readonly string[]) => line.join('.');
    const meant = intended([['a', 'x', '']], [T2], { markFor, written: new Set([mark(T2)]) });
    const lines = [['a', T2], ['new', mark(T2)], ['short']];
    expect(writes(meant, lines, ['Name', 'Status'])).toContain('3:1 Unknown ⟨new..Queued · ZZ-1 ⟨ZZ-a⟩⟩');
  });
});
