// Google's clock in a published add-on: it may come without the spreadsheet, and lists the triggers of all the user's spreadsheets.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, tally, words } from '../support/sheet-of-tasks.ts';
import { DAY, HOUR, MINUTE } from '../support/times.ts';

const open: Bench[] = [];
afterEach(async () => {
  for (const bench of open.splice(0)) await bench.close();
});

const ROWS = 400;

async function openSlow(
  { id = 'book', beside }: { readonly id?: string; readonly beside?: Bench } = {},
  fileInTriggers: 'there' | 'null' = 'there',
): Promise<Bench> {
  const bench = await openBench({
    book: bookOf(plainRows(ROWS), { id }),
    host: { installed: 'add-on', unsettled: { fileInTriggers } },
    ...(beside === undefined ? {} : { beside: beside.host }),
  });
  open.push(bench);
  await bench.set({ sendHiddenRows: true });
  await bench.setRate(1, 60);
  return bench;
}

describe('a clock that comes without the spreadsheet', () => {
  it('never throws, and the user is told once by mail where nothing goes on', async () => {
    const bench = await openSlow({}, 'null');
    await bench.send();
    const waiting = tally(words(bench.sheet)).Queued;
    expect(waiting).toBeGreaterThan(0);
    const [{ id = '' } = {}] = bench.host.triggers();
    // After a day the trigger is taken away: it can do nothing.
    for (let hour = 0; hour < 20; hour++) {
      const fired = await bench.host.fireTrigger(id);
      expect(fired.ok && fired.value).toEqual({ ok: true, run: null, schedules: 0 });
      await bench.host.passTime(HOUR);
    }
    expect(bench.host.mails).toHaveLength(1);
    const { to, subject, body } = bench.host.mails[0] ?? {};
    expect(to).toBe('user@example.com');
    expect(`${subject}\n${body}`).toMatch(
      /by itself.*“Tasks”.*nothing is sent twice.*spreadsheets\/d\/book/is,
    );
    expect(tally(words(bench.sheet)).Queued).toBe(waiting);
    expect(bench.untruths({ mayWait: true, mayDoubt: true })).toEqual([]);
  });

  it('is not promised any more, for a week, and the user’s clicks finish the run', async () => {
    const bench = await openSlow({}, 'null');
    await bench.send();
    expect(bench.lastWords()).toMatch(/goes on by itself within minutes/);
    await bench.host.passTime(HOUR);
    await bench.setRate(1, 60);
    await bench.send();
    expect(bench.lastWords()).toMatch(/Google lets no timer of the add-on work here.*keep the sheet open/s);
    const saved = await bench.saveSchedule();
    expect(saved).toMatchObject({ ok: false, code: 'no-trigger' });
    await bench.setRate(25);
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(bench.host.triggers()).toEqual([]);
    await bench.host.passTime(8 * DAY);
    expect(await bench.saveSchedule()).toMatchObject({ ok: true });
  });

  it('whose mail Google does not send tells the user the next time', async () => {
    const bench = await openBench({
      book: bookOf(plainRows(ROWS)),
      host: {
        installed: 'add-on',
        unsettled: { fileInTriggers: 'null' },
        limits: { mailRecipientsPerDay: 1 },
      },
    });
    open.push(bench);
    await bench.saveSchedule();
    const [{ id = '' } = {}] = bench.host.triggers();
    await bench.host.fireTrigger(id);
    await bench.host.fireTrigger(id);
    expect(bench.host.mails).toHaveLength(1);
  });

  it('answers nobody who is not the user’s own trigger', async () => {
    const bench = await openSlow({}, 'null');
    const answer = await bench.host.run('continueWork', [{ triggerUid: '1' }], { kind: 'trigger' });
    expect(answer.ok && answer.value).toMatchObject({ ok: false, code: 'no-trigger' });
    expect(bench.host.mails).toEqual([]);
  });
});

describe('two spreadsheets of the same user', () => {
  it('each resume their own run, and take away no trigger but their own', async () => {
    const one = await openSlow({ id: 'one' });
    const other = await openSlow({ id: 'other', beside: one });
    await one.send();
    await other.send();
    expect([one.host.triggers().length, other.host.triggers().length]).toEqual([1, 1]);
    await one.setRate(25);
    await one.send();
    expect(tally(words(one.sheet))).toEqual({ Created: ROWS });
    expect([one.host.triggers().length, other.host.triggers().length]).toEqual([0, 1]);
    await other.host.passTime(10 * MINUTE);
    await other.host.passTime(8 * HOUR);
    expect(tally(words(other.sheet))).toEqual({ Created: ROWS });
    expect(other.host.triggers()).toEqual([]);
    for (const bench of [one, other]) expect(bench.untruths()).toEqual([]);
  });

  it('take nothing from a call in the name of the other one’s trigger', async () => {
    const one = await openSlow({ id: 'one' });
    const other = await openSlow({ id: 'other', beside: one });
    await other.send();
    const [{ id = '' } = {}] = other.host.triggers();
    const answer = await one.host.run('continueWork', [{ triggerUid: id }], { kind: 'client' });
    expect(answer.ok && answer.value).toMatchObject({ ok: false, code: 'no-trigger' });
    expect(other.host.triggers()).toHaveLength(1);
  });
});
