// Says that a note above the header, such as "All dates are MM/DD/YYYY, times in GST", is not what the cells are read by.
import { quote, trimText } from '../checks/plain-text.ts';
import { isSheetZone } from '../dates/text/zone-places.ts';
import { fieldByName } from '../fields/fields.ts';
import { readHint } from '../fields/header-hints.ts';
import type { Issue } from '../issue.ts';
import { MOMENTS } from './describe-column.ts';
import type { ColumnMapping } from './mapping.ts';
import { problem } from './mapping-problems.ts';

/** Longer texts above a list are read by people alone. */
const MAX_NOTE = 300;
const FORMAT = /(?<![a-z\d])(?:[dmy]{1,4}[-/. ]){2}[dmy]{1,4}(?![a-z\d])/i;
/** `times in GST`, `Time zone: America/New_York`. */
const ZONE = /\b[Tt]imes?(?: ?zone)?\b[^.;]{0,25}?\b([A-Z]{2,4}|[A-Z][A-Za-z]{1,9}\/[A-Za-z_/]{2,30})\b/;

type Moments = readonly ColumnMapping[];

function askedIn(note: string, moments: Moments, zoneName: string): { text: string; isZone: boolean } | null {
  const zone = ZONE.exec(note)?.[1] ?? '';
  const isZone = zone !== '' && readHint(zone)?.zoneHint != null && !isSheetZone(zone, zoneName);
  if (isZone && moments.every(({ zoneHint }) => zoneHint === null)) return { text: zone, isZone };
  const format = FORMAT.exec(note)?.[0] ?? '';
  const { order = null, strangeOrder = null } = (format === '' ? null : readHint(format)) ?? {};
  const isAsked = order !== null || strangeOrder !== null;
  return isAsked && moments.every((entry) => entry.order === null) ? { text: format, isZone: false } : null;
}

/** @param above what the rows above the header show */
export function notesAbove(
  above: readonly (readonly string[])[],
  columns: readonly ColumnMapping[],
  zoneName: string,
): Issue[] {
  const moments = columns.filter(
    ({ field }) => field !== null && MOMENTS.includes(fieldByName(field)?.check),
  );
  const [first] = moments;
  if (first === undefined) return [];
  for (const [place, row] of above.entries()) {
    for (const cell of row) {
      const note = trimText(cell);
      const asked = note.length > MAX_NOTE ? null : askedIn(note, moments, zoneName);
      if (asked === null) continue;
      const message = `Row ${place + 1} says ${quote(note)}, which is not used, since only the header says how cells are read. Write it into the headers of dates and times, such as ${quote(`${first.header} (${asked.text})`)}, and delete it in row ${place + 1}.`;
      const at = { column: first.column, level: asked.isZone ? ('error' as const) : ('warning' as const) };
      return [problem('mapping-note-above', first.header, 'hints in the header', message, at)];
    }
  }
  return [];
}
