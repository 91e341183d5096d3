// Presses the button as a person does in the menu or the sidebar, or lets the clock do it, and waits until all rows are verified.
import { PIECE_SECONDS } from '../../src/sidebar/state/run-driver.ts';
import { isRecord } from '../support/answers.ts';
import type { Bench } from '../support/bench.ts';
import type { DriverName } from './cases.ts';
import type { Charges } from './charges.ts';
import type { RowWatch } from './row-watch.ts';
import { DAY_MS, MINUTE_MS } from './stage.ts';

/** Nobody waits longer; rows that are not verified by then are reported as such. */
const PATIENCE_MS = 7 * DAY_MS;
/** Rows that are not verified after so many more clicks stay so. */
const MOST_PRESSES = 5;
/** Between two looks of the sidebar at a run that waits (src/sidebar/state/run-driver.ts). */
const POLL_MS = 1500;

/** @returns milliseconds since 1970 UTC of the click, or of the moment at which the clock was due */
export type Start = (at: number) => void;

/** @param begin to be called in the moment from which on time counts */
export async function drive(
  driver: DriverName,
  bench: Bench,
  charges: Charges,
  watch: RowWatch,
  begin: Start,
): Promise<void> {
  if (driver === 'menu') await byMenu(bench, begin);
  else if (driver === 'sidebar') await bySidebar(bench, charges, watch, begin);
  else await byClock(bench, begin);
  await untilVerified(bench, watch);
}

async function byMenu({ host, menu }: Bench, begin: Start): Promise<void> {
  begin(host.now());
  await menu('sendAllNewRows');
}

async function byClock({ host }: Bench, begin: Start): Promise<void> {
  const due = Math.min(...host.triggers().flatMap(({ nextAt }) => (nextAt === null ? [] : [nextAt])));
  await host.passTime(due - host.now() - 1);
  begin(due);
  await host.passTime(1);
}

async function bySidebar(bench: Bench, charges: Charges, watch: RowWatch, begin: Start): Promise<void> {
  const { host, call } = bench;
  const ask = async (name: string, input: unknown) => {
    await host.passTime(charges.client);
    return call(name, input);
  };
  begin(host.now());
  const { check } = await ask('sidebarCheck', { target: 'new', rows: null });
  if (!isRecord(check)) throw new Error('The check found nothing.');
  const rows = { sheetId: bench.sheet.gid, target: 'new', spans: check.spans };
  const started = await ask('sidebarStart', { rows, sendHidden: false, atOnce: true });
  if (!isRecord(started.run)) throw new Error(JSON.stringify(started));
  const runId = started.run.id;
  const until = host.now() + PATIENCE_MS;
  while (watch.verifiedAt === null && host.now() < until) {
    const { run } = await ask('sidebarAdvance', { runId, seconds: PIECE_SECONDS });
    if (!isRecord(run)) await host.passTime(POLL_MS);
    else if (run.state === 'ended') return;
    else if (Number(run.waitSeconds ?? 0) > 0) await host.passTime(POLL_MS);
  }
}

/** What is left is the clock's to do; where no trigger waits any more the user presses the button again to have tasks looked up. */
async function untilVerified({ host, menu }: Bench, watch: RowWatch): Promise<void> {
  const until = host.now() + PATIENCE_MS;
  let presses = 0;
  while (watch.verifiedAt === null && host.now() < until) {
    await host.passTime(MINUTE_MS);
    if (watch.verifiedAt !== null || host.triggers().some(({ nextAt }) => nextAt !== null)) continue;
    if (presses === MOST_PRESSES) return;
    presses += 1;
    await menu('sendAllNewRows');
  }
}
