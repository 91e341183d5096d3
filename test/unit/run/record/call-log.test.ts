// The call log keeps the latest calls of a run in a bounded number of small values, whatever their number.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CallLine,
  CallLog,
  KEPT_PARTS,
  readCalls,
  removeCalls,
  rowList,
} from '../../../../src/run/record/call-log.ts';

/** Bytes of one value, and of all values together (page quotas: 9 KB and 500 KB). */
const VALUE_LIMIT = 9 * 1024;
const LOG_LIMIT = 100 * 1024;

function memory() {
  const values = new Map<string, string>();
  let writes = 0;
  return {
    values,
    writes: () => writes,
    get: (key: string) => values.get(key) ?? null,
    set: (key: string, value: string) => void values.set(key, value),
    remove: (key: string) => void values.delete(key),
    getAll: () => Object.fromEntries(values),
    setAll: (all: Readonly<Record<string, string>>) => {
      writes++;
      for (const [key, value] of Object.entries(all)) values.set(key, value);
    },
  };
}

const line = (number: number, changes: Partial<CallLine> = {}): CallLine => ({
  at: 1_900_000_000_000 + number,
  kind: 'send',
  rows: 50,
  where: '2-51',
  status: 200,
  outcome: 'accepted',
  requestId: String(number),
  milliseconds: 700,
  ...changes,
});

/** Logs calls over several executions, each with some rounds of calls. */
function logAll(store: ReturnType<typeof memory>, runId: string, executions: readonly (readonly number[])[]) {
  let number = 0;
  for (const rounds of executions) {
    const log = new CallLog(store, runId);
    for (const calls of rounds) {
      for (let call = 0; call < calls; call++) log.add(line(number++));
      store.setAll(log.take());
    }
  }
  return number;
}

describe('the call log', () => {
  it('is read as it was written, over several executions', () => {
    const store = memory();
    const log = new CallLog(store, '7F3A');
    log.add(line(1));
    store.setAll(log.take());
    const other = new CallLog(store, '7F3A');
    other.add(line(2, { kind: 'look up', rows: 0, where: '', status: null, requestId: '' }));
    store.setAll(other.take());
    expect(readCalls(store, '7F3A')).toEqual({
      runId: '7F3A',
      isCut: false,
      lines: [line(1), line(2, { kind: 'look up', rows: 0, where: '', status: null, requestId: '' })],
    });
  });

  it('keeps the latest calls, within the limits of the store', () => {
    const rounds = fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 }), {
      minLength: 1,
      maxLength: 12,
      size: 'max',
    });
    fc.assert(
      fc.property(rounds, (executions) => {
        const store = memory();
        const made = logAll(store, '7F3A', executions);
        const log = readCalls(store, '7F3A');
        const numbers = (log?.lines ?? []).map(({ requestId }) => Number(requestId));
        // All of them, or the last ones without a gap, and then many.
        expect(numbers).toEqual(Array.from(numbers, (_, place) => made - numbers.length + place));
        if (log !== null) expect(log.isCut).toBe(numbers.length < made);
        if (numbers.length < made) expect(numbers.length).toBeGreaterThan(500);
        for (const value of store.values.values()) expect(value.length).toBeLessThan(VALUE_LIMIT);
        const all = [...store.values.values()].reduce((sum, value) => sum + value.length, 0);
        expect(all).toBeLessThan(LOG_LIMIT);
      }),
      { numRuns: 60 },
    );
  });

  it('is one of each run, and goes with all its parts', () => {
    const store = memory();
    logAll(store, '7F3A', [[2000]]);
    expect(store.values.size).toBe(KEPT_PARTS + 1);
    logAll(store, '9K2B', [[3]]);
    expect(readCalls(store, '9K2B')?.lines).toHaveLength(3);
    removeCalls(store, '7F3A');
    expect([...store.values.keys()]).toEqual(['run.9K2B.calls']);
    expect(readCalls(store, '7F3A')).toBeNull();
  });

  it('writes nothing when there is nothing new', () => {
    const store = memory();
    const log = new CallLog(store, '7F3A');
    expect(log.take()).toEqual({});
    log.add(line(1));
    expect(Object.keys(log.take())).toEqual(['run.7F3A.calls']);
    expect(log.take()).toEqual({});
  });

  it.each([
    ['nothing', null],
    ['no JSON', 'x'],
    ['another version', '{"run":"7F3A","lines":[[1]]}'],
  ])('is begun anew where there is %s', (_, text) => {
    const store = memory();
    if (text !== null) store.set('run.7F3A.calls', text);
    expect(readCalls(store, '7F3A')).toBeNull();
    logAll(store, '7F3A', [[1]]);
    expect(readCalls(store, '7F3A')?.lines).toHaveLength(1);
  });
});

describe('row numbers', () => {
  it.each([
    [[], ''],
    [[4], '4'],
    [[4, 5, 3, 9, 11, 10], '3-5, 9-11'],
    [[4, null, 4], '4'],
  ])('%j', (rows, text) => {
    expect(rowList(rows)).toBe(text);
  });

  it('that are scattered are not all named', () => {
    const text = rowList(Array.from({ length: 50 }, (_, place) => place * 2 + 1000));
    expect(text).toMatch(/^1000, 1002, .*, \.\.\.$/);
    expect(text.length).toBeLessThanOrEqual(60);
  });
});
