import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/local/cli/options.ts';
import { createAccount } from '../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { serve } from '../../src/local/sandbox/server.ts';
import { HEADER, openDesk, refusal, send } from '../support/command-line.ts';
import { run } from '../support/process-of-command.ts';

const good = (number: number) => `Call ${number},Meeting,kavya.rao@example.com,2029-05-0${number} 10:00`;
const { file, path: pathTo } = openDesk();

const summary = async (path: string, ...more: string[]) => (await send(path, ...more)).summary;

describe('files that cannot be sent', () => {
  const cases: readonly [string, string, string | Buffer, RegExp][] = [
    ['an empty file', 'empty.csv', '', /empty/i],
    ['a file of blank lines', 'blank.csv', '\n\n\n', /empty/i],
    ['rows without a header', 'no-header.csv', `${good(1)}\n${good(2)}`, /header|Task name/],
    [
      'no required column',
      'no-column.csv',
      'Task name,Task type,Location\nCall,Meeting,Pune',
      /Owner e-mail.*Due date/s,
    ],
    ['a column twice', 'twice.csv', `${HEADER},Due date\n${good(1)},2029-01-01`, /Due date/],
    [
      'a cell of a million characters',
      'long.csv',
      `${HEADER}\n"${'x'.repeat(1_000_000)}",Meeting,a@b.co,2029-05-01`,
      /A2 holds 1,000,000 characters/,
    ],
    ['an unknown ending', 'tasks.pdf', 'x', /\.csv.*\.xlsx|csv or/i],
    ['a workbook that is none', 'broken.xlsx', 'not a zip', /xlsx|Excel/i],
  ];

  it.each(cases)('%s: says what is wrong, and nothing is sent', async (_name, name, content, says) => {
    const path = file(name, content);
    const message = await refusal(path);
    expect(message).toMatch(says);
    expect(message.length).toBeLessThan(600);
  });

  it.each([
    [['--rows', '0-5'], /--rows/],
    [['--rows', '9-5'], /--rows/],
    [['--header-row', '0'], /--header-row/],
    [['--header-row', 'two'], /--header-row/],
    [['--limit', 'fast'], /--limit/],
    [['--zone', 'Mars/Base'], /--zone/],
    [['--locale', 'english'], /--locale/],
    [['--seed', 'x'], /--seed/],
    [['--crm', 'ftp://example.com'], /--crm/],
    [['--crm', 'http://example.com'], /--crm/],
    [['--crm', 'http://127.0.0.1:99999'], /--crm/],
  ])('options %j are refused in a sentence', (options, says) => {
    expect(() => readOptions(['send', 'x.csv', ...options])).toThrow(says);
  });
});

describe('results that could not be written', () => {
  it.each([
    ['results.pdf', /\.csv and \.xlsx/],
    ['no/such/folder/results.csv', /folder does not exist/],
    ['folder.csv', /it is a folder/],
  ])('--out %s is refused before anything is sent', async (name, says) => {
    const path = file('before.csv', [HEADER, good(1)].join('\n'));
    mkdirSync(pathTo('folder.csv'), { recursive: true });
    const account = createAccount();
    const served = await serve(account);
    try {
      const ended = await run(['send', path, '--crm', served.url, '--out', pathTo(name)], {
        LSQ_ACCESS_KEY: DEFAULT_KEYS.access,
        LSQ_SECRET_KEY: DEFAULT_KEYS.secret,
      });
      expect(ended.code).toBe(1);
      expect(ended.stderr).toMatch(says);
      expect(account.calls).toEqual([]);
    } finally {
      await served.close();
    }
  });
});

describe('files that can', () => {
  it.each([
    ['only a header', 'header.csv', `${HEADER}\n`, { rows: 0, created: 0, calls: 0 }],
    [
      'one bad row',
      'one-bad.csv',
      `${HEADER}\nCall,Meeting,nobody,2029-05-01`,
      { rows: 1, invalid: 1, calls: 0 },
    ],
    ['a byte order mark', 'bom.csv', `\ufeff${HEADER}\n${good(1)}`, { rows: 1, created: 1 }],
    [
      'mixed line endings',
      'ends.csv',
      `${HEADER}\r\n${good(1)}\n${good(2)}\r\n${good(3)}`,
      { rows: 3, created: 3 },
    ],
    [
      '60 columns',
      'wide.csv',
      `${HEADER},${Array.from({ length: 56 }, (_, n) => `Extra ${n}`).join(',')}\n${good(1)}${',x'.repeat(56)}`,
      { rows: 1, created: 1 },
    ],
    ['semicolons', 'semi.csv', `${HEADER}\n${good(1)}`.replaceAll(',', ';'), { rows: 1, created: 1 }],
  ])('%s', async (_name, name, content, counts) => {
    expect(await summary(file(name, content))).toMatchObject(counts);
  });

  it('--rows sends and counts only these rows', async () => {
    const path = file('some.csv', [HEADER, ...[1, 2, 3, 4, 5].map(good)].join('\n'));
    expect(await summary(path, '--rows', '2,4-5')).toMatchObject({ rows: 3, created: 3, queued: 0 });
    expect(await refusal(path, '--rows', '9000-9001')).toMatch(/6 rows/);
  });

  it('the result of a run, sent again, sends nothing twice', async () => {
    const out = pathTo('again.xlsx');
    await summary(file('again.csv', [HEADER, good(1), good(2)].join('\n')), '--out', out);
    expect(await summary(out)).toMatchObject({ rows: 2, created: 2, calls: 0 });
  });

  it('--limit holds and --sandbox shapes the account', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, n) => `Call ${n},Meeting,sara.khan@example.com,2029-05-01 10:00`,
    );
    const path = file('many.csv', [HEADER, ...rows].join('\n'));
    const slow = await summary(path, '--limit', '1/5', '--sandbox', '--reply rows-array');
    expect(slow).toMatchObject({ created: 300, calls: 6, stopped: null });
    expect(slow.seconds).toBeGreaterThanOrEqual(25);
  });
});
