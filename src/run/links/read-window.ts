// Reads a part of a sheet with what its ids are linked to, so that all belongs together although it takes several calls.
import { displays, type SheetRow } from '../../core/cell.ts';
import type { Job } from '../job.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import type { LinkedText, RowSpan } from '../sheet/table.ts';
import { holdsId, type KnownIds } from './known-ids.ts';
import type { LinkableRow, LinkableRows } from './linkable-rows.ts';
import type { OwnColumns } from './misplaced-links.ts';

/** A row with the address to which its id is linked so far; null for none. */
export type WindowRow = LinkableRow & { readonly url: string | null };

export interface Window {
  readonly rows: readonly WindowRow[];
  /** Whether nothing moved while it was read. */
  readonly isStill: boolean;
}

interface Look {
  readonly job: Job;
  readonly head: SheetHead;
  readonly columns: OwnColumns;
  readonly known: KnownIds;
  readonly linkable: LinkableRows;
}

/** Reads status and id of rows as linked texts, in one call. */
export function readOwnLinks(
  { job, columns }: Pick<Look, 'job' | 'columns'>,
  span: RowSpan,
): { readonly status: LinkedText; readonly id: LinkedText }[] {
  const { status, taskId } = columns;
  const first = Math.min(status, taskId);
  const none: LinkedText = { text: '', url: null };
  const lines = job.ports.table.readLinks(first, Math.max(status, taskId), span);
  return lines.map((line) => ({ status: line[status - first] ?? none, id: line[taskId - first] ?? none }));
}

function isHeader(header: readonly string[], row: readonly string[]): boolean {
  return header.every((text, column) => text === row[column]);
}

/**
 * Header, formulas and links are read after the cells, and the links come with the texts beside them: where these are the same, no row
 * moved and no column.
 *
 * @returns null when the columns have changed since the header was read
 */
export function readWindow(look: Look, span: RowSpan): Window | null {
  const { job, head, columns, known, linkable } = look;
  const { table } = job.ports;
  const { status, taskId } = columns;
  const data = table.readRows(span, head.size.columns);
  const [header = []] = table.readTexts({ first: head.headerRow, last: head.headerRow }, head.size.columns);
  if (!isHeader(head.header, header)) return null;
  const cells = (row: SheetRow) => ({ status: shown(row, status), id: shown(row, taskId) });
  const holding = data.filter((row) => holdsId(cells(row)));
  if (holding.length === 0) return { rows: [], isStill: true };
  const formulas = table.readFormulas(taskId, taskId, span);
  const links = readOwnLinks(look, span);
  const seen = linkable.of(
    head,
    holding.map((row) => ({ row, ...cells(row) })),
  );
  let isStill = true;
  const rows = seen.map((row): WindowRow => {
    const place = row.row - span.first;
    const line = displays(data[place] ?? { rowNumber: row.row, cells: [] });
    const link = links[place];
    const isFormula = (formulas[place]?.[0] ?? '') !== '';
    isStill &&= isFormula || (link?.status.text === line[status] && link?.id.text === row.id);
    const isClear = !isFormula && known.ids.get(row.key) === row.id && !known.shared.has(row.id);
    const target = 'page' in row.target && !isClear ? ({ none: 'left' } as const) : row.target;
    return { ...row, target, url: link?.id.url ?? null };
  });
  return { rows, isStill };
}
