// A file is read by what it is, and refused with a reason.
import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheetFile, writeSheetFile } from '../../../src/local/files/sheet-file.ts';

const region = { locale: 'en_GB', timeZone: 'Europe/London' };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheet-file-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('sheets as files', () => {
  it.each(['out.csv', 'OUT.XLSX'])('%s is written and read by its ending', async (name) => {
    const path = join(folder, name);
    const rows = [
      ['Name', 'Code'],
      ['Visit', 7],
    ].map((row) => row.map((value) => ({ value, format: 'General' })));
    await writeSheetFile(path, { name: 'Tasks', rows }, region);
    const back = await readSheetFile(path, region);
    expect(back.rows.map((row) => row.map(({ value, format }) => ({ value, format })))).toEqual(rows);
  });

  it('a CSV sheet has the name of its file', async () => {
    const path = join(folder, 'March.csv');
    await writeFile(path, 'a,b\n');
    expect((await readSheetFile(path, region)).name).toBe('March.csv');
  });

  it.each([
    [
      'tasks.ods',
      '"tasks.ods" ends in .ods. Only .csv and .xlsx files can be used. Open it in LibreOffice and save it as .xlsx or as CSV.',
    ],
    [
      'tasks',
      '"tasks" has no ending. Only .csv and .xlsx files can be used. Save the sheet as .xlsx or as CSV.',
    ],
    [
      'old.XLS',
      '"old.XLS" ends in .xls. Only .csv and .xlsx files can be used. Open it in Excel and save it as .xlsx or as CSV.',
    ],
    [
      'a.numbers',
      '"a.numbers" ends in .numbers. Only .csv and .xlsx files can be used. Open it in Numbers and save it as .xlsx or as CSV.',
    ],
    [
      'a.tsv',
      '"a.tsv" ends in .tsv. Only .csv and .xlsx files can be used. If its lines are rows with divided cells, rename it to end in .csv.',
    ],
  ])('%s is refused before the disk is touched', async (name, message) => {
    const expected = { code: 'unknown-extension', message };
    await expect(readSheetFile(join(folder, name), region)).rejects.toMatchObject(expected);
    await expect(writeSheetFile(join(folder, name), { name: 'x', rows: [] }, region)).rejects.toMatchObject(
      expected,
    );
    await expect(readFile(join(folder, name))).rejects.toThrow('ENOENT');
  });

  it('says when a file is not there, and when its place cannot be used', async () => {
    const missing = join(folder, 'none.csv');
    await expect(readSheetFile(missing, region)).rejects.toMatchObject({
      code: 'not-found',
      message: `There is no file "${missing}".`,
    });
    await expect(
      writeSheetFile(join(folder, 'no-folder', 'out.csv'), { name: 'x', rows: [] }, region),
    ).rejects.toMatchObject({
      code: 'not-writable',
      message: expect.stringContaining('its folder does not exist'),
    });
  });

  it('refuses a file that is too large by its size alone, before it is read', async () => {
    const path = join(folder, 'huge.csv');
    const file = await open(path, 'w');
    await file.truncate(100 * 1024 * 1024);
    await file.close();
    await expect(readSheetFile(path, region)).rejects.toMatchObject({
      code: 'file-too-large',
      message: expect.stringMatching(/^"huge\.csv" has 100 MB\. A file may have at most 50 MB\./),
    });
  });

  it.each([
    ['a folder', 'folder.csv', 'it is a folder'],
    ['a folder by any name', 'folder', 'it is a folder'],
    ['a path through a file', join('March.csv', 'in.csv'), 'a part of its path is a file and no folder'],
    ['a name that no disk takes', `${'x'.repeat(300)}.csv`, 'its name is too long'],
  ])('says of %s why it cannot be read', async (_, name, reason) => {
    for (const each of ['folder', 'folder.csv']) await mkdir(join(folder, each), { recursive: true });
    await writeFile(join(folder, 'March.csv'), 'a,b\n');
    await expect(readSheetFile(join(folder, name), region)).rejects.toMatchObject({
      code: 'not-readable',
      message: expect.stringContaining(reason),
    });
  });

  it('a CSV file has no sheet to name', async () => {
    const path = join(folder, 'March.csv');
    await writeFile(path, 'a,b\n');
    await expect(readSheetFile(path, region, { sheetName: 'Tasks' })).rejects.toMatchObject({
      code: 'no-such-sheet',
    });
  });
});
