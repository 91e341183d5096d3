// Measures one case on the virtual clock.
import { type Baselines, baselinesOf } from './baselines.ts';
import type { BenchCase } from './cases.ts';
import { type Charges, describeCharges } from './charges.ts';
import { drive } from './drive.ts';
import { floorOf } from './floor.ts';
import { Meter, type SpendingListener } from './meter.ts';
import { measurePeople, type Sharing } from './people.ts';
import { RowWatch } from './row-watch.ts';
import { openStage } from './stage.ts';

/** What `npm run bench -- --json` prints for each case. Seconds count from the click; null where it was not reached within a week. */
export interface Measured {
  readonly name: string;
  readonly rows: number;
  readonly limit: string;
  readonly reply: string;
  /** `base`, or the charges that differ. */
  readonly latency: string;
  readonly firstCallSeconds: number | null;
  /** Until the last row says that LeadSquared took or refused it. */
  readonly sentSeconds: number | null;
  /** Until the last row says that its task was seen in LeadSquared. */
  readonly verifiedSeconds: number | null;
  readonly floorSeconds: number;
  /** `sentSeconds` as a multiple of the floor. */
  readonly ratio: number | null;
  /** Reads, writes, replacements and flushes of the spreadsheet. */
  readonly spreadsheetCalls: number;
  /** Calls of all other services, each question about one row or one piece of metadata, HTTP calls and sleeps. */
  readonly otherCalls: number;
  readonly executions: number;
  /** Run time of executions that Google's clock started. */
  readonly triggerSeconds: number;
  readonly baselines: Baselines;
}

export interface MeasureOptions {
  readonly charges: Charges;
  /** Folder with the built add-on. */
  readonly bundle: string;
  /** Without the baselines, which take their time, both are null. */
  readonly withBaselines: boolean;
  readonly listener?: SpendingListener;
  /** Told the moments that a trace is cut by, when they are known. */
  readonly whenDone?: (moments: Moments) => void;
  /** Told how several people shared the account. */
  readonly whenShared?: (sharing: Sharing) => void;
}

/** Milliseconds since 1970 UTC. */
export interface Moments {
  readonly begun: number;
  readonly firstCall: number | null;
  readonly sent: number | null;
  readonly verified: number | null;
}

const NO_BASELINES: Baselines = { common: null, careful: null };
const TENTH = 10;
const round = (seconds: number, part = 100) => Math.round(seconds * part) / part;

export function limitName({ limit, learns }: BenchCase): string {
  return `${limit.calls}/${limit.seconds}${learns ? ' learning' : ''}`;
}

export async function measure(its: BenchCase, options: MeasureOptions): Promise<Measured> {
  const { charges, withBaselines, whenDone } = options;
  const run = its.people > 1 ? await runPeople(its, options) : await runAlone(its, options);
  const { begun, firstCall, sent, verified, meters } = run;
  whenDone?.({ begun, firstCall, sent, verified });
  const since = (at: number | null) => (at === null ? null : round((at - begun) / 1000));
  const sum = (of: (meter: Meter) => number) => meters.reduce((all, meter) => all + of(meter), 0);
  const floorSeconds = round(floorOf(its, charges));
  const sentSeconds = since(sent);
  return {
    name: its.name,
    rows: its.rows,
    limit: limitName(its),
    reply: its.reply,
    latency: describeCharges(charges),
    firstCallSeconds: since(firstCall),
    sentSeconds,
    verifiedSeconds: since(verified),
    floorSeconds,
    ratio: sentSeconds === null ? null : round(sentSeconds / floorSeconds),
    spreadsheetCalls: sum(({ spreadsheetCalls }) => spreadsheetCalls),
    otherCalls: sum(({ otherCalls }) => otherCalls),
    executions: sum(({ executions }) => executions),
    triggerSeconds: round(sum(({ triggerMs }) => triggerMs) / 1000, TENTH),
    baselines: withBaselines && its.people === 1 ? await baselinesOf(its, charges) : NO_BASELINES,
  };
}

interface Run extends Moments {
  readonly meters: readonly Meter[];
}

async function runPeople(its: BenchCase, options: MeasureOptions): Promise<Run> {
  const run = await measurePeople(its, options.charges, options.bundle);
  options.whenShared?.(run.sharing);
  return run;
}

async function runAlone(its: BenchCase, { charges, bundle, listener }: MeasureOptions): Promise<Run> {
  const meter = new Meter(listener ?? null);
  const { bench, firstRow, outage } = await openStage(its, charges, bundle, meter);
  try {
    const watch = new RowWatch(bench.sheet, firstRow, its.outage > 0);
    let begun = bench.host.now();
    outage.start(bench);
    await drive(its.driver, bench, charges, watch, (at) => {
      begun = at;
      meter.start(watch);
    });
    meter.stop();
    const firstCall = bench.bulkCalls().find(({ at }) => at >= begun)?.at ?? null;
    return { begun, firstCall, sent: watch.sentAt, verified: watch.verifiedAt, meters: [meter] };
  } finally {
    await bench.close();
  }
}
