// However an account gives its tasks back, rows end in a true state, and nothing but an id of LeadSquared's gets into a cell.
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  plainRow,
  shownAt,
  statuses,
  type TaskRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const OWNERS = ['kavya.rao@example.com', 'Rohan.Das@example.com'];
/** Rows of two owners, with signs that a web page writes otherwise, on days of which either number may be the month. */
const ROWS: readonly TaskRow[] = Array.from({ length: 8 }, (_, place) =>
  plainRow(place + 1, {
    'Task name': `R&D  "visit" ${place >> 1}`,
    'Owner e-mail': OWNERS[place % 2],
    'Due date': `2029-03-0${1 + place} 1${place % 5}:30`,
    Description: place % 3 === 0 ? `Bring <b>it</b> & go ${place}` : '',
  }),
);

async function open(sandbox: Partial<AccountOptions>, place = 'none'): Promise<void> {
  bench = await openBench({ book: bookOf(ROWS), sandbox });
  await bench.set({ reference: { place }, readBackSeconds: 20 });
}

describe('rows are found by their content', () => {
  it.each<Partial<AccountOptions>>([
    { ownerForm: 'capitals' },
    { ownerForm: 'untold' },
    { dateForm: 'plain' },
    { dateForm: 'iso' },
    { dateForm: 'us' },
    { nameForm: 'entities' },
    { nameForm: 'tidied' },
    { nameForm: 'with-type' },
    { itemsTwice: true },
    { secondsKept: false },
    { createdByTold: false },
    { clockSkew: 37_000 },
    { clockSkew: -300_000 },
    { clockSkew: null },
    { accountForm: 'wrapped' },
    { hostTold: false },
  ])('where the account is %j', async (sandbox) => {
    await open(sandbox);
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS.length });
    for (const [place, { id }] of bench.account.tasks.entries()) {
      expect(shownAt(bench.sheet, place + 2, 'Task ID')).toBe(id);
    }
  });

  it('where all times come in another zone, once enough rows have shown it', async () => {
    await open({ timeShift: 330 });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS.length });
    // A single row proves nothing, and is believed now.
    bench.sheet.clear({ row: 2, column: bench.sheet.lastColumn - 1, rows: 1, columns: 2 }, { values: true });
    bench.sheet.typeCell(2, 4, '2029-04-01 10:00');
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: ROWS.length });
  });
});

describe('a row alone, whose time comes in another zone', () => {
  const alone = async (place: string) => {
    bench = await openBench({ book: bookOf(ROWS.slice(0, 1)), sandbox: { timeShift: -300 } });
    await bench.set({ reference: { place }, readBackSeconds: 5 });
    await bench.send();
    return words(bench.sheet);
  };

  it('stays in doubt by its content', async () => {
    expect(await alone('none')).toEqual(['Accepted']);
  });

  it('is found by its reference', async () => {
    expect(await alone('description')).toEqual(['Created']);
  });
});

describe('ids that are none of LeadSquared’s', () => {
  it.each(['number', 'formula'] as const)('get into no cell: %s', async (idForm) => {
    await open({ idForm });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Accepted: ROWS.length });
    expect(statuses(bench.sheet)[0]).toMatch(/LeadSquared did not tell whether the task exists/);
    for (const place of ROWS.keys()) expect(shownAt(bench.sheet, place + 2, 'Task ID')).toBe('');
  });
});
