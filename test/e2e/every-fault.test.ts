// A long list in which people have made every kind of mistake: each is told on its own cell, and all else is accepted whole.
import { afterEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/local/host/spreadsheet/model/entry.ts';
import { type Bench, isRecord, openBench } from '../support/bench.ts';
import { FAULTS } from '../support/faults.ts';
import {
  checkInSidebar,
  leadCalls,
  leadOf,
  leadsUpTo,
  phoneOf,
  sendInSidebar,
} from '../support/lead-list.ts';
import { bookOfLines, nameOf, tally, words } from '../support/sheet-of-tasks.ts';
import { isFull, SWEEP_TIMEOUT } from '../support/sweeps.ts';

let bench: Bench;
afterEach(() => bench.close());

const { ROWS, LEADS } = isFull ? { ROWS: 5000, LEADS: 2000 } : { ROWS: 600, LEADS: 240 };
const HEADER = [
  'Task name',
  'Task type',
  'Owner e-mail',
  'Due date',
  'Due time',
  'End date',
  'Duration',
  'Reminder',
  'Notify owner',
  'Description',
  'Location',
  'Lead ID',
  'Lead number',
  'Lead e-mail',
  'Lead phone',
  'mx_Custom_1',
  'mx_Custom_2',
  'mx_Custom_3',
  'mx_Custom_4',
  'mx_Custom_5',
] as const;
type Column = (typeof HEADER)[number];
const MERGED = '7c1504e0-4f89-11d3-9a0c-0305e82c3398';

const two = (number: number) => String(number).padStart(2, '0');

/** A row in order whose lead is told by its phone. */
function goodRow(number: number): Partial<Record<Column, Entry>> {
  return {
    'Task name': nameOf(number),
    'Task type': 'Site visit',
    'Owner e-mail': 'kavya.rao@example.com',
    'Due date': `2029-03-${two(1 + (number % 28))} ${two(9 + (number % 9))}:30`,
    'Lead phone': phoneOf(1 + ((number * 7) % LEADS), number),
    mx_Custom_1: `S-${number}`,
  };
}

/** A1 of a column's cell. */
const cellOf = (column: string, row: number): string =>
  `${String.fromCharCode(65 + HEADER.indexOf(column as Column))}${row}`;

describe(`${ROWS} rows with ${LEADS} phones and ${FAULTS.length} kinds of faults`, () => {
  it('name each fault on its own cell, ask for each lead once, and are accepted whole but for these', {
    timeout: SWEEP_TIMEOUT,
  }, async () => {
    const every = Math.floor(ROWS / (FAULTS.length + 1));
    const faultAt = new Map(FAULTS.map((fault, place) => [(place + 1) * every, fault]));
    const rows = Array.from({ length: ROWS }, (_, place) => ({
      ...goodRow(place + 1),
      ...faultAt.get(place + 1)?.cells,
    }));
    const book = bookOfLines([[...HEADER], ...rows.map((row) => HEADER.map((name) => row[name] ?? ''))]);
    const limit = { calls: 500, seconds: 5 };
    const leads = [...leadsUpTo(LEADS), { ...leadOf(LEADS + 1), Phone: '+91-9700000009' }];
    const twin = { ...leadOf(LEADS + 2), Phone: '+91-9700000009' };
    bench = await openBench({
      book,
      knowing: true,
      sandbox: {
        leads: [...leads, twin],
        mergedLeads: { [MERGED]: leadOf(5).ProspectID },
        replyForm: 'rows-array',
        limit,
      },
    });
    await bench.setRate(limit.calls, limit.seconds);
    const before = bench.account.calls.length;
    const { check } = await checkInSidebar(bench);
    const groups = Array.isArray(check.groups) ? check.groups.filter(isRecord) : [];
    const told = groups.map(({ firstCell, code, level, count }) => `${firstCell} ${level} ${code} ${count}`);
    const meant = [...faultAt].map(([number, { column, level, code }]) =>
      [cellOf(column, number + 1), level, code, 1].join(' '),
    );
    expect(told.sort()).toEqual(meant.sort());
    const errors = FAULTS.filter(({ level }) => level === 'error').length;
    expect(check).toMatchObject({ ready: ROWS - errors, invalid: errors });
    const { single, lists } = leadCalls(bench);
    expect(bench.account.calls.length - before - single - lists).toBeLessThanOrEqual(4);

    await sendInSidebar(bench);
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS - errors, Invalid: errors });
    expect(bench.account.calls.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    expect(bench.bulkCalls()).toHaveLength(Math.ceil((ROWS - errors) / 50));
    expect(leadCalls(bench)).toEqual({ single, lists });
  });
});
