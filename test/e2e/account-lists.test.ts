// The account's lists of users and task types: how often they are asked for, how long they are kept, and what is done without them.
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { isRecord } from '../support/answers.ts';
import { type Bench, type BenchOptions, openBench } from '../support/bench.ts';
import { bookOf, plainRow, plainRows, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

/** A bench that reads the account's lists. */
async function open(options: BenchOptions): Promise<void> {
  bench = await openBench({ ...options, knowing: true });
}

const listCalls = () =>
  bench.account.calls.filter(({ path }) => path === PATHS.users || path === PATHS.taskTypes).length;
const sent = () => bench.account.tasks.map(({ sent: json }) => json);

async function check(target = 'new'): Promise<Record<string, unknown>> {
  const rows = { sheetId: bench.sheet.gid, target, spans: [] };
  const answer = await bench.call('sidebarCheck', { target, rows });
  if (!isRecord(answer.check)) throw new Error(JSON.stringify(answer));
  return answer.check;
}

describe('the lists of the account', () => {
  it('take two calls, and none again for six hours', async () => {
    await open({ book: bookOf(plainRows(3)) });
    await check();
    await check();
    await bench.send();
    expect(listCalls()).toBe(2);
    bench.sheet.typeCell(5, 1, 'One more');
    await bench.host.passTime(6 * 3600 * 1000 + 1000);
    await check();
    expect(listCalls()).toBe(4);
  });

  it('are read anew when the user refreshes them', async () => {
    await open({ book: bookOf([plainRow(1, { 'Owner e-mail': 'nila.iyer@example.com' })]) });
    expect((await check()).ready).toBe(0);
    const nila = {
      id: '5a11dbec-0000-4000-8000-000000000099',
      firstName: 'Nila',
      lastName: 'Iyer',
      role: '',
      active: true,
    };
    const { users } = bench.account.options;
    bench.account.configure({ users: [...users, { ...nila, email: 'nila.iyer@example.com' }] });
    expect((await check()).ready).toBe(0);
    expect(await bench.call('sidebarRefreshAccount')).toMatchObject({
      lists: { users: users.length, age: 0 },
    });
    expect((await check()).ready).toBe(1);
  });

  it('are kept in no property, except for the part that a run reads its rows by', async () => {
    await open({ book: bookOf(plainRows(1)) });
    await check();
    await bench.send();
    const kept = JSON.stringify([bench.host.documentProperties.entries, bench.host.userProperties().entries]);
    expect(kept).toMatch(/Meeting/);
    expect(kept).not.toMatch(/arjun\.mehta|Arjun|Document collection/);
  });

  it('of 10,000 users and 300 task types are kept in pieces, and read again when one is gone', async () => {
    const users = Array.from({ length: 10_000 }, (_, place) => ({
      id: `5a11dbec-0000-4000-8000-${String(place).padStart(12, '0')}`,
      firstName: `Asha${place}`,
      lastName: 'देशपांडे',
      email: `asha.deshpande.${place}@example.com`,
      role: 'Sales_User',
      active: true,
    }));
    const taskTypes = Array.from({ length: 300 }, (_, place) => ({
      id: `7a5c77e0-0000-4000-8000-${String(place).padStart(12, '0')}`,
      name: `Type ${place}`,
      category: 0 as const,
      defaultMinutes: 30,
      customFields: Array.from({ length: 20 }, (_, field) => ({
        schemaName: `mx_Custom_${field + 1}`,
        displayName: `Field ${field + 1} of type ${place}`,
        dataType: 'Dropdown',
        mandatory: false,
        options: ['Residence', 'Office', 'Shop'],
      })),
    }));
    const rows = [
      plainRow(1, { 'Task type': 'type 299', 'Owner e-mail': 'asha.deshpande.9999@example.com' }),
      plainRow(2, { 'Task type': 'Type 300', 'Owner e-mail': 'asha.deshpande.10000@example.com' }),
    ];
    await open({ book: bookOf(rows), sandbox: { users, taskTypes } });
    expect(await check()).toMatchObject({ ready: 1, invalid: 1 });
    await check();
    expect(listCalls()).toBe(2);
    bench.host.dropCached(/^account\..*\.3$/);
    expect(await check()).toMatchObject({ ready: 1, invalid: 1 });
    expect(listCalls()).toBe(4);
  });
});

describe('an account whose lists cannot be read', () => {
  const BROKEN: readonly [name: string, sandbox: Partial<AccountOptions>, says: RegExp | null][] = [
    [
      'refused',
      { listsRefused: 'both' },
      /These keys may not read the list of users, so owners are not checked/,
    ],
    ['refused in part', { listsRefused: 'users' }, /These keys may not read the list of users/],
    ['a web page', { listForm: 'page' }, /could not be understood/],
    ['wrapped', { listForm: 'wrapped' }, null],
    ['in small letters', { listForm: 'small-letters' }, null],
    ['lacking half of it', { listForm: 'lacking' }, null],
    ['in numbers', { typeCodes: 'numbers' }, null],
  ];

  it.each(BROKEN)('(%s) is worked with all the same', async (_, sandbox, says) => {
    await open({ book: bookOf(plainRows(3)), sandbox });
    const { notices } = await check();
    if (says === null) expect(notices).toEqual([]);
    else expect(String(notices)).toMatch(says);
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Created', 'Created']);
    expect(listCalls()).toBeLessThanOrEqual(4);
    expect(bench.untruths()).toEqual([]);
  });

  it('is said once, and keys that may not read it are not asked again the same day', async () => {
    await open({ book: bookOf(plainRows(1)), sandbox: { listsRefused: 'both' } });
    expect((await check()).notices).not.toEqual([]);
    await bench.host.passTime(10 * 60_000);
    expect((await check()).notices).toEqual([]);
    await bench.host.passTime(7 * 3600 * 1000);
    await check();
    expect(listCalls()).toBe(2);
  });

  it('is read with the keys of another user who may', async () => {
    const keys = { access: 'u$rother0123456789', secret: 'othersecret0123456789' };
    const otherKeys = [{ ...keys, email: 'arjun.mehta@example.com' }];
    await open({ book: bookOf(plainRows(1)), sandbox: { listsRefused: 'both', otherKeys } });
    await check();
    bench.account.configure({ listsRefused: 'none' });
    await bench.connect(keys.access, keys.secret);
    const { lists } = await bench.call('sidebarAccountLists');
    expect(lists).toMatchObject({ users: 5, taskTypes: 8, unread: [] });
  });

  it('leaves to LeadSquared what it would have found', async () => {
    const rows = [plainRow(1), plainRow(2, { 'Owner e-mail': 'nobody@example.com' })];
    await open({
      book: bookOf(rows),
      sandbox: { listsRefused: 'both', badRows: 'skip', replyForm: 'rows-array' },
    });
    await bench.send();
    expect(words(bench.sheet)).toEqual(['Created', 'Failed']);
  });

  it('because no answer comes holds up the check for no longer than a few calls', async () => {
    await open({ book: bookOf(plainRows(2)), sandbox: {} });
    bench.account.configure({ faults: [{ on: 'any', kind: 'cut-before' }] });
    expect(String((await check()).notices)).toMatch(
      /LeadSquared did not answer when it was asked for the list of users/,
    );
    expect(listCalls()).toBe(4);
    await check();
    expect(listCalls()).toBe(4);
  });
});

describe('one list for which no answer came', () => {
  const MINUTES = 60_000;
  const missing = /did not answer when it was asked for the list of users/;

  it('is asked for anew after some minutes, and the other one is kept as old as it is', async () => {
    await open({ book: bookOf(plainRows(2)) });
    bench.account.configure({ faults: [{ on: PATHS.users, kind: 'cut-before' }] });
    expect(String((await check()).notices)).toMatch(missing);
    const before = listCalls();
    await bench.host.passTime(4 * MINUTES);
    await check();
    expect(listCalls()).toBe(before);
    await bench.host.passTime(2 * MINUTES);
    expect(String((await check()).notices)).toMatch(missing);
    const asked = listCalls();
    expect(asked).toBe(before + 2);
    bench.account.configure({ faults: [] });
    await bench.host.passTime(6 * MINUTES);
    expect((await check()).notices).toEqual([]);
    expect(listCalls()).toBe(asked + 1);
    const { lists } = await bench.call('sidebarAccountLists');
    expect(lists).toMatchObject({ users: 5, taskTypes: 8, unread: [], age: expect.closeTo(720, -2) });
    await bench.host.passTime(6 * 60 * MINUTES - 10 * MINUTES);
    await check();
    expect(listCalls()).toBe(asked + 3);
  });
});

describe('lists that cannot be read anew', () => {
  it.each<[string, Partial<AccountOptions>, string]>([
    [
      'because the keys may not any more',
      { listsRefused: 'both' },
      'These keys may not read the list of users',
    ],
    [
      'because no answer comes',
      { faults: [{ on: 'any', kind: 'cut-before' }] },
      'LeadSquared did not answer when it was asked for the list of users',
    ],
  ])('stay as they were, %s: no field of a row is lost', async (_, trouble, why) => {
    await open({ book: bookOf([plainRow(1, { 'Owner e-mail': 'Kavya Rao' })]) });
    expect(await check()).toMatchObject({ ready: 1 });
    await bench.host.passTime(3600_000);
    bench.account.configure(trouble);
    const { lists } = await bench.call('sidebarRefreshAccount');
    expect(lists).toMatchObject({ users: 5, taskTypes: 8, age: expect.closeTo(3600, -2) });
    expect(String(isRecord(lists) ? lists.unread : '')).toContain(
      `${why}, so the one that was read before is used.`,
    );
    bench.account.configure({ listsRefused: 'none', faults: [] });
    expect(await check()).toMatchObject({ ready: 1 });
    await bench.host.passTime(4 * 3600_000);
    expect(await check()).toMatchObject({ ready: 1 });
  });
});

describe('lists for which a speed that the user has set leaves no room', () => {
  it('are asked for as soon as it does, each once, and it is said until then', async () => {
    await open({ book: bookOf(plainRows(2)) });
    await bench.setRate(1, 60);
    await bench.host.passTime(60_000);
    const noRoom = /The limit of calls left no room to ask LeadSquared for the list of task types yet, so/;
    expect(String((await check()).notices)).toMatch(noRoom);
    expect(String((await check()).notices)).toMatch(noRoom);
    expect(listCalls()).toBe(1);
    await bench.host.passTime(60_000);
    expect((await check()).notices).toEqual([]);
    expect(listCalls()).toBe(2);
    expect(await bench.call('sidebarAccountLists')).toMatchObject({ lists: { users: 5, taskTypes: 8 } });
  });
});

describe('a user who wants to do without the lists', () => {
  it('turns them off, and rows go to LeadSquared as they stand', async () => {
    await open({ book: bookOf([plainRow(1, { 'Owner e-mail': 'nobody@example.com' })]) });
    expect(await bench.call('sidebarUseLists', { on: false })).toMatchObject({ lists: { used: false } });
    expect(await check()).toMatchObject({ ready: 1 });
    expect(listCalls()).toBe(0);
  });
});

describe('a run that goes on while the account changes', () => {
  it('reads its rows as they were when it began', async () => {
    const rows = plainRows(60).map((row) => ({
      ...row,
      'Owner e-mail': 'Kavya Rao',
      'Task type': 'phone call',
    }));
    await open({ book: bookOf(rows), sandbox: { limit: { calls: 1, seconds: 5 } } });
    await check();
    const runId = await bench.startInSidebar();
    bench.host.dropCached(/^account\./);
    bench.account.configure({ listsRefused: 'both' });
    for (let turn = 0; turn < 40; turn++) {
      const { run } = await bench.call('sidebarAdvance', { runId });
      if (isRecord(run) && run.state === 'ended') break;
    }
    expect(new Set(words(bench.sheet))).toEqual(new Set(['Created']));
    expect(bench.account.counts().tasks).toBe(60);
    expect(new Set(sent().map((json) => JSON.stringify([json.OwnerEmailAddress, json.TaskType])))).toEqual(
      new Set(['["kavya.rao@example.com",{"Name":"Phone call"}]']),
    );
  });
});
