// Link task IDs: each ID becomes a link to the page of its row's lead, shows what it showed before, and nothing else changes.
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { accepted, callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  checkInSidebar,
  leadBook,
  leadOf,
  leadRow,
  leadsUpTo,
  phoneOf,
  sendInSidebar,
} from '../support/lead-list.ts';
import { linksOf, opportunityPageOf, pageOf } from '../support/links.ts';
import { ownTexts } from '../support/own-columns.ts';
import { inPieces } from '../support/pieces.ts';
import { openSent } from '../support/ready-benches.ts';
import {
  addRow,
  bookOf,
  columnOf,
  plainRow,
  plainRows,
  putAt,
  type TaskRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { openTeam } from '../support/team.ts';

let bench: Bench;
afterEach(() => bench.close());

const HOUR = 3_600_000;
const idOf = (number: number) => leadOf(number).ProspectID;
const page = (number: number, host?: string) => pageOf(idOf(number), host);
const withLead = (number: number, changes: TaskRow = {}) =>
  plainRow(number, { 'Lead ID': idOf(number), ...changes });
const rowsWithLeads = (count: number) => Array.from({ length: count }, (_, place) => withLead(place + 1));
const link = () => bench.tell('linkTaskIds');
const links = () => linksOf(bench.sheet);
const shown = () => bench.sheet.displays(bench.sheet.all);

/** Links as the sidebar does, piece by piece. @returns the last answer, or the first that is a refusal */
const linkInSidebar = (each?: () => void) => inPieces(bench, 'sidebarLinkIds', 'links', each);

describe('linking task IDs', () => {
  it('links each ID to its row’s lead, changes no text, and tells rows without one', async () => {
    bench = await openSent({}, [
      withLead(1),
      plainRow(2),
      withLead(3),
      plainRow(4, { 'Opportunity ID': idOf(9) }),
    ]);
    const [before, calls] = [shown(), bench.account.calls.length];
    expect(await link()).toBe(
      [
        '3 task IDs of “Sheet1” linked to the page of the lead or opportunity in LeadSquared.',
        '1 row has no lead, so there is no page.',
      ].join('\n'),
    );
    expect(links()).toEqual([page(1), null, page(3), opportunityPageOf(idOf(9))]);
    expect(shown()).toEqual(before);
    expect(bench.account.calls).toHaveLength(calls);
    expect(bench.untruths()).toEqual([]);
  });

  it('names the type of an opportunity that a check has been told, and keeps that name once it is forgotten', async () => {
    const row = plainRow(1, { 'Opportunity ID': idOf(9) });
    bench = await openSent({ opportunities: [idOf(9)], opportunityForm: 'with-type' }, [row]);
    await link();
    const named = opportunityPageOf(idOf(9), '&opportunityEvent=12000');
    expect(links()).toEqual([named]);
    await bench.host.passTime(7 * HOUR);
    expect(await link()).toContain('0 task IDs of “Sheet1” linked');
    expect(links()).toEqual([named]);
  });

  it('writes nothing where an ID is linked to the same page, and links it anew where the row has another lead', async () => {
    bench = await openSent({}, rowsWithLeads(4));
    await link();
    putAt(bench.sheet, 3, 'Lead ID', idOf(9));
    const ended = await bench.menu('linkTaskIds');
    accepted(ended);
    expect(bench.lastWords()).toBe(
      '1 task ID of “Sheet1” linked to the page of the lead or opportunity in LeadSquared. 3 were before.',
    );
    expect(links()).toEqual([page(1), page(9), page(3), page(4)]);
    const again = await bench.menu('linkTaskIds');
    expect(bench.lastWords()).toContain('0 task IDs of “Sheet1” linked');
    expect(callsIn(again)).toBeLessThan(callsIn(ended));
  });

  it('keeps no note of it afterwards', async () => {
    bench = await openSent({}, rowsWithLeads(300));
    await link();
    expect(links().every((url) => url !== null)).toBe(true);
    const notes = Object.keys(bench.host.documentProperties.entries);
    expect(notes.filter((key) => key.startsWith('links.'))).toEqual([]);
  });

  it.each<[string, Partial<AccountOptions>, string]>([
    [
      'the host that LeadSquared tells',
      { webHost: 'https://run.leadsquared.com/Home' },
      'run.leadsquared.com',
    ],
    ['that of the region where it tells none', { webHost: '' }, 'in21.leadsquared.com'],
    ['that of the region where it tells a stranger’s', { webHost: 'evil.com' }, 'in21.leadsquared.com'],
  ])('takes %s', async (_, options, host) => {
    bench = await openSent(options, rowsWithLeads(2));
    await link();
    expect(links()).toEqual([page(1, host), page(2, host)]);
  });

  it('takes that of the region with keys that an earlier version has kept', async () => {
    bench = await openSent({ webHost: 'run.leadsquared.com' }, rowsWithLeads(1));
    const store = bench.host.userProperties();
    const { webHost, ...kept } = JSON.parse(store.get('connection') ?? '{}');
    expect(webHost).toBe('run.leadsquared.com');
    store.set('connection', JSON.stringify(kept));
    await link();
    expect(links()).toEqual([page(1)]);
  });

  it('says so where nobody knows the host of the pages, and changes nothing', async () => {
    bench = await openSent({ apiHost: 'api.leadsquared.com', webHost: '' }, rowsWithLeads(2));
    expect(await link()).toMatch(
      /^LeadSquared has not told where the pages of this account are.*belong to the region that was set then/,
    );
    expect(links()).toEqual([null, null]);
  });

  it('says so when no row has a task', async () => {
    bench = await openBench({ book: bookOf(plainRows(2)) });
    expect(await link()).toMatch(/^No row of this sheet has a task yet/);
  });

  it('knows leads that were looked up, for as long as what was found is kept', async () => {
    const rows = [1, 2, 3].map((number) => leadRow(number, { 'Lead phone': phoneOf(number) }));
    bench = await openBench({ book: leadBook(rows), sandbox: { leads: leadsUpTo(5), phoneForm: 'dashed' } });
    await sendInSidebar(bench);
    await link();
    expect(links()).toEqual([page(1), page(2), page(3)]);
    // Another number is another lead, of which nothing is known.
    putAt(bench.sheet, 2, 'Lead phone', phoneOf(4));
    expect(await link()).toContain('1 row names a lead whose ID is not known:');
    await bench.host.passTime(7 * HOUR);
    const calls = bench.account.calls.length;
    expect(await link()).toContain('3 rows name leads whose IDs are not known:');
    expect(bench.account.calls).toHaveLength(calls);
  });
});

describe('a row whose lead another of its cells finds by now', () => {
  it('is linked to no page, since its task belongs to the one that it was sent with', async () => {
    const cells = { 'Lead e-mail': 'meera@example.org', 'Lead phone': phoneOf(1) };
    bench = await openBench({
      book: leadBook([leadRow(1, cells)]),
      sandbox: { leads: leadsUpTo(1), replyForm: 'rows-array' },
    });
    await sendInSidebar(bench);
    bench.account.configure({ leads: [leadOf(1), { ...leadOf(9), EmailAddress: 'meera@example.org' }] });
    bench.sheet.write({ row: 3, column: 1, rows: 1, columns: 7 }, [
      ['One more', 'Phone call', 'kavya.rao@example.com', '2029-03-05 10:00', '', '', 'meera@example.org'],
    ]);
    await checkInSidebar(bench);
    expect(await link()).toContain('1 row names a lead whose ID is not known:');
    expect(links()[0] ?? null).toBeNull();
  });
});

describe('what is left alone', () => {
  it('is an ID from a formula, one that was changed, one that two rows show, and rows without a task', async () => {
    bench = await openSent({}, rowsWithLeads(6));
    const column = columnOf(bench.sheet, 'Task ID');
    const [first = '', second = ''] = ownTexts(bench.sheet, 'task-id');
    bench.sheet.typeCell(2, column, `="${first}"`);
    bench.sheet.typeCell(3, column, 'mine');
    bench.sheet.typeCell(4, column, ownTexts(bench.sheet, 'task-id')[3] ?? '');
    bench.sheet.typeCell(6, columnOf(bench.sheet, 'Task status'), 'called');
    const before = [shown(), bench.sheet.formulas(bench.sheet.all)];
    expect(second).not.toBe('');
    const told = await link();
    expect(links()).toEqual([null, null, null, null, null, page(6)]);
    expect([shown(), bench.sheet.formulas(bench.sheet.all)]).toEqual(before);
    expect(told).toContain('were left alone: formulas fill their IDs, or other rows show the same ones.');
  });

  it('are rows of another account', async () => {
    const team = await openTeam({ book: bookOf(rowsWithLeads(3)) });
    try {
      const sheet = team.workbook.activeSheet;
      await team.priya.tell('sendAllNewRows', sheet);
      expect(await team.kavya.tell('linkTaskIds', sheet)).toContain(
        '3 rows are of another sheet, file or LeadSquared account, and were left alone.',
      );
      expect(linksOf(sheet)).toEqual([null, null, null]);
      await team.arjun.tell('linkTaskIds', sheet);
      expect(linksOf(sheet)).toEqual([page(1), page(2), page(3)]);
    } finally {
      await team.close();
      bench = await openBench({ book: bookOf(plainRows(1)) });
    }
  });

  it('are a column that the user called Task ID, and the links in it', async () => {
    bench = await openSent({}, rowsWithLeads(2));
    const header = columnOf(bench.sheet, 'Task ID');
    bench.sheet.typeCell(1, header, 'Number');
    await link();
    expect(linksOf(bench.sheet, 'Number')).toEqual([page(1), page(2)]);
  });
});

describe('linked IDs', () => {
  it('go with their rows, and are undone, sent again and refreshed as others are', async () => {
    bench = await openSent({}, rowsWithLeads(5));
    await link();
    bench.sheet.sortRows(columnOf(bench.sheet, 'Task name'), false);
    expect(links()).toEqual([5, 4, 3, 2, 1].map((number) => page(number)));
    expect(await bench.tell('refreshTaskProgress')).toContain(': 5 open.');
    await bench.undo();
    expect(tally(words(bench.sheet))).toEqual({ Deleted: 5 });
    expect(ownTexts(bench.sheet, 'task-id')).toEqual(['', '', '', '', '']);
    expect(links()).toEqual([null, null, null, null, null]);
    expect(bench.untruthsOfUndo()).toEqual([]);
    addRow(bench.sheet, withLead(6));
    await bench.send();
    await link();
    expect(links()).toEqual([null, null, null, null, null, page(6)]);
  });
});

describe('linking many IDs', () => {
  it('goes on in the sidebar a few seconds at a time, says how far it is, and links each once', async () => {
    bench = await openSent({}, rowsWithLeads(1500));
    const seen: number[] = [];
    const { answer, pieces } = await linkInSidebar(() => {
      seen.push(links().filter((url) => url !== null).length);
    });
    expect(pieces).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(answer).toMatchObject({
      handled: 1500,
      total: 1500,
      isOver: true,
      state: { counts: { linked: 1500, already: 0, left: 0 } },
    });
    expect(links()).toEqual(Array.from({ length: 1500 }, (_, place) => page(place + 1)));
    expect(tally(words(bench.sheet))).toEqual({ Created: 1500 });
  });

  it('from the menu ends in time, says how to go on, and goes on with those that are left', async () => {
    bench = await openSent({}, rowsWithLeads(1000));
    await bench.host.run('linkTaskIds', [], {
      kind: 'menu',
      onServiceCall: (_, execution, call) => {
        if (call === 'SpreadsheetApp.flush') execution.wait(50_000);
      },
    });
    const told = bench.lastWords();
    const first = links().filter((url) => url !== null).length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(1000);
    expect(told).toContain(`There was no time left for ${1000 - first} IDs. Choose “Link task IDs” again`);
    await link();
    expect(links().filter((url) => url !== null).length).toBeGreaterThan(first);
  });

  it('reads and writes as little as tables allow', async () => {
    bench = await openSent({}, rowsWithLeads(140));
    const calls = callsIn(await bench.menu('linkTaskIds'));
    await bench.close();
    bench = await openSent({}, rowsWithLeads(10));
    expect(calls).toBe(callsIn(await bench.menu('linkTaskIds')));
  });
});
