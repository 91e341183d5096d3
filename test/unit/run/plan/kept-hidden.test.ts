// A start goes by what a check has said about hidden rows a moment ago, and asks once more when anything may have changed.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SHEET_SETTINGS } from '../../../../src/core/settings.ts';
import {
  FEW_ROWS,
  KEPT_MS,
  keepHidden,
  readKeptHidden,
  SAMPLE_STEP,
} from '../../../../src/run/plan/kept-hidden.ts';
import { makePlan, type Plan } from '../../../../src/run/plan/plan.ts';
import { readHead } from '../../../../src/run/sheet/sheet-head.ts';
import { placesIn } from '../../../support/places.ts';
import { FakeClock, FakeStore, FakeTable, NOW } from '../../../support/run-fakes.ts';

const HEADER = ['Task name', 'Task type', 'Owner e-mail', 'Due date', 'Task status', 'Task ID'];
const ROWS = FEW_ROWS + 100;
/** No multiple of the sample's step, counted from the first row. */
const HIDDEN = 2 + SAMPLE_STEP + 7;

function stage(rows = ROWS) {
  const lines = Array.from({ length: rows }, (_, place) => [
    `Call ${place}`,
    'Meeting',
    'a.b@example.com',
    '2027-01-05 10:00',
    '',
    '',
  ]);
  const table = FakeTable.marked([HEADER, ...lines]);
  table.hidden.add(HIDDEN);
  const clock = new FakeClock();
  const sharedStore = new FakeStore();
  const ports = (user = 'me') => ({ clock, sharedStore, fileId: 'file', user: () => user, table });
  const plan = (user?: string, isStart = true): Plan => {
    table.asked = [];
    const head = readHead(table, DEFAULT_SHEET_SETTINGS);
    return makePlan(table, head, {
      settings: DEFAULT_SHEET_SETTINGS,
      target: { kind: 'new' },
      now: NOW,
      lastWriter: null,
      places: placesIn(),
      seenBefore: null,
      keptHidden: isStart ? readKeptHidden(ports(user)) : null,
    });
  };
  const check = () => {
    const { read, knownHidden } = plan(undefined, false);
    const head = readHead(table, DEFAULT_SHEET_SETTINGS);
    if (knownHidden !== null) keepHidden(ports(), head, read, knownHidden);
  };
  return { table, clock, plan, check };
}

describe('a start within a minute of the check', () => {
  it('leaves the same rows out, and asks about a few', () => {
    const { table, plan, check } = stage();
    check();
    expect(table.asked).toHaveLength(ROWS);
    const started = plan();
    expect(started.hidden).toEqual([HIDDEN]);
    expect(table.asked.length).toBe(ROWS / SAMPLE_STEP);
    expect(started.ready).toHaveLength(ROWS - 1);
  });

  it('does so too when the check has written statuses beside the rows', () => {
    const { table, plan, check } = stage();
    check();
    const cells = table.lines[5];
    if (cells !== undefined) cells[4] = 'Invalid — no.';
    expect(plan().hidden).toEqual([HIDDEN]);
    expect(table.asked.length).toBe(ROWS / SAMPLE_STEP);
  });
});

describe('all rows are asked about once more', () => {
  it.each<[string, (world: ReturnType<typeof stage>) => void]>([
    ['a minute later', ({ clock }) => clock.sleep(KEPT_MS)],
    ['when a cell was changed', ({ table }) => void table.lines[9]?.splice(0, 1, 'Visit')],
    ['when rows were sorted', ({ table }) => void table.lines.push(...table.lines.splice(4, 1))],
    ['when a row was added', ({ table }) => void table.lines.push([...(table.lines[3] ?? [])])],
    [
      'when a stretch of rows was hidden',
      ({ table }) => {
        for (let row = 40; row < 40 + SAMPLE_STEP; row++) table.hidden.add(row);
      },
    ],
  ])('%s', (_, happens) => {
    const world = stage();
    world.check();
    happens(world);
    const { hidden, ready } = world.plan();
    expect(hidden).toEqual([...world.table.hidden].sort((a, b) => a - b));
    expect(world.table.asked.length).toBeGreaterThan(ROWS - 1);
    expect(ready.some(({ rowNumber }) => world.table.hidden.has(rowNumber))).toBe(false);
  });

  it('for a colleague, who may see other rows', () => {
    const { table, plan, check } = stage();
    check();
    plan('colleague');
    expect(table.asked).toHaveLength(ROWS);
  });

  it('where they are few', () => {
    const { table, plan, check } = stage(FEW_ROWS);
    check();
    plan();
    expect(table.asked).toHaveLength(FEW_ROWS);
  });

  it('under a filter', () => {
    const world = stage();
    const { table } = world;
    const ask = table.hiddenRows.bind(table);
    table.hiddenRows = (rows) => ({ ...ask(rows), isFiltered: true });
    world.check();
    expect(world.plan().hidden).toEqual([HIDDEN]);
    expect(table.asked).toHaveLength(ROWS);
  });
});
