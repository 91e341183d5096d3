// Phone numbers as accounts keep them: which lead a row's number finds, whatever country it is of.
import { afterEach, describe, expect, it } from 'vitest';
import { type Bench, openBench } from '../support/bench.ts';
import {
  checkInSidebar,
  leadBook,
  leadCalls,
  leadOf,
  leadRow,
  leadsUpTo,
  phoneOf,
} from '../support/lead-list.ts';
import { statuses } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const FAST = { calls: 1000, seconds: 1 };

describe('the form of phone numbers that an account answers to', () => {
  it.each([
    ['dashed', 60],
    ['national', 70],
    ['plus', 80],
    ['digits', 90],
  ] as const)('%s is learnt from the first round, and asked first from then on', async (phoneForm, calls) => {
    const rows = Array.from({ length: 60 }, (_, place) =>
      leadRow(place + 1, { 'Lead phone': phoneOf(place + 1) }),
    );
    bench = await openBench({
      book: leadBook(rows),
      sandbox: { leads: leadsUpTo(60), phoneForm, limit: FAST },
    });
    await bench.setRate(1000, 1);
    await checkInSidebar(bench);
    expect(leadCalls(bench).single).toBeLessThanOrEqual(calls);
    // Somebody whom nobody knows costs one call by now, and not one for each form.

    bench.sheet.write({ row: 2, column: 8, rows: 1, columns: 1 }, [['97000 00001']]);
    const before = leadCalls(bench).single;
    const { check } = await checkInSidebar(bench);

    expect(check).toMatchObject({ ready: 59, invalid: 1 });
    expect(leadCalls(bench).single).toBe(before + 1);
  });
});

describe('a phone number of another country', () => {
  const abroad = leadRow(1, { 'Lead phone': '(+1) 984 501 2345' });
  const home = { ...leadOf(1), Phone: '+91-9845012345' };

  it.each([
    ['is not asked about as the number that it would be at home', 'national', /^Invalid .*No lead has/],
    ['is not taken for the one at home that ends alike', 'any', /^Invalid .*is of another country/],
  ] as const)('%s', async (_, phoneForm, told) => {
    bench = await openBench({ book: leadBook([abroad]), sandbox: { leads: [home], phoneForm } });
    expect((await checkInSidebar(bench)).check).toMatchObject({ ready: 0, invalid: 1 });
    expect(statuses(bench.sheet)[0]).toMatch(told);
  });
});

describe('phone numbers without the code of a country', () => {
  it.each([
    ['the account’s, where it tells one', 'IN', { ready: 1, invalid: 0 }],
    ['the sheet’s zone’s, where the account tells none', '', { ready: 0, invalid: 1 }],
  ])('are of %s', async (_, countryTold, counts) => {
    const user = { email: 'priya.nair@example.com', name: 'Priya', role: 'Administrator' };
    bench = await openBench({
      book: leadBook([leadRow(1, { 'Lead phone': '98000 00001' })], {
        zone: 'America/New_York',
        locale: 'en_US',
      }),
      knowing: true,
      sandbox: {
        leads: leadsUpTo(1),
        countryTold,
        hostTold: false,
        user: { ...user, timeZone: 'America/New_York' },
      },
    });
    expect((await checkInSidebar(bench)).check).toMatchObject(counts);
  });
});
