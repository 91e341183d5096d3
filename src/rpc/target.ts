// Which rows the sidebar means, in the engine's terms.
import * as v from 'valibot';
import { lateSchema } from '../core/late-schema.ts';
import type { SheetJob } from '../run/job.ts';
import type { Target } from '../run/plan/row-eligibility.ts';
import { selectedSpans } from '../sheets/selection.ts';
import type { Workspace } from '../sheets/workspace.ts';
import type { RowsChoice } from './api.ts';

export const TargetSchema = v.picklist(['selected', 'new', 'failed']);
type TargetName = v.InferOutput<typeof TargetSchema>;

/** More ranges than a person selects. */
const MOST_SPANS = 10_000;
export const RowNumber = lateSchema(() =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000_000)),
);

export const SheetId = v.pipe(v.number(), v.integer());
export const RowsSchema = lateSchema(() =>
  v.object({
    sheetId: SheetId,
    target: TargetSchema,
    spans: v.pipe(v.array(v.object({ first: RowNumber, last: RowNumber })), v.maxLength(MOST_SPANS)),
  }),
);

/** What is selected now, or what was selected when the rows were checked. */
export function chooseRows(workspace: Workspace, target: TargetName): RowsChoice {
  const spans = target === 'selected' ? selectedSpans(workspace.sheet) : [];
  return { sheetId: workspace.sheet.getSheetId(), target, spans };
}

export function readTarget({ target, spans }: RowsChoice): Target {
  return target === 'selected' ? { kind: 'rows', spans } : { kind: target };
}

/** The choice holds for the rows of one check and one run, and is kept with no sheet. */
export function withoutLeads<T extends Pick<SheetJob, 'settings'>>(job: T, withoutLead: boolean): T {
  return withoutLead ? { ...job, settings: { ...job.settings, withoutLead } } : job;
}
