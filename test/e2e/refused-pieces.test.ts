// A refused call that is taken apart by the short pieces of work of a sidebar: each goes on where the one before was.
import { afterEach, expect, it } from 'vitest';
import { partOf } from '../support/answers.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { bookOf, plainRow, plainRows, tally, words } from '../support/sheet-of-tasks.ts';

let bench: Bench;
afterEach(() => bench.close());

/** A row that the account refuses, and a refusal that names none. */
const bad = (number: number) => plainRow(number, { 'Owner e-mail': 'nobody@example.com' });

async function sendInSidebar(): Promise<number> {
  const runId = await bench.startInSidebar();
  for (let piece = 1; piece <= 120; piece++) {
    const answer = await bench.call('sidebarAdvance', { runId });
    if (answer.ok === true && partOf(answer, 'run').state === 'ended') return piece;
    await bench.host.passTime(1500);
  }
  return Number.POSITIVE_INFINITY;
}

it.each(['receipt', 'rows-array', 'counts'] as const)(
  'comes to its end with %s replies',
  async (replyForm) => {
    const rows = [...plainRows(49), bad(50)];
    bench = await openBench({
      book: bookOf(rows),
      sandbox: { badRows: 'whole-call', replyForm, storeDelay: [1000, 3000] },
    });
    await bench.set({ sendHiddenRows: true });
    expect(await sendInSidebar()).toBeLessThan(60);
    expect(tally(words(bench.sheet))).toEqual({ Created: 49, Failed: 1 });
    expect(bench.account.tasks).toHaveLength(49);
    expect(bench.untruths()).toEqual([]);
  },
);
