// The end of a run: the trouble is over, and the user does what the add-on's messages say until nothing is left to do.

import type { Bench } from '../support/bench.ts';
import { hasMark, type SeenRow } from '../support/oracle/reading.ts';
import { letPass } from './clock.ts';
import { currentRun, sendByMenu, sendBySidebar } from './drive.ts';
import { markerIn } from './input.ts';
import { readSheet, statusColumn } from './sheet-reader.ts';

/** Longer than any delay of the sandbox and any lease of the add-on. */
export const CALM_MS = 15 * 60_000;
/** Clicks after which a run that is not quiet counts as stuck. */
const MOST_CLICKS = 12;

/** Besides, whatever ends with a mark: the guide says that it is put in order by the next click. */
const WAITING = ['', 'Queued', 'Sending', 'Accepted', 'Unknown'];

function waiting(bench: Bench): SeenRow[] {
  const { rows } = readSheet(bench.sheet);
  return rows.filter(({ word, status }) => WAITING.includes(word) || hasMark(status));
}

/** "Look in LeadSquared before you clear this cell and send the row again": the user looks, and clears what is not there. */
function clearWhatIsMissing(bench: Bench): number {
  const { sheet } = bench;
  const seen = readSheet(sheet);
  const held = new Set(bench.account.tasks.map((task) => markerIn(task.name)));
  const missing = seen.rows.filter(({ word, marker }) => word === 'Unknown' && !held.has(marker));
  for (const { row } of missing) sheet.typeCell(row, statusColumn(seen.header), '');
  return missing.length;
}

function isOpen({ state }: { readonly state: string }): boolean {
  return state === 'sending' || state === 'checking';
}

/**
 * @param users who click in turn, since a run goes on for the one who has begun it; left out, the first user alone
 * @returns how many rows the user had to clear by hand, because nobody could know
 */
export function recover(
  bench: Bench,
  log: string[] = [],
  driver: 'menu' | 'sidebar' = 'menu',
  users: readonly (string | undefined)[] = [undefined],
): number {
  const send = driver === 'menu' ? sendByMenu : sendBySidebar;
  let cleared = 0;
  let isAskedAgain = false;
  letPass(bench.host, CALM_MS);
  for (let click = 0; click < MOST_CLICKS; click++) {
    const before = waiting(bench);
    // Whoever opens the sheet after a kill is told of a run that has not ended, and clicks.
    if (before.length === 0 && !isOpen(currentRun(bench))) break;
    for (const user of users) {
      const { complaint } = send(bench, user === undefined ? {} : { user });
      log.push(`recovery: ${before.length} rows wait. ${complaint}`);
    }
    letPass(bench.host, CALM_MS);
    const after = waiting(bench);
    const isQuiet =
      JSON.stringify(after) === JSON.stringify(before) || after.every(({ word }) => word === 'Unknown');
    // Rows in doubt of a run that pauses are not the user's to clear yet.
    if (!isQuiet || isOpen(currentRun(bench))) continue;
    const now = clearWhatIsMissing(bench);
    // Whoever finds the task in LeadSquared has the row looked up once more.
    if (now === 0 && isAskedAgain) break;
    isAskedAgain ||= now === 0;
    cleared += now;
  }
  return cleared;
}
