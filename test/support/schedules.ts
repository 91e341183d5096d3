// A bench on a Monday, and what its sidebar shows of the schedule: for the tests of schedules.
import type { HostOptions } from '../../src/local/host/host-options.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { type Answer, isRecord } from './answers.ts';
import { type Bench, openBench } from './bench.ts';
import { bookOf, type TaskRow } from './sheet-of-tasks.ts';
import { HOUR } from './times.ts';

export const BAD_DATE = { 'Due date': '31/02/2029' };

/** It is 14:30 in the spreadsheet's zone; the caller closes the bench. */
export function openOnMonday(
  rows: readonly TaskRow[],
  host: Partial<HostOptions> = {},
  sandbox: Partial<AccountOptions> = {},
): Promise<Bench> {
  const startAt = Date.UTC(2026, 0, 5) + 9 * HOUR;
  return openBench({ book: bookOf(rows), host: { startAt, ...host }, sandbox });
}

/** The schedule as the sidebar shows it. */
export async function shownSchedule(bench: Bench): Promise<Answer> {
  const { schedule } = await bench.call('sidebarSchedule', { sheetId: null });
  if (!isRecord(schedule)) throw new Error('no schedule');
  return schedule;
}
