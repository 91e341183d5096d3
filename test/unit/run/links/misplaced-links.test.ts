// What is put in order by a note of ids: misplaced ids, statuses that ids came over, and marks of a repair that was cut off.
import { describe, expect, it } from 'vitest';
import { findMisplaced, markOf } from '../../../../src/run/links/misplaced-links.ts';
import { IN_DOUBT } from '../../../../src/run/sheet/left-marks.ts';

const id = (number: number) => `b3c5f6a5-0000-4000-8000-${String(number).padStart(12, '0')}`;
const created = (number: number) => `Created · ZZ-${number}`;
const NOTED = {
  writer: 'w1',
  ids: new Map([
    ['ZZ-1', id(1)],
    ['ZZ-2', id(2)],
  ]),
};
const COLUMNS = { status: 1, taskId: 2 };
const mark = (text: string, status: string) => `${text} ⟨w1-${markOf(status)}⟩`.trim();
/** Rows from the second on, as name, status and id. */
const found = (...lines: string[][]) => {
  const { texts, statuses, lost, strays, hasMarks } = findMisplaced({ first: 2, lines }, COLUMNS, NOTED);
  return {
    texts: [...texts],
    statuses: [...statuses],
    lost: lost.map(({ index }) => index),
    strays,
    hasMarks,
  };
};
const NOTHING = { texts: [], statuses: [], lost: [], strays: [], hasMarks: false };

describe('a sheet in which all is as noted', () => {
  it.each([
    [
      'the rows hold their ids',
      [
        ['a', created(1), id(1)],
        ['b', created(2), id(2)],
      ],
    ],
    ['other rows hold theirs', [['c', created(3), id(3)]]],
    ['somebody has changed an id', [['a', created(1), 'mine']]],
    ['a row was undone since', [['a', 'Deleted · ZZ-1', '']]],
    ['a row is being looked up', [['a', 'Accepted · ZZ-1', '']]],
    [
      'a row was copied, token and all',
      [
        ['a', created(1), id(1)],
        ['a', created(1), id(1)],
      ],
    ],
    ['a row’s other cells speak of an id', [[id(1), created(3), id(3)]]],
  ])('needs nothing where %s', (_, lines) => {
    expect(found(...lines)).toEqual(NOTHING);
  });
});

describe('an id on a wrong row', () => {
  it('gives way to the row’s own, where that is noted', () => {
    expect(found(['a', created(1), id(2)], ['b', created(2), id(1)])).toEqual({
      ...NOTHING,
      texts: [
        [2, id(1)],
        [3, id(2)],
      ],
      strays: [id(2), id(1)],
    });
  });

  it('is taken out of a row of which no id is noted, and that row is looked up', () => {
    expect(found(['c', created(3), id(1)])).toEqual({
      ...NOTHING,
      texts: [[2, '']],
      lost: [3],
      strays: [id(1)],
    });
  });

  it('is taken out of a row without a status, or in another state', () => {
    expect(found(['', '', id(1)], ['c', 'Accepted · ZZ-3', id(2)])).toEqual({
      ...NOTHING,
      texts: [
        [2, ''],
        [3, ''],
      ],
      strays: [id(1), id(2)],
    });
  });

  it('that is missing is put back', () => {
    expect(found(['a', created(1), ''])).toEqual({ ...NOTHING, texts: [[2, id(1)]] });
  });
});

describe('an id in the column of statuses', () => {
  it('gives way to the status of the row that holds the id', () => {
    expect(found(['a', id(1), id(1)], ['b', id(1), id(2)]).statuses).toEqual([[id(1), created(2)]]);
    expect(found(['b', id(1), id(2)]).statuses).toEqual([[id(1), created(2)]]);
  });

  it('leaves a row in doubt of which nothing is noted', () => {
    expect(found(['c', id(1), id(3)], ['d', id(2), '']).statuses).toEqual([
      [id(1), IN_DOUBT],
      [id(2), IN_DOUBT],
    ]);
  });
});

describe('marks of a repair that was cut off', () => {
  it('that name their row are taken off', () => {
    expect(found(['c', created(3), mark(id(3), created(3))])).toEqual({ ...NOTHING, hasMarks: true });
  });

  it('that name another row are taken out with their text', () => {
    expect(found(['c', created(3), mark(id(4), created(4))])).toEqual({
      ...NOTHING,
      texts: [[2, '']],
      lost: [3],
      hasMarks: true,
    });
  });

  it('of another writer are left for whoever knows them', () => {
    expect(found(['c', created(3), `${id(3)} ⟨ZZ-9⟩`])).toEqual(NOTHING);
  });
});
