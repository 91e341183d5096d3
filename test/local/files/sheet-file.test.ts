// A file is read by what it is, and refused with a reason.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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
    expect((await readSheetFile(path, region)).rows).toEqual(rows);
  });

  it('a CSV sheet has the name of its file', async () => {
    const path = join(folder, 'March.csv');
    await writeFile(path, 'a,b\n');
    expect((await readSheetFile(path, region)).name).toBe('March.csv');
  });

  it.each([
    ['tasks.ods', '"tasks.ods" ends in .ods. Only .csv and .xlsx files can be used.'],
    ['tasks', '"tasks" has no ending. Only .csv and .xlsx files can be used.'],
    ['old.xls', '"old.xls" ends in .xls. Only .csv and .xlsx files can be used.'],
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
});
