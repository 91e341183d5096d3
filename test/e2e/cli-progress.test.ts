// The command `progress`: what became of the tasks of a result, row by row; it writes no file and changes no task.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../src/local/cli/options.ts';
import { openDesk } from '../support/command-line.ts';
import { builtTool, sandboxesOfTests, start } from '../support/command-process.ts';

const LIST = [
  'Task name,Task type,Owner e-mail,Due date',
  ...[1, 2, 3].map((n) => `Call ${n},Meeting,kavya.rao@example.com,2029-05-0${n} 10:00`),
].join('\n');

const desk = openDesk();
const openSandbox = sandboxesOfTests();
let tool = '';
beforeAll(() => {
  tool = builtTool('cli');
});
async function sent(name: string, content = LIST, ...words: string[]) {
  const sandbox = await openSandbox();
  const list = desk.file(`${name}.csv`, content);
  expect((await start(tool, ['send', list, '--crm', sandbox.url, ...words]).ended).code).toBe(0);
  const result = desk.path(`${name}-results.csv`);
  const progress = (...more: string[]) =>
    start(tool, ['progress', result, '--crm', sandbox.url, ...more]).ended;
  const idOf = (task: string) => sandbox.account.tasks.find((each) => each.name === task)?.id ?? '';
  return { sandbox, result, progress, idOf };
}

describe('progress FILE --crm URL', () => {
  it('tells of each row, and leaves the result as it was', async () => {
    const { sandbox, result, progress, idOf } = await sent('told');
    sandbox.account.cancel([idOf('Call 2')], Date.now());
    const before = readFileSync(result, 'utf8');
    const { code, stdout, stderr } = await progress();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'Row 2: Open · due 1 May 2029 10:00',
      'Row 3: Cancelled in LeadSquared',
      'Row 4: Open · due 3 May 2029 10:00',
      expect.stringMatching(/: 2 open, 1 cancelled\. Nothing was changed in LeadSquared\.$/),
    ]);
    expect(readFileSync(result, 'utf8')).toBe(before);
  });

  it('tells the same as one JSON object', async () => {
    const { progress } = await sent('json');
    const { stdout } = await progress('--json');
    expect(JSON.parse(stdout)).toMatchObject({
      rows: [{ row: 2, progress: 'Open · due 1 May 2029 10:00' }, { row: 3 }, { row: 4 }],
      summary: [expect.stringContaining('3 open')],
    });
  });

  it.each([[[]], [['--header-row', '2']]])(
    'tells what its own column says where a title above the table has the same words, with %j',
    async (words) => {
      const { progress } = await sent(`titled${words.length}`, `Task progress,,,\n${LIST}`, ...words);
      const { stdout } = await progress(...words);
      expect(stdout.split('\n').slice(0, 3)).toEqual([
        'Row 3: Open · due 1 May 2029 10:00',
        'Row 4: Open · due 2 May 2029 10:00',
        'Row 5: Open · due 3 May 2029 10:00',
      ]);
    },
  );

  it('says so when the list was not sent', async () => {
    const { sandbox } = await sent('other');
    const list = desk.file('unsent.csv', LIST);
    const { code, stderr } = await start(tool, ['progress', list, '--crm', sandbox.url]).ended;
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^No row of this sheet says Created/)]);
  });

  it.each([
    [['progress', 'a.csv'], /name it with --crm/],
    [['progress', 'a.csv', '--crm', 'http://localhost:1', '--out', 'b.csv'], /leave out --out and --rows/],
    [['progress', 'a.csv', '--crm', 'http://localhost:1', '--rows', '2-3'], /leave out --out and --rows/],
    [['progress', 'a.csv', '--crm', 'http://localhost:1', '--send-missing'], /use it with send/],
  ])('refuses %j', (words, message) => {
    expect(() => readOptions(words)).toThrow(message);
  });
});
