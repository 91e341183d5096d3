// A spreadsheet with a schedule, for the tests of schedules.
import { afterEach } from 'vitest';
import type { HostOptions } from '../../src/local/host/host-options.ts';
import type { AccountOptions } from '../../src/local/sandbox/options.ts';
import { type Bench, isRecord, openBench, resultOf } from './bench.ts';
import { bookOf, columnOf, HEADER, type TaskRow } from './sheet-of-tasks.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const BAD_DATE = { 'Due date': '31/02/2029' };

export class ScheduleStage {
  private opened: Bench | null = null;

  /** Closes what each test opened. */
  constructor() {
    afterEach(() => this.opened?.close());
  }

  get bench(): Bench {
    if (this.opened === null) throw new Error('Nothing is open.');
    return this.opened;
  }

  async open(
    rows: readonly TaskRow[],
    host: Partial<HostOptions> = {},
    sandbox: Partial<AccountOptions> = {},
  ): Promise<void> {
    // A Monday, 14:30 in the spreadsheet's zone.
    this.opened = await openBench({
      book: bookOf(rows),
      host: { startAt: Date.UTC(2026, 0, 5, 9), ...host },
      sandbox,
    });
  }

  async call(name: string, ...args: unknown[]): Promise<Record<string, unknown>> {
    return resultOf(await this.bench.host.callClient(name, args));
  }

  /** The schedule as the sidebar shows it. */
  async shown(): Promise<Record<string, unknown>> {
    const { schedule } = await this.call('sidebarSchedule');
    if (!isRecord(schedule)) throw new Error('no schedule');
    return schedule;
  }

  save(every: string, hour = 9): Promise<Record<string, unknown>> {
    return this.call('sidebarSaveSchedule', { sheetId: this.bench.sheet.gid, every, hour });
  }

  addRow(row: TaskRow): void {
    const { sheet } = this.bench;
    const line = HEADER.map((column) => row[column] ?? '');
    sheet.write({ row: sheet.lastRow + 1, column: 1, rows: 1, columns: line.length }, [line]);
  }

  set(row: number, header: string, text: string): void {
    const column = columnOf(this.bench.sheet, header);
    this.bench.sheet.write({ row, column, rows: 1, columns: 1 }, [[text]]);
  }
}
