// Tells rows that came here by a copy from those that this sheet has sent itself.
import type { SheetRow } from '../../core/cell.ts';
import { tokenIn } from '../../core/status.ts';
import { parseToken } from '../../core/token.ts';
import { type SheetHead, shown } from '../sheet/sheet-head.ts';
import type { Place, Places } from './place.ts';
import type { UnverifiedRow } from './row-eligibility.ts';

const COPIED_FROM: readonly Place['kind'][] = ['other-file', 'other-sheet', 'open-elsewhere'];

/** Whether rows bear tokens of another file: then that file may send rows like these at this very time, which nobody here can see. */
export function isOfCopiedFile(rows: readonly SheetRow[], { mapping }: SheetHead, places: Places): boolean {
  return rows.some((row) => {
    const token = tokenIn(shown(row, mapping.statusColumn));
    return token !== null && places.of(token.runId).kind === 'other-file';
  });
}

/** Rows that were copied here in doubt are not this sheet's to send again: the original may have its task. */
export function wasSentFromHere({ reference }: UnverifiedRow, places: Places): boolean {
  const token = parseToken(reference ?? '');
  return token === null || !COPIED_FROM.includes(places.of(token.runId).kind);
}
