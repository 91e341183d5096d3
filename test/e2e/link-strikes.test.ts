// Task IDs are linked while the user works in the sheet, or Google ends the execution or holds it up: no row ever keeps another one's id.
import { afterEach, describe, expect, it } from 'vitest';
import type { HostOptions } from '../../src/local/host/host-options.ts';
import { letPass } from '../chaos/clock.ts';
import { callsIn, resultOf } from '../support/answers.ts';
import type { Bench } from '../support/bench.ts';
import { leadOf } from '../support/lead-list.ts';
import { linksOf, pageOf } from '../support/links.ts';
import { openSent } from '../support/ready-benches.ts';
import { columnOf, plainRow, putAt, tally, words } from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { LONGER_THAN_A_LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const ROWS = 12;
const NEW = 99;
const rowWithLead = (number: number) => plainRow(number, { 'Lead ID': leadOf(number).ProspectID });

async function open() {
  bench = await openSent(
    { replyForm: 'rows-array' },
    Array.from({ length: ROWS }, (_, place) => rowWithLead(place + 1)),
  );
}

function texts(header: string): string[] {
  const { sheet } = bench;
  const area = { row: 2, column: columnOf(sheet, header), rows: sheet.lastRow - 1, columns: 1 };
  return sheet.displays(area).map(([text = '']) => text);
}

const isGuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What is untrue in the sheet, by rows and cells. @param mayStray whether ids may stand right of their column, where nothing was */
function wrong(mayStray = false): string[] {
  const { sheet, account } = bench;
  const [names, ids, leads, links] = [texts('Task name'), texts('Task ID'), texts('Lead ID'), linksOf(sheet)];
  const taskIds = new Map(account.tasks.map(({ name, id }) => [name, id]));
  const rows = names.flatMap((name, place) => {
    const [id = '', lead = '', link] = [ids[place], leads[place], links[place]];
    const faults = [
      ...(id !== '' && id !== taskIds.get(name) ? [`shows ${id}`] : []),
      ...(link != null && link !== pageOf(lead) ? [`leads to ${link}`] : []),
      ...(link != null && id === '' ? ['links nothing'] : []),
    ];
    return faults.map((fault) => `${name} ${fault}`);
  });
  const own = ['Task ID', 'Lead ID'].map((header) => columnOf(sheet, header) - 1);
  const elsewhere = sheet
    .displays(sheet.all)
    .flatMap((line) => line.filter((text, column) => !own.includes(column) && isGuid(text)));
  const marks = sheet.displays(sheet.all).flat().join(' ').match(/[⟨⟩]/g) ?? [];
  return [...rows, ...(mayStray ? [] : elsewhere.map((id) => `${id} in another column`)), ...marks];
}

/** The status of each task's row, by its name. */
const statusOf = () =>
  new Map(texts('Task name').map((name, place) => [name, texts('Task status')[place] ?? '']));

const link = (options: Partial<HostOptions> & { killAt?: { call: number; when: 'before' | 'after' } } = {}) =>
  bench.host.run('linkTaskIds', [], { kind: 'menu', ...options });

async function callsOfOne(): Promise<number> {
  await open();
  const calls = callsIn(await link());
  await bench.close();
  return calls;
}

const sort = () => bench.sheet.sortRows(columnOf(bench.sheet, 'Task name'), false);
const deeds: readonly (readonly [string, () => void])[] = [
  ['sorts', sort],
  ['inserts a row at the top', () => bench.sheet.insertRows(2, 1)],
  ['deletes a row', () => bench.sheet.deleteRows(3, 1)],
  ['inserts a column at the left', () => bench.sheet.insertColumns(1, 1)],
  ['deletes a column', () => bench.sheet.deleteColumns(columnOf(bench.sheet, 'Location'), 1)],
];

describe('the user while task IDs are linked', () => {
  it.each(deeds)(
    '%s at any moment: no row has another’s id or lead',
    { timeout: SWEEP_TIMEOUT },
    async (_, strike) => {
      for (const moment of pointsOf('link', await callsOfOne())) {
        await open();
        const before = statusOf();
        const struck = await link({ onServiceCall: (n) => (n === moment ? strike() : undefined) });
        expect([moment, ...wrong()]).toEqual([moment]);
        // Where the sheet was too busy, or rows moved out of the way, the user is told and chooses it again.
        const isTold = resultOf(struck).ok !== true || bench.lastWords().includes('meanwhile');
        if (isTold) await link();
        expect([moment, ...wrong()]).toEqual([moment]);
        for (const [name, status] of statusOf()) expect(status).toBe(name === '' ? '' : before.get(name));
        const ids = texts('Task ID');
        expect(linksOf(bench.sheet).filter((url) => url !== null)).toHaveLength(ids.filter(isGuid).length);
        expect(ids.filter(isGuid).length).toBeGreaterThanOrEqual(ROWS - 1);
        await bench.close();
      }
      await open();
    },
  );
});

/** Sends a new row, which puts in order and looks up what an execution has left; each task is there once then, with its own id. */
async function expectOrderAfterSending(moment: number, mayStray = false) {
  const row = bench.sheet.lastRow + 1;
  for (const [header, value] of Object.entries(rowWithLead(NEW))) putAt(bench.sheet, row, header, value);
  await bench.send();
  expect([moment, ...wrong(mayStray)]).toEqual([moment]);
  const { length } = texts('Task name').filter((name) => name !== '');
  expect([moment, tally(words(bench.sheet)).Created]).toEqual([moment, length]);
  expect([moment, texts('Task ID').filter(isGuid).length]).toEqual([moment, length]);
  expect([moment, bench.account.tasks.length]).toEqual([moment, ROWS + 1]);
}

describe('an execution that Google ends while it links task IDs', () => {
  const nothing = () => {};
  const ways: readonly (readonly [string, () => void])[] = [['nobody does anything', nothing], ...deeds];

  it.each(ways)(
    '%s right before it: the next sending has every task with its own id',
    { timeout: SWEEP_TIMEOUT },
    async (name, strike) => {
      for (const moment of pointsOf('link', await callsOfOne())) {
        await open();
        await link({
          onServiceCall: (n) => (n === moment ? strike() : undefined),
          killAt: { call: moment, when: 'after' },
        });
        sort();
        await bench.host.passTime(LONGER_THAN_A_LEASE);
        // What was written beside its column then stays there, as with everything that is written by place.
        await expectOrderAfterSending(moment, name === 'deletes a column');
        await bench.close();
      }
      await open();
    },
  );

  it('leaves nothing that linking them again does not put in order, and no note for long', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    for (const moment of pointsOf('link', await callsOfOne())) {
      await open();
      const before = statusOf();
      await link({
        onServiceCall: (n) => (n === moment ? sort() : undefined),
        killAt: { call: moment, when: 'after' },
      });
      await bench.host.passTime(LONGER_THAN_A_LEASE);
      await link();
      expect([moment, ...wrong()]).toEqual([moment]);
      expect(statusOf()).toEqual(before);
      expect(linksOf(bench.sheet)).not.toContain(null);
      await bench.host.passTime(LONGER_THAN_A_LEASE * 4);
      await link();
      const notes = Object.keys(bench.host.documentProperties.entries);
      expect(notes.filter((key) => key.startsWith('links.'))).toEqual([]);
      await bench.close();
    }
    await open();
  });
});

describe('an execution that Google holds up while it links task IDs', () => {
  it.each([null, 0, 1, 3])(
    'until another window has sorted and sent: no row keeps another’s id; killed %s calls later',
    { timeout: SWEEP_TIMEOUT },
    async (killed) => {
      for (const held of pointsOf('link', await callsOfOne(), killed ?? 4)) {
        await open();
        await link({
          ...(killed === null ? {} : { killAt: { call: held + killed, when: 'after' } }),
          onServiceCall: (n) => {
            if (n !== held) return;
            letPass(bench.host, LONGER_THAN_A_LEASE);
            sort();
            bench.workbook.activate(bench.sheet);
            expect(bench.host.runNow('refreshTaskProgress', [], { kind: 'menu' }).ok).toBe(true);
          },
        });
        // What lives on puts in order itself what it wrote too late.
        if (killed === null) expect([held, ...wrong()]).toEqual([held]);
        await bench.host.passTime(LONGER_THAN_A_LEASE);
        bench.workbook.activate(bench.sheet);
        await expectOrderAfterSending(held);
        await bench.close();
      }
      await open();
    },
  );
});
