// What step 2 of the sidebar shows: columns and fields, what was guessed and why, and what is offered.
import { columnLetter } from '../core/cell-name.ts';
import { describeIssue } from '../core/checks/describe-issue.ts';
import { orderOfLocale } from '../core/dates/date-order.ts';
import { FIELDS } from '../core/fields/fields.ts';
import { proposeName } from '../core/mapping/template/propose-name.ts';
import { describeConstants } from '../run/report/describe-settings-news.ts';
import { dataSpan, readHeadLeniently, type SheetHead } from '../run/sheet/sheet-head.ts';
import { UserError } from '../run/user-error.ts';
import { knowing } from '../sheets/account-data.ts';
import { savedAccount } from '../sheets/keys.ts';
import { fittingSheet } from '../sheets/other-matches.ts';
import { hasSettings } from '../sheets/settings-store.ts';
import type { Workspace } from '../sheets/workspace.ts';
import type { ColumnView, MatchView, Overview } from './api.ts';
import { viewValues } from './values-view.ts';

/** Rows below the header in which an example value is looked for. */
const SAMPLE_ROWS = 20;
/** Characters of an example. */
const SAMPLE_LENGTH = 80;
/** Rows in which values are looked for; the page asks every few seconds, and later ones show in the check. */
const VALUE_ROWS = 2000;

/** What the rows below the header show, at most so many. */
function firstTexts({ ports }: Workspace, head: SheetHead, most: number): string[][] {
  const data = dataSpan(head);
  if (data === null) return [];
  const last = Math.min(data.last, data.first + most - 1);
  return ports.table.readTexts({ first: data.first, last }, head.size.columns);
}

function viewColumns({ mapping }: SheetHead, texts: readonly (readonly string[])[]): ColumnView[] {
  return mapping.columns.map(({ column, header, field, how, why, near }) => {
    const sample = texts
      .slice(0, SAMPLE_ROWS)
      .map((row) => row[column]?.trim() ?? '')
      .find((text) => text !== '');
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

/** A text made of columns for the task name, when nothing holds one. */
function suggestionsFor({ header, mapping }: SheetHead, texts: readonly (readonly string[])[]) {
  const name = mapping.missing.includes('Name') ? proposeName(header, texts) : null;
  return name === null ? {} : { Name: name };
}

/** The match of another sheet that fits, with what it says beyond the columns that both have. */
function viewOffer(workspace: Workspace, { header }: SheetHead): MatchView['offer'] {
  const fitting = fittingSheet(workspace, header);
  if (fitting === null) return null;
  const { sheetId, name, settings } = fitting;
  const isSet = Object.keys(settings.constants).length > 0;
  return { sheetId, name, constants: isSet ? describeConstants(settings.constants) : null };
}

/** The header with what its columns mean, or why the sheet cannot be used. */
function headOf({ ports, settings, facts }: Workspace): SheetHead | string {
  try {
    return readHeadLeniently(ports.table, settings, facts);
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** Whether the sheet can be used, and whether every field that a task needs is filled. */
export function viewSheet(given: Workspace): Pick<Overview, 'sheet' | 'matched'> {
  const workspace = knowing({ ...given, account: savedAccount() }, 'never');
  const { sheet } = workspace;
  const head = headOf(workspace);
  const isUsable = typeof head !== 'string';
  return {
    sheet: { id: sheet.getSheetId(), name: sheet.getName(), problem: isUsable ? null : head },
    matched: isUsable && head.mapping.problems.every(({ level }) => level !== 'error'),
  };
}

/** @param given with what is kept of the account: the page asks every few seconds, and LeadSquared is not asked as often */
export function viewMatch(given: Workspace): MatchView {
  const workspace = knowing({ ...given, account: savedAccount() }, 'never');
  const { sheet, ports, settings } = workspace;
  const id = sheet.getSheetId();
  const isSaved = hasSettings(id);
  const common = {
    fields: FIELDS.filter((field) => field.scope === 'row').map(({ name, label, help, required }) => {
      const mayBeBlank =
        (name === 'DueDate' && settings.blankDue !== 'refuse') ||
        (name === 'OwnerEmailAddress' && settings.ownerFromLead);
      return { name, label, help, required: required && !mayBeBlank };
    }),
    constants: settings.constants,
    values: settings.values,
    dateOrder: settings.dateOrder,
    localeOrder: orderOfLocale(ports.table.locale),
    defaultTime: settings.defaultTime,
    blankDue: settings.blankDue,
    blankDueTime: settings.blankDueTime,
    phoneCountry: settings.phoneCountry,
    ownerFromLead: settings.ownerFromLead,
    sendHiddenRows: settings.sendHiddenRows,
    sendDuplicates: settings.sendDuplicates,
    readBackSeconds: settings.readBackSeconds,
    preciseRows: settings.preciseRows,
    webhookUrl: settings.webhookUrl,
    reference: settings.reference,
    headerRowChoice: settings.headerRow,
    saved: isSaved,
  };
  const head = headOf(workspace);
  if (typeof head === 'string') {
    return {
      ...common,
      sheet: { id, name: sheet.getName(), problem: head },
      headerRow: 0,
      headerNote: null,
      columns: [],
      suggestions: {},
      valueGroups: [],
      offer: null,
      problems: [],
    };
  }
  const texts = firstTexts(workspace, head, VALUE_ROWS);
  return {
    ...common,
    sheet: { id, name: sheet.getName(), problem: null },
    headerRow: head.headerRow,
    headerNote: head.headerSaid,
    columns: viewColumns(head, texts),
    suggestions: suggestionsFor(head, texts),
    valueGroups: viewValues(workspace, head, texts),
    offer: isSaved ? null : viewOffer(workspace, head),
    problems: head.mapping.problems.map((issue) => ({ level: issue.level, message: describeIssue(issue) })),
  };
}
