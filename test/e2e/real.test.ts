// The same job in real mode: a thread for every execution, real HTTP on the loopback, executions that overlap.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExecutionResult } from '../../src/local/host/host-options.ts';
import { DEFAULT_KEYS } from '../../src/local/sandbox/default-records.ts';
import { maxCallsInWindow } from '../../src/local/sandbox/limit.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { ADD_ON } from '../support/bundle.ts';
import {
  bookOf,
  plainRows,
  refusedRow,
  richRows,
  type TaskRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';

/** Everything that anybody could read afterwards. */
function leftovers({ sheet, ui, account }: Bench, results: readonly ExecutionResult[]): string {
  const cells = sheet.displays({ ...sheet.all, rows: sheet.lastRow });
  const notes = sheet.notes({ ...sheet.all, rows: sheet.lastRow });
  const logs = results.map((result) => [result.logs, result.ok ? result.value : result.error]);
  return JSON.stringify([cells, notes, logs, ui.heard, account.calls]);
}

async function inReal<T>(
  rows: readonly TaskRow[],
  sandbox: Partial<AccountOptions>,
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const results: ExecutionResult[] = [];
  const bench = await openBench({
    book: bookOf(rows),
    mode: 'real',
    sandbox,
    host: { onResult: (result) => results.push(result) },
  });
  try {
    const value = await work(bench);
    const text = leftovers(bench, results);
    for (const key of [DEFAULT_KEYS.access, DEFAULT_KEYS.secret]) expect(text).not.toContain(key);
    return value;
  } finally {
    await bench.close();
  }
}

describe.concurrent('in real mode', () => {
  it('a sheet with good and refused rows ends in the truth', async () => {
    await inReal(
      [...richRows(110), refusedRow(111)],
      { latency: [5, 60], storeDelay: [0, 300] },
      async (bench) => {
        await bench.send();
        expect(bench.untruths()).toEqual([]);
        expect(tally(words(bench.sheet))).toEqual({ Created: 110, Failed: 1 });
        expect(maxCallsInWindow(bench.account.calls, 5)).toBeLessThanOrEqual(25);
        expect(Math.max(...bench.bulkCalls().map((call) => call.tasksInCall))).toBe(50);
      },
    );
  });

  it.each([
    ['cut-after', {}],
    ['plain-500-stored', {}],
    ['cut-before', { Unknown: 50 }],
  ] as const)('%s on a real connection neither loses nor doubles a row', async (kind, unverified) => {
    await inReal(richRows(100), { faults: [{ on: 'bulk', from: 2, times: 1, kind }] }, async (bench) => {
      await bench.set({ readBackSeconds: 2 });
      await bench.setRate(5);
      await bench.send();
      expect(bench.untruths({ mayDoubt: 'Unknown' in unverified })).toEqual([]);
      expect(tally(words(bench.sheet))).toEqual({
        Created: 'Unknown' in unverified ? 50 : 100,
        ...unverified,
      });
    });
  });

  // Rows that name no opportunity: while one click has these looked up, the other one is not in the way yet.
  it('two clicks at the same time send every row once', async () => {
    await inReal(plainRows(60), { latency: [1500, 1600] }, async (bench) => {
      const both = await Promise.all([bench.menu('sendAllNewRows'), bench.menu('sendAllNewRows')]);
      expect(both.map((result) => result.ok)).toEqual([true, true]);
      // On a busy machine the second thread may start when the first has ended: then it finds nothing new.
      const turnedAway = bench.ui.heard.filter(({ text }) => /another window/.test(text));
      expect(turnedAway.length).toBeLessThanOrEqual(1);
      expect(bench.untruths()).toEqual([]);
      expect(bench.account.counts().tasks).toBe(60);
    });
  });

  it('an execution that is killed while its call is out leaves its rows marked Sending', async () => {
    await inReal(richRows(60), { latency: [400, 400] }, async (bench) => {
      await bench.setRate(1);
      const run = bench.menu('sendAllNewRows');
      while (bench.bulkCalls().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      for (const id of bench.host.running) bench.host.kill(id);
      expect((await run).ok).toBe(false);
      expect(tally(words(bench.sheet))).toEqual({ Sending: 50, Queued: 10 });
      expect(bench.untruths({ mayWait: true })).toEqual([]);
      expect(await bench.tell('sendAllNewRows')).toMatch(/gives way within two minutes/);
    });
  });
});

describe('the built bundle', () => {
  it('holds no key', () => {
    for (const name of ['Code.js', 'Sidebar.html', 'appsscript.json']) {
      const text = readFileSync(`${ADD_ON}${name}`, 'utf8');
      expect(text).not.toContain(DEFAULT_KEYS.access);
      expect(text).not.toContain(DEFAULT_KEYS.secret);
    }
  });
});
