// Links the ids of a sheet's tasks to the pages of their leads and opportunities: part by part, for as long as the time goes. Calls nobody.

import { leadPage, leadsTo } from '../../leadsquared/web-links.ts';
import type { Job } from '../job.ts';
import { withLeads } from '../leads/lead-book.ts';
import type { Lease } from '../session/lease.ts';
import type { RowSpan } from '../sheet/table.ts';
import { BUSY_TRIES, busySheet, UserError } from '../user-error.ts';
import { MOST_AT_ONCE, removeLinkNote } from './link-note.ts';
import { addOutcomes, type LinkOutcome, type LinkState, NOTHING_LINKED } from './link-state.ts';
import { linkStretch } from './link-stretch.ts';
import { type LinkWork, lookAgain, openLinkWork } from './link-work.ts';
import { readWindow, type WindowRow } from './read-window.ts';

export type { LinkState } from './link-state.ts';

/** Rows that are read together: those that are linked already cost no more than that. */
const ROWS_READ = 1000;
/** Kept free of new stretches before an execution ends: one of them, put in order on a busy sheet, takes less. */
const RESERVE_MS = 45_000;
/** Enough to tell the marks of one execution from those of another. */
const WRITER_LENGTH = 8;

/** What the work has come to so far. */
export interface LinkedIds {
  readonly sheetName: string;
  readonly state: LinkState;
  /** Rows of the sheet that say Created and hold an id. */
  readonly total: number;
  /** Rows that say Created and hold no id any more. */
  readonly lost: number;
  readonly isOver: boolean;
}

function requirePages({ account }: Job): void {
  if (leadPage(account.connection, '') !== null) return;
  throw new UserError(
    'settings',
    'LeadSquared has not told where the pages of this account are, so no ID was linked. Choose “Set access keys…” and give both keys once more. If that does not help, choose the account’s region under Connect in the sidebar: IDs of rows that are sent from then on can be linked. Rows that were sent before belong to the region that was set then, and can be looked up and undone once you choose that one again.',
  );
}

const isToLink = ({ target, url }: WindowRow): boolean => 'page' in target && !leadsTo(url, target.page);

function outcomeOf(row: WindowRow, attempted: ReadonlySet<string>): LinkOutcome {
  if ('none' in row.target) return row.target.none;
  return isToLink(row) || attempted.has(row.key) ? 'linked' : 'already';
}

/** What was done of a part: the row from which the next one begins, and what became of the rows before it. */
interface Done {
  readonly next: number;
  readonly outcomes: readonly LinkOutcome[];
}

class Linking {
  private hasWritten = false;

  constructor(
    private work: LinkWork,
    private readonly lease: Lease,
    /** Moment after which no new stretch is begun, but for the first one. */
    private readonly until: number,
  ) {}

  get isLate(): boolean {
    return this.work.job.ports.clock.now() >= this.until;
  }

  /** Takes the note away: all that was written has been found where it belongs. */
  close(): void {
    const { job, writer } = this.work;
    if (this.hasWritten) removeLinkNote(job.ports.documentStore, job.ports.table.sheetId, writer);
  }

  part(span: RowSpan): Done {
    const attempted = new Set<string>();
    for (let attempt = 0; attempt < BUSY_TRIES; attempt++) {
      const window = readWindow(this.work, span);
      if (window?.isStill !== true) {
        this.work = lookAgain(this.work);
        continue;
      }
      const { rows } = window;
      const reached = this.linkAll(rows.filter(isToLink), attempted);
      if (reached === 'moved') continue;
      const done = rows.filter(({ row }) => reached === null || row < reached);
      return {
        next: reached ?? span.last + 1,
        outcomes: done.map((row) => outcomeOf(row, attempted)),
      };
    }
    throw busySheet('not all IDs were linked');
  }

  /** @returns the row that it has not come to; null when all are linked, `moved` when they have to be looked at again */
  private linkAll(rows: readonly WindowRow[], attempted: Set<string>): number | null | 'moved' {
    for (let start = 0; start < rows.length; start += MOST_AT_ONCE) {
      const stretch = rows.slice(start, start + MOST_AT_ONCE);
      if (this.hasWritten && this.isLate) return stretch[0]?.row ?? null;
      this.hasWritten = true;
      for (const { key } of stretch) attempted.add(key);
      if (!linkStretch(this.work, this.lease, stretch)) return 'moved';
    }
    return null;
  }
}

function noIds(lost: number): UserError {
  return new UserError(
    'nothing-selected',
    lost === 0
      ? 'No row of this sheet has a task yet: only the IDs of rows that say Created are linked.'
      : 'No ID was linked: rows say Created, but hold no task IDs any more.',
  );
}

/** As `linkTaskIds` of `src/run/jobs.ts`, under the lease. At least one stretch is linked, however little time there is. */
export function linkTaskIds(
  given: Job,
  lease: Lease,
  from: LinkState | null,
  seconds: number | null,
): LinkedIds {
  const job = withLeads(given);
  requirePages(job);
  const { clock, ids, table } = job.ports;
  const work = openLinkWork(job, ids.uuid().replace(/-/g, '').slice(0, WRITER_LENGTH));
  if (work === null || work.known.total === 0) throw noIds(work?.known.lost ?? 0);
  const deadline = job.deadline - RESERVE_MS;
  const until = seconds === null ? deadline : Math.min(deadline, clock.now() + seconds * 1000);
  const linking = new Linking(work, lease, until);
  const { lastRow } = work.head.size;
  let { row, counts } = from ?? { row: 0, counts: NOTHING_LINKED };
  row = Math.max(row, work.head.headerRow + 1);
  do {
    const span = { first: row, last: Math.min(row + ROWS_READ - 1, lastRow) };
    const { next, outcomes } = linking.part(span);
    row = next;
    counts = addOutcomes(counts, outcomes);
  } while (row <= lastRow && !linking.isLate);
  linking.close();
  return {
    sheetName: table.name,
    state: { row, counts },
    total: work.known.total,
    lost: work.known.lost,
    isOver: row > lastRow,
  };
}
