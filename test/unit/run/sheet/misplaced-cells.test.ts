// Which cells are written again after a write by place met what the user did to the sheet.
import { describe, expect, it } from 'vitest';
import { type IntendedWrite, marked, reconcile } from '../../../../src/run/sheet/misplaced-cells.ts';
import type { Snapshot } from '../../../../src/run/sheet/snapshot.ts';

const HEADER = ['Name', 'Note', 'Status'];
const A = 'Queued · ZZ-1';
const C = 'Queued · ZZ-3';
const [MARKED_A, MARKED_C] = [`${A} ⟨ZZ-a⟩`, `${C} ⟨ZZ-c⟩`];

const image = (lines: readonly (readonly string[])[], header = HEADER, first = 2): Snapshot => ({
  headerRow: 1,
  header,
  first,
  lines,
});
/** Rows a and c, the second and fourth of the sheet, were to be queued; b in between was not. */
const MEANT: IntendedWrite = {
  before: image([
    ['a', 'x', ''],
    ['b', 'y', 'Created · AB-9'],
    ['c', 'x', ''],
  ]),
  column: 2,
  texts: new Map([
    [2, A],
    [4, C],
  ]),
  markFor: (line) => `ZZ-${line[0]}`,
  written: new Set([MARKED_A, MARKED_C]),
  hit: new Set(),
  rescue: ([name]) => (name === 'new' ? 'Unknown' : ''),
};
/** What is written where, as `row:column text`. */
const writes = (lines: string[][], header = HEADER, more: Partial<IntendedWrite> = {}) =>
  reconcile({ ...MEANT, ...more }, image(lines, header)).writes.map(
    ({ row, column, text }) => `${row}:${column} ${text}`,
  );

describe('nothing is written again', () => {
  it.each([
    ['where every text stands as it was written', MARKED_A, 'Created · AB-9', MARKED_C],
    ['where every text stands without its mark', A, 'Created · AB-9', C],
    ['into a cell that the user has filled since', 'mine', 'Created · AB-9', MARKED_C],
    ['into a cell that the user has emptied since', MARKED_A, '', MARKED_C],
  ])('%s', (_, a, b, c) => {
    const lines = [
      ['a', 'x', a],
      ['b', 'y', b],
      ['c', 'x', c],
    ];
    expect(writes(lines)).toEqual([]);
    expect(reconcile(MEANT, image(lines))).toMatchObject({ column: 2, hit: new Set() });
  });
});

describe('after the rows were sorted', () => {
  it('the texts change places', () => {
    const lines = [
      ['c', 'x', MARKED_A],
      ['b', 'y', 'Created · AB-9'],
      ['a', 'x', MARKED_C],
    ];
    expect(writes(lines)).toEqual([`2:2 ${MARKED_C}`, `4:2 ${MARKED_A}`]);
    expect(reconcile(MEANT, image(lines)).writes[0]?.was).toBe(MARKED_A);
  });

  it('a row that was not meant shows again what it showed, and the one that was missed gets its text', () => {
    const lines = [
      ['b', 'y', MARKED_A],
      ['a', 'x', ''],
      ['c', 'x', MARKED_C],
    ];
    expect(writes(lines)).toEqual(['2:2 Created · AB-9 ⟨ZZ-b⟩', `3:2 ${MARKED_A}`]);
  });
});

describe('after a row was inserted', () => {
  const inserted = (text: string) => [
    ['new', '', text],
    ['a', 'x', ''],
    ['b', 'y', MARKED_C],
    ['c', 'x', ''],
  ];

  it('a text that hit it becomes what belongs there', () => {
    expect(writes(inserted(MARKED_A))).toEqual([
      '2:2 Unknown ⟨ZZ-new⟩',
      `3:2 ${MARKED_A}`,
      '4:2 Created · AB-9 ⟨ZZ-b⟩',
      `5:2 ${MARKED_C}`,
    ]);
  });

  it.each(['', 'mine', 'Queued · ZZ-7'])('it keeps what else it shows: “%s”', (text) => {
    expect(writes(inserted(text)).filter((one) => one.startsWith('2:'))).toEqual([]);
  });

  it('a text without a mark stays, since it may be its own', () => {
    const plain = { markFor: null, written: new Set([A, C, '']) };
    expect(
      writes(
        [
          ['new', '', A],
          ['a', 'x', A],
          ['b', 'y', 'Created · AB-9'],
          ['c', 'x', C],
        ],
        HEADER,
        plain,
      ),
    ).toEqual([]);
  });

  it('rows that lie before the image are known as new', () => {
    const before = image(MEANT.before.lines.slice(1), HEADER, 3);
    const lines = [
      ['a', 'x', MARKED_C],
      ['b', 'y', 'Created · AB-9'],
      ['c', 'x', ''],
    ];
    expect(writes(lines, HEADER, { before, texts: new Map([[4, C]]) })).toEqual([
      '2:2 ⟨ZZ-a⟩',
      `4:2 ${MARKED_C}`,
    ]);
  });
});

describe('after a column was inserted', () => {
  it('an empty one that was hit is emptied, and the texts go to where the column is now', () => {
    const header = ['Name', 'Note', 'New', 'Status'];
    const lines = [
      ['a', 'x', MARKED_A, ''],
      ['b', 'y', '', 'Created · AB-9'],
      ['c', 'x', MARKED_C, ''],
    ];
    expect(writes(lines, header)).toEqual(['2:2 ', `2:3 ${MARKED_A}`, '4:2 ', `4:3 ${MARKED_C}`]);
    expect(reconcile(MEANT, image(lines, header)).column).toBe(3);
  });

  it('a column that was hit shows again what it showed, and tells no rows apart any more', () => {
    const header = ['Name', 'New', 'Note', 'Status'];
    const lines = [
      ['a', '', MARKED_A, ''],
      ['b', '', 'y', 'Created · AB-9'],
      ['c', '', MARKED_C, ''],
    ];
    expect(writes(lines, header)).toEqual(['2:2 x', `2:3 ${MARKED_A}`, '4:2 x', `4:3 ${MARKED_C}`]);
    expect(reconcile(MEANT, image(lines, header)).hit).toEqual(new Set([1]));
  });

  it('what was put back beside gives way, where a column was deleted in that moment and it came into this one', () => {
    const lines = [
      ['a', MARKED_A, 'x'],
      ['b', 'y', 'Created · AB-9'],
      ['new', 'y', 'x'],
      ['c', 'x', MARKED_C],
    ];
    const came = { hit: new Set([1]), putBack: new Set(['x']) };
    expect(writes(lines, HEADER, came)).toEqual(['2:1 x', `2:2 ${MARKED_A}`, '4:2 Unknown ⟨ZZ-new⟩']);
    expect(writes(lines, HEADER, { hit: new Set([1]) })).toEqual(['2:1 x']);
  });

  it('columns that were hit before are still remembered', () => {
    expect(reconcile({ ...MEANT, hit: new Set([1]) }, MEANT.before).hit).toEqual(new Set([1]));
  });

  it('a text stays in another column where nobody knows what was there: a row is gone, and this one is new', () => {
    const header = ['Name', 'New', 'Note', 'Status'];
    const lines = [
      ['new', '', MARKED_A, ''],
      ['b', '', 'y', 'Created · AB-9'],
      ['c', '', MARKED_C, ''],
    ];
    expect(writes(lines, header).filter((one) => one.startsWith('2:'))).toEqual([]);
  });

  it('a new row in a known sheet loses what hit it in another column', () => {
    const header = ['Name', 'New', 'Note', 'Status'];
    const lines = [
      ['new', '', MARKED_A, ''],
      ['a', '', 'x', ''],
      ['b', '', MARKED_C, 'Created · AB-9'],
      ['c', '', 'x', ''],
    ];
    expect(writes(lines, header)).toEqual(['2:2 ', `3:3 ${MARKED_A}`, '4:2 y', `5:3 ${MARKED_C}`]);
  });
});

describe('a text without a mark that is among those written', () => {
  const [first, second] = ['0a000000-0000-4000-8000-000000000001', '0a000000-0000-4000-8000-000000000002'];
  const links: Partial<IntendedWrite> = {
    before: image([
      ['a', 'x', first],
      ['b', 'y', second],
    ]),
    texts: new Map([
      [2, first],
      [3, second],
    ]),
    written: new Set([first, second]),
  };

  it('stays in another column of a row outside the image, when rows have moved', () => {
    const lines = [
      ['outside', second, 'Failed · AB-7'],
      ['a', 'x', first],
      ['b', 'y', second],
      ['below', first, ''],
    ];
    expect(writes(lines, HEADER, links)).toEqual([]);
  });

  it('is taken out of a column that was inserted and hit', () => {
    const header = ['Name', 'Note', 'New', 'Status'];
    const lines = [
      ['outside', 'z', first, ''],
      ['a', 'x', second, first],
      ['b', 'y', '', second],
    ];
    expect(writes(lines, header, links)).toEqual(['2:2 ', '3:2 ']);
  });
});

describe('after the column was deleted', () => {
  it('there is none, and what hit others is taken back', () => {
    const lines = [
      ['a', MARKED_A],
      ['b', 'y'],
      ['c', MARKED_C],
    ];
    const result = reconcile(MEANT, image(lines, ['Name', 'Note']));
    expect(result.column).toBeNull();
    expect(result.writes.map(({ row, column, text }) => [row, column, text])).toEqual([
      [2, 1, 'x'],
      [4, 1, 'x'],
    ]);
  });
});

describe('among rows that are equal otherwise', () => {
  const equal = image([
    ['a', 'x', ''],
    ['a', 'x', 'Created · AB-9'],
    ['a', 'x', 'Failed · AB-8'],
  ]);
  const meant = { before: equal, texts: new Map([[2, A]]), written: new Set([MARKED_A]) };

  it('each keeps the status that it showed before, wherever it is now', () => {
    const lines = [
      ['a', 'x', 'Failed · AB-8'],
      ['a', 'x', MARKED_A],
      ['a', 'x', 'Created · AB-9'],
    ];
    expect(writes(lines, HEADER, meant)).toEqual([]);
  });

  it('the one over whose status a text came shows it again', () => {
    const lines = [
      ['a', 'x', MARKED_A],
      ['a', 'x', ''],
      ['a', 'x', 'Created · AB-9'],
    ];
    expect(writes(lines, HEADER, meant)).toEqual(['2:2 Failed · AB-8 ⟨ZZ-a⟩', `3:2 ${MARKED_A}`]);
  });

  it('a copy that was hit in another column shows there what its equal showed', () => {
    const header = ['Name', 'New', 'Note', 'Status'];
    const before = image([
      ['a', 'x', ''],
      ['b', 'y', ''],
    ]);
    const lines = [
      ['a', '', MARKED_A, ''],
      ['b', '', 'y', ''],
      ['a', '', MARKED_A, ''],
    ];
    expect(writes(lines, header, { ...meant, before })).toContain('4:2 x');
  });
});

describe('the text of a cell as it is written', () => {
  it('has a mark that tells by what the row showed before, if it is to be told', () => {
    expect(marked(MEANT, 4, C)).toBe(MARKED_C);
    expect(marked({ ...MEANT, markFor: null }, 4, C)).toBe(C);
    expect(marked({ ...MEANT, markFor: (line) => `ZZ-${line.length}` }, 99, C)).toBe(`${C} ⟨ZZ-0⟩`);
  });
});
