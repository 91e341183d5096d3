// One line on the rows that carry a reference, and why.
import type { Carriers } from '../plan/carriers.ts';
import { countOf } from './run-report.ts';

/** A whole sentence; null when no row carries one because of what it holds. */
export function describeCarriers({ rows, again, alike, elsewhere }: Carriers): string | null {
  if (rows.size === 0) return null;
  const reasons = [
    ...(alike === 0 ? [] : [`${countOf(alike, 'looks', 'look')} like another row`]),
    ...(elsewhere === 0
      ? []
      : [`${countOf(elsewhere, 'looks', 'look')} like a row that was queued or sent a short while ago`]),
    ...(again === 0 ? [] : [`${countOf(again, 'was', 'were')} sent before`]),
  ];
  const why = rows.size === 1 ? reasons.map((text) => text.replace(/^1 /, 'it ')) : reasons;
  return `${countOf(rows.size, 'row carries', 'rows carry')} a reference such as “Ref BCDFGHJK-12”, so that ${rows.size === 1 ? 'its task is' : 'their tasks are'} found without doubt: ${why.join(', ')}.`;
}
