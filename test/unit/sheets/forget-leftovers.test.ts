// Which properties of a spreadsheet serve nothing any more.
import { describe, expect, it } from 'vitest';
import {
  AT_A_TIME,
  LEAST_PATIENCE_MS,
  MOST_KEYS,
  PATIENCE_MS,
  sortOut,
  uselessKeys,
} from '../../../src/sheets/forget-leftovers.ts';
import { NOW } from '../../support/run-fakes.ts';
import { HOUR } from '../../support/times.ts';

const useless = (...keys: string[]) => uselessKeys(keys, new Set([0, 7]), new Set(['BCDFGHJK', '7F3A']));

describe('a property', () => {
  it.each(['sheet.0', 'schedule.7', 'lease.0', 'worker.7', 'changes.7', 'confirmed.7', 'links.7.1a2b3c4d'])(
    '%s of a sheet that is there stays',
    (key) => {
      expect(useless(key)).toEqual([]);
    },
  );

  it.each(['sheet.5', 'schedule.5', 'lease.70', 'worker.5', 'changes.5', 'confirmed.5', 'links.5.1a2b3c4d'])(
    '%s of a sheet that is gone goes',
    (key) => {
      expect(useless(key)).toEqual([key]);
    },
  );

  it.each(['run.BCDFGHJK', 'run.BCDFGHJK.settings', 'run.BCDFGHJK.sent.1', 'run.7F3A.calls.8'])(
    '%s of a run that is remembered stays',
    (key) => {
      expect(useless(key)).toEqual([]);
    },
  );

  it.each(['run.KRMTBDFG', 'run.KRMTBDFG.settings', 'run.KRMTBDFG.calls.8'])(
    '%s of a run that nobody lists goes',
    (key) => {
      expect(useless(key)).toEqual([key]);
    },
  );

  it.each(['run', 'run.stop', 'calls', 'calls.3', 'lease', 'worker'])(
    '%s of an earlier version goes',
    (key) => {
      expect(useless(key)).toEqual([key]);
    },
  );

  it.each(['runs', 'schedules', 'leftovers', 'me', 'connection', 'something else'])(
    '%s is not judged',
    (key) => {
      expect(useless(key)).toEqual([]);
    },
  );
});

describe('what is of no use', () => {
  it('stays for some days, since a deleted sheet can be brought back', () => {
    const first = sortOut(['sheet.5'], {}, NOW);
    expect(first).toEqual({ removed: [], hasMore: false, since: { 'sheet.5': NOW } });
    expect(sortOut(['sheet.5'], first.since, NOW + PATIENCE_MS - 1).removed).toEqual([]);
    expect(sortOut(['sheet.5'], first.since, NOW + PATIENCE_MS)).toEqual({
      removed: ['sheet.5'],
      hasMore: false,
      since: {},
    });
    expect(sortOut([], first.since, NOW + PATIENCE_MS).since).toEqual({});
  });

  it('goes piece by piece, and the next look comes at once while there is more', () => {
    const keys = Array.from({ length: AT_A_TIME + 1 }, (_, sheet) => `sheet.${sheet}`);
    const known = Object.fromEntries(keys.map((key) => [key, NOW - PATIENCE_MS]));
    const looked = sortOut(keys, known, NOW);
    expect([looked.removed, looked.hasMore]).toEqual([keys.slice(0, -1), true]);
    expect(sortOut(keys.slice(-1), looked.since, NOW)).toMatchObject({
      removed: keys.slice(-1),
      hasMore: false,
    });
  });

  it('never goes within a day, however much of it there is: a run that is beginning is not listed yet', () => {
    const keys = Array.from({ length: 3 * MOST_KEYS }, (_, run) => `run.R${run}`);
    const { removed, since } = sortOut(keys, {}, NOW);
    expect([removed, Object.keys(since).length]).toEqual([[], MOST_KEYS]);
    expect(sortOut(keys, since, NOW + LEAST_PATIENCE_MS - 1).removed).toEqual([]);
    expect(sortOut(keys, since, NOW + LEAST_PATIENCE_MS).removed).toHaveLength(AT_A_TIME);
  });

  it('does not gather, though twenty sheets are deleted every day', () => {
    let there: string[] = [];
    let since: Readonly<Record<string, number>> = {};
    const sizes: number[] = [];
    for (let hour = 0; hour < 60 * 24; hour++) {
      if (hour % 24 === 0)
        for (let sheet = 0; sheet < 20; sheet++)
          for (const kind of ['sheet', 'schedule', 'lease', 'worker', 'changes', 'confirmed'])
            there.push(`${kind}.${hour * 100 + sheet}`);
      const looked = sortOut(there, since, NOW + hour * HOUR);
      const removed = new Set(looked.removed);
      there = there.filter((key) => !removed.has(key));
      since = looked.since;
      if (hour % 24 === 23) sizes.push(there.length);
    }
    const [tenth = 0] = sizes.slice(9);
    expect(Math.max(...sizes.slice(10))).toBeLessThanOrEqual(tenth);
    expect(tenth).toBeLessThan(3 * MOST_KEYS);
    expect(JSON.stringify(since).length).toBeLessThan(9 * 1024 - 100);
  });
});
