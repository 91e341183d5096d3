// How executions end: by themselves, at their limit, or killed; and what is lost then.
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../src/local/host/host.ts';
import { Service } from '../../../src/local/host/service.ts';
import { answerOf, evaluate, host, MODES, messageOf, newWorkbook } from './support.ts';

const TIME_OVER = 'Exceeded maximum execution time';

const WRITER = `
  function write(first, second) {
    const cell = SpreadsheetApp.getActive().getSheets()[0].getRange('A1');
    cell.setValue(first); SpreadsheetApp.flush(); cell.setValue(second); Utilities.sleep(1);
  }
  function stubborn() {
    while (true) { try { Utilities.sleep(1000); SpreadsheetApp.getActive(); } catch (e) {} if (stopped()) return 'lived'; }
  }
  let tries = 0; function stopped() { tries += 1; return tries > 1000; }
  function fail() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('late'); throw new TypeError('oops'); }
  function read() { return SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue(); }`;

describe.each(MODES)('an execution in %s mode', (mode) => {
  it('reports its value, its calls by service and by method, and its log', async () => {
    const code = `function main(a, b) { console.log('sum of %s', a); Logger.log('b = %s', b);
      SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValues(); return a + b; }`;
    const result = await host(mode, { code }).run('main', [1, 2]);
    expect(result).toMatchObject({
      ok: true,
      value: 3,
      kind: 'menu',
      user: 'asha@example.com',
      serviceCalls: { SpreadsheetApp: 4 },
      methodCalls: { 'SpreadsheetApp.getActive': 1, 'Range.getValues': 1 },
    });
    expect(result.logs.map((line) => [line.level, line.message])).toEqual([
      ['log', 'sum of 1'],
      ['info', 'b = 2'],
    ]);
  });

  it('reports what the bundle threw, and still writes what was buffered (guides/support/best-practices)', async () => {
    const made = host(mode, { code: WRITER });
    expect(await made.run('fail')).toMatchObject({
      ok: false,
      killed: false,
      error: { name: 'TypeError', message: 'oops' },
    });
    expect(answerOf(await made.run('read'))).toBe('late');
  });

  it('that is killed loses what it had not flushed (reference/spreadsheet/spreadsheet-app#flush)', async () => {
    const made = host(mode, { code: WRITER });
    const result = await made.run('write', ['kept', 'lost'], { killAt: { call: 7, when: 'before' } });
    expect(result).toMatchObject({
      ok: false,
      killed: true,
      error: { message: 'Killed before service call 7, Utilities.sleep' },
    });
    expect(answerOf(await made.run('read'))).toBe('kept');
    expect(made.counters).toMatchObject({ executions: 2, killed: 1, failed: 0 });
  });

  it.each([
    ['before', ''],
    ['after', 'kept'],
  ] as const)('can be killed %s a call takes effect', async (when, expected) => {
    const made = host(mode, { code: WRITER });
    await made.run('write', ['kept', 'lost'], { killAt: { call: 5, when } });
    expect(answerOf(await made.run('read'))).toBe(expected);
  });

  it('cannot catch its own death', async () => {
    const result = await host(mode, { code: WRITER }).run('stubborn', [], {
      killAt: { call: 2, when: 'before' },
    });
    expect(result).toMatchObject({ ok: false, killed: true });
  });

  it('does not begin when its arguments cannot cross', async () => {
    const made = host(mode, { code: WRITER });
    await expect(made.run('read', [() => 1])).rejects.toThrow(TypeError);
    expect(made.running).toEqual([]);
  });

  it('is counted under the service from which an object came', async () => {
    const code = `function main() { SpreadsheetApp.getUi().createMenu('a').addItem('b', 'c').addToUi();
      PropertiesService.getUserProperties().getKeys(); Utilities.getUuid(); Utilities.sleep(1); }`;
    const result = await host(mode, { code }).run('main');
    expect(result.serviceCalls).toEqual({ SpreadsheetApp: 1, Ui: 3, PropertiesService: 2, Utilities: 1 });
  });

  it('is refused when the user runs too many at once (guides/services/quotas)', async () => {
    const code = `function main() { SpreadsheetApp.getActive(); }`;
    const results: Promise<unknown>[] = [];
    const made: Host = host(mode, { code, limits: { executionsAtOnce: 1 } });
    const onServiceCall = () => void results.push(made.run('main').then(messageOf));
    answerOf(await made.run('main', [], { onServiceCall }));
    expect(await Promise.all(results)).toEqual([
      'There are too many scripts running simultaneously for this Google user account.',
    ]);
  });
});

describe('the time limit', () => {
  it('ends even an endless loop in real time, and no finally block runs (guides/services/quotas)', async () => {
    const code = 'function main() { try { while (true) {} } finally { SpreadsheetApp.getActive(); } }';
    const made = host('real', { code, limits: { executionMilliseconds: 300 } });
    expect(await made.run('main')).toMatchObject({
      ok: false,
      killed: true,
      error: { message: TIME_OVER },
      serviceCalls: {},
    });
  });

  it('ends a service call that does not come back', async () => {
    class Slow extends Service {
      wait(): Promise<void> {
        return new Promise(() => {});
      }
    }
    const limits = { executionMilliseconds: 300 };
    const code = 'function main() { Slow.wait(); }';
    const made = host('real', { code, limits, services: () => ({ Slow: new Slow() }) });
    expect(messageOf(await made.run('main'))).toBe(TIME_OVER);
  });

  it('is six minutes on the virtual clock (guides/services/quotas)', async () => {
    const code = `function main(seconds) { for (let i = 0; i < seconds; i++) Utilities.sleep(1000); return 'done'; }`;
    const made = host('simulated', { code });
    expect(answerOf(await made.run('main', [359]))).toBe('done');
    const result = await made.run('main', [361]);
    expect(result).toMatchObject({ killed: true, error: { message: TIME_OVER } });
    expect(result.milliseconds).toBeLessThan(362_000);
  });

  it.each(['open', 'edit'] as const)(
    'is 30 seconds for the simple trigger %s (guides/triggers)',
    async (kind) => {
      const made = host('simulated', { code: 'function main() { Utilities.sleep(31000); }' });
      expect(messageOf(await made.run('main', [], { kind, authMode: 'FULL' }))).toBe(TIME_OVER);
    },
  );

  it('ends a loop that waits for the clock without any call', async () => {
    const body = 'const until = Date.now() + 2; while (Date.now() < until) {} return "over";';
    expect(await evaluate('simulated', body)).toBe('over');
  });

  it('of triggers is 90 minutes a day in sum (guides/services/quotas)', async () => {
    const code = 'function main() { Utilities.sleep(200000); Utilities.sleep(100000); }';
    const made = host('simulated', { code });
    const messages: string[] = [];
    for (let n = 0; n < 19; n += 1) messages.push(messageOf(await made.run('main', [], { kind: 'trigger' })));
    expect(messages.slice(17)).toEqual(['did not fail', 'Service using too much computer time for one day']);
  });
});

describe('killing from outside', () => {
  it('ends a running execution at once', async () => {
    const made: Host = host('real', {
      code: 'function main() { SpreadsheetApp.getActive(); while (true) {} }',
    });
    const onServiceCall = (_: number, { id }: { id: string }) => made.kill(id);
    expect(await made.run('main', [], { onServiceCall })).toMatchObject({ killed: true });
    expect(made.running).toEqual([]);
  });

  it('happens to everything that runs when the host is closed', async () => {
    const made = host('real', { code: 'function main() { while (true) {} }' });
    const running = made.run('main');
    await made.close();
    expect(await running).toMatchObject({ killed: true });
  });
});

describe('real mode', () => {
  it('lets executions overlap', async () => {
    const arrivals: (() => void)[] = [];
    class Meeting extends Service {
      /** Comes back when both executions are in it. */
      wait(): Promise<void> {
        return new Promise((resolve) => {
          arrivals.push(resolve);
          if (arrivals.length === 2) for (const go of arrivals) go();
        });
      }
    }
    const code = 'function main() { Meeting.wait(); return "met"; }';
    const made = host('real', { code, services: () => ({ Meeting: new Meeting() }) });
    const results = await Promise.all([made.run('main'), made.run('main')]);
    expect(results.map(answerOf)).toEqual(['met', 'met']);
  });

  it('carries 50,000 rows of 15 cells to the sheet and back', async () => {
    const body = `const sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.insertRowsAfter(1, 50000);
      const rows = Array.from({ length: 50000 }, (_, r) => Array.from({ length: 15 }, (_, c) => r * c));
      sheet.getRange(1, 1, 50000, 15).setValues(rows);
      const back = sheet.getRange(1, 1, 50000, 15).getValues();
      return [back.length, back[49999][14]];`;
    expect(await evaluate('real', body)).toEqual([50_000, 49_999 * 14]);
  });
});

describe('simulated mode', () => {
  const RANDOM = `function main() { Utilities.sleep(10); return [Utilities.getUuid(), Math.random(), Date.now(),
    new Date().getTime(), new Date() instanceof Date, new Date(5).getTime(), new Date().constructor === Date]; }`;

  it('repeats exactly for the same seed, and differs for another', async () => {
    const run = async (seed: number) =>
      answerOf(await host('simulated', { code: RANDOM, seed, startAt: 1000 }).run('main'));
    const first = await run(1);
    expect(await run(1)).toEqual(first);
    expect(await run(2)).not.toEqual(first);
    expect(first).toEqual([expect.any(String), expect.any(Number), 1010, 1010, true, 5, true]);
  });

  it('charges calls on the virtual clock: a read costs more than naming a range', async () => {
    const code = `function read() { cell().getValue(); } function name() { cell(); }
      function cell() { return SpreadsheetApp.getActive().getSheets()[0].getRange('A1'); }`;
    const made = host('simulated', { code });
    const [read, name] = [await made.run('read'), await made.run('name')];
    expect(read.milliseconds - name.milliseconds).toBeGreaterThanOrEqual(200);
  });

  it('can run another execution in the middle of one, which sees what was flushed', () => {
    const made = host('simulated', { code: WRITER, workbook: newWorkbook() });
    const seen: unknown[] = [];
    const onServiceCall = (n: number, _: unknown, call: string) => {
      seen.push([n, call, answerOf(made.runNow('read'))]);
    };
    made.runNow('write', ['first', 'second'], { onServiceCall });
    expect(seen.slice(3)).toEqual([
      [4, 'Range.setValue', ''],
      [5, 'SpreadsheetApp.flush', ''],
      [6, 'Range.setValue', 'first'],
      [7, 'Utilities.sleep', 'first'],
    ]);
    expect(answerOf(made.runNow('read'))).toBe('second');
  });

  it('is needed for runNow and passTime', async () => {
    const made = host('real', { code: 'function main() {}' });
    expect(() => made.runNow('main')).toThrow('Only a host in simulated mode can do this.');
    await expect(made.passTime(1)).rejects.toThrow('Only a host in simulated mode can do this.');
  });
});
