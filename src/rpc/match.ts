// The sidebar's calls about columns and fields: what was guessed, what the user chose, and back to the guesses.
import * as v from 'valibot';
import { columnLetter } from '../core/cell-name.ts';
import { describeIssue } from '../core/checks/describe-issue.ts';
import { webhookProblem } from '../core/checks/webhook-url.ts';
import { orderOfLocale } from '../core/dates/date-order.ts';
import { FIELDS } from '../core/fields/fields.ts';
import { DEFAULT_SHEET_SETTINGS, type SheetSettings } from '../core/settings.ts';
import { dataSpan, readHeadLeniently, type SheetHead } from '../run/sheet/sheet-head.ts';
import { UserError } from '../run/user-error.ts';
import { answering } from '../sheets/answering.ts';
import { forgetSettings, hasSettings, requireSaved, SettingsSchema, saveSettings } from '../sheets/settings-store.ts';
import { openWorkspace, type Workspace } from '../sheets/workspace.ts';
import type { ColumnView, MatchView, ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { SheetId } from './target.ts';

/** Rows below the header in which an example value is looked for. */
const SAMPLE_ROWS = 20;
/** Characters of an example. */
const SAMPLE_LENGTH = 80;

const Choice = v.object({
  sheetId: SheetId,
  ...v.pick(SettingsSchema, [
    'columns',
    'constants',
    'values',
    'dateOrder',
    'defaultTime',
    'blankDue',
    'blankDueTime',
    'sendHiddenRows',
    'sendDuplicates',
    'readBackSeconds',
    'webhookUrl',
    'reference',
  ]).entries,
});

function viewColumns({ ports }: Workspace, head: SheetHead): ColumnView[] {
  const { mapping, size } = head;
  const data = dataSpan(head);
  const rows =
    data === null
      ? []
      : ports.table.readRows(
          { first: data.first, last: Math.min(data.last, data.first + SAMPLE_ROWS - 1) },
          size.columns,
        );
  return mapping.columns.map(({ column, header, field, how, why, near }) => {
    const sample = rows.map((row) => row.cells[column]?.display.trim() ?? '').find((text) => text !== '');
    return {
      column,
      letter: columnLetter(column),
      header,
      sample: (sample ?? '').slice(0, SAMPLE_LENGTH),
      field,
      how,
      why,
      near,
      own: column === mapping.statusColumn || column === mapping.taskIdColumn,
    };
  });
}

export function viewMatch(workspace: Workspace): MatchView {
  const { sheet, ports, settings } = workspace;
  const id = sheet.getSheetId();
  const common = {
    fields: FIELDS.filter((field) => field.scope === 'row').map(({ name, label, help, required }) => {
      return { name, label, help, required };
    }),
    constants: settings.constants,
    values: settings.values,
    dateOrder: settings.dateOrder,
    localeOrder: orderOfLocale(ports.table.locale),
    defaultTime: settings.defaultTime,
    blankDue: settings.blankDue,
    blankDueTime: settings.blankDueTime,
    sendHiddenRows: settings.sendHiddenRows,
    sendDuplicates: settings.sendDuplicates,
    readBackSeconds: settings.readBackSeconds,
    webhookUrl: settings.webhookUrl,
    reference: settings.reference,
    saved: hasSettings(id),
  };
  try {
    const head = readHeadLeniently(ports.table, settings);
    return {
      ...common,
      sheet: { id, name: sheet.getName(), problem: null },
      headerRow: head.headerRow,
      columns: viewColumns(workspace, head),
      problems: head.mapping.problems.map((issue) => ({ level: issue.level, message: describeIssue(issue) })),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const problem = error.message;
    return {
      ...common,
      sheet: { id, name: sheet.getName(), problem },
      headerRow: 0,
      columns: [],
      problems: [],
    };
  }
}

export function sidebarMatch(): ReturnType<ServerApi['sidebarMatch']> {
  return answering(() => ({ match: viewMatch(openWorkspace()) }));
}

function checkChoice(settings: SheetSettings): void {
  const problem = settings.webhookUrl === '' ? null : webhookProblem(settings.webhookUrl);
  if (problem !== null) throw new UserError('settings', problem);
  const { place } = settings.reference;
  const filled = [...Object.values(settings.columns), ...Object.keys(settings.constants)];
  if (filled.includes(place)) {
    throw new UserError(
      'settings',
      `${place} cannot hold the reference, because a column or a value for all rows fills it. Choose a custom field that nothing else fills.`,
    );
  }
}

export function sidebarSaveMatch(input: unknown): ReturnType<ServerApi['sidebarSaveMatch']> {
  return answering(() => {
    const { sheetId, ...choice } = readInput(Choice, input);
    const workspace = openWorkspace(sheetId);
    const settings = { ...workspace.settings, ...choice };
    checkChoice(settings);
    requireSaved(saveSettings(sheetId, settings));
    return { match: viewMatch({ ...workspace, settings }) };
  });
}

export function sidebarResetMatch(input: unknown): ReturnType<ServerApi['sidebarResetMatch']> {
  return answering(() => {
    const { sheetId } = readInput(v.object({ sheetId: SheetId }), input);
    const workspace = openWorkspace(sheetId);
    forgetSettings(sheetId);
    return { match: viewMatch({ ...workspace, settings: DEFAULT_SHEET_SETTINGS }) };
  });
}
