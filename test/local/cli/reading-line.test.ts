// How times and dates are read is said by a check, and before rows leave for an account.
import { describe, expect, it } from 'vitest';
import { check, good, HEADER, openDesk, send } from '../../support/command-line.ts';
import { builtTool, heldSandbox, start } from '../../support/command-process.ts';

const desk = openDesk();
const list = () => desk.file('list.csv', [HEADER, good('A')].join('\n'));
const INDIAN =
  'Times are read in Asia/Kolkata (--zone) and 05/06 as 5 June (--locale), unless a header or cell says otherwise.';

describe('what is said', () => {
  it('is the zone and the order of the command, with the options that change them', async () => {
    expect((await check(list())).reading).toBe(INDIAN);
    const american = ['--zone', 'America/New_York', '--locale', 'en_US'];
    expect((await send(list(), ...american)).reading).toMatch(
      /^Times .* America\/New_York .* 6 May \(--locale\)/,
    );
  });

  it('names the match where that says the order', async () => {
    const match = desk.file('match.json', JSON.stringify({ dateOrder: 'MDY' }));
    expect((await check(list(), '--match', match)).reading).toContain('05/06 as 6 May (--match)');
  });
});

it('a sending to an account says it before anything is sent, and a check with what it found', async () => {
  const sandbox = await heldSandbox();
  try {
    const crm = ['--crm', sandbox.url];
    const sent = await start(builtTool('cli'), ['send', list(), ...crm]).ended;
    expect(sent.stdout).toMatch(
      /whose keys are used\.\n[\s\S]*Times are read in Asia\/Kolkata .*\n\n1 task created\./,
    );
    expect((await start(builtTool('cli'), ['check', list()]).ended).stdout).toContain(INDIAN);
  } finally {
    await sandbox.close();
  }
});
