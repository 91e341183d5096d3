// A list of which nothing can be sent leaves nothing behind, so that it is sent by the same command once it is corrected.
import { existsSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { good, HEADER, openDesk } from '../../support/command-line.ts';
import { builtTool, heldSandbox, start } from '../../support/command-process.ts';

const desk = openDesk();

it('a repeated header: nothing was sent, no result is kept, and the corrected list is sent', async () => {
  const sandbox = await heldSandbox();
  const list = desk.file('twice.csv', [`${HEADER},Task name`, good('A', ',B')].join('\n'));
  const send = () => start(builtTool('cli'), ['send', list, '--crm', sandbox.url]).ended;
  try {
    const refused = await send();
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('Two columns are taken for Task name');
    expect(refused.stderr).toContain('Nothing was sent, and no result was written.');
    expect(refused.stderr).not.toMatch(/may have left|To go on/);
    for (const name of ['twice-results.csv', 'twice-results.csv.state.json']) {
      expect(existsSync(desk.path(name))).toBe(false);
    }
    writeFileSync(list, [HEADER, good('A')].join('\n'));
    expect((await send()).code).toBe(0);
    expect(sandbox.account.tasks).toHaveLength(1);
  } finally {
    await sandbox.close();
  }
});
