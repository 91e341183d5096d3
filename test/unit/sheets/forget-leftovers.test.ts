// Which properties of a spreadsheet serve nothing any more.
import { describe, expect, it } from 'vitest';
import { uselessKeys } from '../../../src/sheets/forget-leftovers.ts';

const useless = (...keys: string[]) => uselessKeys(keys, new Set([0, 7]), new Set(['BCDFGHJK', '7F3A']));

describe('a property', () => {
  it.each(['sheet.0', 'schedule.7', 'lease.0', 'worker.7', 'changes.7', 'confirmed.7'])(
    '%s of a sheet that is there stays',
    (key) => {
      expect(useless(key)).toEqual([]);
    },
  );

  it.each(['sheet.5', 'schedule.5', 'lease.70', 'worker.5', 'changes.5', 'confirmed.5'])(
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
