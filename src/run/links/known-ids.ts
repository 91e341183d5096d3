// The ids of a sheet's tasks by the tokens of their rows, as they are when the linking begins.
import { isGuid } from '../../core/guid.ts';
import { keyIn, parseStatus } from '../../core/status.ts';
import { hasLostId } from '../sheet/lost-ids.ts';
import type { OwnCells } from '../sheet/status-cells.ts';

export interface KnownIds {
  /** The id of each token; tokens whose rows show different ids are left out. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids that rows of different tokens show, or rows without one. */
  readonly shared: ReadonlySet<string>;
  /** How many rows say Created and hold an id. */
  readonly total: number;
  /** How many rows say Created and hold none any more. */
  readonly lost: number;
}

/** Whether the row says that it has a task, and holds its id, as the add-on writes both. */
export function holdsId({ status, id }: Pick<OwnCells, 'status' | 'id'>): boolean {
  const read = parseStatus(status);
  return read.kind === 'status' && read.status === 'Created' && isGuid(id);
}

/** @param cells of all rows below the header */
export function knownIds(cells: readonly OwnCells[]): KnownIds {
  const ids = new Map<string, string>();
  const unclear = new Set<string>();
  const bearers = new Map<string, string>();
  const shared = new Set<string>();
  for (const { status, id } of cells) {
    if (id === '') continue;
    const key = keyIn(status) ?? '';
    if (key === '' || (bearers.get(id) ?? key) !== key) shared.add(id);
    bearers.set(id, key);
    if ((ids.get(key) ?? id) !== id) unclear.add(key);
    ids.set(key, id);
  }
  for (const key of ['', ...unclear]) ids.delete(key);
  const lost = cells.filter(({ status, id }) => hasLostId(status, id)).length;
  return { ids, shared, total: cells.filter(holdsId).length, lost };
}
