// Rows in doubt are looked up until they are settled or the time is over.
import { describe, expect, it } from 'vitest';
import type { Http, HttpReply } from '../../../../src/leadsquared/http.ts';
import { NoReplyError } from '../../../../src/leadsquared/http.ts';
import { formatApiTime } from '../../../../src/leadsquared/task-json.ts';
import { askToStop } from '../../../../src/run/record/stop-wish.ts';
import { lookUpNow, verify } from '../../../../src/run/verify/verify.ts';
import { FakeClock, FakeStore, FakeTable, NOW } from '../../../support/run-fakes.ts';
import { runOn } from '../../../support/run-stage.ts';
import { guid } from '../../../support/tasks.ts';

const OWNER = 'a.b@example.com';
const DUE = Date.UTC(2027, 0, 5, 10);
const HOUR_MS = 3_600_000;

/** LeadSquared's answer with the appointments of these names. */
function listOf(names: readonly string[]): HttpReply {
  const list = names.map((Name, place) => ({
    UserTaskId: guid(place + 1),
    Name,
    Category: 0,
    TaskType: { Name: 'Meeting' },
    OwnerEmailAddress: OWNER,
    DueDate: `${formatApiTime(DUE)}.000`,
    CreatedOn: formatApiTime(NOW),
  }));
  return { status: 200, body: JSON.stringify({ RecordCount: list.length, List: list }), date: null };
}

interface Stage {
  /** Names that LeadSquared shows, by seconds since the last call; null for no answer. */
  readonly shows: (seconds: number) => readonly string[] | null;
  /** Whether it answers a harmless call all the same. */
  readonly isThere?: boolean;
  /** Whether no page but the first can be read. */
  readonly isFirstPageAll?: boolean;
  readonly status?: string;
  readonly until?: number;
}

function stage({
  shows,
  isThere = false,
  isFirstPageAll = false,
  status = 'Accepted',
  until = HOUR_MS,
}: Stage) {
  const clock = new FakeClock();
  const store = new FakeStore();
  const looks: number[] = [];
  const header = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
  const line = (name: string, index: number) => [
    name,
    'Meeting',
    OWNER,
    '2027-01-05 10:00',
    `${status} · AB-${index}`,
    '',
  ];
  const table = new FakeTable([header, line('one', 1), line('two', 2)]);
  const http: Http = {
    send: (requests) => {
      const seconds = (clock.time - NOW) / 1000;
      const isAppointments = requests[0]?.url.includes('RetrieveAppointments') === true;
      if (isAppointments) looks.push(Math.round(seconds));
      const names = shows(seconds);
      const isProbe = requests[0]?.url.includes('UserByAccessKey') === true;
      if (isProbe && (isThere || names !== null)) return [{ status: 200, body: '{}', date: null }];
      const isFurther = /"PageIndex":(?!1\b)/.test(requests[0]?.body ?? '');
      if (names === null || (isFurther && isFirstPageAll))
        throw new NoReplyError('LeadSquared did not answer.', null);
      return [listOf(isAppointments ? names : [])];
    },
  };
  const options = { clock, store, http };
  const run = runOn(table, { ...options, deadline: NOW + HOUR_MS, until: NOW + until });
  /** The next execution, which takes up where this one left off. */
  const resumed = () => runOn(table, { ...options, deadline: NOW + 4 * HOUR_MS, record: run.record });
  const statuses = () => table.lines.slice(1).map((cells) => cells[4]);
  return { run, resumed, table, clock, store, looks, statuses };
}

describe('looking up what was accepted', () => {
  it('looks at growing distances until everything is found, and not once more', () => {
    const { run, looks, statuses, table } = stage({
      shows: (seconds) => (seconds < 8 ? [] : seconds < 15 ? ['one'] : ['one', 'two']),
    });
    expect(verify(run, 60)).toBe(true);
    // Behind a page on which a task is missing there might be another one.
    expect(looks).toEqual([2, 5, 10, 10, 20]);
    expect(statuses()).toEqual(['Created · AB-1', 'Created · AB-2']);
    expect(table.lines.map((cells) => cells[5])).toEqual(['Task ID', guid(1), guid(2)]);
  });

  it('gives up after the time that was asked for, and says how long it looked', () => {
    const { run, looks, statuses } = stage({ shows: () => [] });
    expect(verify(run, 20)).toBe(true);
    expect(looks).toEqual([2, 5, 10, 20]);
    for (const text of statuses()) expect(text).toMatch(/^Accepted · AB-\d — not seen .* after 20 seconds/);
  });

  it('does not look at all when it is not to', () => {
    const { run, looks, statuses } = stage({ shows: () => ['one', 'two'] });
    expect(verify(run, 0)).toBe(true);
    expect(looks).toEqual([]);
    expect(statuses()[0]).toMatch(/^Accepted/);
  });

  it.each(['Accepted', 'Unknown'])(
    'claims nothing of a row that is %s when its looks got no answer, though LeadSquared is there',
    (status) => {
      const { run, statuses } = stage({ shows: () => null, isThere: true, status });
      expect(verify(run, 10)).toBe(true);
      expect(statuses()[0]).toBe(
        `${status} · AB-1 — LeadSquared did not tell whether the task exists. Choose “Send all new rows” later to ask again; nothing is sent twice.`,
      );
    },
  );

  it('claims nothing of a row that may be on a page that cannot be read, and writes what the others hold', () => {
    const { run, statuses } = stage({
      shows: () => ['one'],
      isFirstPageAll: true,
      isThere: true,
      status: 'Unknown',
    });
    expect(verify(run, 10)).toBe(true);
    expect(statuses()).toEqual([
      'Created · AB-1',
      'Unknown · AB-2 — LeadSquared did not tell whether the task exists. Choose “Send all new rows” later to ask again; nothing is sent twice.',
    ]);
    expect(run.record.answers).toBe(0);
  });

  it('tells nobody who decides on all rows what a look has found that could not read all', () => {
    const half = stage({ shows: () => ['one'], isFirstPageAll: true });
    expect(lookUpNow(half.run)).toBeNull();
    expect(half.statuses()).toEqual(['Created · AB-1', 'Accepted · AB-2']);
    expect(half.run.sheet.entries.map(({ wasMissed }) => wasMissed)).toEqual([false, false]);
    const whole = stage({ shows: () => ['one'] });
    expect(lookUpNow(whole.run)?.size).toBe(2);
  });

  it('waits while LeadSquared does not answer at all, and looks once it does, however long that takes', () => {
    const { run, resumed, statuses } = stage({ shows: (s) => (s < 9000 ? null : ['one', 'two']) });
    expect(verify(run, 10)).toBe(false);
    expect(run.record.pause).toMatchObject({ cause: 'silent' });
    expect(statuses()[0]).toBe('Accepted · AB-1');
    const next = resumed();
    next.job.ports.clock.sleep(2 * HOUR_MS);
    expect(verify(next, 10)).toBe(true);
    expect(statuses()).toEqual(['Created · AB-1', 'Created · AB-2']);
  });

  it('does not say that a task was not found when it was not looked for', () => {
    const { run, statuses } = stage({ shows: () => ['one', 'two'], status: 'Unknown' });
    expect(verify(run, 0)).toBe(true);
    expect(statuses()[0]).toBe(
      'Unknown · AB-1 — not looked up in LeadSquared. Look there before you clear this cell and send the row again.',
    );
  });

  it('leaves off when the execution’s time is over, and goes on from there later', () => {
    const { run, resumed, looks, clock } = stage({
      shows: (s) => (s > 9 ? ['one', 'two'] : []),
      until: 6000,
    });
    expect(verify(run, 60)).toBe(false);
    expect(looks).toEqual([2, 5]);
    expect(clock.time).toBeLessThanOrEqual(NOW + 6000);
    expect(verify(resumed(), 60)).toBe(true);
    expect(looks).toEqual([2, 5, 10]);
  });

  it('stops when the user asks it to', () => {
    const { run, looks, store } = stage({ shows: () => [] });
    askToStop(store, 'AB', null);
    expect(verify(run, 60)).toBe(true);
    expect(looks).toEqual([]);
  });

  it('writes nothing for rows that were deleted meanwhile', () => {
    const { run, table, statuses } = stage({ shows: () => ['one', 'two'] });
    table.lines.splice(1, 1);
    expect(verify(run, 60)).toBe(true);
    expect(statuses()).toEqual(['Created · AB-2']);
    expect(table.lines[1]?.[5]).toBe(guid(2));
  });

  it('takes no task for a row’s own that another row has already', () => {
    const { run, table, statuses } = stage({ shows: () => ['one'] });
    table.lines.push(['one', 'Meeting', OWNER, '2027-01-05 10:00', 'Created · ZZ-1', guid(1).toUpperCase()]);
    expect(verify(run, 2)).toBe(true);
    expect(statuses()[0]).toMatch(/^Accepted/);
  });

  it.each(['Skipped — this row repeats row 2.', ''])(
    'is not misled by an id that was copied into a row that says “%s”',
    (status) => {
      const { run, table, statuses } = stage({ shows: () => ['one', 'two'] });
      table.lines.push(['one', 'Meeting', OWNER, '2027-01-05 10:00', status, guid(1)]);
      expect(verify(run, 2)).toBe(true);
      expect(statuses().slice(0, 2)).toEqual(['Created · AB-1', 'Created · AB-2']);
    },
  );
});
