// What is on the disk of a large result, which takes long to write, before each call leaves; and what becomes of a full disk.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withJournal } from '../../../src/local/cli/journal.ts';
import { ownPlaceIn } from '../../../src/local/cli/own-cells.ts';
import { ResultKeeper } from '../../../src/local/cli/result-keeper.ts';
import { readState, writeState } from '../../../src/local/cli/run-state.ts';
import { digestsOf } from '../../../src/local/cli/sent-rows.ts';
import { FileError } from '../../../src/local/files/file-error.ts';
import { readCsv } from '../../../src/local/files/read-csv.ts';
import type { SheetData } from '../../../src/local/files/sheet-data.ts';
import { writeSheetFile } from '../../../src/local/files/sheet-file.ts';
import { PropertyStore } from '../../../src/local/host/services/property-store.ts';
import { workbookFrom } from '../../../src/local/workbench/load-workbook.ts';
import { openDesk } from '../../support/command-line.ts';

const desk = openDesk();
const REGION = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
/** Milliseconds that a large workbook takes to be written. */
const SLOW = 5000;

function stage(name: string, takes: number, status = 'Queued · ABCD') {
  const statusOf = (number: number) => (status === '' ? '' : `${status}-${number}`);
  const lines = ['Task name,Task status,Task ID', `A,${statusOf(1)},`, `B,${statusOf(2)},`];
  return stageOf(name, takes, readCsv(Buffer.from(lines.join('\n')), 'x.csv', REGION));
}

function stageOf(name: string, takes: number, data: SheetData) {
  const workbook = workbookFrom(data, { id: 'x', name: 'x', ...REGION });
  const path = desk.path(name);
  const notes = new PropertyStore();
  const clock = { now: 0 };
  const disk = { isFull: false, writings: 0 };
  const keeper = new ResultKeeper(
    {
      path,
      workbook,
      notes,
      headerRow: null,
      about: {
        source: { name: 'x.csv', digest: 'd' },
        account: { digest: 'a', name: 'A' },
        zone: 'Asia/Kolkata',
        locale: 'en_IN',
        sheet: null,
        spreadsheet: 's',
      },
      now: () => clock.now,
      write: async (...what) => {
        if (disk.isFull) throw new FileError('not-writable', 'The disk is full.');
        clock.now += takes;
        disk.writings++;
        await writeSheetFile(...what);
      },
    },
    false,
  );
  const say = (row: number, status: string, id = '') =>
    workbook.activeSheet.write({ row, column: 2, rows: 1, columns: 2 }, [[status, id]]);
  return { path, name, keeper, clock, disk, notes, say, workbook };
}

describe('a result', () => {
  it('of a workbook knows its rows again in a CSV file, where numbers with words are texts', async () => {
    const rows = [
      ['Task name', 'Notes', 'Task status', 'Task ID'].map((value) => ({ value, format: 'General' })),
      [
        { value: 'A', format: 'General' },
        { value: 5, format: '0" days"' },
        { value: '', format: 'General' },
        { value: '', format: 'General' },
      ],
    ];
    const { path, name, keeper, workbook, notes } = stageOf('words.csv', 1, { name: 'S', rows });
    notes.set('run.1', 'x');
    workbook.activeSheet.write({ row: 2, column: 3, rows: 1, columns: 1 }, [['Sending · ABCD-1']]);
    await keeper.finish();
    const [left] = readState(path)?.left ?? [];
    const file = readCsv(readFileSync(path), name, REGION);
    expect(file.rows[1]?.[1]?.value).toBe('5 days');
    expect(left?.[2]).toBe(digestsOf(file, ownPlaceIn(file, null))[1]);
  });

  it('is there before the first call leaves, and says so only then', async () => {
    const { path, keeper, disk } = stage('first.csv', 1);
    expect(existsSync(path)).toBe(false);
    await keeper.save();
    expect([disk.writings, existsSync(path), readState(path)?.sent]).toEqual([1, true, true]);
  });

  it('that is written fast is written each time something has changed, and not otherwise', async () => {
    const { name, keeper, disk, say, notes } = stage('fast.csv', 1);
    await keeper.save();
    say(2, 'Sending · ABCD-1');
    await keeper.save();
    await keeper.save();
    expect(disk.writings).toBe(2);
    expect(desk.lines(name)[1]).toBe('A,Sending · ABCD-1,');
    notes.set('run', 'x');
    notes.set('lease', 'mine');
    notes.set('run.stop', 'x');
    await keeper.save();
    expect(readState(desk.path(name))?.properties).toEqual({ run: 'x' });
  });

  it('that takes long is written now and then, and its small file knows each row before a call leaves', async () => {
    const { path, name, keeper, clock, disk, say } = stage('slow.csv', SLOW);
    await keeper.save();
    say(2, 'Sending · ABCD-1');
    await keeper.save();
    expect(disk.writings).toBe(1);
    expect(desk.lines(name)[1]).toBe('A,Queued · ABCD-1,');
    expect(readState(path)?.rows).toEqual([
      { row: 2, was: 'Queued · ABCD-1', status: 'Sending · ABCD-1', id: '' },
    ]);
    clock.now += SLOW * 10;
    say(2, 'Created · ABCD-1', 'id');
    await keeper.save();
    expect(disk.writings).toBe(2);
    expect(desk.lines(name)[1]).toBe('A,Created · ABCD-1,id');
    await keeper.finish();
    expect(readState(path)?.rows).toEqual([]);
  });

  it('that takes long is written at once when rows get their tokens: a number would name another row once the file is sorted', async () => {
    const { path, name, keeper, disk, say } = stage('tokens.csv', SLOW, '');
    await keeper.save();
    say(2, 'Sending · ABCD-1');
    say(3, 'Queued · ABCD-2');
    await keeper.save();
    expect(disk.writings).toBe(2);
    expect(desk.lines(name).slice(1)).toEqual(['A,Sending · ABCD-1,', 'B,Queued · ABCD-2,']);
    expect(readState(path)?.rows).toEqual([]);
  });

  it('is in the command’s words, in both files', async () => {
    const { path, name, keeper, say } = stage('words.csv', SLOW);
    await keeper.save();
    say(2, 'Accepted · ABCD-1 — not seen yet. Choose “Send all new rows” later to look again.');
    await keeper.save();
    expect(readState(path)?.rows[0]?.status).toContain('not seen yet. Run the command again later');
    await keeper.finish();
    expect(desk.lines(name)[1]).toContain('not seen yet. Run the command again later');
  });
});

describe('a result that is gone on with', () => {
  const journal = [{ row: 2, was: 'Queued · ABCD-1', status: 'Created · ABCD-1', id: 'id' }];
  const known = {
    source: { name: 'x.csv', digest: 'd' },
    account: { digest: 'a', name: 'A' },
    spreadsheet: 's',
  };
  const rest = { zone: null, locale: null, sheet: null, sent: true, properties: {}, left: [] };

  it('is written before its small file forgets what only that knew of the rows', async () => {
    const { path, name, keeper, disk, say } = stage('taken-up.csv', SLOW);
    writeState(path, { ...known, ...rest, rows: journal });
    say(2, 'Created · ABCD-1', 'id');
    disk.isFull = true;
    await expect(keeper.takeUp()).rejects.toThrow('The disk is full.');
    expect(readState(path)?.rows).toEqual(journal);
    disk.isFull = false;
    await keeper.takeUp();
    expect(desk.lines(name)[1]).toBe('A,Created · ABCD-1,id');
    expect(readState(path)).toMatchObject({ rows: [], sent: true });
  });

  it('reads the same where both files know a row: a process may end between the two', () => {
    const texts = ['Task name,Task status,Task ID', 'A,Created · ABCD-1,id', 'B,Queued · ABCD-2,'];
    const data = readCsv(Buffer.from(texts.join('\n')), 'x.csv', REGION);
    expect(withJournal(data, journal, null)).toEqual(data);
  });
});

describe('a full disk', () => {
  it('is told, keeps what was there, and what it lacks can be told row by row', async () => {
    const { name, keeper, disk, say } = stage('full.csv', 1);
    await keeper.save();
    disk.isFull = true;
    say(3, 'Created · ABCD-2', 'id');
    await expect(keeper.save()).rejects.toThrow('The disk is full.');
    expect(keeper.failure?.message).toBe('The disk is full.');
    expect(keeper.unsaved()).toMatchObject([{ row: 3, status: 'Created · ABCD-2', id: 'id' }]);
    expect(desk.lines(name)[2]).toBe('B,Queued · ABCD-2,');
    disk.isFull = false;
    await keeper.finish();
    expect(desk.lines(name)[2]).toBe('B,Created · ABCD-2,id');
    expect(keeper.failure).toBe(null);
  });
});
