// A list of 500 rows in an account of 10,000 users, 300 task types and 200,000 leads, some of whom share their phones.
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_TASK_TYPES, DEFAULT_USERS } from '../../src/local/sandbox/default-records.ts';
import { PATHS } from '../../src/local/sandbox/paths.ts';
import type { SandboxTaskType, SandboxUser } from '../../src/local/sandbox/records.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  checkInSidebar,
  type LeadRow,
  leadBook,
  leadCalls,
  leadOf,
  leadRow,
  leadsSharingPhones,
  phoneOf,
  relatedIds,
  sendInSidebar,
} from '../support/lead-list.ts';
import { nameOf, statuses, tally, words } from '../support/sheet-of-tasks.ts';
import { SWEEP_TIMEOUT } from '../support/sweeps.ts';

let bench: Bench;
afterEach(() => bench.close());

const USERS = 10_000;
const TYPES = 300;
const LEADS = 200_000;
const ROWS = 500;
/** As many different phones, addresses and numbers as rows name, and a list of ids: what a check of them takes. */
const LIMIT = { calls: 1000, seconds: 1 };

const twelve = (number: number) => String(number).padStart(12, '0');

/** One in fifty of the users is not active. */
const isActive = (user: number) => user % 50 !== 0;
const userOf = (number: number): SandboxUser => ({
  id: `5a11dbec-0000-4000-8000-${twelve(number)}`,
  firstName: `User${number}`,
  lastName: 'Rao',
  email: `user.${number}@example.com`,
  role: 'Sales User',
  active: isActive(number),
});
const typeOf = (number: number): SandboxTaskType => ({
  id: `7a5cdbec-0000-4000-8000-${twelve(number)}`,
  name: `Type ${number}`,
  category: number % 3 === 0 ? 1 : 0,
  defaultMinutes: 30,
  customFields: [],
});
const upTo = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, place) => make(place + 1));

/** Leads all over the account, of whom none shares a phone. */
const leadNumber = (row: number) => 1 + row * 397 - ((1 + row * 397) % 100 >= 99 ? 2 : 0);

/** How a row names its lead depends on its number. */
function namedLead(row: number): LeadRow {
  const number = leadNumber(row);
  const ways: readonly LeadRow[] = [
    { 'Lead phone': phoneOf(number, row) },
    { 'Lead e-mail': leadOf(number).EmailAddress ?? '' },
    { 'Lead ID': leadOf(number).ProspectID },
    { 'Lead number': number },
  ];
  return ways[row % ways.length] ?? {};
}

/** Rows with a fault each, by their number. */
const FAULTS: Readonly<Record<number, LeadRow>> = {
  11: { 'Lead phone': phoneOf(1199), 'Lead e-mail': '', 'Lead ID': '', 'Lead number': '' },
  23: { 'Owner e-mail': 'user.9050@example.com' },
  37: { 'Owner e-mail': 'user.10001@example.com' },
  41: { 'Task type': 'Type 301' },
  53: { 'Lead phone': '', 'Lead e-mail': '', 'Lead ID': '', 'Lead number': LEADS + 1 },
};

const ownerOf = (row: number) => 1 + ((row * 17) % 9000);

const row = (number: number): LeadRow =>
  leadRow(number, {
    'Task type': `Type ${1 + (number % TYPES)}`,
    'Owner e-mail': `user.${ownerOf(number)}@example.com`,
    ...namedLead(number),
    ...FAULTS[number],
  });

describe(`an account of ${USERS} users, ${TYPES} task types and ${LEADS} leads`, () => {
  it('answers for a list of 500 rows: what is at fault is told on its cell, and the others are accepted whole', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    const numbers = upTo(ROWS, (number) => number);
    const inactive = numbers.filter((number) => !isActive(ownerOf(number)) && FAULTS[number] === undefined);
    bench = await openBench({
      book: leadBook(numbers.map(row)),
      knowing: true,
      sandbox: {
        users: [...DEFAULT_USERS, ...upTo(USERS - DEFAULT_USERS.length, userOf)],
        taskTypes: [...DEFAULT_TASK_TYPES, ...upTo(TYPES, typeOf)].slice(-TYPES),
        leads: leadsSharingPhones(LEADS),
        replyForm: 'rows-array',
        limit: LIMIT,
      },
    });
    await bench.setRate(LIMIT.calls, LIMIT.seconds);
    const { check } = await checkInSidebar(bench);
    const faults = Object.keys(FAULTS).length + inactive.length;
    expect(check).toMatchObject({ ready: ROWS - faults, invalid: faults });
    const groups = Array.isArray(check.groups) ? check.groups : [];
    expect(groups.map(({ firstCell, code }) => `${firstCell} ${code}`).sort()).toEqual(
      [
        'B42 type-unknown',
        'C24 owner-inactive',
        'C38 owner-unknown',
        'F54 lead-none',
        'H12 lead-several',
      ].sort(),
    );
    expect(statuses(bench.sheet)[10]).toContain('2 leads have');
    expect(statuses(bench.sheet)[10]).toContain(leadOf(1200).ProspectID);

    await sendInSidebar(bench);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS - faults, Invalid: faults });
    const related = relatedIds(bench);
    const sent = numbers.filter((number) => FAULTS[number] === undefined && isActive(ownerOf(number)));
    expect(
      sent.filter((number) => related[nameOf(number)] !== leadOf(leadNumber(number)).ProspectID),
    ).toEqual([]);
    expect(bench.account.tasks).toHaveLength(sent.length);
    // Each list once, the ids in one call, and each other value once, whichever way it is written.
    const listed = [PATHS.users, PATHS.taskTypes].map(
      (list) => bench.account.calls.filter(({ path }) => path === list).length,
    );
    expect(listed).toEqual([1, 1]);
    expect(leadCalls(bench).lists).toBe(1);
    expect(leadCalls(bench).single).toBeLessThan(ROWS);
  });
});
