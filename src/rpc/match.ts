// The sidebar's calls about columns and fields: what was guessed, what the user chose, and back to the guesses.
import * as v from 'valibot';
import { webhookProblem } from '../core/checks/webhook-url.ts';
import { lateSchema } from '../core/late-schema.ts';
import { exportMatch } from '../core/match-text.ts';
import { referenceRule } from '../core/reference.ts';
import { DEFAULT_SHEET_SETTINGS, type SheetSettings } from '../core/settings.ts';
import { UserError } from '../run/user-error.ts';
import { answering } from '../sheets/answering.ts';
import { importMatch } from '../sheets/match-import.ts';
import { keepColumnsSeen } from '../sheets/schedule-columns.ts';
import {
  forgetSettings,
  hasSettings,
  loadSettings,
  requireSaved,
  saveSettings,
  settingsSchema,
} from '../sheets/settings-store.ts';
import { openWorkspace } from '../sheets/workspace.ts';
import type { ServerApi } from './api.ts';
import { readInput } from './input.ts';
import { viewMatch } from './match-view.ts';
import { SheetId } from './target.ts';

/** Longer than any match that could be kept. */
const MATCH_TEXT_LENGTH = 50_000;

const Choice = lateSchema(() =>
  v.object({
    sheetId: SheetId,
    ...v.pick(settingsSchema(), [
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
    // A page of before does not know them.
    phoneCountry: v.exactOptional(settingsSchema().entries.phoneCountry),
    ownerFromLead: v.exactOptional(settingsSchema().entries.ownerFromLead),
    preciseRows: v.exactOptional(settingsSchema().entries.preciseRows),
  }),
);

export function sidebarMatch(): ReturnType<ServerApi['sidebarMatch']> {
  return answering(() => ({ match: viewMatch(openWorkspace()) }));
}

function checkChoice(settings: SheetSettings): void {
  const problem = settings.webhookUrl === '' ? null : webhookProblem(settings.webhookUrl);
  if (problem !== null) throw new UserError('settings', problem);
  const { where } = referenceRule(settings.reference.place);
  const filled = [...Object.values(settings.columns), ...Object.keys(settings.constants)];
  if (filled.includes(where)) {
    throw new UserError(
      'settings',
      `${where} cannot hold the reference, because a column or a value for all rows fills it. Choose a custom field that nothing else fills.`,
    );
  }
}

/** Keeps the settings for the sheet and shows what they come to. */
function keep(sheetId: number, change: (settings: SheetSettings) => SheetSettings) {
  const workspace = openWorkspace(sheetId);
  const settings = change(workspace.settings);
  checkChoice(settings);
  requireSaved(saveSettings(sheetId, settings));
  keepColumnsSeen(workspace, settings);
  return { match: viewMatch({ ...workspace, settings }) };
}

export function sidebarSaveMatch(input: unknown): ReturnType<ServerApi['sidebarSaveMatch']> {
  return answering(() => {
    const { sheetId, ...choice } = readInput(Choice, input);
    return keep(sheetId, (settings) => ({ ...settings, ...choice }));
  });
}

const HeaderChoice = lateSchema(() =>
  v.object({ sheetId: SheetId, headerRow: settingsSchema().entries.headerRow }),
);

export function sidebarChooseHeader(input: unknown): ReturnType<ServerApi['sidebarChooseHeader']> {
  return answering(() => {
    const { sheetId, headerRow } = readInput(HeaderChoice, input);
    return keep(sheetId, (settings) => ({ ...settings, headerRow }));
  });
}

export function sidebarTakeMatch(input: unknown): ReturnType<ServerApi['sidebarTakeMatch']> {
  return answering(() => {
    const { sheetId, from } = readInput(v.object({ sheetId: SheetId, from: SheetId }), input);
    if (!hasSettings(from)) {
      throw new UserError('settings', 'The match of that sheet is no longer kept. Match the columns here.');
    }
    // Where the header stands is a matter of each sheet. Who takes a match over means its columns, not an address that gets the results.
    return keep(sheetId, ({ headerRow, webhookUrl }) => ({ ...loadSettings(from), headerRow, webhookUrl }));
  });
}

export function sidebarExportMatch(input: unknown): ReturnType<ServerApi['sidebarExportMatch']> {
  return answering(() => {
    const { sheetId } = readInput(v.object({ sheetId: SheetId }), input);
    return { text: exportMatch(openWorkspace(sheetId).settings) };
  });
}

const TextOfMatch = v.object({ sheetId: SheetId, text: v.pipe(v.string(), v.maxLength(MATCH_TEXT_LENGTH)) });

export function sidebarImportMatch(input: unknown): ReturnType<ServerApi['sidebarImportMatch']> {
  return answering(() => {
    const { sheetId, text } = readInput(TextOfMatch, input);
    return keep(sheetId, (current) => {
      const read = importMatch(text, current);
      if (!read.ok) throw new UserError('settings', read.problem);
      return read.settings;
    });
  });
}

export function sidebarResetMatch(input: unknown): ReturnType<ServerApi['sidebarResetMatch']> {
  return answering(() => {
    const { sheetId } = readInput(v.object({ sheetId: SheetId }), input);
    const workspace = openWorkspace(sheetId);
    forgetSettings(sheetId);
    keepColumnsSeen(workspace, DEFAULT_SHEET_SETTINGS);
    return { match: viewMatch({ ...workspace, settings: DEFAULT_SHEET_SETTINGS }) };
  });
}
