import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSheetFile } from '../../src/local/files/sheet-file.ts';
import { createAccount } from '../../src/local/sandbox/account.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { serve } from '../../src/local/sandbox/server.ts';
import { workbook } from '../local/files/hand-made-workbook.ts';
import { HEADER, openDesk } from '../support/command-line.ts';
import { withoutProgress } from '../support/command-process.ts';
import { run, runAsUsersDo } from '../support/process-of-command.ts';

const REGION = { locale: 'en_IN', timeZone: 'Asia/Kolkata' };
const good = (number: number) => `Call ${number},Meeting,kavya.rao@example.com,2029-05-0${number} 10:00`;
const KEYS = [
  'rows',
  'created',
  'accepted',
  'invalid',
  'failed',
  'unknown',
  'skipped',
  'queued',
  'calls',
  'seconds',
  'spreadsheetCalls',
  'stopped',
];
const { file, path: pathTo } = openDesk();

function expectNoKeys(...texts: readonly string[]): void {
  for (const text of texts) {
    expect(text).not.toContain(DEFAULT_KEYS.access);
    expect(text).not.toContain(DEFAULT_KEYS.secret);
  }
}

describe.concurrent('as a process', () => {
  it('prints exactly one JSON object of the agreed keys and ends with 0 when every row has its outcome', async () => {
    const path = file('good.csv', [HEADER, good(1), good(2), 'bad,,,'].join('\n'));
    const ended = await runAsUsersDo(['send', path, '--json', '--simulated']);
    expect(ended.stderr).toBe('');
    expect(ended.stdout.trim().split('\n').length).toBe(1);
    const printed: unknown = JSON.parse(ended.stdout);
    expect(Object.keys(printed ?? {})).toEqual(KEYS);
    expect(printed).toMatchObject({ rows: 3, created: 2, invalid: 1, failed: 0, unknown: 0, stopped: null });
    expect(ended.code).toBe(0);
    expectNoKeys(ended.stdout);
  });

  it('ends with 2 when rows failed, and writes the sheet with its results', async () => {
    const path = file('failing.csv', [HEADER, good(1), good(2).replace('kavya.rao', 'nobody')].join('\n'));
    const out = pathTo('failing-out.csv');
    // Without the lists of the account only LeadSquared can tell that nobody has the address.
    const without = ['--sandbox', '--set listsRefused=both'];
    const ended = await run(['send', path, '--simulated', '--out', out, ...without]);
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain('1 task created.');
    const text = readFileSync(out, 'utf8');
    expect(text).toMatch(/Call 1,.*,Created · [BCDFGHJKLMNPQRSTVWXZ]{8}-1,[0-9a-f-]{36}/);
    expect(text).toMatch(
      /Call 2,.*Failed · [BCDFGHJKLMNPQRSTVWXZ]{8}-2 — LeadSquared: .*nobody@example\.com/,
    );
    expectNoKeys(ended.stdout, ended.stderr, text);
  });

  it('prints what a check warns of to stderr before its JSON object, and above the summary otherwise', async () => {
    const path = file('past.csv', [HEADER, good(1), good(2).replace('2029', '2019')].join('\n'));
    const checked = await run(['check', path, '--simulated', '--json']);
    const { lines }: { lines: string[] } = JSON.parse(checked.stdout);
    const warnings = lines.filter((line) => line.includes(' (warning): '));
    expect(warnings).toHaveLength(1);
    const json = await run(['send', path, '--simulated', '--json']);
    expect(json.stderr).toBe(`${warnings[0]}\n`);
    expect(json.stdout.trim().split('\n').length).toBe(1);
    expect((await run(['send', path, '--simulated'])).stdout).toMatch(
      /^D3 \(warning\): .*\n\n2 tasks created\./,
    );
  });

  it('refuses a workbook of 1 KB with a cell in its last corner in one line', async () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    for (const kind of ['check', 'send']) {
      const ended = await run([kind, file('far.xlsx', workbook(far)), '--simulated']);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toMatch(/^The sheet in "far\.xlsx" has a filled cell far away[^\n]*\n$/);
    }
  });

  it('says once how the command does what a message leaves to the sidebar, and nothing of it otherwise', async () => {
    const hint =
      '--match FILE says which column fills which field, and --header-row N in which row the names of the columns stand.';
    const path = file('hint.csv', ['Task name,Task type,Owner,Location', 'Call,Meeting,x,Pune'].join('\n'));
    const refused = await run(['check', path, '--simulated']);
    expect(refused.code).toBe(1);
    expect(refused.stderr.split(hint)).toHaveLength(2);
    expect(refused.stderr.trimEnd().split('\n')).toHaveLength(1);
    const fine = await run(['check', file('no-hint.csv', [HEADER, good(1)].join('\n')), '--simulated']);
    expect(fine.stdout).not.toContain(hint);
  });

  it('reads a sheet of one row and all columns of Excel, and tells what is missing in one line', async () => {
    const wide = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="XFD2"><v>1</v></c></row>';
    const ended = await run(['check', file('wide.xlsx', workbook(wide)), '--simulated']);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toMatch(/^[^\n]*header[^\n]*\n$/);
  });

  it('sends to another account with the keys of the environment, in real mode', async () => {
    const keys = {
      access: 'u$rother00000000000000000000000001',
      secret: 'othersecret00000000000000000000002',
    };
    const account = createAccount({ keys });
    const served = await serve(account);
    try {
      const path = file('other.csv', [HEADER, good(1), good(2)].join('\n'));
      const out = pathTo('other-out.xlsx');
      const env = { LSQ_ACCESS_KEY: keys.access, LSQ_SECRET_KEY: keys.secret };
      const ended = await run(['send', path, '--crm', served.url, '--json', '--out', out], env);
      expect([ended.code, withoutProgress(ended.stderr)]).toEqual([
        0,
        expect.stringMatching(/^The tasks are made in the name of Priya Nair, whose keys are used\.\n/),
      ]);
      expect(account.tasks.map((task) => task.name)).toEqual(['Call 1', 'Call 2']);
      const sheet = await readSheetFile(out, REGION);
      const cells = JSON.stringify(sheet.rows);
      for (const { id } of account.tasks) expect(cells).toContain(id);
      for (const text of [ended.stdout, ended.stderr, cells]) {
        expect(text).not.toContain(keys.access);
        expect(text).not.toContain(keys.secret);
      }
      const named = file(
        'named.csv',
        [HEADER, good(1).replace(/[\w.]+@example\.com/, 'Kavya Rao'), good(2)].join('\n'),
      );
      expect((await run(['check', named, '--crm', served.url], env)).stdout).toMatch(
        /^2 of 2 rows are ready/m,
      );
      expect((await run(['check', named], env)).stdout).toMatch(/^1 of 2 rows are ready/m);
      const wrong = await run(['send', path, '--crm', served.url], {
        ...env,
        LSQ_SECRET_KEY: 'wrong-secret-00',
      });
      expect(wrong.code).toBe(1);
      expect(wrong.stderr).toMatch(/^LeadSquared does not know these access keys[^\n]*\n$/);
      expect(wrong.stderr).not.toContain('wrong-secret-00');
    } finally {
      await served.close();
    }
  });

  it.each([
    ['a missing file', ['send', 'no-such-file.csv'], /no-such-file\.csv/],
    ['an option that does not exist', ['send', 'x.csv', '--fast'], /--fast.*--help/],
    [
      'a file that no program reads',
      ['check', 'tasks.numbers'],
      /"tasks\.numbers" ends in \.numbers.*Numbers/,
    ],
    ['a match that is not there', ['check', 'x.csv', '--match', 'no.json'], /--match.*no\.json/],
    ['no keys for another account', ['send', 'x.csv', '--crm', 'http://127.0.0.1:9'], /LSQ_ACCESS_KEY/],
  ])('%s: one plain line and exit code 1', async (_name, args, says) => {
    const ended = await run(args);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe('');
    expect(ended.stderr).toMatch(says);
    expect(ended.stderr.trimEnd().split('\n').length).toBe(1);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });
});
