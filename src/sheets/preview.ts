// Rows as they will be in LeadSquared, on Apps Script's services: the row the user looks at, or the first one that is ready.
import type { Clocks } from '../core/preview/instant-words.ts';
import { type ReferencePlace, referenceRule } from '../core/reference.ts';
import type { Plan } from '../run/plan/plan.ts';
import { previewRow } from '../run/preview-row.ts';
import { describePreview, type RowPreview } from '../run/report/describe-preview.ts';
import { UserError } from '../run/user-error.ts';
import type { Workspace } from './workspace.ts';
import { googleZone } from './zone.ts';

/** The name of a zone; Google takes anything else for GMT without a word. */
const ZONE_NAME = /^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z0-9_+-]+){1,2}$/;

/** The clocks of the keys' user; the sheet's own where LeadSquared does not tell their zone. */
export function clocksOf({ ports, account = null }: Workspace): Clocks {
  const sheet = ports.table.zone;
  const zone = account?.zone ?? '';
  return { people: ZONE_NAME.test(zone) && zone !== sheet.name ? googleZone(zone) : sheet, sheet };
}

/** Null where all tasks carry one, or none does. */
function carriesReference({ carriers }: Plan, row: number, place: ReferencePlace): boolean | null {
  return referenceRule(place).when === 'needed' ? carriers.rows.has(row) : null;
}

/** The first row of a plan that is ready to be sent; null when there is none. */
export function previewOfFirst(workspace: Workspace, planned: Plan): RowPreview | null {
  const [first] = planned.ready;
  if (first === undefined) return null;
  const { facts, settings } = workspace;
  return describePreview(first, '', {
    clocks: clocksOf(workspace),
    facts,
    reference: settings.reference.place,
    carries: carriesReference(planned, first.rowNumber, settings.reference.place),
  });
}

/**
 * Any row, whatever its status.
 *
 * @param row the sheet's own number, from 1; null for the one that is selected
 * @throws UserError `nothing-selected` when nothing is selected, or as `previewRow`
 */
export function previewOf(workspace: Workspace, row: number | null): RowPreview {
  const { facts, settings, sheet } = workspace;
  const { checked, status } = previewRow(workspace, row ?? selectedRow(sheet));
  return describePreview(checked, status, {
    clocks: clocksOf(workspace),
    facts,
    reference: settings.reference.place,
    carries: null,
  });
}

function selectedRow(sheet: Workspace['sheet']): number {
  const range: GoogleAppsScript.Spreadsheet.Range | null = sheet.getActiveRange();
  if (range !== null) return range.getRow();
  throw new UserError('nothing-selected', 'Select a row with a task, below the header, and try again.');
}
