// What crosses google.script.run about the schedule of a sheet.
import type { SheetView } from './match-api.ts';

/** How often a sheet's new rows are sent by themselves; times are those of the spreadsheet's zone. */
export interface ScheduleView {
  readonly sheet: SheetView;
  readonly every: 'off' | 'hour' | 'day' | 'weekday';
  /** 0 to 23; it means nothing for `off` and `hour`. */
  readonly hour: number;
  /** Whether it also looks up what became of the sheet's tasks. */
  readonly progress: boolean;
  /** `2026-03-05 14:00`; null when it is off or paused. Google starts it within the hour that follows. */
  readonly next: string | null;
  readonly zone: string;
  /** Whose keys it uses, by the name of the LeadSquared account. */
  readonly owner: string;
  readonly isMine: boolean;
  /** Why nothing is sent at present, whole sentences; null when all is well. */
  readonly paused: string | null;
  /** As `CheckView.changed`: saving the schedule confirms it. */
  readonly changed: readonly string[];
  readonly last: { readonly at: string; readonly message: string } | null;
}
