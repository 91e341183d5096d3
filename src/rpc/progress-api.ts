// What crosses google.script.run about the progress of a sheet's tasks.

/** How far the refreshing of a sheet's progress has got: handed back with the next call as it came. */
export interface ProgressStateView {
  readonly reached: { readonly origin: number; readonly window: number; readonly owner: string };
  readonly isSingly: boolean;
  readonly missing: readonly string[];
  readonly counts: Readonly<Record<'open' | 'overdue' | 'done' | 'cancelled' | 'gone' | 'left', number>>;
  readonly leftAt: string;
}

/** What became of a sheet's tasks. */
export interface ProgressView {
  readonly sheetId: number;
  readonly state: ProgressStateView;
  /** Tasks told about or passed over so far, of how many. */
  readonly handled: number;
  readonly total: number;
  readonly isOver: boolean;
  /** What it has come to, several lines. */
  readonly message: string;
}
