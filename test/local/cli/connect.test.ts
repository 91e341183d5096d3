// The command gives the add-on its keys, and waits where LeadSquared is busy with calls that came right before.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../../src/local/cli/connect.ts';
import { DEFAULT_KEYS } from '../../../src/local/sandbox/default-records.ts';
import { openWorkbench, type Workbench } from '../../../src/local/workbench/workbench.ts';
import { bookOf } from '../../support/sheet-of-tasks.ts';

const MINUTE_MS = 60_000;
let bench: Workbench;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(async () => {
  vi.useRealTimers();
  await bench.close();
});

/** @param to the last of the calls that are refused for their rate */
async function connecting(to: number) {
  bench = await openWorkbench({
    mode: 'simulated',
    workbook: bookOf([]),
    crm: { kind: 'sandbox', options: { faults: [{ on: 'any', from: 1, to, kind: 'rate-429' }] } },
  });
  const ended = connect(bench, { crm: null, limit: null }, DEFAULT_KEYS).then(
    () => 'connected',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
  return ended;
}

describe('keys that LeadSquared is too busy to check', () => {
  it('are checked again until it answers', async () => {
    const ended = connecting(3);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(await ended).toBe('connected');
  });

  it('are given up after a minute', async () => {
    const ended = connecting(1000);
    await vi.advanceTimersByTimeAsync(2 * MINUTE_MS);
    expect(await ended).toMatch(/^LeadSquared is busy with other calls of this account\./);
  });
});
