// What a sending came to, for the person at the terminal.
import type { SendResult, SendSummary } from './send-file.ts';

/** How the rows of the file stand, in one line: more was done than the add-on's last words tell. */
function standing({ rows, ...counts }: SendSummary): string {
  const words = ['created', 'accepted', 'invalid', 'failed', 'unknown', 'skipped', 'queued'] as const;
  const parts = words.flatMap((word) => (counts[word] === 0 ? [] : [`${counts[word]} ${word}`]));
  return `Of ${rows} rows: ${parts.length === 0 ? 'none sent' : parts.join(', ')}.`;
}

/** The add-on's last words, or how the rows stand when more was done than those tell. */
export function lastWords({ summary, told, wentOn }: SendResult): string {
  if (!wentOn) return told[told.length - 1] ?? '';
  return [...(summary.stopped === null ? [] : [summary.stopped]), standing(summary)].join('\n');
}
