// What a small file knows of rows finds them again in a result that was sorted, edited or written meanwhile.
import { describe, expect, it } from 'vitest';
import { changesSince, withJournal } from '../../../src/local/cli/journal.ts';
import { readCsv } from '../../../src/local/files/read-csv.ts';

const REGION = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const dataOf = (...lines: string[]) =>
  readCsv(Buffer.from(['Task name,Task status,Task ID', ...lines].join('\n')), 'x.csv', REGION);
const textsOf = ({ rows }: ReturnType<typeof dataOf>) =>
  rows.slice(1).map((row) => row.map(({ value }) => String(value)).join(','));

const HEADER = { status: 'Task status', id: 'Task ID' };
const JOURNAL = changesSince(
  [
    HEADER,
    { status: 'Queued · ABCD-1', id: '' },
    { status: 'Queued · ABCD-2', id: '' },
    { status: '', id: '' },
  ],
  [
    HEADER,
    { status: 'Created · ABCD-1', id: 'one' },
    { status: 'Sending · ABCD-2', id: '' },
    { status: 'Invalid — x', id: '' },
  ],
);

describe('a journal', () => {
  it('holds the rows that changed, and no others', () => {
    expect(JOURNAL.map(({ row, was }) => [row, was])).toEqual([
      [2, 'Queued · ABCD-1'],
      [3, 'Queued · ABCD-2'],
      [4, ''],
    ]);
  });

  it('is laid over the file as it was written', () => {
    const data = dataOf('A,Queued · ABCD-1,', 'B,Queued · ABCD-2,', 'C,,');
    expect(textsOf(withJournal(data, JOURNAL, null))).toEqual([
      'A,Created · ABCD-1,one',
      'B,Sending · ABCD-2,',
      'C,Invalid — x,',
    ]);
  });

  it('finds rows that were sorted, by their tokens', () => {
    const data = dataOf('New,Failed,', 'B,Queued · ABCD-2,', 'A,Queued · ABCD-1,');
    expect(textsOf(withJournal(data, JOURNAL, null))).toEqual([
      'New,Failed,',
      'B,Sending · ABCD-2,',
      'A,Created · ABCD-1,one',
    ]);
  });

  it('leaves rows alone that say something else by now', () => {
    const data = dataOf('A,Created · ABCD-1,one', 'B,Unknown · ABCD-2 — x,', 'C,mine,');
    expect(textsOf(withJournal(data, JOURNAL, null))).toEqual(textsOf(data));
  });
});
