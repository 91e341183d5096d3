// `send --trial` sends the first row alone, tells its task, and sends the others only when somebody says so.
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/local/cli/options.ts';
import { sendFile } from '../../src/local/cli/send-file.ts';
import { NOBODY } from '../../src/local/cli/watch.ts';
import { good, HEADER, openDesk, send } from '../support/command-line.ts';

const { file } = openDesk();
const list = (name: string) =>
  file(name, [HEADER, good('Call A'), good('Call B'), good('Call C')].join('\n'));

describe('send --trial', () => {
  it('leaves the others where nobody says yes, and tells the task as LeadSquared has it', async () => {
    const { summary, remarks, tasksHeld } = await send(list('trial.csv'), '--trial');
    expect(summary).toMatchObject({ created: 1, calls: expect.any(Number) });
    expect(summary.stopped).toMatch(/^One row was sent, and the others were left as they are\./);
    expect(tasksHeld).toBe(1);
    expect(remarks).toContain('Row 2 was sent, and LeadSquared has its task as it was meant.');
    expect(remarks).toContain('Subject: Call A');
  });

  it('sends the others on a yes, each once, and does not tell again what was seen', async () => {
    const asked: string[] = [];
    const options = readOptions(['send', list('trial-yes.csv'), '--trial', '--simulated']);
    if (options === null) throw new Error('That asks for the help text.');
    const confirm = async (question: string) => {
      asked.push(question);
      return true;
    };
    const { summary, remarks, tasksHeld } = await sendFile(options, { ...NOBODY, confirm });
    expect(asked).toEqual([expect.stringMatching(/^Row 2 was sent[\s\S]*\n2 other rows wait\.$/)]);
    expect(summary).toMatchObject({ created: 3, stopped: null });
    expect(tasksHeld).toBe(3);
    expect(remarks).not.toContain('Subject: Call A');
  });

  it('marks the rows as ever where none is ready to be tried', async () => {
    const bad = file('trial-bad.csv', [HEADER, 'Call A,Meeting,,soon', 'Call B,Meeting,,soon'].join('\n'));
    const { summary, tasksHeld } = await send(bad, '--trial');
    expect(summary).toMatchObject({ created: 0, invalid: 2, stopped: null });
    expect(tasksHeld).toBe(0);
  });

  it('is for sending, without --send-missing', () => {
    expect(() => readOptions(['check', 'x.csv', '--trial'])).toThrow(/use it with send/);
    expect(() => readOptions(['send', 'x.csv', '--trial', '--send-missing'])).toThrow(
      /leave out --send-missing/,
    );
  });
});
