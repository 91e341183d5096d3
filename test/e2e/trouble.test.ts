// Google's services throw once at any moment, as they do on a bad day: what was begun is told, and the next click resumes.
import { afterEach, describe, expect, it } from 'vitest';
import type { Bench } from '../support/bench.ts';
import { callsOfOneRun, openOneRun, ROWS_OF_ONE_RUN } from '../support/ready-benches.ts';
import { tally, words } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';

let bench: Bench;
afterEach(() => bench.close());

const GOOGLE_SAYS = 'We’re sorry, a server error occurred. Please wait a bit and try again.';

/** A run whose nth service call throws. @returns the call's name */
async function throwAt(call: number, when: 'before' | 'after'): Promise<string> {
  let place = '';
  const ended = await bench.host.run('sendAllNewRows', [], {
    kind: 'menu',
    failAt: { call, when, message: GOOGLE_SAYS },
    onServiceCall: (n, _execution, name) => {
      if (n === call) place = name;
    },
  });
  expect([place, ended.ok]).toEqual([place, true]);
  return place;
}

describe('a run in which a service of Google’s throws', () => {
  it.each([
    ['receipt', 'before'],
    ['receipt', 'after'],
    ['rows-array', 'before'],
    ['rows-array', 'after'],
  ] as const)(
    'at any call is finished by the next click (%s, %s it takes effect)',
    { timeout: SWEEP_TIMEOUT },
    async (replyForm, when) => {
      const calls = await callsOfOneRun(replyForm);
      for (const call of pointsOf('trouble', calls)) {
        bench = await openOneRun(replyForm);
        const where = `${when} call ${call}, ${await throwAt(call, when)}`;
        expect([where, ...bench.untruths({ mayDoubt: true, mayWait: true, isCutOff: true })]).toEqual([
          where,
        ]);
        bench.workbook.activate(bench.sheet);
        expect(`${where}: ${await bench.tell('sendAllNewRows')}`).not.toMatch(/another window/);
        expect([where, ...bench.untruths({ mayDoubt: true })]).toEqual([where]);
        const { Created = 0, Unknown = 0 } = tally(words(bench.sheet));
        expect([where, Created + Unknown, bench.account.tasks.length]).toEqual([
          where,
          ROWS_OF_ONE_RUN,
          Created,
        ]);
        // Whether a call has left that Google could not make, nobody knows.
        if (!where.includes('UrlFetchApp')) expect([where, Unknown]).toEqual([where, 0]);
        await bench.close();
      }
    },
  );

  it('once at a reading call is not even noticed', async () => {
    bench = await openOneRun('receipt');
    let place = '';
    let call = 0;
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, name) => {
        call++;
        if (place !== '' || call < 60 || name !== 'Range.getDisplayValues') return;
        place = name;
        throw new Error(GOOGLE_SAYS);
      },
    });
    expect([place, bench.lastWords()]).toEqual([
      'Range.getDisplayValues',
      `${ROWS_OF_ONE_RUN} tasks created.`,
    ]);
  });

  it('all the time is told in plain words, with what to do', async () => {
    bench = await openOneRun('receipt');
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, name) => {
        if (name === 'Range.setValues') throw new Error(GOOGLE_SAYS);
      },
    });
    expect(bench.lastWords()).toMatch(
      /^Google Sheets reported a problem, so the work stopped: .* Choose “Send all new rows” to go on/,
    );
    expect(bench.bulkCalls()).toEqual([]);
  });
});
