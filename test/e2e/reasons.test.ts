// Rows that LeadSquared refuses for many different reasons: their statuses cost a handful of sheet calls, and tell each reason as it is.
import { afterEach, describe, expect, it } from 'vitest';
import { callsIn } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import {
  bookOf,
  columnOf,
  plainRow,
  plainRows,
  refusedRow,
  statuses,
  type TaskRow,
  tally,
  words,
} from '../support/sheet-of-tasks.ts';
import { pointsOf, SWEEP_TIMEOUT } from '../support/sweeps.ts';
import { LEASE } from '../support/times.ts';

let bench: Bench;
afterEach(() => bench.close());

const REPLIES = { replyForm: 'rows-array', badRows: 'skip' } as const;
const CHUNK = 50;

/** Calls that change cells in a run of these rows. */
async function writesFor(rows: readonly TaskRow[]): Promise<number> {
  bench = await openBench({ book: bookOf(rows), sandbox: REPLIES });
  await bench.set({ sendHiddenRows: true });
  const { methodCalls } = await bench.menu('sendAllNewRows');
  const made = (name: string) => methodCalls[name] ?? 0;
  return made('TextFinder.replaceAllWith') + made('Range.setValues') + made('Range.setValue');
}

describe('a call of 50 rows that are all refused', () => {
  it('for 50 reasons costs a handful of writes more than for one', async () => {
    const sameReason = Array.from({ length: CHUNK }, (_, place) =>
      plainRow(place + 1, { 'Owner e-mail': 'nobody@example.com' }),
    );
    const one = await writesFor(sameReason);
    await bench.close();
    const many = await writesFor(Array.from({ length: CHUNK }, (_, place) => refusedRow(place + 1)));
    expect(tally(words(bench.sheet))).toEqual({ Failed: CHUNK });
    for (const [place, text] of statuses(bench.sheet).entries())
      expect(text).toContain(`nobody.${place + 1}@`);
    expect(bench.untruths()).toEqual([]);
    expect(many - one).toBeLessThanOrEqual(6);
  });
});

describe('rows that were edited while they waited', () => {
  it('and do not pass any more, for 50 reasons, cost a handful of writes', async () => {
    bench = await openBench({ book: bookOf(plainRows(2 * CHUNK)), sandbox: REPLIES });
    await bench.set({ sendHiddenRows: true });
    await bench.setRate(1, 60);
    const runId = await bench.startInSidebar();
    const due = columnOf(bench.sheet, 'Due date');
    for (let row = 2; row < 2 + CHUNK; row++) bench.sheet.typeCell(row, due, `soon ${row}`);
    const { methodCalls } = await bench.host.callClient('sidebarAdvance', [{ runId }]);
    expect(tally(words(bench.sheet)).Invalid).toBe(CHUNK);
    for (const [place, text] of statuses(bench.sheet).slice(0, CHUNK).entries())
      expect(text).toMatch(new RegExp(`^Invalid — .*soon ${place + 2}\\b[^⟨]*$`));
    expect(methodCalls['TextFinder.replaceAllWith']).toBeLessThanOrEqual(6);
    expect(methodCalls['Range.setValues']).toBeLessThanOrEqual(3);
  });
});

/** Task types that LeadSquared names when it refuses them. */
const ODD_TYPES = ['Costs $5', 'Pay $1 and $2', 'C:\\tasks', 'back\\', '$', 'US$ 10 or $0', 'a ⟨AB-1⟩'];
const WAYS = (['literal', 'java'] as const).flatMap((plainReplacements) =>
  (['stay', 'overwritten'] as const).map((formulasInReplacements) => ({
    plainReplacements,
    formulasInReplacements,
  })),
);

describe('reasons with signs that may mean something to a search', () => {
  it.each(WAYS)(
    'are told as they are: $plainReplacements, formulas $formulasInReplacements',
    async (unsettled) => {
      const rows = ODD_TYPES.map((type, place) => plainRow(place + 1, { 'Task type': type }));
      bench = await openBench({
        book: bookOf([...rows, plainRow(90)]),
        sandbox: REPLIES,
        host: { unsettled },
      });
      await bench.send();
      expect(bench.untruths()).toEqual([]);
      for (const [place, type] of ODD_TYPES.slice(0, -1).entries()) {
        expect(statuses(bench.sheet)[place]).toMatch(/^Failed · \S+ — LeadSquared: /);
        expect(statuses(bench.sheet)[place]).toContain(type);
      }
      expect(statuses(bench.sheet)[ODD_TYPES.length - 1]).toContain('a ‹AB-1›');
      expect(words(bench.sheet)[ODD_TYPES.length]).toBe('Created');
    },
  );

  it.each(WAYS)(
    'of a row that was edited while it waited are told as they are: $plainReplacements',
    async (unsettled) => {
      bench = await openBench({ book: bookOf(plainRows(3)), sandbox: REPLIES, host: { unsettled } });
      await bench.set({ sendHiddenRows: true });
      const runId = await bench.startInSidebar();
      bench.sheet.typeCell(3, columnOf(bench.sheet, 'Due date'), 'for $5 \\ $1');
      await bench.host.callClient('sidebarAdvance', [{ runId }]);
      expect(statuses(bench.sheet)[1]).toMatch(/^Invalid — .*for \$5 \\ \$1/);
    },
  );
});

const REFUSED = 7;
const ROWS = 14;

async function openRefused(): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, place) =>
    place % 2 === 0 && place / 2 < REFUSED ? refusedRow(place + 1) : plainRow(place + 1),
  );
  bench = await openBench({ book: bookOf(rows), sandbox: REPLIES });
  await bench.set({ sendHiddenRows: true });
}

describe('a run of which LeadSquared refuses rows for many reasons', () => {
  it.each([
    ['is cut off', false],
    ['is cut off right after the user has sorted', true],
  ])(
    'that %s at any service call is finished by the next one, and says what is true',
    { timeout: SWEEP_TIMEOUT },
    async (_, sorts) => {
      await openRefused();
      const calls = callsIn(await bench.menu('sendAllNewRows'));
      await bench.close();
      for (const moment of pointsOf('reasons', calls)) {
        const where = `call ${moment}`;
        await openRefused();
        await bench.host.run('sendAllNewRows', [], {
          kind: 'menu',
          onServiceCall: (n) => {
            if (n === moment && sorts) bench.sheet.sortRows(columnOf(bench.sheet, 'Task name'), false);
          },
          killAt: { call: moment, when: 'after' },
        });
        await bench.host.passTime(LEASE);
        bench.workbook.activate(bench.sheet);
        await bench.send();
        await bench.send();
        expect([where, ...bench.untruths({ mayDoubt: true })]).toEqual([where]);
        expect([where, statuses(bench.sheet).filter((text) => text.includes('⟨'))]).toEqual([where, []]);
        expect([where, bench.account.tasks.length <= ROWS - REFUSED]).toEqual([where, true]);
        await bench.close();
      }
    },
  );
});
