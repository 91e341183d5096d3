// Executions that Google cuts off at any moment: the next one neither loses a row nor sends one twice.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import { callsOfOneRun, openOneRun, ROWS_OF_ONE_RUN } from '../support/ready-benches.ts';
import { bookOf, plainRows, statuses, tally, words } from '../support/sheet-of-tasks.ts';
import { everyNth, pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

describe('a run that is cut off', () => {
  it.each(['receipt', 'rows-array'] as const)(
    'at any service call is finished by the next one (%s)',
    { timeout: SWEEP_TIMEOUT },
    async (replyForm) => {
      const calls = await callsOfOneRun(replyForm);
      expect(calls).toBeGreaterThan(50);
      const unverified: string[] = [];
      for (const [place, call] of pointsOf('cut', calls).entries()) {
        const when = place % 2 === 0 ? 'after' : 'before';
        const where = `killed ${when} call ${call}`;
        bench = await openOneRun(replyForm);
        const cut = await bench.host.run('sendAllNewRows', [], { kind: 'menu', killAt: { call, when } });
        if (!cut.ok) expect(cut.killed).toBe(true);
        expect([where, ...bench.untruths({ mayDoubt: true, mayWait: true, isCutOff: true })]).toEqual([
          where,
        ]);
        await bench.host.passTime(LEASE);
        // The cut may have come while the sheet of past runs was being made.
        bench.workbook.activate(bench.sheet);
        await bench.send();
        expect([where, ...bench.untruths({ mayDoubt: true })]).toEqual([where]);
        const counts = tally(words(bench.sheet));
        expect([where, (counts.Created ?? 0) + (counts.Unknown ?? 0)]).toEqual([where, ROWS_OF_ONE_RUN]);
        expect([where, bench.account.tasks.length]).toEqual([where, counts.Created ?? 0]);
        if (counts.Unknown !== undefined) unverified.push(where);
        await bench.close();
      }
      // Only between the marking of rows and their call nobody can know later whether the call left.
      expect(unverified.length).toBeLessThanOrEqual(calls / everyNth('cut') / 5);
    },
  );

  it('after its last row is ended by the next click, and can be undone then', async () => {
    // One call needs no trigger, so nobody but the user resumes it.
    bench = await openBench({ book: bookOf(plainRows(10)) });
    const cut = await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, execution) => {
        if (tally(words(bench.sheet)).Created === 10) execution.kill('Killed by the test');
      },
    });
    expect(cut.ok).toBe(false);
    await bench.host.passTime(LEASE);
    expect(await bench.tell('undoLastRun')).toMatch(/still going on/);
    expect(await bench.tell('sendAllNewRows')).toMatch('10 tasks created.');
    expect(bench.bulkCalls().length).toBe(1);
    bench.workbook.activate(bench.sheet);
    await bench.tell('undoLastRun');
    expect(tally(words(bench.sheet))).toEqual({ Deleted: 10 });
  });

  it('keeps others out for two minutes, and says so', async () => {
    bench = await openOneRun('receipt');
    await bench.host.run('sendAllNewRows', [], { kind: 'menu', killAt: { call: 80, when: 'after' } });
    expect(await bench.tell('sendAllNewRows')).toMatch(/gives way within two minutes/);
    await bench.host.passTime(LEASE);
    await bench.send();
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
  });

  it('between the call and its reply: the rows are Sending, and are looked up instead of being sent again', async () => {
    bench = await openOneRun('receipt');
    let killed = false;
    const cut = await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, execution, call) => {
        if (killed || bench.bulkCalls().length === 0 || call === 'UrlFetchApp.fetch') return;
        killed = true;
        execution.kill('Killed by the test');
      },
    });
    expect(cut.ok).toBe(false);
    expect(tally(words(bench.sheet))).toEqual({ Sending: 50, Queued: 20 });
    expect(bench.account.counts().tasks).toBe(50);
    await bench.host.passTime(LEASE);
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS_OF_ONE_RUN });
    expect(bench.bulkCalls().map((call) => call.tasksInCall)).toEqual([50, 20]);
    expect(new Set(statuses(bench.sheet)).size).toBe(ROWS_OF_ONE_RUN);
  });
});
