// An execution that Google held up goes on while another one has taken its run over, and is at work on the very same rows.
import { afterEach, expect, it } from 'vitest';
import { letPass } from '../chaos/clock.ts';
import { currentRun } from '../chaos/drive.ts';
import { type Bench, type BenchOptions, openBench } from '../support/bench.ts';
import { bookOf, columnOf, plainRows, shownAt, tally, words } from '../support/sheet-of-tasks.ts';
import { HOUR, LONGER_THAN_A_LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const MENU = 'sendAllNewRows';
const ROWS = 60;

type Meanwhile = NonNullable<BenchOptions['meanwhile']>;

/** Hears of the service calls of all executions but the one that is held up. */
let elsewhere: Meanwhile = () => {};

async function open(sandbox = {}, rows = ROWS): Promise<void> {
  elsewhere = () => {};
  bench = await openBench({
    book: bookOf(plainRows(rows)),
    sandbox: { replyForm: 'receipt', ...sandbox },
    meanwhile: (...args) => elsewhere(...args),
  });
  await bench.set({ sendHiddenRows: true });
}

/** Google's clock goes on with the run in an execution that dies at its call to LeadSquared. */
function goOnElsewhere(dies: 'before' | 'after', does: () => void): void {
  let there: unknown = null;
  elsewhere = (_n, execution, call) => {
    if (there === execution) execution.kill('Killed');
    if (there !== null || !/^UrlFetchApp\.fetch/.test(call)) return;
    there = execution;
    does();
    if (dies === 'before') execution.kill('Killed');
  };
  letPass(bench.host, LONGER_THAN_A_LEASE);
  elsewhere = () => {};
  expect(there).not.toBeNull();
}

interface Hook {
  readonly call: RegExp;
  /** Seen before that call. */
  readonly after?: RegExp;
  readonly does: () => void;
  readonly dies?: boolean;
}

const atCall = (does: () => void): Hook => ({ call: /^UrlFetchApp\.fetch/, does });

/** What a late write makes of a run once more. */
function propertiesOfRun(): Record<string, string> {
  const { id } = currentRun(bench);
  const keys = [`run.${id}`, `run.${id}.sent`];
  return Object.fromEntries(keys.map((key) => [key, bench.host.documentProperties.get(key) ?? '']));
}

function diesAtCall(): Meanwhile {
  return (_n, execution, call) => {
    if (/^UrlFetchApp\.fetch/.test(call)) execution.kill('Killed');
  };
}

/** Sends all rows in an execution that stands still once. */
async function send({ call: meant, after, does, dies = false }: Hook): Promise<void> {
  let isOn = after === undefined;
  let isDone = false;
  const onServiceCall: Meanwhile = (_n, execution, call) => {
    if (isOn && !isDone && meant.test(call)) {
      isDone = true;
      does();
      if (dies) execution.kill('Killed');
    }
    isOn ||= after?.test(call) === true;
  };
  await bench.host.run(MENU, [], { kind: 'menu', onServiceCall });
  expect(isDone).toBe(true);
}

/** What an execution does to cells that it takes for its own, by what they hold. */
function rewrite(from: RegExp, to: string, most = ROWS): void {
  const column = columnOf(bench.sheet, 'Task status');
  for (let row = 2; row < most + 2; row++) {
    const text = shownAt(bench.sheet, row, 'Task status');
    if (from.test(text)) bench.sheet.typeCell(row, column, text.replace(from, to));
  }
}

const counted = () => tally(words(bench.sheet));

const property = (name: string) => bench.host.documentProperties.get(`run.${currentRun(bench).id}${name}`);

it('leaves rows Sending that the other one has claimed, whose call is out', async () => {
  await open();
  let before: unknown;
  const note = () => {
    before = counted();
  };
  // Held up right before its claim, when it has read that the rows are Queued.
  await send({
    call: /replaceAllWith$/,
    after: /ClockTriggerBuilder\.create$/,
    does: () => goOnElsewhere('after', note),
  });
  expect(before).toEqual({ Sending: ROWS });
  expect(counted()).toEqual({ Sending: ROWS });
  await bench.host.passTime(HOUR);
  await bench.send();
  expect(bench.account.tasks).toHaveLength(ROWS);
  expect(bench.untruths()).toEqual([]);
});

it('settles rows that the one held up has queued again while their call was out', async () => {
  await open();
  await send(atCall(() => rewrite(/^Sending/, 'Queued', 12)));
  expect(counted()).toEqual({ Created: ROWS });
  expect(bench.account.tasks).toHaveLength(ROWS);
});

it('sends rows that the one held up has claimed, and gives back once it sees that it was overtaken', async () => {
  await open();
  let isClaimed = false;
  await bench.host.run(MENU, [], {
    kind: 'menu',
    onServiceCall: (_n: number, _execution: unknown, call: string) => {
      const isQueued = shownAt(bench.sheet, 2, 'Task status').startsWith('Queued');
      if (!isClaimed && isQueued && /replaceAllWith$/.test(call)) {
        isClaimed = true;
        rewrite(/^Queued/, 'Sending', 12);
      }
      if (isClaimed && /^UrlFetchApp/.test(call))
        rewrite(/^Sending( · \w+-(?:[1-9]|1[0-2])\b)/, 'Queued$1', 12);
    },
  });
  expect(isClaimed).toBe(true);
  expect(counted()).toEqual({ Created: ROWS });
  expect(bench.account.tasks).toHaveLength(ROWS);
});

it('leaves the wish to stop to the one that has taken over', async () => {
  await open({}, 2 * ROWS);
  await bench.setRate(1, 5);
  const stop = () => {
    bench.host.runNow('sidebarStop', [{ runId: currentRun(bench).id }], { kind: 'client' });
  };
  await send(atCall(() => goOnElsewhere('before', stop)));
  expect(property('.stop')).not.toBeNull();
  const { id } = currentRun(bench);
  letPass(bench.host, LONGER_THAN_A_LEASE);
  await bench.send();
  expect(JSON.parse(bench.host.documentProperties.get(`run.${id}`) ?? '{}')).toMatchObject({
    state: 'ended',
    stop: { code: 'user' },
  });
});

it('does not lose that rows were left Sending when the one that met them dies', async () => {
  await open({}, 50);
  await bench.set({ readBackSeconds: 0 });
  await send({ ...atCall(() => {}), dies: true });
  expect(counted()).toEqual({ Sending: 50 });
  letPass(bench.host, LONGER_THAN_A_LEASE);
  bench.workbook.activate(bench.sheet);
  const killAt = { call: 0, when: 'before' as const };
  const result = bench.host.runNow(MENU, [], {
    kind: 'menu',
    killAt,
    onServiceCall: (n: number) => {
      if (killAt.call === 0 && counted().Sending === undefined) killAt.call = n;
    },
  });
  expect(result.ok).toBe(false);
  expect(JSON.parse(property('') ?? '{}').leftSendingAt).toEqual(expect.any(Number));
});

it('writes ids once more that the one held up has taken out together with its own', async () => {
  await open({ replyForm: 'rows-array' });
  const column = () => columnOf(bench.sheet, 'Task ID');
  const areMarked = () =>
    /⟨|-\d+\)?$/.test(shownAt(bench.sheet, 2, 'Task ID')) && shownAt(bench.sheet, 2, 'Task ID').length > 36;
  let isOut = false;
  await bench.host.run(MENU, [], {
    kind: 'menu',
    onServiceCall: (_n: number, _execution: unknown, call: string) => {
      if (isOut || !/replaceAllWith$/.test(call) || !areMarked()) return;
      isOut = true;
      for (let row = 2; row < ROWS + 2; row++) bench.sheet.typeCell(row, column(), '');
    },
  });
  expect(isOut).toBe(true);
  expect(bench.untruths()).toEqual([]);
  expect(counted()).toEqual({ Created: ROWS });
});

it('has a run that is over ended, whatever a late write makes of its record', async () => {
  await open();
  let late: Record<string, string> = {};
  await send({
    call: /./,
    after: /^UrlFetchApp\.fetch/,
    does: () => {
      late = propertiesOfRun();
    },
  });
  for (const [key, value] of Object.entries(late)) bench.host.documentProperties.set(key, value);
  expect(JSON.parse(property('') ?? '{}').state).toBe('sending');
  // An older version of the sheet.
  rewrite(/^Created/, 'Queued');
  await bench.send();
  expect(bench.account.tasks).toHaveLength(ROWS);
  expect(await bench.tell('undoLastRun')).not.toMatch(/still going on/);
});

it('leaves no row waiting in a run that was stopped', async () => {
  await open({}, 2 * ROWS);
  await bench.setRate(1, 5);
  const { sheet } = bench;
  let id = '';
  // Held up when its calls may leave, until the other one looks its rows up.
  await bench.host.run(MENU, [], { kind: 'menu', onServiceCall: diesAtCall() });
  id = currentRun(bench).id;
  bench.host.runNow('sidebarStop', [{ runId: id }], { kind: 'client' });
  elsewhere = (_n, _execution, call) => {
    if (/^UrlFetchApp/.test(call) && tally(words(sheet)).Queued === undefined)
      rewrite(/^Sending/, 'Queued', 50);
  };
  letPass(bench.host, LONGER_THAN_A_LEASE);
  elsewhere = () => {};
  await bench.host.passTime(HOUR);
  expect(JSON.parse(bench.host.documentProperties.get(`run.${id}`) ?? '{}')).toMatchObject({
    state: 'ended',
    stop: { code: 'user' },
  });
  expect(counted()).toEqual({ Unknown: 50, '': 70 });
});

it('does not go round for ever with a row that nothing changes', async () => {
  await open({}, 12);
  await bench.set({ readBackSeconds: 0 });
  await bench.host.run(MENU, [], { kind: 'menu', onServiceCall: diesAtCall() });
  const column = columnOf(bench.sheet, 'Task status');
  bench.sheet.typeCell(5, column, `${shownAt(bench.sheet, 5, 'Task status')} `);
  letPass(bench.host, LONGER_THAN_A_LEASE);
  await bench.send();
  expect(currentRun(bench).state).toBe('ended');
});

it('works no more on a run that is over, whatever a window that is open still asks', async () => {
  await open({}, 2 * ROWS);
  await bench.setRate(1, 5);
  let late: Record<string, string> = {};
  await send({
    call: /./,
    after: /^UrlFetchApp\.fetch/,
    does: () => {
      late = propertiesOfRun();
    },
  });
  await bench.host.passTime(HOUR);
  const { id } = currentRun(bench);
  for (const [key, value] of Object.entries(late)) bench.host.documentProperties.set(key, value);
  rewrite(/^Created/, 'Queued', 2 * ROWS);
  for (const asked of ['sidebarAdvance', 'sidebarTakeOver', 'sidebarStop']) {
    expect(await bench.call(asked, { runId: id })).toMatchObject({ ok: true });
  }
  await bench.send();
  expect(bench.account.tasks).toHaveLength(2 * ROWS);
});
