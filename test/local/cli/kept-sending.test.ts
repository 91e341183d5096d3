// A sending whose result cannot be written when all is done: its user is told how to go on, and not that nothing could be done.
import { expect, it } from 'vitest';
import { BrokenOffError } from '../../../src/local/cli/answer.ts';
import { keeping } from '../../../src/local/cli/kept-sending.ts';
import { readOptions } from '../../../src/local/cli/options.ts';
import { ResultKeeper } from '../../../src/local/cli/result-keeper.ts';
import { NOBODY } from '../../../src/local/cli/watch.ts';
import { FileError } from '../../../src/local/files/file-error.ts';
import { readCsv } from '../../../src/local/files/read-csv.ts';
import { writeSheetFile } from '../../../src/local/files/sheet-file.ts';
import { workbookFrom } from '../../../src/local/workbench/load-workbook.ts';
import { openWorkbench } from '../../../src/local/workbench/workbench.ts';
import { openDesk } from '../../support/command-line.ts';

const REGION = { locale: 'en_IN', timeZone: 'Asia/Dubai' };
const DRIVEN = { calls: 1, stopped: null, wentOn: false, trial: [] };
const desk = openDesk();

/** What comes of a sending whose disk is full at its end. @param isKept whether its result is written before */
async function ended(name: string, isKept: boolean) {
  const data = readCsv(Buffer.from('Task name,Task status,Task ID\nA,Queued · ABCD-1,'), 'x.csv', REGION);
  const workbook = workbookFrom(data, { id: 'x', name: 'x', ...REGION });
  const bench = await openWorkbench({ mode: 'simulated', workbook, crm: { kind: 'sandbox' } });
  const options = readOptions(['send', 'x.csv', '--zone', 'Asia/Dubai', '--crm', 'http://127.0.0.1:9']);
  if (options === null) throw new Error('That asks for the help text.');
  const source = { name: 'x.csv', digest: 'd' };
  const out = desk.path(name);
  let isFull = false;
  const said: string[] = [];
  const keeper = new ResultKeeper(
    {
      path: out,
      workbook,
      notes: bench.host.documentProperties,
      headerRow: null,
      about: {
        source,
        account: { digest: 'a', name: 'A' },
        zone: options.zone,
        locale: options.locale,
        sheet: null,
        spreadsheet: 's',
      },
      now: () => 0,
      write: async (...what) => {
        if (isFull) throw new FileError('not-writable', 'The disk is full.');
        await writeSheetFile(...what);
      },
    },
    false,
  );
  const watch = { ...NOBODY, say: (line: string) => void said.push(line) };
  try {
    const sending = { bench, options, watch, place: { kind: 'new', out, source } as const, keeper };
    const error: unknown = await keeping(sending, async () => {
      if (isKept) await keeper.save();
      workbook.activeSheet.write({ row: 2, column: 2, rows: 1, columns: 2 }, [['Created · ABCD-1', 'id']]);
      isFull = true;
      return DRIVEN;
    }).catch((thrown: unknown) => thrown);
    return { error, said, out };
  } finally {
    keeper.close();
    await bench.close();
  }
}

it('rows may have left: the sending is broken off, with what the files know and how it goes on', async () => {
  const { error, said, out } = await ended('kept.csv', true);
  expect(error).toBeInstanceOf(BrokenOffError);
  expect(error).toMatchObject({
    message: `The disk is full. The sending stopped; "${out}" and its small file tell which rows may have left, and nothing is sent twice.`,
    region: { zone: 'Asia/Dubai', locale: 'en_IN' },
  });
  expect(said).toEqual(['Row 2: Created · ABCD-1 id']);
});

it('there was no result before, so nothing has left: nothing could be done', async () => {
  const { error } = await ended('unkept.csv', false);
  expect(error).toBeInstanceOf(FileError);
});
