// A command that means one row, or some, does not send what an earlier one has queued without being told to.
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readOptions } from '../../../src/local/cli/options.ts';
import { sendFile } from '../../../src/local/cli/send-file.ts';
import { NOBODY } from '../../../src/local/cli/watch.ts';
import { DEFAULT_KEYS } from '../../../src/local/sandbox/default-records.ts';
import { good, HEADER, openDesk } from '../../support/command-line.ts';
import { builtTool, sandboxesOfTests, start } from '../../support/command-process.ts';

const ROWS = 130;
const LIST = [HEADER, ...Array.from({ length: ROWS }, (_, n) => good(`Call ${n + 1}`))].join('\n');

const desk = openDesk();
const openSandbox = sandboxesOfTests();
let tool = '';
beforeAll(() => {
  tool = builtTool('cli');
});
beforeEach(() => {
  vi.stubEnv('LSQ_ACCESS_KEY', DEFAULT_KEYS.access);
  vi.stubEnv('LSQ_SECRET_KEY', DEFAULT_KEYS.secret);
  return () => vi.unstubAllEnvs();
});

/** A sending that was killed while its first call was out; the rows of that may have left, the others are queued. */
async function killed(name: string) {
  const sandbox = await openSandbox();
  const words = ['send', desk.file(`${name}.csv`, LIST), '--crm', sandbox.url, '--limit', '1/1'];
  const held = sandbox.held(1);
  const running = start(tool, words);
  await held;
  running.process.kill('SIGKILL');
  await running.ended;
  sandbox.letGo();
  const queued = desk.lines(`${name}-results.csv`).filter((line) => line.includes('Queued · ')).length;
  const asked: string[] = [];
  /** The same command with more options at a terminal, where each question gets its answer. */
  const atTerminal = (answers: readonly boolean[], ...more: string[]) => {
    const options = readOptions([...words, ...more]);
    if (options === null) throw new Error('That asks for the help text.');
    const confirm = async (question: string) => answers[asked.push(question) - 1] ?? false;
    return sendFile(options, { ...NOBODY, confirm, canAsk: true });
  };
  const names = () => sandbox.account.tasks.map((task) => task.name);
  return { sandbox, words, queued, asked, atTerminal, names };
}

describe('--trial, while an earlier command has rows queued', () => {
  it('says how many, takes them back without a yes, and tries one', async () => {
    const { queued, asked, atTerminal, names } = await killed('trial');
    const sent = names().length;
    const { summary } = await atTerminal([false, false], '--trial');
    expect(asked[0]).toMatch(`An earlier command has not ended: ${queued} rows are queued still. Yes sends`);
    expect(asked[1]).toContain('was sent');
    expect(names()).toHaveLength(sent + 1);
    expect(summary).toMatchObject({ created: sent + 1, queued: 0 });
    expect(summary.stopped).toMatch(/^One row was sent/);
  });

  it('sends them on a yes', async () => {
    const { asked, atTerminal, names } = await killed('trial-yes');
    expect((await atTerminal([true], '--trial')).summary).toMatchObject({ created: ROWS });
    expect(asked).toHaveLength(1);
    expect(names()).toHaveLength(ROWS);
  });

  it('sends nothing where nobody can be asked, and names both ways on', async () => {
    const { sandbox, words, queued, names } = await killed('trial-nobody');
    const sent = names().length;
    const { code, stderr } = await start(tool, [...words, '--trial']).ended;
    expect(code).toBe(1);
    expect(stderr).toContain(
      `${queued} rows are queued still, and nobody can be asked here what becomes of them. Nothing was sent. To send them, give the earlier command again. To take them back first`,
    );
    expect(sandbox.account.tasks).toHaveLength(sent);
    expect((await start(tool, words).ended).code).toBe(0);
    expect(sandbox.account.tasks).toHaveLength(ROWS);
  });
});

describe('--rows, while an earlier command has other rows queued', () => {
  it('takes them back without a yes, and sends those that it names', async () => {
    const { asked, atTerminal, names } = await killed('rows');
    const sent = names();
    await atTerminal([false], '--rows', '130-131');
    expect(asked).toEqual([expect.stringContaining('queued still that --rows does not name. Yes sends')]);
    expect(names().toSorted()).toEqual([...sent, 'Call 129', 'Call 130'].toSorted());
  });

  it('asks nothing where it names them all', async () => {
    const { asked, atTerminal, names } = await killed('rows-all');
    await atTerminal([], '--rows', '2-131');
    expect(asked).toEqual([]);
    expect(names()).toHaveLength(ROWS);
  });
});
