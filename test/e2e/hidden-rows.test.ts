// Rows that the user does not see, in lists that are too long to ask about each row before the user is asked, where no formula tells them.
import { afterEach, describe, expect, it } from 'vitest';
import type { DialogButton } from '../../src/local/host/service.ts';
import { patientUser } from '../../src/local/workbench/patient-user.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { bookOf, HEADER, nameOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { HOUR, LEASE, MINUTE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 1000;
/** None of them is among the rows that are asked about first. */
const UNMET = [503, 504, 505, 999, 1000] as const;

const hide = (numbers: readonly number[]) => {
  for (const number of numbers) bench.sheet.setRowsHidden(number + 1, 1, true);
};
const names = (numbers: readonly number[]) => numbers.map(nameOf).sort();
/** Names of rows without a status, and of rows without a task, which must be the same ones. */
const left = () => {
  const sent = new Set(bench.account.tasks.map((task) => task.name));
  const all = plainRows(ROWS).map((_, place) => nameOf(place + 1));
  const blank = words(bench.sheet).flatMap((word, place) => (word === '' ? [all[place]] : []));
  const unsent = all.filter((name) => !sent.has(name));
  expect(blank).toEqual(unsent);
  return unsent.sort();
};
const question = (start: string) => bench.ui.heard.find(({ text }) => text.includes(start))?.text;

async function open(answer: DialogButton = 'NO', meanwhile = () => {}) {
  bench = await openBench({
    book: bookOf(plainRows(ROWS)),
    ui: patientUser(answer),
    meanwhile,
    host: { unsettled: { seenByFormula: 'error' } },
  });
  await bench.setRate(25);
}

/** Goes on with a run as the sidebar does. */
async function toItsEnd(started: unknown) {
  let run = isRecord(started) ? started : {};
  while (run.state !== 'ended') {
    const answer = await bench.call('sidebarAdvance', { runId: run.id });
    run = isRecord(answer.run) ? answer.run : {};
    await bench.host.passTime(1000);
  }
  return run;
}

describe('a stretch of hidden rows in a long list', () => {
  const STRETCH = Array.from({ length: 50 }, (_, place) => 400 + place);

  it('is asked about by its number, and is left as it was after a no', async () => {
    await open('NO');
    hide(STRETCH);
    expect(await bench.send()).toMatchObject({ created: 950, hidden: 50, unsent: 0 });
    expect(question('Send them too?')).toMatch(/^50 rows are hidden or filtered out\./);
    expect(question('Send 950 rows')).toContain('50 hidden rows are left out.');
    expect(question('Send 950 rows')).not.toContain('found out');
    expect(left()).toEqual(names(STRETCH));
  });

  it('is sent after a yes', async () => {
    await open('YES');
    hide(STRETCH);
    expect(await bench.send()).toMatchObject({ created: ROWS, hidden: 0 });
  });

  it('of a filter is left out as well', async () => {
    await open('NO');
    const { sheet } = bench;
    sheet.setFilter(
      { row: 1, column: 1, rows: ROWS + 1, columns: HEADER.length },
      (row) => !STRETCH.includes(row - 1),
    );
    expect(await bench.send()).toMatchObject({ created: 950, hidden: 50 });
    expect(left()).toEqual(names(STRETCH));
  });
});

describe('single hidden rows in a long list', () => {
  it('are found when their turn comes, given back and counted', async () => {
    await open();
    hide(UNMET);
    expect(await bench.send()).toMatchObject({ created: 995, hidden: 5, unsent: 0, queued: 0 });
    expect(question('Send them too?')).toBeUndefined();
    expect(question('Send 1,000 rows')).toContain(
      'Hidden rows are left out; for 900 rows that is found out right before they are sent.',
    );
    expect(bench.lastWords()).toMatch(/995 tasks created\.\n5 hidden rows left out\./);
    expect(left()).toEqual(names(UNMET));
    expect(bench.untruths()).toEqual([]);
  });

  it('are rows like any other once they are shown again', async () => {
    await open();
    hide(UNMET);
    await bench.send();
    for (const number of UNMET) bench.sheet.setRowsHidden(number + 1, 1, false);
    expect(await bench.send()).toMatchObject({ created: 5, hidden: 0 });
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.untruths()).toEqual([]);
  });

  it('are left out by the sidebar, which says so before and after', async () => {
    await open();
    hide(UNMET);
    const { check } = await bench.call('sidebarCheck', { target: 'new', rows: null });
    expect(check).toMatchObject({ ready: ROWS, hidden: 0, mayHideMore: true });
    expect(isRecord(check) && check.notices).toContain(
      'Hidden rows are left out; for 900 rows that is found out right before they are sent.',
    );
    const rows = { sheetId: bench.sheet.gid, target: 'new', spans: [] };
    const { run } = await bench.call('sidebarStart', { rows, sendHidden: false });
    const ended = await toItsEnd(run);
    expect(ended).toMatchObject({ hidden: 5, total: 995, counts: { created: 995, unsent: 0 } });
    expect(left()).toEqual(names(UNMET));
  });

  it('are left out by a schedule', async () => {
    await open();
    await bench.saveSchedule();
    hide(UNMET);
    await bench.host.passTime(HOUR + 30 * MINUTE);
    expect(left()).toEqual(names(UNMET));
    expect(bench.untruths()).toEqual([]);
  });
});

describe('rows that are hidden while a run goes on', () => {
  const LATE = [700, 701, 702] as const;

  async function striking(deed: () => void) {
    let isDone = false;
    await open('NO', () => {
      if (isDone || bench.bulkCalls().length === 0) return;
      isDone = true;
      deed();
    });
    await bench.setRate(5);
    return bench.send();
  }

  it('by hand are left out when their turn comes', async () => {
    expect(await striking(() => hide(LATE))).toMatchObject({ created: 997, hidden: 3, unsent: 0 });
    expect(left()).toEqual(names(LATE));
    expect(bench.untruths()).toEqual([]);
  });

  it('by a filter go out all the same: users filter the sheet to look at the run', async () => {
    const box = { row: 1, column: 1, rows: ROWS + 1, columns: HEADER.length };
    const filter = () => bench.sheet.setFilter(box, (row) => !LATE.some((number) => number === row - 1));
    expect(await striking(filter)).toMatchObject({ created: ROWS, hidden: 0 });
  });

  it('are known although other rows are deleted and inserted at that moment', async () => {
    const report = await striking(() => {
      hide(LATE);
      bench.sheet.deleteRows(302, 100);
      bench.sheet.insertRows(2, 3);
    });
    expect(report).toMatchObject({ created: 897, hidden: 3, unsent: 100 });
    const sent = new Set(bench.account.tasks.map((task) => task.name));
    expect(names(LATE).filter((name) => sent.has(name))).toEqual([]);
    expect(bench.untruths()).toEqual([]);
  });

  it('and rows at the end of the sheet that are deleted then do not stop the others', async () => {
    const report = await striking(() => {
      bench.sheet.deleteRows(902, bench.sheet.rowCount - 901);
    });
    expect(report).toMatchObject({ created: 900, hidden: 0, unsent: 100 });
    expect(bench.untruths()).toEqual([]);
  });
});

describe('a run with hidden rows that is cut off', () => {
  const FEW = 310;
  const HIDDEN = [7, 8, 309] as const;
  const openFew = async () => {
    bench = await openBench({ book: bookOf(plainRows(FEW)) });
    await bench.setRate(25);
    hide(HIDDEN);
  };

  it('while it gives them back is gone on with, and none of them is sent', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    await openFew();
    const calls: string[] = [];
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        calls.push(call);
      },
    });
    await bench.close();
    const asked = calls.lastIndexOf('Sheet.isRowHiddenByUser');
    const left = calls.indexOf('UrlFetchApp.fetchAll');
    expect(left).toBeGreaterThan(asked);
    let cutOff = 0;
    for (const point of pointsOf('hidden', left - asked + 1)) {
      const call = asked + point - 1;
      const where = `killed after call ${call}, ${calls[call] ?? ''}`;
      await openFew();
      await bench.host.run('sendAllNewRows', [], { kind: 'menu', killAt: { call, when: 'after' } });
      await bench.host.passTime(LEASE);
      bench.workbook.activate(bench.sheet);
      await bench.send();
      expect([where, ...bench.untruths({ mayDoubt: true })]).toEqual([where]);
      const sent = new Set(bench.account.tasks.map((task) => task.name));
      expect([where, HIDDEN.filter((number) => sent.has(nameOf(number)))]).toEqual([where, []]);
      const counts = tally(words(bench.sheet));
      expect([where, counts.Queued, counts.Sending]).toEqual([where, undefined, undefined]);
      // Rows that were noted as hidden are given back by whoever goes on, whatever the killed execution has got to.
      expect([where, HIDDEN.map((number) => words(bench.sheet)[number - 1])]).toEqual([where, ['', '', '']]);
      if ((counts.Unknown ?? 0) > 0) cutOff++;
      await bench.close();
    }
    // Between the marking of rows and their call nobody can know later.
    expect(cutOff).toBeLessThanOrEqual(8);
  });
});
