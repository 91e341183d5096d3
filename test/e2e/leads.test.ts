// Rows that name their leads by what people have: each lead is looked up once, and the task belongs to it.
import { afterEach, describe, expect, it } from 'vitest';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  checkInSidebar,
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
import { isFull, SWEEP_TIMEOUT } from '../support/sweeps.ts';

let bench: Bench;
afterEach(() => bench.close());

const FAST = { calls: 1000, seconds: 1 };
const idOf = (number: number): string => leadOf(number).ProspectID;

/** The full run has all of them; fewer go through several pieces at a lower rate. */
const { ROWS, LEADS, HELD, CALLS } = isFull
  ? { ROWS: 5000, LEADS: 2000, HELD: 200_000, CALLS: 200 }
  : { ROWS: 1250, LEADS: 500, HELD: 20_000, CALLS: 75 };

describe(`${ROWS} rows with ${LEADS} phones in an account of ${HELD} leads`, () => {
  it('ask about each phone once, show how far they are, and are accepted whole', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    const limit = { calls: CALLS, seconds: 5 };
    const leadNumber = (row: number) => (row * 7) % LEADS;
    const rows = Array.from({ length: ROWS }, (_, place) =>
      leadRow(place + 1, { 'Lead phone': phoneOf(leadNumber(place) + 1, place) }),
    );
    bench = await openBench({
      book: leadBook(rows),
      sandbox: { leads: leadsUpTo(HELD), phoneForm: 'dashed', replyForm: 'rows-array', limit },
    });
    await bench.setRate(limit.calls, limit.seconds);
    const { check, pieces } = await checkInSidebar(bench);
    expect(check).toMatchObject({
      ready: ROWS,
      invalid: 0,
      leads: { found: LEADS, asked: LEADS, waiting: null },
    });
    expect(leadCalls(bench)).toEqual({ single: LEADS, lists: 0 });
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.every((piece) => piece.endsWith(`of ${LEADS}`))).toBe(true);
    const done = pieces.map((piece) => Number.parseInt(piece, 10));
    expect(done).toEqual([...done].sort((a, b) => a - b));

    await sendInSidebar(bench);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS });
    expect(leadCalls(bench)).toEqual({ single: LEADS, lists: 0 });
    expect(bench.bulkCalls()).toHaveLength(ROWS / 50);
    const related = relatedIds(bench);
    const wrong = Array.from({ length: ROWS }, (_, place) => place).filter(
      (place) => related[nameOf(place + 1)] !== idOf(leadNumber(place) + 1),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a row', () => {
  it('finds its lead by number, address, phone or ID, in the sidebar and in the menu', async () => {
    const rows = [
      leadRow(1, { 'Lead phone': phoneOf(1) }),
      leadRow(2, { 'Lead e-mail': 'Lead.2@Example.org' }),
      leadRow(3, { 'Lead number': 3 }),
      leadRow(4, { 'Lead number': 'LN-4' }),
      leadRow(5, { 'Lead ID': idOf(5) }),
      leadRow(6, { 'Lead e-mail': 'gone@example.org', 'Lead phone': phoneOf(6) }),
      leadRow(7, {}),
    ];
    bench = await openBench({ book: leadBook(rows), sandbox: { leads: leadsUpTo(10) } });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 7 });
    expect(relatedIds(bench)).toEqual({
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [nameOf(number), idOf(number)])),
      [nameOf(7)]: '',
    });
    const asked = bench.account.calls.length;
    expect(await bench.tell('sendAllNewRows')).toContain('no row to send');
    expect(bench.account.calls.length).toBe(asked);
  });

  it('takes its lead’s owner where the settings say so', async () => {
    bench = await openBench({
      book: leadBook([
        leadRow(1, { 'Lead phone': phoneOf(1), 'Owner e-mail': '' }),
        leadRow(2, { 'Lead ID': idOf(2), 'Owner e-mail': '' }),
        leadRow(3, { 'Lead phone': phoneOf(3) }),
      ]),
      sandbox: { leads: leadsUpTo(3) },
    });
    await bench.set({ ownerFromLead: true });
    await bench.send();
    expect(bench.account.tasks.map(({ owner }) => owner.email)).toEqual([
      'arjun.mehta@example.com',
      'arjun.mehta@example.com',
      'kavya.rao@example.com',
    ]);
  });
});

describe('each fault', () => {
  it('is told on its own cell, and what passes is accepted whole', async () => {
    const leads = [...leadsUpTo(8), { ...leadOf(9), Phone: leadOf(8).Phone ?? '' }];
    const merged = '7c1504e0-4f89-11d3-9a0c-0305e82c3398';
    const rows = [
      leadRow(1, { 'Lead phone': phoneOf(1) }),
      leadRow(2, { 'Lead phone': '97000 00001' }),
      leadRow(3, { 'Lead phone': phoneOf(8) }),
      leadRow(4, { 'Lead phone': '98450' }),
      leadRow(5, { 'Lead phone': '98000 00001 / 98000 00002' }),
      leadRow(6, { 'Lead e-mail': 'nobody@example.org' }),
      leadRow(7, { 'Lead e-mail': 'nobody(at)example.org' }),
      leadRow(8, { 'Lead number': '77777' }),
      leadRow(9, { 'Lead number': 'Meera' }),
      leadRow(10, { 'Lead ID': '3f2504e0-4f89-11d3-9a0c-0305e82c3301' }),
      leadRow(11, { 'Lead ID': merged }),
      leadRow(12, { 'Lead ID': idOf(2), 'Lead phone': phoneOf(3) }),
      leadRow(13, { 'Lead ID': idOf(4) }),
    ];
    bench = await openBench({
      book: leadBook(rows),
      sandbox: { leads, mergedLeads: { [merged]: idOf(5) }, replyForm: 'rows-array' },
    });
    const { check } = await checkInSidebar(bench);
    const groups = Array.isArray(check.groups) ? check.groups : [];
    expect(groups.map(({ firstCell, code }) => `${firstCell} ${code}`).sort()).toEqual([
      'E11 lead-gone',
      'E12 lead-merged',
      'F10 lead-number-invalid',
      'F9 lead-none',
      'G7 lead-none',
      'G8 email-spelled',
      'H13 lead-differs',
      'H3 lead-none',
      'H4 lead-several',
      'H5 phone-invalid',
      'H6 phone-several',
    ]);
    expect(check).toMatchObject({ ready: 3, invalid: 10, leads: { mayBeWithout: 3, without: 0 } });
    // The four ids are one call.
    expect(leadCalls(bench).lists).toBe(1);
    expect(statuses(bench.sheet)[2]).toContain('Lead 8 (number 8');
    expect(statuses(bench.sheet)[2]).toContain(idOf(9));
    await sendInSidebar(bench);
    expect(tally(words(bench.sheet))).toEqual({ Created: 3, Invalid: 10 });
    expect(bench.bulkCalls()).toHaveLength(1);
  });

  it('of a lead that nobody has is no hindrance once the user wants these without a lead', async () => {
    const rows = [
      leadRow(1, { 'Lead phone': phoneOf(1) }),
      leadRow(2, { 'Lead phone': '97000 00001' }),
      leadRow(3, { 'Lead phone': '97000 00002' }),
    ];
    bench = await openBench({ book: leadBook(rows), sandbox: { leads: leadsUpTo(1) } });
    expect((await checkInSidebar(bench)).check).toMatchObject({
      ready: 1,
      leads: { mayBeWithout: 2, without: 0 },
    });
    expect((await checkInSidebar(bench, true)).check).toMatchObject({
      ready: 3,
      leads: { mayBeWithout: 0, without: 2 },
    });
    await sendInSidebar(bench, true);
    expect(relatedIds(bench)).toEqual({ [nameOf(1)]: idOf(1), [nameOf(2)]: '', [nameOf(3)]: '' });
    // The choice was for those rows alone.
    bench.sheet.write({ row: 5, column: 1, rows: 1, columns: 8 }, [
      ['One more', 'Phone call', 'kavya.rao@example.com', '2029-03-05 10:00', '', '', '', '97000 00003'],
    ]);
    expect((await checkInSidebar(bench)).check).toMatchObject({ ready: 0, invalid: 1 });
  });
});

describe('an account whose keys may not read leads', () => {
  it('says so once on each kind of row, and sends what needs no look-up', async () => {
    const rows = [
      leadRow(1, { 'Lead phone': phoneOf(1) }),
      leadRow(2, { 'Lead ID': idOf(2) }),
      leadRow(3, {}),
    ];
    bench = await openBench({ book: leadBook(rows), sandbox: { leads: leadsUpTo(3), leadsReadable: false } });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 2, invalid: 1, leads: { mayBeWithout: 1 } });
    const groups = Array.isArray(check.groups) ? check.groups : [];
    expect(groups.map(({ code, level }) => `${level} ${code}`)).toEqual([
      'error lead-unread',
      'warning lead-unchecked',
    ]);
    expect(leadCalls(bench)).toEqual({ single: 1, lists: 1 });
    await sendInSidebar(bench, true);
    expect(relatedIds(bench)).toEqual({ [nameOf(1)]: '', [nameOf(2)]: idOf(2), [nameOf(3)]: '' });
  });
});

describe('ids', () => {
  it.each([
    // Whether there is more is not told, so a full page is followed by a look at the next one.
    [1000, 2],
    [1250, 2],
  ])('of %i leads are asked about as one list, whose %i pages are all read', async (count, pages) => {
    const rows = [
      ...Array.from({ length: count }, (_, place) => leadRow(place + 1, { 'Lead ID': idOf(place + 1) })),
      leadRow(count + 1, { 'Lead ID': '3f2504e0-4f89-11d3-9a0c-0305e82c3301' }),
    ];
    bench = await openBench({ book: leadBook(rows), sandbox: { leads: leadsUpTo(count), limit: FAST } });
    await bench.setRate(1000, 1);
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: count, invalid: 1, leads: { found: count } });
    expect(leadCalls(bench)).toEqual({ single: 0, lists: pages });
  });

  it.each(['flat', 'property-list', 'without-id'] as const)(
    'are checked in bulk, whatever form the rows have: %s',
    async (leadForm) => {
      const rows = [
        ...Array.from({ length: 30 }, (_, place) => leadRow(place + 1, { 'Lead ID': idOf(place + 1) })),
        leadRow(31, { 'Lead ID': '3f2504e0-4f89-11d3-9a0c-0305e82c3301' }),
      ];
      bench = await openBench({
        book: leadBook(rows),
        sandbox: { leads: leadsUpTo(30), leadForm, limit: FAST },
      });
      await bench.setRate(1000, 1);
      const { check } = await checkInSidebar(bench);
      expect(check).toMatchObject({ ready: 30, invalid: 1 });
      const single = bench.account.calls.filter(({ path }) => path === PATHS.leadById).length;
      expect([leadCalls(bench).lists, single]).toEqual([1, leadForm === 'without-id' ? 31 : 0]);
    },
  );
});
