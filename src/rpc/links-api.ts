// What crosses google.script.run about the ids of tasks that are linked to their leads and opportunities.

/** How far the linking of a sheet's ids has got: handed back with the next call as it came. */
export interface LinkStateView {
  /** The row from which the work goes on. */
  readonly row: number;
  readonly counts: Readonly<
    Record<'linked' | 'already' | 'withoutLead' | 'unknownLead' | 'elsewhere' | 'left', number>
  >;
}

/** What became of the ids of a sheet. */
export interface LinksView {
  readonly sheetId: number;
  readonly state: LinkStateView;
  /** Ids dealt with so far, of how many. */
  readonly handled: number;
  readonly total: number;
  readonly isOver: boolean;
  /** What it has come to, several lines. */
  readonly message: string;
}
