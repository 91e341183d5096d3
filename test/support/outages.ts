// A LeadSquared that is away for a while: from some time after the first bulk call on, no call is answered.
import type { FaultKind } from '../../src/local/sandbox/faults.ts';
import { type Bench, type BenchOptions, openBench } from './bench.ts';

export interface Outage {
  /** Milliseconds after the first bulk call. */
  readonly from: number;
  readonly lasts: number;
  readonly kind: FaultKind;
  /** The calls that it strikes: all of them when it is left out. */
  readonly on?: string;
}

/** A bench on which outages come by the clock. */
export async function openWithOutages(outages: readonly Outage[], options: BenchOptions): Promise<Bench> {
  let first: number | null = null;
  let now: Outage | null = null;
  const bench: Bench = await openBench({
    ...options,
    meanwhile: (n, execution, call) => {
      options.meanwhile?.(n, execution, call);
      if (!call.startsWith('UrlFetchApp')) return;
      const time = bench.host.now();
      if (first === null && bench.bulkCalls().length > 0) first = time;
      const begun = first ?? Number.POSITIVE_INFINITY;
      const next =
        outages.find(({ from, lasts }) => time >= begun + from && time < begun + from + lasts) ?? null;
      if (next === now) return;
      now = next;
      bench.account.configure({ faults: next === null ? [] : [{ on: next.on ?? 'any', kind: next.kind }] });
    },
  });
  return bench;
}
