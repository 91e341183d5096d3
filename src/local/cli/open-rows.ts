// Rows that a run of an earlier command still sends although this command means others: how many they are, and what is asked about them.
import { countOf } from '../../core/count-of.ts';
import type { SheetModel } from '../host/spreadsheet/model/sheet.ts';
import type { LocalOptions } from './options.ts';
import { headOf, readOwn } from './own-cells.ts';
import type { RunView } from './run-view.ts';

type Meant = Pick<LocalOptions, 'rows' | 'trial' | 'headerRow'>;

/** Rows that the runs have queued, and this command does not mean: it tries one row alone, or names rows. */
export function countBeyond(
  sheet: SheetModel,
  runs: readonly Pick<RunView, 'id'>[],
  { rows, trial, headerRow }: Meant,
): number {
  const isMeant = (row: number) => !trial && rows?.some(({ first, last }) => row >= first && row <= last);
  const beyond = readOwn(sheet, headerRow).filter(({ status }, place) => {
    const head = headOf(status);
    return runs.some(({ id }) => head.startsWith(`Queued · ${id}-`)) && !isMeant(place + 1);
  }).length;
  // The one row that was tried when an earlier command was cut off.
  return trial && beyond === 1 ? 0 : beyond;
}

const still = (number: number, { trial }: Meant): string =>
  `An earlier command has not ended: ${countOf(number, 'row is', 'rows are')} queued still${trial ? '' : ' that --rows does not name'}`;

/** Without a yes the rows are taken back. */
export function askAboutBeyond(number: number, meant: Meant): string {
  const then = meant.trial ? 'one row is tried alone.' : 'only the rows that --rows names are sent.';
  return `${still(number, meant)}. Yes sends what is queued first. Any other answer takes it back, so that its statuses are blank again, and then ${then}`;
}

/** For whoever cannot be asked. */
export function refuseBeyond(number: number, meant: Meant): string {
  return `${still(number, meant)}, and nobody can be asked here what becomes of them. Nothing was sent. To send them, give the earlier command again. To take them back first, so that their statuses are blank again, give this command at a terminal, and answer no.`;
}
