// Runs of several people as the sidebar is told of them: whose they are, who may go on with them, and how they end.
import { afterEach, describe, expect, it } from 'vitest';
import { SECOND_ACCOUNT } from '../../src/local/sandbox/beside.ts';
import { type Answer, answerOf, isRecord } from '../support/answers.ts';
import { type Bench, openBench, resultOf } from '../support/bench.ts';
import { bookOf, plainRows, putAt, tally, words } from '../support/sheet-of-tasks.ts';
import { SHEET_SETTINGS } from '../support/sheet-settings.ts';

const RAVI = 'ravi@example.com';
const HOOK = 'https://collect.example.net/tasks';

let bench: Bench;
afterEach(() => bench.close());

async function callAs(user: string, name: string, input?: Record<string, unknown>): Promise<Answer> {
  return resultOf(await bench.host.callClient(name, input === undefined ? [] : [input], { user }));
}

function recordsIn(value: unknown): Answer[] {
  if (!Array.isArray(value)) throw new Error('no list');
  return value.filter(isRecord);
}

async function openRunsOf(user: string): Promise<Answer[]> {
  const { overview } = await callAs(user, 'sidebarOverview');
  if (!isRecord(overview)) throw new Error('no overview');
  return recordsIn(overview.runs);
}

/** The usual user begins a run of 120 rows, of which one call has been sent. */
async function openHalfSent(second?: typeof SECOND_ACCOUNT): Promise<string> {
  bench = await openBench({ book: bookOf(plainRows(120)), ...(second === undefined ? {} : { second }) });
  await bench.set({ webhookUrl: HOOK });
  await bench.setRate(1, 30);
  const runId = await bench.startInSidebar();
  expect(await bench.call('sidebarAdvance', { runId })).toMatchObject({ ok: true });
  expect(bench.bulkCalls()).toHaveLength(1);
  return runId;
}

const secondKeys = () => {
  if (SECOND_ACCOUNT.keys === undefined) throw new Error('no keys');
  return SECOND_ACCOUNT.keys;
};

describe('a colleague in the same account', () => {
  it('sees the run with its words and with what it was set up, and opening the sidebar sends nothing of it', async () => {
    const runId = await openHalfSent();
    await bench.connectAs(RAVI);
    const [run, ...more] = await openRunsOf(RAVI);
    expect(more).toEqual([]);
    expect(run).toMatchObject({
      id: runId,
      owner: {
        name: 'Priya Nair',
        access: 'ask',
        terms: [`LeadSquared reports what became of each call to “${HOOK}”.`],
      },
    });
    expect(await callAs(RAVI, 'sidebarAdvance', { runId })).toMatchObject({
      ok: false,
      code: 'other-person',
    });
    expect(bench.bulkCalls()).toHaveLength(1);
  });

  it('goes on with it once it is taken over, and its person is told so', async () => {
    const runId = await openHalfSent();
    await bench.connectAs(RAVI);
    expect(await callAs(RAVI, 'sidebarTakeOver', { runId })).toMatchObject({
      ok: true,
      run: { owner: { access: 'mine', words: null } },
    });
    expect(await bench.call('sidebarAdvance', { runId })).toMatchObject({ ok: false, code: 'other-person' });
    await bench.setRate(null);
    for (let turn = 0; turn < 40; turn++) {
      const { run } = await callAs(RAVI, 'sidebarAdvance', { runId });
      if (isRecord(run) && run.state === 'ended') break;
    }
    expect(tally(words(bench.sheet))).toEqual({ Created: 120 });
    expect(bench.untruths()).toEqual([]);
  });
});

describe('somebody with keys of another account', () => {
  it('can neither go on with the run, nor take it over, nor undo it', async () => {
    const runId = await openHalfSent(SECOND_ACCOUNT);
    await bench.connectAs(RAVI, secondKeys());
    expect(await openRunsOf(RAVI)).toMatchObject([{ id: runId, owner: { access: 'no', terms: [] } }]);
    for (const name of ['sidebarAdvance', 'sidebarTakeOver']) {
      expect(await callAs(RAVI, name, { runId })).toMatchObject({ ok: false, code: 'other-account' });
    }
    expect(bench.second?.calls.filter(({ path }) => path.includes('Bulk'))).toEqual([]);
  });

  it('ends it: what waits is given back unsent, what was sent stays in doubt, and its person finds it ended', async () => {
    const runId = await openHalfSent(SECOND_ACCOUNT);
    const before = tally(words(bench.sheet));
    await bench.connectAs(RAVI, secondKeys());
    const { run } = await callAs(RAVI, 'sidebarStop', { runId });
    expect(run).toMatchObject({ state: 'ended', counts: { queued: 0, unsent: before.Queued } });
    const { Queued, ...sent } = before;
    expect(tally(words(bench.sheet))).toEqual({ ...sent, '': Queued });
    expect(await openRunsOf(RAVI)).toEqual([]);
    expect(await bench.call('sidebarAdvance', { runId })).toMatchObject({
      ok: true,
      run: { state: 'ended' },
    });
    expect(bench.bulkCalls()).toHaveLength(1);
    expect(bench.second?.tasks).toEqual([]);
  });

  it('leaves nothing lost: its person sends the rest, and every row has one task', async () => {
    const runId = await openHalfSent(SECOND_ACCOUNT);
    await bench.connectAs(RAVI, secondKeys());
    await callAs(RAVI, 'sidebarStop', { runId });
    await bench.setRate(null);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 120 });
    expect(bench.untruths()).toEqual([]);
  });

  it('sees its sentence in the history instead of what could be done', async () => {
    const runId = await openHalfSent(SECOND_ACCOUNT);
    await bench.connectAs(RAVI, secondKeys());
    const { runs } = await callAs(RAVI, 'sidebarHistory');
    const [run] = recordsIn(runs);
    expect(run).toMatchObject({ id: runId, owner: { access: 'no' } });
    expect(JSON.stringify(run)).toContain('Only somebody with keys of SANDBOX1');
  });
});

describe('a run whose sheet was deleted', () => {
  it('throws nowhere, and ends at its next step with a sentence', async () => {
    const runId = await openHalfSent();
    bench.workbook.insertSheet({ name: 'Left' });
    bench.workbook.deleteSheet(bench.sheet);
    expect(await bench.call('sidebarOverview')).toMatchObject({ ok: true });
    expect(await bench.call('sidebarProgress', { runId })).toMatchObject({ ok: true });
    const { run } = await bench.call('sidebarAdvance', { runId });
    expect(run).toMatchObject({ state: 'ended', isSheetGone: true });
    const told = bench.workbook.sheets.find(({ name }) => name === 'Runs');
    expect(JSON.stringify(told?.displays(told.all))).toContain(runId);
    expect(JSON.stringify(run)).toContain('The sheet was deleted before the run had ended.');
    expect(await bench.call('sidebarOverview')).toMatchObject({ ok: true });
    expect(await bench.call('sidebarHistory')).toMatchObject({ ok: true, runs: [{ id: runId }] });
  });

  it('is ended by anybody’s Stop', async () => {
    const runId = await openHalfSent();
    await bench.connectAs(RAVI);
    bench.workbook.insertSheet({ name: 'Left' });
    bench.workbook.deleteSheet(bench.sheet);
    expect(await callAs(RAVI, 'sidebarStop', { runId })).toMatchObject({ ok: true, run: { state: 'ended' } });
  });
});

describe('a run that stands still until a person has put something right', () => {
  it('is ended by Stop where it stands, without reading the columns that were renamed', async () => {
    const runId = await openHalfSent();
    putAt(bench.sheet, 1, 'Task name', 'Something else');
    expect(await bench.call('sidebarAdvance', { runId })).toMatchObject({ ok: false, code: 'match' });
    const { run } = await bench.call('sidebarStop', { runId });
    expect(run).toMatchObject({ state: 'ended', counts: { queued: 0 } });
    expect(words(bench.sheet).filter((word) => word === 'Queued')).toEqual([]);
  });
});

describe('a record that cannot be read', () => {
  it('hides no other run and throws nowhere', async () => {
    const runId = await openHalfSent();
    bench.host.documentProperties.set(
      'runs',
      JSON.stringify([
        ...JSON.parse(bench.host.documentProperties.get('runs') ?? '[]'),
        { id: 'BCDFGHJK', sheet: 0, since: 0, open: true, account: '', keeps: 'all' },
      ]),
    );
    bench.host.documentProperties.set('run.BCDFGHJK', '{"odd":true}');
    expect(await openRunsOf('user@example.com')).toMatchObject([{ id: runId }]);
    expect(await bench.call('sidebarHistory')).toMatchObject({ ok: true, runs: [{ id: runId }] });
    expect(await bench.call('sidebarProgress', { runId: 'BCDFGHJK' })).toMatchObject({ ok: true, run: null });
  });
});

describe('the settings of a run that is taken over', () => {
  it('are those with which it began, whatever was saved since', async () => {
    const runId = await openHalfSent();
    await bench.connectAs(RAVI);
    const choice = { sheetId: bench.sheet.gid, ...SHEET_SETTINGS, webhookUrl: 'https://other.example.net/' };
    await callAs(RAVI, 'sidebarSaveMatch', choice);
    const [run] = await openRunsOf(RAVI);
    expect(JSON.stringify(run)).toContain(HOOK);
    expect(run).toMatchObject({ id: runId });
  });
});

describe('a run that somebody else stops while it is worked on', () => {
  it('says by whom, to its own person too', async () => {
    bench = await openBench({ book: bookOf(plainRows(120)), second: SECOND_ACCOUNT });
    await bench.connectAs(RAVI, secondKeys());
    await bench.setRate(1, 30);
    let said = '';
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, _execution, call) => {
        if (said !== '' || call !== 'Utilities.sleep' || bench.bulkCalls().length === 0) return;
        said = 'asking';
        const overview = answerOf(bench.host.runNow('sidebarOverview', [], { kind: 'client' })).overview;
        const [run] = isRecord(overview) ? recordsIn(overview.runs) : [];
        const asked = bench.host.runNow('sidebarStop', [{ runId: run?.id }], { kind: 'client', user: RAVI });
        said = String(answerOf(asked).message);
      },
    });
    expect(said).toMatch(/^Somebody is working on run|^Stopping/);
    expect(tally(words(bench.sheet))).toEqual({ Created: 50, '': 70 });
    const last = bench.ui.heard.map(({ text }) => text).join('\n');
    expect(last).toMatch(/\S+ stopped the run\. Rows that were not sent yet are unchanged\./);
    expect(last).not.toContain('The run was stopped.');
  });
});
