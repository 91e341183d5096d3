// A question at the terminal: what is a yes, and that whoever ends the input instead of answering says no.
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askAtTerminal } from '../../../src/local/cli/ask.ts';
import { StopWish } from '../../../src/local/cli/stop-wish.ts';

/** A terminal that types; where its output is one too, the reader sees each key. */
function terminal(seesKeys: boolean) {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: seesKeys });
  let text = '';
  output.setEncoding('utf8').on('data', (more: string) => {
    text += more;
  });
  return { input, output, said: () => text };
}

const CTRL_D = '\u0004';

describe('an answer', () => {
  it.each([
    ['y\n', true],
    [' YES \n', true],
    ['n\n', false],
    ['\n', false],
    ['yesterday\n', false],
  ])('%j', async (typed, isYes) => {
    const { input, output } = terminal(true);
    const answer = askAtTerminal('Send 2 rows?', new StopWish(), { input, output });
    input.write(typed);
    expect(await answer).toBe(isYes);
  });

  it('is a no when the user wishes a stop instead', async () => {
    const wish = new StopWish();
    const answer = askAtTerminal('Send 2 rows?', wish, terminal(true));
    wish.make();
    expect(await answer).toBe(false);
  });

  it('is a no where the input is no terminal', async () => {
    const { output } = terminal(true);
    expect(await askAtTerminal('Send 2 rows?', new StopWish(), { input: new PassThrough(), output })).toBe(
      false,
    );
  });
});

describe('the end of the input', () => {
  it('by Ctrl+D is a no, and the next question can be answered', async () => {
    const { input, output, said } = terminal(true);
    const answer = askAtTerminal('Send 2 rows?', new StopWish(), { input, output });
    input.write(CTRL_D);
    expect(await answer).toBe(false);
    expect(said()).toMatch(/\[y\/N\] .*\n$/s);
    const next = askAtTerminal('Send 3 rows?', new StopWish(), { input, output });
    input.write('y\n');
    expect(await next).toBe(true);
  });

  it('where the output goes into a file is a no, and so is every later question', async () => {
    const { input, output } = terminal(false);
    const answer = askAtTerminal('Send 2 rows?', new StopWish(), { input, output });
    input.end();
    expect(await answer).toBe(false);
    expect(await askAtTerminal('Send 3 rows?', new StopWish(), { input, output })).toBe(false);
  });
});
