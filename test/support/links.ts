// The links of a sheet's task IDs, and where they should lead.
import type { SheetModel } from '../../src/local/host/spreadsheet/model/sheet.ts';
import { columnOf } from './sheet-of-tasks.ts';

export const pageOf = (leadId: string, host = 'in21.leadsquared.com') =>
  `https://${host}/LeadManagement/LeadDetails?LeadID=${leadId}`;

export const opportunityPageOf = (id: string, type = '') =>
  `https://in21.leadsquared.com/OpportunityManagement/OpportunityDetails?opportunityId=${id}${type}`;

/** The addresses to which the cells of the column are linked, row by row; null for none. */
export function linksOf(sheet: SheetModel, header = 'Task ID'): (string | null)[] {
  const area = { row: 2, column: columnOf(sheet, header), rows: sheet.lastRow - 1, columns: 1 };
  return sheet.links(area).map(([link]) => link ?? null);
}
