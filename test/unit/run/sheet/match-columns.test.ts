// Columns are found again by their headers, and when these changed too, by what they hold.
import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../../src/run/sheet/match-columns.ts';

const NOTHING: ReadonlySet<string> = new Set();
const before = {
  header: ['Name', 'Note', 'Status', 'Id'],
  lines: [
    ['a', 'x', 'Sending · AB-1', ''],
    ['b', 'x', 'Sending · AB-2', ''],
  ],
};

describe('a column', () => {
  it('is found by its header wherever it went, and is gone when nothing tells of it', () => {
    const after = { header: ['Status', 'New', 'Name'], lines: [] };
    expect(matchColumns(before, after, NOTHING)).toEqual([2, null, 0, null]);
  });

  it('is the only one with an unknown header when it is the only one missing', () => {
    const after = { header: ['Name', 'Note', 'Outcome', 'Id'], lines: [] };
    expect(matchColumns(before, after, NOTHING)).toEqual([0, 1, 2, 3]);
  });

  it('that was renamed while another one was inserted is the one that holds the same', () => {
    const header = ['Name', 'Note', 'New', 'Outcome', 'Id'];
    const lines = before.lines.map(([name = '', note = '', status = '']) => [name, note, 'mine', status, '']);
    expect(matchColumns(before, { header, lines }, NOTHING)).toEqual([0, 1, 3, 4]);
  });

  it('that was hit as well is the one with the texts that hit it', () => {
    const header = ['Name', 'Note', 'New', 'Outcome', 'Id'];
    const lines = [
      ['a', 'x', '', 'id1', ''],
      ['b', 'x', '', 'id2', ''],
    ];
    expect(matchColumns(before, { header, lines }, new Set(['id1', 'id2']))).toEqual([0, 1, 3, 4]);
  });

  it('that was renamed while others came elsewhere is the one between the same two, if it held nothing', () => {
    const blank = { ...before, lines: before.lines.map(([name = '', note = '']) => [name, note, '', '']) };
    const header = ['Name', 'New', 'Note', 'Outcome', 'Id'];
    const lines = [['a', '', 'id1', '', '']];
    expect(matchColumns(blank, { header, lines }, new Set(['id1']))).toEqual([0, 2, 3, 4]);
    expect(matchColumns(before, { header, lines }, new Set(['id1']))).toEqual([0, 2, null, 4]);
    const two = { header: ['Name', 'Outcome', 'New', 'Note'], lines: [] };
    expect(matchColumns({ header: ['Name', 'Id', 'Note'], lines: [] }, two, NOTHING)).toEqual([0, null, 3]);
    const atEnd = { header: ['New', 'Name', 'Outcome'], lines: [] };
    expect(matchColumns({ header: ['Name', 'Id'], lines: [] }, atEnd, NOTHING)).toEqual([1, null]);
  });

  it('is nobody’s when two could be it', () => {
    const header = ['Name', 'Note', 'New', 'Other', 'Id'];
    const lines = [['a', 'x', '', '', '']];
    expect(matchColumns(before, { header, lines }, NOTHING)).toEqual([0, 1, null, 4]);
  });
});
