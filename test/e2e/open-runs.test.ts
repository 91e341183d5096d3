// Several open runs of one sheet: each keeps its rows, whoever begins another one, and anybody can end one that stands still.
import { afterEach, describe, expect, it } from 'vitest';
import { letPass } from '../chaos/clock.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import {
  addRow,
  bookOf,
  columnOf,
  plainRow,
  plainRows,
  statuses,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { LONGER_THAN_A_LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const COLLEAGUE = 'colleague@example.com';

async function callAs(user: string | undefined, name: string, argument: unknown) {
  const result = await bench.host.callClient(name, [argument], user === undefined ? {} : { user });
  if (!result.ok) throw new Error(result.error.message);
  const answer = isRecord(result.value) ? result.value : {};
  return { answer, run: isRecord(answer.run) ? answer.run : {} };
}

const allNew = () => ({ rows: { sheetId: bench.sheet.gid, target: 'new', spans: [] }, sendHidden: true });

async function finish(user: string | undefined, runId: unknown): Promise<void> {
  for (let state: unknown = ''; state !== 'ended'; ) {
    const { answer, run } = await callAs(user, 'sidebarAdvance', { runId });
    if (answer.ok !== true) throw new Error(String(answer.message));
    state = run.state;
  }
}

async function open(rows: number): Promise<void> {
  bench = await openBench({ book: bookOf(plainRows(rows)), sandbox: { replyForm: 'rows-array' } });
  await bench.connectAs(COLLEAGUE);
}

const runsIn = () => tally(statuses(bench.sheet).map((text) => text.replace(/^\S+ · (\w+)-.*$/s, '$1')));

describe('an open run', () => {
  it('of one of 1,000 rows keeps them when a colleague begins a second one, and both come to their end', async () => {
    await open(1000);
    const first = await bench.startInSidebar();
    await callAs(undefined, 'sidebarAdvance', { runId: first });
    bench.sheet.insertRows(1002, 10);
    for (let number = 1001; number <= 1005; number++) addRow(bench.sheet, plainRow(number));
    const { check } = (await callAs(COLLEAGUE, 'sidebarCheck', { target: 'new', rows: null })).answer;
    expect(check).toMatchObject({ ready: 5, inDoubt: 0 });
    expect(JSON.stringify(check)).toMatch(
      new RegExp(`\\d+ rows belong to run ${first} of .*, which is going on: no other run takes them`),
    );
    const second = (await callAs(COLLEAGUE, 'sidebarStart', allNew())).run.id;
    expect(runsIn()).toEqual({ [first]: 1000, [String(second)]: 5 });
    await finish(COLLEAGUE, second);
    await finish(undefined, first);
    expect(tally(words(bench.sheet))).toEqual({ Created: 1005 });
    expect(new Set(bench.account.tasks.map(({ name }) => name)).size).toBe(1005);
    expect(bench.account.tasks.length).toBe(1005);
    expect(bench.untruths()).toEqual([]);
  });

  it('keeps its rows when the same person selects them and sends them', async () => {
    await open(60);
    const first = await bench.startInSidebar();
    bench.sheet.select([{ row: 2, column: 1, rows: 60, columns: 3 }]);
    expect(await bench.tell('sendSelectedRows')).toContain(
      `60 rows belong to your run ${first}, which has not ended`,
    );
    await finish(undefined, first);
    expect(bench.account.tasks.length).toBe(60);
  });

  it('of a colleague is ended by Stop at once when nobody works on it: its rows are blank again, and are sent by the next run', async () => {
    await open(60);
    await bench.setRate(1, 5);
    const first = await bench.startInSidebar();
    await callAs(undefined, 'sidebarAdvance', { runId: first });
    expect(tally(words(bench.sheet))).toEqual({ Created: 50, Queued: 10 });
    const { run } = await callAs(COLLEAGUE, 'sidebarStop', { runId: first });
    expect(run).toMatchObject({ state: 'ended', counts: { created: 50, queued: 0, unsent: 10 } });
    expect(String(run.stopped)).toMatch(
      /ended the run where it stood\. Rows that were not sent yet are unchanged/,
    );
    expect(tally(words(bench.sheet))).toEqual({ Created: 50, '': 10 });
    await bench.send();
    expect([bench.account.tasks.length, tally(words(bench.sheet))]).toEqual([60, { Created: 60 }]);
  });

  it('that is ended so leaves in doubt what a killed execution left Sending', async () => {
    // Too few rows for a timer, which would look them up first.
    await open(40);
    const first = await bench.startInSidebar();
    await bench.host.callClient('sidebarAdvance', [{ runId: first }], {
      onServiceCall: (_n, execution, call) => {
        if (call.startsWith('UrlFetchApp.')) execution.kill('Killed by the test');
      },
    });
    letPass(bench.host, LONGER_THAN_A_LEASE);
    expect(tally(words(bench.sheet))).toEqual({ Sending: 40 });
    await callAs(COLLEAGUE, 'sidebarStop', { runId: first });
    expect(tally(statuses(bench.sheet).map((text) => text.replace(/ · \S+/, '')))).toEqual({
      'Unknown — its run was ended before LeadSquared told whether the task exists. Choose “Send all new rows” to have it looked up; nothing is sent twice.': 40,
    });
    await bench.send();
    expect(bench.account.tasks.length).toBe(0);
  });

  it('that cannot go on, since a column that it reads was deleted, is ended by Stop, and needs the clock no more', async () => {
    await open(260);
    await bench.setRate(1, 5);
    const first = await bench.startInSidebar();
    await callAs(undefined, 'sidebarAdvance', { runId: first });
    bench.sheet.deleteColumns(columnOf(bench.sheet, 'Due date'), 1);
    expect((await callAs(undefined, 'sidebarAdvance', { runId: first })).answer.ok).toBe(false);
    expect(bench.host.triggers().length).toBe(1);
    const { run } = await callAs(undefined, 'sidebarStop', { runId: first });
    expect(run).toMatchObject({ state: 'ended', counts: { created: 50, unsent: 210 } });
    expect(bench.host.triggers()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 50, '': 210 });
  });

  it('is not ended while somebody works on its sheet, who then sees that it is to stop', async () => {
    await open(120);
    await bench.setRate(1, 5);
    const first = await bench.startInSidebar();
    let stopped: unknown = null;
    await bench.host.callClient('sidebarAdvance', [{ runId: first }], {
      onServiceCall: (_n, _execution, call) => {
        if (stopped !== null || !call.startsWith('UrlFetchApp.')) return;
        const result = bench.host.runNow('sidebarStop', [{ runId: first }], {
          kind: 'client',
          user: COLLEAGUE,
        });
        stopped = result.ok ? result.value : result.error;
      },
    });
    expect(stopped).toMatchObject({ run: { state: 'sending', stopping: true } });
    await finish(undefined, first);
    expect(words(bench.sheet)).not.toContain('Queued');
  });
});

describe('a run that was killed between its record and its rows', () => {
  it('comes to a true end when it is taken up again, and its rows are sent by the next run', async () => {
    await open(60);
    const isQueueing = (call: string) => call === 'Range.setValues';
    await bench.host.callClient('sidebarStart', [allNew()], {
      onServiceCall: (_n, execution, call) => {
        if (
          isQueueing(call) &&
          Object.keys(bench.host.documentProperties.entries).some((key) => key.startsWith('run.'))
        )
          execution.kill('Killed by the test');
      },
    });
    await bench.host.passTime(3 * 60_000);
    await bench.send();
    expect([bench.account.tasks.length, tally(words(bench.sheet))]).toEqual([60, { Created: 60 }]);
    expect(bench.untruths()).toEqual([]);
  });
});
