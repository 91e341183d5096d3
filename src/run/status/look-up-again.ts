// Rows that have a task, and whose id is lost: LeadSquared is asked for it once more.
import { tokenIn } from '../../core/status.ts';
import type { Token } from '../../core/token.ts';
import type { RunContext } from '../session/run-context.ts';
import { ID_LOST } from '../sheet/own-texts.ts';
import { markerOf } from '../sheet/row-digest.ts';
import { dataSpan } from '../sheet/sheet-head.ts';
import type { StatusCells } from '../sheet/status-cells.ts';
import { statesBefore } from './transitions.ts';

/** What such a row says. */
export const TO_BE_LOOKED_UP = { status: 'Accepted', reason: ID_LOST } as const;

/** Says it on rows that say Created, by what the cells hold; to be made real by the caller. */
export function sayLookUpAgain(cells: StatusCells, tokens: readonly Token[]): void {
  cells.change(statesBefore('lookUpAgain', TO_BE_LOOKED_UP.status), tokens, TO_BE_LOOKED_UP);
}

/**
 * Google held this execution up while it wrote ids by place, and another one has worked on the rows meanwhile: those that say Created
 * and were hit have lost their ids.
 */
export function lookUpHitRows(run: RunContext): void {
  run.sheet.relocate();
  const { head, cells, table } = run.sheet;
  const span = dataSpan(head);
  const hit = span === null ? [] : cells.readCells(span).filter(({ id }) => markerOf(id) === run.record.id);
  const tokens = hit.flatMap(({ status }) => tokenIn(status) ?? []);
  if (tokens.length === 0) return;
  sayLookUpAgain(cells, tokens);
  table.flush();
}
