// Tells of rows that hold an id which page it is to be linked to, or why to none.
import type { SheetRow } from '../../core/cell.ts';
import { takeLeads } from '../../core/checks/check-rows.ts';
import type { TakenLead } from '../../core/checks/take-lead.ts';
import { tokenIn } from '../../core/status.ts';
import { RELATED_ENTITY } from '../../core/task.ts';
import { formatToken, isOfFile, type Token } from '../../core/token.ts';
import type { Job } from '../job.ts';
import { leadHasChanged } from '../record/lead-notes.ts';
import { type ListedRun, listRuns } from '../record/run-list.ts';
import { checkContext, type SheetHead } from '../sheet/sheet-head.ts';
import type { LinkOutcome } from './link-state.ts';
import { relatedPage } from './related-page.ts';

/** A row that says Created and holds the id of its task. */
export interface LinkableRow {
  readonly row: number;
  readonly key: string;
  readonly id: string;
  /** The page to which its id is to be linked; otherwise why to none. */
  readonly target: { readonly page: string } | { readonly none: Exclude<LinkOutcome, 'linked' | 'already'> };
}

interface Shown {
  readonly row: SheetRow;
  readonly status: string;
  readonly id: string;
}

/** Of a run that is not remembered any more nobody knows the account, unless all that are remembered are of one. */
function isElsewhere(
  { ports, account }: Job,
  runs: ReadonlyMap<string, ListedRun>,
): (runId: string) => boolean {
  const accounts = new Set([...runs.values()].map((run) => run.account));
  const isOnlyAccount = [...accounts].every((each) => each === '' || each === account.hash);
  return (runId) => {
    const run = runs.get(runId);
    if (run === undefined) return !isOnlyAccount || !isOfFile(runId, ports.fileId);
    const isHere = run.sheet === ports.table.sheetId || run.sheet < 0;
    return !isHere || (run.account !== '' && run.account !== account.hash);
  };
}

export class LinkableRows {
  private readonly isElsewhere: (runId: string) => boolean;
  private readonly changed = new Map<string, ReturnType<typeof leadHasChanged>>();

  constructor(private readonly job: Job) {
    const runs = listRuns(job.ports.documentStore);
    this.isElsewhere = isElsewhere(job, new Map(runs.map((run) => [run.id, run])));
  }

  /** @param rows that say Created and hold an id */
  of(head: Pick<SheetHead, 'mapping'>, rows: readonly Shown[]): LinkableRow[] {
    const { ports, settings, facts, leads } = this.job;
    const known = { facts, leads, wereSent: true };
    const context = checkContext(ports.table, head, settings, ports.clock.now(), known);
    const taken = takeLeads(
      rows.map(({ row }) => row),
      context,
    );
    return rows.map(({ row, status, id }, place) => {
      const token = tokenIn(status);
      const key = token === null ? '' : formatToken(token);
      return { row: row.rowNumber, key, id, target: this.target(token, taken[place]) };
    });
  }

  private target(token: Token | null, lead: TakenLead | undefined): LinkableRow['target'] {
    if (token === null || this.isElsewhere(token.runId)) return { none: 'elsewhere' };
    const relation = lead?.relation ?? null;
    if (lead === undefined || relation === null) return { none: 'unknownLead' };
    if (relation.entity === RELATED_ENTITY.none) return { none: 'withoutLead' };
    if (this.hasOtherLead(token, lead, relation.id)) return { none: 'unknownLead' };
    const page = relatedPage(this.job, relation.entity, relation.id);
    return page === null ? { none: 'unknownLead' } : { page };
  }

  /** Whether the very same cells found another lead when the row was checked. */
  private hasOtherLead({ runId, index }: Token, { said }: TakenLead, id: string): boolean {
    if (said.length === 0) return false;
    const changed = this.changed.get(runId) ?? leadHasChanged(this.job.ports.documentStore, runId);
    this.changed.set(runId, changed);
    return changed(index, { said, id });
  }
}
