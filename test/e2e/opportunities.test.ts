// Rows with the IDs of opportunities: each ID is looked up once before anything is sent, and what cannot be known is no hindrance.
import { afterEach, describe, expect, it } from 'vitest';
import { parseFaults } from '../../src/local/sandbox/fault-text.ts';
import { OPPORTUNITY_ABSENCES, OPPORTUNITY_FORMS } from '../../src/local/sandbox/options.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  checkInSidebar,
  leadBook,
  leadCalls,
  leadRow,
  leadsUpTo,
  phoneOf,
  relatedIds,
  sendInSidebar,
} from '../support/lead-list.ts';
import { bookOf, nameOf, plainRow, putAt, statuses, tally, words } from '../support/sheet-of-tasks.ts';
import { HOUR } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const idOf = (number: number) => `0bb00000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const idsUpTo = (count: number) => Array.from({ length: count }, (_, place) => idOf(place + 1));
const UNKNOWN = '3f2504e0-4f89-11d3-9a0c-0305e82c3301';
const DELETED = '7c1504e0-4f89-11d3-9a0c-0305e82c3399';

/** A row for each of these IDs; '' for one without. */
const open = (ids: readonly string[], sandbox: Parameters<typeof openBench>[0]['sandbox'] = {}) =>
  openBench({
    book: bookOf(ids.map((id, place) => plainRow(place + 1, { 'Opportunity ID': id }))),
    sandbox: { opportunities: idsUpTo(30), replyForm: 'rows-array', ...sandbox },
  });

const lookUps = () => bench.account.calls.filter(({ path }) => path === PATHS.opportunityById).length;
const groupsOf = ({ groups }: { readonly groups?: unknown }): string[] =>
  (Array.isArray(groups) ? groups : []).map(
    ({ level, code, firstCell, count }) => `${level} ${code} ${firstCell} ${count}`,
  );

describe('200 rows with 20 different IDs', () => {
  const ids = Array.from({ length: 200 }, (_, place) => idOf(1 + (place % 20)));

  it('take 20 calls, however often they are checked, show how far they are, and are accepted whole', async () => {
    bench = await open(ids, { limit: { calls: 2, seconds: 5 } });
    await bench.setRate(2);
    const { check, pieces } = await checkInSidebar(bench);
    expect(check).toMatchObject({
      ready: 200,
      invalid: 0,
      leads: { found: 0, asked: 20, opportunities: 20, waiting: null },
    });
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.every((piece) => piece.endsWith('of 20'))).toBe(true);
    expect(lookUps()).toBe(20);
    expect(bench.bulkCalls()).toHaveLength(0);

    await checkInSidebar(bench);
    await sendInSidebar(bench);

    expect(lookUps()).toBe(20);
    expect(tally(words(bench.sheet))).toEqual({ Created: 200 });
    expect(bench.bulkCalls()).toHaveLength(4);
    expect(relatedIds(bench)).toEqual(Object.fromEntries(ids.map((id, place) => [nameOf(place + 1), id])));
    expect(new Set(bench.account.tasks.map(({ relatedEntity }) => relatedEntity))).toEqual(new Set([5]));
  });

  it('are looked up by the menu before it asks, and not once more when it sends', async () => {
    bench = await open(ids);
    await bench.send();
    expect(lookUps()).toBe(20);
    const first = bench.account.calls.findIndex(({ path }) => path === PATHS.bulkCreate);
    const last = bench.account.calls.map(({ path }) => path).lastIndexOf(PATHS.opportunityById);
    expect(last).toBeLessThan(first);
    expect(tally(words(bench.sheet))).toEqual({ Created: 200 });
  });

  it('are sent all the same when the cache has lost them half-way', async () => {
    bench = await open(ids);
    await checkInSidebar(bench);
    const runId = await bench.startInSidebar();
    await bench.host.passTime(7 * HOUR);
    for (let state: unknown = ''; state !== 'ended'; ) {
      const { run } = await bench.call('sidebarAdvance', { runId, atOnce: true });
      state = (run as { state?: unknown } | undefined)?.state;
    }
    expect(tally(words(bench.sheet))).toEqual({ Created: 200 });
  });
});

describe('an ID that LeadSquared does not have', () => {
  const ids = [idOf(1), UNKNOWN, idOf(2), UNKNOWN, DELETED, ''];

  it.each(OPPORTUNITY_ABSENCES.filter((form) => form !== 'blank-record'))(
    'is told on its cell, whichever way it is said (%s), and what passes is accepted whole',
    async (opportunityAbsence) => {
      bench = await open(ids, { opportunityAbsence, deletedOpportunities: [DELETED] });
      const { check } = await checkInSidebar(bench);
      expect(check).toMatchObject({ ready: 3, invalid: 3, leads: { asked: 4, opportunities: 2 } });
      expect(groupsOf(check)).toEqual(['error opportunity-gone H3 3']);
      const [, unknown, , , deleted] = statuses(bench.sheet);
      expect(unknown).toContain(`LeadSquared has no opportunity "${UNKNOWN}". Correct the ID, or clear the`);
      expect(deleted).toContain(`LeadSquared says that the opportunity "${DELETED}" was deleted.`);

      await sendInSidebar(bench);
      expect(tally(words(bench.sheet))).toEqual({ Created: 3, Invalid: 3 });
      expect(bench.bulkCalls()).toHaveLength(1);
    },
  );

  it('is no hindrance any more once it was corrected or its cell cleared, and known ones are not asked again', async () => {
    bench = await open(ids, { deletedOpportunities: [DELETED] });
    await checkInSidebar(bench);
    expect(lookUps()).toBe(4);
    putAt(bench.sheet, 3, 'Opportunity ID', idOf(3));
    putAt(bench.sheet, 5, 'Opportunity ID', '');
    putAt(bench.sheet, 6, 'Opportunity ID', '');
    expect((await checkInSidebar(bench)).check).toMatchObject({ ready: 6, invalid: 0 });
    expect(lookUps()).toBe(5);
    await sendInSidebar(bench);
    expect(Object.values(relatedIds(bench))).toEqual([idOf(1), idOf(3), idOf(2), '', '', '']);
  });

  it('may be added in LeadSquared meanwhile: each new check asks once more about it', async () => {
    bench = await open([UNKNOWN]);
    expect((await checkInSidebar(bench)).check).toMatchObject({ ready: 0, invalid: 1 });
    bench.account.configure({ opportunities: [UNKNOWN] });
    expect((await checkInSidebar(bench)).check).toMatchObject({ ready: 1, invalid: 0 });
  });
});

describe('an ID that LeadSquared has', () => {
  it.each(OPPORTUNITY_FORMS)('passes in whatever form it is given: %s', async (opportunityForm) => {
    bench = await open(idsUpTo(5), { opportunityForm });
    expect((await checkInSidebar(bench)).check).toMatchObject({
      ready: 5,
      groups: [],
      leads: { opportunities: 5 },
    });
  });
});

describe('what cannot be known of opportunities', () => {
  it('because the keys may not read them is said once, after one round of calls, and everything is sent', async () => {
    bench = await open(idsUpTo(30), { opportunitiesReadable: false, limit: { calls: 10, seconds: 5 } });
    await bench.setRate(10);
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 30, invalid: 0, leads: { opportunities: 0 } });
    expect(groupsOf(check)).toEqual(['warning opportunity-unchecked H2 30']);
    expect(lookUps()).toBe(10);
    await sendInSidebar(bench);
    expect(tally(words(bench.sheet))).toEqual({ Created: 30 });
    expect(Object.values(relatedIds(bench))).toEqual(idsUpTo(30));
  });

  it.each<[string, Parameters<typeof openBench>[0]['sandbox']]>([
    ['answers that are no answers', { faults: parseFaults('OpportunityManagement%1=garbage') }],
    ['errors of the server', { faults: parseFaults('OpportunityManagement%1=plain-500') }],
  ])('because of %s is a warning, and nobody is asked for ever', async (_, sandbox) => {
    bench = await open(idsUpTo(30), { limit: { calls: 5, seconds: 5 }, ...sandbox });
    await bench.setRate(5);
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 30, invalid: 0 });
    expect(groupsOf(check)).toEqual(['warning opportunity-unchecked H2 30']);
    expect(lookUps()).toBeLessThanOrEqual(15);
    bench.account.configure({ faults: [] });
    await sendInSidebar(bench);
    expect(tally(words(bench.sheet))).toEqual({ Created: 30 });
  });

  it('because a record is empty is a warning on that row alone', async () => {
    bench = await open([idOf(1), UNKNOWN, idOf(2)], { opportunityAbsence: 'blank-record' });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 3, invalid: 0 });
    expect(groupsOf(check)).toEqual(['warning opportunity-unchecked H3 1']);
  });

  it('because many records are empty is not asked for ever where calls are slow', async () => {
    const unknown = Array.from({ length: 12 }, (_, place) => idOf(900 + place));
    bench = await open([...unknown, ...idsUpTo(3)], {
      opportunityAbsence: 'blank-record',
      limit: { calls: 4, seconds: 5 },
    });
    await bench.setRate(4);
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 15, invalid: 0 });
    expect(lookUps()).toBeLessThanOrEqual(2 * 12 + 3);
  });

  it('because LeadSquared does not answer is said, and keeps nothing back', async () => {
    bench = await open(idsUpTo(3), { faults: parseFaults('OpportunityManagement%1=cut-before') });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 3, invalid: 0, groups: [] });
    expect(check.notices).toEqual([
      '3 opportunities were not looked up, because LeadSquared did not answer. Rows with their IDs are sent as they are; check again to look the rest up first.',
    ]);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 3 });
  });

  it('by answers that break off now and then is asked for again', async () => {
    bench = await open([...idsUpTo(20), UNKNOWN], {
      faults: parseFaults(
        'OpportunityManagement#2=garbage,OpportunityManagement#5=plain-500,OpportunityManagement#9=rate-429',
      ),
    });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 20, invalid: 1, leads: { opportunities: 20 } });
    expect(groupsOf(check)).toEqual(['error opportunity-gone H22 1']);
  });
});

describe('leads and opportunities in one list', () => {
  const book = () =>
    leadBook([
      leadRow(1, { 'Lead phone': phoneOf(1) }),
      leadRow(2, { 'Opportunity ID': idOf(1) }),
      leadRow(3, { 'Opportunity ID': UNKNOWN }),
    ]);
  const sandbox = { leads: leadsUpTo(3), opportunities: idsUpTo(3) };

  it('are looked up together', async () => {
    bench = await openBench({ book: book(), sandbox });
    expect((await checkInSidebar(bench)).check).toMatchObject({
      ready: 2,
      invalid: 1,
      leads: { found: 1, asked: 3, opportunities: 1 },
    });
  });

  it('do not stand in each other’s way where the keys may read one of them alone', async () => {
    bench = await openBench({ book: book(), sandbox: { ...sandbox, leadsReadable: false } });
    expect(groupsOf((await checkInSidebar(bench)).check).sort()).toEqual([
      'error lead-unread H2 1',
      'error opportunity-gone I4 1',
    ]);
    bench.close();
    bench = await openBench({ book: book(), sandbox: { ...sandbox, opportunitiesReadable: false } });
    const { check } = await checkInSidebar(bench);
    expect(check).toMatchObject({ ready: 3, leads: { found: 1, opportunities: 0 } });
    expect(leadCalls(bench).single).toBe(1);
  });
});
