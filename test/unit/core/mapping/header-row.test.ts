// The header row is the setting, or the row whose cells are best understood as names of columns, and it is said when it is not the first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certainHeaderRow, findHeaderRow } from '../../../../src/core/mapping/header/header-row.ts';

const TITLES = ['Task name', 'Task type', 'Owner e-mail', 'Due date'];
const TASK = ['Call Meera', 'Phone call', 'kavya.rao@example.com', '25/01/2027'];

type Rows = readonly (readonly string[])[];

const found = (rows: Rows, frozen = 0, columns: Record<string, string> = {}) =>
  findHeaderRow(rows, frozen, { headerRow: 'auto', columns });

describe('the header row', () => {
  it.each<[string, Rows, number, number]>([
    ['the first row', [['Name'], ['x']], 0, 1],
    [
      'the first row that is not empty',
      [
        ['', ' '],
        ['', ''],
        ['Name', ''],
      ],
      0,
      3,
    ],
    ['the last frozen row', [['My tasks'], ['Name'], ['x']], 2, 2],
    [
      'the last frozen row when no word of any is understood',
      [
        ['Aaa', 'Bbb'],
        ['Ccc', 'Ddd'],
        ['x', 'y'],
      ],
      2,
      2,
    ],
    ['the first row when the last frozen one is empty', [['Name'], [''], ['x']], 2, 1],
    ['the first row when the frozen one was not read', [['Name']], 5, 1],
    ['the first row of an empty sheet', [], 0, 1],
    ['below a title', [['Follow-up list January', '', '', ''], TITLES, TASK], 0, 2],
    ['below a frozen title', [['Follow-up list', '', '', ''], TITLES, TASK], 1, 2],
    ['below a title of several words that are headers elsewhere', [['Task', '', '', ''], TITLES, TASK], 0, 2],
    [
      'below two titles and a blank line',
      [
        ['Desk 4', ''],
        ['Week 2', ''],
        ['', ''],
        ['Student', 'Follow up on'],
        ['Ishaan', '11-Jan-27'],
      ],
      0,
      4,
    ],
    ['below a line about the list', [['Prepared on', '20/01/2027', 'by', 'Priya'], TITLES, TASK], 0, 2],
    [
      'below a row of groups',
      [
        ['Lead details', '', 'Task details', ''],
        ['Customer Name', 'Mobile', 'Task type', 'Due date'],
        ['Meera', '9845022101', 'Call', '25/01/2027'],
      ],
      0,
      2,
    ],
    ['the first of two that are the same', [TITLES, TASK, TITLES, TASK], 0, 1],
    [
      'the first row above tasks that have a total',
      [
        ['Sl no', 'Student', 'Follow up on'],
        ['1', 'Ishaan', '11-Jan-27'],
        ['Total', '1', ''],
      ],
      0,
      1,
    ],
    [
      'the row of side-by-side words below a title that says nothing',
      [['Zzz list'], ['Aaa', 'Bbb', 'Ccc'], ['x', 'y', 'z']],
      0,
      2,
    ],
    [
      'the row with a slip in each name',
      [
        ['Desk', '', ''],
        ['Task nmae', 'Due dat', 'Ownr e-mail'],
        ['x', '25/01/2027', 'a@b.co'],
      ],
      0,
      2,
    ],
    [
      'no row of tasks, even if one of them holds a word that is a header',
      [
        ['Aaa', 'Bbb', 'Ccc'],
        ['Location', '25/01/2027', 'a@b.co'],
        ['Subject', '26/01/2027', 'a@b.co'],
      ],
      0,
      1,
    ],
    [
      'the row of odd names below a title that is a header elsewhere',
      [
        ['Task', '', ''],
        ['Aaa', 'Bbb', 'Ccc'],
        ['x', 'y', 'z'],
      ],
      0,
      2,
    ],
    [
      'the row of odd names above tasks that hold words of lists',
      [
        ['Aaa', 'Bbb', 'Ccc'],
        ['Call Priya', 'Phone call', 'Lead'],
        ['x', 'Phone call', 'Lead'],
      ],
      0,
      1,
    ],
  ])('is %s', (_, rows, frozen, expected) => {
    expect(found(rows, frozen).row).toBe(expected);
  });

  it('is the setting, whatever the sheet holds', () => {
    expect(findHeaderRow([['My tasks'], TITLES], 1, { headerRow: 7, columns: {} })).toEqual({
      row: 7,
      how: 'setting',
      said: null,
    });
  });

  it('is the row with the headers that the user has mapped', () => {
    const rows = [['Owner'], ['Wer', 'Wann'], ['x', 'y']];
    expect(found(rows, 0, { Wer: 'OwnerEmailAddress', Wann: 'DueDate' }).row).toBe(2);
  });

  it('is said when it is neither the first row nor the frozen one', () => {
    expect(found([['Follow-up list', '', '', ''], TITLES, TASK], 1).said).toBe(
      'The names of the columns were found in row 2. If they stand elsewhere, choose that row under “Match columns”.',
    );
    expect(found([TITLES, TASK]).said).toBe(null);
    expect(found([['Follow-up list', '', '', ''], TITLES, TASK], 2).said).toBe(null);
  });

  it('is found among any rows, and lies within them', () => {
    const rows = fc.array(
      fc.array(fc.oneof(fc.string(), fc.constantFrom(...TITLES, ...TASK)), { maxLength: 6 }),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(rows, fc.nat(4), (texts, frozen) => {
        const { row } = found(texts, frozen);
        expect(row).toBeGreaterThanOrEqual(1);
        expect(row).toBeLessThanOrEqual(texts.length);
      }),
    );
  });

  it.each<[string, Rows]>([
    ['a title stands above it', [['Follow-up list', '', '', ''], TITLES, TASK]],
    ['another row is understood as well', [TITLES, TASK, TITLES]],
    ['nearly as well', [[...TITLES, 'x'], TASK, [...TITLES, 'Priority']]],
    ['it has two cells, so that a lone one below may be no title', [TITLES.slice(0, 2), ['Due date']]],
    ['no word of it is understood', [['Wer', 'Wann', 'Was'], TASK]],
    ['the sheet is empty', []],
  ])('may depend on the frozen rows when %s', (_, rows) => {
    expect(certainHeaderRow(rows, { headerRow: 'auto', columns: {} })).toBe(null);
  });

  it('does not depend on them when the first row is understood best by far, or the user has set it', () => {
    const rows = [TITLES, ...Array.from({ length: 99 }, () => TASK)];
    const certain = { row: 1, how: 'words', said: null };
    expect(certainHeaderRow(rows, { headerRow: 'auto', columns: {} })).toEqual(certain);
    expect(certainHeaderRow(rows, { headerRow: 7, columns: {} })).toEqual(
      findHeaderRow(rows, 3, { headerRow: 7, columns: {} }),
    );
  });

  it('is the one that is found whatever is frozen, wherever it is said to be certain', () => {
    const cell = fc.oneof(
      fc.constantFrom(...TITLES, ...TASK, 'Remarks', 'Wer', 'Priority', ''),
      fc.constantFrom('Wer', 'Task status'),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 30 });
    const headed = rows.map((texts) => [[...TITLES, 'Task status', 'Task ID', 'Priority'], ...texts]);
    const settings = { headerRow: 'auto', columns: { Wer: 'OwnerEmailAddress' } } as const;
    let certainOnes = 0;
    fc.assert(
      fc.property(fc.oneof(rows, headed), fc.nat(30), (texts, frozen) => {
        const certain = certainHeaderRow(texts, settings);
        if (certain === null) return;
        certainOnes++;
        const searched = texts.slice(0, Math.max(20, frozen));
        expect(findHeaderRow(searched, frozen, settings)).toEqual(certain);
      }),
    );
    expect(certainOnes).toBeGreaterThan(10);
  });

  it('is found beside cells of any length', () => {
    const long = 'Due date '.repeat(6000);
    expect(found([[long, long], TITLES, TASK]).row).toBe(2);
  });
});
