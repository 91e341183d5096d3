// The command settles rows in doubt: those that LeadSquared does not have are sent again, once the user has said yes.
import { beforeAll, describe, expect, it } from 'vitest';
import { readOptions } from '../../src/local/cli/options.ts';
import { sendFile } from '../../src/local/cli/send-file.ts';
import { NOBODY } from '../../src/local/cli/watch.ts';
import { good, HEADER, openDesk } from '../support/command-line.ts';

const ROWS = 120;
const LIST = [HEADER, ...Array.from({ length: ROWS }, (_, row) => good(`Call ${row + 1}`))].join('\n');
/** Two calls never arrive, and one does without an answer. */
const TROUBLE = '--faults bulk#1-2=cut-before,bulk#3=cut-after';

const desk = openDesk();
let list = '';
beforeAll(() => {
  list = desk.file('list.csv', LIST);
});

async function send(words: readonly string[], says = false) {
  const options = readOptions(['send', list, '--simulated', '--sandbox', TROUBLE, ...words]);
  if (options === null) throw new Error('That asks for the help text.');
  const asked: string[] = [];
  const result = await sendFile(options, {
    ...NOBODY,
    confirm: async (question) => {
      asked.push(question);
      return says;
    },
  });
  return { ...result, asked };
}

describe('rows in doubt', () => {
  it('stay as they are without the option, which is named', async () => {
    const { summary, told } = await send([]);
    expect(summary.unknown).toBeGreaterThan(0);
    expect(told.join()).toContain('add --send-missing to the same command');
  });

  it('are sent again with the option and a yes, each once', async () => {
    const { summary, tasksHeld, asked } = await send(['--send-missing'], true);
    expect(asked.join()).toContain('in doubt: LeadSquared has not shown the task');
    expect(asked.join()).not.toMatch(/sidebar|menu|Google/);
    expect(summary).toMatchObject({ created: ROWS, unknown: 0, accepted: 0, stopped: null });
    expect(tasksHeld).toBe(ROWS);
  });

  it('are sent again without a question with --yes', async () => {
    const { summary, tasksHeld, asked } = await send(['--send-missing', '--yes']);
    expect(asked).toEqual([]);
    expect(summary).toMatchObject({ created: ROWS, unknown: 0, accepted: 0 });
    expect(tasksHeld).toBe(ROWS);
  });

  it('stay as they are after a no, and the result says how to go on', async () => {
    const { summary } = await send(['--send-missing'], false);
    expect(summary.unknown).toBeGreaterThan(0);
    expect(summary.stopped).toContain('add --yes');
  });
});

describe('the option', () => {
  it.each([
    [['send', 'list.csv', '--send-missing', '--rows', '2-5'], 'leave out --rows'],
    [['check', 'list.csv', '--send-missing'], 'use it with send'],
    [['send', 'list.csv', '--yes'], 'needs that option'],
  ])('%j is refused', (words, why) => {
    expect(() => readOptions(words)).toThrow(why);
  });
});
