// A run of two rows, called AB, as an execution finds it in a sheet of texts.
import { DEFAULT_SHEET_SETTINGS } from '../../src/core/settings.ts';
import { CallLog } from '../../src/run/record/call-log.ts';
import { NO_COUNTS, type RunRecord } from '../../src/run/record/run-record.ts';
import { loadEntries, type RunState } from '../../src/run/session/run-context.ts';
import { readReadySheet } from '../../src/run/sheet/sheet-head.ts';
import { RateGate } from '../../src/run/throttle/rate-gate.ts';
import { countingIds, FakeClock, FakeStore, type FakeTable, freeLock, NOW } from './run-fakes.ts';

const RECORD: RunRecord = {
  id: 'AB',
  by: 'me',
  scheduled: false,
  waking: null,
  workedAt: NOW,
  pause: null,
  sheetId: 0,
  sheetName: 'Tasks',
  startedAt: NOW,
  since: NOW,
  state: 'checking',
  total: 2,
  counts: NO_COUNTS,
  invalidAtStart: 0,
  invalidLater: 0,
  skipped: 0,
  hidden: 0,
  leftAlone: 0,
  calls: 1,
  seconds: 0,
  failures: 0,
  consecutiveRejections: 0,
  sentAt: NOW,
  looks: 0,
  answers: 0,
  stop: null,
};

/** Nobody answers a call; the execution has all the time there is. */
export function stateOf(table: FakeTable, clock = new FakeClock(), store = new FakeStore()): RunState {
  const { head, results } = readReadySheet(table, DEFAULT_SHEET_SETTINGS);
  const { entries, ids } = loadEntries(results, head, 'AB');
  const gatePorts = { clock, store, memory: store, lock: freeLock, ids: countingIds() };
  return {
    record: RECORD,
    before: { record: RECORD, at: NOW },
    until: Number.POSITIVE_INFINITY,
    deadline: Number.POSITIVE_INFINITY,
    table,
    settings: DEFAULT_SHEET_SETTINGS,
    connection: { host: 'api.leadsquared.com', accessKey: 'access00', secretKey: 'secret00' },
    http: { send: () => [] },
    clock,
    store,
    calls: new CallLog(store, 'AB'),
    gate: new RateGate(gatePorts, 'a', { calls: 1000, seconds: 1 }),
    lease: { renew: () => true, release: () => {} },
    overtaken: false,
    head,
    results,
    entries,
    ids,
    replaceWorks: false,
  };
}
