// The sidebar's calls that look at rows before anything is sent, and that make repairs which cannot be wrong.
import * as v from 'valibot';
import { groupIssues, type IssueGroup } from '../core/checks/describe-issue.ts';
import { SHOWN_LENGTH, shorten } from '../core/checks/plain-text.ts';
import { withAnswer } from '../core/dates/date-answers.ts';
import { lateSchema } from '../core/late-schema.ts';
import { isNewToAccount } from '../run/account-habits.ts';
import { type Account, EXECUTION_BUDGET_MS } from '../run/job.ts';
import { check, repair } from '../run/jobs.ts';
import { withLeads } from '../run/leads/lead-book.ts';
import { lookUpPiece } from '../run/look-up-piece.ts';
import type { Plan } from '../run/plan/plan.ts';
import type { ReadStore } from '../run/ports.ts';
import { isPrecise } from '../run/precise.ts';
import { agreedTo } from '../run/queue/agreed.ts';
import { repairsOf } from '../run/repair/repair.ts';
import { describeUnlooked, describeWaiting } from '../run/report/describe-leads.ts';
import { describeCautions, describeUnseen } from '../run/report/describe-plan.ts';
import { describeCarriers } from '../run/report/describe-references.ts';
import { foresee } from '../run/report/foresee.ts';
import { readHeadLeniently } from '../run/sheet/sheet-head.ts';
import { UserError } from '../run/user-error.ts';
import { knowing } from '../sheets/account-data.ts';
import { answering } from '../sheets/answering.ts';
import { savedAccount } from '../sheets/keys.ts';
import { type Notes, notesNow } from '../sheets/notes.ts';
import { previewOfFirst } from '../sheets/preview.ts';
import { showSettingsNews } from '../sheets/settings-news.ts';
import { loadSettings, requireSaved, saveSettings } from '../sheets/settings-store.ts';
import { termsOf } from '../sheets/terms.ts';
import { openWorkspace, type Workspace } from '../sheets/workspace.ts';
import type { AgreedView, CheckView, GroupView, LeadsView, RowsChoice, ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { viewPreview } from './preview.ts';
import { savedPace } from './rate.ts';
import { viewShown } from './shown-view.ts';
import { chooseRows, RowsSchema, readTarget, TargetSchema, withoutLeads } from './target.ts';

/** One piece of looking leads and opportunities up: short enough for the user to see it move. */
const PIECE_SECONDS = 6;
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
  return { level, code, header, column, count, summary, message, firstCell, fix, question: asked };
}

function viewLeads(planned: Plan): LeadsView {
  const { ready, invalid } = planned;
  const { asked, missing, opportunities, without, mayBeWithout } = planned.leads;
  const found = new Set([...ready, ...invalid].flatMap(({ lead }) => (lead === undefined ? [] : [lead.id])));
  return {
    found: found.size,
    asked: asked.length - missing.length,
    opportunities: opportunities.found,
    waiting: describeWaiting(planned) || null,
    mayBeWithout,
    without,
  };
}

/** Without keys nothing can be sent yet. */
function isFirstRun({ account, ports }: Workspace, notes?: ReadStore): boolean {
  return account != null && isNewToAccount({ account, ports }, notes);
}

function viewAgreed(planned: Plan, account: Account | null): AgreedView {
  const { columns, rows, shown = null } = agreedTo(planned);
  return { columns, rows, shown: shown && viewShown(shown), account: account?.hash ?? null };
}

/** @param notes what the stores hold, as they were read with the settings; left out, they are asked */
function viewCheck(workspace: Workspace, planned: Plan, rows: RowsChoice, notes?: Notes): CheckView {
  const { sheet, account = null, settings, ports } = workspace;
  const precise = isPrecise({ account, settings, ports }, planned.ready.length);
  const { calls, sentSeconds } = foresee(planned, savedPace(notes?.user), 'sidebar', precise);
  const preview = previewOfFirst(workspace, planned);
  const unseen = describeUnseen(planned);
  return {
    sheet: { id: sheet.getSheetId(), name: sheet.getName(), problem: null },
    spans: rows.spans,
    filled: planned.filled,
    agreed: viewAgreed(planned, account),
    ready: planned.ready.length,
    invalid: planned.invalid.length,
    duplicates: planned.duplicates.length,
    hidden: planned.hidden.length,
    mayHideMore: unseen !== '',
    aside: planned.aside ?? 0,
    leftAlone: [...planned.leftAlone].map(([status, count]) => ({ status, count })),
    inDoubt: planned.inDoubt.length,
    calls,
    seconds: Math.ceil(sentSeconds),
    executions: Math.ceil((sentSeconds * 1000) / EXECUTION_BUDGET_MS),
    leads: viewLeads(planned),
    references: describeCarriers(planned.carriers),
    changed: showSettingsNews(workspace, notes?.document),
    notices: [
      ...planned.places.map(({ text }) => text),
      ...planned.notices,
      ...planned.byCells,
      ...[unseen, describeUnlooked(planned)].filter((line) => line !== ''),
    ],
    caution: describeCautions(planned).join('\n') || null,
    putBack: planned.putBack.reduce((sum, { rows: number }) => sum + number, 0),
    preview: preview === null ? null : viewPreview(preview),
    terms: termsOf(workspace, planned, precise),
    isFirstRun: isFirstRun(workspace, notes?.user),
    groups: groupIssues([...planned.invalid, ...planned.ready]).map((group) => viewGroup(planned, group)),
  };
}

const WithoutLead = v.optional(v.boolean(), false);
const Check = v.object({
  target: TargetSchema,
  rows: v.nullable(RowsSchema),
  withoutLead: WithoutLead,
  goesOn: v.optional(v.boolean(), false),
});

/** With the user's keys, if there are any, and what is known of their account and its leads. */
function openCheck(sheetId: number | undefined, withoutLead: boolean, notes?: Notes): Workspace {
  const workspace = { ...openWorkspace(sheetId, notes), account: savedAccount(notes?.user) };
  return withoutLeads(knowing(workspace, 'if-needed', notes?.user), withoutLead);
}

export function sidebarCheck(input: unknown): ReturnType<ServerApi['sidebarCheck']> {
  return answering(() => {
    const { target, rows, withoutLead, goesOn } = readInput(Check, input);
    const notes = notesNow();
    const opened = openCheck(rows?.sheetId, withoutLead, notes);
    const workspace = withLeads(opened, goesOn ? 'going-on' : 'anew');
    const chosen = rows ?? chooseRows(workspace, target);
    const { lookingUp, planned } = lookUpPiece(workspace, readTarget(chosen), PIECE_SECONDS);
    if (lookingUp !== null) return { check: null, lookingUp: { ...lookingUp, rows: chosen } };
    // Who has not answered just now is not asked once more in the same breath.
    const checked = check(workspace, readTarget(chosen), false, planned);
    return { check: viewCheck(workspace, checked, chosen, notes), lookingUp: null };
  });
}

const ColumnIndex = v.pipe(v.number(), v.integer(), v.minValue(0));

const Header = v.pipe(v.string(), v.maxLength(SHOWN_LENGTH));

const Answered = lateSchema(() =>
  v.object({
    rows: RowsSchema,
    column: ColumnIndex,
    header: Header,
    question: v.picklist(['shortYears', 'utc', 'hiddenYear']),
    answer: v.boolean(),
    withoutLead: WithoutLead,
  }),
);

export function sidebarAnswer(input: unknown): ReturnType<ServerApi['sidebarAnswer']> {
  return answering(() => {
    const { rows, column, header, question, answer, withoutLead } = readInput(Answered, input);
    const workspace = openCheck(rows.sheetId, withoutLead);
    const { mapping } = readHeadLeniently(workspace.ports.table, workspace.settings, workspace.facts);
    const text = mapping.columns[column]?.header;
    if (text === undefined || shorten(text) !== header) {
      throw new UserError(
        'busy',
        'The columns of the sheet changed, so the answer was not kept. Check again.',
      );
    }
    requireSaved(
      saveSettings(rows.sheetId, withAnswer(loadSettings(rows.sheetId), text, { [question]: answer })),
    );
    const answered = withLeads(openCheck(rows.sheetId, withoutLead));
    return { check: viewCheck(answered, check(answered, readTarget(rows)), rows) };
  });
}

const Fix = v.object({
  rows: RowsSchema,
  code: v.pipe(v.string(), v.maxLength(100)),
  column: ColumnIndex,
  // A page of before does not tell it.
  header: v.exactOptional(Header),
  withoutLead: WithoutLead,
});

export function sidebarApplyFix(input: unknown): ReturnType<ServerApi['sidebarApplyFix']> {
  return answering(() => {
    const { rows, withoutLead, ...group } = readInput(Fix, input);
    const workspace = openCheck(rows.sheetId, withoutLead);
    const target = readTarget(rows);
    const changed = repair(workspace, target, group);
    // In the same execution, so that one step takes back both. The user works through one check, for which leads were looked up.
    const repaired = withLeads(workspace);
    return { changed, check: viewCheck(repaired, check(repaired, target), rows) };
  });
}
