// Looking leads up while everything goes wrong: what was shown is what is sent, or the row says why it is not.
import { afterEach, describe, expect, it } from 'vitest';
import { parseFaults } from '../../src/local/sandbox/fault-text.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { isRecord } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  checkInSidebar,
  driveToEnd,
  leadBook,
  leadCalls,
  leadOf,
  leadRow,
  leadsUpTo,
  phoneOf,
  relatedIds,
  sendInSidebar,
} from '../support/lead-list.ts';
import { nameOf, statuses, tally, words } from '../support/sheet-of-tasks.ts';
import { HOUR, LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const idOf = (number: number): string => leadOf(number).ProspectID;
const rowsUpTo = (count: number) =>
  Array.from({ length: count }, (_, place) => leadRow(place + 1, { 'Lead phone': phoneOf(place + 1) }));
const allRelated = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, place) => [nameOf(place + 1), idOf(place + 1)]));
/** Longer than anything is kept in Google's cache. */
const CACHE_GONE = 7 * HOUR;
const open = (count: number, sandbox: Parameters<typeof openBench>[0]['sandbox'] = {}) =>
  openBench({ book: leadBook(rowsUpTo(count)), sandbox: { leads: leadsUpTo(count), ...sandbox } });

describe('answers that break off, and servers that fail now and then', () => {
  it('are asked for again, and every row finds its lead', async () => {
    const path = 'RetrieveLeadByPhoneNumber';
    bench = await open(30, {
      faults: parseFaults(
        `${path}#2=garbage,${path}#5=plain-500,${path}#9=empty-body,${path}#12=rate-429,${path}#15=bad-gateway-502`,
      ),
    });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 30, invalid: 0 });
    expect(leadCalls(bench).single).toBeLessThanOrEqual(40);
    await sendInSidebar(bench);
    expect(relatedIds(bench)).toEqual(allRelated(30));
  });

  it('that are never readable are told on their rows, and nobody is asked for ever', async () => {
    bench = await open(40, { faults: parseFaults('RetrieveLeadByPhoneNumber%1=garbage') });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 0, invalid: 40, leads: { mayBeWithout: 40 } });
    expect(leadCalls(bench).single).toBeLessThanOrEqual(40);
    expect(statuses(bench.sheet)[0]).toContain('could not be read');
  });
});

describe('a LeadSquared that does not answer', () => {
  it('leaves the rows as they are, says so, and the next check goes on', async () => {
    bench = await open(30, { faults: parseFaults('LeadManagement%1=cut-before') });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 0, invalid: 0 });
    expect(check.leads).toMatchObject({
      waiting:
        '30 rows wait until their leads are looked up, because LeadSquared did not answer. Check or send again to go on; what is known by now is not asked again.',
    });
    expect(words(bench.sheet).filter((word) => word !== '')).toEqual([]);
    expect(await bench.tell('sendAllNewRows')).toContain('30 rows wait until their leads are looked up');
    expect(bench.bulkCalls()).toHaveLength(0);
    bench.account.configure({ faults: [] });
    await bench.send();
    expect(relatedIds(bench)).toEqual(allRelated(30));
  });
});

describe('a check that is killed while it looks leads up', () => {
  it('goes on with what was known, and asks hardly anything twice', async () => {
    bench = await open(300);
    let killed = false;
    const cut = await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, execution) => {
        if (leadCalls(bench).single >= 180 && !killed) {
          killed = true;
          execution.kill('Killed by the test');
        }
      },
    });
    expect(cut.ok).toBe(false);
    expect(words(bench.sheet).filter((word) => word !== '')).toEqual([]);
    await bench.host.passTime(LEASE);
    await bench.send();
    expect(relatedIds(bench)).toEqual(allRelated(300));
    // What was answered since the last write of a hundred is asked again.
    expect(leadCalls(bench).single).toBeLessThan(300 + 120);
  });
});

describe('a cache that has lost what was known', () => {
  it('between check and send is filled again, and the run sends the same leads', async () => {
    bench = await open(60);
    await checkInSidebar(bench);
    await bench.host.passTime(CACHE_GONE);
    await sendInSidebar(bench);
    expect(relatedIds(bench)).toEqual(allRelated(60));
    expect(leadCalls(bench).single).toBe(120);
  });

  it('in the middle of a run is filled as far as the next call needs it', async () => {
    // A run of one call has no trigger that goes on with it.
    bench = await open(45, { replyForm: 'rows-array' });
    await checkInSidebar(bench);
    const runId = await bench.startInSidebar();
    await bench.host.passTime(CACHE_GONE);
    await driveToEnd(bench, runId);
    expect(tally(words(bench.sheet))).toEqual({ Created: 45 });
    expect(relatedIds(bench)).toEqual(allRelated(45));
    expect(leadCalls(bench).single).toBe(90);
  });

  it('and an account in which the numbers are other people’s by now: nothing is sent that nobody has seen', async () => {
    bench = await open(3);
    await checkInSidebar(bench);
    const runId = await bench.startInSidebar();
    await bench.host.passTime(CACHE_GONE);
    const [first = leadOf(1), second = leadOf(2), third = leadOf(3)] = leadsUpTo(3);
    bench.account.configure({
      leads: [{ ...first, ProspectID: idOf(9) }, second, { ...third, Phone: '+91-9700000000' }],
    });
    await driveToEnd(bench, runId);
    expect(relatedIds(bench)).toEqual({ [nameOf(2)]: idOf(2) });
    const [changed, sent, missing] = statuses(bench.sheet);
    expect(changed).toMatch(/^Invalid .*another lead than when the row was checked: Lead 1/);
    expect(sent).toMatch(/^(?:Created|Accepted)/);
    expect(missing).toMatch(/^Invalid .*No lead has/);
  });
});

describe('a run whose rows without a lead are to be sent, taken over once the cache has lost the leads', () => {
  const rows = [...rowsUpTo(2), leadRow(3, { 'Lead phone': '97000 00001' })];
  const begin = async () => {
    bench = await openBench({
      book: leadBook(rows),
      sandbox: { leads: leadsUpTo(2), replyForm: 'rows-array' },
    });
    await checkInSidebar(bench, true);
    const started = await bench.call('sidebarStart', {
      rows: { sheetId: bench.sheet.gid, target: 'new', spans: [] },
      sendHidden: false,
      withoutLead: true,
    });
    if (!isRecord(started.run)) throw new Error(JSON.stringify(started));
    await bench.host.passTime(CACHE_GONE);
    return String(started.run.id);
  };

  it('sends no row without the lead that it was shown with, when nobody has its phone any more', async () => {
    const runId = await begin();
    bench.account.configure({ leads: leadsUpTo(1) });
    await driveToEnd(bench, runId);
    expect(relatedIds(bench)).toEqual({ [nameOf(1)]: idOf(1), [nameOf(3)]: '' });
    expect(statuses(bench.sheet)[1]).toMatch(
      /^Invalid .*it had a lead; LeadSquared finds none by the same cells/,
    );
  });

  it.each([
    ['the keys may not read leads any more', { leadsReadable: false }],
    ['the answers cannot be read', { faults: parseFaults('RetrieveLeadByPhoneNumber%1=garbage') }],
  ])('sends only the row that was shown without one, when %s', async (_, trouble) => {
    const runId = await begin();
    bench.account.configure(trouble);
    await driveToEnd(bench, runId);
    expect(relatedIds(bench)).toEqual({ [nameOf(3)]: '' });
    expect(tally(words(bench.sheet))).toEqual({ Created: 1, Invalid: 2 });
    expect(statuses(bench.sheet)[0]).toMatch(
      /^Invalid .*it had a lead; by now it could not be looked up again/,
    );
  });
});

describe('a lead that another cell of the row finds by now', () => {
  it('is not sent in place of the one that was shown', async () => {
    const row = leadRow(1, { 'Lead e-mail': 'meera@example.org', 'Lead phone': phoneOf(1) });
    bench = await openBench({
      book: leadBook([row]),
      sandbox: { leads: leadsUpTo(1), replyForm: 'rows-array' },
    });
    await checkInSidebar(bench);
    const runId = await bench.startInSidebar();
    await bench.host.passTime(CACHE_GONE);
    bench.account.configure({ leads: [leadOf(1), { ...leadOf(9), EmailAddress: 'meera@example.org' }] });
    await driveToEnd(bench, runId);
    expect(relatedIds(bench)).toEqual({});
    expect(statuses(bench.sheet)[0]).toMatch(/^Invalid .*another lead than when the row was checked: Lead 9/);
  });
});

describe('a sheet that is edited between check and send', () => {
  it('sends the lead of the phone that stands there now', async () => {
    bench = await open(3, { leads: leadsUpTo(5), replyForm: 'rows-array' });
    await checkInSidebar(bench);
    const runId = await bench.startInSidebar();
    const write = (row: number, text: string) =>
      bench.sheet.write({ row, column: 8, rows: 1, columns: 1 }, [[text]]);
    write(2, String(phoneOf(5, 0)));
    write(3, '97000 00001');
    await driveToEnd(bench, runId);
    expect(relatedIds(bench)).toEqual({ [nameOf(1)]: idOf(5), [nameOf(3)]: idOf(3) });
    expect(statuses(bench.sheet)[1]).toMatch(/^Invalid .*No lead has "97000 00001"/);
  });
});

describe('a lead that is deleted between check and send', () => {
  it('is refused by LeadSquared, named on its row, and takes no other row along', async () => {
    bench = await open(6);
    await checkInSidebar(bench);
    bench.account.configure({ leads: leadsUpTo(6).filter(({ ProspectID }) => ProspectID !== idOf(4)) });
    await sendInSidebar(bench);
    const { [nameOf(4)]: _deleted, ...others } = allRelated(6);
    expect(relatedIds(bench)).toEqual(others);
    expect(tally(words(bench.sheet))).toEqual({ Created: 5, Failed: 1 });
    expect(statuses(bench.sheet)[3]).toMatch(/does not exist/);
  });
});

describe('rows in doubt', () => {
  it('are looked up with their leads, also after the cache has lost them', async () => {
    bench = await open(20, { faults: parseFaults('bulk#1=cut-after') });
    await bench.host.run('sendAllNewRows', [], {
      kind: 'menu',
      onServiceCall: (_n, execution) => {
        if (bench.bulkCalls().length > 0) execution.kill('Killed by the test');
      },
    });
    await bench.host.passTime(CACHE_GONE);
    bench.workbook.activate(bench.sheet);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 20 });
    expect(bench.account.tasks).toHaveLength(20);
    expect(bench.account.calls.filter(({ path }) => path === PATHS.bulkCreate)).toHaveLength(1);
  });
});

describe('an undo', () => {
  it('knows the tasks of rows by their leads, also after the cache has lost them', async () => {
    bench = await open(5, { replyForm: 'rows-array' });
    await bench.send();
    await bench.host.passTime(CACHE_GONE);
    bench.workbook.activate(bench.sheet);
    await bench.undo();
    expect(tally(words(bench.sheet))).toEqual({ Deleted: 5 });
    expect(bench.untruthsOfUndo()).toEqual([]);
  });
});

describe('a schedule', () => {
  it('looks leads up, and makes no task without the lead that its row names', async () => {
    const rows = [...rowsUpTo(2), leadRow(3, { 'Lead phone': '97000 00001' })];
    bench = await openBench({ book: leadBook(rows), sandbox: { leads: leadsUpTo(2) } });
    const saved = await bench.saveSchedule();
    expect(saved.ok).toBe(true);
    await bench.host.passTime(3 * HOUR);
    expect(relatedIds(bench)).toEqual(allRelated(2));
    expect(tally(words(bench.sheet))).toEqual({ Created: 2, Invalid: 1 });
  });
});
