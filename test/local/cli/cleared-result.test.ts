// A result in which statuses were cleared, sent on as a process against a sandbox account: no task is made twice without a word.
import { writeFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { good, HEADER, openDesk } from '../../support/command-line.ts';
import { builtTool, sandboxesOfTests, start } from '../../support/command-process.ts';

const ROWS = 60;
/** In bulk calls of fifty rows. */
const CALLS = 2;
const LIST = [HEADER, ...Array.from({ length: ROWS }, (_, n) => good(`Call ${n + 1}`))].join('\n');

const desk = openDesk();
const openSandbox = sandboxesOfTests();
let tool = '';
beforeAll(() => {
  tool = builtTool('cli');
});
async function stage(name: string) {
  const sandbox = await openSandbox();
  const words = ['send', desk.file(`${name}.csv`, LIST), '--crm', sandbox.url];
  const result = `${name}-results.csv`;
  /** Takes what the add-on wrote out of the first so many rows that say so. */
  const clear = (number: number, status: RegExp) => {
    let left = number;
    const lines = desk.lines(result).map((line) => {
      if (!status.test(line) || left-- <= 0) return line;
      return `${line.split(',').slice(0, 4).join(',')},,`;
    });
    writeFileSync(desk.path(result), lines.join('\r\n'));
  };
  return { sandbox, result, clear, send: () => start(tool, words) };
}

it('cleared rows whose call was out are looked up first, and it is said', async () => {
  const { sandbox, send, clear } = await stage('doubt');
  const held = sandbox.held(CALLS);
  const running = send();
  await held;
  running.process.kill('SIGKILL');
  await running.ended;
  sandbox.letGo();
  clear(10, /,(?:Sending|Queued) · /);
  const { stdout, code } = await send().ended;
  expect(stdout).toContain(
    '10 rows have no status any more, although they were sent and their tasks may exist; the first is row 2.',
  );
  expect(code).toBe(0);
  expect(sandbox.account.tasks).toHaveLength(ROWS);
});

it('cleared rows whose tasks are found again are not told as created', async () => {
  const { sandbox, send, clear } = await stage('created');
  expect((await send().ended).code).toBe(0);
  clear(ROWS, /,Created · /);
  const { stdout } = await send().ended;
  expect(stdout).toContain(
    '60 rows have no status any more, although they were sent and their tasks created;',
  );
  expect(stdout).toContain(
    'Of 60 rows: 60 created.\n60 of them had no status, but their tasks already: these were found again, and no new ones were made.',
  );
  expect(stdout).not.toContain('tasks created.\n');
  expect(sandbox.account.tasks).toHaveLength(ROWS);
});
