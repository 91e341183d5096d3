// The sidebar's calls that look at rows before anything is sent, and that make repairs which cannot be wrong.
import * as v from 'valibot';
import type { CheckedRow } from '../core/checks/check-rows.ts';
import { groupIssues, type IssueGroup } from '../core/checks/describe-issue.ts';
import { CHUNK_SIZE } from '../core/chunks.ts';
import type { Issue } from '../core/issue.ts';
import { openGate } from '../run/open-gate.ts';
import type { Plan } from '../run/plan.ts';
import { planRequest } from '../run/plan-request.ts';
import { stretches } from '../run/results.ts';
import { check, EXECUTION_BUDGET_MS } from '../run/send.ts';
import { steadyPlan } from '../run/steady-plan.ts';
import { answering } from '../sheets/answering.ts';
import { connectedHash, savedRate } from '../sheets/keys.ts';
import { openWorkspace, type Workspace } from '../sheets/workspace.ts';
import type { CheckView, GroupView, RowsChoice, ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { chooseRows, RowsSchema, readTarget, TargetSchema } from './target.ts';

/** Characters of a cell shown as an example of a repair. */
const EXAMPLE_LENGTH = 120;

function checkedRows(planned: Plan): CheckedRow[] {
  return [...planned.invalid, ...planned.ready];
}

function isInGroup(issue: Issue, group: Pick<IssueGroup, 'code' | 'column'>): boolean {
  return issue.code === group.code && issue.column === group.column;
}

/** The cells of a group that have a certain repair, with what to write. */
function repairs(planned: Plan, group: Pick<IssueGroup, 'code' | 'column'>) {
  return checkedRows(planned).flatMap(({ rowNumber, issues }) =>
    issues.flatMap((issue) => {
      const { suggestion, found } = issue;
      if (!isInGroup(issue, group) || suggestion === undefined || !suggestion.certain) return [];
      return [{ row: rowNumber, found, value: suggestion.value }];
    }),
  );
}

function viewGroup(planned: Plan, group: IssueGroup): GroupView {
  const { level, code, column, count, summary, message, firstCell } = group;
  const made = column === null ? [] : repairs(planned, group);
  const [first] = made;
  const fix =
    first === undefined
      ? null
      : {
          count: made.length,
          found: first.found.slice(0, EXAMPLE_LENGTH),
          value: first.value.slice(0, EXAMPLE_LENGTH),
        };
  return { level, code, column, count, summary, message, firstCell, fix };
}

function secondsFor({ ports }: Workspace, calls: number): number {
  const hash = connectedHash();
  return hash === null ? 0 : openGate(ports, { hash, rate: savedRate() }).secondsFor(calls);
}

function viewCheck(workspace: Workspace, planned: Plan, rows: RowsChoice): CheckView {
  const { sheet } = workspace;
  const calls = Math.ceil(planned.ready.length / CHUNK_SIZE);
  const seconds = secondsFor(workspace, calls);
  return {
    sheet: { id: sheet.getSheetId(), name: sheet.getName(), problem: null },
    spans: rows.spans,
    filled: planned.filled,
    ready: planned.ready.length,
    invalid: planned.invalid.length,
    duplicates: planned.duplicates.length,
    hidden: planned.hidden.length,
    leftAlone: [...planned.leftAlone].map(([status, count]) => ({ status, count })),
    inDoubt: planned.inDoubt.length,
    calls,
    seconds,
    executions: calls === 0 ? 0 : Math.max(1, Math.ceil((seconds * 1000) / EXECUTION_BUDGET_MS)),
    groups: groupIssues(checkedRows(planned)).map((group) => viewGroup(planned, group)),
  };
}

const Check = v.object({ target: TargetSchema, rows: v.nullable(RowsSchema) });

export function sidebarCheck(input: unknown): ReturnType<ServerApi['sidebarCheck']> {
  return answering(() => {
    const { target, rows } = readInput(Check, input);
    const workspace = openWorkspace(rows?.sheetId);
    const chosen = rows ?? chooseRows(workspace, target);
    const { ports, settings } = workspace;
    return { check: viewCheck(workspace, check(ports, settings, readTarget(chosen)), chosen) };
  });
}

const Fix = v.object({
  rows: RowsSchema,
  code: v.pipe(v.string(), v.maxLength(100)),
  column: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

export function sidebarApplyFix(input: unknown): ReturnType<ServerApi['sidebarApplyFix']> {
  return answering(() => {
    const { rows, code, column } = readInput(Fix, input);
    const { ports, settings } = openWorkspace(rows.sheetId);
    // Planned afresh on a sheet that stands still, so that what is written answers to the cells as they are now.
    const { plan: planned } = steadyPlan(ports.table, planRequest(ports, settings, readTarget(rows)));
    const made = repairs(planned, { code, column });
    for (const stretch of stretches(made)) {
      const values = stretch.map(({ value }) => value);
      ports.table.writeColumn(column, stretch[0]?.row ?? 0, values);
    }
    ports.table.flush();
    return { changed: made.length };
  });
}
