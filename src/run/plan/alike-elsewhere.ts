// Warns of rows that look like those of another sheet whose tasks were made a short while ago: the same rows may stand in both.
import type { CheckedRow } from '../../core/checks/check-rows.ts';
import { shorten } from '../../core/checks/plain-text.ts';
import { countOf } from '../../core/count-of.ts';
import { listOf } from '../../core/list-of.ts';
import { dayDigest } from '../../leadsquared/look-alike.ts';
import type { Carriers } from './carriers.ts';
import type { KnownLooks } from './rows-that-carry.ts';

/** Sheets that are named one by one. */
const NAMED = 3;

/**
 * @param ready rows that are about to be sent
 * @param carrying those that bear a reference, as all do that look like rows of other runs
 * @param references left out when nothing is known beside the sheet
 * @returns a whole sentence for them all; none when no other sheet has any
 */
export function describeAlikeElsewhere(
  ready: readonly CheckedRow[],
  { rows: carrying }: Pick<Carriers, 'rows'>,
  references: Pick<KnownLooks, 'otherSheets'> | undefined,
): string[] {
  if (carrying.size === 0 || references === undefined) return [];
  const names = references.otherSheets();
  const sheets = new Set<string>();
  let rows = 0;
  for (const { rowNumber, task } of ready) {
    if (task === null || !carrying.has(rowNumber)) continue;
    const name = names.get(dayDigest(task));
    if (name === undefined) continue;
    rows++;
    sheets.add(name);
  }
  if (rows === 0) return [];
  const named = [...sheets].slice(0, NAMED).map((name) => `“${shorten(name)}”`);
  const more = sheets.size - named.length;
  const where = `${sheets.size === 1 ? 'the sheet' : 'the sheets'} ${listOf([...named, ...(more > 0 ? [`${more} more`] : [])])}`;
  return [
    `${countOf(rows, 'row looks', 'rows look')} like ${rows === 1 ? 'one that was' : 'rows that were'} queued or sent a short while ago in ${where}. If ${rows === 1 ? 'it stands' : 'they stand'} for the same ${rows === 1 ? 'task, that' : 'tasks, these'} would exist twice: compare the sheets before you send.`,
  ];
}
