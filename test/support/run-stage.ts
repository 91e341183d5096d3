// A run of two rows, called AB, as an execution finds it in a sheet of texts.
import { DEFAULT_SHEET_SETTINGS } from '../../src/core/settings.ts';
import type { Http } from '../../src/leadsquared/http.ts';
import type { Job, RunPorts } from '../../src/run/job.ts';
import { NO_COUNTS, type RunRecord } from '../../src/run/record/run-record.ts';
import { loadEntries } from '../../src/run/session/load-entries.ts';
import { openRun } from '../../src/run/session/open-run.ts';
import type { RunContext } from '../../src/run/session/run-context.ts';
import { readReadySheet } from '../../src/run/sheet/ready-sheet.ts';
import { countingIds, FakeClock, FakeStore, type FakeTable, freeLock, NOW } from './run-fakes.ts';

export const RECORD: RunRecord = {
  id: 'AB',
  account: { hash: 'a', name: 'Acme' },
  by: 'me',
  byName: 'Kavya',
  senders: [],
  origins: {},
  putBack: [],
  againOf: null,
  scheduled: false,
  trigger: null,
  workedAt: NOW,
  inPieces: true,
  pause: null,
  untold: null,
  sheetId: 0,
  sheetName: 'Tasks',
  startedAt: NOW,
  firstCallAt: 0,
  since: NOW,
  state: 'checking',
  total: 2,
  counts: NO_COUNTS,
  invalidAtStart: 0,
  invalidLater: 0,
  skipped: 0,
  hidden: 0,
  leftOut: 0,
  leftAlone: 0,
  visibleOnly: 0,
  isFiltered: false,
  notesDue: false,
  precise: false,
  calls: 1,
  seconds: 0,
  silence: null,
  waiting: null,
  mailed: [],
  trustedRefusals: 0,
  lookAt: null,
  resendAfter: null,
  lookAtMost: null,
  remark: null,
  consecutiveRejections: 0,
  sentAt: NOW,
  lookups: 0,
  answers: 0,
  namedIds: false,
  leftSendingAt: null,
  pieces: [],
  stop: null,
};

export interface JobOptions {
  readonly clock?: FakeClock;
  readonly store?: FakeStore;
  /** Nobody answers a call when it is left out. */
  readonly http?: Http;
  /** All the time there is when it is left out. */
  readonly deadline?: number;
  readonly ports?: Partial<RunPorts>;
}

/** A job on a sheet of texts, with keys that nobody knows and a rate without limit. */
export function jobOn(table: FakeTable, options: JobOptions = {}): Job {
  const { clock = new FakeClock(), store = new FakeStore(), http = { send: () => [] }, ports } = options;
  return {
    ports: {
      table,
      otherTable: () => null,
      fileId: 'book',
      http,
      clock,
      ids: countingIds(),
      documentStore: store,
      documentLock: freeLock,
      sharedStore: store,
      userStore: store,
      userCache: { getAll: () => ({}), setAll: () => {} },
      scriptLock: freeLock,
      runMatches: { load: () => null, properties: () => ({}) },
      history: { add: () => {} },
      user: () => 'me',
      triggers: { set: () => 'minutes', isBlind: () => false, runEnded: () => {} },
      ...ports,
    },
    settings: DEFAULT_SHEET_SETTINGS,
    account: {
      connection: { host: 'api.leadsquared.com', accessKey: 'access00', secretKey: 'secret00' },
      hash: 'a',
      organisation: 'Acme',
      userId: '',
      userName: 'Kavya',
      rate: { calls: 1000, seconds: 1 },
    },
    deadline: options.deadline ?? Number.POSITIVE_INFINITY,
  };
}

export interface RunOptions extends JobOptions {
  /** Moment after which no new call is started; the deadline when it is left out. */
  readonly until?: number;
  readonly record?: Partial<RunRecord>;
}

export function runOn(table: FakeTable, options: RunOptions = {}): RunContext {
  const job = jobOn(table, options);
  const ready = readReadySheet(table, job.settings);
  return openRun({
    job,
    lease: { renew: () => true, release: () => {} },
    record: { ...RECORD, ...options.record },
    sheet: { ...ready, ...loadEntries(ready.cells, ready.head, 'AB'), checked: new Map() },
    until: options.until ?? job.deadline,
  });
}
