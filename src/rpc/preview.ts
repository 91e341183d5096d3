// The sidebar's call that shows any row as it will be in LeadSquared.
import * as v from 'valibot';
import { shorten } from '../core/shorten.ts';
import type { RowPreview } from '../run/report/describe-preview.ts';
import { knowing } from '../sheets/account-data.ts';
import { answering } from '../sheets/answering.ts';
import { savedAccount } from '../sheets/keys.ts';
import { previewOf } from '../sheets/preview.ts';
import type { Trial } from '../sheets/trial.ts';
import { openWorkspace } from '../sheets/workspace.ts';
import type { PreviewView, ServerApi, TrialView } from './api.ts';
import { readInput } from './input.ts';
import { RowNumber, SheetId, withoutLeads } from './target.ts';

/** Characters of a value that cross to the page; a description may hold thousands. */
const VALUE_LENGTH = 600;

export function viewPreview({ rowNumber, status, lines, missing, warnings }: RowPreview): PreviewView {
  return {
    row: rowNumber,
    status: shorten(status, VALUE_LENGTH),
    lines: lines.map(({ name, value }) => ({ name, value: shorten(value, VALUE_LENGTH) })),
    missing,
    warnings,
  };
}

export function viewTrial({ head, lines, link }: Trial): TrialView {
  const cut = (text: string) => shorten(text, VALUE_LENGTH);
  return {
    head: cut(head),
    lines: lines.map(({ name, meant, held, differs }) => ({
      name,
      meant: cut(meant),
      held: cut(held),
      differs,
    })),
    link,
  };
}

const Input = v.object({
  sheetId: SheetId,
  /** Null for the row that is selected. */
  row: v.nullable(RowNumber),
  withoutLead: v.optional(v.boolean(), false),
});

export function sidebarPreview(input: unknown): ReturnType<ServerApi['sidebarPreview']> {
  return answering(() => {
    const { sheetId, row, withoutLead } = readInput(Input, input);
    const workspace = knowing({ ...openWorkspace(sheetId), account: savedAccount() });
    return { preview: viewPreview(previewOf(withoutLeads(workspace, withoutLead), row)) };
  });
}
