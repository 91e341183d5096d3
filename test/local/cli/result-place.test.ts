// Where a result goes, and what is refused before anything is sent, so that no result is lost and no list is sent twice.
import { copyFileSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../src/local/cli/options.ts';
import { placeOfResult } from '../../../src/local/cli/result-place.ts';
import { type RunState, readState, statePath, writeState } from '../../../src/local/cli/run-state.ts';
import { openDesk } from '../../support/command-line.ts';

const desk = openDesk();
const CRM = ['--crm', 'http://127.0.0.1:9'];

function place(...words: string[]) {
  const options = readOptions(['send', ...words]);
  if (options === null) throw new Error('That asks for the help text.');
  return placeOfResult(options);
}

/** A list with the result of its sending beside it. */
async function sentList(
  name: string,
  sent = true,
  region: Pick<RunState, 'zone' | 'locale'> = { zone: null, locale: null },
) {
  const list = desk.file(`${name}.csv`, 'Task name\nA');
  const result = desk.path(`${name}-results.csv`);
  const found = await place(list, ...CRM);
  if (found.kind !== 'new') throw new Error('There is a result already.');
  writeFileSync(result, 'Task name,Task status,Task ID\nA,Queued · ABCD-1,');
  const account = { digest: 'x', name: 'X' };
  writeState(result, {
    source: found.source,
    account,
    ...region,
    sheet: null,
    spreadsheet: 'id',
    sent,
    properties: {},
    rows: [],
    left: [],
  });
  return { list, result };
}

describe('a sending with --crm', () => {
  it('keeps its result beside the list, in the list’s form', async () => {
    const list = desk.file('calls.May.xlsx', 'x');
    expect(await place(list, ...CRM)).toMatchObject({
      kind: 'new',
      out: desk.path('calls.May-results.xlsx'),
    });
    expect(await place(list, ...CRM, '--out', desk.path('x.csv'))).toMatchObject({ out: desk.path('x.csv') });
  });

  it('names the file that was given when that is none to be read, and not the result', async () => {
    const folder = dirname(desk.path('x'));
    await expect(place(folder, ...CRM)).rejects.toThrow(`"${folder}" cannot be read: it is a folder.`);
    await expect(place(desk.path('q.xls'), ...CRM)).rejects.toThrow('"q.xls" ends in .xls. Only .csv');
  });

  it('goes on with its result when it is given once more, or when the result is sent itself', async () => {
    const { list, result } = await sentList('again');
    expect(await place(list, ...CRM)).toMatchObject({ kind: 'going-on', out: result });
    expect(await place(list, ...CRM, '--out', result)).toMatchObject({ kind: 'going-on', out: result });
    expect(await place(result, ...CRM)).toMatchObject({ kind: 'going-on', out: result });
    expect(await place(result, ...CRM, '--out', result)).toMatchObject({ kind: 'going-on', out: result });
  });

  it('does not go on in a copy of both files: two places would send the same rows', async () => {
    const { result } = await sentList('original');
    const copy = desk.path('copy.csv');
    copyFileSync(result, copy);
    copyFileSync(statePath(result), `${copy}.state.json`);
    await expect(place(copy, ...CRM)).rejects.toThrow(
      /copy\.csv\.state\.json" was written for "original-results\.csv"\. If that was renamed, give it its name again .* If this is a copy, delete/,
    );
    rmSync(`${copy}.state.json`);
    expect(await place(copy, ...CRM)).toMatchObject({ kind: 'new', out: desk.path('copy-results.csv') });
  });

  it('finds the small file of a result that is reached by a link', async () => {
    const { result } = await sentList('linked');
    const link = desk.path('link.csv');
    symlinkSync(result, link);
    expect(await place(link, ...CRM)).toMatchObject({ kind: 'going-on' });
  });

  it('does not go on once the list has changed: the result has its rows, and the message says how', async () => {
    const { list, result } = await sentList('changed');
    writeFileSync(list, 'Task name\nA\nB');
    await expect(place(list, ...CRM)).rejects.toThrow(
      `was changed since its sending began, and "${result}" holds what became of its rows`,
    );
    await expect(place(list, ...CRM)).rejects.toThrow(
      `go on with that: npm run -s local -- send ${result} --crm`,
    );
  });

  it('names the zone and the locale with which the other sending began in the command that goes on with it', async () => {
    const { list, result } = await sentList('dubai', true, { zone: 'Asia/Dubai', locale: 'en_US' });
    writeFileSync(list, 'Task name\nA\nB');
    await expect(place(list, ...CRM)).rejects.toThrow(
      `send ${result} --crm http://127.0.0.1:9 --zone Asia/Dubai --locale en_US —`,
    );
  });

  it('does not write over another list’s result, nor over a file that is no result', async () => {
    const { result } = await sentList('one');
    const other = desk.file('other.csv', 'Task name\nB');
    await expect(place(other, ...CRM, '--out', result)).rejects.toThrow(
      'is the result of another list, "one.csv"',
    );
    const file = desk.file('notes.csv', 'mine');
    await expect(place(other, ...CRM, '--out', file)).rejects.toThrow(
      'is there already, and is not the result',
    );
    desk.file('other-results.csv', 'mine');
    await expect(place(other, ...CRM)).rejects.toThrow('is there already, and is not the result');
  });

  it('does not begin anew when the result is gone and rows of it were sent', async () => {
    const { list, result } = await sentList('gone');
    rmSync(result);
    await expect(place(list, ...CRM)).rejects.toThrow('is gone, but rows of it were sent');
    rmSync(statePath(result));
    expect(await place(list, ...CRM)).toMatchObject({ kind: 'new' });
    const unsent = await sentList('unsent', false);
    rmSync(unsent.result);
    expect(await place(unsent.list, ...CRM)).toMatchObject({ kind: 'new' });
  });

  it('does not go on in a second file, in which its rows could be sent twice', async () => {
    const { result } = await sentList('moved');
    await expect(place(result, ...CRM, '--out', desk.path('copy.csv'))).rejects.toThrow(
      'goes on in its own place',
    );
  });

  it('writes into the list itself when told so, if that is a CSV file', async () => {
    const csv = desk.file('same.csv', 'Task name\nA');
    expect(await place(csv, ...CRM, '--out', csv)).toMatchObject({ kind: 'new', out: csv });
    const book = desk.file('same.xlsx', 'x');
    await expect(place(book, ...CRM, '--out', book)).rejects.toThrow('would lose its other sheets');
  });

  it('says what a small file is for that cannot be read', async () => {
    const { list, result } = await sentList('broken');
    writeFileSync(statePath(result), '{"version":2}');
    await expect(place(list, ...CRM)).rejects.toThrow(
      `nobody can tell which rows of "${basename(result)}" were sent to which account`,
    );
  });
});

describe('a trial without --crm', () => {
  it('writes where it is told, but not over the result of a real account', async () => {
    const { list, result } = await sentList('trial');
    expect(await place(list)).toEqual({ kind: 'none' });
    expect(await place(list, '--out', desk.path('trial.xlsx'))).toEqual({
      kind: 'trial',
      out: desk.path('trial.xlsx'),
    });
    await expect(place(list, '--out', result)).rejects.toThrow('a trial without --crm would write over it');
    expect(existsSync(result)).toBe(true);
  });

  it.each(['list.csv', 'list.xlsx'])(
    'does not write a made-up account’s statuses into %s itself',
    async (name) => {
      const list = desk.file(name, 'Task name\nA');
      const link = desk.path(`link-to-${name}`);
      symlinkSync(list, link);
      await expect(place(list, '--out', list)).rejects.toThrow(
        'is the list itself, and a trial without --crm',
      );
      await expect(place(list, '--out', link)).rejects.toThrow(
        'is the list itself, and a trial without --crm',
      );
    },
  );

  it('does not write over a file that is there, of which nobody can tell whose result it is', async () => {
    const list = desk.file('mine.csv', 'Task name\nA');
    const other = desk.file('theirs.csv', 'Task name,Task status,Task ID\nA,Created · ABCD-1,id');
    await expect(place(list, '--out', other)).rejects.toThrow(
      `"${other}" is there already, and a trial without --crm would write over it. Nothing was sent.`,
    );
  });

  it('names a file that is not there, or a folder, for what it is', async () => {
    const missing = desk.path('missing.csv');
    expect(await place(missing, '--out', missing)).toMatchObject({ kind: 'trial' });
    const folder = dirname(missing);
    await expect(place(folder, '--out', folder)).rejects.toThrow(
      `"${folder}" cannot be read: it is a folder.`,
    );
  });
});

it('the small file is written whole, and read as it was written', async () => {
  const { result } = await sentList('whole');
  const state = readState(result);
  expect(state).toMatchObject({ spreadsheet: 'id', sent: true });
  expect(readFileSync(statePath(result), 'utf8')).toContain('Keep this file beside its result');
  expect(existsSync(`${statePath(result)}.part`)).toBe(false);
});
