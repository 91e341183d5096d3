// Reads all rows of a sheet below its header.
import { busySheet } from '../user-error.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { spanOf, type Table } from './table.ts';

/** Looks after which a sheet that grows all the time is given up. */
const ROUNDS = 10;

/**
 * The whole sheet below its header, also when rows or columns are added while it is read.
 *
 * @throws UserError `busy` when they are added all the time
 */
export function readWhole(table: Table, headerRow: () => number): Snapshot {
  for (let attempt = 0; attempt < ROUNDS; attempt++) {
    const top = headerRow();
    const { lastRow, columns } = table.size();
    // One row and one column more than there are: should they hold anything, the sheet has grown while it was read.
    const snapshot = readSnapshot(table, top, { first: top + 1, last: lastRow + 1 }, columns + 1);
    const below = snapshot.lines[lastRow - top] ?? [];
    const beside = snapshot.header[columns] ?? '';
    const size = table.size();
    const isWhole =
      size.lastRow === lastRow &&
      size.columns === columns &&
      beside === '' &&
      below.every((text) => text === '');
    if (isWhole) return { ...snapshot, header: snapshot.header.slice(0, columns) };
  }
  throw busySheet('its statuses could not be written');
}

/**
 * All rows below a header that is known, some of them as they were looked at before: had those moved since, the snapshot would tell it
 * wherever they are compared.
 *
 * @param looked what rows showed then, by their numbers; at least one
 */
export function readAround(
  table: Table,
  { headerRow, header }: Pick<Snapshot, 'headerRow' | 'header'>,
  looked: ReadonlyMap<number, readonly string[]>,
): Snapshot {
  const first = headerRow + 1;
  const last = Math.max(table.size().lastRow, spanOf([...looked.keys()]).last);
  const texts = table.readTexts({ first, last }, header.length);
  const lines = Array.from(
    { length: last - headerRow },
    (_, place) => looked.get(first + place) ?? texts[place] ?? [],
  );
  return { headerRow, header, first, lines };
}
