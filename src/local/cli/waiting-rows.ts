// Rows that wait until their leads are looked up: which they are, and what the add-on says of them.
import type { SheetModel } from '../host/spreadsheet/model/sheet.ts';
import type { PatientUser } from '../workbench/patient-user.ts';
import type { Rows } from './options.ts';
import { readOwn } from './own-cells.ts';

/** The add-on's sentence, up to the end of its line. */
const WAIT = /^([\d,]+) rows? waits? until (?:its lead is|their leads are) looked up.*$/m;

/**
 * The add-on's sentence about the rows that wait; null where it has said none, so that rows without a status are left alone for another
 * reason. It says none where it only marks rows, so what it said before may speak of more rows than there are.
 *
 * @param waiting rows without a status by now
 */
export function waitingSentence(heard: PatientUser['heard'], waiting: number): string | null {
  const said = heard.flatMap(({ kind, text }) => (kind === 'alert' ? [WAIT.exec(text) ?? []] : []));
  const [sentence = null, number = ''] = said.findLast(([found]) => found !== undefined) ?? [];
  if (sentence === null || waiting === 0) return null;
  if (Number(number.replaceAll(',', '')) <= waiting) return sentence;
  const rows = waiting === 1 ? '1 row waits until its lead is' : `${waiting} rows wait until their leads are`;
  return `${rows} looked up. Run the command again to go on.`;
}

/** The rows without a status among those meant, as few spans. */
export function rowsWithoutStatus(
  sheet: SheetModel,
  meant: readonly Rows[],
  headerRow: number | null,
): Rows[] {
  const spans: { first: number; last: number }[] = [];
  for (const [place, { status }] of readOwn(sheet, headerRow).entries()) {
    const row = place + 1;
    if (status.trim() !== '' || !meant.some(({ first, last }) => row >= first && row <= last)) continue;
    const before = spans.at(-1);
    if (before?.last === place) before.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans;
}
