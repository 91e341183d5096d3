// What Google's clock finds when it calls: a sheet of texts, its schedule, a user with mail, and a LeadSquared that answers at once.

import { makeZone } from '../../src/core/dates/zone.ts';
import type { Http } from '../../src/leadsquared/http.ts';
import { addRun, closeRun } from '../../src/run/record/run-list.ts';
import { type RunRecord, writeRecord } from '../../src/run/record/run-record.ts';
import { type Schedule, Schedules } from '../../src/run/schedule/schedule.ts';
import type { TimerPorts } from '../../src/run/schedule/timer-ports.ts';
import { ClockTriggers } from '../../src/run/schedule/triggers.ts';
import { FakeClock, FakeStore, FakeTable, freeLock, NOW } from './run-fakes.ts';
import { jobOn, RECORD } from './run-stage.ts';
import { guid } from './tasks.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
export const taskLine = (name: string, status = '', due = '2027-01-05 10:00') => [
  name,
  'Meeting',
  'a.b@example.com',
  due,
  status,
  '',
];

/** Due now. */
export const SCHEDULE: Schedule = {
  sheetId: 0,
  sheetName: 'Tasks',
  every: 'hour',
  hour: 9,
  by: 'me',
  owner: 'Kavya',
  nextAt: NOW,
  paused: null,
  untold: null,
  last: null,
  account: 'a',
  progress: false,
  reported: '',
  trouble: 0,
  unsaid: [],
  said: null,
};

/** LeadSquared creates whatever it is sent, and names the ids. */
function creatingAll(): Http {
  let made = 0;
  const rowsOf = (body: string) => body.match(/"TaskType"/g) ?? [];
  return {
    send: (requests) =>
      requests.map(({ body }) => {
        const rows = rowsOf(body).map((_, place) => ({
          RowNumber: place + 1,
          Status: 'Success',
          Id: guid(++made),
        }));
        return { status: 200, body: JSON.stringify(rows), date: null };
      }),
  };
}

export interface TimerOptions {
  readonly lines?: readonly (readonly string[])[];
  readonly schedule?: Partial<Schedule> | null;
  /** A run of the same sheet, begun earlier. */
  readonly run?: Partial<RunRecord>;
  readonly http?: Http;
  readonly ports?: Partial<TimerPorts>;
}

export function timerStage({ lines = [], schedule = {}, run, http = creatingAll(), ports }: TimerOptions) {
  const clock = new FakeClock();
  const store = new FakeStore();
  const userStore = new FakeStore();
  const table = FakeTable.marked([HEADER, ...lines]);
  const mails: { subject: string; body: string }[] = [];
  const logged: string[] = [];
  const made = new Map([['t1', 'every-hour']]);
  const schedules = new Schedules(store, freeLock);
  if (schedule !== null) schedules.save({ ...SCHEDULE, ...schedule });
  if (run !== undefined) {
    const record = { ...RECORD, ...run };
    const ports = { documentStore: store, documentLock: freeLock };
    writeRecord(store, record);
    addRun(ports, record);
    if (record.state === 'ended') closeRun(ports, record.id);
  }
  const timer: TimerPorts = {
    clock,
    documentStore: store,
    documentLock: freeLock,
    userStore,
    mail: {
      toMyself: (subject, body) => {
        mails.push({ subject, body });
        return true;
      },
    },
    schedules,
    knowing: (job) => job,
    triggers: new ClockTriggers({
      triggers: {
        ids: () => [...made.keys()],
        create: () => {
          made.set(`t${made.size + 1}`, 'new');
          return `t${made.size}`;
        },
        remove: (id) => void made.delete(id),
      },
      store: userStore,
      clock,
      spreadsheetId: 'book',
      describe: () => ({ name: 'Book', url: 'https://sheet.example' }),
    }),
    spreadsheet: {
      name: () => 'Book',
      url: () => 'https://sheet.example',
      zone: () => makeZone('Etc/UTC', () => 0),
      hasSheet: (id) => id === 0,
    },
    user: () => 'me',
    get deadline() {
      return clock.time + 270_000;
    },
    lapsedAuthorisation: () => null,
    openJob: () => jobOn(table, { clock, store, http, deadline: clock.time + 270_000 }),
    changedSettings: () => null,
    firstCell: () => 'E2',
    log: (text) => void logged.push(text),
    ...ports,
  };
  userStore.set('triggers.book', JSON.stringify({ hour: 't1' }));
  const saved = () => schedules.of(0);
  const statuses = () => table.lines.slice(1).map((cells) => cells[4] ?? '');
  return { timer, clock, store, userStore, table, mails, logged, made, saved, statuses };
}
