// Everything that can go wrong on the way to LeadSquared and back: no row is lost, none is doubled, none tells an untruth.
import { afterEach, describe, expect, it } from 'vitest';
import { FAULTS, type FaultKind, type FaultRule } from '../../src/local/sandbox/faults.ts';
import { REPLY_FORMS } from '../../src/local/sandbox/options.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRows, statuses, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

const KINDS = Object.keys(FAULTS) as FaultKind[];
const STOPPING: readonly FaultKind[] = ['bad-keys-401', 'not-found-404'];
/** Nothing was stored, and nothing says so. */
const LOST: readonly FaultKind[] = ['plain-500', 'bad-gateway-502', 'cut-before'];
/** Longer than the add-on waits for an answer. */
const TOO_SLOW_MS = 31_000;

const rule = (kind: FaultKind, changes: Partial<FaultRule> = {}): FaultRule => ({
  on: 'bulk',
  from: 2,
  times: 1,
  kind,
  ...(kind === 'slow' ? { ms: TOO_SLOW_MS } : {}),
  ...changes,
});

describe('a fault in one call of three', () => {
  const ways = KINDS.flatMap((kind) => REPLY_FORMS.map((replyForm) => ({ kind, replyForm })));

  it.each(ways)('$kind with $replyForm leaves the truth in the sheet', async ({ kind, replyForm }) => {
    bench = await openBench({
      book: bookOf(plainRows(120)),
      sandbox: { replyForm, faults: [rule(kind)], storeDelay: [0, 3000] },
    });
    const report = await bench.send();
    const isLost = LOST.includes(kind);
    const isStopped = STOPPING.includes(kind);
    expect(bench.untruths({ mayDoubt: isLost || isStopped })).toEqual([]);
    const counts = tally(words(bench.sheet));
    if (isStopped) {
      expect(report?.stopped).toMatch(/keys|address/);
      expect(counts['']).toBe(50);
      await bench.send();
      expect(bench.untruths()).toEqual([]);
      expect(tally(words(bench.sheet))).toEqual({ Created: 120 });
    } else if (isLost) {
      expect(counts).toEqual({ Created: 70, Unknown: 50 });
    } else {
      expect(counts).toEqual({ Created: 120 });
    }
  });

  it.each(LOST)('%s: the unverified rows are never sent again by themselves', async (kind) => {
    bench = await openBench({ book: bookOf(plainRows(60)), sandbox: { faults: [rule(kind)] } });
    await bench.send();
    expect(tally(words(bench.sheet))).toEqual({ Created: 50, Unknown: 10 });
    for (const text of statuses(bench.sheet).slice(50)) expect(text).toMatch(/look there before you clear/i);
    await bench.send();
    expect(bench.bulkCalls().length).toBe(2);
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
    // The user has looked, and clears the cells: now they are new rows.
    bench.sheet.clear(
      { row: 52, column: bench.sheet.lastColumn - 1, rows: 10, columns: 1 },
      { values: true },
    );
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 60 });
  });
});

describe('a fault while calls go out side by side', () => {
  it.each(['cut-before', 'cut-after'] as const)(
    '%s leaves all of them unverified, and looks up what it can',
    async (kind) => {
      bench = await openBench({
        book: bookOf(plainRows(600)),
        sandbox: { faults: [rule(kind, { from: 9 })], latency: [3000, 6000], storeDelay: [0, 9000] },
      });
      await bench.set({ readBackSeconds: 30 });
      await bench.setRate(25);
      await bench.send();
      const lost = kind === 'cut-before' ? 50 : 0;
      expect(bench.untruths({ mayDoubt: lost > 0 })).toEqual([]);
      expect(tally(words(bench.sheet))).toEqual({
        Created: 600 - lost,
        ...(lost > 0 ? { Unknown: lost } : {}),
      });
    },
  );
});

describe('a fault while tasks are looked up', () => {
  it.each(KINDS)('%s once only costs time', async (kind) => {
    bench = await openBench({
      book: bookOf(plainRows(60)),
      sandbox: { faults: [rule(kind, { on: 'Retrieve', from: 1 })] },
    });
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Created: 60 });
  });

  it.each(KINDS.filter((kind) => kind !== 'slow'))('%s every time leaves the rows Accepted', async (kind) => {
    bench = await openBench({
      book: bookOf(plainRows(60)),
      sandbox: { faults: [rule(kind, { on: 'Retrieve', from: 1, times: 1000 })] },
    });
    await bench.send();
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
    expect(tally(words(bench.sheet))).toEqual({ Accepted: 60 });
    // A later lookup, once LeadSquared is well again, finds them without sending anything.
    bench.account.configure({ faults: [] });
    await bench.send();
    expect(bench.bulkCalls().length).toBe(2);
    expect(bench.untruths()).toEqual([]);
  });

  it('tasks that show up later than anyone waits are found by a later look, however many looked in vain', async () => {
    bench = await openBench({
      book: bookOf(plainRows(60)),
      sandbox: { storeDelay: [500_000, 540_000] },
    });
    for (let turn = 0; turn < 2; turn++) {
      await bench.send();
      expect(tally(words(bench.sheet))).toEqual({ Accepted: 60 });
      await bench.host.passTime(200_000);
    }
    await bench.send();
    expect(bench.untruths()).toEqual([]);
    expect(bench.bulkCalls().length).toBe(2);
  });
});

describe('whatever goes wrong, by chance', () => {
  const chances: FaultRule[] = KINDS.filter((kind) => !STOPPING.includes(kind)).map((kind) => ({
    on: 'any',
    probability: 0.04,
    kind,
    ...(kind === 'slow' ? { ms: TOO_SLOW_MS } : {}),
  }));

  it.each(Array.from({ length: 6 }, (_, place) => place + 1))('seed %i ends in the truth', async (seed) => {
    bench = await openBench({
      book: bookOf(plainRows(160)),
      sandbox: { seed, faults: chances, latency: [100, 4000], storeDelay: [0, 20_000] },
      host: { seed },
    });
    for (let turn = 0; turn < 3; turn++) await bench.send();
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
    expect(bench.account.tasks.length).toBeLessThanOrEqual(160);
    bench.account.configure({ faults: [] });
    await bench.send();
    const counts = tally(words(bench.sheet));
    // Only rows whose call was lost on its way stay unverified.
    expect((counts.Created ?? 0) + (counts.Unknown ?? 0)).toBe(160);
    expect(bench.account.tasks.length).toBe(counts.Created);
    expect(bench.untruths({ mayDoubt: true })).toEqual([]);
  });
});
