// The sidebar's calls that look at rows before anything is sent, and that make repairs which cannot be wrong.
import * as v from 'valibot';
import { groupIssues, type IssueGroup } from '../core/checks/describe-issue.ts';
import { SHOWN_LENGTH, shorten } from '../core/checks/plain-text.ts';
import { CHUNK_SIZE } from '../core/chunks.ts';
import { withAnswer } from '../core/dates/date-answers.ts';
import { EXECUTION_BUDGET_MS } from '../run/job.ts';
import { check, repair } from '../run/jobs.ts';
import type { Plan } from '../run/plan/plan.ts';
import { repairsOf } from '../run/repair/repair.ts';
import { describeCautions } from '../run/report/describe-plan.ts';
import { describeCarriers } from '../run/report/describe-references.ts';
import { readHeadLeniently } from '../run/sheet/sheet-head.ts';
import { openGate } from '../run/throttle/rate-gate.ts';
import { UserError } from '../run/user-error.ts';
import { knowing } from '../sheets/account-data.ts';
import { answering } from '../sheets/answering.ts';
import { connectedHash, savedAccount, savedRate } from '../sheets/keys.ts';
import { showSettingsNews } from '../sheets/settings-news.ts';
import { requireSaved, saveSettings } from '../sheets/settings-store.ts';
import { openWorkspace, type Workspace } from '../sheets/workspace.ts';
import type { CheckView, GroupView, RowsChoice, ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { chooseRows, RowsSchema, readTarget, TargetSchema } from './target.ts';

/** Characters of a cell shown as an example of a repair. */
const EXAMPLE_LENGTH = 120;

function viewGroup(planned: Plan, group: IssueGroup): GroupView {
  const { level, code, header, column, count, summary, message, firstCell, question } = group;
  const made = column === null ? [] : repairsOf(planned, group);
  const [first] = made;
  const fix =
    first === undefined
      ? null
      : {
          count: made.length,
          found: first.found.slice(0, EXAMPLE_LENGTH),
          value: first.value.slice(0, EXAMPLE_LENGTH),
        };
  const asked = question === null || column === null ? null : { kind: question, header };
  return { level, code, column, count, summary, message, firstCell, fix, question: asked };
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
    aside: planned.aside ?? 0,
    leftAlone: [...planned.leftAlone].map(([status, count]) => ({ status, count })),
    inDoubt: planned.inDoubt.length,
    calls,
    seconds,
    executions: calls === 0 ? 0 : Math.max(1, Math.ceil((seconds * 1000) / EXECUTION_BUDGET_MS)),
    references: describeCarriers(planned.carriers),
    changed: showSettingsNews(workspace),
    notices: [...planned.places.map(({ text }) => text), ...planned.notices, ...planned.byCells],
    caution: describeCautions(planned).join('\n') || null,
    putBack: planned.putBack.reduce((sum, { rows: number }) => sum + number, 0),
    groups: groupIssues([...planned.invalid, ...planned.ready]).map((group) => viewGroup(planned, group)),
  };
}

const Check = v.object({ target: TargetSchema, rows: v.nullable(RowsSchema) });

/** With the user's keys, if there are any, and what is known of their account. */
function openCheck(sheetId?: number): Workspace {
  return knowing({ ...openWorkspace(sheetId), account: savedAccount() });
}

export function sidebarCheck(input: unknown): ReturnType<ServerApi['sidebarCheck']> {
  return answering(() => {
    const { target, rows } = readInput(Check, input);
    const workspace = openCheck(rows?.sheetId);
    const chosen = rows ?? chooseRows(workspace, target);
    return { check: viewCheck(workspace, check(workspace, readTarget(chosen)), chosen) };
  });
}

const ColumnIndex = v.pipe(v.number(), v.integer(), v.minValue(0));

const Answered = v.object({
  rows: RowsSchema,
  column: ColumnIndex,
  header: v.pipe(v.string(), v.maxLength(SHOWN_LENGTH)),
  question: v.picklist(['shortYears', 'utc', 'hiddenYear']),
  answer: v.boolean(),
});

export function sidebarAnswer(input: unknown): ReturnType<ServerApi['sidebarAnswer']> {
  return answering(() => {
    const { rows, column, header, question, answer } = readInput(Answered, input);
    const workspace = openCheck(rows.sheetId);
    const { mapping } = readHeadLeniently(workspace.ports.table, workspace.settings, workspace.facts);
    const text = mapping.columns[column]?.header;
    if (text === undefined || shorten(text) !== header) {
      throw new UserError(
        'busy',
        'The columns of the sheet changed, so the answer was not kept. Check again.',
      );
    }
    const settings = withAnswer(workspace.settings, text, { [question]: answer });
    requireSaved(saveSettings(rows.sheetId, settings));
    const answered = { ...workspace, settings };
    return { check: viewCheck(answered, check(answered, readTarget(rows)), rows) };
  });
}

const Fix = v.object({
  rows: RowsSchema,
  code: v.pipe(v.string(), v.maxLength(100)),
  column: ColumnIndex,
});

export function sidebarApplyFix(input: unknown): ReturnType<ServerApi['sidebarApplyFix']> {
  return answering(() => {
    const { rows, code, column } = readInput(Fix, input);
    const workspace = openCheck(rows.sheetId);
    const target = readTarget(rows);
    const changed = repair(workspace, target, { code, column });
    // In the same execution, so that one step takes back both.
    return { changed, check: viewCheck(workspace, check(workspace, target), rows) };
  });
}
