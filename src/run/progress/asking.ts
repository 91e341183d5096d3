// Asks LeadSquared about the tasks of tracked rows: in bulk by owners and days, then one by one for those that are not there.
import { cellName } from '../../core/cell-name.ts';
import { MINUTE_MS } from '../../core/dates/civil.ts';
import type { Progress } from '../../core/progress.ts';
import { readTaskById } from '../../leadsquared/delete-outcome.ts';
import type { FoundTask } from '../../leadsquared/found-task.ts';
import type { LookUpHabits } from '../../leadsquared/habits.ts';
import { taskById } from '../../leadsquared/requests.ts';
import { readLookUpHabits } from '../account-habits.ts';
import type { Job } from '../job.ts';
import { readRecord } from '../record/run-record.ts';
import type { Session } from '../session/session.ts';
import { UserError } from '../user-error.ts';
import { fetchTasks } from '../verify/fetch-tasks.ts';
import { queryLeadSquared } from '../verify/query.ts';
import { AnothersIds } from './anothers.ts';
import { nextGroup } from './groups.ts';
import { MOST_SINGLY, type ProgressState } from './progress-state.ts';
import { tellTask } from './tell-task.ts';
import type { TrackedRow } from './tracked-rows.ts';

/** So long after it was made a task may take to be shown; LeadSquared does not say how long that is. */
const APPEARS_WITHIN_MS = 5 * MINUTE_MS;
/** Single questions in a row without a usable answer, after which LeadSquared counts as unreachable. */
const MOST_SILENT = 3;

interface Asked {
  readonly job: Job;
  readonly session: Session;
  readonly rows: readonly TrackedRow[];
  /** The column of ids, by which a row of which nothing can be told is named. */
  readonly idColumn: number;
}

function unreachable(): UserError {
  return new UserError(
    'unreachable',
    'LeadSquared did not tell what became of the tasks. What was told before stays in the sheet. Choose “Refresh task progress” again in some minutes.',
  );
}

export class Asking {
  /** What is told, by ids of tasks in lower case. */
  readonly told = new Map<string, Progress>();
  private readonly byId: ReadonlyMap<string, TrackedRow>;
  private readonly habits: LookUpHabits;
  private readonly anothers: AnothersIds;
  private silent = 0;

  constructor(
    private readonly asked: Asked,
    private current: ProgressState,
  ) {
    this.byId = new Map(asked.rows.map((row) => [row.taskId, row]));
    this.habits = readLookUpHabits(asked.job);
    this.anothers = new AnothersIds(asked.rows, this.habits);
  }

  get state(): ProgressState {
    return this.current;
  }

  get isOver(): boolean {
    return this.current.isSingly && this.current.missing.length === 0;
  }

  /**
   * Asks the next question.
   *
   * @returns false when there is none left, or this execution has no time for it
   * @throws UserError `unreachable`, or HeldBackError
   */
  next(): boolean {
    if (this.isOver) return false;
    return this.current.isSingly ? this.askSingly() : this.askGroup();
  }

  private askGroup(): boolean {
    const { job, session, rows } = this.asked;
    const group = nextGroup(rows, this.current.reached);
    if (group === null) {
      for (const row of rows) if (row.task === null) this.miss(row);
      this.current = { ...this.current, isSingly: true };
      return !this.isOver;
    }
    const tasks = group.rows.map(({ task }) => task);
    const found = fetchTasks({ job, session, record: { since: 0 } }, tasks);
    if (found === null) return this.unanswered();
    const byId = new Map(found.map((task) => [task.id, task]));
    for (const row of group.rows) {
      const task = byId.get(row.taskId);
      if (task === undefined && this.anothers.hasLost(row, found)) this.leave(row);
      else if (task === undefined) this.miss(row);
      else this.tell(row, task);
    }
    this.current = { ...this.current, reached: group.reached };
    return true;
  }

  private askSingly(): boolean {
    const { job, session } = this.asked;
    const [taskId = '', ...missing] = this.current.missing;
    const row = this.byId.get(taskId);
    if (row !== undefined) {
      const found = queryLeadSquared({ job, session }, taskById(job.account.connection, taskId), (json) =>
        readTaskById(json, taskId),
      );
      if (found === null && (session.outOfTime || ++this.silent >= MOST_SILENT)) return this.unanswered();
      if (found === null) this.leave(row);
      else {
        this.silent = 0;
        if (found !== 'gone') this.tell(row, found);
        else if (this.mayAppearYet(row)) this.leave(row);
        else this.note(row, { kind: 'gone' });
      }
    }
    this.current = { ...this.current, missing };
    return !this.isOver;
  }

  private unanswered(): false {
    const { session } = this.asked;
    if (session.outOfTime || session.overtaken) return false;
    throw unreachable();
  }

  private tell(row: TrackedRow, task: FoundTask): void {
    if (this.anothers.has(row, task)) {
      this.leave(row);
      return;
    }
    const { job, session } = this.asked;
    const { clock, table } = job.ports;
    const now = session.farClock.earliest(clock.now());
    const progress = tellTask(task, row, { now, zone: table.zone, habits: this.habits });
    if (progress === null) this.leave(row);
    else this.note(row, progress);
  }

  /** A task that is not where its row says: it was moved or deleted, or its row was changed. */
  private miss(row: TrackedRow): void {
    // Those that were never told about come first, so that the next time brings the others. What a row says may be of a task that it had
    // before, so one that is said to be gone is asked for as well.
    const isNew = (taskId: string) => (this.byId.get(taskId)?.told ?? '') === '';
    const all = [...this.current.missing, row.taskId];
    const sorted = [...all.filter(isNew), ...all.filter((taskId) => !isNew(taskId))];
    this.current = { ...this.current, missing: sorted.slice(0, MOST_SINGLY) };
    const beyond = this.byId.get(sorted[MOST_SINGLY] ?? '');
    if (beyond !== undefined) this.leave(beyond);
  }

  private note(row: TrackedRow, progress: Progress): void {
    this.told.set(row.taskId, progress);
    this.count(progress.kind);
  }

  private leave({ row }: TrackedRow): void {
    const { leftAt } = this.current;
    if (leftAt === '') this.current = { ...this.current, leftAt: cellName(row, this.asked.idColumn) };
    this.count('left');
  }

  private count(kind: keyof ProgressState['counts']): void {
    const { counts } = this.current;
    this.current = { ...this.current, counts: { ...counts, [kind]: counts[kind] + 1 } };
  }

  /** Whether the task of a run of just now may not be shown yet, or the task of an unknown run be another account's. */
  private mayAppearYet({ runId, since }: TrackedRow): boolean {
    if (since === null) return true;
    const { clock, documentStore } = this.asked.job.ports;
    const sentAt = readRecord(documentStore, runId)?.sentAt ?? since;
    return clock.now() - sentAt < APPEARS_WITHIN_MS;
  }
}
