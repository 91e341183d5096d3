// Runs that know the account: what passes the check is accepted whole, on a schedule as well as by hand, and to-dos show what they keep.
import { afterEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/local/host/spreadsheet/model/entry.ts';
import { randomStream } from '../../src/local/random.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import { isRecord } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  bookOfLines,
  plainRow,
  plainRows,
  statuses,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const listCalls = () =>
  bench.account.calls.filter(({ path }) => path === PATHS.users || path === PATHS.taskTypes).length;

const HEADER = [
  'Task name',
  'Task type',
  'Owner',
  'Due date',
  'mx_Custom_1',
  'mx_Custom_2',
  'mx_Custom_3',
  'mx_Custom_4',
  'mx_Custom_5',
];
/** What people write into each column, right and wrong. */
const WRITTEN: readonly (readonly Entry[])[] = [
  [
    'Meeting',
    'site VISIT',
    'Site visit',
    'Verification visit',
    'Phone call',
    'Call',
    'Visit',
    'Follow up',
    'Webinar',
    '',
  ],
  [
    'kavya.rao@example.com',
    'KAVYA RAO',
    'Arjun Mehta',
    'Kavya',
    'vikram.shah@example.com',
    'x@example.com',
    'kavya.roa@example.com',
  ],
  ['2029-03-05 11:30', '6 March 2029', '31/02/2029', '05-03-2029 2 pm'],
  ['', 'T-1', 'A-17', 'x'.repeat(3000)],
  ['', 'Residence', 'office', 'Ofice', '3', '1,20,000', 'three', 4],
  ['', 'yes', 'NO', true, 'perhaps'],
  ['', '2029-01-25', '25 Jan 2029', '31/02/2029', 'soon'],
  ['', '1 bhk', '2 BHK; Villa', 'Castle', '1 BHK, 2BHK'],
];

describe('rows of every kind', () => {
  it('that pass the check are accepted whole by a strict account', async () => {
    const random = randomStream(7, 'rows');
    const pick = (list: readonly Entry[]): Entry => list[Math.floor(random.next() * list.length)] ?? '';
    const rows = Array.from({ length: 400 }, (_, place) => [`Task ${place + 1}`, ...WRITTEN.map(pick)]);
    // Enough of them are in order.
    const good = Array.from({ length: 100 }, (_, place) => [
      `Good ${place + 1}`,
      ...[place % 2 === 0 ? 'Site visit' : 'site visit', 'Kavya Rao', `2029-03-0${1 + (place % 9)} 11:30`],
      ...['T-1', '1,200', 'yes', '25 Jan 2029', '1 bhk, villa'],
    ]);
    bench = await openBench({ book: bookOfLines([HEADER, ...rows, ...good]), knowing: true });
    await bench.send();
    const told = tally(words(bench.sheet));
    expect(told.Created).toBeGreaterThan(100);
    expect(told.Invalid).toBeGreaterThan(100);
    expect(Object.keys(told).sort()).toEqual(['Created', 'Invalid']);
    expect(bench.account.calls.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(listCalls()).toBe(2);
    expect(bench.account.counts().tasks).toBe(told.Created);
  });
});

describe('a run that names very many owners', () => {
  it('is refused before anything is sent, and says what to do', async () => {
    const users = Array.from({ length: 1001 }, (_, place) => ({
      id: `5a11dbec-0000-4000-8000-${String(place).padStart(12, '0')}`,
      firstName: 'Asha',
      lastName: `${'abcdefghij'[Math.floor(place / 100) % 10]}${'klmnopqrst'[Math.floor(place / 10) % 10]}${'uvwxyzabcd'[place % 10]}${place > 999 ? 'x' : ''}`,
      email: `asha.${place}@example.com`,
      role: '',
      active: true,
    }));
    const rows = users.map(({ lastName }, place) =>
      plainRow(place + 1, { 'Owner e-mail': `Asha ${lastName}` }),
    );
    bench = await openBench({ book: bookOf(rows), knowing: true, sandbox: { users } });
    expect(await bench.tell('sendAllNewRows')).toMatch(
      /name 1001 owners by their names, and one run keeps at most 1000/,
    );
    expect(bench.bulkCalls()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ '': 1001 });
  });
});

describe('a schedule', () => {
  it('checks new rows against the account, and asks for its lists when none are kept', async () => {
    const rows = [
      plainRow(1),
      plainRow(2, { 'Owner e-mail': 'Kavya Rao' }),
      plainRow(3, { 'Owner e-mail': 'x@example.com' }),
    ];
    bench = await openBench({ book: bookOf(rows), knowing: true });
    await bench.saveSchedule();
    bench.host.dropCached(/^account\./);
    await bench.host.passTime(2 * 3600 * 1000);
    expect(words(bench.sheet)).toEqual(['Created', 'Created', 'Invalid']);
    expect(statuses(bench.sheet)[2]).toMatch(/not the address of any user/);
  });
});

describe('to-dos', () => {
  it('whose times the account was seen to lose are told of before the next ones are sent', async () => {
    const rows = plainRows(6).map((row) => ({ ...row, 'Task type': 'Phone call' }));
    bench = await openBench({ book: bookOf(rows), knowing: true });
    await bench.send();
    expect(new Set(words(bench.sheet))).toEqual(new Set(['Created']));
    bench.sheet.typeCell(8, 1, 'Call again');
    for (const [place, text] of ['Phone call', 'kavya.rao@example.com', '2029-04-05 11:30'].entries())
      bench.sheet.typeCell(8, place + 2, text);
    const check = { target: 'new', rows: { sheetId: bench.sheet.gid, target: 'new', spans: [] } };
    const answer = await bench.call('sidebarCheck', check);
    const groups = isRecord(answer.check) ? answer.check.groups : [];
    expect(groups).toMatchObject([{ level: 'warning', code: 'todo-day', firstCell: 'D8' }]);
    expect(answer).toMatchObject({ check: { ready: 1 } });
  });

  it('of an account that keeps their times are not spoken of', async () => {
    const rows = plainRows(6).map((row) => ({ ...row, 'Task type': 'Phone call' }));
    bench = await openBench({ book: bookOf(rows), knowing: true, sandbox: { toDoMidnight: false } });
    await bench.send();
    const kept = Object.entries(bench.host.userProperties().entries).filter(([key]) =>
      key.startsWith('habits.'),
    );
    expect(JSON.stringify(kept)).not.toMatch(/toDoDays/);
  });
});
