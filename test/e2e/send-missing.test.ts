// Rows in doubt are settled all at once: looked up when their tasks have had the time to appear, and sent again where there is none.
import { afterEach, describe, expect, it } from 'vitest';
import { letPass } from '../chaos/clock.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, putAt, shownAt, tally, words } from '../support/sheet-of-tasks.ts';
import { LONGER_THAN_A_LEASE, MINUTE, SECOND } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

/** A run some of whose rows LeadSquared never got, and others it got without saying so. */
async function openInDoubt(place = 'none') {
  const reference = { reference: { place } };
  bench = await openBench({
    book: bookOf(plainRows(150)),
    sandbox: {
      faults: [
        { on: 'bulk', from: 1, to: 2, kind: 'cut-before' },
        { on: 'bulk', from: 3, to: 3, kind: 'cut-after' },
      ],
    },
  });
  await bench.set({ sendHiddenRows: true, readBackSeconds: 0, ...reference });
  await bench.send();
  // From now on LeadSquared is asked as long as usual.
  await bench.set({ sendHiddenRows: true, ...reference });
}

/** Rows that nobody knows to have a task. */
function rowsInDoubt(): number {
  const { Unknown = 0, Accepted = 0 } = tally(words(bench.sheet));
  return Unknown + Accepted;
}

async function drive(runId: string, most = 60) {
  for (let piece = 0; piece < most; piece++) {
    const { run } = await bench.call('sidebarAdvance', { runId });
    const { state, waitSeconds } = run as { state: string; waitSeconds: number | null };
    if (state === 'ended') return;
    await bench.host.passTime((waitSeconds ?? 1) * SECOND);
  }
}

describe('rows in doubt', () => {
  it('are sent again once LeadSquared was asked ten minutes after their call, and the user has confirmed', async () => {
    await openInDoubt();
    const inDoubt = rowsInDoubt();
    expect(inDoubt).toBeGreaterThan(0);
    const asked = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: false });
    expect(asked).toMatchObject({ ok: true, run: null });
    expect(String(asked.question)).toContain(`${inDoubt} rows are in doubt`);
    expect(String(asked.question)).toContain('would then exist twice');
    const sentBefore = bench.bulkCalls().length;
    const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
    const { id } = answer.run as { id: string };
    await bench.call('sidebarAdvance', { runId: id });
    const { run } = await bench.call('sidebarProgress', { runId: id });
    expect(run).toMatchObject({ waiting: expect.stringContaining('Tasks may take a while to appear') });
    expect(bench.bulkCalls().length).toBe(sentBefore);
    await drive(id);
    expect(tally(words(bench.sheet))).toEqual({ Created: 150 });
    expect(bench.untruths()).toEqual([]);
    expect(bench.account.tasks.length).toBe(150);
  });

  it('that have become more since the question are asked about anew, and no run begins', async () => {
    await openInDoubt();
    const sheetId = bench.sheet.gid;
    const { asked, question } = await bench.call('sidebarSendMissing', { sheetId, confirmed: false });
    expect(asked).toEqual({ rows: rowsInDoubt(), untold: 0 });
    const fewer = { rows: rowsInDoubt() - 1, untold: 0 };
    const anew = await bench.call('sidebarSendMissing', { sheetId, confirmed: true, asked: fewer });
    expect(anew).toMatchObject({ ok: true, question, asked, run: null });
    const invalid = await bench.call('sidebarSendMissing', { sheetId, confirmed: true, asked: { rows: -1 } });
    expect(invalid).toMatchObject({ ok: false });
    const begun = await bench.call('sidebarSendMissing', { sheetId, confirmed: true, asked });
    expect(begun).toMatchObject({ ok: true, question: null, run: { state: expect.any(String) } });
  });

  it('are told of by the run that takes them up, and the earlier one says so', async () => {
    await openInDoubt();
    const stopped = async () => {
      const { runs } = await bench.call('sidebarHistory');
      return (Array.isArray(runs) ? runs : []).map((run: { stopped: string | null }) => run.stopped);
    };
    expect(await stopped()).toEqual([null]);
    const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
    const { id } = answer.run as { id: string };
    await drive(id);
    const said = `Its rows in doubt were taken up by run ${id} since, which tells what became of them.`;
    expect(await stopped()).toEqual([null, said]);
    // The earlier run has no row in doubt any more.
    const [, earlier] = (await bench.call('sidebarHistory')).runs as { id: string }[];
    const { undo } = await bench.call('sidebarUndoPreview', { runId: earlier?.id });
    expect(JSON.stringify(undo)).not.toContain('still in doubt');
  });

  it('wait ten minutes from their call, not from a look-up in between', async () => {
    await openInDoubt();
    await bench.host.passTime(6 * MINUTE);
    const asked = await bench.call('sidebarAskLeadSquared', { sheetId: bench.sheet.gid });
    await drive((asked.run as { id: string }).id);
    expect(rowsInDoubt()).toBeGreaterThan(0);
    await bench.host.passTime(4 * MINUTE);
    const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
    const { id } = answer.run as { id: string };
    await bench.call('sidebarAdvance', { runId: id });
    expect(bench.account.tasks.length).toBe(150);
    await drive(id);
    expect(tally(words(bench.sheet))).toEqual({ Created: 150 });
  });

  it('are not sent again when they were changed since, as their tasks were not looked for', async () => {
    bench = await openBench({
      book: bookOf(plainRows(4)),
      sandbox: { faults: [{ on: 'bulk', from: 1, to: 1, kind: 'cut-after' }] },
    });
    await bench.set({ reference: { place: 'none' }, readBackSeconds: 0 });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Unknown: 4 });
    putAt(bench.sheet, 2, 'Task name', 'Call somebody else');
    await bench.set({ reference: { place: 'none' } });
    const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
    await drive((answer.run as { id: string }).id);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3, Unknown: 1 });
    expect(bench.account.tasks.length).toBe(4);
    expect(shownAt(bench.sheet, 2, 'Task status')).toMatch(
      /this row, or its lead, was changed after it was sent/,
    );
  });

  it('that carry a reference are certain once the account has given one back, so nobody is asked', async () => {
    await openInDoubt('description');
    const first = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: false });
    expect(first.question).not.toBeNull();
    // A look at the rows that LeadSquared has shows that it keeps references.
    const asked = await bench.call('sidebarAskLeadSquared', { sheetId: bench.sheet.gid });
    await drive((asked.run as { id: string }).id);
    const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: false });
    expect(answer).toMatchObject({ ok: true, question: null });
    const { id } = answer.run as { id: string };
    await drive(id);
    expect(tally(words(bench.sheet))).toEqual({ Created: 150 });
    expect(bench.account.tasks.length).toBe(150);
  });

  it('carry a reference when they are sent again, where the sheet’s rows may', async () => {
    await openInDoubt('auto');
    const stored = bench.account.tasks.length;
    const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
    await drive((answer.run as { id: string }).id);
    expect(tally(words(bench.sheet))).toEqual({ Created: 150 });
    const again = bench.account.tasks.slice(stored);
    expect(again.length).toBeGreaterThan(0);
    expect(again.every(({ description }) => /Ref [A-Z]{8}-\d+$/.test(description))).toBe(true);
  });

  it('are finished by the clock when the sidebar is closed', async () => {
    await openInDoubt();
    const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
    const { id } = answer.run as { id: string };
    await bench.call('sidebarAdvance', { runId: id });
    await bench.host.passTime(30 * MINUTE);
    expect(tally(words(bench.sheet))).toEqual({ Created: 150 });
    expect(bench.untruths()).toEqual([]);
    expect(bench.host.triggers()).toEqual([]);
  });

  it('are left alone while LeadSquared does not answer the look-up', async () => {
    await openInDoubt();
    const inDoubt = rowsInDoubt();
    bench.account.configure({ faults: [{ on: 'any', kind: 'cut-before' }] });
    const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
    const { id } = answer.run as { id: string };
    await drive(id, 20);
    expect(rowsInDoubt()).toBe(inDoubt);
    bench.account.configure({ faults: [] });
    await drive(id);
    expect(tally(words(bench.sheet))).toEqual({ Created: 150 });
    expect(bench.untruths()).toEqual([]);
  });

  it('are sent again once all pages could be read, where the look that was to tell could read some only', async () => {
    await openInDoubt();
    bench.account.configure({
      pageCap: 40,
      faults: [{ on: 'RetrieveAppointments', from: 2, to: 4, kind: 'cut-before' }],
    });
    const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
    await drive((answer.run as { id: string }).id);
    expect(tally(words(bench.sheet))).toEqual({ Created: 150 });
    expect(bench.account.tasks.length).toBe(150);
    expect(bench.untruths()).toEqual([]);
  });

  it('are told in the dialog, with the way to settle them', async () => {
    await openInDoubt();
    expect(bench.lastWords()).toMatch(/To settle rows in doubt all at once, open the sidebar/);
  });

  describe('whose tokens a held-up window has written over', () => {
    const open = async () => {
      bench = await openBench({ book: bookOf(plainRows(4)), sandbox: { replyForm: 'counts' } });
    };

    /** A window is held up before it writes its tokens; another one sends all rows meanwhile. */
    async function overwrite(): Promise<void> {
      await open();
      const calls: string[] = [];
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (_n, _execution, call) => {
          calls.push(call);
        },
      });
      await bench.close();
      const left = calls.findIndex((call) => call.startsWith('UrlFetchApp.'));
      const written = calls.slice(0, left).lastIndexOf('Range.setValues') + 1;
      expect(written).toBeGreaterThan(0);
      await open();
      await bench.host.run('sendAllNewRows', [], {
        kind: 'menu',
        onServiceCall: (n) => {
          if (n !== written) return;
          letPass(bench.host, LONGER_THAN_A_LEASE);
          expect(bench.host.runNow('sendAllNewRows', [], { kind: 'menu' }).ok).toBe(true);
        },
      });
      expect([tally(words(bench.sheet)), bench.account.tasks.length]).toEqual([{ Unknown: 4 }, 4]);
      letPass(bench.host, LONGER_THAN_A_LEASE);
    }

    async function sendMissing(): Promise<void> {
      const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
      await drive((answer.run as { id: string }).id);
    }

    it('have the tasks whose ids they hold', async () => {
      await overwrite();
      await sendMissing();
      expect([tally(words(bench.sheet)), bench.account.tasks.length]).toEqual([{ Created: 4 }, 4]);
      expect(bench.untruths()).toEqual([]);
    });

    it('are not sent again while tasks look like them, where they hold no ids', async () => {
      await overwrite();
      for (let row = 2; row <= 5; row++) putAt(bench.sheet, row, 'Task ID', '');
      await sendMissing();
      expect([tally(words(bench.sheet)), bench.account.tasks.length]).toEqual([{ Unknown: 4 }, 4]);
      expect(shownAt(bench.sheet, 2, 'Task status')).toContain('1 task in LeadSquared looks the same');
    });
  });

  it('that are none start no run', async () => {
    bench = await openBench({ book: bookOf(plainRows(5)) });
    await bench.send();
    const answer = await bench.call('sidebarSendMissing', { sheetId: bench.sheet.gid, confirmed: true });
    expect(answer).toMatchObject({ ok: false, code: 'nothing-selected' });
  });
});
